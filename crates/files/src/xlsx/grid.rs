//! Cells and merged regions onto a grid of the rows and columns that are seen.

use std::collections::BTreeMap;
use std::num::NonZeroU32;

use super::Gathered;
use super::sheet::{Filled, Region, Sheet};
use crate::package::hide;
use crate::{Block, Cut, Grid, GridCell, GridRow, HiddenKind, Limits, Place};

/// A grid of up to this many cells is never sparse.
const SMALL: usize = 20_000;
/// Blank places for each cell that shows something beyond which a sheet is sparse.
const SPARSE: usize = 64;

/// Hidden rows or columns that are looked through for the part of a merged region that is not.
const MAX_SEARCH: usize = 1_000;

/// The rows and columns of the sheet that make up the grid, in order.
struct Frame {
    rows: Vec<u32>,
    columns: Vec<u32>,
}

/// What stands at a place of the grid.
#[derive(Clone, Default)]
enum Spot {
    #[default]
    Blank,
    Filled(String),
    /// The first cell of a merged region, with columns and rows covered.
    Merged(String, u32, u32),
    Covered,
}

/// Adds the sheet as a grid, and lists what its hidden rows and columns hold.
pub(super) fn add(mut sheet: Sheet, (number, name): (u32, &str), limits: &Limits, gathered: &mut Gathered) {
    let (mut seen, unseen): (Vec<Filled>, Vec<Filled>) = std::mem::take(&mut sheet.cells)
        .into_iter()
        .partition(|cell| !sheet.is_row_hidden(cell.row) && !sheet.is_column_hidden(cell.column));
    let mut unseen = show_through(&sheet, &mut seen, unseen);
    unseen.retain(|cell| !cell.text.is_empty());
    list(&sheet, &unseen, number, gathered);
    if seen.is_empty() {
        return;
    }
    let left = limits.cells.saturating_sub(gathered.cells);
    let frame = Frame::new(&sheet, &seen, left);
    let width = frame.columns.len();
    let height = frame.rows.len().min(left.checked_div(width).unwrap_or_default());
    if height < frame.rows.len() {
        gathered.cut(Cut::Cells);
    }
    let mut spots = vec![Spot::default(); width * height];
    for cell in seen {
        if let Some(spot) = frame.at(cell.row, cell.column).and_then(|at| spots.get_mut(at)) {
            *spot = Spot::Filled(cell.text);
        }
    }
    for region in &sheet.merged {
        merge(region, &frame, &mut spots, (number, limits), gathered);
    }
    gathered.cells += spots.len();
    let rows = frame.rows.iter().zip(chunks(spots, width));
    let rows = rows.map(|(row, spots)| frame.row(*row, spots, number)).collect();
    let place = Place { table: NonZeroU32::new(number), ..Place::default() };
    gathered.blocks.push(Block::Grid(Grid { name: Some(name.to_owned()), rows, aligned: true, place }));
}

/// A merged region whose first cell is hidden shows its text in the part that is not: such cells are moved there.
fn show_through(sheet: &Sheet, seen: &mut Vec<Filled>, mut unseen: Vec<Filled>) -> Vec<Filled> {
    if unseen.is_empty() {
        return unseen;
    }
    for region in &sheet.merged {
        let found = unseen.binary_search_by_key(&(region.top, region.left), |cell| (cell.row, cell.column));
        let Some(cell) = found.ok().and_then(|found| unseen.get_mut(found)) else { continue };
        if cell.text.is_empty() {
            continue;
        }
        let row = (region.top..=region.bottom).take(MAX_SEARCH).find(|row| !sheet.is_row_hidden(*row));
        let mut columns = (region.left..=region.right).take(MAX_SEARCH);
        let column = columns.find(|column| !sheet.is_column_hidden(*column));
        if let Some((row, column)) = row.zip(column) {
            seen.push(Filled { row, column, text: std::mem::take(&mut cell.text) });
        }
    }
    unseen
}

fn list(sheet: &Sheet, unseen: &[Filled], number: u32, gathered: &mut Gathered) {
    let mut rows: BTreeMap<u32, Vec<&str>> = BTreeMap::new();
    let mut columns: BTreeMap<u32, Vec<&str>> = BTreeMap::new();
    for cell in unseen {
        if sheet.is_row_hidden(cell.row) {
            rows.entry(cell.row).or_default().push(&cell.text);
        } else {
            columns.entry(cell.column).or_default().push(&cell.text);
        }
    }
    for (row, texts) in rows {
        let place = Place { table: NonZeroU32::new(number), row: NonZeroU32::new(row), ..Place::default() };
        hide(&mut gathered.hidden, HiddenKind::HiddenRow, &texts.join("\t"), place);
    }
    for (column, texts) in columns {
        let place =
            Place { table: NonZeroU32::new(number), column: NonZeroU32::new(column), ..Place::default() };
        hide(&mut gathered.hidden, HiddenKind::HiddenColumn, &texts.join("\t"), place);
    }
}

impl Frame {
    /// All rows and columns up to the last that shows something; in a sparse sheet, only those rows and columns
    /// that show something.
    fn new(sheet: &Sheet, seen: &[Filled], cells: usize) -> Self {
        let last_row = seen.iter().map(|cell| cell.row).max().unwrap_or_default();
        let last_column = seen.iter().map(|cell| cell.column).max().unwrap_or_default();
        let mut columns: Vec<u32> =
            (1..=last_column).filter(|column| !sheet.is_column_hidden(*column)).collect();
        let all = last_row as usize;
        let cells = cells.min(seen.len().saturating_mul(SPARSE).max(SMALL));
        let used = |of: fn(&Filled) -> u32| {
            let mut used: Vec<u32> = seen.iter().map(of).collect();
            used.sort_unstable();
            used.dedup();
            used
        };
        if all.saturating_mul(columns.len()) <= cells {
            let rows = (1..=last_row).filter(|row| !sheet.is_row_hidden(*row)).collect();
            return Self { rows, columns };
        }
        let rows = used(|cell| cell.row);
        if rows.len().saturating_mul(columns.len()) > cells {
            columns = used(|cell| cell.column);
        }
        Self { rows, columns }
    }

    fn at(&self, row: u32, column: u32) -> Option<usize> {
        let row = self.rows.binary_search(&row).ok()?;
        Some(row * self.columns.len() + self.columns.binary_search(&column).ok()?)
    }

    fn row(&self, row: u32, spots: Vec<Spot>, number: u32) -> GridRow {
        let cells = spots.into_iter().zip(0..).zip(&self.columns);
        let cells = cells.filter_map(|((spot, at), column)| {
            let (text, columns, rows) = match spot {
                Spot::Blank => (String::new(), 1, 1),
                Spot::Filled(text) => (text, 1, 1),
                Spot::Merged(text, columns, rows) => (text, columns, rows),
                Spot::Covered => return None,
            };
            let place = Place {
                table: NonZeroU32::new(number),
                row: NonZeroU32::new(row),
                column: NonZeroU32::new(*column),
                ..Place::default()
            };
            Some(GridCell { text, column: at, columns, rows, place })
        });
        GridRow { cells: cells.collect() }
    }
}

/// The stretch of `kept` that lies between two numbers, as first position and length, at most `longest`.
fn stretch(kept: &[u32], (first, last): (u32, u32), longest: u32) -> (usize, u32, bool) {
    let from = kept.partition_point(|number| *number < first);
    let to = kept.partition_point(|number| *number <= last);
    let length = u32::try_from(to.saturating_sub(from)).unwrap_or(u32::MAX);
    (from, length.min(longest), length > longest)
}

/// Marks a merged region; one that overlaps an earlier one stops there.
fn merge(
    region: &Region,
    frame: &Frame,
    spots: &mut [Spot],
    (number, limits): (u32, &Limits),
    gathered: &mut Gathered,
) {
    let (top, height, too_high) = stretch(&frame.rows, (region.top, region.bottom), limits.span);
    let (left, width, too_wide) = stretch(&frame.columns, (region.left, region.right), limits.span);
    if too_high || too_wide {
        gathered.cut(Cut::Span);
    }
    if height == 0 || width == 0 || (height == 1 && width == 1) {
        return;
    }
    for (down, right) in
        (0..height as usize).flat_map(|down| (0..width as usize).map(move |right| (down, right)))
    {
        let at = (top + down) * frame.columns.len() + left + right;
        let Some(spot) = spots.get_mut(at) else { return };
        let before = std::mem::replace(spot, Spot::Covered);
        match before {
            Spot::Merged(..) | Spot::Covered => {
                *spot = before;
                return;
            }
            Spot::Blank if (down, right) == (0, 0) => *spot = Spot::Merged(String::new(), width, height),
            Spot::Filled(text) if (down, right) == (0, 0) => *spot = Spot::Merged(text, width, height),
            Spot::Filled(text) => {
                let place = Place {
                    table: NonZeroU32::new(number),
                    row: NonZeroU32::new(region.top),
                    ..Place::default()
                };
                hide(&mut gathered.hidden, HiddenKind::HiddenText, &text, place);
            }
            Spot::Blank => {}
        }
    }
}

fn chunks(spots: Vec<Spot>, width: usize) -> impl Iterator<Item = Vec<Spot>> {
    let mut spots = spots.into_iter();
    std::iter::from_fn(move || {
        let row: Vec<Spot> = spots.by_ref().take(width).collect();
        (!row.is_empty()).then_some(row)
    })
}
