//! 后台任务: claimed by whoever is first, lent for a while, tried again later, given up in the end.

use std::time::Duration;

use sqlx::FromRow;

use crate::db::{execute, rows};
use crate::{Db, Fault, Instant, Tx};

/// How many that are due a claim looks at: losers of a race for the first take the next.
const CANDIDATES: i64 = 16;

/// How a job stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::Type)]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum JobState {
    /// Waits for its time.
    Ready,
    /// Lent to a worker.
    Running,
    /// Done.
    Done,
    /// Given up: somebody must look at it.
    Dead,
}

/// A job to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewJob {
    /// Its id; the same job twice is one.
    pub job_id: String,
    /// What sort of job.
    pub kind: String,
    /// With what.
    pub payload: String,
    /// Not before.
    pub run_at: Instant,
    /// After how many tries it is given up.
    pub most_tries: u32,
}

/// A job.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Job {
    /// Its id.
    pub job_id: String,
    /// What sort of job.
    pub kind: String,
    /// With what.
    pub payload: String,
    /// How it stands.
    pub state: JobState,
    /// Not before.
    pub run_at: Instant,
    /// How often it was begun.
    pub tries: i64,
    /// After how many tries it is given up.
    pub most_tries: i64,
    /// Until when it is lent.
    pub lease_until: Option<Instant>,
    /// Counts its changes; whoever knows the last may make the next.
    pub version: i64,
    /// Why the last try failed.
    pub failure: Option<String>,
}

/// Puts a job in with whatever else the transaction writes; `false` when it was there.
pub async fn put(tx: &mut Tx, job: &NewJob) -> Result<bool, Fault> {
    let NewJob { job_id, kind, payload, run_at, most_tries } = job;
    Ok(execute!(tx, "job/put", job_id, kind, payload, *run_at, i64::from(*most_tries))? == 1)
}

/// Claims a job of a kind that is due, or one whose worker has not come back, until `lease_until`.
pub async fn claim(
    db: &Db,
    kind: &str,
    (now, lease_until): (Instant, Instant),
) -> Result<Option<Job>, Fault> {
    let due: Vec<Job> = rows!(db, "job/due", now, CANDIDATES, kind)?;
    for mut job in due {
        let spent = job.tries >= job.most_tries;
        let mut tx = db.begin().await?;
        let won = if spent {
            execute!(tx, "job/give_up", &job.job_id, job.version)?
        } else {
            execute!(tx, "job/claim", &job.job_id, job.version, lease_until)?
        };
        tx.commit().await?;
        if won == 1 && !spent {
            job.state = JobState::Running;
            (job.tries, job.version, job.lease_until) = (job.tries + 1, job.version + 1, Some(lease_until));
            return Ok(Some(job));
        }
    }
    Ok(None)
}

/// Marks a job as done in the transaction of what it did; `false` when it was lent on meanwhile, and then the caller
/// takes the transaction back.
pub async fn done(tx: &mut Tx, job: &Job) -> Result<bool, Fault> {
    Ok(execute!(tx, "job/done", &job.job_id, job.version)? == 1)
}

/// Says that a try failed: the job waits until `retry_at`, or is given up after its last try. `None` when it was lent
/// on meanwhile.
pub async fn failed(
    tx: &mut Tx,
    job: &Job,
    failure: &str,
    retry_at: Instant,
) -> Result<Option<JobState>, Fault> {
    let state = if job.tries >= job.most_tries { JobState::Dead } else { JobState::Ready };
    let written = execute!(tx, "job/failed", &job.job_id, job.version, state, retry_at, failure)?;
    Ok((written == 1).then_some(state))
}

/// Gives a job up at once: trying again would change nothing. `false` when it was lent on meanwhile.
pub async fn give_up(tx: &mut Tx, job: &Job, failure: &str) -> Result<bool, Fault> {
    let state = JobState::Dead;
    Ok(execute!(tx, "job/failed", &job.job_id, job.version, state, job.run_at, failure)? == 1)
}

/// Puts a job off that was not tried: its time is another. `false` when it was lent on meanwhile.
pub async fn put_off(tx: &mut Tx, job: &Job, until: Instant) -> Result<bool, Fault> {
    Ok(execute!(tx, "job/put_off", &job.job_id, job.version, until)? == 1)
}

/// How long to wait after so many tries: half a minute, doubled each time, six hours at most.
pub fn back_off(tries: i64) -> Duration {
    let doublings = u32::try_from(tries - 1).unwrap_or(0).min(16);
    Duration::from_secs((30 << doublings).min(6 * 3600))
}

/// What was given up.
pub async fn dead(db: &Db, most: u32) -> Result<Vec<Job>, Fault> {
    rows!(db, "job/dead", i64::from(most))
}

/// What was given up among the jobs whose ids begin alike.
pub async fn dead_of(db: &Db, prefix: &str, most: u32) -> Result<Vec<Job>, Fault> {
    // No id has this mark, which stands after all of theirs.
    rows!(db, "job/dead_between", prefix, format!("{prefix}~"), i64::from(most))
}

/// Gives a dead job its tries anew; `false` when it is not dead.
pub async fn revive(tx: &mut Tx, job_id: &str, run_at: Instant) -> Result<bool, Fault> {
    Ok(execute!(tx, "job/revive", job_id, run_at)? == 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waiting_doubles_from_half_a_minute_to_six_hours() {
        let seconds: Vec<u64> = [1, 2, 3, 10, 11, 1000].map(|tries| back_off(tries).as_secs()).to_vec();
        assert_eq!(seconds, [30, 60, 120, 15_360, 21_600, 21_600]);
    }
}
