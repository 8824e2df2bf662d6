//! 查询: number and code, then how the request stands and what its applicant may do.

pub(crate) mod contact;
pub(crate) mod reply;
mod told;

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use casework::act::{Act, Delivery};
use casework::case::{Case, Ending};
use casework::clock::Clock;
use office::visible::Viewer;
use office::{Denied, Followed, Sent};

use crate::download::File;
use crate::fail::Failure;
use crate::fields::Fields;
use crate::form::{Ask, Field, Kind, Problem, check};
use crate::holder::{self, Held, Holder};
use crate::house::House;
use crate::lang::Lang;
use crate::ledger::Account;
use crate::page::{Page, Visit};
use crate::upload::Upload;
use crate::url;
use told::{Line, Pay};

#[derive(Template)]
#[template(path = "portal/follow.html")]
struct Find {
    visit: Visit,
    fields: Vec<Field>,
}

#[derive(Template)]
#[template(path = "portal/follow/request.html")]
struct Request {
    visit: Visit,
    case_no: String,
    stage: &'static str,
    matters: Vec<String>,
    outcome: Option<&'static str>,
    is_fetchable: bool,
    account: Option<Account>,
    lines: Vec<Line>,
    papers: Vec<(String, String)>,
    pay: Option<Pay>,
    supplement: Option<String>,
    is_withdrawable: bool,
    key: String,
    says: Option<String>,
    words: String,
}

#[derive(Template)]
#[template(path = "portal/follow/withdraw.html")]
struct Withdraw {
    visit: Visit,
    case_no: String,
    key: String,
    says: Option<String>,
}

fn asks() -> [Ask; 2] {
    [
        Ask::for_("number", ("申请编号", "Number"), Kind::Line).hint("例如 2026-000001。", "As 2026-000001."),
        Ask::for_("code", ("查询码", "Code"), Kind::Line).hint(
            "回执上的查询码，大小写、空格和横线都不要紧。",
            "It stands on the receipt; case, blanks and dashes do not matter.",
        ),
    ]
}

pub(crate) async fn get(visit: Visit) -> impl IntoResponse {
    Page(Find { fields: Field::all(&asks(), None, &[], visit.lang), visit })
}

pub(crate) async fn post(
    State(house): State<House>,
    visit: Visit,
    typed: Fields,
) -> Result<Response, Failure> {
    let mut problems = check(&asks(), &typed);
    if problems.is_empty() {
        match house.office().find(typed.text("number"), typed.text("code"), house.now()).await {
            Ok(_) => return Ok(holder::keep(&house, typed.text("code"), url::FOLLOWED)),
            Err(Denied::NoSuchCode) => problems.push(Problem::new(
                "number",
                "编号或者查询码不对，请对照回执核对。查询码丢失的，请带身份证件到本机关办理，或者电话联系。",
                "The number or the code is wrong; compare them with the receipt. If the code is lost, come with your document or call us.",
            )),
            Err(denied) => return Err(denied.into()),
        }
    }
    let fields = Field::all(&asks(), Some(&typed), &problems, visit.lang);
    Ok((StatusCode::UNPROCESSABLE_ENTITY, Page(Find { visit, fields })).into_response())
}

/// Forgets the code.
pub(crate) async fn leave(State(house): State<House>, _: Held) -> Response {
    holder::forget(&house, url::FOLLOW)
}

pub(crate) async fn request(
    State(house): State<House>,
    visit: Visit,
    Holder(code): Holder,
) -> Result<Response, Failure> {
    match house.office().followed(&code, house.now()).await {
        Ok(followed) => Ok(Page(page(&house, visit, &followed, (None, ""))?).into_response()),
        Err(Denied::NoSuchCode) => Ok(holder::forget(&house, url::FOLLOW)),
        Err(denied) => Err(denied.into()),
    }
}

fn page(
    house: &House,
    visit: Visit,
    followed: &Followed,
    (says, words): (Option<String>, &str),
) -> Result<Request, Failure> {
    let (lang, today, calendar) = (visit.lang, house.today(), followed.known.calendar());
    let case = &followed.case;
    let clock = case.clock(calendar, followed.known.statutory).filter(|_| case.closed.is_none());
    let due = clock.as_ref().and_then(Clock::due);
    let stage = case.stage(calendar).told();
    let may = |act| followed.known.would_refuse(Some(act), case, today).is_empty();
    Ok(Request {
        case_no: followed.case_no.0.clone(),
        stage: lang.pick(stage.chinese(), stage.english()),
        matters: case.matters.iter().map(|matter| matter.0.clone()).collect(),
        outcome: outcome(case, lang),
        is_fetchable: followed.entries.iter().any(|entry| is_electronic(&entry.act)),
        account: due.map(|due| Account::of(&due, today, (Viewer::Applicant, lang))),
        lines: followed.entries.iter().map(|entry| Line::of(entry, lang)).collect(),
        papers: followed.papers.iter().map(|one| (one.attachment_id.clone(), one.name.clone())).collect(),
        pay: Pay::of(case, lang),
        supplement: may(Act::Supplemented).then(|| told::gaps(&followed.entries, lang)),
        is_withdrawable: may(Act::Withdrawn),
        key: office::command_key()?,
        says,
        words: words.to_owned(),
        visit,
    })
}

/// What the applicant attached, to be kept and not shown.
pub(crate) async fn download(
    State(house): State<House>,
    Holder(code): Holder,
    Path(paper): Path<String>,
) -> Result<File, Failure> {
    Ok(File(house.office().download_own(&code, &paper, house.now()).await?))
}

/// 办理结果, once it was told.
fn outcome(case: &Case, lang: Lang) -> Option<&'static str> {
    match &case.closed.as_ref()?.ending {
        Ending::Decided(decision) => {
            Some(lang.pick(decision.outcome().chinese(), decision.outcome().english()))
        }
        Ending::NoRequest | Ending::CorrectionAnswered => None,
    }
}

/// Whether it is the reply, sent electronically.
const fn is_electronic(act: &Act) -> bool {
    matches!(act, Act::Replied { delivery: Delivery::Electronic })
}

/// Why what was typed is no supplement: nothing, or too much.
fn amiss(typed: &Fields, has_no_files: bool, lang: Lang) -> Option<String> {
    if typed.text("words").is_empty() && has_no_files {
        let says = lang.pick("请填写补正的内容，或者选择附件。", "Type the supplement or choose a file.");
        return Some(says.to_owned());
    }
    let ask = Ask::for_("words", ("补正内容", "Supplement"), Kind::Paragraph).optional();
    check(&[ask], typed).pop().map(|problem| lang.pick(problem.zh, problem.en))
}

pub(crate) async fn supplement(
    State(house): State<House>,
    visit: Visit,
    Held { code, upload: Upload { fields: typed, files } }: Held,
) -> Result<Response, Failure> {
    let (lang, words) = (visit.lang, typed.text("words").to_owned());
    let says = if let Some(says) = amiss(&typed, files.is_empty(), lang) {
        says
    } else {
        match house.office().keep(house.site().body, files).await? {
            Err(not) => lang.pick(not.chinese(), not.english()),
            Ok(papers) => {
                let sent = Sent {
                    words: words.clone(),
                    papers,
                    key: typed.text("key").to_owned(),
                    on: house.today(),
                    at: house.now(),
                };
                match house.office().supplement(&code, &sent).await {
                    Ok(()) => return Ok(Redirect::to(url::FOLLOWED).into_response()),
                    Err(denied) => said(denied, &visit)?,
                }
            }
        }
    };
    let followed = house.office().followed(&code, house.now()).await?;
    let page = page(&house, visit, &followed, (Some(says), &words))?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, Page(page)).into_response())
}

pub(crate) async fn to_withdraw(
    State(house): State<House>,
    visit: Visit,
    Holder(code): Holder,
) -> Result<impl IntoResponse, Failure> {
    withdrawing(&house, visit, &code, None).await
}

async fn withdrawing(
    house: &House,
    visit: Visit,
    code: &str,
    says: Option<String>,
) -> Result<Page<Withdraw>, Failure> {
    let followed = house.office().followed(code, house.now()).await?;
    Ok(Page(Withdraw { visit, case_no: followed.case_no.0, key: office::command_key()?, says }))
}

pub(crate) async fn withdraw(
    State(house): State<House>,
    visit: Visit,
    Held { code, upload: Upload { fields: typed, .. } }: Held,
) -> Result<Response, Failure> {
    let sent = Sent {
        words: String::new(),
        papers: Vec::new(),
        key: typed.text("key").to_owned(),
        on: house.today(),
        at: house.now(),
    };
    match house.office().withdraw(&code, &sent).await {
        Ok(()) => Ok(Redirect::to(url::FOLLOWED).into_response()),
        Err(denied) => {
            let says = said(denied, &visit)?;
            let page = withdrawing(&house, visit, &code, Some(says)).await?;
            Ok((StatusCode::CONFLICT, page).into_response())
        }
    }
}

/// What stands in the way, for the page that asked; a code that opens nothing has none.
fn said(denied: Denied, visit: &Visit) -> Result<String, Failure> {
    match denied {
        Denied::Refused(_) | Denied::Overtaken(_) | Denied::KeyTaken => {
            Ok(visit.lang.pick(denied.chinese(), denied.english()))
        }
        denied => Err(denied.into()),
    }
}
