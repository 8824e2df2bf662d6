//! 工作交接: who leaves the desk and who takes over, all that is in their hands, and one button for it.

pub(crate) mod sheet;

use askama::Template;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use casework::act::Actor;
use office::account::Seat;
use office::authority::Right;
use office::handover::{Hand, Handed, Handover, Leaving};
use office::{CaseFile, CaseNo, Denied};

use crate::fail::Failure;
use crate::fields::Fields;
use crate::form::{Ask, Field, Kind, Problem, check};
use crate::house::House;
use crate::lang::Lang;
use crate::ledger::{article, dated};
use crate::page::{Page, Visit};
use crate::seat::Staff;
use crate::upload::{Signed, Upload};
use crate::words::role;
use sheet::{Line, address, line};

#[derive(Template)]
#[template(path = "desk/handover.html")]
struct Desk {
    visit: Visit,
    fields: Vec<Field>,
    chosen: Option<Chosen>,
    /// What was just done.
    done: Option<Outcome>,
    /// The sheets there are, by their addresses.
    sheets: Vec<(String, String)>,
}

/// Who was chosen, and what they leave.
struct Chosen {
    from: u64,
    to: u64,
    names: (String, String),
    lines: Vec<Line>,
    is_more: bool,
    account: String,
    tokens: Vec<String>,
    is_none_ticked: bool,
}

/// What became of the files.
struct Outcome {
    handed: usize,
    stopped: Vec<(String, String)>,
    sheet: Option<String>,
}

/// What somebody is called; the number of whoever is not known any more.
pub(super) fn named(hands: &[Hand], actor: Actor) -> String {
    let found = hands.iter().find(|hand| hand.actor == actor);
    found.map_or_else(|| actor.0.to_string(), |hand| hand.name.clone())
}

/// In whose hands a file is.
pub(super) fn held(hands: &[Hand], file: &CaseFile, lang: Lang) -> String {
    let actor = file.hand.as_deref().and_then(|hand| hand.parse().ok()).map(Actor);
    actor.map_or_else(|| lang.pick("无人承办", "nobody").to_owned(), |actor| named(hands, actor))
}

fn asks(hands: &[Hand], seat: &Seat) -> [Ask; 2] {
    let called = |hand: &Hand| {
        let closed = if hand.is_closed { "（账号已关闭）" } else { "" };
        (hand.actor.0.to_string(), format!("{}{closed}", hand.name))
    };
    let takes = hands.iter().filter(|hand| hand.roles.iter().any(|role| handles(*role)));
    let own = hands.iter().find(|hand| hand.actor == seat.by.actor && seat.by.has(Right::Handle, seat.body));
    let own = own.map(|hand| hand.actor.0.to_string()).unwrap_or_default();
    [
        Ask::for_("from", ("移交人", "Who leaves"), Kind::Select(hands.iter().map(called).collect()))
            .usual(own),
        Ask::for_("to", ("接交人", "Who takes over"), Kind::Select(takes.map(called).collect()))
            .hint("本机关的另一名承办人。", "Another clerk of the body."),
    ]
}

fn handles(role: office::authority::Role) -> bool {
    role.reach(Right::Handle) != office::authority::Reach::Nowhere
}

/// Whoever was chosen, where both may be.
fn chosen(asks: &[Ask], typed: &Fields) -> Result<(Actor, Actor), Vec<Problem>> {
    let problems = check(asks, typed);
    let actor = |name: &str| typed.text(name).parse().ok().map(Actor);
    match (actor("from"), actor("to")) {
        (Some(from), Some(to)) if problems.is_empty() && from != to => Ok((from, to)),
        (Some(_), Some(_)) if problems.is_empty() => Err(vec![Problem::new(
            "to",
            "接交人不能是移交人本人，请选择另一个人。",
            "Who takes over is not who leaves; choose somebody else.",
        )]),
        _ => Err(problems),
    }
}

pub(crate) async fn get(
    State(house): State<House>,
    (visit, Staff(seat)): (Visit, Staff),
    Query(pairs): Query<Vec<(String, String)>>,
) -> Result<Response, Failure> {
    house.office().check(&seat.by, Right::HandOver, seat.body).await?;
    let hands = house.office().hands(&seat.by, seat.body).await?;
    let (asks, typed) = (asks(&hands, &seat), Fields::of(pairs));
    if typed.is_empty() {
        let fields = Field::all(&asks, None, &[], visit.lang);
        return Ok(Page(desk(&house, (visit, &seat), &hands, fields).await?).into_response());
    }
    let parties = chosen(&asks, &typed);
    let problems = parties.as_ref().err().cloned().unwrap_or_default();
    let fields = Field::all(&asks, Some(&typed), &problems, visit.lang);
    let page = desk(&house, (visit, &seat), &hands, fields).await?;
    let Ok(parties) = parties else {
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, Page(page)).into_response());
    };
    let chosen = left(&house, (&page.visit, &seat), &hands, parties).await?;
    Ok(Page(Desk { chosen: Some(chosen), ..page }).into_response())
}

/// The page with nobody chosen.
async fn desk(
    house: &House,
    (visit, seat): (Visit, &Seat),
    hands: &[Hand],
    fields: Vec<Field>,
) -> Result<Desk, Failure> {
    let sheets = house.office().handovers(&seat.by, seat.body).await?;
    let sheets = sheets.into_iter().map(|one| (address(one), words(hands, one, visit.lang))).collect();
    Ok(Desk { visit, fields, chosen: None, done: None, sheets })
}

fn words(hands: &[Hand], one: Handover, lang: Lang) -> String {
    let (on, from, to) = (dated(one.on, lang), named(hands, one.from), named(hands, one.to));
    lang.pick(format!("{on}，{from}移交{to}"), format!("{on}, {from} to {to}"))
}

/// What whoever leaves has in their hands.
async fn left(
    house: &House,
    (visit, seat): (&Visit, &Seat),
    hands: &[Hand],
    (from, to): (Actor, Actor),
) -> Result<Chosen, Failure> {
    let Leaving { files, is_more, tokens } = house.office().leaving(&seat.by, seat.body, from).await?;
    let account = hands.iter().find(|hand| hand.actor == from).map_or_else(String::new, |hand| {
        let roles: Vec<&str> = hand.roles.iter().map(|one| role(*one, visit.lang)).collect();
        format!("{} {}", hand.login, roles.join(visit.t("、", ", ")))
    });
    Ok(Chosen {
        from: from.0,
        to: to.0,
        names: (named(hands, from), named(hands, to)),
        lines: files.iter().map(|item| line(item, visit.lang)).collect(),
        is_more,
        account,
        tokens,
        is_none_ticked: false,
    })
}

pub(crate) async fn post(
    State(house): State<House>,
    (visit, Staff(seat)): (Visit, Staff),
    Signed(Upload { fields: typed, .. }): Signed,
) -> Result<Response, Failure> {
    house.office().check(&seat.by, Right::HandOver, seat.body).await?;
    let hands = house.office().hands(&seat.by, seat.body).await?;
    let asks = asks(&hands, &seat);
    let parties = chosen(&asks, &typed);
    let problems = parties.as_ref().err().cloned().unwrap_or_default();
    let fields = Field::all(&asks, Some(&typed), &problems, visit.lang);
    let page = desk(&house, (visit, &seat), &hands, fields).await?;
    let files: Vec<(CaseNo, u32)> = typed.all("file").filter_map(ticked).collect();
    let (from, to) = match parties {
        Ok(parties) if !files.is_empty() => parties,
        Ok(parties) => {
            let chosen = left(&house, (&page.visit, &seat), &hands, parties).await?;
            let chosen = Some(Chosen { is_none_ticked: true, ..chosen });
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, Page(Desk { chosen, ..page })).into_response());
        }
        Err(_) => return Ok((StatusCode::UNPROCESSABLE_ENTITY, Page(page)).into_response()),
    };
    let handover = Handover { from, to, on: house.today() };
    let handed = house.office().hand_over_desk(&seat.by, seat.body, handover, &files).await?;
    let done = Some(outcome(&handed, handover, page.visit.lang));
    let page = desk(&house, (page.visit, &seat), &hands, page.fields).await?;
    Ok(Page(Desk { done, ..page }).into_response())
}

/// A file as its box says it: its number, and the last act that was seen.
fn ticked(value: &str) -> Option<(CaseNo, u32)> {
    let (case_no, seen) = value.rsplit_once('/')?;
    Some((CaseNo(case_no.to_owned()), seen.parse().ok()?))
}

fn outcome(handed: &[Handed], handover: Handover, lang: Lang) -> Outcome {
    let stopped: Vec<(String, String)> = handed
        .iter()
        .filter_map(|one| Some((one.case_no.0.clone(), why(one.stopped.as_ref()?, lang))))
        .collect();
    let handed = handed.len() - stopped.len();
    Outcome { handed, stopped, sheet: (handed > 0).then(|| address(handover)) }
}

/// Why a file was not handed over.
fn why(denied: &Denied, lang: Lang) -> String {
    let Denied::Refused(refusals) = denied else {
        return lang.pick(denied.chinese(), denied.english());
    };
    let said = refusals
        .iter()
        .map(|one| format!("{}（{}）", lang.pick(one.chinese(), one.english()), article(&one.basis(), lang)));
    said.collect()
}
