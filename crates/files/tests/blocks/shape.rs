//! A grid as text.

use files::{Grid, GridCell};

/// Cells as `column+columns*rows:text`, the spans only where there are any.
pub(crate) fn shape(grid: &Grid) -> Vec<String> {
    let cell = |cell: &GridCell| match (cell.columns, cell.rows) {
        (1, 1) => format!("{}:{}", cell.column, cell.text),
        (columns, rows) => format!("{}+{columns}*{rows}:{}", cell.column, cell.text),
    };
    grid.rows.iter().map(|row| row.cells.iter().map(cell).collect::<Vec<_>>().join(" ")).collect()
}
