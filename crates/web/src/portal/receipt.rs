//! 回执: number, code and due date, shown to the browser that applied.

use askama::Template;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Redirect, Response};
use casework::clock::Clock;
use office::visible::Viewer;

use super::apply::RECEIPT;
use crate::cookie;
use crate::fail::Failure;
use crate::house::House;
use crate::ledger::{Account, dated};
use crate::page::{Page, Visit};
use crate::picture::picture;
use crate::url;

#[derive(Template)]
#[template(path = "portal/receipt.html")]
struct Receipt {
    visit: Visit,
    case_no: String,
    code: String,
    received: Option<String>,
    account: Option<Account>,
    matters: Vec<String>,
    address: String,
    picture: Option<String>,
}

pub(crate) async fn get(
    State(house): State<House>,
    visit: Visit,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let Some(code) = cookie::read(&headers, RECEIPT) else {
        return Ok(Redirect::to(url::FOLLOW).into_response());
    };
    let followed = house.office().followed(code, house.now()).await?;
    let (lang, case) = (visit.lang, &followed.case);
    let clock = case.clock(followed.known.calendar(), followed.known.statutory);
    let due = clock.as_ref().and_then(Clock::due);
    let address = [&house.site().address_on_line, url::FOLLOW].concat();
    Ok(Page(Receipt {
        case_no: followed.case_no.0,
        code: code.to_owned(),
        received: case.received_on.map(|on| dated(on, lang)),
        account: due.map(|due| Account::of(&due, house.today(), (Viewer::Applicant, lang))),
        matters: case.matters.iter().map(|matter| matter.0.clone()).collect(),
        picture: picture(&address),
        address,
        visit,
    })
    .into_response())
}
