//! A table of the form: its grid, its merged cells, its heads that come again on the next page.

use report::markup::Markup;
use report::write::{Drawn, DrawnCell, LaidPart, Role};

use super::body::{paragraph, paragraph_kept_with_next};
use super::styles::Style;
use crate::sheet::{self, Breaking};

/// The fill of the rows 第二十条第（一）项 in the official form.
const SECTION_FILL: &str = "C6D9F1";

/// A cell in a row: one that begins there, or one from above that reaches into it.
struct Stretch<'a> {
    column: usize,
    cell: &'a DrawnCell,
    begins_in: usize,
}

pub(super) fn write(xml: &mut Markup, drawn: &Drawn, part: &LaidPart) {
    let columns = sheet::columns(part.number);
    let last = drawn.rows.len().saturating_sub(1);
    xml.element("w:tbl", &[], |table| {
        table.element("w:tblPr", &[], |properties| {
            write_properties(properties, columns.iter().sum(), &part.heading);
        });
        table.element("w:tblGrid", &[], |grid| {
            for width in &columns {
                grid.void("w:gridCol", &[("w:w", &width.to_string())]);
            }
        });
        let mut reaching: Vec<Stretch<'_>> = Vec::new();
        for (at, row) in drawn.placed().into_iter().enumerate() {
            reaching.retain(|above| above.begins_in + above.cell.rows as usize > at);
            let beginning = row.into_iter().map(|(column, cell)| Stretch { column, cell, begins_in: at });
            reaching.extend(beginning);
            reaching.sort_by_key(|stretch| stretch.column);
            table.element("w:tr", &[], |row| {
                row.element("w:trPr", &[], |properties| {
                    properties.void("w:cantSplit", &[]);
                    properties.void("w:trHeight", &[("w:val", "340"), ("w:hRule", "atLeast")]);
                    if at < drawn.head_rows {
                        properties.void("w:tblHeader", &[]);
                    }
                });
                let kept = sheet::breaking(part.number) == Breaking::Never && at < last;
                let write = if kept { paragraph_kept_with_next } else { paragraph };
                for stretch in &reaching {
                    let text = if stretch.begins_in < at { "" } else { &stretch.cell.text };
                    row.element("w:tc", &[], |cell| {
                        write_cell_properties(cell, stretch, at, &columns);
                        write(cell, style(stretch.cell.role), text);
                    });
                }
            });
        }
    });
}

/// Centred on the page: the official form is wider than the text of GB/T 9704—2012.
pub(super) fn write_properties(properties: &mut Markup, width: u32, caption: &str) {
    properties.void("w:tblW", &[("w:w", &width.to_string()), ("w:type", "dxa")]);
    properties.void("w:jc", &[("w:val", "center")]);
    properties.element("w:tblBorders", &[], |borders| {
        for side in ["w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"] {
            borders.void(side, &[("w:val", "single"), ("w:sz", "8"), ("w:space", "0"), ("w:color", "auto")]);
        }
    });
    properties.void("w:tblLayout", &[("w:type", "fixed")]);
    properties.element("w:tblCellMar", &[], |margins| {
        for (side, width) in [("w:top", "0"), ("w:left", "57"), ("w:bottom", "0"), ("w:right", "57")] {
            margins.void(side, &[("w:w", width), ("w:type", "dxa")]);
        }
    });
    properties.void("w:tblCaption", &[("w:val", caption)]);
}

fn write_cell_properties(tc: &mut Markup, stretch: &Stretch<'_>, at: usize, columns: &[u32]) {
    let cell = stretch.cell;
    let width: u32 = columns.iter().skip(stretch.column).take(cell.columns as usize).sum();
    tc.element("w:tcPr", &[], |properties| {
        properties.void("w:tcW", &[("w:w", &width.to_string()), ("w:type", "dxa")]);
        if cell.columns > 1 {
            properties.void("w:gridSpan", &[("w:val", &cell.columns.to_string())]);
        }
        if stretch.begins_in < at {
            properties.void("w:vMerge", &[]);
        } else if cell.rows > 1 {
            properties.void("w:vMerge", &[("w:val", "restart")]);
        }
        if cell.role == Role::Section {
            properties.void("w:shd", &[("w:val", "clear"), ("w:color", "auto"), ("w:fill", SECTION_FILL)]);
        }
        properties.void("w:vAlign", &[("w:val", "center")]);
    });
}

fn style(role: Role) -> Style {
    match role {
        Role::Section | Role::RowHead | Role::Note => Style::TableLabel,
        Role::ColumnHead => Style::TableHead,
        Role::Value(_) => Style::TableValue,
    }
}
