//! 登录、退出、会话.

use jiff::{SignedDuration, Timestamp};
use store::account::Account;
use store::session::{self, Session, SessionId};
use store::{Fault, Secret};

use crate::By;
use crate::account::Password;
use crate::account::second_factor::step_of;
use crate::office::Office;
use casework::act::Actor;

/// How long a session lasts, and when an account is locked.
#[derive(Clone, Copy, Debug)]
pub struct Terms {
    /// Without anything asked for.
    pub idle: SignedDuration,
    /// Whatever happens.
    pub at_most: SignedDuration,
    /// So many wrong passwords lock the account.
    pub failures: i64,
    /// For so long.
    pub locked: SignedDuration,
}

impl Default for Terms {
    fn default() -> Self {
        Self {
            idle: SignedDuration::from_mins(30),
            at_most: SignedDuration::from_hours(10),
            failures: 5,
            locked: SignedDuration::from_mins(15),
        }
    }
}

/// What is typed to sign in.
#[derive(Clone, Debug)]
pub struct Credentials {
    /// The name of the account.
    pub login: String,
    /// The password.
    pub password: Password,
    /// The code of the second factor, if any was typed.
    pub code: String,
    /// The device, for the list of sessions.
    pub device: String,
}

/// Somebody has signed in.
#[derive(Clone, Debug)]
pub struct SignedIn {
    /// What their browser holds from now on.
    pub secret: Secret,
    /// When it ends whatever happens.
    pub ends_at: Timestamp,
}

/// Why nobody has signed in. Which account there is, and which part was wrong, is not said.
#[derive(Debug)]
pub enum NotSignedIn {
    /// Name, password or code is wrong, or the account is locked or closed.
    Wrong,
    /// The machine.
    Fault(Fault),
}

impl From<Fault> for NotSignedIn {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

/// Somebody who is signed in.
#[derive(Clone, Debug)]
pub struct Seat {
    /// Who acts.
    pub by: By,
    /// 姓名.
    pub name: String,
    /// The body whose desk it is.
    pub body: store::BodyId,
    /// The session.
    pub session: SessionId,
    /// Whose password it was signed in with.
    pub password: PasswordBy,
}

/// Whose password an account has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PasswordBy {
    /// An administrator gave it, so somebody else knows it: nothing is open but the page on which it is changed.
    Administrator,
    /// Its holder chose it.
    Holder,
}

impl Office {
    /// Begins a session for who knows the name, the password and, where there is a second factor, its code.
    pub async fn sign_in(
        &self,
        credentials: Credentials,
        terms: Terms,
        at: Timestamp,
    ) -> Result<SignedIn, NotSignedIn> {
        let account = store::account::by_login(&self.db, credentials.login.trim()).await?;
        let hash = account.as_ref().and_then(|account| account.password_hash.clone());
        let password = credentials.password.clone();
        let checked = tokio::task::spawn_blocking(move || password.matches(hash.as_deref())).await;
        let is_right = checked.map_err(|error| Fault::defect(error.to_string()))?;
        let is_open = |account: &Account| {
            account.closed_at.is_none() && account.locked_until.is_none_or(|until| until <= at.into())
        };
        let Some(account) = account.filter(is_open) else { return Err(NotSignedIn::Wrong) };
        if !is_right || !self.second_factor(&account, &credentials.code, at).await? {
            self.count_failure(&account, terms, at).await?;
            return Err(NotSignedIn::Wrong);
        }
        Ok(self.begin(&account, credentials.device, terms, at).await?)
    }

    async fn second_factor(&self, account: &Account, code: &str, at: Timestamp) -> Result<bool, Fault> {
        let Some(secret) = store::account::totp(&self.db, self.vault()?, &account.account_id).await? else {
            return Ok(true);
        };
        let Some(step) = step_of(&secret, code, at)? else { return Ok(false) };
        // A code is good once.
        let mut tx = self.db.begin().await?;
        let is_new = store::account::use_code(&mut tx, &account.account_id, step).await?;
        tx.commit().await?;
        Ok(is_new)
    }

    pub(super) async fn count_failure(
        &self,
        account: &Account,
        terms: Terms,
        at: Timestamp,
    ) -> Result<(), Fault> {
        let locked = (account.failures + 1 >= terms.failures).then_some((at + terms.locked).into());
        let mut tx = self.db.begin().await?;
        store::account::failed(&mut tx, &account.account_id, locked).await?;
        tx.commit().await
    }

    async fn begin(
        &self,
        account: &Account,
        device: String,
        terms: Terms,
        at: Timestamp,
    ) -> Result<SignedIn, Fault> {
        let secret = Secret::new()?;
        let ends_at = at + terms.at_most;
        let session = Session {
            session_id: SessionId::of(secret.as_str()),
            account_id: account.account_id.clone(),
            made_at: at.into(),
            seen_at: at.into(),
            ends_at: ends_at.into(),
            ended_at: None,
            device,
        };
        let mut tx = self.db.begin().await?;
        store::account::succeeded(&mut tx, &account.account_id).await?;
        session::begin(&mut tx, &session).await?;
        tx.commit().await?;
        Ok(SignedIn { secret, ends_at })
    }

    /// Whoever holds the secret of a live session.
    pub async fn seat(&self, secret: &str, terms: Terms, at: Timestamp) -> Result<Option<Seat>, Fault> {
        let session = SessionId::of(secret);
        let idle_since = (at - terms.idle).into();
        let Some(live) = session::live(&self.db, &session, at.into(), idle_since).await? else {
            return Ok(None);
        };
        let Ok(number) = live.account_id.parse() else { return Ok(None) };
        let Some(by) = By::account(&self.db, Actor(number), at).await? else { return Ok(None) };
        let Some(account) = store::account::read(&self.db, &live.account_id).await? else { return Ok(None) };
        if live.seen_at <= (at - SEEN_EVERY).into() {
            let mut tx = self.db.begin().await?;
            session::seen(&mut tx, &session, at.into()).await?;
            tx.commit().await?;
        }
        let password = match account.password_given_at {
            Some(_) => PasswordBy::Administrator,
            None => PasswordBy::Holder,
        };
        Ok(Some(Seat { by, name: account.name, body: account.body_id, session, password }))
    }

    /// Ends the session of whoever is signed in.
    pub async fn sign_out(&self, seat: &Seat) -> Result<(), Fault> {
        let mut tx = self.db.begin().await?;
        session::end(&mut tx, &seat.session, seat.by.at.into()).await?;
        tx.commit().await
    }
}

/// That somebody is there is written down no more often.
const SEEN_EVERY: SignedDuration = SignedDuration::from_mins(1);
