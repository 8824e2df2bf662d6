//! Acts appended durably a second, against single rows that the engine commits by itself.

use std::time::{Duration, Instant};

use jiff::Timestamp;
use jiff::civil::date;
use law::body::{BodyKind, Level};
use store::act::{Append, Appended, Head, NewAct, append};
use store::body::{self, Body};
use store::case_file::CaseFile;
use store::testing::single_rows;
use store::{Algorithm, BodyId, CaseNo, Day, Db};

/// The body whose acts are appended; it has no cases but these.
const BODY: BodyId = BodyId(1);
const ROUND: Duration = Duration::from_millis(500);
const ROUNDS: u32 = 12;

pub(crate) async fn measure(db: &Db) {
    let mut tx = db.begin().await.unwrap();
    body::add(&mut tx, &government(BODY)).await.unwrap();
    tx.commit().await.unwrap();
    for clients in [1, 16] {
        let (mut rows, mut acts) = (0.0, 0.0);
        // In turns, so that a busy disk is busy for both.
        for round in 0..ROUNDS {
            rows += single_rows(db, clients, ROUND).await.unwrap();
            acts += appended(db, clients, round).await;
        }
        let (rows, acts) = (rows / f64::from(ROUNDS), acts / f64::from(ROUNDS));
        let share = 100.0 * acts / rows;
        println!("{clients:>2} at once: {rows:>6.0} single rows/s, {acts:>6.0} acts/s ({share:.0} %)");
    }
}

pub(crate) fn government(body_id: BodyId) -> Body {
    Body {
        body_id,
        parent_id: None,
        kind: BodyKind::Government,
        level: Level::County,
        name: "云溪县人民政府".to_owned(),
        short_name: "云溪县".to_owned(),
        sort_key: "yunxi".to_owned(),
        credit_code: None,
        region_code: None,
        reconsideration: None,
        court: None,
    }
}

async fn appended(db: &Db, clients: usize, round: u32) -> f64 {
    let began = Instant::now();
    let tasks: Vec<_> = (0..clients)
        .map(|client| tokio::spawn(acts(db.clone(), format!("{clients}/{round}/{client}"))))
        .collect();
    let mut did = 0;
    for task in tasks {
        did += task.await.unwrap();
    }
    f64::from(did) / began.elapsed().as_secs_f64()
}

/// Ten acts to a case, as cases have; each is chained to the one before it.
async fn acts(db: Db, client: String) -> u32 {
    let (began, mut done) = (Instant::now(), 0);
    let mut head = Head::default();
    while began.elapsed() < ROUND {
        let command = command(&client, done, head);
        head = if done % 10 == 9 { Head::default() } else { command.head() };
        assert!(matches!(append(&db, command).await.unwrap(), Appended::Done { .. }));
        done += 1;
    }
    done
}

fn command(client: &str, done: u32, after: Head) -> Append {
    let act = NewAct {
        kind: "noted".to_owned(),
        done_on: Day(date(2025, 9, 22)),
        done_by: "1".to_owned(),
        content: format!(r#"{{"text":"{}"}}"#, "公开".repeat(40)),
    };
    Append {
        command_key: format!("{client}/{done}"),
        recorded_at: Timestamp::UNIX_EPOCH.into(),
        algorithm: Algorithm::Sha256,
        file: file(CaseNo(format!("{client}/{}", done / 10)), after.seq + 1),
        after,
        acts: vec![act],
        messages: Vec::new(),
    }
}

fn file(case_no: CaseNo, last_seq: i64) -> CaseFile {
    CaseFile {
        body_id: BODY,
        case_no,
        state: "open".to_owned(),
        received_on: Day(date(2025, 9, 22)),
        due_on: Some(Day(date(2025, 10, 27))),
        prudent_due_on: None,
        closed_on: None,
        outcome: None,
        channel: "letter".to_owned(),
        applicant_kind: "natural_person".to_owned(),
        hand: None,
        archive_no: None,
        archive_place: None,
        last_seq,
    }
}
