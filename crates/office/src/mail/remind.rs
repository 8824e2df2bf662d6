//! 到期提醒: once a working day, to clerks who said where.

use casework::act::Actor;
use jiff::civil::{Date, Time};
use jiff::{Timestamp, ToSpan};
use law::calendar::add_working_days;
use store::{BodyId, Day, Fault, account, body, case_file, job};

use super::post::{new_job, of_body};
use super::words::Pressing;
use super::{Address, Carrier, Sending, Task};
use crate::authority::Role;
use crate::office::Office;
use crate::{Denied, china};

/// How near a date is of which a clerk is reminded.
const SOON_WORKING_DAYS: u32 = 3;
/// From when on in the day.
const FROM: Time = Time::constant(8, 30, 0, 0);
/// Cases that a letter lists.
const MOST: u32 = 50;

impl Office {
    /// Has the clerks of every body reminded of what is due, once on a working day; `done` is the day on which that was done last.
    /// Gives the day on which it is done now.
    pub async fn remind(&self, done: Option<Date>, now: Timestamp) -> Result<Option<Date>, Fault> {
        let there = now.to_zoned_datetime(china());
        let on = there.date();
        if done == Some(on) || there.time() < FROM || !self.days().await?.calendar.is_working_day(on) {
            return Ok(done);
        }
        for body in body::all(&self.db).await? {
            let clerks = account::reminded(&self.db, body.body_id, Role::Clerk.key()).await?;
            if clerks.is_empty() || self.pressing(body.body_id, on, 1).await?.is_empty() {
                continue;
            }
            let mut tx = self.db.begin().await?;
            for clerk in clerks {
                let Ok(number) = clerk.account_id.parse() else { continue };
                let task = Task::Clerk { body: body.body_id.0, account: Actor(number) };
                let id = format!("{}remind/{on}/{number}", of_body(body.body_id));
                job::put(&mut tx, &new_job(id, &task, now)?).await?;
            }
            tx.commit().await?;
        }
        Ok(Some(on))
    }

    /// What a clerk is told today; none where nothing is due, or they are not reminded any more.
    pub(super) async fn to_clerk(
        &self,
        (body, clerk): (BodyId, Actor),
        on: Date,
        sending: &Sending,
    ) -> Result<Option<(Address, String, String)>, Denied> {
        let email = account::email(&self.db, &clerk.0.to_string()).await?;
        let Some(email) = email.filter(|_| sending.carriers.contains(&Carrier::Email)) else {
            return Ok(None);
        };
        let due = self.pressing(body, on, MOST).await?;
        let (late, soon): (Vec<_>, Vec<_>) = due.into_iter().partition(|(_, due)| *due < on);
        if late.is_empty() && soon.is_empty() {
            return Ok(None);
        }
        let deadlines = format!("{}/desk/deadlines", sending.portal);
        let pressing = Pressing { late: &late, soon: &soon, deadlines };
        Ok(Some((Address::Email(email), pressing.subject(), pressing.text())))
    }

    async fn pressing(&self, body: BodyId, on: Date, most: u32) -> Result<Vec<(String, Date)>, Fault> {
        let days = self.days().await?;
        let soon = add_working_days(&days.calendar, on, SOON_WORKING_DAYS);
        let through =
            soon.map_or_else(|| on.saturating_add(i64::from(SOON_WORKING_DAYS).days()), |due| due.on());
        let files = case_file::due(&self.db, body, Day(through), most).await?;
        Ok(files.into_iter().filter_map(|file| Some((file.case_no.0, file.prudent_due_on?.0))).collect())
    }
}
