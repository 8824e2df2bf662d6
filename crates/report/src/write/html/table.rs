//! A table of the form in HTML, in which every value names the heads it stands under: `scope` alone would not say that the
//! heads of table two begin anew with each section, nor which group a row belongs to.

use std::ops::Range;

use crate::form::{CellId, Table};
use crate::markup::Markup;
use crate::write::drawn::{Drawn, DrawnCell, Role};

/// A head and what it is over.
struct Head {
    id: String,
    over: Over,
}

enum Over {
    Columns(Range<usize>),
    Rows(Range<usize>),
}

/// Writes a table with its caption in a region that scrolls by itself.
pub(super) fn write(drawn: &Drawn, caption: &str, html: &mut Markup) {
    let name = name(drawn);
    let title = format!("{name}-caption");
    let region = [
        ("class", "gongkai-table"),
        ("role", "region"),
        ("aria-labelledby", title.as_str()),
        ("tabindex", "0"),
    ];
    html.element("div", &region, |region| {
        region.element("table", &[], |table| {
            table.line();
            table.leaf("caption", &[("id", &title)], caption);
            table.line();
            for width in column_groups(drawn) {
                table.element("colgroup", &[("span", &width.to_string())], |_| {});
            }
            table.line();
            rows(drawn, name, table);
        });
    });
    html.line();
}

fn rows(drawn: &Drawn, name: &str, table: &mut Markup) {
    let placed = drawn.placed();
    let (head, body) = placed.split_at_checked(drawn.head_rows).unwrap_or((&[], &placed));
    let mut heads = Vec::new();
    let mut write = |rows: &[Vec<(usize, &DrawnCell)>], from: usize, group: &mut Markup| {
        for (at, row) in rows.iter().enumerate() {
            group.line();
            group.element("tr", &[], |tr| {
                for (column, cell) in row {
                    write_cell(cell, (from + at, *column), name, &mut heads, tr);
                }
            });
        }
        group.line();
    };
    if !head.is_empty() {
        table.element("thead", &[], |thead| write(head, 0, thead));
        table.line();
    }
    table.element("tbody", &[], |tbody| write(body, head.len(), tbody));
    table.line();
}

fn write_cell(
    cell: &DrawnCell,
    (row, column): (usize, usize),
    name: &str,
    heads: &mut Vec<Head>,
    tr: &mut Markup,
) {
    let (rows, columns) = (cell.rows.to_string(), cell.columns.to_string());
    let mut attributes: Vec<(&'static str, &str)> = Vec::with_capacity(4);
    if cell.rows > 1 {
        attributes.push(("rowspan", &rows));
    }
    if cell.columns > 1 {
        attributes.push(("colspan", &columns));
    }
    let over_columns = || Over::Columns(column..column + cell.columns as usize);
    let (scope, over) = match cell.role {
        Role::Section => {
            // A section begins: the heads above it are over.
            heads.clear();
            ("colgroup", over_columns())
        }
        Role::ColumnHead if cell.columns > 1 => ("colgroup", over_columns()),
        Role::ColumnHead => ("col", over_columns()),
        Role::RowHead if cell.rows > 1 => ("rowgroup", Over::Rows(row..row + cell.rows as usize)),
        Role::RowHead => ("row", Over::Rows(row..row + 1)),
        Role::Note => {
            attributes.push(("class", "gongkai-note"));
            tr.leaf("td", &attributes, &cell.text);
            return;
        }
        Role::Value(_) => {
            let names = names(heads, row, column);
            attributes.push(("headers", &names));
            tr.leaf("td", &attributes, &cell.text);
            return;
        }
    };
    let id = format!("{name}-{row}-{column}");
    attributes.push(("id", &id));
    attributes.push(("scope", scope));
    tr.leaf("th", &attributes, &cell.text);
    heads.push(Head { id, over });
}

/// The heads over a value, those of its columns first.
fn names(heads: &[Head], row: usize, column: usize) -> String {
    let is_over = |head: &&Head| match &head.over {
        Over::Columns(columns) => columns.contains(&column),
        Over::Rows(rows) => rows.contains(&row),
    };
    heads.iter().filter(is_over).map(|head| head.id.as_str()).collect::<Vec<_>>().join(" ")
}

/// How wide the groups are that heads over several columns, and a wide cell, begin and end at.
fn column_groups(drawn: &Drawn) -> Vec<usize> {
    let all = drawn.columns as usize;
    let mut ends = vec![all];
    for (column, cell) in drawn.placed().into_iter().flatten().filter(|(_, cell)| cell.columns > 1) {
        ends.extend([column, column + cell.columns as usize]);
    }
    ends.sort_unstable();
    ends.dedup();
    let mut from = 0;
    let widths = ends.into_iter().map(|end| end - std::mem::replace(&mut from, end));
    widths.filter(|width| *width > 0).collect()
}

/// The beginning of the ids of a table: `gk3`.
fn name(drawn: &Drawn) -> &'static str {
    let first = drawn.rows.iter().flatten().find_map(|cell| match cell.role {
        Role::Value(id) => Some(id),
        Role::Section | Role::ColumnHead | Role::RowHead | Role::Note => None,
    });
    match first.map(table_of) {
        None | Some(Table::Two) => "gk2",
        Some(Table::Three) => "gk3",
        Some(Table::Four) => "gk4",
    }
}

fn table_of(id: CellId) -> Table {
    match id {
        CellId::T2(..) => Table::Two,
        CellId::T3(..) => Table::Three,
        CellId::T4(..) => Table::Four,
    }
}
