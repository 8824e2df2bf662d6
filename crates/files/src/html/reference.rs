//! Character references: `&nbsp;`, `&#12288;`, `&#x3000;`.

use std::borrow::Cow;

use html5ever::data::{C1_REPLACEMENTS, NAMED_ENTITIES};

/// No name of a character reference is longer.
const LONGEST_NAME: usize = 33;

/// Decodes the references in a text. In an attribute, a name without semicolon that runs into a letter, a digit
/// or `=` is no reference: it is part of an address.
pub(super) fn decode(text: &str, in_attribute: bool) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        out.push_str(before);
        if let Some((characters, length)) = reference(after, in_attribute) {
            out.extend(characters.into_iter().flatten());
            rest = after.get(length..).unwrap_or_default();
        } else {
            out.push('&');
            rest = after;
        }
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// The characters of the reference at the beginning of the text behind `&`, and its length.
fn reference(after: &str, in_attribute: bool) -> Option<([Option<char>; 2], usize)> {
    match after.strip_prefix('#') {
        Some(number) => numeric(number).map(|(character, length)| ([Some(character), None], length + 1)),
        None => named(after, in_attribute),
    }
}

fn numeric(text: &str) -> Option<(char, usize)> {
    let (digits, radix) = match text.strip_prefix(['x', 'X']) {
        Some(digits) => (digits, 16),
        None => (text, 10),
    };
    let length = digits.find(|c: char| !c.is_digit(radix)).unwrap_or(digits.len());
    let digits_only = digits.get(..length).filter(|digits| !digits.is_empty())?;
    let number = u32::from_str_radix(digits_only, radix).unwrap_or(u32::MAX);
    let semicolon = usize::from(digits.get(length..).is_some_and(|rest| rest.starts_with(';')));
    Some((character(number), text.len() - digits.len() + length + semicolon))
}

/// The character of a number. Numbers of the old Windows code page mean its characters.
fn character(number: u32) -> char {
    let windows = number.checked_sub(0x80).and_then(|at| C1_REPLACEMENTS.get(at as usize)).copied().flatten();
    windows.or_else(|| char::from_u32(number).filter(|&c| c != '\0')).unwrap_or(char::REPLACEMENT_CHARACTER)
}

/// The longest name that the text begins with.
fn named(text: &str, in_attribute: bool) -> Option<([Option<char>; 2], usize)> {
    let alphanumeric = text.bytes().take(LONGEST_NAME).take_while(u8::is_ascii_alphanumeric).count();
    let longest = alphanumeric + usize::from(text.as_bytes().get(alphanumeric) == Some(&b';'));
    for length in (2..=longest).rev() {
        let name = text.get(..length)?;
        let Some(&(first, second)) = NAMED_ENTITIES.get(name).filter(|(first, _)| *first != 0) else {
            continue;
        };
        let next = text.as_bytes().get(length);
        let runs_on = next.is_some_and(|&byte| byte == b'=' || byte.is_ascii_alphanumeric());
        if in_attribute && runs_on && !name.ends_with(';') {
            return None;
        }
        let second = char::from_u32(second).filter(|&c| c != '\0');
        return Some(([char::from_u32(first), second], length));
    }
    None
}
