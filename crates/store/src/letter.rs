//! 文书: what was typed for each letter of a case, every version of it, and the numbers given to letters.

use sqlx::FromRow;

use crate::db::{execute, row, rows};
use crate::{BodyId, CaseNo, Day, Db, Fault, Instant, Tx};

/// One version of a letter.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Letter {
    /// Whose case.
    pub body_id: BodyId,
    /// Which case.
    pub case_no: CaseNo,
    /// Its place among the letters of the case, from 1.
    pub letter_no: i64,
    /// Its place among the versions of the letter, from 1.
    pub version: i64,
    /// Which letter it is, as `D19`.
    pub number: String,
    /// What was typed, by field; JSON.
    pub typed: String,
    /// 附件, by name; JSON.
    pub enclosures: String,
    /// 成文日期.
    pub dated_on: Day,
    /// Which wording it was written with.
    pub template: String,
    /// Who wrote it.
    pub written_by: String,
    /// When.
    pub written_at: Instant,
    /// The key of the command that wrote it.
    pub command_key: String,
}

/// A number that was given to a letter.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct DocumentNo {
    /// Whose.
    pub body_id: BodyId,
    /// Of which year.
    pub year: i64,
    /// Its place in the year, from 1.
    pub place: i64,
    /// 发文字号, as it stands on the letter.
    pub document_no: String,
    /// Of which case.
    pub case_no: CaseNo,
    /// Of which letter.
    pub letter_no: i64,
    /// Who gave it.
    pub given_by: String,
    /// When.
    pub given_at: Instant,
}

/// Adds a version. A fault of the kind `Conflict` means that somebody else has written it.
pub async fn add(tx: &mut Tx, letter: &Letter) -> Result<(), Fault> {
    execute!(
        tx,
        "letter/add",
        letter.body_id,
        &letter.case_no,
        letter.letter_no,
        letter.version,
        &letter.number,
        &letter.typed,
        &letter.enclosures,
        letter.dated_on,
        &letter.template,
        &letter.written_by,
        letter.written_at,
        &letter.command_key,
    )?;
    Ok(())
}

/// The letters of a case, each in its last version.
pub async fn of_case(db: &Db, body_id: BodyId, case_no: &CaseNo) -> Result<Vec<Letter>, Fault> {
    rows!(db, "letter/of_case", body_id, case_no)
}

/// What a command wrote, if it came before.
pub async fn of_command(db: &Db, body_id: BodyId, key: &str) -> Result<Option<Letter>, Fault> {
    row!(db, "letter/of_command", body_id, key)
}

/// Gives a number. A fault of the kind `Conflict` means that the place is taken, or that the letter has one.
pub async fn give_no(tx: &mut Tx, no: &DocumentNo) -> Result<(), Fault> {
    execute!(
        tx,
        "document_no/add",
        no.body_id,
        no.year,
        no.place,
        &no.document_no,
        &no.case_no,
        no.letter_no,
        &no.given_by,
        no.given_at,
    )?;
    Ok(())
}

/// The last place of a year that is taken; 0 where none is.
pub async fn last_place(db: &Db, body_id: BodyId, year: i64) -> Result<i64, Fault> {
    let last: Option<(Option<i64>,)> = row!(db, "document_no/last", body_id, year)?;
    Ok(last.and_then(|(last,)| last).unwrap_or(0))
}

/// The numbers of the letters of a case.
pub async fn numbers(db: &Db, body_id: BodyId, case_no: &CaseNo) -> Result<Vec<DocumentNo>, Fault> {
    rows!(db, "document_no/of_case", body_id, case_no)
}
