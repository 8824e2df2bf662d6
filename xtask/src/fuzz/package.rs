//! A ZIP archive without compression, so that DOCX and XLSX inputs can be built and their parts mutated.

/// One file in a package.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Part {
    pub(super) name: String,
    pub(super) bytes: Vec<u8>,
}

/// Writes the parts one after the other, then the directory.
pub(super) fn pack(parts: &[Part]) -> Vec<u8> {
    let mut archive = Vec::new();
    let mut directory = Vec::new();
    for part in parts {
        let offset = u32_of(archive.len());
        archive.extend(0x0403_4B50_u32.to_le_bytes());
        header(&mut archive, part);
        archive.extend(part.name.as_bytes());
        archive.extend(&part.bytes);
        directory.extend(0x0201_4B50_u32.to_le_bytes());
        directory.extend(20_u16.to_le_bytes());
        header(&mut directory, part);
        directory.extend([0; 10]);
        directory.extend(offset.to_le_bytes());
        directory.extend(part.name.as_bytes());
    }
    let start = u32_of(archive.len());
    archive.extend(&directory);
    archive.extend(0x0605_4B50_u32.to_le_bytes());
    archive.extend([0; 4]);
    let count = u16::try_from(parts.len()).unwrap_or(u16::MAX).to_le_bytes();
    archive.extend(count);
    archive.extend(count);
    archive.extend(u32_of(directory.len()).to_le_bytes());
    archive.extend(start.to_le_bytes());
    archive.extend([0; 2]);
    archive
}

/// What the local header and the directory have in common: version, flags, method, time, sum, sizes, lengths.
fn header(out: &mut Vec<u8>, part: &Part) {
    let size = u32_of(part.bytes.len()).to_le_bytes();
    out.extend(20_u16.to_le_bytes());
    out.extend([0, 0, 0, 0]);
    out.extend([0, 0, 0x21, 0]);
    out.extend(checksum(&part.bytes).to_le_bytes());
    out.extend(size);
    out.extend(size);
    out.extend(u16::try_from(part.name.len()).unwrap_or(u16::MAX).to_le_bytes());
    out.extend([0, 0]);
}

fn u32_of(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

/// CRC-32, bit by bit: inputs are small.
fn checksum(bytes: &[u8]) -> u32 {
    let mixed = bytes.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| (sum >> 1) ^ (0xEDB8_8320 & (sum & 1).wrapping_neg()))
    });
    !mixed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksum_is_the_usual_one() {
        assert_eq!(checksum(b"123456789"), 0xCBF4_3926);
    }

    #[test]
    fn an_archive_begins_and_ends_as_archives_do() {
        let archive = pack(&[Part { name: "a.xml".to_owned(), bytes: b"<a/>".to_vec() }]);
        assert!(archive.starts_with(b"PK\x03\x04"));
        assert_eq!(archive.len(), 30 + 5 + 4 + 46 + 5 + 22);
        assert_eq!(archive.get(archive.len() - 22..archive.len() - 18), Some(b"PK\x05\x06".as_slice()));
    }
}
