//! What was changed behind the store's back is named.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "the body of a test is a function that both engines call"
)]

mod engines;

use engines::cases::three;
use engines::{OURS, Place, on_both};
use store::verify::{Break, Wrong, acts};
use store::{CaseNo, Db};

async fn breaks(db: &Db) -> Vec<Break> {
    let mut found = Vec::new();
    acts(db, OURS, |broken| found.push(broken)).await.unwrap();
    found
}

/// Three cases, the triggers dropped, and then a statement.
async fn meddled(at: &Place, statement: &str) -> Vec<Break> {
    let db = at.db().await;
    for case_no in ["2025-1", "2025-2", "2025-3"] {
        three(&db, case_no).await;
    }
    assert_eq!(breaks(&db).await, []);
    let sqlite = format!("drop trigger act_is_never_updated; drop trigger act_is_never_deleted; {statement}");
    let postgres = format!("alter table act disable trigger all; {statement}");
    at.meddle(&sqlite, &postgres).await;
    breaks(&db).await
}

fn at_act(seq: i64, what: Wrong) -> Vec<Break> {
    vec![Break { body_id: OURS, case_no: CaseNo::from("2025-2"), seq, what }]
}

on_both! {
    async fn a_flipped_byte_in_any_column_is_named(at: Place) {
        let db = at.db().await;
        for case_no in ["2025-1", "2025-2", "2025-3"] {
            three(&db, case_no).await;
        }
        at.meddle(
            "drop trigger act_is_never_updated",
            "alter table act disable trigger all",
        ).await;
        let flips = [
            ("kind", "'nated'", Wrong::Changed),
            ("done_on", "'2025-09-23'", Wrong::Changed),
            ("recorded_at", "recorded_at + 1", Wrong::Changed),
            ("done_by", "'account-2'", Wrong::Changed),
            ("content", r#"'{"text":"c"}'"#, Wrong::Changed),
            ("algorithm", "'sm3'", Wrong::Changed),
            ("algorithm", "'md5'", Wrong::UnknownAlgorithm),
            ("prev_hash", "hash", Wrong::Changed),
            ("command_key", "'another'", Wrong::Changed),
            ("command_place", "command_place + 9", Wrong::Changed),
            ("hash", "prev_hash", Wrong::Changed),
        ];
        let keep = "create table kept as select * from act";
        at.meddle(keep, keep).await;
        for (column, value, what) in flips {
            let change = format!("update act set {column} = {value} where case_no = '2025-2' and seq = 2");
            at.meddle(&change, &change).await;
            assert_eq!(breaks(&db).await, at_act(2, what), "{column}");
            let back = format!("update act set {column} = (select k.{column} from kept k where k.body_id = act.body_id \
                and k.case_no = act.case_no and k.seq = act.seq)");
            at.meddle(&back, &back).await;
            assert_eq!(breaks(&db).await, []);
        }
    }

    async fn an_act_taken_out_leaves_a_gap(at: Place) {
        let found = meddled(&at, "delete from act where case_no = '2025-2' and seq = 2").await;
        assert_eq!(found, at_act(3, Wrong::Gap { expected: 2 }));
    }

    async fn the_last_act_taken_out_is_missed_by_the_case_file(at: Place) {
        let found = meddled(&at, "delete from act where case_no = '2025-2' and seq = 3").await;
        assert_eq!(found, at_act(2, Wrong::End { file_seq: Some(3) }));
    }

    async fn a_case_of_which_nothing_is_left_is_named(at: Place) {
        let found = meddled(&at, "delete from act where case_no = '2025-2'").await;
        assert_eq!(found, at_act(0, Wrong::End { file_seq: Some(3) }));
    }

    async fn acts_without_a_case_file_are_named(at: Place) {
        let found = meddled(&at, "delete from case_file where case_no = '2025-2'").await;
        assert_eq!(found, at_act(3, Wrong::End { file_seq: None }));
    }
}
