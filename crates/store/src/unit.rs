//! 内设机构: the units of a body that answer for a matter.

use sqlx::FromRow;

use crate::db::{execute, rows};
use crate::{BodyId, Db, Fault, Tx};

/// A unit and whom to call there.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Unit {
    /// Whose.
    pub body_id: BodyId,
    /// Its id.
    pub unit_id: String,
    /// 名称.
    pub name: String,
    /// What lists are ordered by.
    pub sort_key: String,
    /// 联系人.
    pub contact: Option<String>,
    /// 联系电话.
    pub phone: Option<String>,
}

/// Adds a unit.
pub async fn add(tx: &mut Tx, unit: &Unit) -> Result<(), Fault> {
    let Unit { body_id, unit_id, name, sort_key, contact, phone } = unit;
    execute!(tx, "unit/add", body_id, unit_id, name, sort_key, contact, phone)?;
    Ok(())
}

/// Changes a unit; `false` when there is none of this id.
pub async fn change(tx: &mut Tx, unit: &Unit) -> Result<bool, Fault> {
    let Unit { body_id, unit_id, name, sort_key, contact, phone } = unit;
    Ok(execute!(tx, "unit/change", body_id, unit_id, name, sort_key, contact, phone)? == 1)
}

/// All units of a body, in their order.
pub async fn of_body(db: &Db, body_id: BodyId) -> Result<Vec<Unit>, Fault> {
    rows!(db, "unit/of_body", body_id)
}
