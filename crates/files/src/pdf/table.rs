//! The cells that ruling lines make, as a grid with spans, and the glyphs in them.

use std::num::NonZeroU32;

use pdfplumber::{BBox, Page, Table, TableFinder, TableSettings};

use super::glyphs::{self, Glyph};
use crate::{Grid, GridCell, GridRow, Place};

/// More ruling lines than this on one page are a drawing.
const MAX_EDGES: usize = 6_000;
/// More cells than this are a drawing.
const MAX_CELLS: usize = 20_000;
/// Lines nearer to each other than this are one, in points.
const SAME_EDGE: f64 = 1.5;
/// A cell with more characters than this holds prose.
const PROSE: usize = 60;
/// So many rows without columns, one below the other, are paragraphs.
const PARAGRAPHS: usize = 3;

/// Ruled cells and what is written in them.
pub(super) struct Ruled<'a> {
    pub(super) bbox: BBox,
    columns: Vec<f64>,
    rows: Vec<f64>,
    cells: Vec<Spanned<'a>>,
    /// Which cell covers a place of the grid, row by row.
    owners: Vec<Option<usize>>,
}

struct Spanned<'a> {
    row: usize,
    column: usize,
    rows: usize,
    columns: usize,
    glyphs: Vec<Glyph<'a>>,
}

/// The tables of a page, and whether there were too many lines to look for them.
pub(super) fn find<'a>(page: &Page) -> (Vec<Ruled<'a>>, bool) {
    let edges = page.edges();
    if edges.len() > MAX_EDGES {
        return (Vec::new(), true);
    }
    let found = TableFinder::new(edges, TableSettings::default()).find_tables();
    (found.iter().filter(|table| table.cells.len() <= MAX_CELLS).filter_map(Ruled::of).collect(), false)
}

impl<'a> Ruled<'a> {
    fn of(table: &Table) -> Option<Self> {
        let boxes: Vec<BBox> = table.cells.iter().map(|cell| cell.bbox).collect();
        let columns = edges(boxes.iter().flat_map(|bbox| [bbox.x0, bbox.x1]));
        let rows = edges(boxes.iter().flat_map(|bbox| [bbox.top, bbox.bottom]));
        let (width, height) = (columns.len().checked_sub(1)?, rows.len().checked_sub(1)?);
        if width == 0 || height == 0 || width * height > MAX_CELLS * 10 {
            return None;
        }
        let mut ruled =
            Self { bbox: table.bbox, columns, rows, cells: Vec::new(), owners: vec![None; width * height] };
        for bbox in &boxes {
            ruled.place(bbox);
        }
        ruled.fill_holes();
        ruled.cells.sort_by_key(|cell| (cell.row, cell.column));
        ruled.own_again();
        Some(ruled)
    }

    fn width(&self) -> usize {
        self.columns.len().saturating_sub(1)
    }

    /// Puts a cell on the grid unless another one is there already.
    fn place(&mut self, bbox: &BBox) {
        let column = nearest(&self.columns, bbox.x0);
        let row = nearest(&self.rows, bbox.top);
        let columns = nearest(&self.columns, bbox.x1).saturating_sub(column);
        let rows = nearest(&self.rows, bbox.bottom).saturating_sub(row);
        let width = self.width();
        let places = (row..row + rows)
            .flat_map(move |row| (column..column + columns).map(move |column| row * width + column));
        let free = places.clone().all(|place| matches!(self.owners.get(place), Some(None)));
        if columns > 0 && rows > 0 && free {
            let owner = self.cells.len();
            self.cells.push(Spanned { row, column, rows, columns, glyphs: Vec::new() });
            for place in places {
                if let Some(spot) = self.owners.get_mut(place) {
                    *spot = Some(owner);
                }
            }
        }
    }

    /// Where lines are missing, blank cells keep the columns in their places.
    fn fill_holes(&mut self) {
        let width = self.width();
        for place in 0..self.owners.len() {
            if self.owners.get(place) == Some(&None) {
                let (row, column) = (place / width, place % width);
                self.cells.push(Spanned { row, column, rows: 1, columns: 1, glyphs: Vec::new() });
            }
        }
    }

    fn own_again(&mut self) {
        let width = self.width();
        for (owner, cell) in self.cells.iter().enumerate() {
            for row in cell.row..cell.row + cell.rows {
                for column in cell.column..cell.column + cell.columns {
                    if let Some(spot) = self.owners.get_mut(row * width + column) {
                        *spot = Some(owner);
                    }
                }
            }
        }
    }

    /// Takes a glyph that lies in one of the cells.
    pub(super) fn take(&mut self, glyph: Glyph<'a>) -> Result<(), Glyph<'a>> {
        let (x, y) = glyph.center();
        let owner = stretch(&self.columns, x).zip(stretch(&self.rows, y)).and_then(|(column, row)| {
            let place = row * self.width() + column;
            self.owners.get(place).copied().flatten()
        });
        match owner.and_then(|owner| self.cells.get_mut(owner)) {
            Some(cell) => {
                cell.glyphs.push(glyph);
                Ok(())
            }
            None => Err(glyph),
        }
    }

    /// Whether this is a frame around text rather than a table: one column, or two with prose in them, or blank.
    pub(super) fn is_frame(&self) -> bool {
        let longest = self.cells.iter().map(|cell| cell.glyphs.len()).max().unwrap_or_default();
        let sides =
            |row: usize| self.cells.iter().filter(|cell| cell.row == row && !cell.glyphs.is_empty()).count();
        match self.width() {
            0 | 1 => true,
            2 => longest > 2 * PROSE || (longest > PROSE && (0..self.rows.len()).all(|row| sides(row) < 2)),
            _ => longest == 0,
        }
    }

    /// Gives back what stands in a run of rows without columns above or below the table: framed paragraphs. The
    /// last row above stays, as it may be the title of the table.
    pub(super) fn release_paragraphs(&mut self) -> Vec<Glyph<'a>> {
        let height = self.rows.len().saturating_sub(1);
        let is_plain = |row: &usize| {
            let cell = self.cells.iter().find(|cell| cell.row == *row);
            cell.is_some_and(|cell| cell.columns == self.width() && cell.rows == 1)
        };
        let above = (0..height).take_while(is_plain).count();
        let below = (0..height).rev().take_while(is_plain).count();
        let above = if above < PARAGRAPHS { 0 } else { above - 1 };
        let below = if below < PARAGRAPHS { 0 } else { below };
        if above + below >= height {
            return Vec::new();
        }
        self.keep(above, height - below)
    }

    /// Keeps some of the rows and gives back the glyphs of the others.
    fn keep(&mut self, first: usize, end: usize) -> Vec<Glyph<'a>> {
        let mut released = Vec::new();
        for mut cell in std::mem::take(&mut self.cells) {
            if (first..end).contains(&cell.row) {
                cell.row -= first;
                self.cells.push(cell);
            } else {
                released.append(&mut cell.glyphs);
            }
        }
        self.rows.truncate(end + 1);
        self.rows.drain(..first);
        self.bbox.top = self.rows.first().copied().unwrap_or(self.bbox.top);
        released
    }

    /// Gives the glyphs back.
    pub(super) fn into_glyphs(self) -> impl Iterator<Item = Glyph<'a>> {
        self.cells.into_iter().flat_map(|cell| cell.glyphs)
    }

    pub(super) fn len(&self) -> usize {
        self.cells.len()
    }

    /// The grid, at its place in the document.
    pub(super) fn into_grid(self, place: Place) -> Grid {
        let mut rows: Vec<GridRow> = (1..self.rows.len()).map(|_| GridRow { cells: Vec::new() }).collect();
        for cell in self.cells {
            if let Some(row) = rows.get_mut(cell.row) {
                row.cells.push(cell.into_cell(place));
            }
        }
        Grid { name: None, rows, aligned: true, place }
    }
}

impl Spanned<'_> {
    fn into_cell(self, table: Place) -> GridCell {
        let lines: Vec<String> = glyphs::lines(self.glyphs, None).into_iter().map(|line| line.text).collect();
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        let place = Place {
            row: NonZeroU32::new(count(self.row + 1)),
            column: NonZeroU32::new(count(self.column + 1)),
            ..table
        };
        let (column, columns, rows) = (count(self.column), count(self.columns), count(self.rows));
        GridCell { text: lines.join("\n"), column, columns, rows, place }
    }
}

/// Different positions of edges, in order.
fn edges(all: impl Iterator<Item = f64>) -> Vec<f64> {
    let mut all: Vec<f64> = all.filter(|edge| edge.is_finite()).collect();
    all.sort_by(f64::total_cmp);
    all.dedup_by(|next, last| *next - *last < SAME_EDGE);
    all
}

/// The edge nearest to a position.
fn nearest(edges: &[f64], position: f64) -> usize {
    let after = edges.partition_point(|edge| *edge < position);
    let distance = |index: usize| edges.get(index).map_or(f64::INFINITY, |edge| (edge - position).abs());
    match after.checked_sub(1) {
        Some(before) if distance(before) <= distance(after) => before,
        _ => after,
    }
}

/// Between which two edges a position lies.
fn stretch(edges: &[f64], position: f64) -> Option<usize> {
    let after = edges.partition_point(|edge| *edge <= position);
    if after < edges.len() { after.checked_sub(1) } else { None }
}
