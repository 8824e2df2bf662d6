//! What the cells and lines of a table look like before it is known what they are.

use std::collections::HashMap;

use super::fold::is_han;
use super::rows::{Fragment, Origin, Row};
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

/// The columns of a grid in which the values begin: the first of them and the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Columns {
    pub(super) first: u32,
    pub(super) last: u32,
}

/// For each aligned grid, the columns of the values: as in most rows that have exactly as many as the form asks for; where
/// no row has, because empty cells or notes stand behind them, as in most that have more.
pub(super) fn value_columns(rows: &[Row], width: usize) -> HashMap<usize, Columns> {
    let mut columns = columns_of_most(rows, width, |values| values > width, u32::min);
    columns.extend(columns_of_most(rows, width, |values| values == width, u32::max));
    columns
}

/// The columns of the values in most rows that have a fitting number of them, grid by grid. Where their last columns differ,
/// `of_two` says which it is.
fn columns_of_most(
    rows: &[Row],
    width: usize,
    fits: impl Fn(usize) -> bool,
    of_two: fn(u32, u32) -> u32,
) -> HashMap<usize, Columns> {
    // For each grid and first column, how many rows begin there, and their last column.
    let mut votes: HashMap<usize, HashMap<u32, (usize, u32)>> = HashMap::new();
    for row in rows {
        let Origin::Grid { number, aligned: true } = row.origin else { continue };
        let values = row.fragments.iter().rev().take_while(|f| is_value(f)).count();
        let values = row.fragments.get(row.fragments.len() - values..).unwrap_or_default();
        // Empty cells behind the heads of columns say nothing.
        if !fits(values.len()) || values.iter().all(Fragment::is_blank) {
            continue;
        }
        if let (Some(first), Some(last)) = (values.first(), values.get(width.saturating_sub(1))) {
            let tally = votes.entry(number).or_default().entry(first.column).or_insert((0, last.column));
            *tally = (tally.0 + 1, of_two(tally.1, last.column));
        }
    }
    let winner = |tally: HashMap<u32, (usize, u32)>| {
        let (first, (_, last)) = tally.into_iter().max_by_key(|(column, (rows, _))| (*rows, *column))?;
        Some(Columns { first, last })
    };
    votes.into_iter().filter_map(|(grid, tally)| Some((grid, winner(tally)?))).collect()
}

/// Whether the numbers of a text stand one a line, so that an empty line may be a blank cell.
pub(super) fn is_one_cell_a_line(rows: &[Row]) -> bool {
    let numeric = |row: &&Row| {
        let text = row.folded();
        !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b',' | b'-'))
    };
    let alone = rows.iter().filter(|row| row.is_text()).filter(numeric).count();
    alone * 4 >= rows.iter().filter(|row| row.is_text() && !row.is_blank()).count().max(1)
}

/// Whether an empty line stands before most labels, and so parts rows; else it is an empty cell.
pub(super) fn are_rows_parted(rows: &[Row]) -> bool {
    let (mut labels, mut parted) = (0, 0);
    for pair in rows.windows(2) {
        let [before, row] = pair else { continue };
        let is_label = row.is_text() && row.folded().chars().any(is_han);
        let follows_a_label = before.folded().chars().any(is_han);
        if is_label && !follows_a_label {
            labels += 1;
            parted += usize::from(before.is_blank());
        }
    }
    parted * 2 >= labels
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
