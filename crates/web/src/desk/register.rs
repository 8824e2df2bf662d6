//! 登记申请: what came by any channel is typed in, checked beside what it may repeat, and registered once.

mod form;

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use casework::case::Case;
use casework::clock::Clock;
use office::account::Seat;
use office::authority::Right;
use office::visible::Viewer;
use office::{Alike, Applied, Denied, Known, Paper, Preview, Who};

use crate::fail::Failure;
use crate::fields::Fields;
use crate::form::{Both, Field, Problem};
use crate::house::House;
use crate::ledger::{Account, article, dated};
use crate::page::{Page, Visit};
use crate::seat::Staff;
use crate::upload::{Signed, Upload};
use crate::url;

/// 口头申请: it counts once the applicant has confirmed what was written down (第二十九条).
const ORAL: Both = (
    "口头申请须由申请人确认：请打印本页，由申请人核对签字，扫描后在下面上传。",
    "What was spoken counts once the applicant has confirmed it: print this page, have it signed, and attach the scan below.",
);

#[derive(Template)]
#[template(path = "desk/register.html")]
struct Form {
    visit: Visit,
    key: String,
    fields: Vec<Field>,
}

#[derive(Template)]
#[template(path = "desk/register/check.html")]
struct Check {
    visit: Visit,
    fields: Vec<Field>,
    carried: Vec<(&'static str, String)>,
    received: Received,
    alike: Vec<Row>,
    /// What an oral application needs besides.
    oral: Option<&'static str>,
    says: Vec<String>,
}

#[derive(Template)]
#[template(path = "desk/register/receipt.html")]
struct Receipt {
    visit: Visit,
    case_no: String,
    code: String,
    name: String,
    matters: Vec<String>,
    channel: &'static str,
    received: Received,
    address: String,
}

/// When it is received, and when the reply is due.
struct Received {
    arrived: String,
    on: Option<String>,
    because: Vec<String>,
    account: Option<Account>,
}

/// A case that the application may repeat.
struct Row {
    case_no: String,
    who: &'static str,
    percent: u32,
    matters: Vec<String>,
}

pub(crate) async fn get(
    State(house): State<House>,
    visit: Visit,
    Staff(seat): Staff,
) -> Result<impl IntoResponse, Failure> {
    house.office().check(&seat.by, Right::Handle, seat.body).await?;
    let fields = Field::all(&form::asks(house.today(), visit.lang), None, &[], visit.lang);
    Ok(Page(Form { visit, key: office::command_key()?, fields }))
}

/// The form again, with all that was typed.
pub(crate) async fn again(
    State(house): State<House>,
    (visit, Staff(seat)): (Visit, Staff),
    Signed(Upload { fields: typed, .. }): Signed,
) -> Result<impl IntoResponse, Failure> {
    house.office().check(&seat.by, Right::Handle, seat.body).await?;
    Ok(typed_again(&house, visit, &typed, &[]))
}

fn typed_again(house: &House, visit: Visit, typed: &Fields, problems: &[Problem]) -> Page<Form> {
    let fields = Field::all(&form::asks(house.today(), visit.lang), Some(typed), problems, visit.lang);
    Page(Form { visit, key: typed.text("key").to_owned(), fields })
}

/// What was typed, with the day of the reply and what it may repeat, before it is registered.
pub(crate) async fn check(
    State(house): State<House>,
    (visit, Staff(seat)): (Visit, Staff),
    Signed(Upload { fields: typed, .. }): Signed,
) -> Result<Response, Failure> {
    house.office().check(&seat.by, Right::Handle, seat.body).await?;
    let problems = form::problems(&typed, house.today(), visit.lang);
    if !problems.is_empty() {
        let page = typed_again(&house, visit, &typed, &problems);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    checked(&house, (visit, &seat), &typed, Vec::new()).await
}

async fn checked(
    house: &House,
    (visit, seat): (Visit, &Seat),
    typed: &Fields,
    says: Vec<String>,
) -> Result<Response, Failure> {
    let preview = house.office().preview(&seat.by, &form::read(seat, typed, Vec::new())?).await?;
    let Preview { case, known, alike } = preview;
    let lang = visit.lang;
    let asks = form::asks(house.today(), lang);
    let fields = Field::all(&asks, Some(typed), &[], lang);
    let status = if says.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page = Check {
        fields: fields.into_iter().filter(|field| !field.value.is_empty()).collect(),
        carried: form::carried(typed, &asks),
        received: Received::of(house, &visit, (&case, &known)),
        alike: alike.into_iter().map(|one| row(one, &visit)).collect(),
        oral: form::is_oral(typed).then(|| visit.t(ORAL.0, ORAL.1)),
        says,
        visit,
    };
    Ok((status, Page(page)).into_response())
}

/// Registers it, and shows the receipt with the code; sent twice, it is registered once and the receipt is the same.
pub(crate) async fn register(
    State(house): State<House>,
    (visit, Staff(seat)): (Visit, Staff),
    Signed(Upload { fields: typed, files }): Signed,
) -> Result<Response, Failure> {
    house.office().check(&seat.by, Right::Handle, seat.body).await?;
    let problems = form::problems(&typed, house.today(), visit.lang);
    if !problems.is_empty() {
        let page = typed_again(&house, visit, &typed, &problems);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    let papers = match kept(&house, (&visit, &seat), &typed, files).await? {
        Ok(papers) => papers,
        Err(why) => return checked(&house, (visit, &seat), &typed, vec![why]).await,
    };
    match house.office().register(&seat.by, form::read(&seat, &typed, papers)?).await {
        Ok(applied) => receipt(&house, (visit, &seat), &typed, &applied).await,
        Err(denied @ (Denied::Refused(_) | Denied::KeyTaken)) => {
            let says = vec![visit.lang.pick(denied.chinese(), denied.english())];
            checked(&house, (visit, &seat), &typed, says).await
        }
        Err(denied) => Err(denied.into()),
    }
}

/// What was attached, or why that will not do.
async fn kept(
    house: &House,
    (visit, seat): (&Visit, &Seat),
    typed: &Fields,
    files: Vec<(String, Vec<u8>)>,
) -> Result<Result<Vec<Paper>, String>, Failure> {
    if files.is_empty() && form::is_oral(typed) {
        return Ok(Err(visit.t(ORAL.0, ORAL.1).to_owned()));
    }
    let kept = house.office().keep(seat.body, files).await?;
    Ok(kept.map_err(|not| visit.lang.pick(not.chinese(), not.english())))
}

async fn receipt(
    house: &House,
    (visit, seat): (Visit, &Seat),
    typed: &Fields,
    Applied { case_no, case, code }: &Applied,
) -> Result<Response, Failure> {
    let known = house.office().open(&seat.by, seat.body, case_no).await?.known;
    Ok(Page(Receipt {
        case_no: case_no.0.clone(),
        code: code.shown(),
        name: typed.text("name").to_owned(),
        matters: case.matters.iter().map(|matter| matter.0.clone()).collect(),
        channel: visit.t(case.channel.chinese(), case.channel.english()),
        received: Received::of(house, &visit, (case, &known)),
        address: [&house.site().address_on_line, url::FOLLOW].concat(),
        visit,
    })
    .into_response())
}

impl Received {
    fn of(house: &House, visit: &Visit, (case, known): (&Case, &Known)) -> Self {
        let lang = visit.lang;
        let clock = case.clock(known.calendar(), known.statutory);
        let due = clock.as_ref().and_then(Clock::due);
        let receipt = case.channel.arrival(case.arrived_on).receipt();
        Self {
            arrived: dated(case.arrived_on, lang),
            on: case.received_on.map(|on| dated(on, lang)),
            because: receipt.because.iter().map(|basis| article(basis, lang)).collect(),
            account: due.map(|due| Account::of(&due, house.today(), (Viewer::Staff, lang))),
        }
    }
}

fn row(one: Alike, visit: &Visit) -> Row {
    let who = match one.who {
        Who::SameIdentity => visit.t("同一证件", "the same document"),
        Who::SameName => visit.t("同名申请人", "the same name"),
        Who::Another => visit.t("其他申请人", "another applicant"),
    };
    Row { case_no: one.case_no.0, who, percent: one.percent, matters: one.matters }
}
