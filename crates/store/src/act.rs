//! Acts: appended, read, never changed. Their key is the lock of a case.

use sqlx::FromRow;

use crate::case_file::{self, CaseFile};
use crate::chain::{BEGINNING, canonical, form};
use crate::db::{execute, row, row_in, rows};
use crate::outbox::{self, Message};
use crate::{Algorithm, BodyId, CaseNo, Day, Db, Fault, FaultKind, Instant, Tx};

/// An act as it stands in the file.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Act {
    /// Whose case.
    pub body_id: BodyId,
    /// Which case.
    pub case_no: CaseNo,
    /// Its place in the case, from 1.
    pub seq: i64,
    /// What sort of act.
    pub kind: String,
    /// When it was done, in law.
    pub done_on: Day,
    /// When it was written down.
    pub recorded_at: Instant,
    /// Who did it.
    pub done_by: String,
    /// All the rest, as the domain writes it.
    pub content: String,
    /// Which hash; see [`Algorithm::parse`].
    pub algorithm: String,
    /// The hash of the act before it; empty for the first.
    pub prev_hash: String,
    /// The hash of all the above.
    pub hash: String,
}

/// An act to be appended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewAct {
    /// What sort of act.
    pub kind: String,
    /// When it was done, in law.
    pub done_on: Day,
    /// Who did it.
    pub done_by: String,
    /// All the rest; JSON.
    pub content: String,
}

/// A command's acts and what is written with them.
#[derive(Clone, Debug)]
pub struct Append<'a> {
    /// The command's idempotency key: the same key again does nothing and answers the same.
    pub command_key: &'a str,
    /// When it is written down.
    pub recorded_at: Instant,
    /// The hash of the new links.
    pub algorithm: Algorithm,
    /// The last act its maker had seen; 0 for a new case.
    pub after: i64,
    /// What was done.
    pub acts: &'a [NewAct],
    /// What the case comes to after it; it names body and case, and its `last_seq` is the last of the new acts.
    pub file: &'a CaseFile,
    /// Whom to tell afterwards.
    pub messages: &'a [Message],
}

/// What became of a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Appended {
    /// Its acts stand.
    Done {
        /// The first of them.
        first_seq: i64,
        /// The last of them.
        last_seq: i64,
    },
    /// They stood already: the same command had come before.
    Repeated {
        /// The first of them.
        first_seq: i64,
        /// The last of them.
        last_seq: i64,
    },
    /// Somebody else was first; nothing was written.
    Conflict {
        /// The last act of the case now; 0 when there is none.
        last_seq: i64,
    },
    /// The key was another command's; nothing was written.
    KeyTaken,
}

/// Appends in a transaction of its own.
pub async fn append(db: &Db, command: &Append<'_>) -> Result<Appended, Fault> {
    let mut tx = db.begin().await?;
    let first = match append_in(&mut tx, command).await {
        Ok(done @ Appended::Done { .. }) => match tx.commit().await {
            Ok(()) => return Ok(done),
            Err(fault) => Err(fault),
        },
        other => {
            tx.roll_back().await?;
            other
        }
    };
    match first {
        // The key of the acts or of the command was taken between our look and our write: look again.
        Err(fault) if fault.kind() == FaultKind::Conflict => {
            let mut tx = db.begin().await?;
            let (body_id, case_no) = (command.file.body_id, &command.file.case_no);
            let last_seq = head(&mut tx, body_id, case_no).await?.0;
            if let Some(answer) = repeated(&mut tx, command).await? {
                return Ok(answer);
            }
            if last_seq == command.after { Err(fault) } else { Ok(Appended::Conflict { last_seq }) }
        }
        other => other,
    }
}

/// Appends in a transaction that writes more than this. Whatever it answers but [`Appended::Done`], the caller takes the
/// transaction back; a fault of the kind `Conflict` means that somebody was first by a hair, and [`append`] would say who.
pub async fn append_in(tx: &mut Tx, command: &Append<'_>) -> Result<Appended, Fault> {
    let (body_id, case_no) = (command.file.body_id, &command.file.case_no);
    let acts = i64::try_from(command.acts.len()).unwrap_or(i64::MAX);
    let (first_seq, last_seq) = (command.after + 1, command.after.saturating_add(acts));
    if command.acts.is_empty() || command.file.last_seq != last_seq {
        let says = format!("{acts} acts after {} do not end at {}", command.after, command.file.last_seq);
        return Err(Fault::new(FaultKind::Defect, says));
    }
    // In this order: whoever finds the case further on finds the command that took it there, too.
    let (stands, mut prev_hash) = head(tx, body_id, case_no).await?;
    if let Some(answer) = repeated(tx, command).await? {
        return Ok(answer);
    }
    if stands != command.after {
        return Ok(Appended::Conflict { last_seq: stands });
    }
    for (seq, new) in (first_seq..).zip(command.acts) {
        let act = link(command, seq, new, prev_hash);
        add(tx, &act).await?;
        prev_hash = act.hash;
    }
    if command.after == 0 {
        case_file::add(tx, command.file).await?;
    } else if case_file::change(tx, command.file).await? == 0 {
        return Err(Fault::new(FaultKind::Corrupt, "case_file/change: acts stand without a case file"));
    }
    for message in command.messages {
        outbox::put(tx, message).await?;
    }
    execute!(
        tx,
        "command/add",
        body_id,
        command.command_key,
        digest(command),
        case_no,
        first_seq,
        last_seq,
        command.recorded_at,
    )?;
    Ok(Appended::Done { first_seq, last_seq })
}

/// A command that came before.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Command {
    /// The case it acted on.
    pub case_no: CaseNo,
    /// Its first act.
    pub first_seq: i64,
    /// Its last act.
    pub last_seq: i64,
}

/// What a body's command of this key did, if it came before.
pub async fn command(db: &Db, body_id: BodyId, key: &str) -> Result<Option<Command>, Fault> {
    row!(db, "command/find", body_id, key)
}

/// All acts of a case, in order.
pub async fn read(db: &Db, body_id: BodyId, case_no: &CaseNo) -> Result<Vec<Act>, Fault> {
    rows!(db, "act/of_case", body_id, case_no)
}

/// A body's acts after those of the given case and place, case by case: a page of a walk over all of them.
pub async fn page(db: &Db, body_id: BodyId, after: (&CaseNo, i64), most: u32) -> Result<Vec<Act>, Fault> {
    rows!(db, "act/page", body_id, after.0, after.1, i64::from(most))
}

fn link(command: &Append<'_>, seq: i64, new: &NewAct, prev_hash: String) -> Act {
    let mut act = Act {
        body_id: command.file.body_id,
        case_no: command.file.case_no.clone(),
        seq,
        kind: new.kind.clone(),
        done_on: new.done_on,
        recorded_at: command.recorded_at,
        done_by: new.done_by.clone(),
        content: new.content.clone(),
        algorithm: command.algorithm.key().to_owned(),
        prev_hash,
        hash: String::new(),
    };
    act.hash = command.algorithm.hash(canonical(&act).as_bytes());
    act
}

async fn add(tx: &mut Tx, act: &Act) -> Result<(), Fault> {
    execute!(
        tx,
        "act/add",
        act.body_id,
        &act.case_no,
        act.seq,
        &act.kind,
        act.done_on,
        act.recorded_at,
        &act.done_by,
        &act.content,
        &act.algorithm,
        &act.prev_hash,
        &act.hash,
    )?;
    Ok(())
}

/// The last place of a case and its hash.
async fn head(tx: &mut Tx, body_id: BodyId, case_no: &CaseNo) -> Result<(i64, String), Fault> {
    let last: Option<(i64, String)> = row_in!(tx, "act/last", body_id, case_no)?;
    Ok(last.unwrap_or((0, BEGINNING.to_owned())))
}

/// What the command was answered when it came before, if it did.
async fn repeated(tx: &mut Tx, command: &Append<'_>) -> Result<Option<Appended>, Fault> {
    let before: Option<(String, i64, i64)> =
        row_in!(tx, "command/read", command.file.body_id, command.command_key)?;
    Ok(before.map(|(what, first_seq, last_seq)| {
        if what == digest(command) { Appended::Repeated { first_seq, last_seq } } else { Appended::KeyTaken }
    }))
}

/// What makes two commands the same: the case and the acts, not the moment and not what had been seen.
fn digest(command: &Append<'_>) -> String {
    let mut whole = form(&[("case_no", &command.file.case_no.0)]);
    for act in command.acts {
        let day = act.done_on.to_string();
        whole += &form(&[
            ("kind", &act.kind),
            ("done_on", &day),
            ("done_by", &act.done_by),
            ("content", &act.content),
        ]);
    }
    Algorithm::Sha256.hash(whole.as_bytes())
}
