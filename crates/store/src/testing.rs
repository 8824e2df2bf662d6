//! What tests do behind the store's back: make a place of their own on a server, meddle with rows, and see what an engine does
//! by itself.

use std::sync::Arc;
use std::time::{Duration, Instant};

use sqlx::{AssertSqlSafe, Connection, PgConnection, SqliteConnection};
use tokio::sync::Mutex;

use crate::db::{Engine, Writer, on};
use crate::{Db, Fault, FaultKind};

/// Executes statements at an address, whatever they are.
pub async fn execute(url: &str, statements: &str) -> Result<(), Fault> {
    let statements = AssertSqlSafe(statements.to_owned());
    let done = if url.starts_with("sqlite") {
        let mut c = SqliteConnection::connect(url).await?;
        sqlx::raw_sql(statements).execute(&mut c).await.map(|_| ())
    } else {
        let mut c = PgConnection::connect(url).await?;
        sqlx::raw_sql(statements).execute(&mut c).await.map(|_| ())
    };
    done.map_err(|error| Fault::new(FaultKind::Refused, error.to_string()))
}

/// How many rows of a table with one key the engine of a database commits a second by itself, one at a time, for so many
/// clients and so long: over connections as the store has them, and as safe on the disk. Each client has a connection of its
/// own; SQLite, which takes one writer, has one for all.
pub async fn single_rows(db: &Db, clients: usize, during: Duration) -> Result<f64, Fault> {
    let mut writers: Vec<Arc<Mutex<Writer>>> = Vec::new();
    for _ in 0..clients {
        let writer = match writers.first() {
            Some(first) if matches!(&*first.lock().await, Engine::Sqlite(_)) => Arc::clone(first),
            _ => Arc::new(Mutex::new(db.writer().await?)),
        };
        writers.push(writer);
    }
    if let Some(first) = writers.first() {
        on!(first.lock().await.borrow(), c => sqlx::raw_sql(MAKE).execute(c).await.map(|_| ()))?;
    }
    let began = Instant::now();
    let tasks: Vec<_> =
        (0..).zip(writers).map(|(client, writer)| tokio::spawn(rows(writer, client, during))).collect();
    let mut did = 0;
    for task in tasks {
        did += task.await.map_err(|error| Fault::defect(error.to_string()))??;
    }
    Ok(f64::from(did) / began.elapsed().as_secs_f64())
}

const MAKE: &str = "drop table if exists single; \
    create table single (id text not null, content text not null, primary key (id))";
const ADD: &str = "insert into single (id, content) values ($1, $2)";

async fn rows(writer: Arc<Mutex<Writer>>, client: u32, during: Duration) -> Result<u32, Fault> {
    let (began, mut did) = (Instant::now(), 0);
    while began.elapsed() < during {
        let (id, content) = (format!("{client}/{did}"), "公开".repeat(40));
        on!(writer.lock().await.borrow(), c => sqlx::query(ADD).bind(id).bind(content).execute(c).await.map(|_| ()))?;
        did += 1;
    }
    Ok(did)
}

/// Has the engine look at what it holds, as it does by itself after a while, so that it plans by what is there.
pub async fn settle(db: &Db) -> Result<(), Fault> {
    on!(db.writer().await?.borrow(), c => sqlx::raw_sql("analyze").execute(c).await.map(|_| ()))?;
    Ok(())
}
