//! 日历: by which days everything is counted. It is one for the whole installation and stands in the database, so that every
//! process counts by the same: each use case asks first which version is in force, and reads it anew where it has another.

use std::sync::{Arc, PoisonError, RwLock};

use law::calendar::{Arrangement, Calendar};
use store::holiday_notice::{self, HolidayNotice};
use store::{Db, Fault};

use crate::office::Office;

/// The calendar of a version.
#[derive(Clone, Debug, Default)]
pub struct Days {
    /// How many arrangements were loaded before it; 0 is what the program ships.
    pub version: i64,
    /// The calendar.
    pub calendar: Calendar,
}

/// The days that were asked for last.
#[derive(Clone, Debug, Default)]
pub struct LastRead(Arc<RwLock<Arc<Days>>>);

impl LastRead {
    fn get(&self) -> Arc<Days> {
        Arc::clone(&self.0.read().unwrap_or_else(PoisonError::into_inner))
    }

    fn set(&self, days: Arc<Days>) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = days;
    }
}

impl Office {
    /// The days in force now.
    pub async fn days(&self) -> Result<Arc<Days>, Fault> {
        let last = self.days.get();
        if holiday_notice::latest(&self.db).await? == last.version {
            return Ok(last);
        }
        let days = Arc::new(read(&self.db).await?);
        self.days.set(Arc::clone(&days));
        Ok(days)
    }
}

async fn read(db: &Db) -> Result<Days, Fault> {
    let loaded = holiday_notice::all(db).await?;
    let version = loaded.last().map_or(0, |last| last.version);
    let mut calendar = Calendar::national();
    for notice in in_force(&loaded) {
        if let Some(arrangement) = arrangement_of(notice)? {
            calendar = calendar.arranged(arrangement);
        }
    }
    Ok(Days { version, calendar })
}

/// The last version of each year.
fn in_force(loaded: &[HolidayNotice]) -> impl Iterator<Item = &HolidayNotice> {
    let is_last = |notice: &HolidayNotice| {
        !loaded.iter().any(|one| one.year == notice.year && one.version > notice.version)
    };
    loaded.iter().filter(move |notice| is_last(notice))
}

/// What a version arranges; none where it says that the year goes by what is shipped.
pub(crate) fn arrangement_of(notice: &HolidayNotice) -> Result<Option<Arrangement>, Fault> {
    let parsed = notice.arrangement.as_deref().map(serde_json::from_str).transpose();
    parsed.map_err(|error| Fault::corrupt(format!("holiday_notice {}: {error}", notice.version)))
}
