//! What the office takes with a million cases in one body, on both engines in one run:
//!
//! `scripts/postgres.sh cargo run --release -p office --example million -- [--cases N] [--folder FOLDER]`
//!
//! Acts appended a second against single rows that the engine commits by itself, cases opened, boards of deadlines and lists,
//! `rebuild` and `verify`. The SQLite file lies in the folder, the PostgreSQL where `GONGKAI_TEST_POSTGRES` says.

#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    reason = "a measurement stops at the first fault, and takes its address from the script"
)]

mod appending;
mod reading;

use std::path::PathBuf;

use jiff::Timestamp;

/// What was asked for.
struct Asked {
    cases: u32,
    folder: PathBuf,
}

fn main() {
    let asked = asked(std::env::args().skip(1));
    std::fs::create_dir_all(&asked.folder).unwrap();
    let sqlite = format!("sqlite:{}", asked.folder.join("gongkai.db").display());
    let postgres = std::env::var("GONGKAI_TEST_POSTGRES").ok();
    tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap().block_on(async {
        for (engine, url) in [("SQLite", Some(sqlite)), ("PostgreSQL", postgres)] {
            match url {
                Some(url) => measure(engine, &url, &asked).await,
                None => println!("{engine}: GONGKAI_TEST_POSTGRES is not set; see scripts/postgres.sh"),
            }
        }
    });
    std::fs::remove_dir_all(&asked.folder).unwrap();
}

fn asked(mut words: impl Iterator<Item = String>) -> Asked {
    let mut asked = Asked {
        cases: 1_000_000,
        folder: std::env::temp_dir().join(format!("gongkai-million-{}", std::process::id())),
    };
    while let Some(word) = words.next() {
        match (word.as_str(), words.next()) {
            ("--cases", Some(cases)) => asked.cases = cases.parse().unwrap(),
            ("--folder", Some(folder)) => asked.folder = folder.into(),
            _ => panic!("--cases N, --folder FOLDER; not {word}"),
        }
    }
    asked
}

async fn measure(engine: &str, url: &str, asked: &Asked) {
    println!("\n{engine}, {} cases", asked.cases);
    let db = store::migrate(url, Timestamp::UNIX_EPOCH).await.unwrap();
    appending::measure(&db).await;
    reading::measure(&db, asked.cases).await;
    db.close().await;
}
