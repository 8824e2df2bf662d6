//! Claims of the prose against what the tables say.

use super::claim::{Claim, Kind};
use crate::check::Check;
use crate::check::subject::{Subject, section_en, section_zh};
use crate::finding::{Finding, Severity};
use crate::form::CellId;

/// What the tables say about a thing the prose gives a number of.
pub(in crate::check) struct Table {
    /// What is compared, in Chinese: `表三“新收”`.
    pub(in crate::check) zh: String,
    /// The same in English.
    pub(in crate::check) en: String,
    /// The values that agree; the first is the one to name.
    pub(in crate::check) values: Vec<i64>,
    /// What else is to be said of the values, in Chinese.
    pub(in crate::check) note: String,
    /// The cells they come from.
    pub(in crate::check) cells: Vec<CellId>,
    /// What a mismatch weighs.
    pub(in crate::check) severity: Severity,
}

/// Compares all claims of one kind. If one of them agrees, the others are taken for parts of it and nothing is said; of
/// several that do not, the largest is named.
pub(in crate::check) fn compare(
    subject: &Subject<'_>,
    check: &Check,
    is_one: impl Fn(Kind) -> bool,
    table: impl FnOnce() -> Option<Table>,
) -> Option<Finding> {
    let claims: Vec<&Claim> = subject.claims().iter().filter(|claim| is_one(claim.kind)).collect();
    let largest = claims.iter().max_by_key(|claim| (!claim.weak, claim.value))?;
    let table = table()?;
    let agrees = |value: i64| table.values.contains(&value);
    let together: i64 = claims.iter().map(|claim| claim.value).sum();
    if claims.iter().any(|claim| agrees(claim.value)) || agrees(together) {
        return None;
    }
    let value = *table.values.first()?;
    Some(mismatch(subject, check, largest, &table, value))
}

fn mismatch(subject: &Subject<'_>, check: &Check, claim: &Claim, table: &Table, value: i64) -> Finding {
    let quote = subject.quote(claim.section, claim.from..claim.to);
    let (zh, en) = (&table.zh, &table.en);
    let scope = if claim.weak { "（文中口径可能不同）" } else { "" };
    let section = section_zh(claim.section);
    let finding = check.find_as(
        if claim.weak { Severity::Hint } else { table.severity },
        format!(
            "{section}写“{quote}”，而{zh}为{value}{}{scope}；请核对，使文字与表格一致，口径不同的应当写明。",
            table.note
        ),
        format!(
            "{} says {} (“{quote}”), but {en} is {value}; make text and table agree, or say which scope the text has.",
            capital(section_en(claim.section)),
            claim.value
        ),
    );
    finding.at(subject.place(claim.section, claim.from)).about(table.cells.iter().copied()).summing(
        format!("{section}文字＝{zh}"),
        claim.value,
        value,
    )
}

/// A sentence begins with a capital letter.
pub(in crate::check) fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}
