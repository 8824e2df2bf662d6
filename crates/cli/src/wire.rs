//! What passes between the program and its reader processes: frames of a length and so many bytes.

use std::io::{Error, ErrorKind, Read, Write};

/// Larger frames than this are not believed.
const LARGEST: usize = 256 << 20;

/// Writes one frame.
pub(crate) fn send(to: &mut impl Write, bytes: &[u8]) -> std::io::Result<()> {
    let length = u32::try_from(bytes.len()).map_err(|_| Error::from(ErrorKind::InvalidInput))?;
    to.write_all(&length.to_le_bytes())?;
    to.write_all(bytes)?;
    to.flush()
}

/// Reads one frame; an error at the end of the stream.
pub(crate) fn receive(from: &mut impl Read) -> std::io::Result<Vec<u8>> {
    let mut length = [0; 4];
    from.read_exact(&mut length)?;
    let length = usize::try_from(u32::from_le_bytes(length)).unwrap_or(usize::MAX);
    if length > LARGEST {
        return Err(Error::from(ErrorKind::InvalidData));
    }
    let mut bytes = vec![0; length];
    from.read_exact(&mut bytes)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn frames_come_out_as_they_went_in_and_a_torn_one_is_an_error() {
        let mut pipe = Vec::new();
        send(&mut pipe, "公开".as_bytes()).unwrap();
        send(&mut pipe, b"").unwrap();
        let mut rest = pipe.as_slice();
        assert_eq!(receive(&mut rest).unwrap(), "公开".as_bytes());
        assert_eq!(receive(&mut rest).unwrap(), b"");
        assert!(receive(&mut rest).is_err());
        assert!(receive(&mut &pipe[..6]).is_err());
    }
}
