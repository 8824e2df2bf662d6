//! How a file ended, compared with what its story says; and where it counts in the annual report.

use casework::case::{Came, Case, Counted, Ended, Ending};
use casework::decision::Decision;
use law::Year;
use law::calendar::Calendar;
use report::Sentence;

use super::play::{File, differs};
use super::script::Expected;

/// What is not as the story says.
pub(super) fn differences(file: &File<'_>, expected: &Expected, calendar: &Calendar) -> Vec<Sentence> {
    let Some(case) = file.case() else {
        return vec![Sentence::new("案卷没有登记。", "the file was never registered.")];
    };
    let decision = decision(&case);
    let letter = decision.map(|decision| format!("{:?}", decision.letter()));
    let remedy = decision.map(|decision| decision.remedy().key().to_owned());
    let breaches: Vec<&str> = file.broken(calendar).iter().map(|broken| broken.key).collect();
    let counted = counted(&case, file);
    let column = (!counted.is_empty()).then(|| case.column.key());
    let given = |text: &Option<String>| text.clone().unwrap_or_default();
    let rows = |year: &str, came: &str, ended: &str| format!("{year}: {came}, {ended}");
    let found_rows: Vec<String> = counted
        .iter()
        .map(|(year, counted)| rows(&year.get().to_string(), came(*counted), ended(*counted)))
        .collect();
    let expected_rows: Vec<String> =
        expected.report.iter().map(|(year, (came, ended))| rows(year, came, ended)).collect();
    let compared = [
        (("结局", "the stage at the end"), expected.stage.clone(), case.stage(calendar).key().to_owned()),
        (("文书", "the letter"), given(&expected.letter), letter.unwrap_or_default()),
        (("救济", "the remedy"), given(&expected.remedy), remedy.unwrap_or_default()),
        (("年报", "its rows in the report"), expected_rows.join("; "), found_rows.join("; ")),
        (("申请人一栏", "the column"), given(&expected.column), column.unwrap_or_default().to_owned()),
        (("违反规定的行为", "the breaches"), expected.breaches.join("、"), breaches.join("、")),
    ];
    let differ = compared.into_iter().filter_map(|(what, expected, found)| differs(what, &expected, &found));
    differ.map(|fault| fault.about(&file.no.0)).collect()
}

/// The decision in which it ended last, if it ended in one.
pub(super) fn decision(case: &Case) -> Option<&Decision> {
    match &case.closed.as_ref()?.ending {
        Ending::Decided(decision) => Some(decision),
        Ending::NoRequest | Ending::CorrectionAnswered => None,
    }
}

/// Every year in which it counts, up to that of the last entry.
pub(super) fn counted(case: &Case, file: &File<'_>) -> Vec<(Year, Counted)> {
    let years = || {
        let days = file.entries.iter().map(|entry| entry.done_on.year());
        Some((days.clone().min()?, days.max()?))
    };
    let (first, last) = years().unwrap_or_default();
    (first..=last).filter_map(Year::new).filter_map(|year| Some((year, case.counted(year)?))).collect()
}

/// The row of table three it came in by.
pub(super) const fn came(counted: Counted) -> &'static str {
    match counted.came {
        Came::New => "new_received",
        Came::CarriedIn => "carried_in",
    }
}

/// The row of table three it ended in.
pub(super) const fn ended(counted: Counted) -> &'static str {
    match counted.ended {
        Ended::Row(row) => row.key(),
        Ended::CarriedOut => "carried_out",
    }
}
