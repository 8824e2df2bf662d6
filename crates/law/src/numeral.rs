//! Numbers as Chinese statutes print them: 十, 二十一, 一百零三.

const DIGITS: [char; 10] = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const UNITS: [(u16, &str); 5] = [(10_000, "万"), (1_000, "千"), (100, "百"), (10, "十"), (1, "")];

/// Writes a number, `0` as 零.
pub(crate) fn write(number: u16) -> String {
    let mut text = String::new();
    let mut gap = false;
    for (unit, name) in UNITS {
        let digit = number / unit % 10;
        if digit == 0 {
            gap = !text.is_empty();
            continue;
        }
        if gap {
            text.push('零');
            gap = false;
        }
        // 十三, not 一十三; but 一百一十三.
        if !(unit == 10 && digit == 1 && text.is_empty()) {
            text.extend(DIGITS.get(usize::from(digit)));
        }
        text.push_str(name);
    }
    if text.is_empty() { "零".to_owned() } else { text }
}

/// Reads a number back; only the one spelling that [`write`] gives is accepted.
pub(crate) fn read(text: &str) -> Option<u16> {
    let mut number = 0_u16;
    let mut digit = None;
    for letter in text.chars() {
        if let Some(value) = DIGITS.iter().position(|known| *known == letter) {
            digit = u16::try_from(value).ok();
        } else {
            let (unit, _) = UNITS.iter().find(|(_, name)| name.chars().eq([letter]))?;
            number = number.checked_add(digit.take().unwrap_or(1).checked_mul(*unit)?)?;
        }
    }
    let number = number.checked_add(digit.unwrap_or(0))?;
    (write(number) == text).then_some(number)
}
