//! A line of the page that only numbers the page.

/// The number, if the line is one such as `- 4 -`, `— 5 —`, `第 6 页` or `7`.
pub(super) fn page_number(text: &str) -> Option<(u32, Dress)> {
    let bare: String = text.chars().filter(|character| !character.is_whitespace()).collect();
    let plain =
        bare.trim_matches(|character| matches!(character, '-' | '—' | '–' | '－' | '―' | '─' | '·' | '~'));
    let numbered = plain.strip_prefix('第').and_then(|rest| rest.split_once('页'));
    let dress = if numbered.is_some() || plain.len() < bare.len() { Dress::Dressed } else { Dress::Bare };
    let digits = numbered.map_or(plain, |(digits, _)| digits);
    let digits = digits.split_once('/').map_or(digits, |(digits, _)| digits);
    if digits.is_empty() || digits.len() > 4 * "０".len() {
        return None;
    }
    let value = digits.chars().try_fold(0_u32, |value, digit| Some(value * 10 + digit_of(digit)?))?;
    Some((value, dress))
}

/// Whether there is anything around a page number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Dress {
    Bare,
    Dressed,
}

fn digit_of(character: char) -> Option<u32> {
    let half = match character {
        '０'..='９' => char::from_u32(u32::from(character) - u32::from('０') + u32::from('0'))?,
        other => other,
    };
    half.to_digit(10)
}
