//! Acts: appended once, in order, never changed.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "the body of a test is a function that both engines call"
)]

mod engines;

use engines::cases::{act, file, one, some, three};
use engines::{OURS, on_both};
use store::act::{Append, Appended, Head, append, append_in, read};
use store::{Algorithm, CaseNo, FaultKind, case_file, outbox};

on_both! {
    async fn acts_and_their_projection_are_read_as_they_were_written(at: Place) {
        let db = at.db().await;
        three(&db, "2025-1").await;
        let acts = read(&db, OURS, &CaseNo::from("2025-1")).await.unwrap();
        let told: Vec<(i64, &str, &str)> =
            acts.iter().map(|act| (act.seq, act.kind.as_str(), act.content.as_str())).collect();
        assert_eq!(told, [
            (1, "received", "{}"),
            (2, "noted", r#"{"text":"a"}"#),
            (3, "noted", r#"{"text":"b"}"#),
        ]);
        assert_eq!(acts[0].prev_hash, "");
        assert_eq!(acts[1].prev_hash, acts[0].hash);
        assert_eq!(acts[2].prev_hash, acts[1].hash);
        let row = case_file::read(&db, OURS, &CaseNo::from("2025-1")).await.unwrap();
        assert_eq!(row, Some(file("2025-1", 3)));
    }

    async fn a_taken_place_is_answered_with_the_last_act_there_is(at: Place) {
        let db = at.db().await;
        three(&db, "2025-1").await;
        assert_eq!(one(&db, "late", "2025-1", 2, "{}").await.unwrap(), Appended::Conflict { last_seq: 3 });
        assert_eq!(one(&db, "new", "2025-1", 0, "{}").await.unwrap(), Appended::Conflict { last_seq: 3 });
        assert_eq!(one(&db, "early", "2025-1", 9, "{}").await.unwrap(), Appended::Conflict { last_seq: 3 });
        assert_eq!(read(&db, OURS, &CaseNo::from("2025-1")).await.unwrap().len(), 3);
    }

    async fn the_same_command_again_acts_once_and_answers_the_same(at: Place) {
        let db = at.db().await;
        let done = one(&db, "k", "2025-1", 0, "{}").await.unwrap();
        assert_eq!(done, Appended::Done { first_seq: 1, last_seq: 1 });
        assert_eq!(one(&db, "other", "2025-1", 1, "{}").await.unwrap(), Appended::Done { first_seq: 2, last_seq: 2 });
        let again = one(&db, "k", "2025-1", 0, "{}").await.unwrap();
        assert_eq!(again, Appended::Repeated { first_seq: 1, last_seq: 1 });
        assert_eq!(one(&db, "k", "2025-1", 2, r#"{"other":1}"#).await.unwrap(), Appended::KeyTaken);
        assert_eq!(read(&db, OURS, &CaseNo::from("2025-1")).await.unwrap().len(), 2);
    }

    async fn messages_stand_or_fall_with_the_acts(at: Place) {
        let db = at.db().await;
        let message = outbox::Message {
            body_id: OURS,
            message_id: "m1".to_owned(),
            topic: "index".to_owned(),
            subject: "2025-1".to_owned(),
            payload: "{}".to_owned(),
            made_at: engines::moment(0),
        };
        let command = Append {
            command_key: "k".to_owned(),
            recorded_at: engines::moment(0),
            algorithm: Algorithm::Sm3,
            after: Head::default(),
            acts: vec![act("received", "{}")],
            file: file("2025-1", 1),
            messages: vec![message.clone()],
        };
        let mut tx = db.begin().await.unwrap();
        append_in(&mut tx, &[&command]).await.unwrap();
        drop(tx);
        assert_eq!(outbox::unsent(&db, "index", 10).await.unwrap(), []);
        append(&db, command).await.unwrap();
        assert_eq!(outbox::unsent(&db, "index", 10).await.unwrap(), std::slice::from_ref(&message));
        let mut tx = db.begin().await.unwrap();
        outbox::sent(&mut tx, &message, engines::moment(1)).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(outbox::unsent(&db, "index", 10).await.unwrap(), []);
    }

    async fn what_does_not_add_up_is_a_defect_and_writes_nothing(at: Place) {
        let db = at.db().await;
        let none = some(&db, "k", &file("2025-1", 0), &[]).await.unwrap_err();
        assert_eq!(none.kind(), FaultKind::Defect);
        let stranger = engines::cases::of_body(store::BodyId(9), file("2025-1", 1));
        let fault = some(&db, "k", &stranger, &[act("received", "{}")]).await.unwrap_err();
        assert_eq!(fault.kind(), FaultKind::Refused, "{fault}");
        assert_eq!(read(&db, store::BodyId(9), &CaseNo::from("2025-1")).await.unwrap(), []);
    }

    async fn of_sixteen_who_append_at_once_each_place_is_won_once(at: Place) {
        let db = at.db().await;
        three(&db, "2025-1").await;
        let tasks: Vec<_> = (0..16).map(|who| tokio::spawn({
            let db = db.clone();
            async move {
                let (mut after, mut won) = (3, Vec::new());
                while won.len() < 4 {
                    let key = format!("{who}/{}", won.len());
                    match one(&db, &key, "2025-1", after, &format!(r#"{{"by":{who}}}"#)).await.unwrap() {
                        Appended::Done { last_seq, .. } => {
                            won.push(last_seq);
                            after = last_seq;
                        }
                        Appended::Conflict { last_seq } => {
                            assert!(last_seq > after, "a loser is told the new state");
                            after = last_seq;
                        }
                        other => panic!("{other:?}"),
                    }
                }
                won
            }
        })).collect();
        let mut won = Vec::new();
        for task in tasks {
            won.extend(task.await.unwrap());
        }
        won.sort_unstable();
        assert_eq!(won, (4..68).collect::<Vec<i64>>());
        let found = store::verify::acts(&db, OURS, |found| panic!("{found:?}")).await.unwrap();
        assert_eq!((found.cases, found.acts, found.breaks), (1, 67, 0));
    }

    async fn a_hundred_commands_at_once_are_each_written_whole(at: Place) {
        let db = at.db().await;
        let tasks: Vec<_> = (0..100).map(|number| tokio::spawn({
            let db = db.clone();
            async move {
                // Twenty cases, five commands on each, the later ones before they can be known to fit.
                let (case_no, after) = (format!("2025-{}", number % 20), i64::from(number / 20) * 2);
                let acts = [act("noted", "{}"), act("noted", "{}")];
                let messages = vec![outbox::Message {
                    body_id: OURS,
                    message_id: number.to_string(),
                    topic: "index".to_owned(),
                    subject: case_no.clone(),
                    payload: "{}".to_owned(),
                    made_at: engines::moment(0),
                }];
                let mut command = Append {
                    command_key: number.to_string(),
                    recorded_at: engines::moment(0),
                    algorithm: Algorithm::Sha256,
                    after: Head { seq: after, hash: String::new() },
                    acts: acts.to_vec(),
                    file: file(&case_no, after + 2),
                    messages,
                };
                loop {
                    command.after.hash = engines::cases::head(&db, &command.file, after).await.unwrap().hash;
                    match append(&db, command.clone()).await {
                        Ok(Appended::Done { first_seq, last_seq }) => return assert_eq!((first_seq, last_seq), (after + 1, after + 2)),
                        Ok(Appended::Conflict { last_seq }) => assert!(last_seq < after),
                        // Chained to nothing: what it is to follow was written after it had looked.
                        Err(fault) => assert_eq!((fault.kind(), command.after.hash.as_str()), (FaultKind::Refused, "")),
                        other => panic!("{other:?}"),
                    }
                }
            }
        })).collect();
        for task in tasks {
            task.await.unwrap();
        }
        let found = store::verify::acts(&db, OURS, |found| panic!("{found:?}")).await.unwrap();
        assert_eq!((found.cases, found.acts), (20, 200));
        assert_eq!(outbox::unsent(&db, "index", 1000).await.unwrap().len(), 100);
        let row = case_file::read(&db, OURS, &CaseNo::from("2025-7")).await.unwrap();
        assert_eq!(row, Some(file("2025-7", 10)));
    }

    async fn one_that_is_at_fault_does_not_take_the_others_with_it(at: Place) {
        let db = at.db().await;
        let stranger = engines::cases::of_body(store::BodyId(9), file("2025-0", 1));
        let faulty = [act("noted", "{}")];
        let (bad, good, other) = tokio::join!(
            some(&db, "bad", &stranger, &faulty),
            one(&db, "good", "2025-1", 0, "{}"),
            one(&db, "other", "2025-2", 0, "{}"),
        );
        assert_eq!(bad.unwrap_err().kind(), FaultKind::Refused);
        let done = Appended::Done { first_seq: 1, last_seq: 1 };
        assert_eq!((good.unwrap(), other.unwrap()), (done, done));
    }

    async fn of_sixteen_with_one_key_one_acts_and_all_are_answered_alike(at: Place) {
        let db = at.db().await;
        let tasks: Vec<_> = (0..16).map(|_| tokio::spawn({
            let db = db.clone();
            async move { one(&db, "k", "2025-1", 0, "{}").await.unwrap() }
        })).collect();
        let mut done = 0;
        for task in tasks {
            match task.await.unwrap() {
                Appended::Done { first_seq: 1, last_seq: 1 } => done += 1,
                Appended::Repeated { first_seq: 1, last_seq: 1 } => {}
                other => panic!("{other:?}"),
            }
        }
        assert_eq!(done, 1);
    }
}
