//! The labels a report is written with: the prescribed ones, or those that a template sets in their place.

use std::collections::BTreeMap;

use crate::form::{Block4, Edition, PartNo, Row2, Row3};
use crate::report::Report;

/// Labels that differ from the prescribed ones, by name: a row (`table2.normative_documents`, `table3.granted`,
/// `table4.reconsideration`) or the heading of a part (`part_one`).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Labels(BTreeMap<String, String>);

/// A name that neither a row nor a part has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownLabel {
    /// The name as given.
    pub name: String,
}

impl Labels {
    /// The labels of an overlay; `Err` names the first that the form does not have.
    pub fn new(overlay: BTreeMap<String, String>) -> Result<Self, UnknownLabel> {
        match overlay.keys().find(|name| !is_known(name)) {
            Some(name) => Err(UnknownLabel { name: name.clone() }),
            None => Ok(Self(overlay)),
        }
    }

    /// The labels a report was printed with, where they differ from the prescribed ones.
    pub fn of(report: &Report) -> Self {
        Self(report.source.labels.clone())
    }

    /// These labels, and where they say nothing those of `other`.
    #[must_use]
    pub fn or(mut self, other: &Self) -> Self {
        for (name, label) in &other.0 {
            self.0.entry(name.clone()).or_insert_with(|| label.clone());
        }
        self
    }

    /// Records the labels in the evidence of a report.
    pub fn record(&self, report: &mut Report) {
        report.source.labels = self.0.clone();
    }

    /// The label of a row of table two.
    pub fn row2(&self, row: Row2, edition: Edition) -> &str {
        self.get("table2", row.key()).unwrap_or(row.label(edition))
    }

    /// The label of a row of table three.
    pub fn row3(&self, row: Row3) -> &str {
        self.get("table3", row.key()).unwrap_or(row.label())
    }

    /// The label of a group of table four.
    pub fn block4(&self, block: Block4) -> &str {
        self.get("table4", block.key()).unwrap_or(block.label())
    }

    /// The heading of a part with its numeral: `一、总体情况`.
    pub fn heading(&self, part: PartNo) -> String {
        match self.0.get(part.key()) {
            Some(heading) => heading.clone(),
            None => format!("{}、{}", part.numeral(), part.title()),
        }
    }

    /// Whether the heading of a part is one of these labels.
    pub(super) fn sets_heading(&self, part: PartNo) -> bool {
        self.0.contains_key(part.key())
    }

    fn get(&self, table: &str, row: &str) -> Option<&str> {
        // Most reports have no labels of their own, and then no name is put together.
        if self.0.is_empty() {
            return None;
        }
        self.0.get(&format!("{table}.{row}")).map(String::as_str)
    }
}

fn is_known(name: &str) -> bool {
    match name.split_once('.') {
        Some(("table2", row)) => Row2::ALL.iter().any(|r| r.key() == row),
        Some(("table3", row)) => Row3::ALL.iter().any(|r| r.key() == row),
        Some(("table4", row)) => Block4::ALL.iter().any(|b| b.key() == row),
        Some(_) => false,
        None => PartNo::ALL.iter().any(|part| part.key() == name),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_overlay_replaces_what_it_names_and_a_name_the_form_does_not_have_is_refused() {
        let overlay = |name: &str| Labels::new([(name.to_owned(), "规范性文件".to_owned())].into());
        let labels = overlay("table2.normative_documents").unwrap();
        assert_eq!(labels.row2(Row2::NormativeDocuments, Edition::Form2021), "规范性文件");
        assert_eq!(labels.row2(Row2::Rules, Edition::Form2021), "规章");
        assert_eq!(labels.heading(PartNo::One), "一、总体情况");
        for name in ["table2.normative", "table5.rules", "part_seven", ""] {
            assert_eq!(overlay(name), Err(UnknownLabel { name: name.to_owned() }));
        }
    }
}
