//! 期限一览: what is overdue, what falls due soon, what has time yet, and whose clock stands.

use askama::Template;
use axum::extract::State;
use axum::response::IntoResponse;
use jiff::ToSpan;
use office::{Filter, Order};

use super::today::{Row, row};
use crate::fail::Failure;
use crate::house::House;
use crate::page::{Page, Visit};
use crate::seat::Staff;

/// Requests that stand alike.
struct Group {
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
    let through = today.checked_add(DAYS_AHEAD.days()).unwrap_or(today);
    let due = house.office().due(&seat.by, seat.body, through, MOST).await?;
    let rows: Vec<Row> = due.iter().map(|file| row(&house, file, today, lang)).collect();
    let (late, rest): (Vec<Row>, Vec<Row>) = rows.into_iter().partition(|row| row.class == "late");
    let (soon, rest) = rest.into_iter().partition(|row| row.class == "soon");
    let mut standing = Vec::new();
    for state in ["awaiting_supplement", "awaiting_payment"] {
        let filter = Filter { state: Some(state.to_owned()), ..Filter::default() };
        let page = house.office().list(&seat.by, seat.body, &filter, (Order::Oldest, None, MOST)).await?;
        standing.extend(page.files.iter().map(|file| row(&house, file, today, lang)));
    }
    let groups = [
        (visit.t("已经超期", "Overdue"), late),
        (visit.t("5个工作日内到期", "Due within five working days"), soon),
        (visit.t("其他办理中的", "Others that are open"), rest),
        (visit.t("等待申请人，期限停走", "Waiting for the applicant, no term running"), standing),
    ]
    .map(|(title, rows)| Group { title, rows })
    .into_iter()
    .filter(|group| !group.rows.is_empty())
    .collect();
    Ok(Page(Deadlines { visit, groups }))
}
