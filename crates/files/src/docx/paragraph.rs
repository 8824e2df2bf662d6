//! A paragraph being read, and the text in it that is not on the page.

/// A paragraph being read.
#[derive(Default)]
pub(super) struct Paragraph {
    /// What is on the page.
    pub(super) text: String,
    /// Runs marked as hidden.
    pub(super) vanished: String,
    /// The id of its style; empty for the default one.
    pub(super) style: String,
    /// Its own outline level, if it has one.
    pub(super) outline: Option<u32>,
    /// Whether the run being read is marked as hidden.
    pub(super) run_vanishes: bool,
}

/// The character that a symbol font shows for a code, as far as forms use it.
pub(super) fn symbol(code: &str) -> Option<char> {
    match u32::from_str_radix(code, 16).ok()? & 0xff {
        0xfe | 0x52 => Some('☑'),
        0xa8 | 0x6f | 0x71 => Some('□'),
        0xfc => Some('√'),
        0xfb => Some('×'),
        _ => None,
    }
}
