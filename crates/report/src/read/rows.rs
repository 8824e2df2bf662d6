//! Lines and grids of a document as one sequence of rows, whatever the layout.
//!
//! A grid gives its rows. A text whose cells stand one a line, indented by a tab and parted by empty lines, gives
//! one row a group. A text with no line breaks at all is cut before and behind the headings it contains.

use std::borrow::Cow;
use std::cell::OnceCell;

use files::{Block, Document, Grid, Line, Place};

use super::fold::{fold, fold_char, fold_if_needed, fold_with_offsets};
use super::outline::score;
use crate::form::PartNo;

/// Where a row comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Origin {
    /// A line of text; its numbers may be glued together.
    Text,
    /// A group of tab-indented lines, one cell each.
    TabGroup,
    /// A row of the grid of that number.
    Grid {
        /// Counts the grids of the document.
        number: usize,
        /// Whether columns are known.
        aligned: bool,
    },
}

/// A stretch of text within a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Fragment {
    pub(crate) text: String,
    /// The text folded for matching, once it is asked for; nothing where that is no other.
    folded: OnceCell<Option<String>>,
    pub(crate) column: u32,
    pub(crate) place: Place,
}

impl Fragment {
    pub(crate) fn new(text: String, column: u32, place: Place) -> Self {
        Self { folded: OnceCell::new(), text, column, place }
    }

    /// The text folded for matching.
    pub(crate) fn folded(&self) -> &str {
        self.folded.get_or_init(|| fold_if_needed(&self.text)).as_deref().unwrap_or(&self.text)
    }

    pub(crate) fn is_blank(&self) -> bool {
        self.text.chars().all(|c| fold_char(c).is_none())
    }
}

/// A row of the document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Row {
    pub(crate) fragments: Vec<Fragment>,
    pub(crate) origin: Origin,
    pub(crate) heading: bool,
    pub(crate) place: Place,
}

impl Row {
    /// The whole text of the row.
    pub(crate) fn text(&self) -> Cow<'_, str> {
        match self.fragments.as_slice() {
            [one] => Cow::Borrowed(&one.text),
            many => Cow::Owned(many.iter().map(|f| f.text.as_str()).collect::<Vec<_>>().join(" ")),
        }
    }

    /// The whole text of the row, folded.
    pub(crate) fn folded(&self) -> Cow<'_, str> {
        match self.fragments.as_slice() {
            [one] => Cow::Borrowed(one.folded()),
            many => Cow::Owned(many.iter().map(Fragment::folded).collect()),
        }
    }

    /// Whether exactly one of its cells is filled.
    pub(crate) fn says_one_thing(&self) -> bool {
        self.fragments.iter().filter(|f| !f.is_blank()).nth(1).is_none() && !self.is_blank()
    }

    pub(crate) fn is_text(&self) -> bool {
        self.origin == Origin::Text
    }

    pub(crate) fn is_blank(&self) -> bool {
        self.fragments.iter().all(Fragment::is_blank)
    }
}

/// All rows of a document in reading order.
pub(crate) fn rows_of(blocks: Vec<Block>) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut lines: Vec<Line> = Vec::new();
    let mut grids = 0;
    for block in blocks {
        match block {
            Block::Line(line) => lines.push(line),
            Block::Grid(grid) => {
                push_lines(&mut rows, std::mem::take(&mut lines));
                push_grid(&mut rows, grid, grids);
                grids += 1;
            }
        }
    }
    push_lines(&mut rows, lines);
    rows
}

/// Rows of a document.
pub(crate) fn rows_of_document(document: Document) -> Vec<Row> {
    rows_of(document.blocks)
}

fn text_row(text: String, heading: bool, place: Place) -> Row {
    let fragment = Fragment::new(text, 0, place);
    Row { fragments: vec![fragment], origin: Origin::Text, heading, place }
}

/// A grid of one column, and a row whose only cell holds a paragraph, are text.
fn push_grid(rows: &mut Vec<Row>, grid: Grid, number: usize) {
    const PARAGRAPH: usize = 60;
    let aligned = grid.aligned;
    for row in grid.rows {
        let place = row.cells.first().map_or(grid.place, |cell| cell.place);
        let mut filled = row.cells.iter().filter(|cell| !cell.text.trim().is_empty());
        if let (Some(only), None) = (filled.next(), filled.next())
            && only.text.chars().nth(PARAGRAPH).is_some()
        {
            for line in only.text.split('\n') {
                rows.extend(cut_glued(text_row(line.to_owned(), false, only.place)));
            }
            continue;
        }
        let fragments = row.cells.into_iter().map(|c| Fragment::new(c.text, c.column, c.place)).collect();
        rows.push(Row { fragments, origin: Origin::Grid { number, aligned }, heading: false, place });
    }
}

fn push_lines(rows: &mut Vec<Row>, lines: Vec<Line>) {
    const ENOUGH: usize = 10;
    let indented = lines.iter().filter(|line| line.text.starts_with('\t')).count();
    if indented < ENOUGH || longest_group(&lines) > LONGEST_ROW {
        rows.extend(lines.into_iter().flat_map(|l| cut_glued(text_row(l.text, l.heading, l.place))));
        return;
    }
    let indent = lines
        .iter()
        .filter(|l| is_one_cell(&l.text))
        .map(|l| tabs(&l.text))
        .filter(|n| *n > 0)
        .min()
        .unwrap_or(1);
    let first_cell_stands_out = !rows_begin_indented(&lines);
    let mut group: Vec<Fragment> = Vec::new();
    let mut lines = lines.into_iter().peekable();
    while let Some(line) = lines.next() {
        let next_is_indented =
            lines.peek().is_some_and(|next| is_one_cell(&next.text) && tabs(&next.text) > 0);
        let blank = line.text.trim().is_empty();
        if !is_one_cell(&line.text) {
            close_group(rows, &mut group);
            group.extend(line.text.split('\t').map(|text| fragment_at(text, line.place)));
            close_group(rows, &mut group);
        } else if tabs(&line.text) > 0 {
            let cell = line.text.get(indent.min(tabs(&line.text))..).unwrap_or_default();
            group.extend(
                cell.trim_end_matches(['\r', '\n']).split('\t').map(|text| fragment_at(text, line.place)),
            );
        } else if let Some(last) = group.last_mut()
            && !blank
            && next_is_indented
        {
            *last = Fragment::new(format!("{}\n{}", last.text, line.text), last.column, last.place);
        } else if first_cell_stands_out && !blank && next_is_indented && begins_a_row(&line.text) {
            group.push(fragment_at(&line.text, line.place));
        } else {
            close_group(rows, &mut group);
            rows.extend(cut_glued(text_row(line.text, line.heading, line.place)));
        }
    }
    close_group(rows, &mut group);
}

/// How many tabs a line begins with.
fn tabs(text: &str) -> usize {
    text.bytes().take_while(|b| *b == b'\t').count()
}

/// Whether the rows of the text begin with an indented line, as behind an empty one.
fn rows_begin_indented(lines: &[Line]) -> bool {
    const ENOUGH: usize = 3;
    let begins =
        |pair: &&[Line]| matches!(pair, [before, line] if before.text.is_empty() && tabs(&line.text) > 0);
    lines.windows(2).filter(begins).count() >= ENOUGH
}

/// Whether a line holds one cell; a line with several tabs inside it is a row by itself.
fn is_one_cell(text: &str) -> bool {
    const INSIDE: usize = 3;
    text.trim_start_matches('\t').bytes().filter(|b| *b == b'\t').count() < INSIDE
}

/// Whether a line without indent is the first cell of the row whose other cells are indented behind it.
fn begins_a_row(text: &str) -> bool {
    const LABEL: usize = 45;
    let folded = fold(text);
    let heads = PartNo::ALL.iter().any(|part| score(&folded, *part).is_some());
    !heads && folded.chars().count() <= LABEL && !folded.ends_with(['。', ':', ';'])
}

/// Table four has fifteen columns; a longer group is a whole table without separators.
const LONGEST_ROW: usize = 24;

fn longest_group(lines: &[Line]) -> usize {
    let mut longest = 0;
    let mut current = 0;
    for line in lines {
        current = if line.text.starts_with('\t') { current + 1 } else { 0 };
        longest = longest.max(current);
    }
    longest
}

fn fragment_at(text: &str, place: Place) -> Fragment {
    Fragment::new(text.to_owned(), 0, place)
}

fn close_group(rows: &mut Vec<Row>, group: &mut Vec<Fragment>) {
    let mut fragments = std::mem::take(group);
    let Some(place) = fragments.first().map(|f| f.place) else { return };
    if let [only] = fragments.as_mut_slice() {
        rows.extend(cut_glued(text_row(std::mem::take(&mut only.text), false, place)));
        return;
    }
    for (column, fragment) in (0u32..).zip(fragments.iter_mut()) {
        fragment.column = column;
    }
    rows.push(Row { fragments, origin: Origin::TabGroup, heading: false, place });
}

/// Cuts a line before and behind the headings glued into it.
fn cut_glued(row: Row) -> Vec<Row> {
    const SHORT: usize = 90;
    let Some(fragment) = row.fragments.first() else { return vec![row] };
    if fragment.text.len() < SHORT || !may_hold_a_heading(&fragment.text) {
        return vec![row];
    }
    let (chars, offsets) = fold_with_offsets(&fragment.text);
    let mut cuts: Vec<usize> = Vec::new();
    for part in PartNo::ALL {
        let Some((from, to)) = find_glued_heading(&chars, part) else { continue };
        cuts.extend(offsets.get(from));
        cuts.push(offsets.get(to).copied().unwrap_or(fragment.text.len()));
    }
    for mark in ["第二十条第(一)项", "(本列数据的勾稽关系"] {
        let needle: Vec<char> = mark.chars().collect();
        cuts.extend(find(&chars, &needle, 0).and_then(|at| offsets.get(at)));
    }
    if cuts.is_empty() {
        return vec![row];
    }
    cuts.sort_unstable();
    cuts.dedup();
    split_at_all(&fragment.text, &cuts)
        .map(|text| text_row(text.to_owned(), row.heading, row.place))
        .collect()
}

/// A quick look before the thorough one: a numeral and its mark, or the words that open a table.
fn may_hold_a_heading(text: &str) -> bool {
    let mut before = ' ';
    for c in text.chars().filter(|c| !c.is_whitespace()) {
        if c == '、' && "一二三四五六".contains(before) {
            return true;
        }
        before = c;
    }
    text.contains("第二十条第") || text.contains("勾稽")
}

/// The last place of `一、总体情况` and its like in a folded text: numeral and title, the title perhaps cut short.
fn find_glued_heading(chars: &[char], part: PartNo) -> Option<(usize, usize)> {
    let title: Vec<char> = fold(part.title()).chars().collect();
    let head: Vec<char> = [part.numeral(), '、'].into_iter().chain(title.iter().copied().take(4)).collect();
    let mut found = None;
    let mut from = 0;
    while let Some(at) = find(chars, &head, from) {
        let printed = chars.get(at + 2..).unwrap_or_default();
        let same = printed.iter().zip(&title).take_while(|(a, b)| a == b).count();
        found = Some((at, at + 2 + same));
        from = at + 1;
    }
    found
}

fn find(haystack: &[char], needle: &[char], from: usize) -> Option<usize> {
    haystack.get(from..)?.windows(needle.len().max(1)).position(|w| w == needle).map(|at| at + from)
}

fn split_at_all<'a>(text: &'a str, cuts: &[usize]) -> impl Iterator<Item = &'a str> {
    let starts = std::iter::once(0).chain(cuts.iter().copied());
    let ends: Vec<usize> = cuts.iter().copied().chain([text.len()]).collect();
    starts
        .zip(ends)
        .filter_map(|(start, end)| text.get(start..end))
        .filter(|piece| !piece.trim().is_empty())
        .collect::<Vec<_>>()
        .into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(text: &str) -> Block {
        Block::Line(Line { text: text.into(), heading: false, place: Place::default() })
    }

    fn texts(blocks: Vec<Block>) -> Vec<Vec<String>> {
        rows_of(blocks).into_iter().map(|r| r.fragments.into_iter().map(|f| f.text).collect()).collect()
    }

    #[test]
    fn tab_indented_lines_are_the_cells_of_a_row_and_a_torn_label_is_joined() {
        let mut source = vec![line("表"), line("\t结果维持"), line("\t总"), line("计"), line("\t"), line("")];
        source.extend((0..8).map(|_| line("\t0")));
        source.extend((0..3).flat_map(|_| [line(""), line("\t0"), line("\t0")]));
        let rows = texts(source);
        assert_eq!(rows[1], ["结果维持", "总\n计", ""]);
        assert_eq!(rows[3].len(), 8);
    }

    #[test]
    fn a_text_without_line_breaks_is_cut_at_its_headings() {
        let glued = "本报告共分六部分：总体情况、其他需要报告的事项。一、总体情况 今年办理申请3件。二、主动公开政府信息情况第二十条第（一）项信息内容规章000三、收到和处理政府信息公开申请情况（本列数据的勾稽关系为：一）";
        let rows = texts(vec![line(glued)]);
        let heads: Vec<&str> = rows.iter().map(|r| r[0].as_str()).collect();
        assert_eq!(
            heads,
            [
                "本报告共分六部分：总体情况、其他需要报告的事项。",
                "一、总体情况 ",
                "今年办理申请3件。",
                "二、主动公开政府信息情况",
                "第二十条第（一）项信息内容规章000",
                "三、收到和处理政府信息公开申请情况",
                "（本列数据的勾稽关系为：一）"
            ]
        );
    }
}
