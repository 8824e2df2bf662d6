//! Fonts that are not embedded and whose text is UTF-16, as older programs in offices write them.
//!
//! pdfplumber 0.4.1 takes the codes of `UniGB-UCS2-H` and its like for GBK and gives rubbish. Its own way for
//! fonts of unknown encoding, that the code is the character, is right for them, so they are renamed to that
//! before it sees them. The names keep their length, so that every offset in the file stays true.

use std::borrow::Cow;

/// Encodings whose codes are UTF-16, without the letter for the direction of writing.
const UTF16: [&[u8]; 4] = [b"/UniGB-UCS2-", b"/UniGB-UTF16-", b"/UniCNS-UCS2-", b"/UniCNS-UTF16-"];
const PLAIN: &[u8] = b"/Identity-";
/// The collection that would have the code taken for a glyph number.
const COLLECTION: &[u8] = b"/CIDSystemInfo";
const NO_COLLECTION: &[u8] = b"/XIDSystemInfo";

/// The file, with such fonts renamed if it has any.
pub(super) fn rename(bytes: &[u8]) -> Cow<'_, [u8]> {
    let names: Vec<usize> = slashes(bytes).filter(|at| encoding(bytes, *at).is_some()).collect();
    if names.is_empty() {
        return Cow::Borrowed(bytes);
    }
    let mut renamed = bytes.to_vec();
    for at in names {
        let Some(name) = encoding(bytes, at) else { continue };
        let direction = bytes.get(at + name.len()).copied().unwrap_or(b'H');
        let blanks = std::iter::repeat_n(b' ', name.len() - PLAIN.len());
        let new = PLAIN.iter().copied().chain([direction]).chain(blanks);
        renamed.iter_mut().skip(at).zip(new).for_each(|(byte, new)| *byte = new);
    }
    let collections: Vec<usize> = slashes(bytes).filter(|at| begins(bytes, *at, COLLECTION)).collect();
    for at in collections {
        renamed.iter_mut().skip(at).zip(NO_COLLECTION).for_each(|(byte, new)| *byte = *new);
    }
    Cow::Owned(renamed)
}

fn slashes(bytes: &[u8]) -> impl Iterator<Item = usize> {
    bytes.iter().enumerate().filter(|(_, byte)| **byte == b'/').map(|(at, _)| at)
}

fn begins(bytes: &[u8], at: usize, name: &[u8]) -> bool {
    bytes.get(at..).is_some_and(|rest| rest.starts_with(name))
}

fn encoding(bytes: &[u8], at: usize) -> Option<&'static [u8]> {
    UTF16.into_iter().find(|name| begins(bytes, at, name))
}
