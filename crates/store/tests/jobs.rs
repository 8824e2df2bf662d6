//! Jobs: each done once, or given up where somebody sees it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "the body of a test is a function that both engines call"
)]

mod engines;

use engines::{moment, on_both};
use store::Db;
use store::job::{Job, JobState, NewJob, claim, dead, done, failed, put, revive};

async fn add(db: &Db, job_id: &str, run_at: i64) -> bool {
    let mut tx = db.begin().await.unwrap();
    let job = NewJob {
        job_id: job_id.to_owned(),
        kind: "mail".to_owned(),
        payload: "{}".to_owned(),
        run_at: moment(run_at),
        most_tries: 2,
    };
    let added = put(&mut tx, &job).await.unwrap();
    tx.commit().await.unwrap();
    added
}

async fn finish(db: &Db, job: &Job) -> bool {
    let mut tx = db.begin().await.unwrap();
    let ours = done(&mut tx, job).await.unwrap();
    tx.commit().await.unwrap();
    ours
}

async fn fail(db: &Db, job: &Job, retry_at: i64) -> Option<JobState> {
    let mut tx = db.begin().await.unwrap();
    let state = failed(&mut tx, job, "no answer", moment(retry_at)).await.unwrap();
    tx.commit().await.unwrap();
    state
}

async fn next(db: &Db, now: i64) -> Option<Job> {
    claim(db, "mail", (moment(now), moment(now + 10))).await.unwrap()
}

on_both! {
    async fn a_job_waits_for_its_time_and_is_done_once(at: Place) {
        let db = at.db().await;
        assert!(add(&db, "j1", 5).await);
        assert!(!add(&db, "j1", 5).await, "the same job twice is one");
        assert_eq!(next(&db, 4).await, None);
        let other = claim(&db, "index", (moment(5), moment(9))).await.unwrap();
        assert_eq!(other, None, "it is work of another kind");
        let job = next(&db, 5).await.unwrap();
        assert_eq!((job.job_id.as_str(), job.tries, job.state), ("j1", 1, JobState::Running));
        assert_eq!(next(&db, 6).await, None, "it is lent");
        assert!(finish(&db, &job).await);
        assert!(!finish(&db, &job).await);
        assert_eq!(next(&db, 1000).await, None);
    }

    async fn a_worker_that_does_not_come_back_loses_its_job(at: Place) {
        let db = at.db().await;
        add(&db, "j1", 0).await;
        let lost = next(&db, 0).await.unwrap();
        assert_eq!(next(&db, 9).await, None);
        let again = next(&db, 11).await.unwrap();
        assert_eq!(again.tries, 2);
        assert!(!finish(&db, &lost).await, "the first is told that it was lent on");
        assert_eq!(fail(&db, &lost, 99).await, None);
        assert!(finish(&db, &again).await);
    }

    async fn what_fails_is_tried_later_and_given_up_in_the_end(at: Place) {
        let db = at.db().await;
        add(&db, "j1", 0).await;
        let first = next(&db, 0).await.unwrap();
        assert_eq!(fail(&db, &first, 30).await, Some(JobState::Ready));
        assert_eq!(next(&db, 29).await, None);
        let second = next(&db, 30).await.unwrap();
        assert_eq!(second.failure.as_deref(), Some("no answer"));
        assert_eq!(fail(&db, &second, 60).await, Some(JobState::Dead));
        assert_eq!(next(&db, 1000).await, None);
        assert_eq!(dead(&db, 10).await.unwrap().len(), 1);
        let mut tx = db.begin().await.unwrap();
        assert!(revive(&mut tx, "j1", moment(1000)).await.unwrap());
        tx.commit().await.unwrap();
        assert_eq!(next(&db, 1000).await.unwrap().tries, 1);
    }

    async fn workers_that_never_come_back_are_not_waited_for_for_ever(at: Place) {
        let db = at.db().await;
        add(&db, "j1", 0).await;
        next(&db, 0).await.unwrap();
        next(&db, 20).await.unwrap();
        assert_eq!(next(&db, 40).await, None);
        assert_eq!(dead(&db, 10).await.unwrap()[0].failure.as_deref(), Some("its worker did not come back"));
    }

    async fn eight_workers_share_a_hundred_jobs(at: Place) {
        let db = at.db().await;
        for number in 0..100 {
            add(&db, &format!("j{number:03}"), 0).await;
        }
        let workers: Vec<_> = (0..8).map(|_| tokio::spawn({
            let db = db.clone();
            async move {
                let mut did = Vec::new();
                // A worker that lost every race of a round asks again; it stops when nothing is left to claim.
                let mut idle = 0;
                while idle < 20 {
                    match next(&db, 1).await {
                        Some(job) => {
                            assert!(finish(&db, &job).await);
                            did.push(job.job_id);
                            idle = 0;
                        }
                        None => idle += 1,
                    }
                }
                did
            }
        })).collect();
        let mut did = Vec::new();
        for worker in workers {
            did.extend(worker.await.unwrap());
        }
        did.sort();
        assert_eq!(did, (0..100).map(|number| format!("j{number:03}")).collect::<Vec<_>>());
    }
}
