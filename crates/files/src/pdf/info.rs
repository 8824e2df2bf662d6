//! What the file says about itself.

use encoding_rs::{Encoding, GB18030, UTF_16LE};
use pdfplumber::Pdf;

use crate::Metadatum;

/// The entries of the Info dictionary.
pub(super) fn read(pdf: &Pdf) -> Vec<Metadatum> {
    let info = pdf.metadata();
    let entries = [
        ("Title", &info.title),
        ("Author", &info.author),
        ("Subject", &info.subject),
        ("Keywords", &info.keywords),
        ("Creator", &info.creator),
        ("Producer", &info.producer),
        ("CreationDate", &info.creation_date),
        ("ModDate", &info.mod_date),
    ];
    let entries = entries.into_iter().filter_map(|(name, value)| Some((name, readable(value.as_deref()?))));
    let entries = entries.filter(|(_, value)| !value.is_empty());
    entries.map(|(name, value)| Metadatum { name: name.to_owned(), value }).collect()
}

/// Programs here write UTF-16 in the wrong byte order, or GBK; the library takes both for Latin-1.
fn readable(value: &str) -> String {
    let bytes: Option<Vec<u8>> = value.chars().map(|character| u8::try_from(character).ok()).collect();
    let decoded = match bytes.as_deref() {
        Some([0xff, 0xfe, rest @ ..]) => decode(UTF_16LE, rest),
        Some(bytes) if !bytes.is_ascii() => decode(GB18030, bytes).filter(|text| is_chinese(text)),
        _ => None,
    };
    decoded
        .as_deref()
        .unwrap_or(value)
        .trim_matches(|end: char| end.is_whitespace() || end == '\0')
        .to_owned()
}

fn decode(encoding: &'static Encoding, bytes: &[u8]) -> Option<String> {
    encoding.decode_without_bom_handling_and_without_replacement(bytes).map(std::borrow::Cow::into_owned)
}

fn is_chinese(text: &str) -> bool {
    text.chars().all(|character| character.is_ascii() || character >= '\u{2010}')
}
