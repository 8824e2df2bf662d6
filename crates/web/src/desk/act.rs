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

mod doing;

verbs! {
    confirm_receipt hand_over pass_on split ask_supplement serve_notice supplemented lapse_supplement consult letter_received opinion silence public_interest
    tell_third_party extend ask_reasons reasons judge_reasons defer notice_fee pay lapse_fee search ask_unit keep_offline draft review sign seal
    reply delivery withdraw correct propose_publication decide_publication challenge defend rule reopen note archive strike
}

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use casework::act::{Act, Actor, ArchiveItem, Signature};
use casework::case::Case;
use jiff::civil::Date;
use law::outcome::Outcome;
use office::account::Seat;
use office::authority::Right;
use office::letter::Written;
use office::{At, CaseNo, Colleague, Denied, How, Open, Paper, Unit};

use crate::fail::Failure;
use crate::fields::Fields;
use crate::form::{Ask, Both, Field, Kind, Problem, check};
use crate::house::House;
use crate::ledger::article;
use crate::page::{Page, Visit};
use crate::seat::Staff;
use crate::upload::{Signed, Upload};

/// An act and its form.
pub(super) struct Verb {
    /// The last part of its address.
    pub(super) key: &'static str,
    pub(super) title: Both,
    /// What is asked for.
    asks: fn(&Room<'_>) -> Vec<Ask>,
    /// The act of what was typed; it has been checked by then.
    read: fn(&Fields, &Case) -> Result<Act, Vec<Problem>>,
    /// One such act as it might be, to ask whether it could be done now.
    pub(super) probe: fn(&Case) -> Option<Act>,
}

/// What a form is made from.
pub(super) struct Room<'r> {
    pub(super) case: &'r Case,
    /// Everybody of the body.
    pub(super) people: &'r [Colleague],
    /// The letters of the case.
    pub(super) letters: &'r [Written],
    /// 内设机构.
    pub(super) units: &'r [Unit],
    /// The next number of the archive for each retention, where the act is to archive.
    pub(super) next: &'r [ArchiveItem],
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

/// What a form asks for of a case.
async fn asked(
    house: &House,
    seat: &Seat,
    verb: &Verb,
    (case_no, case): (&CaseNo, &Case),
) -> Result<Vec<Ask>, Failure> {
    let people = house.office().people(&seat.by, seat.body).await?;
    let letters = house.office().letters(&seat.by, seat.body, case_no).await?;
    let units = house.office().units(&seat.by, seat.body).await?;
    let is_recorded = |ask: &Ask| ask.name != "on_paper" || !doing::IN_SYSTEM.contains(&verb.key);
    let common = common(house.today()).into_iter().filter(is_recorded);
    let next = match verb.key {
        doing::ARCHIVE => house.office().next_archive_items(&seat.by, seat.body, case).await?,
        _ => Vec::new(),
    };
    let room = Room { case, people: &people, letters: &letters, units: &units, next: &next };
    Ok((verb.asks)(&room).into_iter().chain(common).collect())
}

/// What the page before has worked out stands in the form already: an outcome, a number of pages. Nothing of that is anybody's.
fn begun(asks: Vec<Ask>, chosen: &Fields) -> Vec<Ask> {
    let with = |ask: Ask| match chosen.text(ask.name) {
        "" => ask,
        value if matches!(ask.kind, Kind::Choice(_) | Kind::Number) => ask.usual(value),
        _ => ask,
    };
    asks.into_iter().map(with).collect()
}

pub(crate) async fn get(
    State(house): State<House>,
    (visit, Staff(seat)): (Visit, Staff),
    Path((number, key)): Path<(String, String)>,
    Query(chosen): Query<Vec<(String, String)>>,
) -> Result<impl IntoResponse, Failure> {
    let verb = verb(&key)?;
    let case_no = CaseNo(number.clone());
    let Open { case, .. } = house.office().open(&seat.by, seat.body, &case_no).await?;
    let asks = asked(&house, &seat, verb, (&case_no, &case)).await?;
    let fields = Field::all(&begun(asks, &Fields::of(chosen)), None, &[], visit.lang);
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

impl From<Denied> for Stopped {
    fn from(denied: Denied) -> Self {
        Self::Denied(denied)
    }
}

pub(crate) async fn post(
    State(house): State<House>,
    (visit, Staff(seat)): (Visit, Staff),
    Path((number, key)): Path<(String, String)>,
    Signed(Upload { fields: typed, files }): Signed,
) -> Result<Response, Failure> {
    let verb = verb(&key)?;
    let case_no = CaseNo(number.clone());
    let Open { case, .. } = house.office().open(&seat.by, seat.body, &case_no).await?;
    let asks = asked(&house, &seat, verb, (&case_no, &case)).await?;
    let stopped = match kept(&house, &seat, (&asks, &typed), files).await? {
        Err(problem) => Stopped::Typed(vec![problem]),
        Ok((typed, papers)) => match read(verb, &asks, &typed, &case) {
            Err(problems) => Stopped::Typed(problems),
            Ok((on, act)) => {
                let seen = typed.text("seen").parse().unwrap_or_default();
                let at = At { body: seat.body, case_no: &case_no, seen, key: typed.text("key"), on };
                let how = if typed.is_ticked("on_paper") { How::OnPaper } else { How::InSystem };
                match doing::act(&house, (&visit, &seat), &at, (act, how, &typed, papers)).await {
                    Ok(response) => return Ok(response),
                    Err(stopped) => stopped,
                }
            }
        },
    };
    again((visit, number), verb, (&asks, &typed, case.last_seq), stopped)
}

/// Keeps what was attached; what was typed then says under the name of its field which bytes they are.
async fn kept(
    house: &House,
    seat: &Seat,
    (asks, typed): (&[Ask], &Fields),
    files: Vec<(String, Vec<u8>)>,
) -> Result<Result<(Fields, Vec<Paper>), Problem>, Failure> {
    let field = asks.iter().find(|ask| matches!(ask.kind, Kind::File)).map(|ask| ask.name);
    let Some(name) = field.filter(|_| !files.is_empty()) else {
        return Ok(Ok((
            field.map_or_else(|| typed.clone(), |name| typed.with(name, String::new())),
            Vec::new(),
        )));
    };
    Ok(match house.office().keep(seat.body, files).await? {
        Err(not) => Err(Problem::new(name, not.chinese(), not.english())),
        Ok(papers) => {
            let digests: Vec<&str> = papers.iter().map(Paper::digest).collect();
            Ok((typed.with(name, digests.join(" ")), papers))
        }
    })
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
        Stopped::Denied(
            denied @ (Denied::Overtaken(_)
            | Denied::KeyTaken
            | Denied::NotTheirs(_)
            | Denied::NotChosen
            | Denied::ArchiveNoTaken
            | Denied::NamesApplicant
            | Denied::NoSuchUnit),
        ) => {
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

/// 线下签批: who of those who may signed on paper, and the scan.
fn approval(room: &Room<'_>, right: Right) -> [Ask; 2] {
    let who = room.people.iter().filter(|one| one.may(right));
    let who = who.map(|one| (one.actor.0.to_string(), one.name.clone())).collect();
    [
        Ask::for_("leader", ("线下签批的领导", "Signed on paper by"), Kind::Select(who)).optional().hint(
            "在纸质呈批单上签了字的，选择签字人并上传扫描件；本人在系统里签批的，都不填。",
            "Where the paper form was signed, choose by whom and attach the scan; who signs here fills in neither.",
        ),
        Ask::for_("scan", ("签批件扫描件", "Scan of the signed paper"), Kind::File).optional(),
    ]
}

/// How it was approved.
fn approved(typed: &Fields) -> Result<Signature, Vec<Problem>> {
    let (leader, scan) = (typed.text("leader"), typed.text("scan"));
    match (leader.parse().ok(), scan) {
        (None, "") => Ok(Signature::OnScreen),
        (Some(leader), scan) if !scan.is_empty() => {
            Ok(Signature::OnPaper { leader: Actor(leader), scan: scan.to_owned() })
        }
        (Some(_), _) => {
            Err(vec![Problem::new("scan", "请上传签批件的扫描件。", "Attach the scan of the signed paper.")])
        }
        (None, _) => Err(vec![Problem::new("leader", "请选择是谁签批的。", "Choose who signed it.")]),
    }
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
    let decided = Outcome::ALL.into_iter().filter(|one| one.is_decided());
    decided.map(|one| (one.key().to_owned(), one.chinese().to_owned())).collect()
}
