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
    /// Whether it holds a table, so that its text is text of the page.
    pub(super) holds_a_table: bool,
}

/// What closing a cell led to.
pub(super) enum Closed {
    /// A new cell of the grid.
    New,
    /// A cell under a merged one; its text is not shown.
    Covered(String),
    /// A merged cell grew beyond the allowed height.
    TooHigh,
    /// What stands in a cell behind the last table in it.
    Text(String),
}

struct Anchor {
    row: usize,
    cell: usize,
    last_row: usize,
}

/// A row being read. Merged cells grow into it only when it ends: it may yet turn out not to be on the page.
#[derive(Default)]
struct Row {
    cells: Vec<GridCell>,
    /// Merged cells that begin in it: their column and their place among its cells.
    begun: Vec<(u32, usize)>,
    /// Columns of the merged cells from above that go on in it.
    covered: Vec<u32>,
    /// Why it is not on the page.
    hidden: Option<HiddenKind>,
}

/// A table being read.
#[derive(Default)]
pub(super) struct Table {
    pub(super) number: u32,
    rows: Vec<GridRow>,
    /// Rows given out before a table that stands in a cell of this one.
    given: usize,
    row: Option<Row>,
    /// Merged cells by the column they begin in.
    anchors: BTreeMap<u32, Anchor>,
    column: u32,
    cell: Option<Cell>,
}

impl Table {
    pub(super) fn new(number: u32) -> Self {
        Self { number, ..Self::default() }
    }

    pub(super) fn begin_row(&mut self) {
        let cells = Vec::with_capacity(self.rows.last().map_or(0, |row| row.cells.len()));
        self.row = Some(Row { cells, ..Row::default() });
        self.column = 0;
        self.cell = None;
    }

    /// Takes the row being read off the page.
    pub(super) fn hide_row(&mut self, kind: HiddenKind) {
        if let Some(row) = &mut self.row {
            row.hidden = Some(kind);
        }
    }

    /// Leaves columns free at the start of a row.
    pub(super) fn skip(&mut self, columns: u32) {
        self.column = self.column.saturating_add(columns);
    }

    /// Ends the row; a row that is not on the page gives back its text instead.
    pub(super) fn end_row(&mut self, limits: &Limits) -> Option<(HiddenKind, String)> {
        let row = self.row.take()?;
        if let Some(kind) = row.hidden {
            let texts: Vec<String> = row.cells.into_iter().map(|cell| cell.text).collect();
            return Some((kind, texts.join("\t")));
        }
        let last_row = self.rows.len();
        for column in row.covered {
            let Some(anchor) = self.anchors.get_mut(&column) else { continue };
            anchor.last_row = last_row;
            let above = self.rows.get_mut(anchor.row).and_then(|row| row.cells.get_mut(anchor.cell));
            if let Some(above) = above.filter(|above| above.rows < limits.span) {
                above.rows += 1;
            }
        }
        let begun = row.begun.into_iter();
        self.anchors.extend(begun.map(|(column, cell)| (column, Anchor { row: last_row, cell, last_row })));
        self.rows.push(GridRow { cells: row.cells });
        None
    }

    pub(super) fn begin_cell(&mut self) {
        self.cell = Some(Cell { columns: 1, ..Cell::default() });
    }

    pub(super) fn cell(&mut self) -> Option<&mut Cell> {
        self.cell.as_mut()
    }

    /// Ends the cell and puts it on the grid, or under the merged cell above it.
    pub(super) fn end_cell(&mut self, limits: &Limits) -> Option<Closed> {
        let place = self.place();
        let Cell { text, columns, merge, holds_a_table } = self.cell.take()?;
        let column = self.column;
        self.column = column.saturating_add(columns);
        let height = self.height_above(column);
        let row = self.row.get_or_insert_default();
        if row.hidden.is_none()
            && merge == Merge::Continues
            && let Some(height) = height
        {
            row.covered.push(column);
            return Some(if height >= limits.span { Closed::TooHigh } else { Closed::Covered(text) });
        }
        if holds_a_table && row.hidden.is_none() {
            return Some(Closed::Text(text));
        }
        if row.hidden.is_none() && merge != Merge::Alone {
            row.begun.push((column, row.cells.len()));
        }
        row.cells.push(GridCell { text, column, columns, rows: 1, place });
        Some(Closed::New)
    }

    /// How high the merged cell is that begins in this column and reaches down to the row being read.
    fn height_above(&self, column: u32) -> Option<u32> {
        let anchor = self.anchors.get(&column).filter(|anchor| anchor.last_row + 1 == self.rows.len())?;
        Some(self.rows.get(anchor.row)?.cells.get(anchor.cell)?.rows)
    }

    /// Drops the cell being read: there are too many.
    pub(super) fn drop_cell(&mut self) {
        self.cell = None;
    }

    /// Where the cell being read stands, or the next one.
    pub(super) fn place(&self) -> Place {
        let row = u32::try_from(self.given + self.rows.len()).unwrap_or(u32::MAX);
        Place {
            table: NonZeroU32::new(self.number),
            row: NonZeroU32::new(row.saturating_add(1)),
            column: NonZeroU32::new(self.column.saturating_add(1)),
            ..Place::default()
        }
    }

    /// Gives out what stands before a table that begins in the open cell: the rows and cells so far, and the cell's text.
    pub(super) fn split(&mut self) -> Option<(Grid, String)> {
        let cell = self.cell.as_mut()?;
        let row = self.row.as_mut().filter(|row| row.hidden.is_none())?;
        cell.holds_a_table = true;
        let text = std::mem::take(&mut cell.text);
        let mut rows = std::mem::take(&mut self.rows);
        self.given += rows.len();
        self.anchors.clear();
        if !row.cells.is_empty() {
            rows.push(GridRow { cells: std::mem::take(&mut row.cells) });
        }
        (row.begun, row.covered) = (Vec::new(), Vec::new());
        Some((self.grid(rows), text))
    }

    pub(super) fn finish(mut self) -> Grid {
        let rows = std::mem::take(&mut self.rows);
        self.grid(rows)
    }

    fn grid(&self, rows: Vec<GridRow>) -> Grid {
        let place = Place { table: NonZeroU32::new(self.number), ..Place::default() };
        Grid { name: None, rows, aligned: true, place }
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
