//! New cells cut into the XML of a sheet.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;

use quick_xml::escape::escape;

use super::{Filling, Fills};
use crate::package;
use crate::package::xml::{self, BytesStart, Event};
use crate::xlsx::sheet::{Region, letters, position, region};
use crate::{Format, Unreadable};

/// A sheet with its new cells.
pub(super) struct Spliced {
    pub(super) part: Vec<u8>,
    /// Cells left alone because they hold a formula.
    pub(super) formulas: Vec<(u32, u32)>,
    /// A cell that lies under a merged one.
    pub(super) covered: Option<(u32, u32)>,
}

/// Puts values into a sheet. What is not touched keeps every byte.
pub(super) fn fill(part: &[u8], fills: &Fills) -> Result<Spliced, Unreadable> {
    let mut splicer = Splicer { part, waiting: fills.clone(), ..Splicer::default() };
    let mut reader = xml::reader(part);
    loop {
        let from = at(reader.buffer_position());
        let event = reader.read_event().map_err(|error| package::damaged(Format::Xlsx, &error))?;
        let here = from..at(reader.buffer_position());
        match event {
            Event::Start(tag) => splicer.start(&tag, here),
            Event::Empty(tag) => splicer.empty(&tag, here),
            Event::End(tag) => splicer.end(tag.local_name().as_ref(), here),
            Event::Eof => break,
            _ => {}
        }
    }
    let covered = fills.keys().copied().find(|place| splicer.merged.iter().any(|r| covers(r, *place)));
    Ok(Spliced { part: splice(part, &splicer.edits), formulas: splicer.formulas, covered })
}

/// The workbook's part, asking for its formulas to be computed when it is opened.
pub(super) fn recompute(part: &[u8]) -> Result<Vec<u8>, Unreadable> {
    let mut reader = xml::reader(part);
    loop {
        let from = at(reader.buffer_position());
        let event = reader.read_event().map_err(|error| package::damaged(Format::Xlsx, &error))?;
        let here = from..at(reader.buffer_position());
        let element = |name: &str| format!("<{name} fullCalcOnLoad=\"1\"/>");
        match event {
            Event::Empty(tag) if tag.local_name().as_ref() == "calcPr" => {
                return Ok(splice(part, &[(here, element(tag.name().as_ref()))]));
            }
            // In the order of the schema calcPr stands behind the sheets and the names, before these.
            Event::Start(tag) | Event::Empty(tag) if comes_after(tag.local_name().as_ref()) => {
                return Ok(splice(part, &[(from..from, element(&beside(&tag, "calcPr")))]));
            }
            Event::End(tag) if tag.local_name().as_ref() == "workbook" => {
                let prefix = prefix_of(tag.name().as_ref());
                return Ok(splice(part, &[(from..from, element(&format!("{prefix}calcPr")))]));
            }
            Event::Eof => return Ok(part.to_vec()),
            _ => {}
        }
    }
}

fn comes_after(name: &str) -> bool {
    const LATER: [&str; 9] = [
        "oleSize",
        "customWorkbookViews",
        "pivotCaches",
        "smartTagPr",
        "smartTagTypes",
        "webPublishing",
        "fileRecoveryPr",
        "webPublishObjects",
        "extLst",
    ];
    LATER.contains(&name)
}

type Edit = (Range<usize>, String);

fn splice(part: &[u8], edits: &[Edit]) -> Vec<u8> {
    let mut out = Vec::with_capacity(part.len() + edits.iter().map(|(_, text)| text.len()).sum::<usize>());
    let mut copied = 0;
    for (range, text) in edits {
        out.extend_from_slice(part.get(copied..range.start).unwrap_or_default());
        out.extend_from_slice(text.as_bytes());
        copied = range.end;
    }
    out.extend_from_slice(part.get(copied..).unwrap_or_default());
    out
}

fn at(position: u64) -> usize {
    usize::try_from(position).unwrap_or(usize::MAX)
}

fn covers(region: &Region, (row, column): (u32, u32)) -> bool {
    let inside =
        (region.top..=region.bottom).contains(&row) && (region.left..=region.right).contains(&column);
    inside && (row, column) != (region.top, region.left)
}

/// An old cell that is to be exchanged once it ends.
struct Old {
    from: usize,
    column: u32,
    style: Option<String>,
    has_formula: bool,
}

#[derive(Default)]
struct Splicer<'a> {
    part: &'a [u8],
    /// Cells still to be put in.
    waiting: Fills,
    edits: Vec<Edit>,
    prefix: String,
    row: u32,
    column: u32,
    old: Option<Old>,
    merged: Vec<Region>,
    formulas: Vec<(u32, u32)>,
}

impl Splicer<'_> {
    fn start(&mut self, tag: &BytesStart<'_>, here: Range<usize>) {
        match tag.local_name().as_ref() {
            "sheetData" => self.prefix = prefix_of(tag.name().as_ref()),
            "row" => self.begin_row(tag, here.start),
            "c" => self.begin_cell(tag, here.start),
            "f" => self.formula(),
            _ => {}
        }
    }

    fn empty(&mut self, tag: &BytesStart<'_>, here: Range<usize>) {
        match tag.local_name().as_ref() {
            "sheetData" => {
                self.prefix = prefix_of(tag.name().as_ref());
                let rows = self.rows_before(u32::MAX);
                self.open_up(tag, here, &rows);
            }
            "row" => {
                self.begin_row(tag, here.start);
                let cells = self.cells_before(u32::MAX);
                if !cells.is_empty() {
                    self.open_up(tag, here, &cells);
                }
            }
            "c" => {
                self.begin_cell(tag, here.start);
                self.end_cell(here.end);
            }
            "f" => self.formula(),
            "mergeCell" => {
                let region = xml::attribute(tag, "ref").and_then(|range| region(&range));
                self.merged.extend(region);
            }
            _ => {}
        }
    }

    fn end(&mut self, name: &str, here: Range<usize>) {
        let added = match name {
            "c" => return self.end_cell(here.end),
            "row" => self.cells_before(u32::MAX),
            "sheetData" => self.rows_before(u32::MAX),
            _ => return,
        };
        self.insert(here.start, added);
    }

    fn insert(&mut self, before: usize, text: String) {
        if !text.is_empty() {
            self.edits.push((before..before, text));
        }
    }

    /// An element that was empty, with content.
    fn open_up(&mut self, tag: &BytesStart<'_>, here: Range<usize>, content: &str) {
        let written = self.part.get(here.clone()).unwrap_or_default();
        let written = String::from_utf8_lossy(written);
        let begin = written.trim_end_matches('>').trim_end_matches('/').trim_end();
        let name = tag.name();
        self.edits.push((here, format!("{begin}>{content}</{}>", name.as_ref())));
    }

    fn begin_row(&mut self, tag: &BytesStart<'_>, before: usize) {
        let number = xml::number(tag, "r").unwrap_or(self.row.saturating_add(1));
        let rows = self.rows_before(number);
        self.insert(before, rows);
        (self.row, self.column) = (number, 0);
    }

    fn begin_cell(&mut self, tag: &BytesStart<'_>, before: usize) {
        let reference = xml::attribute(tag, "r");
        let place = reference.as_deref().and_then(position);
        self.column = place.map_or(self.column.saturating_add(1), |(_, column)| column);
        let cells = self.cells_before(self.column);
        self.insert(before, cells);
        let style = xml::attribute(tag, "s").map(Cow::into_owned);
        self.old = Some(Old { from: before, column: self.column, style, has_formula: false });
    }

    fn formula(&mut self) {
        if let Some(old) = &mut self.old {
            old.has_formula = true;
        }
    }

    fn end_cell(&mut self, after: usize) {
        let Some(old) = self.old.take() else { return };
        let place = (self.row, old.column);
        let Some(filling) = self.waiting.remove(&place) else { return };
        if old.has_formula {
            self.formulas.push(place);
        } else {
            let cell = self.cell(place, &filling, old.style.as_deref());
            self.edits.push((old.from..after, cell));
        }
    }

    /// New cells of the row being read that stand before a column.
    fn cells_before(&mut self, column: u32) -> String {
        let cells = self.take((self.row, 0)..(self.row, column));
        cells.iter().map(|(place, filling)| self.cell(*place, filling, None)).collect()
    }

    /// New rows that stand before a row.
    fn rows_before(&mut self, row: u32) -> String {
        let cells = self.take((0, 0)..(row, 0));
        let mut rows: BTreeMap<u32, String> = BTreeMap::new();
        for (place, filling) in &cells {
            rows.entry(place.0).or_default().push_str(&self.cell(*place, filling, None));
        }
        let prefix = &self.prefix;
        let row = |(row, cells): (&u32, &String)| format!("<{prefix}row r=\"{row}\">{cells}</{prefix}row>");
        rows.iter().map(row).collect::<Vec<_>>().concat()
    }

    fn take(&mut self, range: Range<(u32, u32)>) -> Fills {
        let mut from = self.waiting.split_off(&range.start);
        let mut behind = from.split_off(&range.end);
        self.waiting.append(&mut behind);
        from
    }

    fn cell(&self, (row, column): (u32, u32), filling: &Filling, style: Option<&str>) -> String {
        let p = &self.prefix;
        let style = style.map(|style| format!(" s=\"{}\"", escape(style))).unwrap_or_default();
        let begin = format!("<{p}c r=\"{}{row}\"{style}", letters(column));
        match filling {
            Filling::Number(digits) => format!("{begin}><{p}v>{}</{p}v></{p}c>", escape(digits.as_str())),
            Filling::Text(text) => format!(
                "{begin} t=\"inlineStr\"><{p}is><{p}t xml:space=\"preserve\">{}</{p}t></{p}is></{p}c>",
                escape(text.as_str())
            ),
            Filling::Nothing => format!("{begin}/>"),
        }
    }
}

/// The prefix of a name with its colon, if it has one.
fn prefix_of(name: &str) -> String {
    name.rsplit_once(':').map(|(prefix, _)| format!("{prefix}:")).unwrap_or_default()
}

/// Another name with the prefix of a tag.
fn beside(tag: &BytesStart<'_>, name: &str) -> String {
    prefix_of(tag.name().as_ref()) + name
}
