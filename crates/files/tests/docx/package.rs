//! Invented office files, written part by part.

use std::io::{Cursor, Write};

use zip::write::{SimpleFileOptions, ZipWriter};

/// A zip of the given parts.
pub(crate) fn package(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// The same zip with the flag of encryption set on every entry.
pub(crate) fn with_encryption_flag(mut zip: Vec<u8>) -> Vec<u8> {
    for (signature, flag) in [(b"PK\x03\x04", 6), (b"PK\x01\x02", 8)] {
        let heads: Vec<usize> =
            zip.windows(4).enumerate().filter(|(_, window)| window == signature).map(|(at, _)| at).collect();
        for at in heads {
            zip[at + flag] |= 1;
        }
    }
    zip
}
