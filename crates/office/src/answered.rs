//! 已经答复的: whoever answered by a code sees again what they sent themselves, and nothing else of the case.

use casework::act::{Act, Found};
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use store::access_code::{self, AccessCode, Code, Purpose};
use store::attachment::Attachment;
use store::submission;
use store::{BodyId, CaseNo};

use crate::office::Office;
use crate::opinion::Says;
use crate::sent_in::Download;
use crate::visible::{Attached, Viewer, What, sees};
use crate::{Denied, digest};

/// What was asked, and answered by a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// 征求意见.
    Consultation,
    /// 派单.
    Order,
}

/// What somebody answered.
#[derive(Clone, Debug)]
pub struct Answered {
    /// The day, in law.
    pub on: Date,
    /// What it comes to.
    pub verdict: Verdict,
    /// In their words; empty where there were none.
    pub words: String,
    /// What they attached, in the order in which it came.
    pub papers: Vec<Attachment>,
}

/// What an answer comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Of whoever was consulted.
    Opinion(Says),
    /// Of a unit: what was found, and what it handed over, by name.
    Search(Found, Vec<String>),
}

/// How long an answer can be seen again by its code: longer than most requests take.
const SEEN_AGAIN: SignedDuration = SignedDuration::from_hours(24 * 120);

/// The answer that a code gave.
struct Given {
    body: BodyId,
    case_no: CaseNo,
    viewer: Viewer,
    on: Date,
    verdict: Verdict,
}

impl Asked {
    const fn purpose(self) -> Purpose {
        match self {
            Self::Consultation => Purpose::ThirdParty,
            Self::Order => Purpose::UnitOrder,
        }
    }

    /// The key of the command that answers by a code: there is one such command.
    pub(crate) fn command(self, code: &Code) -> String {
        format!("{}/{}", self.purpose().key(), code.digest())
    }
}

impl Office {
    /// What the holder of a used code answered. A code that is wrong, unused or of long ago is the same: none.
    pub async fn answered(&self, typed: &str, asked: Asked, now: Timestamp) -> Result<Answered, Denied> {
        let code = Code::read(typed);
        let Given { body, case_no, viewer, on, verdict } = self.given(&code, asked, now).await?;
        let id = digest(&asked.command(&code));
        let said = submission::of_case(&self.db, body, &case_no).await?;
        let said = said.into_iter().find(|said| said.submission_id == id);
        let papers = self.papers(body, &case_no).await?.into_iter();
        let theirs = papers.filter(|(attached, _)| sees(viewer, What::Attachment(*attached)));
        Ok(Answered {
            on,
            verdict,
            words: said.map(|said| said.words).unwrap_or_default(),
            papers: theirs.map(|(_, paper)| paper).collect(),
        })
    }

    /// A paper that the holder of a used code attached to the answer.
    pub async fn download_answered(
        &self,
        typed: &str,
        (asked, paper_id): (Asked, &str),
        now: Timestamp,
    ) -> Result<Download, Denied> {
        let Given { body, case_no, viewer, .. } = self.given(&Code::read(typed), asked, now).await?;
        let is_theirs = |attached: Attached| sees(viewer, What::Attachment(attached));
        self.paper((body, &case_no), paper_id, is_theirs).await
    }

    async fn given(&self, code: &Code, asked: Asked, now: Timestamp) -> Result<Given, Denied> {
        let access = access_code::find(&self.db, code).await?;
        let since = now.checked_sub(SEEN_AGAIN).unwrap_or(now);
        let access = access.filter(|access| access.was_used(asked.purpose(), since.into()));
        let AccessCode { body_id: body, case_no, .. } = access.ok_or(Denied::NoSuchCode)?;
        let rows = store::act::of_command(&self.db, body, &asked.command(code)).await?;
        let seq = rows.first().filter(|row| row.case_no == case_no).map(|row| row.seq);
        let (entries, _) = self.entries(body, &case_no).await?;
        let entry = entries.into_iter().find(|entry| Some(i64::from(entry.seq)) == seq);
        let entry = entry.ok_or(Denied::NoSuchCode)?;
        let on = entry.done_on;
        let (viewer, what, verdict) = said(entry.act).ok_or(Denied::NoSuchCode)?;
        let given = Given { body, case_no, viewer, on, verdict };
        if sees(viewer, what) { Ok(given) } else { Err(Denied::NoSuchCode) }
    }
}

/// Who answered by an act, to what, and what.
fn said(act: Act) -> Option<(Viewer, What<'static>, Verdict)> {
    if let Act::OpinionGiven { of, opinion } = act {
        let verdict = Verdict::Opinion(Says::of(opinion)?);
        return Some((Viewer::ThirdParty { of }, What::Consultation { of }, verdict));
    }
    let Act::UnitAnswered { order, found, papers, .. } = act else { return None };
    Some((Viewer::UnitContact { order }, What::Order(order), Verdict::Search(found, papers)))
}
