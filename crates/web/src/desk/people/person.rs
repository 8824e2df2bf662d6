//! 一个账号: its duties given and taken back, its password reset, the account closed.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use office::account::{Holder, NotChanged, Seat};
use office::authority::Role;

use super::{Row, handed, row};
use crate::fail::Failure;
use crate::fields::Fields;
use crate::house::House;
use crate::page::{Page, Visit};
use crate::seat::Staff;
use crate::upload::Signed;
use crate::url;
use crate::words::role;

#[derive(Template)]
#[template(path = "desk/people/person.html")]
struct Person {
    visit: Visit,
    row: Row,
    is_closed: bool,
    /// Every duty, what it is called, and whether they have it.
    duties: Vec<(&'static str, &'static str, bool)>,
    says: Option<&'static str>,
}

async fn holder(house: &House, seat: &Seat, account: &str) -> Result<Holder, Failure> {
    let holders = house.office().holders(&seat.by, seat.body).await?;
    holders.into_iter().find(|holder| holder.account_id == account).ok_or(Failure::Nowhere)
}

pub(crate) async fn get(
    State(house): State<House>,
    visit: Visit,
    Staff(seat): Staff,
    Path(account): Path<String>,
) -> Result<impl IntoResponse, Failure> {
    Ok(page(visit, holder(&house, &seat, &account).await?, None))
}

fn page(visit: Visit, holder: Holder, not: Option<NotChanged>) -> Page<Person> {
    let lang = visit.lang;
    let duties = Role::ALL.iter().map(|one| (one.key(), role(*one, lang), holder.roles.contains(one)));
    let (duties, is_closed) = (duties.collect(), holder.is_closed);
    let says = not.map(|not| lang.pick(not.chinese(), not.english()));
    Page(Person { row: row(holder, lang), is_closed, duties, says, visit })
}

pub(crate) async fn post(
    State(house): State<House>,
    (visit, Staff(seat)): (Visit, Staff),
    Path(account): Path<String>,
    Signed(upload): Signed,
) -> Result<Response, Failure> {
    let found = holder(&house, &seat, &account).await?;
    if !upload.fields.text("reset").is_empty() {
        return Ok(match house.office().reset_account(&seat.by, seat.body, &account).await? {
            Ok(opened) => handed(visit, &opened),
            Err(not) => (StatusCode::CONFLICT, page(visit, found, Some(not))).into_response(),
        });
    }
    Ok(match changed(&house, &seat, (&account, &upload.fields)).await? {
        Ok(()) => Redirect::to(&url::person(&account)).into_response(),
        Err(not) => (StatusCode::CONFLICT, page(visit, found, Some(not))).into_response(),
    })
}

/// Does what the button that was pressed says.
async fn changed(
    house: &House,
    seat: &Seat,
    (account, typed): (&str, &Fields),
) -> Result<Result<(), NotChanged>, Failure> {
    let (office, by, body) = (house.office(), &seat.by, seat.body);
    if let Some(role) = Role::parse(typed.text("grant")) {
        return Ok(office.grant_role(by, body, (account, role)).await?);
    }
    if let Some(role) = Role::parse(typed.text("withdraw")) {
        return Ok(office.withdraw_role(by, body, (account, role)).await?);
    }
    if typed.text("close").is_empty() {
        Ok(Ok(()))
    } else {
        Ok(office.close_account(by, body, account).await?)
    }
}
