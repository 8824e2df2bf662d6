//! Rows as records: the words and the values of one row of a table, whatever line or grid they came from.

use std::ops::Range;

use files::Place;

use super::look::{
    Columns, WORD, are_rows_parted, is_one_cell_a_line, is_page_number, is_short_word, is_value, is_words,
    value_columns,
};
use super::rows::{Fragment, Origin, Row};
use super::token::{Token, tokens};
use super::value::{is_dash, value_of};
use crate::cell::Cell;
use crate::solve::adds_up;

/// One value where a value may stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Atom {
    pub(crate) cell: Cell,
    pub(crate) text: String,
    pub(crate) remark: Option<String>,
    pub(crate) place: Place,
    pub(crate) kind: AtomKind,
}

/// How firm an atom stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum AtomKind {
    /// A cell of its own.
    Own,
    /// Digits in running text, which may be several numbers glued together.
    Run,
    /// An empty line, which may be a blank cell or nothing at all.
    Gap,
}

/// The words and values of one row of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Record {
    /// The words of the row itself, folded.
    pub(crate) own: String,
    /// The same as printed.
    pub(crate) printed: String,
    /// Words that stand alone since the record before, folded: a group's label, a label's torn half.
    pub(crate) stray: String,
    pub(crate) atoms: Vec<Atom>,
    pub(crate) place: Place,
}

/// The records of a stretch of rows. `width` is how many values a row of the table has at the most.
pub(crate) fn records(rows: &[Row], range: Range<usize>, width: usize) -> Vec<Record> {
    let rows = rows.get(range).unwrap_or_default();
    let columns = value_columns(rows, width);
    let one_a_line = is_one_cell_a_line(rows);
    let gaps_are_cells = one_a_line && !are_rows_parted(rows);
    let mut builder = Builder { width, gaps_are_cells, ..Builder::default() };
    for row in rows {
        match row.origin {
            Origin::Grid { number, aligned } => {
                let start = if aligned { columns.get(&number).copied() } else { None };
                builder.grid_row(row, start);
            }
            Origin::TabGroup => builder.grid_row(row, None),
            Origin::Text => builder.text_row(row, one_a_line),
        }
    }
    builder.finish()
}

#[derive(Default)]
struct Builder {
    width: usize,
    /// Whether an empty line is an empty cell and never parts rows.
    gaps_are_cells: bool,
    records: Vec<Record>,
    /// Words since the last record, a line each, folded and as printed.
    words: Vec<(String, String)>,
    /// Values since the last word, with the number of the line they stand on.
    run: Vec<(usize, Atom)>,
    line: usize,
    words_on_line: bool,
    /// Whether the values since the last word stand on its line.
    run_has_words: bool,
}

impl Builder {
    fn grid_row(&mut self, row: &Row, columns: Option<Columns>) {
        self.close_run();
        let from =
            self.first_value(&row.fragments, columns.map(|columns| columns.first)).min(row.fragments.len());
        let (labels, values) = row.fragments.split_at(from);
        let values = columns.map_or(values, |columns| self.within(values, columns));
        let run_together = self.width > 3 && values.len() < self.width;
        let atoms: Vec<Atom> = if run_together {
            values.iter().flat_map(atoms_of_cell).collect()
        } else {
            values.iter().map(atom_of_cell).collect()
        };
        if is_head(&atoms) {
            let words: String = row.fragments.iter().map(Fragment::folded).collect();
            if !words.is_empty() {
                self.words.push((words, row.text().into_owned()));
            }
            return;
        }
        let stray = self.words.drain(..).map(|(folded, _)| folded).collect();
        let own = labels.iter().map(Fragment::folded).collect();
        let printed = labels.iter().map(|f| f.text.trim()).collect();
        self.records.push(Record { own, printed, stray, atoms, place: row.place });
    }

    /// Those values that stand in the columns of the table, where they are as many as a row has; notes may stand beside it.
    fn within<'a>(&self, values: &'a [Fragment], columns: Columns) -> &'a [Fragment] {
        let inside = values.partition_point(|fragment| fragment.column <= columns.last);
        let is_row = inside == self.width || (self.width == 3 && inside > 0);
        if is_row { values.get(..inside).unwrap_or(values) } else { values }
    }

    /// Where the values of a grid row begin: in the column where they begin in most rows; but where a row has too few from
    /// there on (its label lacks a colspan), or no column is known, behind its last words, remarks behind the values aside.
    fn first_value(&self, cells: &[Fragment], column: Option<u32>) -> usize {
        let end = cells.len();
        if let Some(column) = column {
            let from = cells.iter().position(|f| f.column >= column).unwrap_or(end);
            let own = end.saturating_sub(self.width);
            let complete = |from: usize| {
                let values = cells.get(from..).unwrap_or_default();
                self.width == 7 && values.iter().all(is_value) && adds_up(&cells_of(values))
            };
            return if end - from < self.width && complete(own) { own } else { from };
        }
        if self.width == 3 {
            return cells.iter().position(|f| !f.is_blank()).map_or(end, |i| i + 1);
        }
        if let Some(own) = end.checked_sub(self.width)
            && self.begins_behind_its_label(cells, own)
        {
            return own;
        }
        let last = cells.iter().rposition(|f| is_value(f) && !f.is_blank()).unwrap_or(end);
        let before = cells.get(..last).unwrap_or_default();
        before.iter().rposition(is_words).map_or(0, |i| i + 1)
    }

    /// Whether exactly the values of a row stand from there on, some of which may be words in their place, and its label
    /// right before them; table four has none.
    fn begins_behind_its_label(&self, cells: &[Fragment], from: usize) -> bool {
        let values = cells.get(from..).unwrap_or_default();
        let label = match from.checked_sub(1).and_then(|at| cells.get(at)) {
            Some(before) => self.width == 7 && is_words(before),
            None => self.width > 7 && values.iter().any(|f| is_value(f) && !f.is_blank()),
        };
        label && values.iter().all(|f| is_value(f) || is_short_word(f))
    }

    /// Whether a line is a page number: framed, or a short number by itself behind the values of a line of words.
    fn is_page_number(&self, folded: &str, one_a_line: bool) -> bool {
        const LONGEST: usize = 3;
        let bare = (1..=LONGEST).contains(&folded.len()) && folded.bytes().all(|b| b.is_ascii_digit());
        (bare && !one_a_line && self.run_has_words) || is_page_number(folded)
    }

    fn text_row(&mut self, row: &Row, one_a_line: bool) {
        self.line += 1;
        self.words_on_line = false;
        let Some(fragment) = row.fragments.first() else { return };
        if self.is_page_number(fragment.folded(), one_a_line) {
            return;
        }
        if row.is_blank() {
            let tab = fragment.text.contains('\t');
            if !self.words.is_empty() || !self.run.is_empty() {
                let kind = if tab { AtomKind::Own } else { AtomKind::Gap };
                if tab || one_a_line {
                    self.push_atom(Atom {
                        cell: Cell::Blank,
                        text: String::new(),
                        remark: None,
                        place: row.place,
                        kind,
                    });
                }
            }
            return;
        }
        if is_dash(fragment.folded()) {
            let (text, kind) = (fragment.text.trim().to_owned(), AtomKind::Own);
            self.push_atom(Atom { cell: Cell::Dash, text, remark: None, place: row.place, kind });
            return;
        }
        for token in tokens(&fragment.text) {
            match token {
                Token::Word { folded, printed } => self.word(folded, printed),
                Token::Value { cell, text, remark } => {
                    self.push_atom(Atom { cell, text, remark, place: row.place, kind: AtomKind::Run });
                }
                Token::Remark(text) => {
                    if let Some((_, atom)) = self.run.last_mut() {
                        atom.remark = Some(text);
                    }
                }
            }
        }
    }

    fn push_atom(&mut self, atom: Atom) {
        if self.run.is_empty() {
            self.run_has_words = self.words_on_line;
        }
        self.run.push((self.line, atom));
    }

    fn word(&mut self, folded: String, printed: String) {
        self.close_run();
        if self.words_on_line
            && let Some((last, last_printed)) = self.words.last_mut()
        {
            last.push_str(&folded);
            last_printed.push_str(&printed);
        } else {
            self.words.push((folded, printed));
        }
        self.words_on_line = true;
    }

    /// Ends a run of values: one record; or one a line, where a line by itself has as many as the form asks for.
    fn close_run(&mut self) {
        let is_gap = |entry: &(usize, Atom)| entry.1.kind == AtomKind::Gap;
        // Empty lines behind the values part rows, unless they make up the number of cells of the form.
        let least = match (self.gaps_are_cells, self.run.len() >= self.width) {
            (true, _) => self.run.len(),
            (false, true) => self.width,
            (false, false) => 0,
        };
        while self.run.len() > least && self.run.last().is_some_and(is_gap) {
            self.run.pop();
        }
        let run = std::mem::take(&mut self.run);
        self.run_has_words = false;
        if run.is_empty() {
            return;
        }
        let mut lines: Vec<Vec<Atom>> = Vec::new();
        let mut at = None;
        for (line, atom) in &run {
            if at != Some(*line) {
                lines.push(Vec::new());
                at = Some(*line);
            }
            if let Some(last) = lines.last_mut() {
                last.push(atom.clone());
            }
        }
        let full = |line: &Vec<Atom>| line.len() >= self.width.max(4);
        let atoms: Vec<Atom> = run.into_iter().map(|(_, atom)| atom).collect();
        let own_atoms = atoms.iter().filter(|a| a.kind != AtomKind::Gap).count();
        let groups = if lines.len() > 1 && lines.iter().any(full) {
            lines
        } else if self.width == 7 && own_atoms > 7 && own_atoms.is_multiple_of(7) && lines.len() > 1 {
            let solid: Vec<Atom> = atoms.into_iter().filter(|a| a.kind != AtomKind::Gap).collect();
            solid.chunks(7).map(<[Atom]>::to_vec).collect()
        } else {
            vec![atoms]
        };
        for atoms in groups {
            let (own, printed) = self.words.pop().unwrap_or_default();
            let stray = self.words.drain(..).map(|(folded, _)| folded).collect();
            let place = atoms.first().map_or(Place::default(), |a| a.place);
            self.records.push(Record { own, printed, stray, atoms, place });
        }
    }

    fn finish(mut self) -> Vec<Record> {
        self.close_run();
        self.records
    }
}

/// Whether what stands where values are due are the names of columns: no value, and some text longer than `见附件`.
fn is_head(atoms: &[Atom]) -> bool {
    let texts = || atoms.iter().filter(|a| matches!(a.cell, Cell::Text(_)));
    let valued = atoms.iter().any(|a| !matches!(a.cell, Cell::Text(_) | Cell::Blank));
    atoms.is_empty() || (!valued && texts().any(|a| a.text.chars().nth(WORD).is_some()))
}

/// The value of a grid cell; white space may stand inside its number.
fn atom_of_cell(fragment: &Fragment) -> Atom {
    let text = fragment.text.trim();
    let (cell, remark) = match value_of(text) {
        Some(value) => (value.cell, value.remark),
        None => (Cell::Text(text.to_owned()), None),
    };
    Atom { cell, text: text.to_owned(), remark, place: fragment.place, kind: AtomKind::Own }
}

fn cells_of(fragments: &[Fragment]) -> Vec<Cell> {
    fragments.iter().map(|fragment| atom_of_cell(fragment).cell).collect()
}

/// The values of a cell of a row that has too few: several where the source ran them together with spaces between.
fn atoms_of_cell(fragment: &Fragment) -> Vec<Atom> {
    let pieces: Vec<&str> = fragment.text.split_whitespace().collect();
    let numbers = pieces.len() > 1 && pieces.iter().all(|p| p.bytes().all(|b| b.is_ascii_digit()));
    if !numbers {
        return vec![atom_of_cell(fragment)];
    }
    let piece =
        |text: &&str| atom_of_cell(&Fragment::new((*text).to_owned(), fragment.column, fragment.place));
    pieces.iter().map(piece).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::rows::rows_of;
    use files::{Block, Line};

    fn records_of(texts: &[&str], width: usize) -> Vec<(String, Vec<String>)> {
        let line =
            |t: &&str| Block::Line(Line { text: (*t).into(), heading: false, place: Place::default() });
        let rows = rows_of(texts.iter().map(line).collect());
        let found = records(&rows, 0..rows.len(), width);
        found.into_iter().map(|r| (r.own, r.atoms.into_iter().map(|a| a.text).collect())).collect()
    }

    #[test]
    fn a_label_number_glued_to_the_digits_before_it_is_taken_off() {
        let found = records_of(&["1.属于国家秘密40000042.其他法律行政法规禁止公开0000000"], 7);
        assert_eq!(found[0], ("1.属于国家秘密".into(), vec!["4000004".into()]));
        assert_eq!(found[1], ("2.其他法律行政法规禁止公开".into(), vec!["0000000".into()]));
    }

    #[test]
    fn a_label_wrapped_around_its_numbers_keeps_its_first_line() {
        let found = records_of(
            &[
                "（二）部分公开（区分处理的，只计这一情",
                "  447 7 0 0 0 0 454",
                "形，不计其他情形）",
                " 1.属于国家秘密  2 0 0 0 0 0 2",
            ],
            7,
        );
        assert_eq!(found[0].0, "(二)部分公开(区分处理的,只计这一情");
        assert_eq!(found[0].1.len(), 7);
        assert_eq!(found[1].0, "1.属于国家秘密");
    }
}
