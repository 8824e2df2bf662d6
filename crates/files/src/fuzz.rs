//! One entry for every reader, for fuzzing: any bytes go in, and what comes out must hold together.

use crate::document::{Block, Document, Grid, Limits, Unreadable};
use crate::{docx, encoding, html, markdown, pdf, text, xlsx};

/// Reads bytes of any format.
///
/// # Panics
///
/// When what was read does not hold together.
pub fn fuzz_any(bytes: &[u8]) {
    check(crate::read(bytes, None, &Limits::default()));
}

/// Reads bytes as HTML.
///
/// # Panics
///
/// When what was read does not hold together.
pub fn fuzz_html(bytes: &[u8]) {
    decoded(bytes, html::read);
}

/// Reads bytes as plain text.
///
/// # Panics
///
/// When what was read does not hold together.
pub fn fuzz_text(bytes: &[u8]) {
    decoded(bytes, text::read);
}

/// Reads bytes as markdown.
///
/// # Panics
///
/// When what was read does not hold together.
pub fn fuzz_markdown(bytes: &[u8]) {
    decoded(bytes, markdown::read);
}

/// Reads bytes as DOCX.
///
/// # Panics
///
/// When what was read does not hold together.
pub fn fuzz_docx(bytes: &[u8]) {
    check(docx::read(bytes, &Limits::default()));
}

/// Reads bytes as XLSX, and fills cells of its first sheet.
///
/// # Panics
///
/// When what was read does not hold together, or a filled workbook cannot be read.
pub fn fuzz_xlsx(bytes: &[u8]) {
    let limits = Limits::default();
    let read = xlsx::read(bytes, &limits);
    if let Ok(document) = &read {
        fill(bytes, document, &limits);
    }
    check(read);
}

fn fill(bytes: &[u8], document: &Document, limits: &Limits) {
    let grids = document.blocks.iter().filter_map(|block| match block {
        Block::Grid(grid) => grid.name.clone(),
        Block::Line(_) => None,
    });
    let fills = xlsx::Fills::from([
        ((1, 1), xlsx::Filling::Text("<&>".into())),
        ((2, 3), xlsx::Filling::Number("12.5".into())),
        ((9, 1), xlsx::Filling::Nothing),
    ]);
    let Some(name) = grids.into_iter().next() else { return };
    if let Ok(filled) = xlsx::fill_xlsx(bytes, &[(name, fills)].into(), limits) {
        let again = xlsx::read(&filled.bytes, limits);
        assert!(again.is_ok(), "filled, it cannot be read: {again:?}");
    }
}

/// Reads bytes as PDF.
///
/// # Panics
///
/// When what was read does not hold together.
pub fn fuzz_pdf(bytes: &[u8]) {
    check(pdf::read(bytes, &Limits::default()));
}

fn decoded(bytes: &[u8], reader: fn(&str, &'static str, &Limits) -> Document) {
    let decoded = encoding::decode(bytes);
    check(Ok(reader(&decoded.text, decoded.name, &Limits::default())));
}

fn check(read: Result<Document, Unreadable>) {
    let Ok(document) = read else { return };
    let limits = Limits::default();
    let mut cells = 0_usize;
    for block in &document.blocks {
        if let Block::Grid(grid) = block {
            cells += grid.rows.iter().map(|row| row.cells.len()).sum::<usize>();
            check_grid(grid, &limits);
        }
    }
    assert!(cells <= limits.cells, "{cells} cells");
    assert!(document.hidden.iter().all(|hidden| hidden.text.chars().count() <= 200), "hidden text too long");
}

/// Cells stand in order, cover at least themselves, and no more than the limits allow.
fn check_grid(grid: &Grid, limits: &Limits) {
    for (below, row) in grid.rows.iter().rev().enumerate() {
        let mut free = 0;
        for cell in &row.cells {
            assert!(cell.columns >= 1 && cell.rows >= 1, "a cell covers nothing: {cell:?}");
            assert!(
                cell.columns <= limits.span && cell.rows <= limits.span,
                "a cell covers too much: {cell:?}"
            );
            assert!(
                usize::try_from(cell.rows).is_ok_and(|rows| rows <= below + 1),
                "a cell leaves its table: {cell:?}"
            );
            assert!(cell.column >= free, "cells overlap: {cell:?}");
            free = cell.column.saturating_add(cell.columns);
        }
    }
}
