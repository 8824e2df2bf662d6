//! A full disk, a lost database: an answer with a sentence, and work goes on by itself when they are back.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "the body of a test is a function that both engines call"
)]

mod engines;

use std::time::Duration;

use engines::cases::{one, three};
use engines::faults::{FULL_POSTGRES, Way};
use engines::{OURS, Place, block_on};
use store::act::{Appended, read};
use store::{CaseNo, Db, FaultKind};

async fn acts(db: &Db, case_no: &str) -> usize {
    read(db, OURS, &CaseNo::from(case_no)).await.unwrap().len()
}

#[test]
fn an_act_without_room_is_answered_with_full_and_leaves_nothing() {
    engines::run(Place::postgres("faults::full::postgres"), async |at: Place| {
        let db = at.db().await;
        three(&db, "2025-1").await;
        at.meddle("", FULL_POSTGRES).await;
        let fault = one(&db, "k", "2025-1", 3, "{}").await.unwrap_err();
        assert_eq!(fault.kind(), FaultKind::Full);
        assert!(fault.zh().contains("磁盘已满") && fault.en().contains("The disk is full"));
        assert_eq!(acts(&db, "2025-1").await, 3);
        at.meddle("", "drop trigger full_disk on act").await;
        assert_eq!(
            one(&db, "k", "2025-1", 3, "{}").await.unwrap(),
            Appended::Done { first_seq: 4, last_seq: 4 }
        );
    });
}

#[test]
fn a_lost_postgresql_is_said_to_be_unavailable_and_work_goes_on_when_it_is_back() {
    engines::run(Place::postgres("faults::lost::postgres"), async |at: Place| {
        three(&at.db().await, "2025-1").await;
        let (mut way, url) = Way::new(&at);
        assert_eq!(Db::open(&url).await.unwrap_err().kind(), FaultKind::Unavailable);
        way.mend();
        let db = Db::open(&url).await.unwrap();
        assert_eq!(acts(&db, "2025-1").await, 3);
        for round in 0..3 {
            way.cut().await;
            let fault = one(&db, &format!("lost {round}"), "2025-1", 3 + round, "{}").await.unwrap_err();
            assert_eq!(fault.kind(), FaultKind::Unavailable, "{fault}");
            assert!(fault.zh().contains("连接不上"));
            way.mend();
            let done = one(&db, &format!("back {round}"), "2025-1", 3 + round, "{}").await.unwrap();
            assert_eq!(done, Appended::Done { first_seq: 4 + round, last_seq: 4 + round });
        }
    });
}

#[test]
fn connections_that_the_server_ends_are_replaced() {
    engines::run(Place::postgres("faults::ended::postgres"), async |at: Place| {
        let db = at.db().await;
        three(&db, "2025-1").await;
        let end = "select pg_terminate_backend(pid) from pg_stat_activity, \
            (select count(*) from act) as looked where pid <> pg_backend_pid() and query like '%act%' \
            and datname = current_database() and application_name = 'ended'";
        let named = Db::open(&format!("{}&application_name=ended", at.url)).await.unwrap();
        assert_eq!(acts(&named, "2025-1").await, 3);
        at.meddle("", end).await;
        tokio::time::sleep(Duration::from_millis(50)).await;
        assert_eq!(acts(&named, "2025-1").await, 3);
    });
}

#[test]
fn two_programs_on_one_sqlite_file_wait_for_each_other() {
    let at = Place::sqlite("faults::two::sqlite");
    engines::run(at, async |at: Place| {
        let (first, second) = (at.db().await, Db::open(&at.url).await.unwrap());
        let write = async |db: Db, case_no: &'static str| {
            for seq in 0..20 {
                one(&db, &format!("{case_no}/{seq}"), case_no, seq, "{}").await.unwrap();
            }
        };
        tokio::join!(write(first.clone(), "2025-1"), write(second, "2025-2"));
        assert_eq!((acts(&first, "2025-1").await, acts(&first, "2025-2").await), (20, 20));
    });
}

#[test]
fn a_file_that_is_no_database_is_corrupt() {
    let at = Place::sqlite("faults::corrupt::sqlite");
    std::fs::write(at.folder.join("gongkai.db"), "no database at all, though quite long enough".repeat(100))
        .unwrap();
    let fault = block_on(Db::open(&at.url)).unwrap_err();
    assert_eq!(fault.kind(), FaultKind::Corrupt, "{fault}");
    std::fs::remove_dir_all(at.folder).unwrap();
}
