//! A table being read: where each cell stands on the grid, and which rows a merged cell covers.

use std::collections::BTreeMap;
use std::num::NonZeroU32;

use crate::{Grid, GridCell, GridRow, HiddenKind, Limits, Place};

/// How a cell is merged downwards.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Merge {
    #[default]
    Alone,
    Begins,
    Continues,
}

/// A cell being read.
#[derive(Default)]
pub(super) struct Cell {
    text: String,
    pub(super) columns: u32,
    pub(super) merge: Merge,
}

/// What closing a cell led to.
pub(super) enum Closed {
    /// A new cell of the grid.
    New,
    /// A cell under a merged one; its text is not shown.
    Covered(String),
    /// A merged cell grew beyond the allowed height.
    TooHigh,
}

struct Anchor {
    row: usize,
    cell: usize,
    last_row: usize,
}

/// A table being read.
#[derive(Default)]
pub(super) struct Table {
    pub(super) number: u32,
    rows: Vec<GridRow>,
    row: Vec<GridCell>,
    /// Merged cells by the column they begin in.
    anchors: BTreeMap<u32, Anchor>,
    column: u32,
    cell: Option<Cell>,
    /// Why the row being read is not on the page.
    pub(super) row_hidden: Option<HiddenKind>,
}

impl Table {
    pub(super) fn new(number: u32) -> Self {
        Self { number, ..Self::default() }
    }

    pub(super) fn begin_row(&mut self) {
        self.row = Vec::with_capacity(self.rows.last().map_or(0, |row| row.cells.len()));
        self.column = 0;
        self.cell = None;
        self.row_hidden = None;
    }

    /// Leaves columns free at the start of a row.
    pub(super) fn skip(&mut self, columns: u32) {
        self.column = self.column.saturating_add(columns);
    }

    /// Ends the row; a row that is not on the page gives back its text instead.
    pub(super) fn end_row(&mut self) -> Option<(HiddenKind, String)> {
        let cells = std::mem::take(&mut self.row);
        if let Some(kind) = self.row_hidden.take() {
            let texts: Vec<String> = cells.into_iter().map(|cell| cell.text).collect();
            return Some((kind, texts.join("\t")));
        }
        self.rows.push(GridRow { cells });
        None
    }

    pub(super) fn begin_cell(&mut self) {
        self.cell = Some(Cell { columns: 1, ..Cell::default() });
    }

    pub(super) fn cell(&mut self) -> Option<&mut Cell> {
        self.cell.as_mut()
    }

    /// Ends the cell and puts it on the grid, or adds it to the merged cell above it.
    pub(super) fn end_cell(&mut self, limits: &Limits) -> Option<Closed> {
        let place = self.place();
        let cell = self.cell.take()?;
        let text = cell.text;
        let column = self.column;
        self.column = column.saturating_add(cell.columns);
        let row = self.rows.len();
        if self.row_hidden.is_some() {
            self.row.push(GridCell { text, column, columns: cell.columns, rows: 1, place });
            return Some(Closed::New);
        }
        if cell.merge == Merge::Continues {
            let anchor = self.anchors.get_mut(&column).filter(|anchor| anchor.last_row + 1 == row);
            if let Some(anchor) = anchor {
                anchor.last_row = row;
                let above = self.rows.get_mut(anchor.row).and_then(|row| row.cells.get_mut(anchor.cell));
                return match above {
                    Some(above) if above.rows >= limits.span => Some(Closed::TooHigh),
                    Some(above) => {
                        above.rows += 1;
                        Some(Closed::Covered(text))
                    }
                    None => Some(Closed::Covered(text)),
                };
            }
        }
        if cell.merge != Merge::Alone {
            self.anchors.insert(column, Anchor { row, cell: self.row.len(), last_row: row });
        }
        self.row.push(GridCell { text, column, columns: cell.columns, rows: 1, place });
        Some(Closed::New)
    }

    /// Drops the cell being read: there are too many.
    pub(super) fn drop_cell(&mut self) {
        self.cell = None;
    }

    /// Where the cell being read stands, or the next one.
    pub(super) fn place(&self) -> Place {
        let row = u32::try_from(self.rows.len()).unwrap_or(u32::MAX);
        Place {
            table: NonZeroU32::new(self.number),
            row: NonZeroU32::new(row.saturating_add(1)),
            column: NonZeroU32::new(self.column.saturating_add(1)),
            ..Place::default()
        }
    }

    pub(super) fn finish(mut self) -> Grid {
        if !self.row.is_empty() {
            self.rows.push(GridRow { cells: self.row });
        }
        let place = Place { table: NonZeroU32::new(self.number), ..Place::default() };
        Grid { name: None, rows: self.rows, aligned: true, place }
    }
}

impl Cell {
    /// Adds a paragraph below those already there; an empty one only moves the text and says nothing.
    pub(super) fn add(&mut self, paragraph: String) {
        if self.text.is_empty() {
            self.text = paragraph;
        } else if !paragraph.is_empty() {
            self.text.push('\n');
            self.text.push_str(&paragraph);
        }
    }
}
