//! Aligned text tables.

use super::width;

/// A row of a table.
pub(crate) enum TableRow {
    /// A label that stands over the rows below it.
    Group(String),
    /// A label and its values.
    Values(String, Vec<String>),
}

/// Widest a row label gets before it is broken into lines.
const LABEL: usize = 42;
/// Widest a column label gets.
const HEAD: usize = 8;
const GAP: &str = "  ";

/// Prints rows under columns, labels on the left, numbers on the right.
pub(crate) fn table(columns: &[String], rows: &[TableRow]) -> String {
    let heads: Vec<Vec<String>> = columns.iter().map(|column| width::wrap(column, HEAD)).collect();
    let widths: Vec<usize> = (0..columns.len()).map(|at| column_width(at, &heads, rows)).collect();
    let label = rows.iter().map(label_width).max().unwrap_or_default();
    let mut out = String::new();
    let height = heads.iter().map(Vec::len).max().unwrap_or_default();
    for line in 0..height {
        let cells = heads.iter().map(|head| {
            let from = height - head.len();
            line.checked_sub(from).and_then(|at| head.get(at)).map_or("", String::as_str)
        });
        push_line(&mut out, "", label, cells, &widths);
    }
    let whole = label + widths.iter().map(|width| width + GAP.len()).sum::<usize>();
    out.push_str(&"-".repeat(whole));
    out.push('\n');
    for row in rows {
        push_row(&mut out, row, label, &widths);
    }
    out
}

fn push_row(out: &mut String, row: &TableRow, label: usize, widths: &[usize]) {
    match row {
        TableRow::Group(name) => {
            out.push_str(name);
            out.push('\n');
        }
        TableRow::Values(name, values) => {
            let lines = labelled(name);
            let last = lines.len().saturating_sub(1);
            for (at, line) in lines.iter().enumerate() {
                if at == last {
                    push_line(out, line, label, values.iter().map(String::as_str), widths);
                } else {
                    out.push_str(line);
                    out.push('\n');
                }
            }
        }
    }
}

fn push_line<'a>(
    out: &mut String,
    name: &str,
    label: usize,
    cells: impl Iterator<Item = &'a str>,
    widths: &[usize],
) {
    let mut line = width::left(name, label);
    for (cell, width) in cells.zip(widths) {
        line.push_str(GAP);
        line.push_str(&width::right(cell, *width));
    }
    out.push_str(line.trim_end());
    out.push('\n');
}

fn column_width(at: usize, heads: &[Vec<String>], rows: &[TableRow]) -> usize {
    let head = heads.get(at).into_iter().flatten().map(|line| width::of(line)).max().unwrap_or_default();
    let values = rows.iter().filter_map(|row| match row {
        TableRow::Values(_, values) => values.get(at).map(|value| width::of(value)),
        TableRow::Group(_) => None,
    });
    values.fold(head, usize::max)
}

fn label_width(row: &TableRow) -> usize {
    match row {
        TableRow::Group(_) => 0,
        TableRow::Values(name, _) => {
            labelled(name).iter().map(|line| width::of(line)).max().unwrap_or_default()
        }
    }
}

/// A label in lines, the further ones indented like the first.
fn labelled(name: &str) -> Vec<String> {
    let text = name.trim_start();
    let indent = " ".repeat(name.len() - text.len());
    width::wrap(text, LABEL - indent.len()).into_iter().map(|line| format!("{indent}{line}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_stand_under_their_column_whatever_the_script_of_the_labels() {
        let rows = [
            TableRow::Group("（三）不予公开".into()),
            TableRow::Values("  1.属于国家秘密".into(), vec!["1".into(), "12345".into()]),
            TableRow::Values("total".into(), vec!["20".into(), "0".into()]),
        ];
        let printed = table(&["自然人".into(), "社会公益组织".into()], &rows);
        assert_eq!(
            printed,
            "                          社会公益\n\
             \x20                 自然人      组织\n\
             ----------------------------------\n\
             （三）不予公开\n\
             \x20 1.属于国家秘密       1     12345\n\
             total                 20         0\n"
        );
    }
}
