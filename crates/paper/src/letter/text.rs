//! A letter as plain text, and what is written on its envelope.

use super::block::{Block, Table};
use super::number::Number;
use super::written::Letter;

impl Letter {
    /// The letter as plain text, a paragraph a line.
    pub fn text(&self) -> String {
        let mut text = String::new();
        if let Some(head) = self.head() {
            text = [&head.body, "\n", &head.document_no, "\n\n"].concat();
        }
        for block in self.blocks() {
            text.push_str(&of(block));
            text.push('\n');
        }
        text
    }
}

fn of(block: &Block) -> String {
    match block {
        Block::Title(lines) => lines.join("\n") + "\n",
        Block::Addressee(text) | Block::Heading(text) | Block::Note(text) => text.clone(),
        Block::Paragraph(text) => format!("　　{text}"),
        Block::Item { number, text } => format!("　　{number}{text}"),
        Block::Table(table) => rows(table),
        Block::Enclosures(all) => enclosures(all).join("\n"),
        Block::Signature(lines) => format!("\n{}", lines.join("\n")),
        Block::Cut(text) => format!("\n------ {text} ------\n"),
        Block::Code(code) => format!("{}：{}", code.caption, code.address),
    }
}

fn rows(table: &Table) -> String {
    let row = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
    let rows = table
        .rows
        .iter()
        .map(|one| row(one.cells.iter().map(|cell| cell.text.replace('\n', "／")).collect()));
    rows.collect::<Vec<_>>().join("\n")
}

/// 附件说明: with numbers where there are several.
pub(crate) fn enclosures(all: &[String]) -> Vec<String> {
    if let [one] = all {
        return vec![format!("附件：{one}")];
    }
    let lead = |at: usize| if at == 0 { "附件：" } else { "　　　" };
    all.iter().enumerate().map(|(at, one)| format!("{}{}. {one}", lead(at), at + 1)).collect()
}

/// 邮寄面单 of a letter: the number of the document and what is inside, so that the posting proves which letter was sent. It
/// says nothing of what was asked or decided.
pub fn cover_text(number: Number, document_no: Option<&str>, case_no: &str) -> String {
    let document_no = document_no.unwrap_or("（文号待编）");
    let title = number.title().split('（').next().unwrap_or_default();
    format!("文号：{document_no}\n内件品名：{title}（{document_no}）1份\n申请编号：{case_no}")
}
