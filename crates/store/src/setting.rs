//! 口径确认: what a body has settled, and who confirmed it.

use sqlx::FromRow;

use crate::db::{execute, row, rows};
use crate::{BodyId, Db, Fault, Instant, Tx};

/// One setting.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Setting {
    /// Whose.
    pub body_id: BodyId,
    /// What it settles.
    pub name: String,
    /// How.
    pub value: String,
    /// Who confirmed it; none while nobody has.
    pub confirmed_by: Option<String>,
    /// When.
    pub confirmed_at: Option<Instant>,
}

/// One setting of a body.
pub async fn read(db: &Db, body_id: BodyId, name: &str) -> Result<Option<Setting>, Fault> {
    row!(db, "setting/read", body_id, name)
}

/// All settings of a body, by name.
pub async fn of_body(db: &Db, body_id: BodyId) -> Result<Vec<Setting>, Fault> {
    rows!(db, "setting/of_body", body_id)
}

/// Settles something anew; a former confirmation does not hold for another value, so it is written as given.
pub async fn put(tx: &mut Tx, setting: &Setting) -> Result<(), Fault> {
    if write(tx, setting, Way::Change).await? == 0 {
        write(tx, setting, Way::Add).await?;
    }
    Ok(())
}

/// Takes a setting away, so that it is as it was before anybody settled it.
pub async fn remove(tx: &mut Tx, body_id: BodyId, name: &str) -> Result<(), Fault> {
    execute!(tx, "setting/remove", body_id, name)?;
    Ok(())
}

enum Way {
    Change,
    Add,
}

async fn write(tx: &mut Tx, setting: &Setting, way: Way) -> Result<u64, Fault> {
    let Setting { body_id, name, value, confirmed_by, confirmed_at } = setting;
    match way {
        Way::Change => {
            execute!(tx, "setting/change", body_id, name, value, confirmed_by, confirmed_at)
        }
        Way::Add => execute!(tx, "setting/add", body_id, name, value, confirmed_by, confirmed_at),
    }
}
