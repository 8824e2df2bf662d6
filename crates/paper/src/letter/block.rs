//! What a letter is made of, whatever it is shown as.

/// A piece of a letter, from top to bottom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// 标题, line by line.
    Title(Vec<String>),
    /// 主送、称谓, at the margin.
    Addressee(String),
    /// 层次标题: 一、.
    Heading(String),
    /// A paragraph.
    Paragraph(String),
    /// One of several things listed; its number is empty where it stands alone.
    Item {
        /// `1.`
        number: String,
        /// What is listed.
        text: String,
    },
    /// A ruled table.
    Table(Table),
    /// 附件说明.
    Enclosures(Vec<String>),
    /// 署名 and 成文日期, with room for the seal.
    Signature(Vec<String>),
    /// 附注, in brackets under the date.
    Note(String),
    /// 裁切线: what follows is torn off and sent back.
    Cut(String),
    /// An address to be scanned, and what it is for.
    Code(Code),
}

/// A table with rules.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// How wide the columns are beside each other.
    pub widths: Vec<u16>,
    /// Its rows.
    pub rows: Vec<Row>,
}

impl Table {
    /// How many rows at the top have heads alone, and come again on the next page.
    pub fn head_rows(&self) -> usize {
        let heads = |row: &&Row| row.cells.len() > 1 && row.cells.iter().all(|cell| cell.head);
        self.rows.iter().take_while(heads).count()
    }
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// How many lines high it is at least.
    pub lines: u16,
    /// Its cells; together they reach over all columns.
    pub cells: Vec<Cell>,
}

/// A cell of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// What stands in it.
    pub text: String,
    /// Whether it names what stands beside or below it.
    pub head: bool,
    /// How many columns it takes.
    pub columns: usize,
}

/// A QR code with the same address in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    /// What it is for.
    pub caption: String,
    /// The address.
    pub address: String,
    /// Its rows of dark and light squares; none where the address is too long for a code.
    pub squares: Vec<Vec<Square>>,
}

/// A square of a QR code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Square {
    /// 黑.
    Dark,
    /// 白.
    Light,
}

impl Block {
    /// Everything in it that is text, to be looked at or mended.
    pub(crate) fn texts_mut(&mut self) -> Vec<&mut String> {
        match self {
            Self::Title(lines) | Self::Enclosures(lines) | Self::Signature(lines) => {
                lines.iter_mut().collect()
            }
            Self::Addressee(text)
            | Self::Heading(text)
            | Self::Paragraph(text)
            | Self::Note(text)
            | Self::Cut(text) => vec![text],
            Self::Item { number, text } => vec![number, text],
            Self::Table(table) => {
                table.rows.iter_mut().flat_map(|row| &mut row.cells).map(|cell| &mut cell.text).collect()
            }
            Self::Code(code) => vec![&mut code.caption, &mut code.address],
        }
    }
}
