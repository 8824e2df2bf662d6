//! What tests do behind the store's back: make a place of their own on a server, and meddle with rows.

use sqlx::{AssertSqlSafe, Connection, PgConnection, SqliteConnection};

use crate::{Fault, FaultKind};

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
