//! 待审待签: replies on their way out, by what they wait for.

use askama::Template;
use axum::extract::State;
use axum::response::IntoResponse;
use casework::case::Stage;
use jiff::civil::Date;
use law::calendar::Calendar;
use office::{CaseFile, Filter, Order};

use crate::fail::Failure;
use crate::house::House;
use crate::lang::Lang;
use crate::ledger::dated;
use crate::page::{Page, Visit};
use crate::seat::Staff;
use crate::words::until;

/// How many of each are shown.
const MOST: u32 = 200;

#[derive(Template)]
#[template(path = "desk/queue.html")]
struct Queue {
    visit: Visit,
    groups: Vec<Group>,
}

/// What waits for the same.
struct Group {
    title: &'static str,
    verb: &'static str,
    act: &'static str,
    rows: Vec<Row>,
}

struct Row {
    case_no: String,
    due: Option<(&'static str, String, String)>,
}

/// What a reply waits for, and the act that it waits for.
const WAITS: [(Stage, &str, (&str, &str)); 4] = [
    (Stage::AwaitingReview, "review", ("审查", "Review")),
    (Stage::AwaitingSignature, "sign", ("签发", "Sign")),
    (Stage::AwaitingSeal, "seal", ("用印", "Seal")),
    (Stage::AwaitingDelivery, "reply", ("送达", "Deliver")),
];

pub(crate) async fn get(
    State(house): State<House>,
    visit: Visit,
    Staff(seat): Staff,
) -> Result<impl IntoResponse, Failure> {
    let days = house.office().days().await?;
    let mut groups = Vec::new();
    for (stage, verb, (zh, en)) in WAITS {
        let filter = Filter { state: Some(stage.key().to_owned()), ..Filter::default() };
        let asked = (Order::MostPressing, None, MOST);
        let page = house.office().list(&seat.by, seat.body, &filter, asked).await?;
        groups.push(Group {
            title: visit.lang.pick(stage.chinese(), stage.english()),
            verb,
            act: visit.lang.pick(zh, en),
            rows: page
                .files
                .iter()
                .map(|file| row(&days.calendar, file, (house.today(), visit.lang)))
                .collect(),
        });
    }
    Ok(Page(Queue { visit, groups }))
}

fn row(calendar: &Calendar, file: &CaseFile, (today, lang): (Date, Lang)) -> Row {
    let due = file.prudent_due_on.map(|due| {
        let (class, words) = until(calendar, today, due.0, lang);
        (class, words, dated(due.0, lang))
    });
    Row { case_no: file.case_no.0.clone(), due }
}
