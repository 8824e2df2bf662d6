//! 申请表: what an application says that its acts do not hold.

use sqlx::FromRow;

use crate::db::{execute, row, rows};
use crate::{BodyId, CaseNo, Db, Fault, Instant, Tx};

/// An application.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Application {
    /// Whose case.
    pub body_id: BodyId,
    /// Which case.
    pub case_no: CaseNo,
    /// 申请人.
    pub person_id: String,
    /// 获取信息的方式; none where a paper does not say it.
    pub means: Option<String>,
    /// 获取信息的途径; none where a paper does not say it.
    pub way: Option<String>,
    /// 需要的帮助 (第四十三条).
    pub help: Option<String>,
    /// When it was sent, or written down at the desk.
    pub sent_at: Instant,
}

/// A case beside others: who applied, and its first act.
#[derive(Clone, PartialEq, Eq, FromRow)]
pub struct Beside {
    /// Which case.
    pub case_no: CaseNo,
    /// 姓名或者名称; none where nobody is named, or no more.
    pub name: Option<String>,
    /// The content of its first act.
    pub content: String,
}

/// Writes an application down with its first act.
pub async fn add(tx: &mut Tx, new: &Application) -> Result<(), Fault> {
    let Application { body_id, case_no, person_id, means, way, help, sent_at } = new;
    execute!(tx, "application/add", body_id, case_no, person_id, means, way, help, sent_at)?;
    Ok(())
}

/// Writes the application of a case down for one that was split off it; nothing where there is none.
pub async fn copy(tx: &mut Tx, body_id: BodyId, (from, into): (&CaseNo, &CaseNo)) -> Result<(), Fault> {
    execute!(tx, "application/copy", body_id, from, into)?;
    Ok(())
}

/// The application of a case; none where nobody wrote down who applied.
pub async fn read(db: &Db, body_id: BodyId, case_no: &CaseNo) -> Result<Option<Application>, Fault> {
    row!(db, "application/read", body_id, case_no)
}

/// The last cases of a person, the newest first.
pub async fn of_person(db: &Db, body_id: BodyId, person_id: &str, most: u32) -> Result<Vec<CaseNo>, Fault> {
    let found: Vec<(CaseNo,)> = rows!(db, "application/of_person", body_id, person_id, i64::from(most))?;
    Ok(found.into_iter().map(|(case_no,)| case_no).collect())
}

/// The last cases that a body received, the newest first.
pub async fn newest(db: &Db, body_id: BodyId, most: u32) -> Result<Vec<Beside>, Fault> {
    rows!(db, "application/newest", body_id, i64::from(most))
}
