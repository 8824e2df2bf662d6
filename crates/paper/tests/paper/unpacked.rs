//! What a PDF says inside.

use std::io::Read;

/// The file with everything in it unpacked.
pub(crate) fn unpacked(pdf: &[u8]) -> String {
    let mut text = String::from_utf8_lossy(pdf).into_owned();
    let starts = pdf.windows(7).enumerate().filter(|(_, bytes)| bytes == b"stream\n").map(|(at, _)| at + 7);
    for start in starts {
        let mut stream = Vec::new();
        if flate2::read::ZlibDecoder::new(&pdf[start..]).read_to_end(&mut stream).is_ok() {
            text.push_str(&String::from_utf8_lossy(&stream));
        }
    }
    text
}
