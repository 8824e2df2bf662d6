//! 办理: one form for each act. A form asks, the law decides; what is refused stays typed, with every reason beside it.

macro_rules! verbs {
    ($($verb:ident)*) => {
        $(
            #[allow(clippy::unnecessary_wraps, reason = "every form is read alike, also where nothing can go wrong")]
            mod $verb;
        )*
        /// Every act that has a form, in the order in which they usually come.
        pub(super) const VERBS: &[Verb] = &[$($verb::VERB),*];
    };
}

verbs! {
    confirm_receipt pass_on ask_supplement serve_notice supplemented lapse_supplement letter_received opinion silence public_interest
    tell_third_party extend ask_reasons reasons judge_reasons defer notice_fee pay lapse_fee search keep_offline draft review sign seal
    reply delivery withdraw correct propose_publication decide_publication challenge defend rule reopen note archive strike
}

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use casework::act::Act;
use casework::case::Case;
use jiff::civil::Date;
use law::outcome::Outcome;
use office::{At, CaseNo, Denied, How, Open};

use crate::fail::Failure;
use crate::fields::{Fields, Signed};
use crate::form::{Ask, Both, Field, Kind, Problem, check};
use crate::house::House;
use crate::ledger::article;
use crate::page::{Page, Visit};
use crate::seat::Staff;
use crate::url;

/// An act and its form.
pub(super) struct Verb {
    /// The last part of its address.
    pub(super) key: &'static str,
    pub(super) title: Both,
    /// What is asked for.
    asks: fn(&Case) -> Vec<Ask>,
    /// The act of what was typed; it has been checked by then.
    read: fn(&Fields, &Case) -> Result<Act, Vec<Problem>>,
    /// One such act as it might be, to ask whether it could be done now.
    pub(super) probe: fn(&Case) -> Option<Act>,
}

#[derive(Template)]
#[template(path = "desk/act.html")]
struct Form {
    visit: Visit,
    case_no: String,
    title: &'static str,
    fields: Vec<Field>,
    seen: u32,
    key: String,
    refusals: Vec<(String, String)>,
    says: Option<String>,
}

/// What is asked for with every act.
fn common(today: Date) -> [Ask; 2] {
    let on_paper = Kind::Ticks(vec![("yes".to_owned(), "补录（已经在线下办理）".to_owned())]);
    [
        Ask::for_("on", ("办理日期", "Done on"), Kind::Date).usual(today.to_string()),
        Ask::for_("on_paper", ("补录", "Recorded from paper"), on_paper)
            .hint(
                "已经发生的事如实补录；不合规定的，记明违反了什么，期限不因此变动。",
                "What has happened is recorded as it was, with what it broke; it gains no time.",
            )
            .optional(),
    ]
}

fn verb(key: &str) -> Result<&'static Verb, Failure> {
    VERBS.iter().find(|verb| verb.key == key).ok_or(Failure::Nowhere)
}

fn asks(verb: &Verb, case: &Case, today: Date) -> Vec<Ask> {
    (verb.asks)(case).into_iter().chain(common(today)).collect()
}

pub(crate) async fn get(
    State(house): State<House>,
    visit: Visit,
    Staff(seat): Staff,
    Path((number, key)): Path<(String, String)>,
) -> Result<impl IntoResponse, Failure> {
    let verb = verb(&key)?;
    let Open { case, .. } = house.office().open(&seat.by, seat.body, &CaseNo(number.clone())).await?;
    let fields = Field::all(&asks(verb, &case, house.today()), None, &[], visit.lang);
    let title = visit.lang.pick(verb.title.0, verb.title.1);
    let key = office::command_key()?;
    Ok(Page(Form {
        case_no: number,
        title,
        fields,
        seen: case.last_seq,
        key,
        refusals: Vec::new(),
        says: None,
        visit,
    }))
}

/// What stands in the way of an act.
enum Stopped {
    Typed(Vec<Problem>),
    Denied(Denied),
}

pub(crate) async fn post(
    State(house): State<House>,
    (visit, Staff(seat)): (Visit, Staff),
    Path((number, key)): Path<(String, String)>,
    Signed(typed): Signed,
) -> Result<Response, Failure> {
    let verb = verb(&key)?;
    let case_no = CaseNo(number.clone());
    let Open { case, .. } = house.office().open(&seat.by, seat.body, &case_no).await?;
    let asks = asks(verb, &case, house.today());
    let stopped = match read(verb, &asks, &typed, &case) {
        Err(problems) => Stopped::Typed(problems),
        Ok((on, act)) => {
            let seen = typed.text("seen").parse().unwrap_or_default();
            let at = At { body: seat.body, case_no: &case_no, seen, key: typed.text("key"), on };
            let how = if typed.is_ticked("on_paper") { How::OnPaper } else { How::InSystem };
            match house.office().act(&seat.by, &at, act, how).await {
                Ok(_) => return Ok(Redirect::to(&url::request(&number)).into_response()),
                Err(denied) => Stopped::Denied(denied),
            }
        }
    };
    again((visit, number), verb, (&asks, &typed, case.last_seq), stopped)
}

fn read(verb: &Verb, asks: &[Ask], typed: &Fields, case: &Case) -> Result<(Date, Act), Vec<Problem>> {
    let problems = check(asks, typed);
    if !problems.is_empty() {
        return Err(problems);
    }
    Ok((date(typed, "on")?, (verb.read)(typed, case)?))
}

/// The form again, as it was typed, with what stood in its way.
fn again(
    (visit, case_no): (Visit, String),
    verb: &Verb,
    (asks, typed, last_seq): (&[Ask], &Fields, u32),
    stopped: Stopped,
) -> Result<Response, Failure> {
    let lang = visit.lang;
    let (status, problems, refusals, says, seen) = match stopped {
        Stopped::Typed(problems) => (StatusCode::UNPROCESSABLE_ENTITY, problems, Vec::new(), None, None),
        Stopped::Denied(Denied::Refused(refusals)) => {
            let why = refusals
                .iter()
                .map(|one| (lang.pick(one.chinese(), one.english()), article(&one.basis(), lang)));
            (StatusCode::UNPROCESSABLE_ENTITY, Vec::new(), why.collect(), None, None)
        }
        Stopped::Denied(denied @ (Denied::Overtaken(_) | Denied::KeyTaken | Denied::NotTheirs(_))) => {
            let says = lang.pick(denied.chinese(), denied.english());
            (StatusCode::CONFLICT, Vec::new(), Vec::new(), Some(says), Some(last_seq))
        }
        Stopped::Denied(denied) => return Err(denied.into()),
    };
    let fields = Field::all(asks, Some(typed), &problems, lang);
    let seen = seen.unwrap_or_else(|| typed.text("seen").parse().unwrap_or_default());
    let title = lang.pick(verb.title.0, verb.title.1);
    let key = office::command_key()?;
    let page = Page(Form { visit, case_no, title, fields, seen, key, refusals, says });
    Ok((status, page).into_response())
}

fn text(typed: &Fields, name: &str) -> String {
    typed.text(name).to_owned()
}

fn lines(typed: &Fields, name: &str) -> Vec<String> {
    typed.text(name).lines().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect()
}

/// A number that was checked before; 0 where it was optional and is not there.
fn number(typed: &Fields, name: &str) -> u32 {
    typed.text(name).parse().unwrap_or_default()
}

fn date(typed: &Fields, name: &'static str) -> Result<Date, Vec<Problem>> {
    let parsed = typed.text(name).parse();
    parsed.map_err(|_| {
        vec![Problem::new(name, "请按 2026-11-24 的样子填写日期。", "Write the date as 2026-11-24.")]
    })
}

/// What must have been chosen.
fn needed<T>(value: Option<T>, name: &'static str, (zh, en): Both) -> Result<T, Vec<Problem>> {
    value.ok_or_else(|| vec![Problem::new(name, format!("请填写“{zh}”。"), format!("Fill in “{en}”."))])
}

/// Which consultation, from 0.
fn of(typed: &Fields) -> usize {
    typed.text("of").parse().unwrap_or_default()
}

/// Choices in both languages at once, as a form shows them.
fn choices<T>(all: &[(&str, Both, T)]) -> Vec<(String, String)> {
    all.iter().map(|(key, (zh, en), _)| ((*key).to_owned(), format!("{zh} {en}"))).collect()
}

fn consultations(case: &Case) -> Vec<(String, String)> {
    let asked = case.consultations.iter().enumerate();
    asked
        .map(|(of, asked)| {
            (of.to_string(), format!("{}. {} {}", of + 1, asked.whom.chinese(), asked.sent_on))
        })
        .collect()
}

fn challenges(case: &Case) -> Vec<(String, String)> {
    let brought = case.challenges.iter().enumerate();
    brought
        .map(|(of, one)| (of.to_string(), format!("{}. {} {}", of + 1, one.forum.chinese(), one.on)))
        .collect()
}

fn optional_date(typed: &Fields, name: &str) -> Option<Date> {
    typed.text(name).parse().ok()
}

fn outcomes() -> Vec<(String, String)> {
    Outcome::ALL.iter().map(|one| (one.key().to_owned(), one.chinese().to_owned())).collect()
}
