//! 申请列表: whoever may read a body's files sees them a page at a time.

use store::BodyId;
use store::case_file::CaseFile;
use store::list::{After, Filter, Order, list};

use crate::authority::Right;
use crate::office::Office;
use crate::{By, Denied};

/// A page of a list.
#[derive(Clone, Debug)]
pub struct Page {
    /// The cases on it.
    pub files: Vec<CaseFile>,
    /// Where the next page begins; none where this is the last.
    pub next: Option<After>,
}

impl Office {
    /// A page of at most so many cases of a body.
    pub async fn list(
        &self,
        by: &By,
        body: BodyId,
        filter: &Filter,
        (order, after, most): (Order, Option<After>, u32),
    ) -> Result<Page, Denied> {
        self.check(by, Right::Read, body).await?;
        let most = usize::try_from(most).unwrap_or(usize::MAX);
        let one_more = u32::try_from(most + 1).unwrap_or(u32::MAX);
        let mut files = list(&self.db, body, filter, (order, after), one_more).await?;
        let is_more = files.len() > most;
        files.truncate(most);
        let next = files.last().filter(|_| is_more).and_then(|last| order.after(last));
        Ok(Page { files, next })
    }
}
