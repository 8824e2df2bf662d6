//! A table of the form in characters.
//!
//! A cell stands once, where it begins, as wide as what it covers. Long labels go on in further lines, and the values of
//! a row stand on its last. A label that covers most rows stands on a line of its own, or the table would be too wide.

use crate::write::drawn::{Drawn, Role};
use crate::write::width;

/// Where a label of a row is broken.
const ROW_LABEL: usize = 40;
/// Where the head of one column is broken; narrower where there are many.
const HEAD: usize = 8;
const NARROW_HEAD: usize = 4;
const MANY: usize = 10;
/// What stands between two columns: ` | `.
const BETWEEN: usize = 3;

/// A cell of the table in lines.
struct Block {
    row: usize,
    rows: usize,
    column: usize,
    columns: usize,
    lines: Vec<String>,
    role: Role,
}

impl Block {
    fn ends(&self) -> usize {
        self.column + self.columns
    }
}

/// Writes a table.
pub(super) fn write(drawn: &Drawn, out: &mut String) {
    let lifted = lifted(drawn);
    let mut blocks = blocks(drawn, lifted.is_some());
    let count = drawn.columns as usize - usize::from(lifted.is_some());
    let widths = widths(&mut blocks, count);
    let heights = heights(&blocks, drawn.rows.len());
    for (row, height) in heights.iter().enumerate() {
        if let Some((_, label)) = lifted.as_ref().filter(|(at, _)| *at == row) {
            out.push_str("| ");
            out.push_str(label);
            out.push('\n');
        }
        for line in 0..*height {
            write_line(&blocks, &widths, &heights, (row, line), out);
        }
        if row + 1 == drawn.head_rows {
            let dashes: Vec<String> = widths.iter().map(|width| "-".repeat(width + 2)).collect();
            out.push('|');
            out.push_str(&dashes.join("|"));
            out.push_str("|\n");
        }
    }
}

/// The label that covers most rows, with the row it begins in.
fn lifted(drawn: &Drawn) -> Option<(usize, String)> {
    let tall = |rows: u32| rows as usize * 2 > drawn.rows.len();
    drawn.rows.iter().enumerate().find_map(|(at, row)| {
        let cell = row.iter().find(|cell| cell.role == Role::RowHead && tall(cell.rows))?;
        Some((at, cell.text.clone()))
    })
}

/// The cells in lines; without the first column where its label was lifted out of it.
fn blocks(drawn: &Drawn, is_lifted: bool) -> Vec<Block> {
    let tall = |rows: u32| is_lifted && rows as usize * 2 > drawn.rows.len();
    let head = if drawn.columns as usize > MANY { NARROW_HEAD } else { HEAD };
    let taken = usize::from(is_lifted);
    let mut blocks = Vec::new();
    for (row, cells) in drawn.placed().into_iter().enumerate() {
        for (column, cell) in cells {
            if cell.role == Role::RowHead && tall(cell.rows) {
                continue;
            }
            // A bar would divide the cell.
            let text = cell.text.replace('|', "｜").replace('\n', " ");
            let lines = match cell.role {
                Role::RowHead => width::wrap(&text, ROW_LABEL),
                Role::ColumnHead if cell.columns == 1 => width::wrap(&text, head),
                Role::Section | Role::ColumnHead | Role::Note | Role::Value(_) => vec![text],
            };
            let columns = cell.columns as usize - if column == 0 { taken } else { 0 };
            let column = column.saturating_sub(taken);
            blocks.push(Block { row, rows: cell.rows as usize, column, columns, lines, role: cell.role });
        }
    }
    blocks
}

/// How wide each column is. The note in the corner is broken to fit what it covers; any other wide cell widens the last
/// column it covers.
fn widths(blocks: &mut [Block], count: usize) -> Vec<usize> {
    let mut widths = vec![NARROW_HEAD; count];
    let widest = |block: &Block| block.lines.iter().map(|line| width::of(line)).max().unwrap_or(0);
    for block in blocks.iter().filter(|block| block.columns == 1) {
        if let Some(width) = widths.get_mut(block.column) {
            *width = (*width).max(widest(block));
        }
    }
    for block in blocks.iter_mut().filter(|block| block.columns > 1) {
        let room = room(&widths, block);
        if block.role == Role::Note {
            block.lines = width::wrap(&block.lines.concat(), room);
        }
        let wanting = widest(block).saturating_sub(room);
        if let Some(width) = block.ends().checked_sub(1).and_then(|last| widths.get_mut(last)) {
            *width += wanting;
        }
    }
    widths
}

/// How wide a cell is.
fn room(widths: &[usize], block: &Block) -> usize {
    let columns = widths.iter().skip(block.column).take(block.columns);
    columns.sum::<usize>() + BETWEEN * block.columns.saturating_sub(1)
}

/// How many lines each row takes.
fn heights(blocks: &[Block], rows: usize) -> Vec<usize> {
    let mut heights = vec![1; rows];
    for block in blocks.iter().filter(|block| block.rows == 1) {
        if let Some(height) = heights.get_mut(block.row) {
            *height = (*height).max(block.lines.len());
        }
    }
    for block in blocks.iter().filter(|block| block.rows > 1) {
        let there: usize = heights.iter().skip(block.row).take(block.rows).sum();
        if let Some(height) = heights.get_mut(block.row + block.rows - 1) {
            *height += block.lines.len().saturating_sub(there);
        }
    }
    heights
}

/// Writes one line of a row. Above the line of its values a row ends behind its label, as those cells are not there.
fn write_line(
    blocks: &[Block],
    widths: &[usize],
    heights: &[usize],
    (row, line): (usize, usize),
    out: &mut String,
) {
    let last = heights.get(row).is_some_and(|height| line + 1 == *height);
    let mut cells: Vec<&Block> =
        blocks.iter().filter(|block| (block.row..block.row + block.rows).contains(&row)).collect();
    cells.sort_by_key(|block| block.column);
    let has_values = cells.iter().any(|block| matches!(block.role, Role::Value(_)));
    if has_values && !last {
        cells.retain(|block| !matches!(block.role, Role::Value(_)));
    }
    for block in &cells {
        let above: usize = heights.iter().skip(block.row).take(row - block.row).sum();
        let room = room(widths, block);
        let text = match block.role {
            Role::Value(_) => block.lines.first(),
            Role::Section | Role::ColumnHead | Role::RowHead | Role::Note => block.lines.get(above + line),
        };
        let text = text.map(String::as_str).unwrap_or_default();
        let padded = match block.role {
            Role::Value(_) => width::right(text, room),
            Role::Section | Role::ColumnHead | Role::RowHead | Role::Note => width::left(text, room),
        };
        out.push_str("| ");
        out.push_str(&padded);
        out.push(' ');
    }
    if has_values && !last {
        out.truncate(out.trim_end().len());
        out.push('\n');
    } else {
        out.push_str("|\n");
    }
}
