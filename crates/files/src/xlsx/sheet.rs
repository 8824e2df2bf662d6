//! One sheet: its cells that show something, its merged regions, its hidden rows and columns.

use super::formula::Uncomputed;
use super::strings::Item;
use super::{Gathered, Shared};
use crate::package;
use crate::package::xml::{self, BytesStart, Event};
use crate::{Cut, Format, Limits, Unreadable};

/// Rows and columns a sheet can have.
const MAX_ROW: u32 = 1 << 20;
const MAX_COLUMN: u32 = 1 << 14;

/// A cell that shows something; row and column count from 1.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Filled {
    pub(super) row: u32,
    pub(super) column: u32,
    pub(super) text: String,
}

/// A merged region, both corners included, counting from 1.
#[derive(Clone, Copy, Debug)]
pub(super) struct Region {
    pub(super) top: u32,
    pub(super) left: u32,
    pub(super) bottom: u32,
    pub(super) right: u32,
}

/// What a sheet holds.
#[derive(Default)]
pub(super) struct Sheet {
    pub(super) cells: Vec<Filled>,
    pub(super) merged: Vec<Region>,
    /// Hidden rows, in order.
    pub(super) hidden_rows: Vec<u32>,
    /// Hidden columns, first and last of each range, in order and apart.
    pub(super) hidden_columns: Vec<(u32, u32)>,
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Kind {
    #[default]
    Number,
    Shared,
    Inline,
    Boolean,
    Text,
}

/// The element of a cell whose text is being read.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Within {
    #[default]
    Other,
    Value,
    Formula,
}

#[derive(Default)]
struct State {
    sheet: Sheet,
    row: u32,
    column: u32,
    kind: Kind,
    style: usize,
    within: Within,
    value: String,
    formula: String,
    uncomputed: Uncomputed,
    item: Item,
    nodes: usize,
}

/// Reads a sheet within what the limits leave.
pub(super) fn read(
    bytes: &[u8],
    shared: &Shared,
    limits: &Limits,
    gathered: &mut Gathered,
) -> Result<Sheet, Unreadable> {
    let mut reader = xml::reader(bytes);
    let mut state = State::default();
    let mut open = 0_usize;
    loop {
        match reader.read_event().map_err(|error| package::damaged(Format::Xlsx, &error))? {
            Event::Start(tag) => {
                open += 1;
                state.start(&tag);
            }
            Event::Empty(tag) => {
                state.start(&tag);
                // `<v/>`, which some programs write for a formula they did not compute, ends where it begins.
                state.within = Within::Other;
            }
            Event::End(tag) => {
                open = open.saturating_sub(1);
                state.end(tag.local_name().as_ref(), shared, gathered);
            }
            Event::Text(text) => state.push(&text.xml10_content()),
            Event::CData(text) => state.push(&text.xml10_content()),
            Event::GeneralRef(entity) => match state.within {
                Within::Value => xml::push_entity(&entity, &mut state.value),
                Within::Formula => xml::push_entity(&entity, &mut state.formula),
                Within::Other => state.item.entity(&entity),
            },
            Event::Eof if open == 0 => break,
            Event::Eof => return Err(package::damaged(Format::Xlsx, &"the sheet ends in the middle")),
            _ => {}
        }
        if let Some(cut) = state.over(limits, gathered) {
            gathered.cut(cut);
            break;
        }
    }
    Ok(state.finish(shared))
}

impl State {
    fn over(&self, limits: &Limits, gathered: &Gathered) -> Option<Cut> {
        if self.nodes > limits.nodes {
            Some(Cut::Nodes)
        } else if gathered.text > limits.text {
            Some(Cut::Text)
        } else if gathered.cells + self.sheet.cells.len() > limits.cells {
            Some(Cut::Cells)
        } else {
            None
        }
    }

    fn start(&mut self, tag: &BytesStart<'_>) {
        self.nodes += 1;
        match tag.local_name().as_ref() {
            "c" => self.cell(tag),
            "v" => self.within = Within::Value,
            "f" => self.within = Within::Formula,
            "row" => {
                self.row = xml::number(tag, "r").unwrap_or(self.row.saturating_add(1));
                self.column = 0;
                if xml::is_set(tag, "hidden") {
                    self.sheet.hidden_rows.push(self.row);
                }
            }
            "col" if xml::is_set(tag, "hidden") => {
                let range = xml::number(tag, "min").zip(xml::number(tag, "max"));
                self.sheet.hidden_columns.extend(range);
            }
            "mergeCell" => {
                let region = xml::attribute(tag, "ref").and_then(|range| region(&range));
                self.sheet.merged.extend(region);
            }
            name => self.item.start(name),
        }
    }

    fn cell(&mut self, tag: &BytesStart<'_>) {
        self.value.clear();
        self.formula.clear();
        (self.kind, self.style) = (Kind::Number, 0);
        self.column = self.column.saturating_add(1);
        let mut attributes = tag.attributes();
        attributes.with_checks(false);
        for attribute in attributes.flatten() {
            match attribute.key.as_ref() {
                "r" => {
                    if let Some((row, column)) = position(&attribute.value) {
                        (self.row, self.column) = (row, column);
                    }
                }
                "s" => self.style = attribute.value.parse().unwrap_or_default(),
                "t" => {
                    self.kind = match attribute.value.as_ref() {
                        "s" => Kind::Shared,
                        "inlineStr" => Kind::Inline,
                        "b" => Kind::Boolean,
                        "str" | "e" | "d" => Kind::Text,
                        _ => Kind::Number,
                    }
                }
                _ => {}
            }
        }
    }

    fn push(&mut self, text: &str) {
        match self.within {
            Within::Value => self.value.push_str(text),
            Within::Formula => self.formula.push_str(text),
            Within::Other => self.item.push(text),
        }
    }

    fn end(&mut self, name: &str, shared: &Shared, gathered: &mut Gathered) {
        match name {
            "v" | "f" => self.within = Within::Other,
            "c" => {
                let text = self.shown(shared);
                let inside = (1..=MAX_ROW).contains(&self.row) && (1..=MAX_COLUMN).contains(&self.column);
                if inside && !text.trim().is_empty() {
                    gathered.text += text.len();
                    self.sheet.cells.push(Filled { row: self.row, column: self.column, text });
                } else if inside && !self.formula.is_empty() {
                    self.uncomputed.add((self.row, self.column), &self.formula, self.style);
                }
            }
            _ => self.item.end(name),
        }
    }

    /// What the cell shows.
    fn shown(&mut self, shared: &Shared) -> String {
        let inline = self.item.take();
        match self.kind {
            Kind::Inline => inline,
            Kind::Shared => shared.strings.get(&self.value).unwrap_or_default().to_owned(),
            Kind::Boolean => String::from(if self.value.trim() == "1" { "TRUE" } else { "FALSE" }),
            Kind::Text => self.value.replace('\r', ""),
            Kind::Number => shared.formats.show(self.value.trim(), self.style),
        }
    }

    fn finish(mut self, shared: &Shared) -> Sheet {
        self.sheet.hidden_rows.sort_unstable();
        self.sheet.hidden_columns = apart(self.sheet.hidden_columns);
        if !self.sheet.cells.is_sorted_by_key(|cell| (cell.row, cell.column)) {
            self.sheet.cells.sort_by_key(|cell| (cell.row, cell.column));
        }
        self.sheet.cells.dedup_by_key(|cell| (cell.row, cell.column));
        let computed = self.uncomputed.compute(&self.sheet.cells);
        if !computed.is_empty() {
            self.sheet.cells.extend(computed.into_iter().map(|((row, column), number, style)| Filled {
                row,
                column,
                text: shared.formats.show(&number.to_string(), style),
            }));
            self.sheet.cells.sort_by_key(|cell| (cell.row, cell.column));
        }
        self.sheet
    }
}

impl Sheet {
    pub(super) fn is_row_hidden(&self, row: u32) -> bool {
        self.hidden_rows.binary_search(&row).is_ok()
    }

    pub(super) fn is_column_hidden(&self, column: u32) -> bool {
        let after = self.hidden_columns.partition_point(|(first, _)| *first <= column);
        let range = after.checked_sub(1).and_then(|before| self.hidden_columns.get(before));
        range.is_some_and(|(_, last)| column <= *last)
    }
}

/// Ranges in order, those that touch as one.
fn apart(mut ranges: Vec<(u32, u32)>) -> Vec<(u32, u32)> {
    ranges.sort_unstable();
    ranges.dedup_by(|next, last| {
        let touches = next.0 <= last.1.saturating_add(1);
        if touches {
            last.1 = last.1.max(next.1);
        }
        touches
    });
    ranges
}

/// `B12` as row and column.
pub(super) fn position(reference: &str) -> Option<(u32, u32)> {
    let letters = reference.bytes().take_while(u8::is_ascii_alphabetic).count();
    let (letters, digits) = reference.split_at_checked(letters)?;
    let column = letters
        .bytes()
        .take(5)
        .fold(0, |column, letter| column * 26 + u32::from(letter.to_ascii_uppercase() - b'A') + 1);
    Some((digits.parse().ok()?, column))
}

/// The cells of an address of a sheet in reading order, by row and column from 1: one for `B12`, three for `D6:F6`.
/// `None` where it is no address, or one of more than ten thousand cells.
pub fn cells_of(address: &str) -> Option<Vec<(u32, u32)>> {
    const MOST: u64 = 10_000;
    let address = address.trim().replace('$', "").to_ascii_uppercase();
    let region = match position(&address).filter(|_| !address.contains(':')) {
        Some((row, column)) => Region { top: row, left: column, bottom: row, right: column },
        None => region(&address)?,
    };
    let (rows, columns) = (region.top..=region.bottom, region.left..=region.right);
    let count = u64::from(region.bottom - region.top + 1) * u64::from(region.right - region.left + 1);
    let inside =
        region.top >= 1 && region.left >= 1 && region.bottom <= MAX_ROW && region.right <= MAX_COLUMN;
    (inside && count <= MOST).then(|| rows.flat_map(|row| columns.clone().map(move |c| (row, c))).collect())
}

/// The letters of a column of a sheet, which counts from 1: 1 is `A`, 27 is `AA`.
pub fn letters(column: u32) -> String {
    let mut letters = Vec::new();
    let mut left = column;
    while left > 0 {
        left -= 1;
        letters.push(char::from(b'A' + u8::try_from(left % 26).unwrap_or_default()));
        left /= 26;
    }
    letters.iter().rev().collect()
}

/// `A1:C3` as a region.
pub(super) fn region(range: &str) -> Option<Region> {
    let (first, last) = range.split_once(':')?;
    let (top, left) = position(first)?;
    let (bottom, right) = position(last)?;
    (top <= bottom && left <= right).then_some(Region { top, left, bottom, right })
}
