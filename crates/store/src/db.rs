//! The two engines. No other file knows which of them it speaks to.

use std::str::FromStr;
use std::time::Duration;

use sqlx::postgres::{PgConnectOptions, PgPool, PgPoolOptions, PgSslMode};
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous,
};
use sqlx::{PgConnection, Postgres, Sqlite, SqliteConnection, Transaction};

use crate::{Fault, FaultKind};

/// Longer than any write of ours takes: what waits for it is answered sooner than a page's patience ends.
const PATIENCE: Duration = Duration::from_secs(5);

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

/// Executes a statement with its values; gives how many rows it wrote.
macro_rules! execute {
    ($engine:expr, $name:literal $(, $value:expr)* $(,)?) => {
        $crate::db::on!($engine, c => sqlx::query($crate::db::sql!($name))
            $(.bind($value))*
            .execute(c)
            .await
            .map(|done| done.rows_affected()))
        .map_err(|error| $crate::Fault::at($name, &error))
    };
}

/// The row that a statement answers with, if it does.
macro_rules! row {
    ($engine:expr, $name:literal $(, $value:expr)* $(,)?) => {
        $crate::db::on!($engine, c => sqlx::query_as($crate::db::sql!($name))$(.bind($value))*.fetch_optional(c).await)
            .map_err(|error| $crate::Fault::at($name, &error))
    };
}

/// All rows that a statement answers with.
macro_rules! rows {
    ($engine:expr, $name:literal $(, $value:expr)* $(,)?) => {
        $crate::db::on!($engine, c => sqlx::query_as($crate::db::sql!($name))$(.bind($value))*.fetch_all(c).await)
            .map_err(|error| $crate::Fault::at($name, &error))
    };
}

pub(crate) use {execute, on, row, rows, sql};

/// One of two, and which of the engines it belongs to.
#[derive(Clone, Debug)]
pub(crate) enum Engine<S, P> {
    Sqlite(S),
    Postgres(P),
}

/// A database: a SQLite file or a PostgreSQL server.
#[derive(Clone, Debug)]
pub struct Db(Engine<Pools, PgPool>);

/// One connection writes and several read: writers queue here in order instead of finding the file locked.
#[derive(Clone, Debug)]
struct Pools {
    read: SqlitePool,
    write: SqlitePool,
}

/// A transaction that writes. Dropped without [`Tx::commit`], it leaves nothing.
#[derive(Debug)]
pub struct Tx(Engine<Transaction<'static, Sqlite>, Transaction<'static, Postgres>>);

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
        let engine = if url.starts_with("sqlite:") {
            Engine::Sqlite(sqlite(url).await?)
        } else if url.starts_with("postgres:") || url.starts_with("postgresql:") {
            Engine::Postgres(postgres(url).await?)
        } else {
            let says = "an address of a database begins with sqlite: or postgres:";
            return Err(Fault::new(FaultKind::Defect, says));
        };
        Ok(Self(engine))
    }

    /// Begins a transaction that writes; SQLite takes its lock now, not at the first write.
    pub async fn begin(&self) -> Result<Tx, Fault> {
        Ok(Tx(match &self.0 {
            Engine::Sqlite(pools) => Engine::Sqlite(pools.write.begin_with("begin immediate").await?),
            Engine::Postgres(pool) => Engine::Postgres(pool.begin().await?),
        }))
    }

    /// Closes every connection.
    pub async fn close(&self) {
        match &self.0 {
            Engine::Sqlite(pools) => {
                pools.read.close().await;
                pools.write.close().await;
            }
            Engine::Postgres(pool) => pool.close().await,
        }
    }

    /// Where to read. On SQLite these connections refuse to write.
    pub(crate) fn reader(&self) -> Engine<&SqlitePool, &PgPool> {
        match &self.0 {
            Engine::Sqlite(pools) => Engine::Sqlite(&pools.read),
            Engine::Postgres(pool) => Engine::Postgres(pool),
        }
    }

    /// The one of two texts that this engine understands.
    pub(crate) fn pick(&self, sqlite: &'static str, postgres: &'static str) -> &'static str {
        match &self.0 {
            Engine::Sqlite(_) => sqlite,
            Engine::Postgres(_) => postgres,
        }
    }
}

impl Tx {
    /// Makes what was written last; when this has answered, it is on the disk.
    pub async fn commit(self) -> Result<(), Fault> {
        Ok(on!(self.0, tx => tx.commit().await)?)
    }

    /// Takes back what was written. Dropping does the same, later.
    pub async fn roll_back(self) -> Result<(), Fault> {
        Ok(on!(self.0, tx => tx.rollback().await)?)
    }

    pub(crate) fn writer(&mut self) -> Engine<&mut SqliteConnection, &mut PgConnection> {
        match &mut self.0 {
            Engine::Sqlite(tx) => Engine::Sqlite(tx),
            Engine::Postgres(tx) => Engine::Postgres(tx),
        }
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
