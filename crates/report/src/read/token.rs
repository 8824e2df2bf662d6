//! Running text of a table as words and values.

use super::fold::{fold, fold_char, is_han};
use super::value::parse_number;
use crate::cell::Cell;

/// A piece of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Token {
    /// Words, folded and as printed.
    Word {
        /// For matching.
        folded: String,
        /// As it stands.
        printed: String,
    },
    /// A value, or several glued together.
    Value {
        /// Its value if it is one.
        cell: Cell,
        /// As it stands.
        text: String,
        /// A unit beside it.
        remark: Option<String>,
    },
    /// A remark in brackets behind a value.
    Remark(String),
}

/// Splits a line into words and values. The number that begins a label (`2.其他…`) belongs to the label, also where it
/// is glued to the digits before it.
pub(crate) fn tokens(text: &str) -> Vec<Token> {
    let chars: Vec<(usize, char)> = text.char_indices().collect();
    let mut scanner = Scanner { text, chars, at: 0, out: Vec::new(), word_from: None };
    scanner.run();
    scanner.out
}

struct Scanner<'a> {
    text: &'a str,
    chars: Vec<(usize, char)>,
    at: usize,
    out: Vec<Token>,
    word_from: Option<usize>,
}

impl Scanner<'_> {
    fn folded(&self, at: usize) -> Option<char> {
        self.chars.get(at).and_then(|(_, c)| fold_char(*c))
    }

    fn raw(&self, at: usize) -> Option<char> {
        self.chars.get(at).map(|(_, c)| *c)
    }

    fn slice(&self, from: usize, to: usize) -> &str {
        let start = self.chars.get(from).map_or(self.text.len(), |(i, _)| *i);
        let end = self.chars.get(to).map_or(self.text.len(), |(i, _)| *i);
        self.text.get(start..end).unwrap_or_default()
    }

    fn run(&mut self) {
        while self.at < self.chars.len() {
            if self.number() || self.dash() || self.remark() {
                continue;
            }
            if self
                .raw(self.at)
                .is_some_and(|c| c.is_whitespace() && !matches!(c, ' ' | '\u{a0}' | '\u{3000}'))
            {
                self.close_word();
                self.at += 1;
                continue;
            }
            if self.word_from.is_none() && self.folded(self.at).is_some() {
                self.word_from = Some(self.at);
            }
            self.at += 1;
        }
        self.close_word();
    }

    fn close_word(&mut self) {
        let Some(from) = self.word_from.take() else { return };
        let printed = self.slice(from, self.at).trim().to_owned();
        let folded = fold(&printed);
        if !folded.is_empty() {
            self.out.push(Token::Word { folded, printed });
        }
    }

    fn digit(&self, at: usize) -> bool {
        self.folded(at).is_some_and(|c| c.is_ascii_digit())
    }

    /// A run of digits, with its sign, thousands separators and decimals.
    fn number(&mut self) -> bool {
        let signed =
            self.folded(self.at) == Some('-') && self.digit(self.at + 1) && self.sign_may_stand_here();
        let first = self.at + usize::from(signed);
        if !self.digit(first) || self.is_inside_a_word(first) {
            return false;
        }
        let mut end = first;
        while self.digit(end) || self.is_separator(first, end) {
            end += 1;
        }
        let label_number = self.begins_a_label(end);
        let value_end = if label_number { end - 1 } else { end };
        if value_end > first {
            self.close_word();
            self.value(value_end);
        }
        if label_number {
            self.close_word();
            self.at = value_end;
            self.word_from = Some(value_end);
            self.at = end + 1;
        }
        true
    }

    fn value(&mut self, end: usize) {
        let text = self.slice(self.at, end).to_owned();
        let number = fold(&text);
        let cell = parse_number(&number).unwrap_or_else(|| Cell::Text(text.clone()));
        self.at = end;
        let remark = self.unit();
        self.out.push(Token::Value { cell, text, remark });
    }

    /// A unit directly behind a number, with no label behind it.
    fn unit(&mut self) -> Option<String> {
        for unit in ["万元", "元", "件"] {
            let length = unit.chars().count();
            let here = self.slice(self.at, self.at + length);
            let next = self.folded(self.at + length);
            if here == unit && !next.is_some_and(is_han) {
                self.at += length;
                return Some(unit.to_owned());
            }
        }
        None
    }

    /// A minus sign stands behind a digit, a space or at the beginning, not inside words such as `增-减`.
    fn sign_may_stand_here(&self) -> bool {
        let before = self.at.checked_sub(1).and_then(|i| self.raw(i));
        before.is_none_or(|c| c.is_whitespace() || c.is_ascii_digit() || is_han(c))
            && self.raw(self.at + 1) != Some('-')
    }

    /// `H5`, `数据1`: a digit glued behind Latin letters, or behind 数据 in an invented head, is no value.
    fn is_inside_a_word(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|i| self.folded(i));
        let invented_head = at >= 2 && self.slice(at - 2, at) == "数据";
        before.is_some_and(|c| c.is_ascii_alphabetic()) || invented_head
    }

    fn is_separator(&self, first: usize, at: usize) -> bool {
        if at == first {
            return false;
        }
        match self.folded(at) {
            Some('.') => self.digit(at + 1) && !self.slice(first, at).contains(['.', '．']),
            Some(',') => {
                let since = (first..at).rev().take_while(|i| self.digit(*i)).count();
                let grouped = since == at - first || since == 3;
                (1..=3).contains(&since)
                    && grouped
                    && (1..=3).all(|i| self.digit(at + i))
                    && !self.digit(at + 4)
            }
            _ => false,
        }
    }

    /// Whether the digit before `end` is the number of a label: `2.其他`, `1、申请人`, `3. 其他`.
    fn begins_a_label(&self, end: usize) -> bool {
        let point = self.folded(end).is_some_and(|c| matches!(c, '.' | '、' | ','));
        let mut next = end + 1;
        while self.raw(next).is_some_and(char::is_whitespace) {
            next += 1;
        }
        point && self.folded(next).is_some_and(is_han)
    }

    /// A dash that stands by itself.
    fn dash(&mut self) -> bool {
        let is_dash = |c: Option<char>| c.is_some_and(|c| matches!(c, '-' | '/'));
        if !is_dash(self.folded(self.at)) {
            return false;
        }
        let open = self.at.checked_sub(1).and_then(|i| self.raw(i)).is_none_or(char::is_whitespace);
        let mut end = self.at + 1;
        while is_dash(self.folded(end)) {
            end += 1;
        }
        let closed = self.raw(end).is_none_or(char::is_whitespace);
        if !(open && closed) {
            return false;
        }
        self.close_word();
        let text = self.slice(self.at, end).to_owned();
        self.out.push(Token::Value { cell: Cell::Dash, text, remark: None });
        self.at = end;
        true
    }

    /// A bracket behind a value, or one alone that holds digits: `（其中修订 16 件）`.
    fn remark(&mut self) -> bool {
        const LONGEST: usize = 40;
        if self.folded(self.at) != Some('(') {
            return false;
        }
        let behind_a_value = self.word_from.is_none();
        let close = (self.at + 1..self.at + LONGEST).find(|i| self.folded(*i) == Some(')'));
        let Some(close) = close.filter(|_| behind_a_value) else { return false };
        let inside = fold(self.slice(self.at + 1, close));
        let numeral = inside.chars().all(|c| "一二三四五六七八九十".contains(c));
        let speaks = ["其中", "含", "修订", "修改", "包括", "注"].iter().any(|word| inside.starts_with(word));
        if numeral || !speaks {
            return false;
        }
        let text = self.slice(self.at, close + 1).to_owned();
        self.out.push(Token::Remark(text));
        self.at = close + 1;
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shape(text: &str) -> Vec<String> {
        let show = |token| match token {
            Token::Word { folded, .. } => folded,
            Token::Value { text, remark, .. } => format!("<{text}{}>", remark.unwrap_or_default()),
            Token::Remark(text) => format!("[{text}]"),
        };
        tokens(text).into_iter().map(show).collect()
    }

    #[test]
    fn words_and_values_are_told_apart_in_glued_text() {
        for (text, tokens) in [
            ("规章000行政规范性文件6233440", vec!["规章", "<000>", "行政规范性文件", "<6233440>"]),
            ("1.属于国家秘密40000042.其他法律", vec!["1.属于国家秘密", "<4000004>", "2.其他法律"]),
            ("（一）予以公开6000017（二）部分公开", vec!["(一)予以公开", "<6000017>", "(二)部分公开"]),
            ("行政处罚2648-18538", vec!["行政处罚", "<2648>", "<-18538>"]),
            ("行政事业性收费4166.241619", vec!["行政事业性收费", "<4166.241619>"]),
            ("政府集中采购3 802895.90元", vec!["政府集中采购", "<3>", "<802895.90元>"]),
            ("4 0 0 0 0 0 4", vec!["<4>", "<0>", "<0>", "<0>", "<0>", "<0>", "<4>"]),
            ("3. 其他 142 1", vec!["3.其他", "<142>", "<1>"]),
            ("22", vec!["<22>"]),
            ("（其中修订 16 件）", vec!["[（其中修订 16 件）]"]),
            ("- - /", vec!["<->", "<->", "</>"]),
            ("本年增/减", vec!["本年增/减"]),
            ("1,295 12", vec!["<1,295>", "<12>"]),
            ("2,193,833 1,063,086.5", vec!["<2,193,833>", "<1,063,086.5>"]),
            ("数据1", vec!["数据1"]),
        ] {
            assert_eq!(shape(text), tokens, "{text}");
        }
    }
}
