//! 操作日志: who did what outside a case file. Appended, never changed.

use sqlx::FromRow;

use crate::db::{execute, rows};
use crate::{BodyId, Db, Fault, Instant, Tx};

/// The installation itself, for what is no body's work.
pub const INSTALLATION: BodyId = BodyId(0);

/// One entry.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Entry {
    /// Whose work; [`INSTALLATION`] where it is nobody's.
    pub body_id: BodyId,
    /// Its id.
    pub audit_id: String,
    /// When.
    pub at: Instant,
    /// Who.
    pub done_by: String,
    /// What was done.
    pub what: String,
    /// To what: `person/…`, `account/…`.
    pub subject: String,
    /// The rest, without personal data.
    pub detail: String,
}

/// Adds an entry with whatever else the transaction writes.
pub async fn add(tx: &mut Tx, entry: &Entry) -> Result<(), Fault> {
    execute!(
        tx,
        "audit/add",
        entry.body_id,
        &entry.audit_id,
        entry.at,
        &entry.done_by,
        &entry.what,
        &entry.subject,
        &entry.detail,
    )?;
    Ok(())
}

/// All entries about a subject, in order.
pub async fn of_subject(db: &Db, body_id: BodyId, subject: &str) -> Result<Vec<Entry>, Fault> {
    rows!(db, "audit/of_subject", body_id, subject)
}
