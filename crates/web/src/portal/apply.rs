//! 申请: what is asked of an applicant, a check before it is sent, and the sending.

mod form;

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::http::header::SET_COOKIE;
use axum::response::{AppendHeaders, IntoResponse, Redirect, Response};
use casework::clock::Clock;
use jiff::SignedDuration;
use office::{Applied, Denied};

use crate::cookie::{self, Kept};
use crate::fail::Failure;
use crate::fields::Fields;
use crate::form::{Field, Problem};
use crate::house::House;
use crate::ledger::{dated, mark};
use crate::page::{Page, Visit};
use crate::upload::Upload;
use crate::url;
use form::{HONEYPOT, Who};

/// The cookie by which the receipt is shown again.
pub(crate) const RECEIPT: &str = "receipt";

/// Nobody fills the form in faster.
const AT_LEAST: SignedDuration = SignedDuration::from_secs(3);
/// A form that is older is asked for anew.
const AT_MOST: SignedDuration = SignedDuration::from_hours(24);

#[derive(Template)]
#[template(path = "portal/apply.html")]
struct Form {
    visit: Visit,
    who: Who,
    stamp: String,
    matters: usize,
    fields: Vec<Field>,
    says: Option<&'static str>,
}

impl Form {
    /// Whether this is the last matter, and there may be another.
    fn has_room_after(&self, field: &Field) -> bool {
        form::is_last(field.name, self.matters)
    }
}

#[derive(Template)]
#[template(path = "portal/apply/check.html")]
struct Check {
    visit: Visit,
    who: Who,
    fields: Vec<Field>,
    carried: Vec<(String, String)>,
    /// When the reply is due if it is sent today.
    due: Option<String>,
    says: Option<String>,
}

/// A person applies, unless an organisation says so.
pub(crate) async fn get(State(house): State<House>, visit: Visit) -> Result<impl IntoResponse, Failure> {
    empty(&house, visit, Who::Person)
}

pub(crate) async fn get_as(
    State(house): State<House>,
    visit: Visit,
    Path(who): Path<String>,
) -> Result<impl IntoResponse, Failure> {
    empty(&house, visit, Who::parse(&who).ok_or(Failure::Nowhere)?)
}

fn empty(house: &House, visit: Visit, who: Who) -> Result<Page<Form>, Failure> {
    let stamp = house.office().stamp(house.now())?;
    let fields = Field::all(&form::asks(who, 1, visit.lang), None, &[], visit.lang);
    Ok(Page(Form { visit, who, stamp, matters: 1, fields, says: None }))
}

/// The form again, with all that was typed: to be mended, or with room for another matter.
pub(crate) async fn again(State(_): State<House>, visit: Visit, typed: Fields) -> impl IntoResponse {
    typed_again(visit, &typed, &[], None)
}

fn typed_again(visit: Visit, typed: &Fields, problems: &[Problem], says: Option<&'static str>) -> Page<Form> {
    let (who, matters) = (form::who(typed), form::matters(typed));
    let fields = Field::all(&form::asks(who, matters, visit.lang), Some(typed), problems, visit.lang);
    let stamp = typed.text("stamp").to_owned();
    Page(Form { visit, who, stamp, matters, fields, says })
}

/// What was typed, to be looked at before it is sent.
pub(crate) async fn check(
    State(house): State<House>,
    visit: Visit,
    typed: Fields,
) -> Result<Response, Failure> {
    Ok(match form::problems(&typed, visit.lang) {
        problems if problems.is_empty() => to_check(&house, visit, &typed, None).await?.into_response(),
        problems => {
            (StatusCode::UNPROCESSABLE_ENTITY, typed_again(visit, &typed, &problems, None)).into_response()
        }
    })
}

async fn to_check(
    house: &House,
    visit: Visit,
    typed: &Fields,
    says: Option<String>,
) -> Result<Page<Check>, Failure> {
    let known = house.office().readings(house.site().body).await?;
    let due = Clock::new(known.calendar(), house.today(), known.statutory).due();
    let due =
        due.map(|due| [dated(due.on(), visit.lang), mark(due.provisional(), visit.lang).to_owned()].concat());
    let who = form::who(typed);
    let asks = form::asks(who, form::matters(typed), visit.lang);
    let fields = Field::all(&asks, Some(typed), &[], visit.lang);
    let fields = fields.into_iter().filter(|field| !field.value.is_empty()).collect();
    let carried = form::carried(typed, &asks);
    Ok(Page(Check { visit, who, fields, carried, due, says }))
}

/// Sends it. What is wrong comes back with all that was typed.
pub(crate) async fn send(
    State(house): State<House>,
    visit: Visit,
    Upload { fields: typed, files }: Upload,
) -> Result<Response, Failure> {
    let problems = form::problems(&typed, visit.lang);
    if !problems.is_empty() {
        let page = typed_again(visit, &typed, &problems, None);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    if let Some((zh, en)) = untimely(&house, &typed)? {
        let typed = typed.with("stamp", house.office().stamp(house.now())?);
        let says = Some(visit.lang.pick(zh, en).to_owned());
        let page = to_check(&house, visit, &typed, says).await?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    let papers = match house.office().keep(house.site().body, files).await? {
        Ok(papers) => papers,
        Err(not) => {
            let says = visit.lang.pick(not.chinese(), not.english());
            let page = to_check(&house, visit, &typed, Some(says)).await?;
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        }
    };
    match house.office().apply(form::read(&house, &typed, papers)?, house.now()).await {
        Ok(applied) => Ok(to_receipt(&house, &applied)),
        Err(denied) => not_sent(&house, visit, &typed, denied).await,
    }
}

/// The receipt is asked for with a cookie that only this browser has, so that no address names anybody.
fn to_receipt(house: &House, applied: &Applied) -> Response {
    let kept = Kept { path: url::RECEIPT, seconds: 3600, is_secure: house.site().is_secure };
    let line = cookie::set(RECEIPT, &applied.code.shown(), kept);
    let headers = line.map(|line| AppendHeaders([(SET_COOKIE, line)]));
    (headers, Redirect::to(url::RECEIPT)).into_response()
}

async fn not_sent(house: &House, visit: Visit, typed: &Fields, denied: Denied) -> Result<Response, Failure> {
    let says = match &denied {
        Denied::KeyTaken => visit.t(
            "这份表单已经提交过一次，内容与这次不同；前一次的申请已经收到。要补充的，请查询进度后办理；要另外申请的，请重新打开申请页面。",
            "This form was sent before with another content, and that application was received. To add to it, follow it; to apply for more, open the form anew.",
        ).to_owned(),
        Denied::Refused(_) => visit.lang.pick(denied.chinese(), denied.english()),
        _ => return Err(denied.into()),
    };
    Ok((StatusCode::CONFLICT, to_check(house, visit, typed, Some(says)).await?).into_response())
}

/// Why the form is taken for that of a machine, or too old. A machine is told what a person is told.
fn untimely(house: &House, typed: &Fields) -> Result<Option<(&'static str, &'static str)>, Failure> {
    let opened = house.office().stamped(typed.text("stamp"))?;
    let age = opened.map(|opened| opened.duration_until(house.now()));
    let is_timely = age.is_some_and(|age| age >= AT_LEAST && age <= AT_MOST);
    let is_person = typed.text(HONEYPOT).is_empty();
    Ok((!is_timely || !is_person).then_some((
        "没有提交：页面打开的时间太短或者太长。您填写的内容都在，请核对后再提交一次。",
        "Not sent: the page had been open too short or too long. All that you typed is here; check it and send it again.",
    )))
}
