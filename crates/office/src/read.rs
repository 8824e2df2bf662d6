//! Looking at files: one, and those that are due.

use casework::case::Case;
use casework::entry::Entry;
use jiff::civil::Date;
use store::case_file::CaseFile;
use store::{BodyId, CaseNo, Day};

use crate::authority::Right;
use crate::office::Office;
use crate::{By, Denied};

impl Office {
    /// A case file with all its entries.
    pub async fn open(&self, by: &By, body: BodyId, case_no: &CaseNo) -> Result<(Case, Vec<Entry>), Denied> {
        self.check(by, Right::Read, body).await?;
        let (entries, _) = self.entries(body, case_no).await?;
        let case = Case::from_acts(&entries).ok_or(Denied::NoSuchCase)?;
        Ok((case, entries))
    }

    /// The open cases of a body whose prudent date is no later than a day, the most pressing first.
    pub async fn due(
        &self,
        by: &By,
        body: BodyId,
        through: Date,
        most: u32,
    ) -> Result<Vec<CaseFile>, Denied> {
        self.check(by, Right::Read, body).await?;
        Ok(store::case_file::due(&self.db, body, Day(through), most).await?)
    }
}
