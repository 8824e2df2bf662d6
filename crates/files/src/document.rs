//! What a reader gives back.

use std::num::NonZeroU32;

use serde::{Deserialize, Serialize};

/// The format a file was read as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// HTML page or fragment.
    Html,
    /// Office Open XML text document.
    Docx,
    /// Spreadsheet (XLSX).
    Xlsx,
    /// PDF with a text layer.
    Pdf,
    /// Plain text.
    Text,
    /// Markdown.
    Markdown,
}

/// Where something stands in its source. Every number counts from 1; what a format has no notion of is `None`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(default)]
pub struct Place {
    /// Page (PDF).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page: Option<NonZeroU32>,
    /// Line of the source text (text, markdown, HTML), paragraph (DOCX) or line of the page (PDF).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<NonZeroU32>,
    /// Number of the table in the document, or of the sheet in the workbook.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub table: Option<NonZeroU32>,
    /// Row of that table or sheet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub row: Option<NonZeroU32>,
    /// Column of that table or sheet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub column: Option<NonZeroU32>,
}

/// A document as a sequence of lines and grids in reading order.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// The format it was read as.
    pub format: Format,
    /// The name of the character encoding, for formats that have one.
    pub encoding: Option<&'static str>,
    /// Lines and grids in reading order.
    pub blocks: Vec<Block>,
    /// What the file says about itself: title, author, program, dates.
    pub metadata: Vec<Metadatum>,
    /// What a reader of the printed page would not see.
    pub hidden: Vec<Hidden>,
    /// The limits that were reached and what was left unread because of them.
    pub cut: Vec<Cut>,
}

/// A line of text or a table.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// One line of a text file, one paragraph of HTML or DOCX (split at hard breaks), one line of a PDF page.
    /// Text files keep their empty lines and leading white space, since there a blank cell is an empty line.
    Line(Line),
    /// A table, a sheet, or consecutive pipe rows of a text file.
    Grid(Grid),
}

/// A line of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The text as it stands in the source.
    pub text: String,
    /// Whether the source marks it as a heading (`h1`–`h6`, a heading style, `#`).
    pub heading: bool,
    /// Where it stands.
    pub place: Place,
}

/// A table. A merged cell stands once, in the row where it begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grid {
    /// Name of the sheet, where there is one.
    pub name: Option<String>,
    /// Rows from top to bottom.
    pub rows: Vec<GridRow>,
    /// Whether `column` and the spans are known from the source (HTML, DOCX, XLSX, PDF). Pipe rows of a text
    /// file are ragged: their `column` is only the ordinal number in the row.
    pub aligned: bool,
    /// Where it begins.
    pub place: Place,
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GridRow {
    /// The cells that begin in this row, from left to right.
    pub cells: Vec<GridCell>,
}

/// A cell of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GridCell {
    /// Its text; hard breaks inside the cell are `\n`.
    pub text: String,
    /// First column it covers, from 0.
    pub column: u32,
    /// How many columns it covers, at least 1.
    pub columns: u32,
    /// How many rows it covers, at least 1.
    pub rows: u32,
    /// Where it stands.
    pub place: Place,
}

/// One thing a file says about itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Metadatum {
    /// Its name as the format has it (`dc:creator`, `Producer`, `meta[PubDate]`).
    pub name: String,
    /// Its value.
    pub value: String,
}

/// A kind of content that a reader of the printed page would not see.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HiddenKind {
    /// A comment of the source or of a reviewer.
    Comment,
    /// Text marked as hidden.
    HiddenText,
    /// Text deleted under tracked changes.
    Deleted,
    /// Text inserted under tracked changes and not yet accepted.
    Inserted,
    /// A hidden sheet.
    HiddenSheet,
    /// A hidden row.
    HiddenRow,
    /// A hidden column.
    HiddenColumn,
    /// An embedded or attached file.
    Embedded,
    /// A program inside the document.
    Macro,
    /// Script of a page.
    Script,
}

/// One piece of hidden content.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hidden {
    /// What it is.
    pub kind: HiddenKind,
    /// Its text or name, cut to 200 characters.
    pub text: String,
    /// Where it stands.
    pub place: Place,
}

/// A limit that was reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cut {
    /// More elements than [`Limits::nodes`]; the rest was left out.
    Nodes,
    /// More grid cells than [`Limits::cells`]; the rest was left out.
    Cells,
    /// More pages than [`Limits::pages`]; the rest was left out.
    Pages,
    /// A span wider or higher than [`Limits::span`]; it was taken as that many.
    Span,
    /// Nested deeper than [`Limits::depth`]; the inner part was left out.
    Depth,
    /// More text than [`Limits::text`]; the rest was left out.
    Text,
}

/// How much a reader may take on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the file itself.
    pub bytes: usize,
    /// Bytes after unpacking, for all parts of a packed file together.
    pub unpacked: u64,
    /// Elements of a page or document.
    pub nodes: usize,
    /// Cells of all grids together.
    pub cells: usize,
    /// Rows or columns of one merged cell.
    pub span: u32,
    /// Depth of nesting.
    pub depth: usize,
    /// Pages of a PDF.
    pub pages: usize,
    /// Characters of text.
    pub text: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            bytes: 64 << 20,
            unpacked: 256 << 20,
            nodes: 2_000_000,
            cells: 200_000,
            span: 100,
            depth: 512,
            pages: 60,
            text: 4_000_000,
        }
    }
}

/// Why a file could not be read at all.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "reason")]
pub enum Unreadable {
    /// No byte in it.
    Empty,
    /// Larger than [`Limits::bytes`].
    TooLarge {
        /// Its size in bytes.
        bytes: u64,
    },
    /// Unpacks to more than [`Limits::unpacked`].
    Bomb,
    /// Encrypted or protected by a password.
    Encrypted,
    /// A PDF without a text layer: pictures of pages.
    Scanned {
        /// Number of pages.
        pages: u32,
    },
    /// The binary Word format before DOCX.
    OldWord,
    /// The binary Excel format before XLSX.
    OldExcel,
    /// Not a format this crate reads.
    Unknown,
    /// The file says it is of a format, but cannot be read as one.
    Damaged {
        /// The format.
        format: Format,
        /// What the reader stumbled over, for the operator.
        detail: String,
    },
}
