//! 期限一览: what is overdue, what falls due soon, what was answered late; then what has time yet, and whose clock stands.

use askama::Template;
use axum::extract::State;
use axum::response::IntoResponse;
use casework::case::Stage;
use jiff::ToSpan;
use office::{CaseFile, Filter, Order};

use super::today::{Row, row};
use crate::fail::Failure;
use crate::house::House;
use crate::page::{Page, Visit};
use crate::seat::Staff;

/// Requests that stand alike.
struct Group {
    id: &'static str,
    title: &'static str,
    rows: Vec<Row>,
}

#[derive(Template)]
#[template(path = "desk/deadlines.html")]
struct Deadlines {
    visit: Visit,
    groups: Vec<Group>,
}

const MOST: u32 = 500;
const DAYS_AHEAD: i64 = 200;

pub(crate) async fn get(
    State(house): State<House>,
    visit: Visit,
    Staff(seat): Staff,
) -> Result<impl IntoResponse, Failure> {
    let (today, lang) = (house.today(), visit.lang);
    let days = house.office().days().await?;
    let drawn = |files: &[CaseFile]| {
        files.iter().map(|file| row(&days.calendar, file, today, lang)).collect::<Vec<_>>()
    };
    let through = today.checked_add(DAYS_AHEAD.days()).unwrap_or(today);
    let due = drawn(&house.office().due(&seat.by, seat.body, through, MOST).await?);
    let answered_late =
        house.office().answered_late(&seat.by, seat.body, today.first_of_year(), MOST).await?;
    let mut standing = Vec::new();
    for state in [Stage::AwaitingSupplement, Stage::AwaitingPayment] {
        let filter = Filter { state: Some(state.key().to_owned()), ..Filter::default() };
        let page = house.office().list(&seat.by, seat.body, &filter, (Order::Oldest, None, MOST)).await?;
        standing.extend(page.files);
    }
    let (late, rest): (Vec<Row>, Vec<Row>) = due.into_iter().partition(|row| row.class == "late");
    let (soon, rest) = rest.into_iter().partition(|row| row.class == "soon");
    let groups = vec![
        Group {
            id: "soon", title: visit.t("5个工作日内到期", "Due within five working days"), rows: soon
        },
        Group {
            id: "late", title: visit.t("已经超期，还没有答复", "Overdue and not answered"), rows: late
        },
        Group {
            id: "answered-late",
            title: visit.t("今年答复了，但是超期", "Answered this year, and late"),
            rows: drawn(&answered_late),
        },
        Group { id: "rest", title: visit.t("其他办理中的", "Others that are open"), rows: rest },
        Group {
            id: "standing",
            title: visit.t("等待申请人，期限停走", "Waiting for the applicant, no term running"),
            rows: drawn(&standing),
        },
    ];
    Ok(Page(Deadlines { visit, groups }))
}
