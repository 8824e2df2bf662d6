//! 未送达: letters that were given up, for the clerks of the body; and where one is reminded oneself.

use jiff::Timestamp;
use store::job::{self, Job};
use store::{BodyId, CaseNo, account};

use super::post::{of_body, task};
use super::{BAD_ADDRESS, Task};
use crate::authority::Right;
use crate::office::Office;
use crate::{By, Denied};

/// A letter that was given up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Undelivered {
    /// By which it is tried again.
    pub id: String,
    /// Of which request; none where it was a reminder.
    pub case_no: Option<CaseNo>,
    /// Whether the address is at fault, so that another is to be asked for.
    pub is_bad_address: bool,
    /// Why, in a few words for the operator.
    pub failure: String,
}

/// Letters that a page shows.
const MOST: u32 = 100;

impl Office {
    /// The letters of a body that were given up.
    pub async fn undelivered(&self, by: &By, body: BodyId) -> Result<Vec<Undelivered>, Denied> {
        self.check(by, Right::Read, body).await?;
        self.dead_letters_of(body).await
    }

    /// The same, for a use case that has checked who asks.
    pub(crate) async fn dead_letters_of(&self, body: BodyId) -> Result<Vec<Undelivered>, Denied> {
        self.dead_letters(&of_body(body)).await
    }

    /// Those of one request.
    pub async fn undelivered_of(
        &self,
        by: &By,
        (body, case_no): (BodyId, &CaseNo),
    ) -> Result<Vec<Undelivered>, Denied> {
        self.check(by, Right::Read, body).await?;
        self.dead_letters(&format!("{}{case_no}/", of_body(body))).await
    }

    /// Has a letter tried again; `false` where it is not among those that were given up.
    pub async fn send_again(
        &self,
        by: &By,
        (body, id): (BodyId, &str),
        now: Timestamp,
    ) -> Result<bool, Denied> {
        self.check(by, Right::Handle, body).await?;
        if !id.starts_with(&of_body(body)) {
            return Ok(false);
        }
        let mut tx = self.db.begin().await?;
        let revived = job::revive(&mut tx, id, now.into()).await?;
        tx.commit().await?;
        Ok(revived)
    }

    /// Where whoever acts is reminded.
    pub async fn reminded_at(&self, by: &By) -> Result<Option<String>, Denied> {
        Ok(account::email(&self.db, &by.actor.0.to_string()).await?)
    }

    /// Says where whoever acts is reminded; none for nowhere.
    pub async fn remind_at(&self, by: &By, email: Option<&str>) -> Result<(), Denied> {
        let mut tx = self.db.begin().await?;
        account::set_email(&mut tx, &by.actor.0.to_string(), email).await?;
        Ok(tx.commit().await?)
    }

    async fn dead_letters(&self, prefix: &str) -> Result<Vec<Undelivered>, Denied> {
        let dead = job::dead_of(&self.db, prefix, MOST).await?;
        Ok(dead.into_iter().map(undelivered).collect::<Result<_, _>>()?)
    }
}

fn undelivered(job: Job) -> Result<Undelivered, store::Fault> {
    let case_no = match task(&job)? {
        Task::Applicant { case_no, .. } => Some(CaseNo(case_no)),
        Task::Clerk { .. } => None,
    };
    let failure = job.failure.unwrap_or_default();
    Ok(Undelivered { id: job.job_id, case_no, is_bad_address: failure == BAD_ADDRESS, failure })
}
