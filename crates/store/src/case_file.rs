//! 案卷: the projection of a case's acts, for lists and deadlines.

use sqlx::FromRow;

use crate::db::{execute, row, rows};
use crate::{BodyId, CaseNo, Day, Db, Fault, Tx};

macro_rules! write {
    ($tx:expr, $name:literal, $file:expr) => {
        execute!(
            $tx,
            $name,
            $file.body_id,
            &$file.case_no,
            &$file.state,
            $file.received_on,
            $file.due_on,
            $file.prudent_due_on,
            $file.closed_on,
            &$file.outcome,
            &$file.channel,
            &$file.applicant_kind,
            &$file.hand,
            &$file.archive_no,
            &$file.archive_place,
            $file.last_seq,
        )
    };
}

/// What the acts of a case come to. The domain folds it; here it is a row.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct CaseFile {
    /// Whose case.
    pub body_id: BodyId,
    /// Its number.
    pub case_no: CaseNo,
    /// 状态.
    pub state: String,
    /// 收到申请之日.
    pub received_on: Day,
    /// 答复期限届满之日; none while the clock stands, and of a closed case the day by which it had to be answered.
    pub due_on: Option<Day>,
    /// The same under the readings that run against the body.
    pub prudent_due_on: Option<Day>,
    /// 办结之日.
    pub closed_on: Option<Day>,
    /// 处理结果.
    pub outcome: Option<String>,
    /// 申请渠道.
    pub channel: String,
    /// 申请人类别.
    pub applicant_kind: String,
    /// 承办人, as acts name them; none where it came by the portal and nobody has taken it.
    pub hand: Option<String>,
    /// 档号, once it is archived; one case of a body has it.
    pub archive_no: Option<String>,
    /// Year, retention and 件号, once it is archived; one case of a body has them.
    pub archive_place: Option<String>,
    /// The last act it is folded from.
    pub last_seq: i64,
}

/// One case's row.
pub async fn read(db: &Db, body_id: BodyId, case_no: &CaseNo) -> Result<Option<CaseFile>, Fault> {
    row!(db, "case_file/read", body_id, case_no)
}

/// The rows of a body's cases from one number to another, both with them.
pub async fn between(
    db: &Db,
    body_id: BodyId,
    (from, through): (&CaseNo, &CaseNo),
) -> Result<Vec<CaseFile>, Fault> {
    rows!(db, "case_file/between", body_id, from, through)
}

/// The open cases of a body after a number, in the order of their numbers.
pub async fn open(db: &Db, body_id: BodyId, after: &CaseNo, most: u32) -> Result<Vec<CaseNo>, Fault> {
    let found: Vec<(CaseNo,)> = rows!(db, "case_file/open", body_id, after, i64::from(most))?;
    Ok(found.into_iter().map(|(case_no,)| case_no).collect())
}

/// The last number of a year, of those that begin with the year and a hyphen.
pub async fn last_of_year(db: &Db, body_id: BodyId, year: i16) -> Result<Option<CaseNo>, Fault> {
    let (from, to) = (format!("{year}-"), format!("{year}."));
    let last: Option<(Option<CaseNo>,)> = row!(db, "case_file/last_of_year", body_id, from, to)?;
    Ok(last.and_then(|(last,)| last))
}

/// The open cases whose prudent date is no later than a day, the most pressing first.
pub async fn due(db: &Db, body_id: BodyId, through: Day, most: u32) -> Result<Vec<CaseFile>, Fault> {
    rows!(db, "case_file/due", body_id, through, i64::from(most))
}

/// The cases that were answered after their statutory date, on a day or since, the last first.
pub async fn closed_late(db: &Db, body_id: BodyId, since: Day, most: u32) -> Result<Vec<CaseFile>, Fault> {
    rows!(db, "case_file/closed_late", body_id, since, i64::from(most))
}

/// The cases in somebody's hands or nobody's that are open, the most pressing first.
pub async fn open_in_hand(db: &Db, body_id: BodyId, hand: &str, most: u32) -> Result<Vec<CaseFile>, Fault> {
    rows!(db, "case_file/open_in_hand", body_id, hand, i64::from(most))
}

/// The same that are closed and not in the archive, the first received first.
pub async fn closed_in_hand(db: &Db, body_id: BodyId, hand: &str, most: u32) -> Result<Vec<CaseFile>, Fault> {
    rows!(db, "case_file/closed_in_hand", body_id, hand, i64::from(most))
}

/// The cases whose place in the archive begins alike, by place.
pub async fn archived(db: &Db, body_id: BodyId, begins: &str, most: u32) -> Result<Vec<CaseFile>, Fault> {
    let ends = format!("{begins}~");
    rows!(db, "case_file/archived", body_id, begins, &ends, i64::from(most))
}

/// The first and the last place in the archive of those that begin alike.
pub async fn archive_ends(db: &Db, body_id: BodyId, begins: &str) -> Result<Option<(String, String)>, Fault> {
    let ends = format!("{begins}~");
    let found: Option<(Option<String>, Option<String>)> =
        row!(db, "case_file/archive_ends", body_id, begins, &ends)?;
    Ok(found.and_then(|(first, last)| first.zip(last)))
}

/// The cases that are closed and not in the archive, and were closed no later than a day, the first closed first.
pub async fn closed_through(
    db: &Db,
    body_id: BodyId,
    through: Day,
    most: u32,
) -> Result<Vec<CaseFile>, Fault> {
    rows!(db, "case_file/closed_through", body_id, through, i64::from(most))
}

/// Writes the row anew: what `rebuild` has folded.
pub async fn put(tx: &mut Tx, file: &CaseFile) -> Result<(), Fault> {
    if write!(tx, "case_file/change", file)? == 0 {
        write!(tx, "case_file/add", file)?;
    }
    Ok(())
}
