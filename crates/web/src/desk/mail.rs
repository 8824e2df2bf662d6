//! 通知: letters that did not arrive, and where one is reminded oneself.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use office::account::Seat;
use office::mail::Undelivered;

use crate::fail::Failure;
use crate::form::{Ask, Field, Kind, Problem, check};
use crate::house::House;
use crate::page::{Page, Visit};
use crate::seat::Staff;
use crate::upload::{Signed, Upload};
use crate::url;

#[derive(Template)]
#[template(path = "desk/mail.html")]
struct Mail {
    visit: Visit,
    fields: Vec<Field>,
    undelivered: Vec<Undelivered>,
}

fn asks(now: String) -> [Ask; 1] {
    let ask = Ask::for_("email", ("我的提醒邮箱", "Where I am reminded"), Kind::Known("email"));
    let hint = ask.optional().usual(now).hint(
        "承办人每个工作日收到一封即将到期和已经超期的申请的清单；清空就不再提醒。",
        "Clerks get a list of what is due soon or late, each working day; leave it empty to get none.",
    );
    [hint]
}

pub(crate) async fn get(
    State(house): State<House>,
    visit: Visit,
    Staff(seat): Staff,
) -> Result<Response, Failure> {
    let now = house.office().reminded_at(&seat.by).await?;
    let fields = Field::all(&asks(now.unwrap_or_default()), None, &[], visit.lang);
    drawn(&house, &seat, (visit, fields)).await
}

async fn drawn(
    house: &House,
    seat: &Seat,
    (visit, fields): (Visit, Vec<Field>),
) -> Result<Response, Failure> {
    let undelivered = house.office().undelivered(&seat.by, seat.body).await?;
    Ok(Page(Mail { visit, fields, undelivered }).into_response())
}

/// Where one is reminded.
pub(crate) async fn post(
    State(house): State<House>,
    (visit, Staff(seat)): (Visit, Staff),
    Signed(Upload { fields: typed, .. }): Signed,
) -> Result<Response, Failure> {
    let (asks, email) = (asks(String::new()), typed.text("email"));
    let mut problems = check(&asks, &typed);
    let is_address = email.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'));
    if problems.is_empty() && !email.is_empty() && !is_address {
        problems.push(Problem::new(
            "email",
            "邮箱写成 name@example.cn 的样子。",
            "Write the address as name@example.cn.",
        ));
    }
    if !problems.is_empty() {
        let fields = Field::all(&asks, Some(&typed), &problems, visit.lang);
        let page = drawn(&house, &seat, (visit, fields)).await?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    let email = Some(email).filter(|email| !email.is_empty());
    house.office().remind_at(&seat.by, email).await?;
    Ok(Redirect::to(url::MAIL).into_response())
}

/// Has a letter tried again.
pub(crate) async fn again(
    State(house): State<House>,
    Staff(seat): Staff,
    Signed(Upload { fields: typed, .. }): Signed,
) -> Result<Response, Failure> {
    house.office().send_again(&seat.by, (seat.body, typed.text("id")), house.now()).await?;
    Ok(Redirect::to(url::MAIL).into_response())
}
