//! Messages written in the transaction of what they tell of, and sent afterwards.

use sqlx::FromRow;

use crate::db::{execute, execute_many, rows};
use crate::{BodyId, Db, Fault, Instant, Tx};

/// A message.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Message {
    /// Whose work it tells of.
    pub body_id: BodyId,
    /// Its id; the same message twice is one.
    pub message_id: String,
    /// Who is to take it: the search index, mail, another system.
    pub topic: String,
    /// What it is about, a case number for instance.
    pub subject: String,
    /// What it says.
    pub payload: String,
    /// When it was written.
    pub made_at: Instant,
}

/// Puts a message out with whatever else the transaction writes.
pub async fn put(tx: &mut Tx, message: &Message) -> Result<(), Fault> {
    put_all(tx, &[message]).await
}

/// Puts messages out.
pub(crate) async fn put_all(tx: &mut Tx, messages: &[&Message]) -> Result<(), Fault> {
    execute_many!(
        tx,
        "outbox/put",
        messages,
        message => message.body_id,
        &message.message_id,
        &message.topic,
        &message.subject,
        &message.payload,
        message.made_at,
    );
    Ok(())
}

/// The oldest messages of a topic that nobody has sent.
pub async fn unsent(db: &Db, topic: &str, most: u32) -> Result<Vec<Message>, Fault> {
    rows!(db, "outbox/unsent", topic, i64::from(most))
}

/// Marks a message as sent.
pub async fn sent(tx: &mut Tx, message: &Message, at: Instant) -> Result<(), Fault> {
    execute!(tx, "outbox/sent", message.body_id, &message.message_id, at)?;
    Ok(())
}
