//! A case file between its rows and its acts.

use casework::act::{Act, Actor};
use casework::case::{Case, Ending};
use casework::entry::{Entry, Mode};
use law::outcome::Outcome;
use serde::{Deserialize, Serialize};
use store::act::NewAct;
use store::case_file::CaseFile;
use store::{BodyId, CaseNo, Day, Fault};

use crate::apply::PORTAL;
use crate::archive;
use crate::readings::Known;

/// What a row of an act holds besides its own columns.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Content {
    #[serde(default, skip_serializing_if = "Mode::is_in_system")]
    mode: Mode,
    act: Act,
}

/// An entry as it is to be written.
pub(crate) fn to_new(entry: &Entry) -> Result<NewAct, Fault> {
    let content = Content { mode: entry.mode.clone(), act: entry.act.clone() };
    let content = serde_json::to_string(&content).map_err(|error| Fault::defect(error.to_string()))?;
    Ok(NewAct {
        kind: entry.act.key().to_owned(),
        done_on: Day(entry.done_on),
        done_by: entry.by.0.to_string(),
        content,
    })
}

/// The act that a row holds.
pub(crate) fn act_of(content: &str) -> Result<Act, Fault> {
    let content: Result<Content, _> = serde_json::from_str(content);
    content.map(|content| content.act).map_err(|error| Fault::corrupt(format!("an act: {error}")))
}

/// An entry as it was written.
pub(crate) fn to_entry(row: &store::act::Act) -> Result<Entry, Fault> {
    let corrupt =
        |why: String| Fault::corrupt(format!("act {}/{}/{}: {why}", row.body_id, row.case_no, row.seq));
    let content: Content = serde_json::from_str(&row.content).map_err(|error| corrupt(error.to_string()))?;
    let by = row.done_by.parse().map_err(|_| corrupt("done_by is no number".to_owned()))?;
    let seq = u32::try_from(row.seq).map_err(|_| corrupt("seq is out of range".to_owned()))?;
    Ok(Entry { seq, done_on: row.done_on.0, by: Actor(by), mode: content.mode, act: content.act })
}

/// What the acts of a case come to, as a row, by the readings of its body.
pub(crate) fn projected((body_id, case_no): (BodyId, &CaseNo), case: &Case, known: &Known) -> CaseFile {
    let calendar = known.calendar();
    let due = |readings| Some(Day(case.clock(calendar, readings)?.due()?.on()));
    let is_open = case.closed.is_none();
    let outcome = case.closed.as_ref().map(|closed| match &closed.ending {
        Ending::Decided(decision) => decision.row().key(),
        Ending::NoRequest => "no_request",
        Ending::CorrectionAnswered => "correction_answered",
    });
    CaseFile {
        body_id,
        case_no: case_no.clone(),
        state: case.stage(calendar).key().to_owned(),
        received_on: Day(case.received_on.unwrap_or(case.arrived_on)),
        due_on: due(known.statutory).filter(|_| is_open || is_answered(case)),
        prudent_due_on: due(known.prudent).filter(|_| is_open),
        closed_on: case.closed.as_ref().map(|closed| Day(closed.on)),
        outcome: outcome.map(str::to_owned),
        channel: case.channel.key().to_owned(),
        applicant_kind: case.column.key().to_owned(),
        hand: (case.hand != PORTAL).then(|| case.hand.0.to_string()),
        archive_no: case.archived.as_ref().map(|item| item.archive_no.clone()),
        archive_place: archive::place_of(case),
        last_seq: i64::from(case.last_seq),
    }
}

/// Whether it ended by an answer of the body's, which was in time or late.
fn is_answered(case: &Case) -> bool {
    let ending = case.closed.as_ref().map(|closed| &closed.ending);
    matches!(ending, Some(Ending::Decided(decision)) if decision.outcome() != Outcome::Withdrawn)
}
