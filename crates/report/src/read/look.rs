//! What the cells and lines of a table look like before it is known what they are.

use super::fold::is_han;
use super::rows::Fragment;
use super::value::value_of;

/// A text where a value is due is no longer than this: `见附件`.
pub(super) const WORD: usize = 3;

/// Whether a cell holds a word that may stand in place of a value, and that no row begins with: those are numbered.
pub(super) fn is_short_word(fragment: &Fragment) -> bool {
    let text = fragment.folded();
    text.chars().nth(WORD).is_none() && text.chars().all(is_han) && !text.starts_with("总计")
}

/// Whether a cell reads like a label: Chinese words, not a single misread character where a value is due.
pub(super) fn is_words(fragment: &Fragment) -> bool {
    !is_value(fragment) && fragment.folded().chars().filter(|c| is_han(*c)).nth(1).is_some()
}

/// Whether a cell reads like a value.
pub(super) fn is_value(fragment: &Fragment) -> bool {
    let text = fragment.text.as_str();
    (text.len() < 10 && text.bytes().all(|b| b.is_ascii_digit())) || value_of(text).is_some()
}

/// `- 4 -`, `— 5 —`, `第 3 页`: a page number that got between the lines of a table.
pub(crate) fn is_page_number(folded: &str) -> bool {
    if folded.len() > 30 || folded.chars().count() > 12 {
        return false;
    }
    let framed = folded.strip_prefix('-').and_then(|f| f.strip_suffix('-'));
    let bare = framed.map(|f| f.trim_matches('-'));
    let numbered = |t: &str| !t.is_empty() && t.bytes().all(|b| b.is_ascii_digit());
    let paged = folded.starts_with('第')
        && folded.contains('页')
        && !folded.chars().any(|c| is_han(c) && !"第页共".contains(c));
    bare.is_some_and(numbered) || paged
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::fold::fold;

    #[test]
    fn page_numbers_are_no_values() {
        for text in ["- 4 -", "— 5 —", "-2-", "第 3 页", "第3页 共7页"] {
            assert!(is_page_number(&fold(text)), "{text}");
        }
        for text in ["4", "0 0 0", "-", "第二十条第（一）项"] {
            assert!(!is_page_number(&fold(text)), "{text}");
        }
    }
}
