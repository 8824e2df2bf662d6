//! From marked lines to blocks.
//!
//! | a line that begins with | is |
//! |---|---|
//! | `# ` | a line of the title |
//! | `@ ` | whom it is written to |
//! | `## ` | a heading, 一、 |
//! | `- ` | one of several things listed; they are numbered |
//! | `\|=` | the widths of the columns of the table that follows |
//! | `\|` | a row of a table; a cell that begins with `*` is a head; `\|3` is at least three lines high |
//! | `+ ` | an enclosure |
//! | `~ ` | a line of the signature |
//! | `^ ` | a note under the date |
//! | `& ` | a code: what for, `\|`, the address |
//! | `---` | where to cut |
//! | anything else | a paragraph |
//!
//! What a person typed stands between [`OPEN`] and [`CLOSE`] and is never read as a mark.

use super::block::{Block, Cell, Row, Table};
use super::code::code;

/// Before a value.
pub(super) const OPEN: char = '\u{2}';
/// Behind a value.
pub(super) const CLOSE: char = '\u{3}';
/// For a new line inside a value.
pub(super) const BREAK: char = '\u{1}';

pub(super) fn blocks(marked: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    for line in marked.lines() {
        take(&mut blocks, line.trim());
    }
    for block in &mut blocks {
        if let Block::Table(table) = block {
            stretch(table);
        }
    }
    number(&mut blocks);
    blocks.retain(|block| !is_empty(block));
    blocks
}

fn take(blocks: &mut Vec<Block>, line: &str) {
    if let Some(rest) = line.strip_prefix("---") {
        blocks.push(Block::Cut(one_line(rest)));
    } else if let Some(rest) = line.strip_prefix("|=") {
        let widths = rest.split_whitespace().filter_map(|width| width.parse().ok()).collect();
        blocks.push(Block::Table(Table { widths, rows: Vec::new() }));
    } else if let Some(rest) = line.strip_prefix('|') {
        row_of(blocks, rest);
    } else if let Some(rest) = line.strip_prefix("## ") {
        blocks.push(Block::Heading(one_line(rest)));
    } else if let Some(rest) = line.strip_prefix("# ") {
        match blocks.last_mut() {
            Some(Block::Title(lines)) => lines.push(one_line(rest)),
            _ => blocks.push(Block::Title(vec![one_line(rest)])),
        }
    } else if let Some(rest) = line.strip_prefix("@ ") {
        blocks.push(Block::Addressee(one_line(rest)));
    } else if let Some(rest) = line.strip_prefix("- ") {
        let mut parts = several_lines(rest).into_iter();
        let text = parts.next().unwrap_or_default();
        blocks.push(Block::Item { number: String::new(), text });
        blocks.extend(parts.map(Block::Paragraph));
    } else if let Some(rest) = line.strip_prefix("+ ") {
        match blocks.last_mut() {
            Some(Block::Enclosures(all)) => all.push(one_line(rest)),
            _ => blocks.push(Block::Enclosures(vec![one_line(rest)])),
        }
    } else if let Some(rest) = line.strip_prefix("~ ") {
        match blocks.last_mut() {
            Some(Block::Signature(lines)) => lines.push(one_line(rest)),
            _ => blocks.push(Block::Signature(vec![one_line(rest)])),
        }
    } else if let Some(rest) = line.strip_prefix("^ ") {
        blocks.push(Block::Note(one_line(rest)));
    } else if let Some(rest) = line.strip_prefix("& ") {
        let mut parts = cells(rest).into_iter();
        let (caption, address) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
        blocks.push(Block::Code(code(one_line(&caption), one_line(&address))));
    } else {
        blocks.extend(several_lines(line).into_iter().map(Block::Paragraph));
    }
}

fn row_of(blocks: &mut Vec<Block>, rest: &str) {
    let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
    let cells = cells(rest.strip_prefix(digits.as_str()).unwrap_or(rest).trim_end_matches('|'));
    let cells = cells.into_iter().map(|cell| {
        let (head, text) = match cell.strip_prefix('*') {
            Some(text) => (true, text),
            None => (false, cell.as_str()),
        };
        Cell { text: in_lines(text), head, columns: 1 }
    });
    let row = Row { lines: digits.parse().unwrap_or(1), cells: cells.collect() };
    match blocks.last_mut() {
        Some(Block::Table(table)) => table.rows.push(row),
        _ => blocks.push(Block::Table(Table { widths: Vec::new(), rows: vec![row] })),
    }
}

/// Gives every table a width for each column, and lets the last cell of a row reach to the right.
fn stretch(table: &mut Table) {
    let most = table.rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    table.widths.resize(table.widths.len().max(most), 1);
    let columns = table.widths.len();
    for row in &mut table.rows {
        let before = row.cells.len().saturating_sub(1);
        if let Some(last) = row.cells.last_mut() {
            last.columns = columns.saturating_sub(before).max(1);
        }
    }
}

/// Splits at the bars that stand outside of values.
fn cells(row: &str) -> Vec<String> {
    let mut inside = false;
    let parts = row.split(|c| {
        inside = (inside || c == OPEN) && c != CLOSE;
        c == '|' && !inside
    });
    parts.map(|part| part.trim().to_owned()).collect()
}

/// Numbers things listed one after another; one alone has no number.
fn number(blocks: &mut [Block]) {
    let is_item = |block: &Block| matches!(block, Block::Item { .. });
    for run in blocks.chunk_by_mut(|one, next| is_item(one) && is_item(next)) {
        if run.len() < 2 {
            continue;
        }
        for (at, block) in run.iter_mut().enumerate() {
            if let Block::Item { number, .. } = block {
                *number = format!("{}.", at + 1);
            }
        }
    }
}

fn is_empty(block: &Block) -> bool {
    match block {
        Block::Addressee(text) | Block::Heading(text) | Block::Paragraph(text) | Block::Note(text) => {
            text.is_empty()
        }
        Block::Item { text, .. } => text.is_empty(),
        Block::Title(lines) | Block::Enclosures(lines) | Block::Signature(lines) => {
            lines.iter().all(String::is_empty)
        }
        Block::Table(table) => table.rows.is_empty(),
        Block::Code(code) => code.address.is_empty(),
        Block::Cut(_) => false,
    }
}

fn unmarked(text: &str) -> String {
    text.chars().filter(|c| *c != OPEN && *c != CLOSE).collect()
}

fn one_line(text: &str) -> String {
    unmarked(text).replace(BREAK, " ").trim().to_owned()
}

fn in_lines(text: &str) -> String {
    unmarked(text).replace(BREAK, "\n").trim().to_owned()
}

fn several_lines(text: &str) -> Vec<String> {
    let parts = unmarked(text).split(BREAK).map(|part| part.trim().to_owned()).collect::<Vec<_>>();
    parts.into_iter().filter(|part| !part.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_become_what_their_marks_say_and_values_are_never_marks() {
        let made = blocks(
            "# 甲\n# 乙\n@ \u{2}张三\u{3}：\n\u{2}# 一\u{1}- 二\u{3}。\n\n- 单独\n## 一、\n- 一项\n- 二项\n\
             ~ 甲镇\n~ 2026年\n^ （电话）",
        );
        let item = |number: &str, text: &str| Block::Item { number: number.into(), text: text.into() };
        let expected = [
            Block::Title(vec!["甲".into(), "乙".into()]),
            Block::Addressee("张三：".into()),
            Block::Paragraph("# 一".into()),
            Block::Paragraph("- 二。".into()),
            item("", "单独"),
            Block::Heading("一、".into()),
            item("1.", "一项"),
            item("2.", "二项"),
            Block::Signature(vec!["甲镇".into(), "2026年".into()]),
            Block::Note("（电话）".into()),
        ];
        assert_eq!(made, expected);
    }

    #[test]
    fn a_row_reaches_over_all_columns_and_a_bar_in_a_value_does_not_part_it() {
        let made = blocks("|= 1 2 1 2\n| *姓名 | \u{2}张|三\u{1}李四\u{3} | *电话 | |\n|3 *事由 | 略 |");
        let [Block::Table(table)] = made.as_slice() else { panic!("{made:?}") };
        assert_eq!(table.widths, [1, 2, 1, 2]);
        let cell = |text: &str, head, columns| Cell { text: text.into(), head, columns };
        let first =
            [cell("姓名", true, 1), cell("张|三\n李四", false, 1), cell("电话", true, 1), cell("", false, 1)];
        assert_eq!(table.rows[0].cells, first);
        assert_eq!(table.rows[1], Row { lines: 3, cells: vec![cell("事由", true, 1), cell("略", false, 3)] });
    }
}
