//! 卷内目录: what lies in a file, in the order in which it came, for the binder (第四十五条).

use casework::act::ArchiveItem;
use casework::case::Case;
use jiff::Timestamp;
use jiff::civil::Date;
use store::attachment::Attachment;
use store::{BodyId, CaseNo, Fault};

use crate::authority::Right;
use crate::office::Office;
use crate::visible::Attached;
use crate::{By, Denied, china};

/// One thing in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// 日期.
    pub on: Date,
    /// 题名.
    pub title: String,
    /// 文号, where it has one.
    pub document_no: Option<String>,
    /// Who attached it; none where the body wrote it.
    pub from: Option<Attached>,
}

/// What lies in a file.
#[derive(Clone, Debug)]
pub struct Contents {
    /// 档号、件号、保管期限, once it is archived.
    pub archived: Option<ArchiveItem>,
    /// What it holds, in order of date.
    pub items: Vec<Item>,
}

impl Office {
    /// What lies in the file of a case: the letters that bear a number, and all that was attached.
    pub async fn contents(&self, by: &By, body: BodyId, case_no: &CaseNo) -> Result<Contents, Denied> {
        self.check(by, Right::Read, body).await?;
        let (entries, _) = self.entries(body, case_no).await?;
        let case = Case::from_acts(&entries).ok_or(Denied::NoSuchCase)?;
        let letters = self.letters(by, body, case_no).await?;
        let numbered = letters.into_iter().filter(|letter| letter.document_no.is_some());
        let mut items: Vec<Item> = numbered
            .map(|letter| Item {
                on: letter.typed.dated_on,
                title: letter.typed.number.title().to_owned(),
                document_no: letter.document_no,
                from: None,
            })
            .collect();
        for paper in self.papers(body, case_no).await? {
            items.push(attached(paper)?);
        }
        items.sort_by(|one, other| (one.on, &one.title).cmp(&(other.on, &other.title)));
        Ok(Contents { archived: case.archived, items })
    }
}

fn attached((from, row): (Attached, Attachment)) -> Result<Item, Fault> {
    let at: Timestamp =
        row.added_at.try_into().map_err(|error: jiff::Error| Fault::corrupt(error.to_string()))?;
    let on = at.to_zoned_datetime(china()).date();
    Ok(Item { on, title: row.name, document_no: None, from: Some(from) })
}
