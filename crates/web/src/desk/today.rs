//! 今日待办: what to do now, the most pressing first, by the prudent date.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use jiff::ToSpan;
use jiff::civil::Date;
use law::Year;
use law::calendar::Calendar;
use law::outcome::OutcomeRow;
use office::CaseFile;
use office::authority::Right;

use crate::fail::Failure;
use crate::house::House;
use crate::lang::Lang;
use crate::ledger::{dated, mark};
use crate::page::{Page, Visit};
use crate::seat::Staff;
use crate::url;
use crate::words::{stage, until};

/// One request on a list.
pub(crate) struct Row {
    pub(crate) case_no: String,
    pub(crate) state: String,
    pub(crate) due: String,
    pub(crate) statutory: String,
    pub(crate) class: &'static str,
    pub(crate) until: String,
    pub(crate) received: String,
    pub(crate) outcome: String,
}

#[derive(Template)]
#[template(path = "desk/today.html")]
struct Today {
    visit: Visit,
    name: String,
    day: String,
    rows: Vec<Row>,
    /// How many may be archived, as far as they are counted.
    ready: usize,
    /// The list of those in the reader's hands; none where a reader takes none.
    own: Option<String>,
}

/// How far ahead the day looks.
const DAYS_AHEAD: i64 = 60;
const MOST: u32 = 100;

pub(crate) async fn get(
    State(house): State<House>,
    visit: Visit,
    Staff(seat): Staff,
) -> Result<Response, Failure> {
    // Administrators begin where their work is.
    if !seat.by.has(Right::Read, seat.body) {
        return Ok(Redirect::to(url::ACCOUNT).into_response());
    }
    let today = house.today();
    let through = today.checked_add(DAYS_AHEAD.days()).unwrap_or(today);
    let due = house.office().due(&seat.by, seat.body, through, MOST).await?;
    let days = house.office().days().await?;
    let rows = due.iter().map(|file| row(&days.calendar, file, today, visit.lang)).collect();
    let day = dated(today, visit.lang);
    let ready = house.office().ready_to_archive(&seat.by, seat.body, (today, MOST)).await?.len();
    let handles = seat.by.has(Right::Handle, seat.body);
    let own = handles.then(|| format!("{}?hand={}&order=pressing", url::REQUESTS, seat.by.actor.0));
    Ok(Page(Today { visit, name: seat.name, day, rows, ready, own }).into_response())
}

pub(crate) fn row(calendar: &Calendar, file: &CaseFile, today: Date, lang: Lang) -> Row {
    let prudent = file.prudent_due_on.map(|day| day.0);
    let answered = file.closed_on.zip(file.due_on).filter(|(on, due)| on > due);
    let counted = prudent.map(|due| (today, due)).or(answered.map(|(on, due)| (on.0, due.0)));
    let (class, until) = counted.map_or(("", String::new()), |(on, due)| until(calendar, on, due, lang));
    let ending = |on: Date| {
        let provisional = Year::of(on).and_then(|year| calendar.provisional(year));
        [dated(on, lang).as_str(), mark(provisional, lang)].concat()
    };
    Row {
        case_no: file.case_no.0.clone(),
        state: stage(&file.state, lang).to_owned(),
        due: prudent.map(ending).unwrap_or_default(),
        statutory: file.due_on.map(|due| ending(due.0)).unwrap_or_default(),
        class,
        until,
        received: dated(file.received_on.0, lang),
        outcome: outcome(file, lang),
    }
}

/// 处理结果 of a row; empty where there is none yet.
pub(crate) fn outcome(file: &CaseFile, lang: Lang) -> String {
    match file.outcome.as_deref() {
        None => String::new(),
        Some("no_request") => lang.pick("不是申请", "no request").to_owned(),
        Some("correction_answered") => lang.pick("更正已答复", "correction answered").to_owned(),
        Some(key) => {
            OutcomeRow::parse(key).map_or("", |row| lang.pick(row.label(), row.english())).to_owned()
        }
    }
}
