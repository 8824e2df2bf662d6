//! 账号: who may sign in, where, as what.

use sqlx::FromRow;

use crate::db::{execute, row, rows};
use crate::vault::Sealed;
use crate::{BodyId, Db, Fault, Instant, Tx, Vault};

/// An account.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Account {
    /// Its id, which acts name.
    pub account_id: String,
    /// The body its holder works for.
    pub body_id: BodyId,
    /// The unit there.
    pub unit_id: Option<String>,
    /// What one types to sign in; one account has it.
    pub login: String,
    /// 姓名.
    pub name: String,
    /// As the password hasher wrote it; none where one signs in elsewhere.
    pub password_hash: Option<String>,
    /// Since when it is one that an administrator gave; none once its holder has chosen another.
    pub password_given_at: Option<Instant>,
    /// Wrong passwords since the last right one.
    pub failures: i64,
    /// Until when nobody signs in with it.
    pub locked_until: Option<Instant>,
    /// Since when it is closed.
    pub closed_at: Option<Instant>,
}

/// 职责 of an account at a body.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Role {
    /// At which body.
    pub body_id: BodyId,
    /// Whose.
    pub account_id: String,
    /// Which.
    pub role: String,
}

/// Somebody's duty at a body.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Duty {
    /// Whose.
    pub account_id: String,
    /// 姓名.
    pub name: String,
    /// Which.
    pub role: String,
}

/// Somebody who is reminded by e-mail.
#[derive(Clone, PartialEq, Eq, FromRow)]
pub struct Reminded {
    /// Whose account.
    pub account_id: String,
    /// 电子邮箱.
    pub email: String,
}

/// Adds an account.
pub async fn add(tx: &mut Tx, account: &Account) -> Result<(), Fault> {
    execute!(
        tx,
        "account/add",
        &account.account_id,
        account.body_id,
        &account.unit_id,
        &account.login,
        &account.name,
        &account.password_hash,
        account.password_given_at,
        account.failures,
        account.locked_until,
        account.closed_at,
    )?;
    Ok(())
}

/// One account.
pub async fn read(db: &Db, account_id: &str) -> Result<Option<Account>, Fault> {
    row!(db, "account/read", account_id)
}

/// The account that signs in by this name.
pub async fn by_login(db: &Db, login: &str) -> Result<Option<Account>, Fault> {
    row!(db, "account/by_login", login)
}

/// All accounts of a body, by name of login.
pub async fn of_body(db: &Db, body_id: BodyId) -> Result<Vec<Account>, Fault> {
    rows!(db, "account/of_body", body_id)
}

/// All accounts of a body, and those from elsewhere with a duty there, closed ones too, by name of login.
pub async fn hands(db: &Db, body_id: BodyId) -> Result<Vec<Account>, Fault> {
    rows!(db, "account/hands", body_id)
}

/// Who has which duty at a body, by name of login; whose account is closed has none.
pub async fn people(db: &Db, body_id: BodyId) -> Result<Vec<Duty>, Fault> {
    rows!(db, "account/people", body_id)
}

/// Gives an account another password, and says since when it is one that was given; none where its holder chose it. `false` when
/// there is no such account.
pub async fn set_password(
    tx: &mut Tx,
    account_id: &str,
    (password_hash, given_at): (&str, Option<Instant>),
) -> Result<bool, Fault> {
    Ok(execute!(tx, "account/set_password", account_id, password_hash, given_at)? == 1)
}

/// Says where the holder of an account is reminded; none for nowhere. `false` when there is no such account.
pub async fn set_email(tx: &mut Tx, account_id: &str, email: Option<&str>) -> Result<bool, Fault> {
    Ok(execute!(tx, "account/set_email", account_id, email)? == 1)
}

/// Those with a duty at a body who said where they are reminded.
pub async fn reminded(db: &Db, body_id: BodyId, role: &str) -> Result<Vec<Reminded>, Fault> {
    rows!(db, "account/reminded", body_id, role)
}

/// Where the holder of an account is reminded, if they said so and it is open.
pub async fn email(db: &Db, account_id: &str) -> Result<Option<String>, Fault> {
    let found: Option<(Option<String>,)> = row!(db, "account/email", account_id)?;
    Ok(found.and_then(|(email,)| email))
}

/// Seals the secret of the second factor.
pub async fn set_totp(tx: &mut Tx, vault: &Vault, account_id: &str, secret: &str) -> Result<bool, Fault> {
    let sealed = vault.seal(&totp_of(account_id), secret)?;
    Ok(execute!(tx, "account/set_totp", account_id, &sealed.text, &sealed.key)? == 1)
}

/// The secret of the second factor, if the account has one.
pub async fn totp(db: &Db, vault: &Vault, account_id: &str) -> Result<Option<String>, Fault> {
    let found: Option<(Option<String>, Option<String>)> = row!(db, "account/totp", account_id)?;
    let sealed = found.and_then(|(text, key)| Some(Sealed { text: text?, key: key? }));
    sealed.map(|sealed| vault.open(&totp_of(account_id), &sealed)).transpose()
}

/// Takes the second factor away, so that its holder signs in without and sets up another.
pub async fn clear_totp(tx: &mut Tx, account_id: &str) -> Result<bool, Fault> {
    Ok(execute!(tx, "account/clear_totp", account_id)? == 1)
}

/// Those accounts of a body that have a second factor.
pub async fn with_totp(db: &Db, body_id: BodyId) -> Result<Vec<String>, Fault> {
    let found: Vec<(String,)> = rows!(db, "account/with_totp", body_id)?;
    Ok(found.into_iter().map(|(account_id,)| account_id).collect())
}

/// Uses the code of a step of the second factor; `false` when it, or a later one, was used before.
pub async fn use_code(tx: &mut Tx, account_id: &str, step: i64) -> Result<bool, Fault> {
    Ok(execute!(tx, "account/use_code", account_id, step)? == 1)
}

/// Counts a wrong password, and locks the account if the caller says so.
pub async fn failed(tx: &mut Tx, account_id: &str, locked_until: Option<Instant>) -> Result<bool, Fault> {
    Ok(execute!(tx, "account/failed", account_id, locked_until)? == 1)
}

/// Forgets the wrong passwords.
pub async fn succeeded(tx: &mut Tx, account_id: &str) -> Result<bool, Fault> {
    Ok(execute!(tx, "account/succeeded", account_id)? == 1)
}

/// Closes an account and ends its sessions; what it did stands.
pub async fn close(tx: &mut Tx, account_id: &str, at: Instant) -> Result<bool, Fault> {
    crate::session::end_all(tx, account_id, at).await?;
    Ok(execute!(tx, "account/close", account_id, at)? == 1)
}

/// Gives an account a role at a body.
pub async fn grant(tx: &mut Tx, role: &Role) -> Result<(), Fault> {
    execute!(tx, "role/grant", role.body_id, &role.account_id, &role.role)?;
    Ok(())
}

/// Takes a role back; `false` when the account did not have it.
pub async fn withdraw(tx: &mut Tx, role: &Role) -> Result<bool, Fault> {
    Ok(execute!(tx, "role/withdraw", role.body_id, &role.account_id, &role.role)? == 1)
}

/// All roles of an account.
pub async fn roles(db: &Db, account_id: &str) -> Result<Vec<Role>, Fault> {
    rows!(db, "role/of_account", account_id)
}

fn totp_of(account_id: &str) -> String {
    format!("totp/{account_id}")
}
