//! A report as JSON, one object a report: plain cells are bare numbers, evidence sits in an optional `source`.

mod cells;

use std::fmt;

use jiff::civil::Date;
use law::annual::Scope;
use law::year::Year;
use serde::de::{Error as _, IgnoredAny, MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::cell::Cells;
use crate::finding::Finding;
use crate::flat::edition_name;
use crate::form::{Block4, CellId, Column3, Edition, PartNo, Row2, Row3, Verdict4};
use crate::report::{Part, Prose, Report, Source};
use cells::{Key, TableSeed};

/// A report and its findings as one line of JSON.
pub fn to_json(report: &Report, findings: &[Finding]) -> String {
    // Nothing in a report is a map with keys that are no strings, so writing cannot fail.
    serde_json::to_string(&Out { report, findings }).unwrap_or_default()
}

/// Reads one object as [`to_json`] writes it; findings are optional in it. The error names what is wrong and where.
pub fn from_json(json: &str) -> Result<(Report, Vec<Finding>), String> {
    wire_of(json, Text::Read).and_then(report_of)
}

/// Reads the same object and passes over everything but who, when, on which form, and the numbers.
pub(crate) fn without_text(json: &str) -> Result<Report, String> {
    wire_of(json, Text::PassOver).and_then(report_of).map(|(report, _)| report)
}

fn wire_of(json: &str, text: Text) -> Result<In, String> {
    let mut reader = serde_json::Deserializer::from_str(json);
    let wire = reader.deserialize_map(ReportVisitor(text));
    wire.and_then(|wire| reader.end().map(|()| wire)).map_err(|error| error.to_string())
}

/// What is done with the text, the evidence and the findings.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Text {
    Read,
    PassOver,
}

fn report_of(wire: In) -> Result<(Report, Vec<Finding>), String> {
    let findings = wire.findings.unwrap_or_default();
    let mut report = Report::new(wire.edition.0);
    report.year = wire.year;
    report.scope = wire.scope;
    report.body = wire.body;
    report.title = wire.title.as_deref().map(Prose::from);
    report.preamble = wire.preamble.as_deref().map(Prose::from);
    report.signature = wire.signature;
    report.dated_on = wire.dated_on;
    report.published_on = wire.published_on;
    report.cells = wire.cells;
    report.source = wire.source.unwrap_or_default();
    if report.has_row3(Row3::OtherHandling) && Row3::OTHER_DETAILS.iter().any(|row| report.has_row3(*row)) {
        return Err(
            "table3 has both other_handling and its three details; a report has one or the other".to_owned()
        );
    }
    let parts = PartNo::ALL.into_iter().zip(wire.parts);
    report.parts = parts.filter_map(|(number, part)| Some((number, part?.into()))).collect();
    Ok((report, findings))
}

struct Out<'a> {
    report: &'a Report,
    findings: &'a [Finding],
}

impl Serialize for Out<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let report = self.report;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("edition", edition_name(report.edition))?;
        map.serialize_entry("year", &report.year)?;
        map.serialize_entry("scope", &report.scope)?;
        map.serialize_entry("body", &report.body)?;
        map.serialize_entry("title", &report.title.as_ref().map(|t| &t.text))?;
        map.serialize_entry("preamble", &report.preamble.as_ref().map(|p| &p.text))?;
        for (number, part) in &report.parts {
            map.serialize_entry(number.key(), &PartOut { heading: &part.heading, text: &part.prose.text })?;
        }
        map.serialize_entry("table2", &Table2(report))?;
        map.serialize_entry("table3", &Table3(report))?;
        map.serialize_entry("table4", &Table4(report))?;
        map.serialize_entry("signature", &report.signature)?;
        map.serialize_entry("dated_on", &report.dated_on)?;
        map.serialize_entry("published_on", &report.published_on)?;
        if report.source != Source::default() {
            map.serialize_entry("source", &report.source)?;
        }
        if !self.findings.is_empty() {
            map.serialize_entry("findings", self.findings)?;
        }
        map.end()
    }
}

#[derive(Serialize)]
struct PartOut<'a> {
    heading: &'a str,
    text: &'a str,
}

/// Rows of named cells.
struct RowOut<'a, I>(&'a Report, I);

impl<I: Iterator<Item = (&'static str, CellId)> + Clone> Serialize for RowOut<'_, I> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.1.clone().map(|(key, id)| (key, self.0.cell(id))))
    }
}

struct Table2<'a>(&'a Report);

impl Serialize for Table2<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let edition = self.0.edition;
        let rows = Row2::ALL.into_iter().filter(|row| !row.columns(edition).is_empty());
        serializer.collect_map(rows.map(|row| {
            let cells =
                row.columns(edition).iter().map(move |column| (column.key(), CellId::T2(row, *column)));
            (row.key(), RowOut(self.0, cells))
        }))
    }
}

struct Table3<'a>(&'a Report);

impl Serialize for Table3<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.rows3().map(|row| {
            let cells = Column3::ALL.iter().map(move |column| (column.key(), CellId::T3(row, *column)));
            (row.key(), RowOut(self.0, cells))
        }))
    }
}

struct Table4<'a>(&'a Report);

impl Serialize for Table4<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(Block4::ALL.into_iter().map(|block| {
            let cells = Verdict4::ALL.iter().map(move |verdict| (verdict.key(), CellId::T4(block, *verdict)));
            (block.key(), RowOut(self.0, cells))
        }))
    }
}

/// What is read back.
struct In {
    edition: EditionName,
    year: Option<Year>,
    scope: Option<Scope>,
    body: Option<String>,
    title: Option<String>,
    preamble: Option<String>,
    parts: [Option<PartIn>; 6],
    cells: Cells,
    signature: Option<String>,
    dated_on: Option<Date>,
    published_on: Option<Date>,
    source: Option<Source>,
    findings: Option<Vec<Finding>>,
}

#[derive(Deserialize)]
struct PartIn {
    #[serde(default)]
    heading: String,
    #[serde(default)]
    text: String,
}

impl From<PartIn> for Part {
    fn from(part: PartIn) -> Self {
        Self { heading: part.heading, prose: Prose::from(part.text.as_str()) }
    }
}

/// `"2021"` or `"2019"`.
struct EditionName(Edition);

impl<'de> Deserialize<'de> for EditionName {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let name = String::deserialize(deserializer)?;
        let known = [Edition::Form2021, Edition::Trial2019].into_iter().find(|e| edition_name(*e) == name);
        known
            .map(Self)
            .ok_or_else(|| D::Error::custom(format!("edition must be \"2021\" or \"2019\", not \"{name}\"")))
    }
}

/// What stands behind a key.
enum Name {
    Edition,
    Year,
    Scope,
    Body,
    Title,
    Preamble,
    Part(PartNo),
    Table(&'static str),
    Signature,
    DatedOn,
    PublishedOn,
    Source,
    Findings,
    /// Something that later versions may write.
    Other,
}

impl Name {
    fn of(key: &str) -> Self {
        match key {
            "edition" => Self::Edition,
            "year" => Self::Year,
            "scope" => Self::Scope,
            "body" => Self::Body,
            "title" => Self::Title,
            "preamble" => Self::Preamble,
            "table2" => Self::Table("table2"),
            "table3" => Self::Table("table3"),
            "table4" => Self::Table("table4"),
            "signature" => Self::Signature,
            "dated_on" => Self::DatedOn,
            "published_on" => Self::PublishedOn,
            "source" => Self::Source,
            "findings" => Self::Findings,
            other => PartNo::ALL.into_iter().find(|part| part.key() == other).map_or(Self::Other, Self::Part),
        }
    }
}

struct ReportVisitor(Text);

impl<'de> Visitor<'de> for ReportVisitor {
    type Value = In;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an annual report")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<In, A::Error> {
        let mut wire = In {
            edition: EditionName(Edition::Form2021),
            year: None,
            scope: None,
            body: None,
            title: None,
            preamble: None,
            parts: std::array::from_fn(|_| None),
            cells: Cells::default(),
            signature: None,
            dated_on: None,
            published_on: None,
            source: None,
            findings: None,
        };
        let mut has_table = false;
        while let Some(name) = map.next_key_seed(Key(Name::of))? {
            match name {
                Name::Edition => wire.edition = map.next_value()?,
                Name::Year => wire.year = map.next_value()?,
                Name::Scope => wire.scope = map.next_value()?,
                Name::Body => wire.body = map.next_value()?,
                Name::Table(table) => {
                    has_table = true;
                    map.next_value_seed(TableSeed { table, cells: &mut wire.cells, text: self.0 })?;
                }
                _ if self.0 == Text::PassOver => {
                    map.next_value::<IgnoredAny>()?;
                }
                Name::Title => wire.title = map.next_value()?,
                Name::Preamble => wire.preamble = map.next_value()?,
                Name::Signature => wire.signature = map.next_value()?,
                Name::DatedOn => wire.dated_on = map.next_value()?,
                Name::PublishedOn => wire.published_on = map.next_value()?,
                Name::Source => wire.source = map.next_value()?,
                Name::Findings => wire.findings = map.next_value()?,
                Name::Part(part) => {
                    let slot =
                        PartNo::ALL.into_iter().zip(&mut wire.parts).find(|(number, _)| *number == part);
                    if let Some((_, slot)) = slot {
                        *slot = map.next_value()?;
                    }
                }
                Name::Other => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        if has_table { Ok(wire) } else { Err(A::Error::custom("none of table2, table3 and table4 is there")) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cell::Cell;
    use crate::form::Column2;
    use law::applicant::Kind as Applicant;
    use law::outcome::OutcomeRow;
    use rust_decimal::Decimal;

    #[test]
    fn a_report_survives_json_with_its_evidence_left_out() {
        let mut report = Report::new(Edition::Form2021);
        report.year = Year::new(2025);
        report.scope = Some(Scope::Organ);
        report.body = Some("苏木乡".into());
        report.cells.set(CellId::T3(Row3::Outcome(OutcomeRow::Granted), Column3::Total), Cell::Count(12));
        report.cells.set(
            CellId::T3(Row3::Outcome(OutcomeRow::Granted), Column3::Applicant(Applicant::Other)),
            Cell::Blank,
        );
        let charges = Decimal::from_str_exact("4166.241619").unwrap();
        report.cells.set(CellId::T2(Row2::Charges, Column2::AmountWan), Cell::Amount(charges));
        let part = Part { heading: "六、其他需要报告的事项".into(), prose: "无。".into() };
        report.parts.insert(PartNo::Six, part);
        let json = to_json(&report, &[]);
        assert!(json.contains("\"amount_wan\":4166.241619") && json.contains("\"total\":12"), "{json}");
        assert_eq!(from_json(&json).unwrap(), (report, vec![]));
    }

    #[test]
    fn what_is_wrong_in_a_file_is_named() {
        for (json, word) in [
            ("{}", "table2"),
            (r#"{"edition":"2020","table3":{}}"#, "2020"),
            (r#"{"table3":{"grantd":{"total":1}}}"#, "table3.grantd.total"),
            (r#"{"table3":{"granted":{"total":{}}}}"#, "not a cell"),
            (r#"{"table3":{"other_handling":{"total":1},"other_other":{"total":1}}}"#, "both"),
            ("[1,2", "report"),
        ] {
            let error = from_json(json).unwrap_err();
            assert!(error.contains(word), "{json}: {error}");
        }
    }
}
