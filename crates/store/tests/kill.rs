//! A process that is killed again and again while it writes: everything it acknowledged is there, and nothing is half done.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a test that starts itself again as the process to be killed"
)]

mod engines;

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use engines::cases::{act, file};
use engines::{OURS, Place, block_on, moment};
use store::act::{Append, Appended, Head, append, read};
use store::attachment::{self, Attachments, NewAttachment};
use store::outbox::{self, Message};
use store::{Algorithm, CaseNo, Db, verify};

const ROUNDS: u64 = 12;
const WRITERS: u64 = 4;
/// Set for the process to be killed: where it writes, and its round.
const CHILD: &str = "GONGKAI_KILLED_CHILD";

#[test]
fn what_was_acknowledged_survives_a_kill_on_sqlite() {
    both_sides("what_was_acknowledged_survives_a_kill_on_sqlite", || Place::sqlite("kill::kill::sqlite"));
}

#[test]
fn what_was_acknowledged_survives_a_kill_on_postgres() {
    both_sides("what_was_acknowledged_survives_a_kill_on_postgres", || {
        Place::postgres("kill::kill::postgres")
    });
}

fn both_sides(test: &str, place: impl FnOnce() -> Place) {
    match std::env::var(CHILD) {
        Ok(orders) => block_on(write_for_ever(&orders)),
        Err(_) => kill_and_compare(test, &place()),
    }
}

/// What the process acknowledged: the command's key, and which acts it was told.
type Acknowledged = BTreeMap<String, (i64, i64)>;

fn kill_and_compare(test: &str, at: &Place) {
    drop(block_on(at.db()));
    let mut acknowledged = Acknowledged::new();
    for round in 0..ROUNDS {
        let mut child = start(test, at, round);
        let lines = BufReader::new(child.stdout.take().unwrap());
        let said = std::thread::spawn(move || lines.split(b'\n').map_while(Result::ok).collect::<Vec<_>>());
        // Killed at another moment each time, some while it still opens the database.
        std::thread::sleep(Duration::from_millis(30 + 45 * round));
        child.kill().unwrap();
        child.wait().unwrap();
        for line in said.join().unwrap() {
            let line = String::from_utf8(line).unwrap();
            let Some(("ack", told)) = line.split_once(' ') else { continue };
            if let [key, first, last, "."] = told.split(' ').collect::<Vec<_>>()[..] {
                acknowledged.insert(key.to_owned(), (first.parse().unwrap(), last.parse().unwrap()));
            }
        }
    }
    eprintln!("{} commands acknowledged", acknowledged.len());
    assert!(acknowledged.len() > 20, "the rounds were too short to show anything");
    block_on(compare(at, &acknowledged));
    std::fs::remove_dir_all(&at.folder).unwrap();
}

fn start(test: &str, at: &Place, round: u64) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", test, "--nocapture"])
        .env(CHILD, format!("{round} {} {}", at.folder.display(), at.url))
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

fn content(key: &str, acts: usize) -> String {
    format!(r#"{{"key":"{key}","acts":{acts}}}"#)
}

fn message(key: &str) -> Message {
    Message {
        body_id: OURS,
        message_id: key.to_owned(),
        topic: "index".to_owned(),
        subject: "2025".to_owned(),
        payload: "{}".to_owned(),
        made_at: moment(0),
    }
}

async fn write_for_ever(orders: &str) {
    let [round, folder, url] = orders.splitn(3, ' ').collect::<Vec<_>>()[..] else { panic!("{orders}") };
    let bytes = Attachments::folder(&std::path::Path::new(folder).join("attachments"), 1 << 20).unwrap();
    let db = Db::open(url).await.unwrap();
    let writers: Vec<_> = (0..WRITERS)
        .map(|writer| {
            tokio::spawn(write(db.clone(), bytes.clone(), format!("2025-{writer}"), round.to_owned()))
        })
        .collect();
    for writer in writers {
        writer.await.unwrap();
    }
}

/// Commands of one to three acts, every other with a message; an attachment after every fourth.
async fn write(db: Db, bytes: Attachments, case_no: String, round: String) {
    let number = CaseNo::from(case_no.as_str());
    let mut after = Head::of(&read(&db, OURS, &number).await.unwrap());
    for turn in 0_usize.. {
        let key = format!("{case_no}/{round}/{turn}");
        let acts = vec![act("noted", &content(&key, turn % 3 + 1)); turn % 3 + 1];
        let command = Append {
            command_key: key.clone(),
            recorded_at: moment(0),
            algorithm: Algorithm::Sha256,
            file: file(&case_no, after.seq + i64::try_from(acts.len()).unwrap()),
            acts,
            // One of two is a statement by itself, the other a transaction of several.
            messages: if turn % 2 == 0 { vec![message(&key)] } else { Vec::new() },
            after,
        };
        let head = command.head();
        let Appended::Done { first_seq, last_seq } = append(&db, command).await.unwrap() else {
            panic!("{key}")
        };
        println!("ack {key} {first_seq} {last_seq} .");
        after = head;
        if turn % 4 == 3 {
            attach(&db, &bytes, &number, &key).await;
            println!("ack {key}/attachment 0 0 .");
        }
    }
}

async fn attach(db: &Db, bytes: &Attachments, case_no: &CaseNo, key: &str) {
    let kept = bytes.keep(OURS, key.repeat(500).into_bytes()).await.unwrap().unwrap();
    let attachment_id = format!("{key}/attachment");
    let new = NewAttachment {
        attachment_id: &attachment_id,
        case_no: Some(case_no),
        name: "附件.txt",
        added_at: moment(0),
        added_by: "a1",
        kept: &kept,
    };
    let mut tx = db.begin().await.unwrap();
    attachment::add(&mut tx, &new).await.unwrap();
    tx.commit().await.unwrap();
}

async fn compare(at: &Place, acknowledged: &Acknowledged) {
    let db = Db::open(&at.url).await.unwrap();
    verify::acts(&db, OURS, |found| panic!("{found:?}")).await.unwrap();
    let bytes = Attachments::folder(&at.folder.join("attachments"), 1 << 20).unwrap();
    verify::attachments(&db, &bytes, OURS, |lost| panic!("{lost:?}")).await.unwrap();

    // Every command that left anything left all its acts and its message.
    let mut stored = BTreeMap::<String, Vec<(i64, String)>>::new();
    for writer in 0..WRITERS {
        for act in read(&db, OURS, &CaseNo(format!("2025-{writer}"))).await.unwrap() {
            let key = act.content.split('"').nth(3).unwrap().to_owned();
            stored.entry(key).or_default().push((act.seq, act.content));
        }
    }
    let told: Vec<String> =
        outbox::unsent(&db, "index", 1_000_000).await.unwrap().into_iter().map(|it| it.message_id).collect();
    let tells = |key: &str| key.rsplit('/').next().unwrap().parse::<u64>().unwrap() % 2 == 0;
    assert_eq!(told.len(), stored.keys().filter(|key| tells(key)).count());
    for (key, acts) in &stored {
        assert!(
            acts.iter().all(|(_, found)| *found == content(key, acts.len())),
            "{key} is half done: {acts:?}"
        );
        assert_eq!(told.contains(key), tells(key), "{key} and its message");
    }

    // Everything acknowledged is there, and the same command again is answered alike.
    for (key, &(first_seq, last_seq)) in acknowledged {
        if key.ends_with("/attachment") {
            assert!(attachment::read(&db, OURS, key).await.unwrap().is_some(), "{key} is lost");
            continue;
        }
        let acts = &stored[key];
        assert_eq!((acts[0].0, acts[acts.len() - 1].0), (first_seq, last_seq), "{key}");
        let again = vec![act("noted", &content(key, acts.len())); acts.len()];
        let case_no = key.split('/').next().unwrap();
        let answer = engines::cases::some(&db, key, &file(case_no, last_seq), &again).await.unwrap();
        assert_eq!(answer, Appended::Repeated { first_seq, last_seq });
    }
}
