//! 人员和职责: the accounts of a body, kept by its security administrator. Every change is in the audit.

use store::account::{self, Account};
use store::{BodyId, Fault, Secret, Tx};

use crate::account::own::slowly;
use crate::account::{NotChanged, Password};
use crate::audited::audited;
use crate::authority::{Right, Role};
use crate::office::Office;
use crate::{By, Denied};

/// Somebody who has an account at a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holder {
    /// The account.
    pub account_id: String,
    /// What they type to sign in.
    pub login: String,
    /// 姓名.
    pub name: String,
    /// 职责 there.
    pub roles: Vec<Role>,
    /// Whether they sign in in two steps.
    pub has_second_factor: bool,
    /// Whether too many wrong passwords have locked it.
    pub is_locked: bool,
    /// Whether it is closed.
    pub is_closed: bool,
}

/// An account to be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewAccount {
    /// What its holder types to sign in.
    pub login: String,
    /// 姓名.
    pub name: String,
    /// 职责.
    pub roles: Vec<Role>,
}

/// An account whose password was given by the administrator.
#[derive(Clone, Debug)]
pub struct Opened {
    /// The account.
    pub account_id: String,
    /// Shown once, to be handed over and changed by its holder.
    pub password: Password,
}

/// What came of a change.
pub(crate) type Changed<T> = Result<Result<T, NotChanged>, Denied>;

impl Office {
    /// The accounts of a body, by name of login.
    pub async fn holders(&self, by: &By, body: BodyId) -> Result<Vec<Holder>, Denied> {
        self.check(by, Right::ManageAccounts, body).await?;
        let secured = account::with_totp(&self.db, body).await?;
        let mut holders = Vec::new();
        for account in account::of_body(&self.db, body).await? {
            let roles = account::roles(&self.db, &account.account_id).await?;
            let here = roles.iter().filter(|role| role.body_id == body);
            holders.push(Holder {
                has_second_factor: secured.contains(&account.account_id),
                is_locked: account.locked_until.is_some_and(|until| until > by.at.into()),
                is_closed: account.closed_at.is_some(),
                roles: here.filter_map(|role| Role::parse(&role.role)).collect(),
                account_id: account.account_id,
                login: account.login,
                name: account.name,
            });
        }
        Ok(holders)
    }

    /// Opens an account with a password that is shown once.
    pub async fn open_account(&self, by: &By, body: BodyId, new: NewAccount) -> Changed<Opened> {
        self.check(by, Right::ManageAccounts, body).await?;
        if !is_login(&new.login) {
            return Ok(Err(NotChanged::NotALogin));
        }
        if account::by_login(&self.db, &new.login).await?.is_some() {
            return Ok(Err(NotChanged::LoginTaken));
        }
        let opened = Opened { account_id: number()?, password: Password::drawn()? };
        let account = Account {
            account_id: opened.account_id.clone(),
            body_id: body,
            unit_id: None,
            login: new.login,
            name: new.name,
            password_hash: Some(hashed(&opened.password).await?),
            password_given_at: Some(by.at.into()),
            failures: 0,
            locked_until: None,
            closed_at: None,
        };
        let mut tx = self.db.begin().await?;
        account::add(&mut tx, &account).await?;
        for role in new.roles {
            grant(&mut tx, (by, body), (&opened.account_id, role)).await?;
        }
        told(&mut tx, (by, body), "account_opened", (&opened.account_id, "")).await?;
        tx.commit().await?;
        Ok(Ok(opened))
    }

    /// Gives an account of the body a duty there.
    pub async fn grant_role(&self, by: &By, body: BodyId, (account_id, role): (&str, Role)) -> Changed<()> {
        if let Err(not) = self.other_of(by, body, account_id).await? {
            return Ok(Err(not));
        }
        let mut tx = self.db.begin().await?;
        grant(&mut tx, (by, body), (account_id, role)).await?;
        tx.commit().await?;
        Ok(Ok(()))
    }

    /// Takes a duty back; it no longer counts from the next thing its holder asks for.
    pub async fn withdraw_role(
        &self,
        by: &By,
        body: BodyId,
        (account_id, role): (&str, Role),
    ) -> Changed<()> {
        if let Err(not) = self.other_of(by, body, account_id).await? {
            return Ok(Err(not));
        }
        let mut tx = self.db.begin().await?;
        account::withdraw(&mut tx, &row(body, account_id, role)).await?;
        told(&mut tx, (by, body), "role_withdrawn", (account_id, role.key())).await?;
        tx.commit().await?;
        Ok(Ok(()))
    }

    /// 找回: a new password shown once, no second factor, no lock, and every session ended.
    pub async fn reset_account(&self, by: &By, body: BodyId, account_id: &str) -> Changed<Opened> {
        if let Err(not) = self.other_of(by, body, account_id).await? {
            return Ok(Err(not));
        }
        let opened = Opened { account_id: account_id.to_owned(), password: Password::drawn()? };
        let hash = hashed(&opened.password).await?;
        let mut tx = self.db.begin().await?;
        account::set_password(&mut tx, account_id, (&hash, Some(by.at.into()))).await?;
        account::clear_totp(&mut tx, account_id).await?;
        account::succeeded(&mut tx, account_id).await?;
        store::session::end_all(&mut tx, account_id, by.at.into()).await?;
        told(&mut tx, (by, body), "account_reset", (account_id, "")).await?;
        tx.commit().await?;
        Ok(Ok(opened))
    }

    /// Closes an account: nobody signs in with it again, and what it did stands.
    pub async fn close_account(&self, by: &By, body: BodyId, account_id: &str) -> Changed<()> {
        if let Err(not) = self.other_of(by, body, account_id).await? {
            return Ok(Err(not));
        }
        let mut tx = self.db.begin().await?;
        account::close(&mut tx, account_id, by.at.into()).await?;
        told(&mut tx, (by, body), "account_closed", (account_id, "")).await?;
        tx.commit().await?;
        Ok(Ok(()))
    }

    /// An open account of the body that is not that of whoever asks.
    async fn other_of(&self, by: &By, body: BodyId, account_id: &str) -> Changed<()> {
        self.check(by, Right::ManageAccounts, body).await?;
        if by.actor.0.to_string() == account_id {
            return Ok(Err(NotChanged::Oneself));
        }
        let account = account::read(&self.db, account_id).await?;
        let is_there = account.is_some_and(|account| account.body_id == body && account.closed_at.is_none());
        Ok(if is_there { Ok(()) } else { Err(NotChanged::NoSuchAccount) })
    }
}

async fn grant(tx: &mut Tx, at: (&By, BodyId), (account_id, role): (&str, Role)) -> Result<(), Fault> {
    account::grant(tx, &row(at.1, account_id, role)).await?;
    told(tx, at, "role_granted", (account_id, role.key())).await
}

async fn told(
    tx: &mut Tx,
    at: (&By, BodyId),
    what: &str,
    (account_id, detail): (&str, &str),
) -> Result<(), Fault> {
    audited(tx, at, what, (&format!("account/{account_id}"), detail)).await
}

fn row(body_id: BodyId, account_id: &str, role: Role) -> account::Role {
    account::Role { body_id, account_id: account_id.to_owned(), role: role.key().to_owned() }
}

async fn hashed(password: &Password) -> Result<String, Fault> {
    let password = password.clone();
    slowly(move || password.hashed()).await?
}

/// The number of a new account, which acts name: 52 random bits, so that JSON keeps it.
fn number() -> Result<String, Fault> {
    let digits: String = Secret::new()?.as_str().chars().take(13).collect();
    let number = u64::from_str_radix(&digits, 16).map_err(|error| Fault::defect(error.to_string()))?;
    Ok(number.to_string())
}

fn is_login(login: &str) -> bool {
    let is_fit = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '.' || c == '-';
    (2..=32).contains(&login.len())
        && login.starts_with(|c: char| c.is_ascii_lowercase())
        && login.chars().all(is_fit)
}
