//! What the template is told, as JSON.

use jiff::civil::Date;
use report::form::PartNo;
use report::write::{Drawn, DrawnCell, Laid, LaidPart, Role};
use serde::Serialize;

use crate::fonts::{Fonts, Typeface};
use crate::level::{Levelled, levelled};
use crate::sheet;

#[derive(Serialize)]
struct Data<'a> {
    fonts: Families,
    made_on: [i16; 3],
    title: &'a str,
    preamble: Vec<Paragraph<'a>>,
    parts: Vec<Part<'a>>,
    signed: Vec<&'a str>,
}

#[derive(Serialize)]
pub(super) struct Families {
    text: Vec<&'static str>,
    title: Vec<&'static str>,
    heading: Vec<&'static str>,
    lead: Vec<&'static str>,
    table: Vec<&'static str>,
}

impl Families {
    pub(super) fn of(fonts: &Fonts) -> Self {
        Self {
            text: fonts.families(Typeface::FangSong),
            title: fonts.families(Typeface::XiaoBiaoSong),
            heading: fonts.families(Typeface::Hei),
            lead: fonts.families(Typeface::Kai),
            table: fonts.families(Typeface::Song),
        }
    }
}

#[derive(Serialize)]
struct Paragraph<'a> {
    lead: &'a str,
    rest: &'a str,
}

#[derive(Serialize)]
struct Part<'a> {
    heading: &'a str,
    paragraphs: Vec<Paragraph<'a>>,
    table: Option<Table<'a>>,
}

#[derive(Serialize)]
struct Table<'a> {
    /// In points.
    columns: Vec<f64>,
    breakable: bool,
    head: Vec<Cell<'a>>,
    body: Vec<Cell<'a>>,
}

#[derive(Serialize)]
struct Cell<'a> {
    text: &'a str,
    rows: u32,
    columns: u32,
    role: &'static str,
    /// In points.
    width: f64,
}

/// The data of a report for the template.
pub(super) fn json(laid: &Laid, fonts: &Fonts, made_on: Date) -> Vec<u8> {
    let data = Data {
        fonts: Families::of(fonts),
        made_on: [made_on.year(), made_on.month().into(), made_on.day().into()],
        title: &laid.title,
        preamble: paragraphs(&laid.preamble),
        parts: laid.parts.iter().map(part).collect(),
        signed: [&laid.signature, &laid.dated].into_iter().flatten().map(String::as_str).collect(),
    };
    // Nothing in it is a map with keys that are no strings, so writing cannot fail.
    serde_json::to_vec(&data).unwrap_or_default()
}

fn paragraphs(paragraphs: &[String]) -> Vec<Paragraph<'_>> {
    let levelled = paragraphs.iter().map(|paragraph| levelled(paragraph));
    levelled.map(|Levelled { lead, rest }| Paragraph { lead, rest }).collect()
}

fn part(part: &LaidPart) -> Part<'_> {
    let table = part.table.as_ref().map(|drawn| table(drawn, part.number));
    Part { heading: &part.heading, paragraphs: paragraphs(&part.paragraphs), table }
}

fn table(drawn: &Drawn, part: PartNo) -> Table<'_> {
    let columns = sheet::columns_within_text(part);
    let placed = drawn.placed();
    let (head, body) = placed.split_at(drawn.head_rows.min(placed.len()));
    Table {
        columns: columns.iter().map(|twips| points(*twips)).collect(),
        breakable: sheet::breaking(part) == sheet::Breaking::BetweenRows,
        head: cells(head, &columns),
        body: cells(body, &columns),
    }
}

fn cells<'a>(rows: &[Vec<(usize, &'a DrawnCell)>], columns: &[u32]) -> Vec<Cell<'a>> {
    rows.iter().flatten().map(|(at, drawn)| cell(*at, drawn, columns)).collect()
}

fn cell<'a>(at: usize, cell: &'a DrawnCell, columns: &[u32]) -> Cell<'a> {
    let width = columns.iter().skip(at).take(cell.columns as usize).sum();
    let role = match cell.role {
        Role::Section => "section",
        Role::ColumnHead => "column",
        Role::RowHead => "row",
        Role::Note => "note",
        Role::Value(_) => "value",
    };
    Cell { text: &cell.text, rows: cell.rows, columns: cell.columns, role, width: points(width) }
}

fn points(twips: u32) -> f64 {
    f64::from(twips) / 20.0
}
