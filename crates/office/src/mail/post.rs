//! 发件: messages become jobs, and jobs letters, each for whoever asks next.

use casework::case::Case;
use jiff::{SignedDuration, Timestamp};
use store::job::{self, Job, JobState, NewJob};
use store::outbox::{self, Message};
use store::{BodyId, CaseNo, Fault, body, person};

use super::told::{NEWS_DAYS, TOPIC};
use super::words::Facts;
use super::{Address, Carrier, Failure, Letter, Outgoing, Sending, Task};
use crate::office::Office;
use crate::visible::{self, Viewer};
use crate::{Denied, china, digest};

/// The kind of the jobs.
pub(super) const KIND: &str = "mail";
/// Tries before somebody has to look: over about a day and a half.
pub(super) const MOST_TRIES: u32 = 14;
/// How long whoever took a letter may take to send it.
const LEASE: SignedDuration = SignedDuration::from_mins(5);
/// Messages that become jobs in one transaction.
const AT_ONCE: u32 = 64;

/// What is to be done with a job now.
enum Composed {
    Ready(Letter),
    /// There is nobody to be told, or nothing any more.
    Nothing,
    Later(Timestamp),
}

impl Office {
    /// Makes jobs of the messages that wait, and says how many there were. What is no news any more goes no further.
    pub async fn sort_mail(&self, now: Timestamp) -> Result<usize, Fault> {
        let messages = outbox::unsent(&self.db, TOPIC, AT_ONCE).await?;
        if messages.is_empty() {
            return Ok(0);
        }
        let oldest = (now - SignedDuration::from_hours(24 * NEWS_DAYS)).into();
        let mut tx = self.db.begin().await?;
        for message in &messages {
            if message.made_at >= oldest {
                job::put(&mut tx, &job_of(message, now)?).await?;
            }
            outbox::sent(&mut tx, message, now.into()).await?;
        }
        tx.commit().await?;
        Ok(messages.len())
    }

    /// Takes the next letter to send. Whoever takes it says what became of it; who does not come back has not sent it.
    pub async fn next_letter(&self, sending: &Sending, now: Timestamp) -> Result<Option<Outgoing>, Denied> {
        loop {
            let Some(job) = job::claim(&self.db, KIND, (now.into(), (now + LEASE).into())).await? else {
                return Ok(None);
            };
            let composed = self.composed(&job, sending, now).await?;
            let mut tx = self.db.begin().await?;
            match composed {
                Composed::Ready(letter) => {
                    tx.roll_back().await?;
                    return Ok(Some(Outgoing { job, letter }));
                }
                Composed::Nothing => job::done(&mut tx, &job).await?,
                Composed::Later(at) => job::put_off(&mut tx, &job, at.into()).await?,
            };
            tx.commit().await?;
        }
    }

    /// Marks a letter as sent.
    pub async fn letter_sent(&self, outgoing: &Outgoing) -> Result<(), Fault> {
        let mut tx = self.db.begin().await?;
        job::done(&mut tx, &outgoing.job).await?;
        tx.commit().await
    }

    /// Says that a letter was not taken: it is tried again later, or given up, and then its clerk sees it.
    pub async fn letter_failed(
        &self,
        outgoing: &Outgoing,
        failure: Failure,
        now: Timestamp,
    ) -> Result<JobState, Fault> {
        let job = &outgoing.job;
        let mut tx = self.db.begin().await?;
        let state = match failure {
            Failure::BadAddress => {
                job::give_up(&mut tx, job, &failure.key()).await?;
                JobState::Dead
            }
            Failure::Answered(_) | Failure::Unreachable => {
                let retry_at = now + job::back_off(job.tries);
                job::failed(&mut tx, job, &failure.key(), retry_at.into()).await?.unwrap_or(JobState::Running)
            }
        };
        tx.commit().await?;
        Ok(state)
    }

    async fn composed(&self, job: &Job, sending: &Sending, now: Timestamp) -> Result<Composed, Denied> {
        match task(job)? {
            Task::Applicant { body, case_no, seq } => {
                let case_no = CaseNo(case_no);
                let letter = self.to_applicant((BodyId(body), &case_no, seq), sending).await?;
                let Some((to, subject, text)) = letter else { return Ok(Composed::Nothing) };
                let over = sending.quiet.over(now);
                if matches!(to, Address::Phone(_)) && over > now {
                    return Ok(Composed::Later(over));
                }
                Ok(Composed::Ready(Letter { id: id(job), to, subject, text }))
            }
            Task::Clerk { body, account } => {
                let on = now.to_zoned_datetime(china()).date();
                let letter = self.to_clerk((BodyId(body), account), on, sending).await?;
                Ok(letter.map_or(Composed::Nothing, |(to, subject, text)| {
                    Composed::Ready(Letter { id: id(job), to, subject, text })
                }))
            }
        }
    }

    /// None where the act was struck, where the applicant gave no address that anything goes to, or was erased.
    async fn to_applicant(
        &self,
        (body_id, case_no, seq): (BodyId, &CaseNo, u32),
        sending: &Sending,
    ) -> Result<Option<(Address, String, String)>, Denied> {
        let (entries, _) = self.entries(body_id, case_no).await?;
        let case = Case::from_acts(&entries).ok_or(Denied::NoSuchCase)?;
        let told = visible::timeline(Viewer::Applicant, &entries).find(|entry| entry.seq == seq);
        let Some((entry, telling)) = told.and_then(|entry| Some((entry, visible::telling(&entry.act)?)))
        else {
            return Ok(None);
        };
        let party = case.applicant.0.to_string();
        let Some(person) = person::read(&self.db, self.vault()?, body_id, &party).await? else {
            return Ok(None);
        };
        let Some(to) = reached(person.email, person.phone.as_deref(), sending) else { return Ok(None) };
        let Some(body) = body::read(&self.db, body_id).await? else { return Ok(None) };
        let known = self.readings(body_id).await?;
        let clock = case.clock(known.calendar(), known.statutory);
        let facts = Facts {
            telling,
            act: &entry.act,
            body: &body.name,
            case_no: &case_no.0,
            due: clock.filter(|_| case.closed.is_none()).and_then(|clock| clock.due()).map(|due| due.on()),
            follow: format!("{}/follow", sending.portal),
        };
        let text = match to {
            Address::Email(_) => facts.long(),
            Address::Phone(_) => facts.short(),
        };
        Ok(Some((to, facts.subject(), text)))
    }
}

fn job_of(message: &Message, now: Timestamp) -> Result<NewJob, Fault> {
    let Message { body_id, message_id, subject, payload, .. } = message;
    let seq =
        payload.parse().map_err(|_| Fault::corrupt(format!("outbox {body_id}/{message_id}: no act")))?;
    let (_, place) = message_id.split_once('/').unwrap_or(("", message_id));
    let task = Task::Applicant { body: body_id.0, case_no: subject.clone(), seq };
    new_job(format!("{}{place}", of_body(*body_id)), &task, now)
}

/// With what the ids of a body's jobs begin.
pub(super) fn of_body(body: BodyId) -> String {
    format!("{KIND}/{body}/")
}

pub(super) fn new_job(job_id: String, task: &Task, now: Timestamp) -> Result<NewJob, Fault> {
    let payload = serde_json::to_string(task).map_err(|error| Fault::defect(error.to_string()))?;
    Ok(NewJob { job_id, kind: KIND.to_owned(), payload, run_at: now.into(), most_tries: MOST_TRIES })
}

pub(super) fn task(job: &Job) -> Result<Task, Fault> {
    serde_json::from_str(&job.payload).map_err(|error| Fault::corrupt(format!("job {}: {error}", job.job_id)))
}

fn id(job: &Job) -> String {
    digest(&job.job_id).chars().take(32).collect()
}

/// 电子邮件 where one was given, else 短信 to a number that takes it.
fn reached(email: Option<String>, phone: Option<&str>, sending: &Sending) -> Option<Address> {
    let by = |carrier| sending.carriers.contains(&carrier);
    let email = email.filter(|_| by(Carrier::Email)).map(Address::Email);
    let mobile = || phone.and_then(mobile).filter(|_| by(Carrier::Sms)).map(Address::Phone);
    email.or_else(mobile)
}

/// 手机号码: eleven digits that begin with 1, as it was typed with blanks, dashes or the number of the country.
fn mobile(typed: &str) -> Option<String> {
    let digits: String = typed.chars().filter(|c| !matches!(c, ' ' | '-' | '+')).collect();
    let number = if digits.len() == 13 { digits.strip_prefix("86").unwrap_or(&digits) } else { &digits };
    let fits = number.len() == 11 && number.starts_with('1') && number.bytes().all(|c| c.is_ascii_digit());
    fits.then(|| number.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mail::Quiet;

    #[test]
    fn an_sms_goes_only_to_a_mobile_number_and_only_where_there_is_no_email() {
        let sending = |carriers: &[Carrier]| Sending {
            carriers: carriers.to_vec(),
            quiet: Quiet::default(),
            portal: String::new(),
        };
        let both = sending(&[Carrier::Email, Carrier::Sms]);
        let some = |text: &str| Some(text.to_owned());
        let phone = |number: &str| Some(Address::Phone(number.to_owned()));
        assert_eq!(reached(None, Some("+86 138-0013-8000"), &both), phone("13800138000"));
        assert_eq!(
            reached(some("a@b.example"), Some("13800138000"), &both),
            Some(Address::Email("a@b.example".to_owned()))
        );
        assert_eq!(
            reached(some("a@b.example"), Some("13800138000"), &sending(&[Carrier::Sms])),
            phone("13800138000")
        );
        assert_eq!(reached(None, Some("0990-1234567"), &both), None);
        assert_eq!(reached(None, Some("13800138000"), &sending(&[Carrier::Email])), None);
    }
}
