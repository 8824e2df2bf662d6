//! Files in one ZIP.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// Packs the parts in order. All of them bear the first date a ZIP can say, so that the same parts give the same bytes.
#[allow(clippy::expect_used, clippy::missing_panics_doc, reason = "writing into memory does not fail")]
pub fn pack(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(zip::DateTime::default());
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, part) in parts {
        zip.start_file(*name, options).expect("a plain name");
        zip.write_all(part).expect("memory");
    }
    zip.finish().expect("memory").into_inner()
}
