//! Files in one ZIP.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// Packs the parts in order. All of them bear the first date a ZIP can say, so that the same parts give the same bytes.
#[allow(clippy::expect_used, clippy::missing_panics_doc, reason = "writing into memory does not fail")]
pub fn pack(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let options = SimpleFileOptions::default().last_modified_time(zip::DateTime::default());
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, part) in parts {
        // The streams of a PDF are compressed already.
        let is_packed = part.starts_with(b"%PDF");
        let method = if is_packed { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        zip.start_file(*name, options.compression_method(method)).expect("a plain name");
        zip.write_all(part).expect("memory");
    }
    zip.finish().expect("memory").into_inner()
}
