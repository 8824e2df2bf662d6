//! Invented cases.

use jiff::civil::date;
use store::act::{Append, Appended, Head, NewAct, append, read};
use store::attachment::{self, Attachment, Attachments, NewAttachment};
use store::case_file::CaseFile;
use store::{Algorithm, BodyId, CaseNo, Day, Db, Fault};

use super::{OURS, moment};

pub(crate) fn file(case_no: &str, last_seq: i64) -> CaseFile {
    CaseFile {
        body_id: OURS,
        case_no: CaseNo::from(case_no),
        state: "accepted".to_owned(),
        received_on: Day(date(2025, 9, 22)),
        due_on: Some(Day(date(2025, 10, 27))),
        prudent_due_on: None,
        closed_on: None,
        outcome: None,
        channel: "letter".to_owned(),
        applicant_kind: "natural_person".to_owned(),
        hand: None,
        archive_no: None,
        archive_place: None,
        last_seq,
    }
}

pub(crate) fn act(kind: &str, content: &str) -> NewAct {
    NewAct {
        kind: kind.to_owned(),
        done_on: Day(date(2025, 9, 22)),
        done_by: "account-1".to_owned(),
        content: content.to_owned(),
    }
}

/// Appends one act of the given content to a case after the place given.
pub(crate) async fn one(
    db: &Db,
    key: &str,
    case_no: &str,
    after: i64,
    content: &str,
) -> Result<Appended, Fault> {
    some(db, key, &file(case_no, after + 1), &[act("noted", content)]).await
}

/// Appends acts so that the case ends where the file says.
pub(crate) async fn some(
    db: &Db,
    command_key: &str,
    file: &CaseFile,
    acts: &[NewAct],
) -> Result<Appended, Fault> {
    let after = file.last_seq - i64::try_from(acts.len()).unwrap();
    let command = Append {
        command_key: command_key.to_owned(),
        recorded_at: moment(0),
        algorithm: Algorithm::Sha256,
        after: head(db, file, after).await?,
        acts: acts.to_vec(),
        file: file.clone(),
        messages: Vec::new(),
    };
    append(db, command).await
}

/// The head of a case whose last act stands at a place; where none stands there, one that fits nothing.
pub(crate) async fn head(db: &Db, file: &CaseFile, seq: i64) -> Result<Head, Fault> {
    let acts = read(db, file.body_id, &file.case_no).await?;
    let hash = acts.iter().find(|act| act.seq == seq).map_or_else(String::new, |act| act.hash.clone());
    Ok(Head { seq, hash })
}

/// A case of ours with three acts.
pub(crate) async fn three(db: &Db, case_no: &str) {
    let acts = [act("received", "{}"), act("noted", r#"{"text":"a"}"#), act("noted", r#"{"text":"b"}"#)];
    let answer = some(db, &format!("{case_no} three"), &file(case_no, 3), &acts).await.unwrap();
    assert_eq!(answer, Appended::Done { first_seq: 1, last_seq: 3 });
}

pub(crate) const fn of_body(body_id: BodyId, mut file: CaseFile) -> CaseFile {
    file.body_id = body_id;
    file
}

/// Bytes of a case of ours, kept and written down.
pub(crate) async fn attach(db: &Db, bytes: &Attachments, attachment_id: &str, content: &[u8]) -> Attachment {
    let kept = bytes.keep(OURS, content.to_vec()).await.unwrap().unwrap();
    let case_no = CaseNo::from("2025-1");
    let new = NewAttachment {
        attachment_id,
        case_no: Some(&case_no),
        name: "申请表.pdf",
        added_at: moment(0),
        added_by: "a1",
        kept: &kept,
    };
    let mut tx = db.begin().await.unwrap();
    attachment::add(&mut tx, &new).await.unwrap();
    tx.commit().await.unwrap();
    attachment::read(db, OURS, attachment_id).await.unwrap().unwrap()
}
