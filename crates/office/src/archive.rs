//! 归档: a closed file gets its 档号 and 件号 and its place in a year of the archive (第四十五条, 《归档文件整理规则》DA/T 22—2015,
//! 《档号编制规则》DA/T 13—2022).

use casework::act::{Act, ArchiveItem, Retention};
use casework::case::{Case, Ending};
use casework::entry::Entry;
use jiff::ToSpan;
use jiff::civil::Date;
use paper::Listing;
use store::case_file::{self, CaseFile};
use store::{BodyId, CaseNo, Day, Fault, FaultKind, body};

use crate::authority::Right;
use crate::letter::listed;
use crate::office::{At, Done, How, Office};
use crate::profile::Profile;
use crate::sent_in::Download;
use crate::take_in::TRIES;
use crate::{By, Denied};

/// 门类代码 of documents.
const CATEGORY: &str = "WS";
/// How long a reply may be taken to court (《行政诉讼法》第四十六条第一款): until then a file is at hand.
const MONTHS_AT_HAND: i32 = 6;
/// Files of one year that are listed.
const MOST: u32 = 5000;

/// A file of the archive, as its catalogue has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// 申请编号.
    pub case_no: CaseNo,
    /// 档号、件号、保管期限.
    pub item: ArchiveItem,
    /// 文号 of the reply; empty where there was none.
    pub document_no: String,
    /// 责任者.
    pub author: String,
    /// 题名.
    pub title: String,
    /// 日期: the day it was closed, by whose year it is archived.
    pub on: Date,
}

/// 保管期限 that is suggested: a file that was before a court or a body of reconsideration is kept longer. It is nobody's rule; the body's
/// own table of retention decides.
pub const fn suggested(case: &Case) -> Retention {
    if case.challenges.is_empty() { Retention::TenYears } else { Retention::ThirtyYears }
}

/// Year, retention and 件号 of an archived case, so that text sorts as they do.
pub(crate) fn place_of(case: &Case) -> Option<String> {
    let (item, closed) = case.archived.as_ref().zip(case.closed.as_ref())?;
    Some(format!("{}{:06}", begins(closed.on.year(), item.retention), item.item_no))
}

fn begins(year: i16, retention: Retention) -> String {
    format!("{year}/{}/", retention.key())
}

/// What refused an act of archiving: its number is another's.
pub(crate) fn taken(entry: &Entry, fault: Fault) -> Denied {
    let is_archived = matches!(entry.act, Act::Archived { .. });
    if is_archived && fault.kind() == FaultKind::Conflict { Denied::ArchiveNoTaken } else { fault.into() }
}

/// 档号: 全宗号-门类·年度-保管期限-机构（问题）-件号; what the body has not settled is left out.
fn number(profile: &Profile, (year, retention, item_no): (i16, Retention, u32)) -> String {
    let kept = match retention {
        Retention::Permanent => "Y",
        Retention::ThirtyYears => "D30",
        Retention::TenYears => "D10",
    };
    let parts = [
        &profile.fonds_no,
        &format!("{CATEGORY}·{year}"),
        kept,
        &profile.archive_unit,
        &format!("{item_no:04}"),
    ];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<&str>>().join("-")
}

impl Office {
    /// The number that a closed case would have if it were archived now, for each retention.
    pub async fn next_archive_items(
        &self,
        by: &By,
        body: BodyId,
        case: &Case,
    ) -> Result<Vec<ArchiveItem>, Denied> {
        self.check(by, Right::Read, body).await?;
        let mut items = Vec::new();
        for retention in Retention::ALL {
            items.extend(self.next_item(body, case, retention).await?);
        }
        Ok(items)
    }

    /// The one after the last of the year in which it was closed; none while it is open.
    async fn next_item(
        &self,
        body: BodyId,
        case: &Case,
        retention: Retention,
    ) -> Result<Option<ArchiveItem>, Denied> {
        let Some(closed) = &case.closed else { return Ok(None) };
        let year = closed.on.year();
        let ends = case_file::archive_ends(&self.db, body, &begins(year, retention)).await?;
        let last = ends.and_then(|(_, last)| last.rsplit('/').next()?.parse::<u32>().ok()).unwrap_or(0);
        let archive_no = number(&self.profile(body).await?, (year, retention, last + 1));
        Ok(Some(ArchiveItem { archive_no, item_no: last + 1, retention }))
    }

    /// Archives a case under the next number of its year and retention; of two at once each has its own.
    pub async fn archive(&self, by: &By, at: &At<'_>, kept: (Retention, How)) -> Result<Done, Denied> {
        self.check(by, Right::Handle, at.body).await?;
        let (retention, how) = kept;
        for _ in 0..TRIES {
            let (entries, _) = self.entries(at.body, at.case_no).await?;
            let case = Case::from_acts(&entries).ok_or(Denied::NoSuchCase)?;
            let before = self.numbered(at, &entries).await?;
            let item = match before {
                Some(item) => item,
                // A case that is open is refused by its decider, whatever its number.
                None => self.next_item(at.body, &case, retention).await?.unwrap_or_else(|| ArchiveItem {
                    archive_no: CATEGORY.to_owned(),
                    item_no: 1,
                    retention,
                }),
            };
            match self.act(by, at, Act::Archived { item }, how).await {
                Err(Denied::ArchiveNoTaken) => {}
                answer => return answer,
            }
        }
        Err(Denied::ArchiveNoTaken)
    }

    /// What the same command gave before.
    async fn numbered(&self, at: &At<'_>, entries: &[Entry]) -> Result<Option<ArchiveItem>, Denied> {
        let written = store::act::of_command(&self.db, at.body, at.key).await?;
        let entry =
            written.first().and_then(|act| entries.iter().find(|entry| i64::from(entry.seq) == act.seq));
        Ok(entry.and_then(|entry| match &entry.act {
            Act::Archived { item } => Some(item.clone()),
            _ => None,
        }))
    }

    /// 可以归档: the cases that were closed so long ago that nobody can sue any more, the first closed first.
    pub async fn ready_to_archive(
        &self,
        by: &By,
        body: BodyId,
        (today, most): (Date, u32),
    ) -> Result<Vec<CaseFile>, Denied> {
        self.check(by, Right::Read, body).await?;
        let through = today.checked_sub(MONTHS_AT_HAND.months()).unwrap_or(today);
        Ok(case_file::closed_through(&self.db, body, Day(through), most).await?)
    }

    /// The years of which the archive of a body has files, the last first.
    pub async fn archive_years(&self, by: &By, body: BodyId) -> Result<Vec<i16>, Denied> {
        self.check(by, Right::Read, body).await?;
        let Some((first, last)) = case_file::archive_ends(&self.db, body, "").await? else {
            return Ok(Vec::new());
        };
        let year = |place: &str| place.split('/').next().and_then(|year| year.parse::<i16>().ok());
        let (first, last) = (year(&first).unwrap_or_default(), year(&last).unwrap_or_default());
        let mut years = Vec::new();
        for year in (first..=last).rev() {
            if case_file::archive_ends(&self.db, body, &format!("{year}/")).await?.is_some() {
                years.push(year);
            }
        }
        Ok(years)
    }

    /// 归档文件目录 of a year, by retention and 件号.
    pub async fn archive_catalogue(&self, by: &By, body: BodyId, year: i16) -> Result<Vec<Kept>, Denied> {
        self.check(by, Right::Read, body).await?;
        let name = self.body_name(body).await?;
        let mut kept = Vec::new();
        for row in case_file::archived(&self.db, body, &format!("{year}/"), MOST).await? {
            let (entries, _) = self.entries(body, &row.case_no).await?;
            let case = Case::from_acts(&entries).ok_or(Denied::NoSuchCase)?;
            kept.extend(listed_as(row.case_no, (&case, &entries), &name));
        }
        Ok(kept)
    }

    /// The same on paper.
    pub async fn archive_paper(
        &self,
        by: &By,
        body: BodyId,
        (year, made_on): (i16, Date),
    ) -> Result<Download, Denied> {
        let kept = self.archive_catalogue(by, body, year).await?;
        let fonds = self.profile(body).await?.fonds_no;
        let fonds = if fonds.is_empty() { "（未设置）".to_owned() } else { fonds };
        let widths = [6, 28, 20, 16, 36, 11, 6, 14];
        let listing = Listing {
            title: "归档文件目录".to_owned(),
            above: vec![format!("全宗号：{fonds}　全宗名称：{}　年度：{year}", self.body_name(body).await?)],
            heads: HEADS.iter().zip(widths).map(|((zh, _), width)| ((*zh).to_owned(), width)).collect(),
            rows: (1..).zip(&kept).map(|(place, one)| one.cells(place)).collect(),
            below: Vec::new(),
            signers: Vec::new(),
        };
        Ok(Download {
            name: format!("归档文件目录 {year}.pdf"), bytes: listed(listing, made_on).await?
        })
    }

    /// 机关名称, as it stands on lists.
    pub(crate) async fn body_name(&self, body: BodyId) -> Result<String, Denied> {
        Ok(body::read(&self.db, body).await?.map(|body| body.name).unwrap_or_default())
    }
}

/// The heads of the catalogue, in both languages.
pub const HEADS: [(&str, &str); 8] = [
    ("序号", "No."),
    ("档号", "archive number"),
    ("文号", "document number"),
    ("责任者", "author"),
    ("题名", "title"),
    ("日期", "date"),
    ("页数", "pages"),
    ("备注", "remarks"),
];

impl Kept {
    /// Its cells under the heads. Dates have eight digits; how many pages it has is counted on paper.
    pub fn cells(&self, place: usize) -> Vec<String> {
        vec![
            place.to_string(),
            self.item.archive_no.clone(),
            self.document_no.clone(),
            self.author.clone(),
            self.title.clone(),
            self.on.strftime("%Y%m%d").to_string(),
            String::new(),
            self.case_no.0.clone(),
        ]
    }
}

fn listed_as(case_no: CaseNo, (case, entries): (&Case, &[Entry]), body: &str) -> Option<Kept> {
    let (item, closed) = case.archived.clone().zip(case.closed.as_ref())?;
    let sealed = entries.iter().rev().find_map(|entry| match &entry.act {
        Act::Sealed { document_no, .. } => Some(document_no.0.clone()),
        _ => None,
    });
    let asked: Vec<&str> = case.matters.iter().map(|matter| matter.0.as_str()).collect();
    let what = match closed.ending {
        Ending::Decided(_) => "公开申请的办理材料",
        Ending::NoRequest => "来件的办理材料",
        Ending::CorrectionAnswered => "更正申请的办理材料",
    };
    Some(Kept {
        case_no,
        item,
        document_no: sealed.unwrap_or_default(),
        author: body.to_owned(),
        title: format!("关于{}{what}", asked.join("；")),
        on: closed.on,
    })
}
