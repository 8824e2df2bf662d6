//! Acts: appended, read, never changed. Their key is the lock of a case.

use sqlx::FromRow;

use crate::case_file::CaseFile;
use crate::db::{execute_many, row, rows};
use crate::outbox::Message;
use crate::{Algorithm, BodyId, CaseNo, Day, Db, Fault, FaultKind, Instant, Tx, append, queue};

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
pub struct Append {
    /// The command's idempotency key: the same key again does nothing and answers the same.
    pub command_key: String,
    /// When it is written down.
    pub recorded_at: Instant,
    /// The hash of the new links.
    pub algorithm: Algorithm,
    /// The last act its maker had seen; 0 for a new case.
    pub after: i64,
    /// What was done.
    pub acts: Vec<NewAct>,
    /// What the case comes to after it; it names body and case, and its `last_seq` is the last of the new acts.
    pub file: CaseFile,
    /// Whom to tell afterwards.
    pub messages: Vec<Message>,
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

/// Appends, in one transaction with whoever else appends at the moment, and answers when it is on the disk.
pub async fn append(db: &Db, command: Append) -> Result<Appended, Fault> {
    queue::append(db, command).await
}

/// Appends in a transaction of its own.
pub(crate) async fn append_alone(db: &Db, command: &Append) -> Result<Appended, Fault> {
    let mut tx = db.begin().await?;
    let first = match append_in(&mut tx, command).await {
        Ok(answer) => tx.commit().await.map(|()| answer),
        Err(fault) => {
            tx.roll_back().await?;
            Err(fault)
        }
    };
    match first {
        // The key of the acts or of the command was taken between our look and our write: look again.
        Err(fault) if fault.kind() == FaultKind::Conflict => {
            append::refusal(&mut db.begin().await?, command).await?.ok_or(fault)
        }
        other => other,
    }
}

/// Appends in a transaction that writes more than this. Whatever it answers but [`Appended::Done`], it has written
/// nothing, and the caller takes the rest back; a fault of the kind `Conflict` means that somebody was first by a hair.
pub async fn append_in(tx: &mut Tx, command: &Append) -> Result<Appended, Fault> {
    let answers = append::append_all(tx, &[command]).await?;
    answers.first().copied().ok_or_else(|| Fault::defect("a command without an answer"))
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

/// Writes acts as they are.
pub(crate) async fn add_all(tx: &mut Tx, acts: &[Act]) -> Result<(), Fault> {
    execute_many!(
        tx,
        "act/add",
        acts,
        act => act.body_id,
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
    );
    Ok(())
}
