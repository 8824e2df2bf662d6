//! From the text of a cell to its value.

use rust_decimal::Decimal;

use super::fold::{fold, is_han};
use crate::cell::Cell;

/// The value of a cell's text, and what stands beside the number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Value {
    pub(crate) cell: Cell,
    pub(crate) remark: Option<String>,
}

/// Reads the text of a cell that stands where a value is due. `None` when it reads like a label.
pub(crate) fn value_of(text: &str) -> Option<Value> {
    let mut short = text.bytes().take(LONG);
    if !text.is_empty() && text.len() < LONG && short.all(|b| b.is_ascii_digit()) {
        return Some(Value { cell: Cell::Count(text.parse().ok()?), remark: None });
    }
    value_of_folded(text, &fold(text))
}

/// A number of fewer digits fits a count.
const LONG: usize = 19;

fn value_of_folded(text: &str, folded: &str) -> Option<Value> {
    if folded.is_empty() {
        return Some(Value { cell: Cell::Blank, remark: None });
    }
    if is_dash(folded) {
        return Some(Value { cell: Cell::Dash, remark: None });
    }
    let (number, rest) = split_number(folded)?;
    let cell = parse_number(number)?;
    if rest.is_empty() {
        return Some(Value { cell, remark: None });
    }
    is_beside_a_number(rest).then(|| Value { cell, remark: Some(remark_of(text, rest)) })
}

/// Whether a folded text only says that there is nothing: dashes, slashes, `无`.
pub(crate) fn is_dash(folded: &str) -> bool {
    matches!(folded, "无" | "零" | "〇" | "○" | "o")
        || !folded.is_empty() && folded.chars().all(|c| matches!(c, '-' | '/' | '\\' | '|' | '_' | '~'))
}

/// Splits a folded text behind the number it begins with.
pub(crate) fn split_number(folded: &str) -> Option<(&str, &str)> {
    let sign = usize::from(folded.starts_with(['-', '+']));
    let body = folded.get(sign..)?;
    let mut end = 0;
    let mut seen_point = false;
    let bytes = body.as_bytes();
    while let Some(b) = bytes.get(end) {
        let digit_next = bytes.get(end + 1).is_some_and(u8::is_ascii_digit);
        match b {
            b'0'..=b'9' => end += 1,
            b'.' if !seen_point && end > 0 && digit_next => {
                seen_point = true;
                end += 1;
            }
            b',' if !seen_point && end > 0 && is_thousands_group(bytes, end) => end += 1,
            _ => break,
        }
    }
    (end > 0).then(|| folded.split_at(sign + end))
}

/// Whether three digits and no fourth stand behind the comma at `at`.
fn is_thousands_group(bytes: &[u8], at: usize) -> bool {
    let group = bytes.get(at + 1..at + 4);
    group.is_some_and(|g| g.iter().all(u8::is_ascii_digit))
        && !bytes.get(at + 4).is_some_and(u8::is_ascii_digit)
}

/// A number without sign of its own words: `-18`, `12,345`, `96171.6`.
pub(crate) fn parse_number(number: &str) -> Option<Cell> {
    let plain: String = number.chars().filter(|c| !matches!(c, ',' | '+')).collect();
    if plain.contains('.') {
        return Decimal::from_str_exact(&plain).ok().map(Cell::Amount);
    }
    plain.parse().ok().map(Cell::Count)
}

/// Whether what follows a number is a unit or a remark, not the rest of a label such as `1.属于国家秘密`.
fn is_beside_a_number(rest: &str) -> bool {
    const UNITS: [&str; 14] =
        ["件", "元", "万元", "个", "条", "项", "份", "宗", "起", "次", "人次", "件次", "亿元", "余件"];
    let rest = rest.trim_end_matches(['.', ',', ';', '。', '、']);
    if rest.is_empty() {
        return false;
    }
    if let Some(unit) =
        UNITS.iter().rev().filter(|unit| rest.starts_with(**unit)).max_by_key(|unit| unit.len())
    {
        let after = rest.get(unit.len()..).unwrap_or_default();
        return after.is_empty() || after.starts_with(['(', '[']);
    }
    rest.starts_with(['(', '[']) || rest.chars().all(|c| !is_han(c) && !c.is_alphanumeric())
}

/// The remark in the words of the source: everything behind the number.
fn remark_of(text: &str, folded_rest: &str) -> String {
    let wanted = folded_rest.chars().count();
    let mut starts: Vec<usize> =
        text.char_indices().filter(|(_, c)| super::fold::fold_char(*c).is_some()).map(|(at, _)| at).collect();
    let start =
        starts.len().checked_sub(wanted).and_then(|i| (i < starts.len()).then(|| starts.swap_remove(i)));
    start.and_then(|at| text.get(at..)).unwrap_or(folded_rest).trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn amount(text: &str) -> Cell {
        Cell::Amount(Decimal::from_str_exact(text).unwrap())
    }

    #[test]
    fn a_number_is_read_with_its_unit_or_remark_beside_it() {
        for (text, cell, remark) in [
            ("0", Cell::Count(0), None),
            (" １２ ", Cell::Count(12), None),
            ("12,345", Cell::Count(12345), None),
            ("-18", Cell::Count(-18), None),
            ("22（其中修订 16 件）", Cell::Count(22), Some("（其中修订 16 件）")),
            ("251000元", Cell::Count(251_000), Some("元")),
            ("4166.241619", amount("4166.241619"), None),
            ("96171.6 万元", amount("96171.6"), Some("万元")),
            ("3件（含上年）", Cell::Count(3), Some("件（含上年）")),
        ] {
            assert_eq!(value_of(text), Some(Value { cell, remark: remark.map(str::to_owned) }), "{text}");
        }
    }

    #[test]
    fn blank_and_dash_are_told_apart() {
        for text in ["", " ", "\u{a0}", "\n"] {
            assert_eq!(value_of(text).unwrap().cell, Cell::Blank);
        }
        for text in ["-", "—", "/", "－", "--", "无", "○"] {
            assert_eq!(value_of(text).unwrap().cell, Cell::Dash);
        }
    }

    #[test]
    fn a_label_that_begins_with_a_number_is_no_value() {
        for text in ["1.属于国家秘密", "2、重复申请", "3.其他", "规章", "2019年", "数据1", "无法提供"]
        {
            assert_eq!(value_of(text), None, "{text}");
        }
    }
}
