//! Looking at files: one, and those that are due.

use casework::case::Case;
use casework::entry::Entry;
use jiff::civil::Date;
use store::case_file::CaseFile;
use store::{BodyId, CaseNo, Day};

use crate::authority::Right;
use crate::office::Office;
use crate::readings::Known;
use crate::{By, Denied};

/// A case file that somebody looks at.
#[derive(Clone, Debug)]
pub struct Open {
    /// How it stands.
    pub case: Case,
    /// All that was done.
    pub entries: Vec<Entry>,
    /// How its body counts.
    pub known: Known,
}

impl Office {
    /// A case file with all its entries.
    pub async fn open(&self, by: &By, body: BodyId, case_no: &CaseNo) -> Result<Open, Denied> {
        self.check(by, Right::Read, body).await?;
        let (entries, _) = self.entries(body, case_no).await?;
        let case = Case::from_acts(&entries).ok_or(Denied::NoSuchCase)?;
        Ok(Open { case, entries, known: self.readings(body).await? })
    }

    /// A file that is nowhere, as if this had been done, by the readings of a body.
    pub async fn imagined(&self, by: &By, body: BodyId, entries: Vec<Entry>) -> Result<Open, Denied> {
        self.check(by, Right::Read, body).await?;
        let case = Case::from_acts(&entries).ok_or(Denied::NoSuchCase)?;
        Ok(Open { case, entries, known: self.readings(body).await? })
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

    /// The cases of a body that were answered late, on a day or since, the last first.
    pub async fn answered_late(
        &self,
        by: &By,
        body: BodyId,
        since: Date,
        most: u32,
    ) -> Result<Vec<CaseFile>, Denied> {
        self.check(by, Right::Read, body).await?;
        Ok(store::case_file::closed_late(&self.db, body, Day(since), most).await?)
    }
}
