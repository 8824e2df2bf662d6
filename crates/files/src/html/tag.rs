//! A tag and its attributes, from the source.

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{Tag, TagKind};
use html5ever::{LocalName, local_name};

use super::attributes::Kept;

/// Reads the tag whose name begins at `start`; gives it and the position behind its `>`. A tag that the end of
/// the page cuts off is nothing.
pub(super) fn read(source: &StrTendril, start: usize, kind: TagKind) -> Option<(Tag, usize)> {
    let bytes = source.as_bytes();
    let mut at = skip(bytes, start, |byte| !is_space(byte) && byte != b'/' && byte != b'>');
    let name = local_name(source.get(start..at)?);
    let mut kept = Kept::new(kind == TagKind::StartTag);
    loop {
        let from = at;
        at = skip(bytes, from, |byte| is_space(byte) || byte == b'/');
        if *bytes.get(at)? == b'>' {
            let self_closing = at > from && bytes.get(at - 1) == Some(&b'/');
            let attrs = kept.finish();
            return Some((Tag { kind, name, self_closing, attrs, had_duplicate_attributes: false }, at + 1));
        }
        at = attribute(source, at, &name, &mut kept)?;
    }
}

/// Reads one attribute and gives the position behind it.
fn attribute(source: &StrTendril, start: usize, tag: &LocalName, kept: &mut Kept) -> Option<usize> {
    let bytes = source.as_bytes();
    // A `=` in the first place belongs to the name.
    let end = skip(bytes, start + 1, |byte| !is_space(byte) && !matches!(byte, b'/' | b'>' | b'='));
    let name = source.get(start..end)?;
    let equals = skip(bytes, end, is_space);
    if *bytes.get(equals)? != b'=' {
        kept.offer(tag, name, StrTendril::new);
        return Some(end);
    }
    let begin = skip(bytes, equals + 1, is_space);
    let first = *bytes.get(begin)?;
    let (begin, close, after) = if first == b'"' || first == b'\'' {
        let close = begin + 1 + memchr::memchr(first, bytes.get(begin + 1..)?)?;
        (begin + 1, close, close + 1)
    } else {
        let close = skip(bytes, begin, |byte| !is_space(byte) && byte != b'>');
        (begin, close, close)
    };
    kept.offer(tag, name, || slice(source, begin, close));
    Some(after)
}

/// A stretch of the source, without copying it.
pub(super) fn slice(source: &StrTendril, start: usize, end: usize) -> StrTendril {
    let part = u32::try_from(start).ok().zip(u32::try_from(end.saturating_sub(start)).ok());
    part.and_then(|(offset, length)| source.try_subtendril(offset, length).ok()).unwrap_or_default()
}

/// The first position from `at` on whose byte is not `wanted`.
pub(super) fn skip(bytes: &[u8], at: usize, wanted: impl Fn(u8) -> bool) -> usize {
    let rest = bytes.get(at..).unwrap_or_default();
    at + rest.iter().position(|&byte| !wanted(byte)).unwrap_or(rest.len())
}

/// White space between the parts of a tag.
pub(super) fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | b'\x0c')
}

/// The name of an element in lower case. The common ones are not looked up.
fn local_name(name: &str) -> LocalName {
    match name {
        "td" => local_name!("td"),
        "p" => local_name!("p"),
        "span" => local_name!("span"),
        "tr" => local_name!("tr"),
        "a" => local_name!("a"),
        "li" => local_name!("li"),
        "div" => local_name!("div"),
        "br" => local_name!("br"),
        "font" => local_name!("font"),
        "strong" => local_name!("strong"),
        "b" => local_name!("b"),
        "img" => local_name!("img"),
        _ => uncommon_name(name),
    }
}

fn uncommon_name(name: &str) -> LocalName {
    if name.bytes().any(|byte| byte == 0 || byte.is_ascii_uppercase()) {
        return LocalName::from(name.to_ascii_lowercase().replace('\0', "\u{fffd}"));
    }
    LocalName::from(name)
}
