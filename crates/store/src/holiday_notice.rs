//! 放假安排: every version of a year's holidays that was loaded, for the whole installation. Appended, never changed.

use sqlx::FromRow;

use crate::db::{execute, row, rows};
use crate::{Db, Fault, Instant, Tx};

/// A version that was loaded.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct HolidayNotice {
    /// Its place among all that were loaded, from 1.
    pub version: i64,
    /// Of which year.
    pub year: i64,
    /// What the notice arranges, as JSON; none where the year goes by what the program ships again.
    pub arrangement: Option<String>,
    /// The account that loaded it.
    pub loaded_by: String,
    /// When.
    pub loaded_at: Instant,
}

/// Adds the next version; `false` where somebody else has added it.
pub async fn add(tx: &mut Tx, notice: &HolidayNotice) -> Result<bool, Fault> {
    let HolidayNotice { version, year, arrangement, loaded_by, loaded_at } = notice;
    Ok(execute!(tx, "holiday_notice/add", version, year, arrangement, loaded_by, loaded_at)? == 1)
}

/// The last version; 0 where none was ever loaded.
pub async fn latest(db: &Db) -> Result<i64, Fault> {
    let found: Option<(i64,)> = row!(db, "holiday_notice/latest")?;
    Ok(found.map_or(0, |(version,)| version))
}

/// All versions, in the order in which they were loaded.
pub async fn all(db: &Db) -> Result<Vec<HolidayNotice>, Fault> {
    rows!(db, "holiday_notice/all")
}
