//! What a report says in the order it is printed, whatever it is printed as.

use jiff::civil::Date;
use law::year::Year;

use super::drawn::{Drawn, draw};
use super::labels::Labels;
use crate::form::PartNo;
use crate::report::Report;

/// A report laid out: its texts as paragraphs, its tables as drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Laid {
    /// The title: the report's own, or the usual one.
    pub title: String,
    /// The paragraphs before part one.
    pub preamble: Vec<String>,
    /// The parts in order. A part in words that the report lacks is left out; those with tables are always there.
    pub parts: Vec<LaidPart>,
    /// The body that signs.
    pub signature: Option<String>,
    /// The date of the signature in words: `2026年1月12日`.
    pub dated: Option<String>,
}

/// A part of a report laid out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LaidPart {
    /// Which it is.
    pub number: PartNo,
    /// Its heading with its numeral.
    pub heading: String,
    /// Its paragraphs, before the table.
    pub paragraphs: Vec<String>,
    /// Its table.
    pub table: Option<Drawn>,
}

/// Lays a report out with labels.
pub fn lay(report: &Report, labels: &Labels) -> Laid {
    let [two, three, four] = draw(report, labels).map(Some);
    let tables = [None, two, three, four, None, None];
    let parts = PartNo::ALL.into_iter().zip(tables).filter_map(|(number, table)| {
        let there = report.parts.contains_key(&number) || table.is_some();
        let paragraphs = paragraphs(report.prose(number));
        there.then(|| LaidPart { number, heading: heading(report, labels, number), paragraphs, table })
    });
    Laid {
        title: title(report),
        preamble: report.preamble.as_ref().map(|prose| paragraphs(&prose.text)).unwrap_or_default(),
        parts: parts.collect(),
        signature: report.signature.clone(),
        dated: report.dated_on.map(in_words),
    }
}

/// The heading that the labels set, else the one the report was printed with, else the prescribed one.
fn heading(report: &Report, labels: &Labels, number: PartNo) -> String {
    let printed = report.parts.get(&number).map(|part| part.heading.trim()).filter(|text| !text.is_empty());
    match printed {
        Some(printed) if !labels.sets_heading(number) => printed.to_owned(),
        _ => labels.heading(number),
    }
}

/// The title of a report, or the usual one of its body and year.
fn title(report: &Report) -> String {
    match &report.title {
        Some(title) => title.text.clone(),
        None => usual_title(report.body.as_deref().unwrap_or_default(), report.year),
    }
}

/// `苏木河镇人民政府2025年政府信息公开工作年度报告`.
pub(crate) fn usual_title(body: &str, year: Option<Year>) -> String {
    let year = year.map(|year| format!("{year}年")).unwrap_or_default();
    format!("{body}{year}政府信息公开工作年度报告")
}

fn paragraphs(text: &str) -> Vec<String> {
    text.split('\n').map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// `2026年1月12日`.
pub(crate) fn in_words(date: Date) -> String {
    format!("{}年{}月{}日", date.year(), date.month(), date.day())
}
