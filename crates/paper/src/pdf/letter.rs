//! A letter as PDF, or a list.

use std::fmt::Write;

use jiff::civil::Date;
use serde::Serialize;

use super::data::Families;
use super::world::{Paper, Template};
use super::{NotSet, Pdf, characters, set};
use crate::fonts::Fonts;
use crate::letter::{Block, Cell, Code, Head, Layout, Letter, Row, Square, Table, enclosures};
use crate::listing::Listing;

#[derive(Serialize)]
struct Data<'a> {
    fonts: Families,
    made_on: [i16; 3],
    title: String,
    form: bool,
    landscape: bool,
    head: Option<DataHead<'a>>,
    blocks: Vec<Piece<'a>>,
}

#[derive(Serialize)]
struct DataHead<'a> {
    layout: &'static str,
    body: &'a str,
    number: &'a str,
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum Piece<'a> {
    Title { lines: &'a [String] },
    Addressee { text: &'a str },
    Heading { text: &'a str },
    Paragraph { text: &'a str },
    Item { number: &'a str, text: &'a str },
    Table { widths: &'a [u16], head: Vec<DataCell<'a>>, body: Vec<DataCell<'a>> },
    Enclosures { lines: Vec<String> },
    Signature { lines: &'a [String] },
    Note { text: &'a str },
    Cut { text: &'a str },
    Code { caption: &'a str, address: &'a str, svg: Option<String> },
}

#[derive(Serialize)]
struct DataCell<'a> {
    text: &'a str,
    head: bool,
    columns: usize,
    lines: u16,
}

/// What is set: a letter or a list.
struct Sheet {
    title: String,
    is_form: bool,
    is_landscape: bool,
    head: Option<Head>,
    blocks: Vec<Block>,
}

/// Sets a letter as PDF. The date is the one the file says it was made on.
pub fn letter_pdf(letter: &Letter, fonts: &Fonts, made_on: Date) -> Result<Pdf, NotSet> {
    let sheet = Sheet {
        title: letter.title(),
        is_form: letter.is_form(),
        is_landscape: false,
        head: letter.head().cloned(),
        blocks: letter.blocks().to_vec(),
    };
    sheet.pdf(fonts, made_on)
}

/// Sets a list as PDF, across the page. The date is the one the file says it was made on.
pub fn listing_pdf(listing: &Listing, fonts: &Fonts, made_on: Date) -> Result<Pdf, NotSet> {
    let sheet = Sheet {
        title: listing.title.clone(),
        is_form: false,
        is_landscape: true,
        head: None,
        blocks: listing.blocks(),
    };
    sheet.pdf(fonts, made_on)
}

impl Sheet {
    fn pdf(mut self, fonts: &Fonts, made_on: Date) -> Result<Pdf, NotSet> {
        let mut remarks = fonts.remarks();
        let missing = characters::replace_missing_of_blocks(self.head.as_mut(), &mut self.blocks, fonts);
        remarks.extend(missing);
        let (bytes, pages) = set(&Paper::new(Template::Letter, fonts, self.json(fonts, made_on)))?;
        Ok(Pdf { bytes, pages, remarks })
    }

    fn json(&self, fonts: &Fonts, made_on: Date) -> Vec<u8> {
        let data = Data {
            fonts: Families::of(fonts),
            made_on: [made_on.year(), made_on.month().into(), made_on.day().into()],
            title: self.title.clone(),
            form: self.is_form,
            landscape: self.is_landscape,
            head: self.head.as_ref().map(head),
            blocks: self.blocks.iter().map(piece).collect(),
        };
        // Nothing in it is a map with keys that are no strings, so writing cannot fail.
        serde_json::to_vec(&data).unwrap_or_default()
    }
}

fn head(head: &Head) -> DataHead<'_> {
    let layout = match head.layout {
        Layout::Letter => "letter",
        Layout::RedHead => "red_head",
    };
    DataHead { layout, body: &head.body, number: &head.document_no }
}

fn piece(block: &Block) -> Piece<'_> {
    match block {
        Block::Title(lines) => Piece::Title { lines },
        Block::Addressee(text) => Piece::Addressee { text },
        Block::Heading(text) => Piece::Heading { text },
        Block::Paragraph(text) => Piece::Paragraph { text },
        Block::Item { number, text } => Piece::Item { number, text },
        Block::Table(table) => table_of(table),
        Block::Enclosures(all) => Piece::Enclosures { lines: enclosures(all) },
        Block::Signature(lines) => Piece::Signature { lines },
        Block::Note(text) => Piece::Note { text },
        Block::Cut(text) => Piece::Cut { text },
        Block::Code(code) => Piece::Code { caption: &code.caption, address: &code.address, svg: svg(code) },
    }
}

fn table_of(table: &Table) -> Piece<'_> {
    let (head, body) = table.rows.split_at(table.head_rows());
    Piece::Table { widths: &table.widths, head: cells(head), body: cells(body) }
}

fn cells(rows: &[Row]) -> Vec<DataCell<'_>> {
    let cells = rows.iter().flat_map(|row| row.cells.iter().map(|cell| (row.lines, cell)));
    cells.map(|(lines, cell)| data_cell(lines, cell)).collect()
}

fn data_cell(lines: u16, cell: &Cell) -> DataCell<'_> {
    DataCell { text: &cell.text, head: cell.head, columns: cell.columns, lines }
}

/// The squares as a picture; dark ones of a row that touch are one stroke.
fn svg(code: &Code) -> Option<String> {
    const MARGIN: usize = 4;
    let side = code.squares.len() + 2 * MARGIN;
    let mut path = String::new();
    for (y, row) in code.squares.iter().enumerate() {
        let mut x = 0;
        for run in row.chunk_by(|one, next| one == next) {
            if run.first() == Some(&Square::Dark) {
                let (left, top, wide) = (x + MARGIN, y + MARGIN, run.len());
                // Writing to a string does not fail.
                let _ = write!(path, "M{left} {top}h{wide}v1h-{wide}z");
            }
            x += run.len();
        }
    }
    (!path.is_empty()).then(|| {
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\"><path d=\"{path}\"/></svg>"
        )
    })
}
