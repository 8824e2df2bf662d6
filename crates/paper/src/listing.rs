//! 清单、目录: a table under a title, with its facts above it and room for whoever signs below.

use crate::letter::{Block, Cell, Row, Table};

/// A list on paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listing {
    /// 标题.
    pub title: String,
    /// What is to be known before the table, a paragraph each.
    pub above: Vec<String>,
    /// What stands above its columns, and how wide each is beside the others.
    pub heads: Vec<(String, u16)>,
    /// The rows, each of as many cells.
    pub rows: Vec<Vec<String>>,
    /// What is to be known after it, a paragraph each.
    pub below: Vec<String>,
    /// Who signs, and who they are as far as that is known; none where nobody does.
    pub signers: Vec<(String, String)>,
}

/// How high a row is at least, and one in which somebody signs, in lines.
const PLAIN: u16 = 1;
const SIGNED: u16 = 2;

impl Listing {
    pub(crate) fn blocks(&self) -> Vec<Block> {
        let paragraphs = |texts: &[String]| texts.iter().cloned().map(Block::Paragraph).collect::<Vec<_>>();
        let mut blocks = vec![Block::Title(vec![self.title.clone()])];
        blocks.extend(paragraphs(&self.above));
        blocks.push(Block::Table(self.table()));
        blocks.extend(paragraphs(&self.below));
        blocks.extend((!self.signers.is_empty()).then(|| Block::Table(self.signatures())));
        blocks
    }

    fn table(&self) -> Table {
        let head = Row { lines: PLAIN, cells: self.heads.iter().map(|(text, _)| named(text)).collect() };
        let rows = self.rows.iter();
        let rows = rows.map(|row| Row { lines: PLAIN, cells: row.iter().map(|text| plain(text)).collect() });
        Table {
            widths: self.heads.iter().map(|(_, width)| *width).collect(),
            rows: [head].into_iter().chain(rows).collect(),
        }
    }

    /// A row for each: who it is, their hand and the date.
    fn signatures(&self) -> Table {
        let rows = self.signers.iter().map(|(who, name)| Row {
            lines: SIGNED,
            cells: vec![named(who), plain(name), named("签字"), plain(""), named("日期"), plain("")],
        });
        Table { widths: vec![10, 16, 8, 24, 8, 18], rows: rows.collect() }
    }
}

fn named(text: &str) -> Cell {
    Cell { text: text.to_owned(), head: true, columns: 1 }
}

fn plain(text: &str) -> Cell {
    Cell { head: false, ..named(text) }
}
