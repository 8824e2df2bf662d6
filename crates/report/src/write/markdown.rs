//! A report as markdown: headings, paragraphs, and tables of pipes with one line of heads.

use super::drawn::{Drawn, DrawnCell, Role};
use super::labels::Labels;
use super::laid::lay;
use crate::report::Report;

/// Writes a report as markdown. Markdown has no merged cells: a label stands where it begins, and a head that covers several
/// columns stands over each. An open cell is an empty one.
pub fn markdown(report: &Report, labels: &Labels) -> String {
    let laid = lay(report, labels);
    let mut out = String::from("# ");
    escape(&laid.title, &mut out);
    out.push('\n');
    paragraphs(&laid.preamble, &mut out);
    for part in &laid.parts {
        out.push_str("\n## ");
        escape(&part.heading, &mut out);
        out.push('\n');
        paragraphs(&part.paragraphs, &mut out);
        if let Some(drawn) = &part.table {
            table(drawn, &mut out);
        }
    }
    for line in [laid.signature, laid.dated].into_iter().flatten() {
        paragraphs(&[line], &mut out);
    }
    out
}

fn paragraphs(paragraphs: &[String], out: &mut String) {
    for text in paragraphs {
        out.push('\n');
        paragraph(text, out);
        out.push('\n');
    }
}

/// A paragraph whose beginning would be a mark: an item of a list, or a line under a heading.
fn paragraph(text: &str, out: &mut String) {
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let (number, rest) = text.split_at_checked(digits).unwrap_or(("", text));
    let is_item = digits > 0 && rest.starts_with(['.', ')']) || rest.starts_with(['+', '-', '=']);
    out.push_str(number);
    if is_item {
        out.push('\\');
    }
    escape(rest, out);
}

/// What would be a mark of markdown is escaped.
fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '&' | '|' | '~' | '$') {
            out.push('\\');
        }
        out.push(c);
    }
}

type Placed<'a> = Vec<(usize, &'a DrawnCell)>;

/// A table, or one for each of its sections where it has any.
fn table(drawn: &Drawn, out: &mut String) {
    let rows = drawn.placed();
    let begins = |row: &Placed<'_>| row.iter().any(|(_, cell)| cell.role == Role::Section);
    for stretch in rows.chunk_by(|_, next| !begins(next)) {
        let (title, rows) = match stretch.split_first() {
            Some((first, rest)) if begins(first) => (first.first(), rest),
            _ => (None, stretch),
        };
        if let Some((_, cell)) = title {
            paragraphs(std::slice::from_ref(&cell.text), out);
        }
        out.push('\n');
        section(rows, out);
    }
}

fn section(rows: &[Placed<'_>], out: &mut String) {
    let is_head =
        |row: &&Placed<'_>| row.iter().all(|(_, cell)| matches!(cell.role, Role::ColumnHead | Role::Note));
    let (heads, body) = rows.split_at(rows.iter().take_while(is_head).count());
    // Columns in which no cell begins are covered from the left in all rows.
    let mut columns: Vec<usize> = body.iter().flatten().map(|(column, _)| *column).collect();
    columns.sort_unstable();
    columns.dedup();
    let is_value = |column: usize| {
        body.iter().flatten().any(|(at, cell)| *at == column && matches!(cell.role, Role::Value(_)))
    };
    line(columns.iter().map(|column| heads_of(heads, *column)), out);
    let dashes = columns.iter().map(|column| if is_value(*column) { "---:" } else { "---" }.to_owned());
    line(dashes, out);
    for row in body {
        line(columns.iter().map(|column| cell_at(row, *column)), out);
    }
}

/// The heads over a column, from the top; the note only over the first it covers.
fn heads_of(heads: &[Placed<'_>], column: usize) -> String {
    let over = |(at, cell): &&(usize, &DrawnCell)| {
        let covers = (*at..*at + cell.columns as usize).contains(&column);
        covers && (cell.role == Role::ColumnHead || *at == column)
    };
    let over = heads.iter().flatten().filter(over).map(|(_, cell)| escaped(&cell.text));
    over.collect::<Vec<_>>().join("<br>")
}

/// What begins in a column; the label of one row stands in the last column it covers, beside its values.
fn cell_at(row: &Placed<'_>, column: usize) -> String {
    let stands_in = |(at, cell): &&(usize, &DrawnCell)| match cell.role {
        Role::RowHead if cell.rows == 1 => at + cell.columns as usize - 1 == column,
        Role::RowHead | Role::Section | Role::ColumnHead | Role::Note | Role::Value(_) => *at == column,
    };
    row.iter().find(stands_in).map(|(_, cell)| escaped(&cell.text)).unwrap_or_default()
}

fn escaped(text: &str) -> String {
    let mut out = String::new();
    escape(text, &mut out);
    out
}

fn line(cells: impl Iterator<Item = String>, out: &mut String) {
    for cell in cells {
        out.push_str("| ");
        out.push_str(&cell);
        out.push(' ');
    }
    out.push_str("|\n");
}
