//! Walks what must not have changed, and names what has.

use crate::act::{self, Act};
use crate::attachment::{self, Attachments, Looked};
use crate::chain::{Algorithm, BEGINNING, canonical};
use crate::db::rows;
use crate::{BodyId, CaseNo, Db, Fault};

const PAGE: u32 = 5_000;

/// The first thing wrong with a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Break {
    /// Whose case.
    pub body_id: BodyId,
    /// Which case.
    pub case_no: CaseNo,
    /// At which act.
    pub seq: i64,
    /// What is wrong there.
    pub what: Wrong,
}

/// What can be wrong with an act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// Its columns do not give its hash: one of them was changed.
    Changed,
    /// It does not follow the act before it: that one was exchanged, or this one was.
    Unlinked,
    /// An act is missing before it.
    Gap {
        /// The place that is empty.
        expected: i64,
    },
    /// It names an algorithm that this program does not know.
    UnknownAlgorithm,
    /// The acts end here, and the case file speaks of more or fewer; `file_seq` is none where there is no case file.
    End {
        /// Where the case file says they end.
        file_seq: Option<i64>,
    },
}

/// How much was looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Walked {
    /// Cases.
    pub cases: u64,
    /// Acts.
    pub acts: u64,
    /// Cases with something wrong.
    pub breaks: u64,
}

/// Where the walk stands within a case.
struct Link {
    case_no: CaseNo,
    seq: i64,
    hash: String,
    broken: bool,
}

/// Walks the chains of a body in pages, and tells of the first break of each case.
pub async fn acts(db: &Db, body_id: BodyId, mut tell: impl FnMut(Break)) -> Result<Walked, Fault> {
    let mut walked = Walked::default();
    let mut at = Link { case_no: CaseNo(String::new()), seq: 0, hash: String::new(), broken: false };
    loop {
        let page = act::page(db, body_id, (&at.case_no, at.seq), PAGE).await?;
        if page.is_empty() {
            break;
        }
        for act in page {
            walked.acts += 1;
            if act.case_no != at.case_no {
                walked.cases += 1;
                at = Link { case_no: act.case_no.clone(), seq: 0, hash: BEGINNING.to_owned(), broken: false };
            }
            if let Some(what) = wrong(&at, &act)
                && !at.broken
            {
                at.broken = true;
                walked.breaks += 1;
                tell(Break { body_id, case_no: act.case_no, seq: act.seq, what });
            }
            (at.seq, at.hash) = (act.seq, act.hash);
        }
    }
    let ends: Vec<(CaseNo, Option<i64>, Option<i64>)> = rows!(db, "case_file/ends_elsewhere", body_id)?;
    for (case_no, file_seq, seq) in ends {
        walked.breaks += 1;
        tell(Break { body_id, case_no, seq: seq.unwrap_or(0), what: Wrong::End { file_seq } });
    }
    Ok(walked)
}

fn wrong(before: &Link, act: &Act) -> Option<Wrong> {
    let Some(algorithm) = Algorithm::parse(&act.algorithm) else { return Some(Wrong::UnknownAlgorithm) };
    if act.seq != before.seq + 1 {
        Some(Wrong::Gap { expected: before.seq + 1 })
    } else if algorithm.hash(canonical(act).as_bytes()) != act.hash {
        Some(Wrong::Changed)
    } else if act.prev_hash != before.hash {
        Some(Wrong::Unlinked)
    } else {
        None
    }
}

/// An attachment whose bytes are not those that were kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lost {
    /// Whose.
    pub body_id: BodyId,
    /// Which.
    pub attachment_id: String,
    /// The case it belongs to.
    pub case_no: Option<CaseNo>,
    /// How.
    pub how: Loss,
}

/// How bytes can be lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Loss {
    /// There are none.
    Missing,
    /// There are others.
    Changed,
}

/// Reads the bytes of every attachment of a body, and tells of each that is not as it was; gives how many there are.
pub async fn attachments(
    db: &Db,
    bytes: &Attachments,
    body_id: BodyId,
    mut tell: impl FnMut(Lost),
) -> Result<u64, Fault> {
    let (mut looked_at, mut after) = (0, String::new());
    loop {
        let page = attachment::page(db, body_id, &after, PAGE).await?;
        let Some(last) = page.last() else { return Ok(looked_at) };
        after.clone_from(&last.attachment_id);
        for row in page {
            looked_at += 1;
            let how = match bytes.look(&row).await? {
                Looked::Whole => continue,
                Looked::Missing => Loss::Missing,
                Looked::Changed => Loss::Changed,
            };
            tell(Lost { body_id, attachment_id: row.attachment_id, case_no: row.case_no, how });
        }
    }
}
