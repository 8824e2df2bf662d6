//! 登记簿 of a year: the register of the seal, and that of reconsideration and litigation. Both are read from the acts.

use std::collections::BTreeSet;

use casework::act::{Act, Forum, Ruling};
use casework::case::{Case, Challenge};
use casework::entry::Entry;
use jiff::civil::Date;
use law::calendar::Calendar;
use law::respondent::{Procedure, Step};
use store::{BodyId, CaseNo, Day};

use crate::authority::Right;
use crate::file::to_entry;
use crate::office::Office;
use crate::people;
use crate::{By, Denied};

/// 用印登记簿: one seal. A seal that was entered by mistake stays in the book, and is told to be struck.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealing {
    /// 用印日期.
    pub on: Date,
    /// 用印登记号.
    pub register_no: String,
    /// 文号.
    pub document_no: String,
    /// 申请编号.
    pub case_no: CaseNo,
    /// 经手人; empty where they have no duty any more.
    pub by: String,
    /// 更正: whether the entry was struck.
    pub is_struck: bool,
}

/// 复议诉讼登记簿: one request for reconsideration, or one suit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dispute {
    /// 收到的日期.
    pub on: Date,
    /// 申请编号.
    pub case_no: CaseNo,
    /// 申请事项.
    pub matters: Vec<String>,
    /// 复议还是诉讼.
    pub forum: Forum,
    /// 提交答复、答辩的最后一天 in the ordinary procedure (《行政复议法》第四十八条, 《行政诉讼法》第六十七条).
    pub answer_by: Option<Date>,
    /// The same where a reconsideration is summary (《行政复议法》第五十四条).
    pub answer_summarily_by: Option<Date>,
    /// 提交答复、答辩的日期.
    pub answered_on: Option<Date>,
    /// 审结.
    pub ruled: Option<(Date, Ruling)>,
    /// 责令重新答复以后重新办理的日期.
    pub reopened_on: Option<Date>,
}

impl Office {
    /// 用印登记簿 of a year, by day.
    pub async fn seals(&self, by: &By, body: BodyId, year: i16) -> Result<Vec<Sealing>, Denied> {
        self.check(by, Right::Read, body).await?;
        let people = self.colleagues(body).await?;
        let mut seals = Vec::new();
        for row in store::act::sealed(&self.db, body, all_of(year)).await? {
            let (entries, _) = self.entries(body, &row.case_no).await?;
            let entry = to_entry(&row)?;
            let Act::Sealed { document_no, register_no } = &entry.act else { continue };
            seals.push(Sealing {
                on: entry.done_on,
                register_no: register_no.clone(),
                document_no: document_no.0.clone(),
                by: people::name(&people, entry.by).unwrap_or_default().to_owned(),
                is_struck: is_struck(&entries, entry.seq),
                case_no: row.case_no,
            });
        }
        Ok(seals)
    }

    /// 复议诉讼登记簿 of a year, by the day on which the body came to know.
    pub async fn disputes(&self, by: &By, body: BodyId, year: i16) -> Result<Vec<Dispute>, Denied> {
        self.check(by, Right::Read, body).await?;
        let (from, through) = all_of(year);
        let rows = store::act::challenged(&self.db, body, (from, through)).await?;
        let case_nos: BTreeSet<CaseNo> = rows.into_iter().map(|row| row.case_no).collect();
        let days = self.days().await?;
        let mut disputes = Vec::new();
        for case_no in case_nos {
            let (entries, _) = self.entries(body, &case_no).await?;
            let case = Case::from_acts(&entries).ok_or(Denied::NoSuchCase)?;
            let of_year = case.challenges.iter().filter(|one| (from.0..=through.0).contains(&one.on));
            disputes.extend(of_year.map(|one| dispute(&days.calendar, (&case_no, &case), one)));
        }
        disputes.sort_by(|one, other| (one.on, &one.case_no.0).cmp(&(other.on, &other.case_no.0)));
        Ok(disputes)
    }
}

fn dispute(calendar: &Calendar, (case_no, case): (&CaseNo, &Case), challenge: &Challenge) -> Dispute {
    let answer = |step: Step| Some(step.by(calendar, challenge.on)?.on());
    let (answer_by, answer_summarily_by) = match challenge.forum {
        Forum::Reconsideration => {
            (answer(Step::Answer(Procedure::Ordinary)), answer(Step::Answer(Procedure::Summary)))
        }
        Forum::Litigation | Forum::LitigationAfterReconsideration => (answer(Step::Defend), None),
    };
    Dispute {
        on: challenge.on,
        case_no: case_no.clone(),
        matters: case.matters.iter().map(|matter| matter.0.clone()).collect(),
        forum: challenge.forum,
        answer_by,
        answer_summarily_by,
        answered_on: challenge.defended_on,
        ruled: challenge.ruled,
        reopened_on: challenge.reopened_on,
    }
}

fn all_of(year: i16) -> (Day, Day) {
    let day = |month, day| Day(Date::new(year, month, day).unwrap_or(Date::MIN));
    (day(1, 1), day(12, 31))
}

fn is_struck(entries: &[Entry], seq: u32) -> bool {
    entries.iter().any(|entry| matches!(entry.act, Act::Struck { seq: struck, .. } if struck == seq))
}
