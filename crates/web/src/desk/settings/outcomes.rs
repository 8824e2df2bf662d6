//! 办理结果的口径确认: outcomes that rest on what no text states, who confirmed them for the body, and how many sign until then.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use law::outcome::Outcome;
use office::Confirmed;
use office::account::Seat;

use crate::fail::Failure;
use crate::form::{Ask, Field, Kind, check};
use crate::house::House;
use crate::lang::Lang;
use crate::ledger::article;
use crate::page::{Page, Visit};
use crate::seat::Staff;
use crate::upload::Signed;
use crate::url;

#[derive(Template)]
#[template(path = "desk/settings/outcomes.html")]
struct Outcomes {
    visit: Visit,
    rows: Vec<Row>,
    fields: Vec<Field>,
}

struct Row {
    called: &'static str,
    basis: String,
    confirmed_by: Option<String>,
}

fn asks(rows: &[Confirmed]) -> [Ask; 2] {
    let both = |outcome: Outcome| [outcome.chinese(), " ", outcome.english()].concat();
    let outcomes = rows.iter().map(|row| (row.outcome.key().to_owned(), both(row.outcome)));
    [
        Ask::for_("outcome", ("办理结果", "Outcome"), Kind::Select(outcomes.collect())),
        Ask::for_("confirmed_by", ("谁在哪份文件里确认的", "Who confirmed it, and in which paper"), Kind::Line)
            .hint(
                "例如“云岭县司法局，云司函〔2026〕5号”。留空就是撤回确认，以后拟的稿又须两人签发。",
                "An office and the number of its letter. Empty takes the confirmation back: two sign again what is drafted from then on.",
            )
            .optional(),
    ]
}

async fn page(
    (house, visit, seat): (&House, Visit, &Seat),
    fields: impl FnOnce(&[Ask], Lang) -> Vec<Field>,
) -> Result<Page<Outcomes>, Failure> {
    let confirmed = house.office().confirmed(&seat.by, seat.body).await?;
    let (fields, lang) = (fields(&asks(&confirmed), visit.lang), visit.lang);
    let rows = confirmed.into_iter().map(|one| row(one, lang)).collect();
    Ok(Page(Outcomes { visit, rows, fields }))
}

fn row(confirmed: Confirmed, lang: Lang) -> Row {
    let Confirmed { outcome, by } = confirmed;
    let bases: Vec<String> = outcome.unsettled().map(|basis| article(&basis, lang)).collect();
    Row {
        called: lang.pick(outcome.chinese(), outcome.english()),
        basis: bases.join(lang.pick("；", "; ")),
        confirmed_by: by,
    }
}

pub(crate) async fn get(
    State(house): State<House>,
    visit: Visit,
    Staff(seat): Staff,
) -> Result<impl IntoResponse, Failure> {
    page((&house, visit, &seat), |asks, lang| Field::all(asks, None, &[], lang)).await
}

pub(crate) async fn post(
    State(house): State<House>,
    (visit, Staff(seat)): (Visit, Staff),
    Signed(upload): Signed,
) -> Result<Response, Failure> {
    let typed = upload.fields;
    let confirmed = house.office().confirmed(&seat.by, seat.body).await?;
    let problems = check(&asks(&confirmed), &typed);
    let named = Outcome::ALL.into_iter().find(|outcome| outcome.key() == typed.text("outcome"));
    let (Some(outcome), true) = (named, problems.is_empty()) else {
        let refused =
            page((&house, visit, &seat), |asks, lang| Field::all(asks, Some(&typed), &problems, lang));
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, refused.await?).into_response());
    };
    let by = Some(typed.text("confirmed_by").to_owned()).filter(|text| !text.is_empty());
    house.office().confirm(&seat.by, seat.body, Confirmed { outcome, by }).await?;
    Ok(Redirect::to(url::OUTCOMES).into_response())
}
