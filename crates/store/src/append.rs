//! Commands written by one statement: each act goes in with its command's key and what its case comes to, and a trigger takes
//! it apart. Nothing is looked at before; the keys refuse what does not fit, and then it is looked at why.

use sqlx::{AssertSqlSafe, PgConnection, SqliteConnection};

use crate::act::{self, Act, Append, Appended, NewAct};
use crate::case_file::CaseFile;
use crate::chain::canonical;
use crate::db::{Engine, on, row, sql};
use crate::many::{at_once, many};
use crate::{Db, Fault, FaultKind};

/// An act as it is put in, with what its case comes to.
#[derive(Debug)]
pub(crate) struct Row<'a> {
    act: Act,
    file: &'a CaseFile,
}

/// The acts of commands, linked, in order.
pub(crate) fn rows<'a>(commands: &[&'a Append]) -> Result<Vec<Row<'a>>, Fault> {
    let mut rows = Vec::with_capacity(commands.len());
    for command in commands {
        adds_up(command)?;
        rows.extend(links(command).into_iter().map(|act| Row { act, file: &command.file }));
    }
    Ok(rows)
}

/// Puts rows in, few statements for all. Outside a transaction each statement stands for itself.
pub(crate) async fn put_in(
    mut to: Engine<&mut SqliteConnection, &mut PgConnection>,
    rows: &[Row<'_>],
) -> Result<(), Fault> {
    let mut rest = rows;
    while !rest.is_empty() {
        let (chunk, after) = rest.split_at(at_once(rest.len()));
        rest = after;
        let text = many(sql!("act/append"), chunk.len());
        on!(&mut to, c => {
            let mut query = sqlx::query(AssertSqlSafe(text));
            for Row { act, file } in chunk {
                query = query
                    .bind(act.body_id)
                    .bind(&act.case_no)
                    .bind(act.seq)
                    .bind(&act.kind)
                    .bind(act.done_on)
                    .bind(act.recorded_at)
                    .bind(&act.done_by)
                    .bind(&act.content)
                    .bind(&act.algorithm)
                    .bind(&act.prev_hash)
                    .bind(&act.hash)
                    .bind(&act.command_key)
                    .bind(act.command_place)
                    .bind(&file.state)
                    .bind(file.received_on)
                    .bind(file.due_on)
                    .bind(file.prudent_due_on)
                    .bind(file.closed_on)
                    .bind(&file.outcome)
                    .bind(&file.channel)
                    .bind(&file.applicant_kind)
                    .bind(&file.hand)
                    .bind(&file.archive_no)
                    .bind(&file.archive_place);
            }
            query.execute(&mut **c).await.map(|_| ())
        })
        .map_err(|error| Fault::at("act/append", &error))?;
    }
    Ok(())
}

/// What the rows that stand say to a command that they refused; nothing when they would take it.
pub(crate) async fn standing(db: &Db, command: &Append) -> Result<Option<Appended>, Fault> {
    let CaseFile { body_id, case_no, .. } = &command.file;
    let before = act::of_command(db, *body_id, &command.command_key).await?;
    if let (Some(first), Some(last)) = (before.first(), before.last()) {
        let same = before.len() == command.acts.len()
            && before.iter().zip(&command.acts).all(|(stands, new)| is_same(stands, new, case_no));
        let (first_seq, last_seq) = (first.seq, last.seq);
        return Ok(Some(if same { Appended::Repeated { first_seq, last_seq } } else { Appended::KeyTaken }));
    }
    let last: Option<(Option<i64>,)> = row!(db, "act/last", body_id, case_no)?;
    let last_seq = last.and_then(|(last,)| last).unwrap_or(0);
    Ok((last_seq != command.after.seq).then_some(Appended::Conflict { last_seq }))
}

/// Whether a fault may be the answer of the rows that stand.
pub(crate) fn is_of_rows(kind: FaultKind) -> bool {
    match kind {
        FaultKind::Conflict | FaultKind::Refused => true,
        FaultKind::Unavailable
        | FaultKind::Full
        | FaultKind::Busy
        | FaultKind::Corrupt
        | FaultKind::Schema
        | FaultKind::Defect => false,
    }
}

/// What makes two commands the same: the case and the acts, not the moment and not what had been seen.
fn is_same(stands: &Act, new: &NewAct, case_no: &crate::CaseNo) -> bool {
    let NewAct { kind, done_on, done_by, content } = new;
    stands.case_no == *case_no
        && (&stands.kind, &stands.done_on, &stands.done_by, &stands.content)
            == (kind, done_on, done_by, content)
}

fn adds_up(command: &Append) -> Result<(), Fault> {
    let (acts, after, file_seq) = (command.acts.len(), command.after.seq, command.file.last_seq);
    if acts > 0 && i64::try_from(acts).is_ok_and(|acts| after.checked_add(acts) == Some(file_seq)) {
        return Ok(());
    }
    Err(Fault::defect(format!("{acts} acts after {after} do not end at {file_seq}")))
}

/// The acts of a command, each with the hash of the one before it.
pub(crate) fn links(command: &Append) -> Vec<Act> {
    let mut acts = Vec::with_capacity(command.acts.len());
    for (place, new) in (1..).zip(&command.acts) {
        let mut act = Act {
            body_id: command.file.body_id,
            case_no: command.file.case_no.clone(),
            seq: command.after.seq + place,
            kind: new.kind.clone(),
            done_on: new.done_on,
            recorded_at: command.recorded_at,
            done_by: new.done_by.clone(),
            content: new.content.clone(),
            algorithm: command.algorithm.key().to_owned(),
            prev_hash: acts
                .last()
                .map_or_else(|| command.after.hash.clone(), |before: &Act| before.hash.clone()),
            hash: String::new(),
            command_key: command.command_key.clone(),
            command_place: place,
        };
        act.hash = command.algorithm.hash(canonical(&act).as_bytes());
        acts.push(act);
    }
    acts
}
