//! The same answers as data. Keys and values are part of the interface; they do not change with the language.

use law::Basis;
use law::calendar::{Counted, Due, Notice, Provisional, YearSummary};
use serde::Serialize;

use super::ledger::{Line, Named, lines, named};

#[derive(Serialize)]
struct DueAnswer {
    from: String,
    working_days: u32,
    due_on: String,
    provisional: Vec<ProvisionalYear>,
    because: Vec<Because>,
    notices: Vec<NoticeUsed>,
    #[serde(skip_serializing_if = "Option::is_none")]
    ledger: Option<Vec<Line>>,
}

#[derive(Serialize)]
struct CountedAnswer {
    after: String,
    through: String,
    working_days: u32,
    provisional: Vec<ProvisionalYear>,
    because: Vec<Because>,
    notices: Vec<NoticeUsed>,
    #[serde(skip_serializing_if = "Option::is_none")]
    ledger: Option<Vec<Line>>,
}

#[derive(Serialize)]
struct YearAnswer {
    year: law::Year,
    working_days: usize,
    provisional: Vec<ProvisionalYear>,
    months: Vec<MonthLine>,
    holidays: Vec<Named>,
    make_up_days: Vec<Named>,
    notices: Vec<NoticeUsed>,
}

#[derive(Serialize)]
struct MonthLine {
    month: i8,
    working_days: usize,
}

#[derive(Serialize)]
struct ProvisionalYear {
    year: law::Year,
    reason: &'static str,
}

#[derive(Serialize)]
struct Because {
    cite: String,
    english: String,
    certainty: law::Certainty,
}

#[derive(Serialize)]
struct NoticeUsed {
    year: law::Year,
    number: String,
    number_certainty: law::Certainty,
    days_certainty: law::Certainty,
    sources: Vec<String>,
}

pub(super) fn due(due: &Due<'_>, working_days: u32, with_ledger: bool) -> String {
    let ledger = due.ledger();
    write(&DueAnswer {
        from: ledger.after().to_string(),
        working_days,
        due_on: due.on().to_string(),
        provisional: ledger.provisional().map(provisional).collect(),
        because: due.because().iter().map(because).collect(),
        notices: ledger.notices().into_iter().map(notice).collect(),
        ledger: with_ledger.then(|| lines(ledger)),
    })
}

pub(super) fn counted(counted: &Counted<'_>, with_ledger: bool) -> String {
    let ledger = counted.ledger();
    write(&CountedAnswer {
        after: ledger.after().to_string(),
        through: ledger.through().to_string(),
        working_days: counted.working_days(),
        provisional: ledger.provisional().map(provisional).collect(),
        because: counted.because().iter().map(because).collect(),
        notices: ledger.notices().into_iter().map(notice).collect(),
        ledger: with_ledger.then(|| lines(ledger)),
    })
}

pub(super) fn year(summary: &YearSummary<'_>) -> String {
    let months = summary.months.iter();
    write(&YearAnswer {
        year: summary.year,
        working_days: summary.working_days(),
        provisional: summary.provisional.into_iter().map(provisional).collect(),
        months: months.map(|of| MonthLine { month: of.month, working_days: of.working_days }).collect(),
        holidays: summary.holidays.iter().map(named).collect(),
        make_up_days: summary.make_up_days.iter().map(named).collect(),
        notices: summary.notices.iter().copied().map(notice).collect(),
    })
}

fn provisional(of: Provisional) -> ProvisionalYear {
    ProvisionalYear { year: of.year, reason: of.reason.key() }
}

fn because(basis: &Basis) -> Because {
    Because { cite: basis.cite.to_string(), english: basis.cite.english(), certainty: basis.certainty }
}

fn notice(of: &Notice) -> NoticeUsed {
    let Notice { year, number, number_certainty, days_certainty, sources } = of.clone();
    let sources = sources.iter().map(ToString::to_string).collect();
    NoticeUsed { year, number: number.into_owned(), number_certainty, days_certainty, sources }
}

/// Strings, numbers and lists have no way of failing to become JSON.
fn write(answer: &impl Serialize) -> String {
    serde_json::to_string_pretty(answer).unwrap_or_default() + "\n"
}
