//! 申请表: what an application says that its acts do not hold.

use sqlx::FromRow;

use crate::db::{execute, row};
use crate::{BodyId, CaseNo, Db, Fault, Instant, Tx};

/// An application.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Application {
    /// Whose case.
    pub body_id: BodyId,
    /// Which case.
    pub case_no: CaseNo,
    /// 获取信息的方式.
    pub means: String,
    /// 获取信息的途径.
    pub way: String,
    /// 需要的帮助 (第四十三条).
    pub help: Option<String>,
    /// When it was sent.
    pub sent_at: Instant,
}

/// Writes an application down with its first act.
pub async fn add(tx: &mut Tx, new: &Application) -> Result<(), Fault> {
    let Application { body_id, case_no, means, way, help, sent_at } = new;
    execute!(tx, "application/add", body_id, case_no, means, way, help, sent_at)?;
    Ok(())
}

/// The application of a case; none where it came on paper.
pub async fn read(db: &Db, body_id: BodyId, case_no: &CaseNo) -> Result<Option<Application>, Fault> {
    row!(db, "application/read", body_id, case_no)
}
