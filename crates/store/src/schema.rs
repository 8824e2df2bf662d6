//! The tables, and which version of them a database has.

use jiff::Timestamp;

use crate::db::{execute, on, row};
use crate::{Db, Fault, FaultKind};

macro_rules! migration {
    ($name:literal) => {
        include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/migrations/", $name, ".sql"))
    };
}

/// One step of the tables: its text for SQLite and for PostgreSQL.
struct Step {
    name: &'static str,
    sqlite: &'static str,
    postgres: &'static str,
}

/// A step that has been in a release is never changed; what comes after it is a further step.
const STEPS: [Step; 2] = [
    Step { name: "tables", sqlite: migration!("0001_tables"), postgres: migration!("0001_tables") },
    Step {
        name: "triggers",
        sqlite: migration!("0002_triggers.sqlite"),
        postgres: migration!("0002_triggers.postgres"),
    },
];

/// Brings the database at the address to this program's version of the tables, each step whole or not at all, and
/// opens it. `at` is written beside each step.
pub async fn migrate(url: &str, at: Timestamp) -> Result<Db, Fault> {
    let db = Db::connect(url).await?;
    let mut tx = db.begin().await?;
    execute!(tx, "schema_version/make")?;
    tx.commit().await?;
    let done = version(&db).await?;
    for (number, step) in (1_i64..).zip(&STEPS).skip(usize::try_from(done).unwrap_or(0)) {
        let mut tx = db.begin().await?;
        // The row goes first: of two programs migrating at once, one waits here and finds the step taken.
        match execute!(tx, "schema_version/add", number, step.name, at.as_microsecond()) {
            Ok(_) => {
                let text = db.pick(step.sqlite, step.postgres);
                on!(tx.writer()?, c => sqlx::raw_sql(text).execute(c).await.map(|_| ()))?;
                tx.commit().await?;
            }
            Err(fault) if fault.kind() == FaultKind::Conflict => tx.roll_back().await?,
            Err(fault) => return Err(fault),
        }
    }
    check(&db).await?;
    Ok(db)
}

/// A database of an older or newer version is not touched.
pub(crate) async fn check(db: &Db) -> Result<(), Fault> {
    let ours = i64::try_from(STEPS.len()).unwrap_or(i64::MAX);
    let theirs = version(db).await.map_err(|fault| match fault.kind() {
        FaultKind::Defect => Fault::new(FaultKind::Schema, "the database has no tables of this program"),
        FaultKind::Unavailable
        | FaultKind::Full
        | FaultKind::Busy
        | FaultKind::Conflict
        | FaultKind::Refused
        | FaultKind::Corrupt
        | FaultKind::Schema => fault,
    })?;
    if theirs == ours {
        return Ok(());
    }
    Err(Fault::new(FaultKind::Schema, format!("the tables are version {theirs}, the program wants {ours}")))
}

async fn version(db: &Db) -> Result<i64, Fault> {
    let last: Option<(i64,)> = row!(db, "schema_version/last")?;
    Ok(last.map_or(0, |(version,)| version))
}
