//! A ledger as data, a day a line.

use law::calendar::{Entry, Ledger, Rule};
use serde::Serialize;

/// A day with the rule that names it.
#[derive(Serialize)]
pub(crate) struct Named {
    on: String,
    rule: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    festival: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    notice: Option<String>,
}

/// A day of a ledger: `ordinal` is null where the day does not count.
#[derive(Serialize)]
pub(crate) struct Line {
    ordinal: Option<u32>,
    #[serde(flatten)]
    named: Named,
    /// The article that leaves a working day out of the term.
    #[serde(skip_serializing_if = "Option::is_none")]
    excluded: Option<String>,
}

/// Every day of a ledger.
pub(crate) fn lines(ledger: &Ledger<'_>) -> Vec<Line> {
    let line = |entry: Entry<'_>| {
        let excluded = entry.excluded.map(|basis| basis.cite.to_string());
        Line { ordinal: entry.ordinal, named: named(&entry), excluded }
    };
    ledger.entries().map(line).collect()
}

/// A day with its rule.
pub(super) fn named(entry: &Entry<'_>) -> Named {
    let (festival, notice) = match entry.rule {
        Rule::RegionalHoliday(table) | Rule::RegionalWorkday(table) => {
            (Some(table.name.clone()), Some(table.source.clone()))
        }
        rule => (rule.festival().map(str::to_owned), rule.notice().map(|notice| notice.number.to_string())),
    };
    Named { on: entry.on.to_string(), rule: entry.rule.key(), festival, notice }
}
