//! 接口令牌: by which a program acts as an account. It holds the token, and here is only its digest.

use sqlx::FromRow;

use crate::db::{execute, row, rows};
use crate::{BodyId, Db, Fault, Instant, Tx};

/// A token, without what its holder holds.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct ApiToken {
    /// At which body it works.
    pub body_id: BodyId,
    /// The digest of the token.
    pub token_digest: String,
    /// As which account.
    pub account_id: String,
    /// What it is called, for the list of tokens.
    pub name: String,
    /// What it may do: names with blanks between.
    pub scopes: String,
    /// Who made it.
    pub made_by: String,
    /// When.
    pub made_at: Instant,
    /// When it was used last, to within some minutes.
    pub used_at: Option<Instant>,
    /// When it was ended.
    pub ended_at: Option<Instant>,
}

/// Adds a token that nobody has used.
pub async fn add(tx: &mut Tx, token: &ApiToken) -> Result<(), Fault> {
    execute!(
        tx,
        "api_token/add",
        token.body_id,
        &token.token_digest,
        &token.account_id,
        &token.name,
        &token.scopes,
        &token.made_by,
        token.made_at,
    )?;
    Ok(())
}

/// The token of a digest, ended or not.
pub async fn find(db: &Db, body_id: BodyId, token_digest: &str) -> Result<Option<ApiToken>, Fault> {
    row!(db, "api_token/find", body_id, token_digest)
}

/// All tokens of a body, the oldest first.
pub async fn of_body(db: &Db, body_id: BodyId) -> Result<Vec<ApiToken>, Fault> {
    rows!(db, "api_token/of_body", body_id)
}

/// Says that a token was used.
pub async fn used(tx: &mut Tx, body_id: BodyId, token_digest: &str, at: Instant) -> Result<(), Fault> {
    execute!(tx, "api_token/used", body_id, token_digest, at)?;
    Ok(())
}

/// Ends a token; `false` where there is none, or it was ended before.
pub async fn end(tx: &mut Tx, body_id: BodyId, token_digest: &str, at: Instant) -> Result<bool, Fault> {
    Ok(execute!(tx, "api_token/end", body_id, token_digest, at)? == 1)
}
