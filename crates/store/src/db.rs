//! The two engines. No other file knows which of them it speaks to.

use std::str::FromStr;
use std::sync::Arc;
use std::time::Duration;

use sqlx::postgres::{PgConnectOptions, PgPool, PgPoolOptions, PgSslMode};
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous,
};
use sqlx::{Connection, PgConnection, Postgres, Sqlite, SqliteConnection, Transaction};

use tokio::sync::OwnedSemaphorePermit;

use crate::queue::Queue;
use crate::{Fault, FaultKind};

/// Longer than any write of ours takes: what waits for it is answered sooner than a page's patience ends.
const PATIENCE: Duration = Duration::from_secs(5);

/// How many transactions of appended acts PostgreSQL is given at once.
const POSTGRES_WRITERS: usize = 2;

/// Runs the same expression on whichever engine it is, with `$c` the connection or pool.
macro_rules! on {
    ($engine:expr, $c:ident => $e:expr) => {
        match $engine {
            $crate::db::Engine::Sqlite($c) => $e,
            $crate::db::Engine::Postgres($c) => $e,
        }
    };
}

/// The statement of a file under `sql/`.
macro_rules! sql {
    ($name:literal) => {
        include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/sql/", $name, ".sql"))
    };
}

/// Executes a statement in a transaction; gives how many rows it wrote.
macro_rules! execute {
    ($tx:expr, $name:literal $(, $value:expr)* $(,)?) => {
        $crate::db::on!($tx.writer()?, c => sqlx::query($crate::db::sql!($name))
            $(.bind($value))*
            .execute(c)
            .await
            .map(|done| done.rows_affected()))
        .map_err(|error| $tx.spoil($crate::Fault::at($name, &error)))
    };
}

/// Executes a statement of one row for all rows given, some at once; gives how many it wrote.
macro_rules! execute_many {
    ($tx:expr, $name:literal, $rows:expr, $row:ident => $($value:expr),* $(,)?) => {{
        let (mut rest, mut written) = (&$rows[..], 0_u64);
        while !rest.is_empty() {
            let (chunk, after) = rest.split_at($crate::many::at_once(rest.len()));
            rest = after;
            let text = $crate::many::many($crate::db::sql!($name), chunk.len());
            written += $crate::db::on!($tx.writer()?, c => {
                let mut query = sqlx::query(sqlx::AssertSqlSafe(text));
                for $row in chunk {
                    query = query$(.bind($value))*;
                }
                query.execute(c).await.map(|done| done.rows_affected())
            })
            .map_err(|error| $tx.spoil($crate::Fault::at($name, &error)))?;
        }
        written
    }};
}

/// The row that a statement answers with, if it does, in a transaction.
macro_rules! row_in {
    ($tx:expr, $name:literal $(, $value:expr)* $(,)?) => {
        $crate::db::on!($tx.writer()?, c =>
            sqlx::query_as($crate::db::sql!($name))$(.bind($value))*.fetch_optional(c).await)
        .map_err(|error| $tx.spoil($crate::Fault::at($name, &error)))
    };
}

/// The row that a statement answers with, if it does.
macro_rules! row {
    ($db:expr, $name:literal $(, $value:expr)* $(,)?) => {
        $crate::db::on!($db.reader(), c =>
            sqlx::query_as($crate::db::sql!($name))$(.bind($value))*.fetch_optional(c).await)
        .map_err(|error| $crate::Fault::at($name, &error))
    };
}

/// All rows that a statement answers with.
macro_rules! rows {
    ($db:expr, $name:literal $(, $value:expr)* $(,)?) => {
        $crate::db::on!($db.reader(), c =>
            sqlx::query_as($crate::db::sql!($name))$(.bind($value))*.fetch_all(c).await)
        .map_err(|error| $crate::Fault::at($name, &error))
    };
}

pub(crate) use {execute, execute_many, on, row, row_in, rows, sql};

/// One of two, and which of the engines it belongs to.
#[derive(Clone, Debug)]
pub(crate) enum Engine<S, P> {
    Sqlite(S),
    Postgres(P),
}

/// A database: a SQLite file or a PostgreSQL server.
#[derive(Clone, Debug)]
pub struct Db {
    engine: Engine<Pools, PgPool>,
    queue: Arc<Queue>,
}

/// One connection writes and several read: writers queue here in order instead of finding the file locked.
#[derive(Clone, Debug)]
struct Pools {
    read: SqlitePool,
    write: SqlitePool,
}

/// A connection that is kept for appending. Each statement on it stands for itself.
pub(crate) type Writer = Engine<SqliteConnection, PgConnection>;

/// A transaction that writes. Dropped without [`Tx::commit`], it leaves nothing; after a fault it takes no more statements.
#[derive(Debug)]
pub struct Tx {
    engine: Engine<Transaction<'static, Sqlite>, Transaction<'static, Postgres>>,
    spoiled: bool,
    /// The turn to write, where there is one at a time.
    _turn: Option<OwnedSemaphorePermit>,
}

impl Writer {
    pub(crate) fn borrow(&mut self) -> Engine<&mut SqliteConnection, &mut PgConnection> {
        match self {
            Self::Sqlite(c) => Engine::Sqlite(c),
            Self::Postgres(c) => Engine::Postgres(c),
        }
    }
}

impl Db {
    /// Opens `sqlite:PATH` or `postgres://…`; the tables must be those of this program.
    pub async fn open(url: &str) -> Result<Self, Fault> {
        let db = Self::connect(url).await?;
        crate::schema::check(&db).await?;
        Ok(db)
    }

    /// Opens a database whatever its tables are, and makes the SQLite file if there is none; only
    /// [`crate::migrate`] has use for that.
    pub(crate) async fn connect(url: &str) -> Result<Self, Fault> {
        let (engine, queue) = if url.starts_with("sqlite:") {
            (Engine::Sqlite(sqlite(url).await?), Queue::before(1))
        } else if url.starts_with("postgres:") || url.starts_with("postgresql:") {
            (Engine::Postgres(postgres(url).await?), Queue::before(POSTGRES_WRITERS))
        } else {
            let says = "an address of a database begins with sqlite: or postgres:";
            return Err(Fault::new(FaultKind::Defect, says));
        };
        Ok(Self { engine, queue })
    }

    /// Begins a transaction that writes; SQLite takes its lock now, not at the first write.
    pub async fn begin(&self) -> Result<Tx, Fault> {
        let turn =
            match &self.engine {
                Engine::Sqlite(_) => {
                    let turn = tokio::time::timeout(PATIENCE, self.queue.turn()).await;
                    Some(turn.unwrap_or_else(|_| {
                        Err(Fault::new(FaultKind::Busy, "others were writing too long"))
                    })?)
                }
                Engine::Postgres(_) => None,
            };
        let tx = self.begin_in_turn().await?;
        Ok(Tx { _turn: turn, ..tx })
    }

    /// Begins a transaction for whoever has the turn to write.
    pub(crate) async fn begin_in_turn(&self) -> Result<Tx, Fault> {
        let engine = match &self.engine {
            Engine::Sqlite(pools) => Engine::Sqlite(pools.write.begin_with("begin immediate").await?),
            Engine::Postgres(pool) => Engine::Postgres(pool.begin().await?),
        };
        Ok(Tx { engine, spoiled: false, _turn: None })
    }

    /// A connection to be kept for appending.
    pub(crate) async fn writer(&self) -> Result<Writer, Fault> {
        Ok(match &self.engine {
            Engine::Sqlite(pools) => {
                Engine::Sqlite(SqliteConnection::connect_with(&pools.write.connect_options()).await?)
            }
            Engine::Postgres(pool) => {
                Engine::Postgres(PgConnection::connect_with(&pool.connect_options()).await?)
            }
        })
    }

    /// Closes every connection.
    pub async fn close(&self) {
        for writer in self.queue.idle() {
            // Whatever it says to this, it is gone.
            on!(writer, c => c.close().await).ok();
        }
        match &self.engine {
            Engine::Sqlite(pools) => {
                pools.read.close().await;
                pools.write.close().await;
            }
            Engine::Postgres(pool) => pool.close().await,
        }
    }

    /// Where commands wait for their turn to be appended.
    pub(crate) fn queue(&self) -> &Queue {
        &self.queue
    }

    /// Where to read. On SQLite these connections refuse to write.
    pub(crate) fn reader(&self) -> Engine<&SqlitePool, &PgPool> {
        match &self.engine {
            Engine::Sqlite(pools) => Engine::Sqlite(&pools.read),
            Engine::Postgres(pool) => Engine::Postgres(pool),
        }
    }

    /// The one of two texts that this engine understands.
    pub(crate) fn pick(&self, sqlite: &'static str, postgres: &'static str) -> &'static str {
        match &self.engine {
            Engine::Sqlite(_) => sqlite,
            Engine::Postgres(_) => postgres,
        }
    }
}

impl Tx {
    /// Makes what was written last; when this has answered, it is on the disk.
    pub async fn commit(mut self) -> Result<(), Fault> {
        self.writer()?;
        Ok(on!(self.engine, tx => tx.commit().await)?)
    }

    /// Takes back what was written. Dropping does the same, later.
    pub async fn roll_back(self) -> Result<(), Fault> {
        if self.spoiled {
            // The engine may have taken it back already, and has nothing more to say about it.
            drop(self);
            return Ok(());
        }
        Ok(on!(self.engine, tx => tx.rollback().await)?)
    }

    pub(crate) fn writer(&mut self) -> Result<Engine<&mut SqliteConnection, &mut PgConnection>, Fault> {
        if self.spoiled {
            return Err(Fault::new(FaultKind::Defect, "a statement after a fault in the same transaction"));
        }
        Ok(match &mut self.engine {
            Engine::Sqlite(tx) => Engine::Sqlite(tx),
            Engine::Postgres(tx) => Engine::Postgres(tx),
        })
    }

    /// After some faults, a full disk for one, SQLite has ended the transaction by itself, and what came next would stand
    /// alone.
    pub(crate) fn spoil(&mut self, fault: Fault) -> Fault {
        self.spoiled = true;
        fault
    }
}

async fn sqlite(url: &str) -> Result<Pools, Fault> {
    let options = SqliteConnectOptions::from_str(url)?
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(PATIENCE);
    let write = SqlitePoolOptions::new()
        .max_connections(1)
        .acquire_timeout(PATIENCE)
        // The driver counts a transaction that SQLite has ended by itself as open for ever; such a connection is let go.
        .before_acquire(|c, _| Box::pin(async move { Ok(!c.is_in_transaction()) }))
        .connect_with(options.clone())
        .await?;
    let readers = options.pragma("query_only", "on");
    let read =
        SqlitePoolOptions::new().max_connections(8).acquire_timeout(PATIENCE).connect_lazy_with(readers);
    Ok(Pools { read, write })
}

async fn postgres(url: &str) -> Result<PgPool, Fault> {
    let mut options = PgConnectOptions::from_str(url)?;
    // Left to itself the driver tries TLS and goes on without it in silence.
    if !url.contains("sslmode=") {
        let socket = options.get_socket().is_some() || options.get_host().starts_with('/');
        options = options.ssl_mode(if socket { PgSslMode::Disable } else { PgSslMode::VerifyFull });
    }
    Ok(PgPoolOptions::new().max_connections(16).acquire_timeout(PATIENCE).connect_with(options).await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A SQLite file may grow no further than it has: what a full disk is to it.
    async fn most_pages(db: &Db, pages: &'static str) {
        sqlx::raw_sql(pages).execute(&pools_of(db).write).await.unwrap();
    }

    #[test]
    fn a_full_disk_under_sqlite_is_said_and_work_goes_on_when_there_is_room() {
        let folder = std::env::temp_dir().join(format!("gongkai-full-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let url = format!("sqlite:{}", folder.join("gongkai.db").display());
        tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(async {
            let db = crate::migrate(&url, jiff::Timestamp::UNIX_EPOCH).await.unwrap();
            most_pages(&db, "pragma max_page_count = 1").await;
            let write = async |name: &str| {
                let mut tx = db.begin().await?;
                let payload = "x".repeat(100_000);
                execute!(tx, "job/put", name, "mail", payload, 0_i64, 1_i64)?;
                tx.commit().await
            };
            let fault = write("without room").await.unwrap_err();
            assert_eq!(fault.kind(), FaultKind::Full, "{fault}");
            most_pages(&db, "pragma max_page_count = 100000").await;
            write("with room").await.unwrap();
            let ids: Vec<(String,)> =
                sqlx::query_as("select job_id from job").fetch_all(&pools_of(&db).read).await.unwrap();
            assert_eq!(ids, [("with room".to_owned(),)]);
        });
        std::fs::remove_dir_all(folder).unwrap();
    }

    fn pools_of(db: &Db) -> &Pools {
        let Engine::Sqlite(pools) = &db.engine else { panic!("this is about SQLite") };
        pools
    }
}
