//! The annual report as a value.

use std::collections::BTreeMap;

use files::{Format, Hidden, Metadatum, Place};
use jiff::civil::Date;
use law::annual::Scope;
use law::year::Year;
use serde::{Deserialize, Serialize};

use crate::cell::{Cell, CellEvidence, Cells};
use crate::form::{Block4, CellId, Column2, Column3, Edition, PartNo, Row2, Row3, Table, Verdict4};

/// An annual report on government information disclosure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// The form it is written on.
    pub edition: Edition,
    /// The year it reports on.
    pub year: Option<Year>,
    /// 本机关 or 本级政府, where known.
    pub scope: Option<Scope>,
    /// The body that reports, as its title names it.
    pub body: Option<String>,
    /// The title.
    pub title: Option<Prose>,
    /// The paragraph before part one: basis, period, where to get the report, contact.
    pub preamble: Option<Prose>,
    /// The six parts that are there.
    pub parts: BTreeMap<PartNo, Part>,
    /// The cells of tables two, three and four.
    pub cells: Cells,
    /// The body that signs.
    pub signature: Option<String>,
    /// The date of the signature.
    pub dated_on: Option<Date>,
    /// The date the page says it was published on.
    pub published_on: Option<Date>,
    /// Where all of it comes from.
    pub source: Source,
}

/// One of the six parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its heading as printed; empty where the part stands there without one.
    pub heading: String,
    /// Its text without the tables.
    pub prose: Prose,
}

/// Text with the places its lines come from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Prose {
    /// The text; paragraphs end with `\n`.
    pub text: String,
    /// Byte offsets at which a new line of the source begins, with its place.
    pub places: Vec<(usize, Place)>,
}

impl Prose {
    /// Adds a stretch of text that stands at a place.
    pub(crate) fn push(&mut self, text: &str, place: Place) {
        self.places.push((self.text.len(), place));
        self.text.push_str(text);
    }

    /// The place of a byte of the text.
    pub fn place_at(&self, offset: usize) -> Option<Place> {
        let after = self.places.partition_point(|(at, _)| *at <= offset);
        after.checked_sub(1).and_then(|i| self.places.get(i)).map(|(_, place)| *place)
    }

    /// Whether there is nothing but white space in it.
    pub fn is_blank(&self) -> bool {
        self.text.chars().all(char::is_whitespace)
    }
}

impl From<&str> for Prose {
    fn from(text: &str) -> Self {
        Self { text: text.to_owned(), places: Vec::new() }
    }
}

/// The evidence of a report.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Source {
    /// The format it was read from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub format: Option<Format>,
    /// The character encoding.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub encoding: Option<String>,
    /// Row labels that differ from the prescribed ones, by row (`table2.normative_documents`).
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub labels: BTreeMap<String, String>,
    /// Rows of the tables that the form does not have.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub extra_rows: Vec<ExtraRow>,
    /// What the file says about itself.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub metadata: Vec<Metadatum>,
    /// What a reader of the printed page would not see.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub hidden: Vec<Hidden>,
    /// Where each value comes from.
    #[serde(skip_serializing_if = "CellEvidence::is_empty")]
    pub cells: CellEvidence,
}

/// A row that the form does not have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExtraRow {
    /// The table it stands in.
    pub table: Table,
    /// Its label as printed.
    pub label: String,
}

impl Report {
    /// A report of an edition in which nothing is filled in.
    pub fn new(edition: Edition) -> Self {
        Self {
            edition,
            year: None,
            scope: None,
            body: None,
            title: None,
            preamble: None,
            parts: BTreeMap::new(),
            cells: Cells::default(),
            signature: None,
            dated_on: None,
            published_on: None,
            source: Source::default(),
        }
    }

    /// A cell by name.
    pub fn cell(&self, id: CellId) -> &Cell {
        self.cells.get(id)
    }

    /// A cell of table two.
    pub fn t2(&self, row: Row2, column: Column2) -> &Cell {
        self.cell(CellId::T2(row, column))
    }

    /// A cell of table three.
    pub fn t3(&self, row: Row3, column: Column3) -> &Cell {
        self.cell(CellId::T3(row, column))
    }

    /// A cell of table four.
    pub fn t4(&self, block: Block4, verdict: Verdict4) -> &Cell {
        self.cell(CellId::T4(block, verdict))
    }

    /// The place of a cell in the source.
    pub fn place_of(&self, id: CellId) -> Option<Place> {
        self.source.cells.get(&id).map(|evidence| evidence.place)
    }

    /// Whether 其他处理 stands as one row: always in the form of 2019, sometimes in reports on that of 2021.
    pub fn has_one_row_of_other_handling(&self) -> bool {
        let one = self.edition == Edition::Trial2019 || self.has_row3(Row3::OtherHandling);
        one && !Row3::OTHER_DETAILS.iter().any(|row| self.has_row3(*row))
    }

    /// Whether some cell of a row of table three is there.
    pub(crate) fn has_row3(&self, row: Row3) -> bool {
        Column3::ALL.iter().any(|column| !self.t3(row, *column).is_absent())
    }

    /// The rows of table three the report has, in form order.
    pub fn rows3(&self) -> impl Iterator<Item = Row3> + use<> {
        let one = self.has_one_row_of_other_handling();
        Row3::ALL.into_iter().filter(move |row| match row {
            Row3::OtherHandling => one,
            row if Row3::OTHER_DETAILS.contains(row) => !one,
            _ => true,
        })
    }

    /// The outcomes that （七）总计 adds up.
    pub fn outcomes(&self) -> impl Iterator<Item = Row3> + use<> {
        self.rows3().filter(|row| row.is_outcome())
    }

    /// The prose of a part; empty if the part is missing.
    pub fn prose(&self, part: PartNo) -> &str {
        self.parts.get(&part).map_or("", |part| &part.prose.text)
    }
}
