//! 会话: who is signed in. The browser holds a secret, and here is only its digest.

use sqlx::FromRow;

use crate::db::{execute, row, rows};
use crate::{Algorithm, Db, Fault, Instant, Tx};

/// The id of a session, made of its secret.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::Type)]
#[sqlx(transparent)]
pub struct SessionId(String);

impl SessionId {
    /// The id of the session whose browser holds this secret.
    pub fn of(secret: &str) -> Self {
        Self(Algorithm::Sha256.hash(secret.as_bytes()))
    }

    /// Its digits: of no use to whoever has not the secret.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A session.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Session {
    /// Its id.
    pub session_id: SessionId,
    /// Who is signed in.
    pub account_id: String,
    /// Since when.
    pub made_at: Instant,
    /// When something was last asked for in it.
    pub seen_at: Instant,
    /// When it ends whatever happens.
    pub ends_at: Instant,
    /// When it was ended.
    pub ended_at: Option<Instant>,
    /// On what device, for the list that its holder sees.
    pub device: String,
}

/// Begins a session.
pub async fn begin(tx: &mut Tx, session: &Session) -> Result<(), Fault> {
    execute!(
        tx,
        "session/begin",
        &session.session_id,
        &session.account_id,
        session.made_at,
        session.seen_at,
        session.ends_at,
        &session.device,
    )?;
    Ok(())
}

/// The session, if it has not ended by now and something was asked for in it since `idle_since`.
pub async fn live(
    db: &Db,
    session_id: &SessionId,
    now: Instant,
    idle_since: Instant,
) -> Result<Option<Session>, Fault> {
    row!(db, "session/live", session_id, now, idle_since)
}

/// Writes down that something was asked for.
pub async fn seen(tx: &mut Tx, session_id: &SessionId, at: Instant) -> Result<bool, Fault> {
    Ok(execute!(tx, "session/seen", session_id, at)? == 1)
}

/// Ends one session; `false` when it had ended.
pub async fn end(tx: &mut Tx, session_id: &SessionId, at: Instant) -> Result<bool, Fault> {
    Ok(execute!(tx, "session/end", session_id, at)? == 1)
}

/// Ends all sessions of an account; gives how many there were.
pub async fn end_all(tx: &mut Tx, account_id: &str, at: Instant) -> Result<u64, Fault> {
    execute!(tx, "session/end_all", account_id, at)
}

/// The sessions of an account, the last begun first.
pub async fn of_account(db: &Db, account_id: &str) -> Result<Vec<Session>, Fault> {
    rows!(db, "session/of_account", account_id)
}
