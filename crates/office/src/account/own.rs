//! 我的账号: one's own sessions, password and second factor.

use jiff::Timestamp;
use store::account;
use store::session::{self, Session};
use store::{Fault, Instant, Tx};

use crate::account::second_factor::{SecondFactor, step_of};
use crate::account::{NotChanged, Password, Seat, Terms};
use crate::audited::audited;
use crate::digest;
use crate::office::Office;

/// One of the sessions in which somebody is signed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signed {
    /// Its name in a form.
    pub key: String,
    /// On what device.
    pub device: String,
    /// Since when.
    pub made_at: Timestamp,
    /// When something was last asked for in it.
    pub seen_at: Timestamp,
    /// Whether it is the one that asks.
    pub is_this: bool,
}

impl Office {
    /// The sessions in which whoever asks is signed in, the last begun first.
    pub async fn sessions(&self, seat: &Seat, terms: Terms) -> Result<Vec<Signed>, Fault> {
        let live = self.live_sessions(seat, terms).await?;
        live.into_iter().map(|session| signed(session, seat)).collect()
    }

    async fn live_sessions(&self, seat: &Seat, terms: Terms) -> Result<Vec<Session>, Fault> {
        let (now, idle_since) = (seat.by.at.into(), (seat.by.at - terms.idle).into());
        let mut all = session::of_account(&self.db, &account_of(seat)).await?;
        all.retain(|one| one.ended_at.is_none() && one.ends_at > now && one.seen_at >= idle_since);
        Ok(all)
    }

    /// Ends one of one's own sessions; what is no session of theirs is left alone.
    pub async fn end_session(&self, seat: &Seat, wanted: &str) -> Result<(), Fault> {
        let all = session::of_account(&self.db, &account_of(seat)).await?;
        let Some(found) = all.iter().find(|session| key(session) == wanted) else { return Ok(()) };
        let mut tx = self.db.begin().await?;
        session::end(&mut tx, &found.session_id, seat.by.at.into()).await?;
        told(&mut tx, seat, "session_ended").await?;
        tx.commit().await
    }

    /// Ends all of one's sessions but the one that asks.
    pub async fn end_other_sessions(&self, seat: &Seat, terms: Terms) -> Result<(), Fault> {
        let live = self.live_sessions(seat, terms).await?;
        let mut tx = self.db.begin().await?;
        for session in live.iter().filter(|session| session.session_id != seat.session) {
            session::end(&mut tx, &session.session_id, seat.by.at.into()).await?;
        }
        told(&mut tx, seat, "other_sessions_ended").await?;
        tx.commit().await
    }

    /// Gives oneself another password; it ends one's other sessions. A wrong one is counted as at a sign-in.
    pub async fn change_password(
        &self,
        seat: &Seat,
        (old, new): (Password, Password),
        terms: Terms,
    ) -> Result<Result<(), NotChanged>, Fault> {
        let account = account::read(&self.db, &account_of(seat)).await?;
        let Some(account) = account else { return Ok(Err(NotChanged::NoSuchAccount)) };
        let is_same = old.told() == new.told();
        if !self.is_theirs(&account, old, (seat, terms)).await? {
            return Ok(Err(NotChanged::WrongPassword));
        }
        if is_same {
            return Ok(Err(NotChanged::SamePassword));
        }
        if let Err(weak) = new.is_fit_for(&account.login) {
            return Ok(Err(NotChanged::Weak(weak)));
        }
        let hash = slowly(move || new.hashed()).await??;
        let live = self.live_sessions(seat, terms).await?;
        let mut tx = self.db.begin().await?;
        account::set_password(&mut tx, &account.account_id, (&hash, None)).await?;
        for session in live.iter().filter(|session| session.session_id != seat.session) {
            session::end(&mut tx, &session.session_id, seat.by.at.into()).await?;
        }
        told(&mut tx, seat, "password_changed").await?;
        tx.commit().await.map(Ok)
    }

    /// Sets up a second factor, when the password is theirs and the code shows that their authenticator has it.
    pub async fn set_second_factor(
        &self,
        seat: &Seat,
        (factor, code): (&SecondFactor, &str),
        (password, terms): (Password, Terms),
    ) -> Result<Result<(), NotChanged>, Fault> {
        let account = account::read(&self.db, &account_of(seat)).await?;
        let Some(account) = account else { return Ok(Err(NotChanged::NoSuchAccount)) };
        if !self.is_theirs(&account, password, (seat, terms)).await? {
            return Ok(Err(NotChanged::WrongPassword));
        }
        let Some(step) = step_of(factor.as_str(), code, seat.by.at)? else {
            return Ok(Err(NotChanged::WrongCode));
        };
        let mut tx = self.db.begin().await?;
        account::clear_totp(&mut tx, &account.account_id).await?;
        account::set_totp(&mut tx, self.vault()?, &account.account_id, factor.as_str()).await?;
        account::use_code(&mut tx, &account.account_id, step).await?;
        told(&mut tx, seat, "second_factor_set").await?;
        tx.commit().await.map(Ok)
    }

    /// Whether whoever asks has a second factor.
    pub async fn has_second_factor(&self, seat: &Seat) -> Result<bool, Fault> {
        Ok(account::totp(&self.db, self.vault()?, &account_of(seat)).await?.is_some())
    }

    async fn is_theirs(
        &self,
        account: &account::Account,
        password: Password,
        (seat, terms): (&Seat, Terms),
    ) -> Result<bool, Fault> {
        let hash = account.password_hash.clone();
        let is_right = slowly(move || password.matches(hash.as_deref())).await?;
        if !is_right {
            self.count_failure(account, terms, seat.by.at).await?;
            let fresh = account::read(&self.db, &account.account_id).await?;
            if fresh.is_some_and(|fresh| fresh.locked_until.is_some_and(|until| until > seat.by.at.into())) {
                self.sign_out(seat).await?;
            }
        }
        Ok(is_right)
    }
}

fn account_of(seat: &Seat) -> String {
    seat.by.actor.0.to_string()
}

fn signed(session: Session, seat: &Seat) -> Result<Signed, Fault> {
    let moment = |at: Instant| Timestamp::try_from(at).map_err(|error| Fault::corrupt(error.to_string()));
    Ok(Signed {
        key: key(&session),
        is_this: session.session_id == seat.session,
        device: session.device,
        made_at: moment(session.made_at)?,
        seen_at: moment(session.seen_at)?,
    })
}

fn key(session: &Session) -> String {
    digest(session.session_id.as_str())
}

async fn told(tx: &mut Tx, seat: &Seat, what: &str) -> Result<(), Fault> {
    audited(tx, (&seat.by, seat.body), what, (&format!("account/{}", account_of(seat)), "")).await
}

/// What takes long on purpose, where waiting does no harm.
pub(super) async fn slowly<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, Fault> {
    tokio::task::spawn_blocking(work).await.map_err(|error| Fault::defect(error.to_string()))
}
