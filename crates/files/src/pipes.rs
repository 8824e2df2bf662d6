//! Pipe rows of text: consecutive lines of cells divided by `|`.
//!
//! Such lines come in two ways that must be kept apart. In one, a line is a row of a table. In the other, every
//! line is one cell with a stray pipe behind it (`值 |`) and empty cells are fillers (`||`); those are lines.

use std::num::NonZeroU32;

use crate::collect::Collector;
use crate::document::{GridCell, GridRow, Place};
use crate::text::SourceLine;

/// How the text of lines and cells is cleaned: as it stands for plain text, without its marks for markdown.
pub(crate) struct Dress {
    /// A line of the source into its text and whether it is a heading.
    pub(crate) line: fn(&str) -> (String, bool),
    /// A cell of the source into its text.
    pub(crate) cell: fn(&str) -> String,
    /// Whether `\|` is a character and not a divider.
    pub(crate) escapes: bool,
}

/// Plain text is left alone.
pub(crate) const PLAIN: Dress =
    Dress { line: |text| (text.to_owned(), false), cell: ToOwned::to_owned, escapes: false };

/// Emits a run of consecutive lines that hold pipes, as one grid or as lines.
pub(crate) fn emit(run: &[SourceLine<'_>], out: &mut Collector, dress: &Dress) {
    let shapes: Vec<Shape> = run.iter().map(|line| Shape::of(line.text, dress.escapes)).collect();
    if is_table(run, &shapes) {
        emit_grid(run, &shapes, out, dress);
    } else {
        for (line, shape) in run.iter().zip(&shapes) {
            emit_line(line, *shape, out, dress);
        }
    }
}

/// Whether a line is the dashes between the head and the body of a table. Shorter dashes are values.
pub(crate) fn is_separator(line: &str) -> bool {
    let is_dashes = |cell: &str| {
        let cell = cell.trim();
        let dashes = cell.trim_matches(':');
        dashes.len() >= 3 && cell.len() <= dashes.len() + 2 && dashes.bytes().all(|byte| byte == b'-')
    };
    line.contains('-') && line.contains('|') && cells(line, false).all(is_dashes)
}

/// What a line of pipes looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Shape {
    separator: bool,
    /// Cells of the row.
    cells: usize,
    /// Cells with something in them.
    filled: usize,
    /// Cells up to the last with something in it.
    reach: usize,
    /// Cells without even a space between their pipes at the end of the row.
    padding: usize,
}

impl Shape {
    fn of(line: &str, escapes: bool) -> Self {
        let mut shape = Self { separator: is_separator(line), cells: 0, filled: 0, reach: 0, padding: 0 };
        for cell in cells(line, escapes) {
            shape.cells += 1;
            shape.padding = if cell.is_empty() { shape.padding + 1 } else { 0 };
            if !cell.trim().is_empty() {
                shape.filled += 1;
                shape.reach = shape.cells;
            }
        }
        shape
    }

    fn is_row(self) -> bool {
        !self.separator && self.filled > 0
    }
}

/// A run is a table when rows of several cells are not a rare exception among single ones. One row alone
/// must be framed by a pipe, else it is a sentence or a navigation bar.
fn is_table(run: &[SourceLine<'_>], shapes: &[Shape]) -> bool {
    let several = shapes.iter().filter(|shape| shape.is_row() && shape.filled >= 2).count();
    let single = shapes.iter().filter(|shape| shape.is_row() && shape.filled == 1).count();
    let framed =
        || run.iter().any(|line| line.text.trim().starts_with('|') || line.text.trim().ends_with('|'));
    several > 0 && several * 2 >= single && (several + single > 1 || framed())
}

/// A row may have so many labels more than others, and end in as many blank cells more. Beyond that, columns in which
/// nothing stands are those of a sheet around the table.
const LABELS: usize = 2;

fn emit_grid(run: &[SourceLine<'_>], shapes: &[Shape], out: &mut Collector, dress: &Dress) {
    let rows = || shapes.iter().filter(|shape| shape.is_row());
    let widest = rows().map(|shape| shape.reach).max().unwrap_or(0);
    let width = rows().next().map_or(0, |shape| shape.cells);
    let even = rows().count() > 1 && rows().all(|shape| shape.cells == width);
    let mut grid: Vec<GridRow> = Vec::new();
    for (line, shape) in run.iter().zip(shapes).filter(|(_, shape)| !shape.separator) {
        let padding = if even { 0 } else { shape.padding };
        let cells = shape.cells - padding;
        let kept = if cells <= widest + LABELS { cells } else { widest.max(shape.reach) };
        let kept = if shape.filled == 0 { 0 } else { kept };
        let row = u32::try_from(grid.len() + 1).unwrap_or(u32::MAX);
        let place = Place { table: out.next_table(), row: NonZeroU32::new(row), ..line.place() };
        grid.push(emit_row(line.text, kept, place, out, dress));
        if out.is_out_of_cells() {
            break;
        }
    }
    let place = run.first().map(SourceLine::place).unwrap_or_default();
    out.grid(grid, false, Place { table: out.next_table(), ..place });
}

fn emit_row(line: &str, kept: usize, place: Place, out: &mut Collector, dress: &Dress) -> GridRow {
    let mut row = GridRow { cells: Vec::new() };
    for (column, cell) in (0_u32..).zip(cells(line, dress.escapes).take(kept)) {
        let text = (dress.cell)(cell.trim_matches([' ', '\t']));
        let Some(text) = out.cell(text) else { break };
        let place = Place { column: NonZeroU32::new(column.saturating_add(1)), ..place };
        row.cells.push(GridCell { text, column, columns: 1, rows: 1, place });
    }
    row
}

/// One cell a line: the pipe behind the value goes, a filler is an empty line.
fn emit_line(line: &SourceLine<'_>, shape: Shape, out: &mut Collector, dress: &Dress) {
    let mut text = line.text;
    if !shape.separator {
        text = text.trim_end_matches([' ', '\t', '|']);
    }
    if shape.filled == 1 {
        text = text.trim_start_matches('|');
    }
    let (text, heading) = (dress.line)(text);
    out.line(text, heading, line.place());
}

/// The cells of a row: an outer pipe on either side is a frame, not a divider.
fn cells(line: &str, escapes: bool) -> impl Iterator<Item = &str> {
    let line = line.trim();
    let inner = line.strip_prefix('|').unwrap_or(line);
    let framed = inner.ends_with('|') && !(escapes && inner.ends_with("\\|"));
    let inner = if framed { inner.get(..inner.len() - 1).unwrap_or_default() } else { inner };
    let alone = line.len() == 1;
    Cells { rest: (!alone).then_some(inner), escapes }
}

struct Cells<'t> {
    rest: Option<&'t str>,
    escapes: bool,
}

impl<'t> Iterator for Cells<'t> {
    type Item = &'t str;

    fn next(&mut self) -> Option<&'t str> {
        let rest = self.rest?;
        let divides =
            |&(at, _): &(usize, &str)| !(self.escapes && rest.get(..at).is_some_and(|s| s.ends_with('\\')));
        let Some((at, _)) = rest.match_indices('|').find(divides) else {
            self.rest = None;
            return Some(rest);
        };
        self.rest = rest.get(at + 1..);
        rest.get(..at)
    }
}
