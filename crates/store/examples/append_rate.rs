//! How many acts a second are appended durably, against how many single rows the engine itself commits on the same disk.
//!
//! `cargo run --release -p store --example append_rate -- sqlite:FILE` or `postgres://…`; the database is filled.

#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::panic,
    reason = "a measurement stops at the first fault"
)]

use std::future::Future;
use std::time::{Duration, Instant};

use jiff::Timestamp;
use jiff::civil::date;
use law::body::{BodyKind, Level};
use sqlx::postgres::PgPoolOptions;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{PgPool, SqlitePool};
use store::act::{Append, Appended, NewAct, append};
use store::body::{self, Body};
use store::case_file::CaseFile;
use store::{Algorithm, BodyId, CaseNo, Day, Db, migrate, verify};

const BODY: BodyId = BodyId(1);
const ROUND: Duration = Duration::from_secs(3);
const ROUNDS: u32 = 3;

fn main() {
    let url =
        std::env::args().nth(1).unwrap_or_else(|| panic!("name a database: sqlite:FILE or postgres://…"));
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(measure(&url));
}

async fn measure(url: &str) {
    let db = migrate(url, Timestamp::UNIX_EPOCH).await.unwrap();
    let mut tx = db.begin().await.unwrap();
    body::add(&mut tx, &government()).await.unwrap();
    tx.commit().await.unwrap();
    for clients in [1, 16] {
        let (mut rows, mut acts) = (0.0, 0.0);
        // In turns, so that a busy disk is busy for both.
        for round in 0..ROUNDS {
            rows += commits(url, clients, round).await;
            acts +=
                together(clients, |client| appends(db.clone(), format!("{clients}/{round}/{client}"))).await;
        }
        let times = f64::from(ROUNDS);
        println!(
            "{clients:>2} at once: {:>6.0} single rows/s, {:>6.0} acts/s ({:.0} %)",
            rows / times,
            acts / times,
            100.0 * acts / rows
        );
    }
    let began = Instant::now();
    let walked = verify::acts(&db, BODY, |found| panic!("{found:?}")).await.unwrap();
    let seconds = began.elapsed().as_secs_f64();
    println!("verify: {} acts of {} cases in {seconds:.2} s", walked.acts, walked.cases);
}

fn government() -> Body {
    Body {
        body_id: BODY,
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

/// Runs so many clients at once and adds up what each did a second.
async fn together<F>(clients: u32, client: impl Fn(u32) -> F) -> f64
where
    F: Future<Output = u32> + Send + 'static,
{
    let began = Instant::now();
    let tasks: Vec<_> = (0..clients).map(|number| tokio::spawn(client(number))).collect();
    let mut did = 0;
    for task in tasks {
        did += task.await.unwrap();
    }
    f64::from(did) / began.elapsed().as_secs_f64()
}

async fn appends(db: Db, case: String) -> u32 {
    let content = format!(r#"{{"text":"{}"}}"#, "公开".repeat(40));
    let (began, mut done) = (Instant::now(), 0);
    while began.elapsed() < ROUND {
        // Ten acts to a case, as cases have.
        let (case_no, after) = (CaseNo(format!("{case}/{}", done / 10)), i64::from(done % 10));
        let acts = vec![NewAct {
            kind: "noted".to_owned(),
            done_on: Day(date(2025, 9, 22)),
            done_by: "account-1".to_owned(),
            content: content.clone(),
        }];
        let command = Append {
            command_key: format!("{case}/{done}"),
            recorded_at: Timestamp::UNIX_EPOCH.into(),
            algorithm: Algorithm::Sha256,
            after,
            acts,
            file: file(case_no, after + 1),
            messages: Vec::new(),
        };
        assert!(matches!(append(&db, command).await.unwrap(), Appended::Done { .. }));
        done += 1;
    }
    done
}

fn file(case_no: CaseNo, last_seq: i64) -> CaseFile {
    CaseFile {
        body_id: BODY,
        case_no,
        state: "accepted".to_owned(),
        received_on: Day(date(2025, 9, 22)),
        due_on: Some(Day(date(2025, 10, 27))),
        prudent_due_on: None,
        closed_on: None,
        outcome: None,
        channel: "letter".to_owned(),
        applicant_kind: "natural_person".to_owned(),
        unit_id: None,
        last_seq,
    }
}

const MAKE: &str =
    "create table if not exists single (id text not null, content text not null, primary key (id))";
const ADD: &str = "insert into single (id, content) values ($1, $2)";

async fn commits(url: &str, clients: u32, round: u32) -> f64 {
    if let Some(file) = url.strip_prefix("sqlite:") {
        let options = SqliteConnectOptions::new()
            .filename(format!("{file}.single"))
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full);
        // One connection: the file has one writer, and a queue is the fairest way to it.
        let pool = SqlitePoolOptions::new().max_connections(1).connect_with(options).await.unwrap();
        sqlx::query(MAKE).execute(&pool).await.unwrap();
        together(clients, |client| rows_of_sqlite(pool.clone(), format!("{clients}/{round}/{client}"))).await
    } else {
        let pool = PgPoolOptions::new().max_connections(clients).connect(url).await.unwrap();
        sqlx::query(MAKE).execute(&pool).await.unwrap();
        together(clients, |client| rows_of_postgres(pool.clone(), format!("{clients}/{round}/{client}")))
            .await
    }
}

async fn rows_of_sqlite(pool: SqlitePool, client: String) -> u32 {
    let (began, mut done) = (Instant::now(), 0);
    while began.elapsed() < ROUND {
        sqlx::query(ADD)
            .bind(format!("{client}/{done}"))
            .bind("公开".repeat(40))
            .execute(&pool)
            .await
            .unwrap();
        done += 1;
    }
    done
}

async fn rows_of_postgres(pool: PgPool, client: String) -> u32 {
    let (began, mut done) = (Instant::now(), 0);
    while began.elapsed() < ROUND {
        sqlx::query(ADD)
            .bind(format!("{client}/{done}"))
            .bind("公开".repeat(40))
            .execute(&pool)
            .await
            .unwrap();
        done += 1;
    }
    done
}
