//! What programs read and write, as JSON.

use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use casework::act::{Act, Asks, Channel, Matter};
use casework::entry::Entry;
use jiff::civil::Date;
use law::applicant;
use law::calendar::Due;
use office::visible::{self, Attached, Viewer};
use office::{Attachment, CaseFile, CaseNo, Open};
use serde::{Deserialize, Serialize};

use crate::fail::Failure;
use crate::lang::Lang;
use crate::ledger::article;

/// A sentence in both languages.
#[derive(Serialize)]
pub(super) struct Both {
    zh: String,
    en: String,
}

/// A case on a list.
#[derive(Serialize)]
pub(super) struct Summary {
    case_no: String,
    state: String,
    received_on: Date,
    due_on: Option<Date>,
    prudent_due_on: Option<Date>,
    closed_on: Option<Date>,
    outcome: Option<String>,
    channel: String,
    column: String,
    last_seq: i64,
}

/// A page of a list.
#[derive(Serialize)]
pub(super) struct Cases {
    pub(super) cases: Vec<Summary>,
}

/// One case.
#[derive(Serialize)]
pub(super) struct Whole {
    case_no: String,
    state: &'static str,
    arrived_on: Date,
    received_on: Option<Date>,
    closed_on: Option<Date>,
    channel: Channel,
    column: applicant::Kind,
    asks: Asks,
    matters: Vec<Matter>,
    is_extended: bool,
    last_seq: u32,
    #[serde(flatten)]
    terms: Terms,
    entries: Vec<Entry>,
    attachments: Vec<File>,
}

/// The statutory term and the prudent one; none while none runs.
#[derive(Serialize)]
pub(super) struct Terms {
    due: Option<Term>,
    prudent_due: Option<Term>,
}

/// 期限 and its account of days.
#[derive(Serialize)]
struct Term {
    on: Date,
    /// 起算日, which is not counted.
    from: Date,
    because: Vec<Both>,
    /// Years in it whose holidays are not announced.
    provisional_years: Vec<i16>,
    days: Vec<Day>,
}

#[derive(Serialize)]
struct Day {
    on: Date,
    /// 第几个工作日; none where the day does not count.
    ordinal: Option<u32>,
    why: Both,
}

/// An attachment, without its bytes.
#[derive(Serialize)]
pub(super) struct File {
    id: String,
    name: String,
    size: i64,
    sha256: String,
    /// Who attached it.
    by: String,
}

/// What an application says.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NewApplication {
    pub(super) on: Option<Date>,
    pub(super) channel: Channel,
    pub(super) column: applicant::Kind,
    pub(super) name: String,
    pub(super) identity: Option<NewIdentity>,
    #[serde(default)]
    pub(super) contact: NewContact,
    #[serde(default)]
    pub(super) asks: Asks,
    pub(super) matters: Vec<Matter>,
    pub(super) means: Option<String>,
    pub(super) way: Option<String>,
    pub(super) help: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NewIdentity {
    pub(super) kind: String,
    pub(super) number: String,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NewContact {
    pub(super) phone: Option<String>,
    pub(super) email: Option<String>,
    pub(super) address: Option<String>,
}

/// An application that was registered.
#[derive(Serialize)]
pub(super) struct Registered {
    pub(super) case_no: String,
    /// 查询码, for the applicant.
    pub(super) code: String,
    #[serde(flatten)]
    pub(super) stands: Stands,
}

/// An act to be done.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NewAct {
    /// The last act that was seen.
    pub(super) seen: u32,
    pub(super) on: Option<Date>,
    #[serde(default)]
    pub(super) how: NewHow,
    pub(super) act: Act,
}

#[derive(Clone, Copy, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum NewHow {
    #[default]
    InSystem,
    OnPaper,
}

/// An act that was done.
#[derive(Serialize)]
pub(super) struct Acted {
    pub(super) entry: Entry,
    #[serde(flatten)]
    pub(super) stands: Stands,
}

/// How a case stands after something was done.
#[derive(Serialize)]
pub(super) struct Stands {
    state: &'static str,
    last_seq: u32,
    due_on: Option<Date>,
}

/// What a clock is asked.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Question {
    pub(super) received_on: Date,
    #[serde(default)]
    pub(super) acts: Vec<Imagined>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Imagined {
    pub(super) on: Date,
    pub(super) act: Act,
}

impl Both {
    fn of(say: impl Fn(Lang) -> String) -> Self {
        Self { zh: say(Lang::Zh), en: say(Lang::En) }
    }
}

impl Summary {
    pub(super) fn of(file: CaseFile) -> Self {
        Self {
            case_no: file.case_no.0,
            state: file.state,
            received_on: file.received_on.0,
            due_on: file.due_on.map(|day| day.0),
            prudent_due_on: file.prudent_due_on.map(|day| day.0),
            closed_on: file.closed_on.map(|day| day.0),
            outcome: file.outcome,
            channel: file.channel,
            column: file.applicant_kind,
            last_seq: file.last_seq,
        }
    }
}

impl Whole {
    pub(super) fn of(case_no: CaseNo, open: &Open, attachments: Vec<File>) -> Self {
        let case = &open.case;
        Self {
            case_no: case_no.0,
            state: case.stage(open.known.calendar()).key(),
            arrived_on: case.arrived_on,
            received_on: case.received_on,
            closed_on: case.closed.as_ref().map(|closed| closed.on),
            channel: case.channel,
            column: case.column,
            asks: case.asks,
            matters: case.matters.clone(),
            is_extended: case.is_extended,
            last_seq: case.last_seq,
            terms: Terms::of(open),
            entries: visible::timeline(Viewer::Staff, &open.entries).cloned().collect(),
            attachments,
        }
    }
}

impl Terms {
    pub(super) fn of(Open { case, known, .. }: &Open) -> Self {
        let calendar = known.calendar();
        let term = |readings| {
            let clock = case.clock(calendar, readings).filter(|_| case.closed.is_none())?;
            clock.due().map(|due| Term::of(&due))
        };
        Self { due: term(known.statutory), prudent_due: term(known.prudent) }
    }
}

impl Term {
    fn of(due: &Due<'_>) -> Self {
        let ledger = due.ledger();
        let days = ledger.entries().map(|entry| Day {
            on: entry.on,
            ordinal: entry.ordinal,
            why: Both::of(|lang| match entry.excluded {
                Some(basis) => article(&basis, lang),
                None => lang.pick(entry.rule.chinese(), entry.rule.english()),
            }),
        });
        Self {
            on: due.on(),
            from: ledger.after(),
            because: due.because().iter().map(|basis| Both::of(|lang| article(basis, lang))).collect(),
            provisional_years: ledger.provisional().map(|of| of.year.get()).collect(),
            days: days.collect(),
        }
    }
}

impl File {
    pub(super) fn of((attached, row): (Attached, Attachment)) -> Self {
        Self { id: row.attachment_id, name: row.name, size: row.size, sha256: row.digest, by: attached.key() }
    }
}

impl Stands {
    pub(super) fn of(case: &casework::case::Case, known: &office::Known) -> Self {
        let calendar = known.calendar();
        let clock = case.clock(calendar, known.statutory).filter(|_| case.closed.is_none());
        Self {
            state: case.stage(calendar).key(),
            last_seq: case.last_seq,
            due_on: clock.and_then(|clock| clock.due()).map(|due| due.on()),
        }
    }
}

/// JSON as an answer. It is somebody's, so nobody between keeps it.
pub(super) fn answer(value: &impl Serialize) -> Response {
    match serde_json::to_string(value) {
        Ok(text) => ([(CONTENT_TYPE, "application/json"), (CACHE_CONTROL, "no-store")], text).into_response(),
        Err(error) => Failure::Machine {
            zh: "没有写出答复。".to_owned(),
            en: "The answer could not be written.".to_owned(),
            detail: error.to_string(),
        }
        .into_response(),
    }
}
