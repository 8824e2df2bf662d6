//! 来件: what somebody without an account sent about a case, in their words.

use sqlx::FromRow;

use crate::db::{execute, rows};
use crate::{BodyId, CaseNo, Db, Fault, Instant, Tx};

/// What was sent.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Submission {
    /// Whose case.
    pub body_id: BodyId,
    /// Its id.
    pub submission_id: String,
    /// Which case.
    pub case_no: CaseNo,
    /// Who sent it: the key of the purpose of their code.
    pub sender: String,
    /// About what of the case: a consultation, an order.
    pub subject: String,
    /// The person who sent it, where they are one of the file.
    pub person_id: Option<String>,
    /// 同意或者不同意, where that was asked.
    pub stance: Option<String>,
    /// What it says.
    pub words: String,
    /// When it was sent.
    pub sent_at: Instant,
}

/// Writes down what was sent.
pub async fn add(tx: &mut Tx, new: &Submission) -> Result<(), Fault> {
    let Submission { body_id, submission_id, case_no, sender, subject, person_id, stance, words, sent_at } =
        new;
    execute!(
        tx,
        "submission/add",
        body_id,
        submission_id,
        case_no,
        sender,
        subject,
        person_id,
        stance,
        words,
        sent_at
    )?;
    Ok(())
}

/// What was sent about a case, in the order in which it came.
pub async fn of_case(db: &Db, body_id: BodyId, case_no: &CaseNo) -> Result<Vec<Submission>, Fault> {
    rows!(db, "submission/of_case", body_id, case_no)
}
