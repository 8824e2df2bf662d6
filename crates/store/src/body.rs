//! 机关: the tree of bodies.

use law::body::{BodyKind, Level};
use sqlx::FromRow;

use crate::db::{execute, row, rows};
use crate::{BodyId, Db, Fault, FaultKind, Tx};

/// A body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Body {
    /// Its number.
    pub body_id: BodyId,
    /// The body above it.
    pub parent_id: Option<BodyId>,
    /// 机关种类.
    pub kind: BodyKind,
    /// 层级.
    pub level: Level,
    /// 全称.
    pub name: String,
    /// 简称.
    pub short_name: String,
    /// What lists are ordered by; Chinese text has no order of its own.
    pub sort_key: String,
    /// 统一社会信用代码.
    pub credit_code: Option<String>,
    /// 行政区划代码.
    pub region_code: Option<String>,
    /// 行政复议机关.
    pub reconsideration: Option<String>,
    /// 有管辖权的人民法院.
    pub court: Option<String>,
}

#[derive(FromRow)]
struct Row {
    body_id: BodyId,
    parent_id: Option<BodyId>,
    kind: String,
    level: String,
    name: String,
    short_name: String,
    sort_key: String,
    credit_code: Option<String>,
    region_code: Option<String>,
    reconsideration: Option<String>,
    court: Option<String>,
}

impl TryFrom<Row> for Body {
    type Error = Fault;

    fn try_from(row: Row) -> Result<Self, Fault> {
        let unknown =
            |what: &str| Fault::new(FaultKind::Corrupt, format!("body {}: unknown {what}", row.body_id));
        Ok(Self {
            body_id: row.body_id,
            parent_id: row.parent_id,
            kind: BodyKind::parse(&row.kind).ok_or_else(|| unknown("kind"))?,
            level: Level::parse(&row.level).ok_or_else(|| unknown("level"))?,
            name: row.name,
            short_name: row.short_name,
            sort_key: row.sort_key,
            credit_code: row.credit_code,
            region_code: row.region_code,
            reconsideration: row.reconsideration,
            court: row.court,
        })
    }
}

macro_rules! write {
    ($tx:expr, $name:literal, $body:expr) => {
        execute!(
            $tx,
            $name,
            $body.body_id,
            $body.parent_id,
            $body.kind.key(),
            $body.level.key(),
            &$body.name,
            &$body.short_name,
            &$body.sort_key,
            &$body.credit_code,
            &$body.region_code,
            &$body.reconsideration,
            &$body.court,
        )
    };
}

/// Adds a body.
pub async fn add(tx: &mut Tx, body: &Body) -> Result<(), Fault> {
    write!(tx, "body/add", body)?;
    Ok(())
}

/// Changes a body; `false` when there is none of this number.
pub async fn change(tx: &mut Tx, body: &Body) -> Result<bool, Fault> {
    Ok(write!(tx, "body/change", body)? == 1)
}

/// One body.
pub async fn read(db: &Db, body_id: BodyId) -> Result<Option<Body>, Fault> {
    let row: Option<Row> = row!(db, "body/read", body_id)?;
    row.map(Body::try_from).transpose()
}

/// All bodies, those above before those below them only if their sort keys say so.
pub async fn all(db: &Db) -> Result<Vec<Body>, Fault> {
    let rows: Vec<Row> = rows!(db, "body/all")?;
    rows.into_iter().map(Body::try_from).collect()
}

/// The body and all below it.
pub async fn at_and_below(db: &Db, body_id: BodyId) -> Result<Vec<Body>, Fault> {
    let rows: Vec<Row> = rows!(db, "body/at_and_below", body_id)?;
    rows.into_iter().map(Body::try_from).collect()
}
