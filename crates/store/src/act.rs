//! Acts: appended, read, never changed. Their key is the lock of a case.

use sqlx::FromRow;

use crate::case_file::CaseFile;
use crate::db::rows;
use crate::outbox::{self, Message};
use crate::{Algorithm, BodyId, CaseNo, Day, Db, Fault, Instant, Tx, append, queue};

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
    /// The hash of all the others.
    pub hash: String,
    /// The key of the command that wrote it.
    pub command_key: String,
    /// Its place among the acts of that command, from 1.
    pub command_place: i64,
}

/// The last act of a case that somebody has seen: what comes next is chained to it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Head {
    /// Its place; 0 where there is none yet.
    pub seq: i64,
    /// Its hash; empty where there is none yet.
    pub hash: String,
}

impl Head {
    /// The head of a case whose acts these are.
    pub fn of(acts: &[Act]) -> Self {
        acts.last().map_or_else(Self::default, |last| Self { seq: last.seq, hash: last.hash.clone() })
    }
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
    /// The last act its maker had seen.
    pub after: Head,
    /// What was done.
    pub acts: Vec<NewAct>,
    /// What the case comes to after it; it names body and case, and its `last_seq` is the last of the new acts.
    pub file: CaseFile,
    /// Whom to tell afterwards.
    pub messages: Vec<Message>,
}

impl Append {
    /// The head of the case once it is written.
    pub fn head(&self) -> Head {
        Head::of(&append::links(self))
    }
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

/// Appends in a transaction that writes more than this. A fault of the kinds `Conflict` and `Refused` may mean that somebody
/// was first: [`standing`] tells, when the transaction is taken back.
pub async fn append_in(tx: &mut Tx, commands: &[&Append]) -> Result<(), Fault> {
    let rows = append::rows(commands)?;
    append::put_in(tx.writer()?, &rows).await.map_err(|fault| tx.spoil(fault))?;
    let messages: Vec<&Message> = commands.iter().flat_map(|command| &command.messages).collect();
    outbox::put_all(tx, &messages).await
}

/// How a command is answered that was refused because of what stands; nothing where it would be taken.
pub async fn standing(db: &Db, command: &Append) -> Result<Option<Appended>, Fault> {
    append::standing(db, command).await
}

/// The acts that a body's command of this key wrote, if it came before.
pub async fn of_command(db: &Db, body_id: BodyId, key: &str) -> Result<Vec<Act>, Fault> {
    rows!(db, "act/of_command", body_id, key)
}

/// The acts that a body's commands wrote whose keys begin alike, the last key first.
pub async fn last_commands(db: &Db, body_id: BodyId, begins: &str, most: u32) -> Result<Vec<Act>, Fault> {
    let ends = format!("{begins}~");
    rows!(db, "act/last_commands", body_id, begins, &ends, i64::from(most))
}

/// All acts of a case, in order.
pub async fn read(db: &Db, body_id: BodyId, case_no: &CaseNo) -> Result<Vec<Act>, Fault> {
    rows!(db, "act/of_case", body_id, case_no)
}

/// The registrations of a body's requests that were received from one day to another, both with them, by day and number; what
/// turned out to be no request is not among them.
pub async fn registered(db: &Db, body_id: BodyId, (from, through): (Day, Day)) -> Result<Vec<Act>, Fault> {
    rows!(db, "act/registered", body_id, from, through)
}

/// A body's seals from one day to another, both with them, by day.
pub async fn sealed(db: &Db, body_id: BodyId, (from, through): (Day, Day)) -> Result<Vec<Act>, Fault> {
    rows!(db, "act/sealed", body_id, from, through)
}

/// A body's requests for reconsideration and suits from one day to another, both with them, by day.
pub async fn challenged(db: &Db, body_id: BodyId, (from, through): (Day, Day)) -> Result<Vec<Act>, Fault> {
    rows!(db, "act/challenged", body_id, from, through)
}

/// A body's acts after those of the given case and place, case by case: a page of a walk over all of them.
pub async fn page(db: &Db, body_id: BodyId, after: (&CaseNo, i64), most: u32) -> Result<Vec<Act>, Fault> {
    rows!(db, "act/page", body_id, after.0, after.1, i64::from(most))
}
