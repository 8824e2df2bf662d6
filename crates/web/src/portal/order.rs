//! 派单: the contact of a unit types the code, sees what is asked for and by when, and answers.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use casework::act::Found;
use office::{Asked, Denied, Paper, UnitAnswer, UnitOrder};

use super::answered::received;
use super::code::{self, Door};
use crate::download::File;
use crate::fail::Failure;
use crate::fields::Fields;
use crate::form::{Ask, Both, Field, Kind, Problem, check};
use crate::holder::{self, Held, Holder};
use crate::house::House;
use crate::lang::Lang;
use crate::ledger::dated;
use crate::page::{Page, Visit};
use crate::upload::Upload;
use crate::url;
use crate::words::until;

const DOOR: Door = Door {
    title: ("答复派单", "Answer an order"),
    lead: (
        "收到派单的科室、站所，凭派单上的办理码在这里回复，不需要账号。",
        "A unit that received an order answers here by its code; no account is needed.",
    ),
};

/// Key, words, and what they stand for.
const FOUND: [(&str, Both, Found); 3] = [
    ("found", ("全部找到", "all of it was found"), Found::Found),
    ("partly", ("部分找到", "a part was found"), Found::Partly),
    ("nothing", ("没有找到", "nothing was found"), Found::Nothing),
];

/// What a unit found, in words.
pub(super) fn found(what: Found) -> Both {
    FOUND.iter().find(|one| one.2 == what).map_or(("", ""), |one| one.1)
}

#[derive(Template)]
#[template(path = "portal/order.html")]
struct Order {
    visit: Visit,
    unit: String,
    what: String,
    given: String,
    by: String,
    until: (&'static str, String),
    says: Option<String>,
    fields: Vec<Field>,
}

fn asks(lang: Lang) -> [Ask; 3] {
    let found = FOUND.map(|(key, (zh, en), _)| (key.to_owned(), lang.pick(zh, en).to_owned()));
    [
        Ask::for_("found", ("查找结果", "What was found"), Kind::Choice(found.into())),
        Ask::for_("list", ("材料清单", "Papers handed over"), Kind::Paragraph)
            .hint(
                "每行一份，写名称或者文号；在下面上传的不用再写。",
                "One a line, by name or number; what is attached below need not be named.",
            )
            .optional(),
        Ask::for_("words", ("说明", "Remarks"), Kind::Paragraph)
            .hint(
                "例如在哪里、用什么词查过，没有找到的可能在哪里。",
                "Where and with which words was searched; where else it may be.",
            )
            .optional(),
    ]
}

pub(crate) async fn get(visit: Visit) -> Response {
    code::empty(visit, DOOR)
}

pub(crate) async fn post(
    State(house): State<House>,
    visit: Visit,
    typed: Fields,
) -> Result<Response, Failure> {
    let now = house.now();
    let opens = async |code: &str| match house.office().unit_order(code, now).await {
        Err(Denied::NoSuchCode) => house.office().answered(code, Asked::Order, now).await.map(|_| ()),
        done => done.map(|_| ()),
    };
    code::open(&house, visit, (DOOR, url::ORDERED, typed), opens).await
}

pub(crate) async fn order(
    State(house): State<House>,
    visit: Visit,
    Holder(code): Holder,
) -> Result<Response, Failure> {
    match house.office().unit_order(&code, house.now()).await {
        Ok(order) => {
            let fields = Field::all(&asks(visit.lang), None, &[], visit.lang);
            Ok(Page(drawn(&house, visit, order, (fields, None)).await?).into_response())
        }
        Err(Denied::NoSuchCode) => received(&house, visit, (&code, Asked::Order)).await,
        Err(denied) => Err(denied.into()),
    }
}

async fn drawn(
    house: &House,
    visit: Visit,
    UnitOrder { unit, what, given_on, by_on, .. }: UnitOrder,
    (fields, says): (Vec<Field>, Option<String>),
) -> Result<Order, Failure> {
    let lang = visit.lang;
    let days = house.office().days().await?;
    let until = until(&days.calendar, house.today(), by_on, lang);
    Ok(Order { unit, what, given: dated(given_on, lang), by: dated(by_on, lang), until, says, fields, visit })
}

/// Takes the answer in; what is wrong comes back with all that was typed.
pub(crate) async fn answer(
    State(house): State<House>,
    visit: Visit,
    Held { code, upload: Upload { fields: typed, files } }: Held,
) -> Result<Response, Failure> {
    let order = match house.office().unit_order(&code, house.now()).await {
        Ok(order) => order,
        Err(Denied::NoSuchCode) => return received(&house, visit, (&code, Asked::Order)).await,
        Err(denied) => return Err(denied.into()),
    };
    let lang = visit.lang;
    let problems: Vec<Problem> = check(&asks(lang), &typed);
    let says = if problems.is_empty() {
        match house.office().keep(order.body, files).await? {
            Err(not) => Some(lang.pick(not.chinese(), not.english())),
            Ok(files) => match house.office().answer_unit(&code, read(&house, &typed, files)?).await {
                Ok(()) => return Ok(Redirect::to(url::ORDERED).into_response()),
                Err(denied @ Denied::Refused(_)) => Some(lang.pick(denied.chinese(), denied.english())),
                Err(denied) => return Err(denied.into()),
            },
        }
    } else {
        None
    };
    let fields = Field::all(&asks(lang), Some(&typed), &problems, lang);
    let page = Page(drawn(&house, visit, order, (fields, says)).await?);
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

fn read(house: &House, typed: &Fields, files: Vec<Paper>) -> Result<UnitAnswer, Failure> {
    const LOST: Failure =
        Failure::Unreadable("表单不完整，请重新填写。", "The form is incomplete; fill it in anew.");
    let found = FOUND.iter().find(|(key, ..)| *key == typed.text("found")).map(|one| one.2);
    let lines = typed.text("list").lines().map(str::trim).filter(|line| !line.is_empty());
    Ok(UnitAnswer {
        found: found.ok_or(LOST)?,
        papers: lines.map(str::to_owned).collect(),
        words: typed.text("words").to_owned(),
        files,
        on: house.today(),
        at: house.now(),
    })
}

/// What came with the answer, to be kept and not shown.
pub(crate) async fn download(
    State(house): State<House>,
    Holder(code): Holder,
    Path(paper): Path<String>,
) -> Result<File, Failure> {
    let which = (Asked::Order, paper.as_str());
    Ok(File(house.office().download_answered(&code, which, house.now()).await?))
}

/// Forgets the code.
pub(crate) async fn leave(State(house): State<House>, _: Held) -> Response {
    holder::forget(&house, url::ORDER)
}
