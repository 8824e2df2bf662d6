//! 收费: which of the applicant's requests of the month a request is (国办函〔2020〕109号第四条).

use casework::act::Act;
use casework::case::Case;
use jiff::civil::Date;
use law::fee::{Filed, Place, places};
use std::num::NonZeroU16;
use store::{BodyId, CaseNo, Day};

use crate::authority::Right;
use crate::file::to_entry;
use crate::office::Office;
use crate::{By, Denied};

/// 当月位次 of a request, and of how many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OfTheMonth {
    /// Its place.
    pub place: Place,
    /// How many the applicant has filed in the month so far.
    pub filed: usize,
}

impl Office {
    /// Which of its applicant's requests of the calendar month a request is, by the day of receipt and then by number. One applicant
    /// is who has one identity number, under whatever name; whose is not known is counted by their own application alone.
    pub async fn of_the_month(&self, by: &By, body: BodyId, case_no: &CaseNo) -> Result<OfTheMonth, Denied> {
        self.check(by, Right::Read, body).await?;
        let (entries, _) = self.entries(body, case_no).await?;
        let case = Case::from_acts(&entries).ok_or(Denied::NoSuchCase)?;
        let on = case.received_on.unwrap_or(case.arrived_on);
        let applicant = case.applicant.0.to_string();
        let mut same = store::person::same_as(&self.db, body, &applicant).await?;
        same.push(applicant);
        let month = (Day(on.first_of_month()), Day(on.last_of_month()));
        let mut theirs: Vec<(CaseNo, Filed<()>)> = Vec::new();
        for row in store::act::registered(&self.db, body, month).await? {
            let Act::Registered { applicant, .. } = to_entry(&row)?.act else { continue };
            if same.contains(&applicant.0.to_string()) {
                theirs.push((row.case_no, filed(on)));
            }
        }
        let filed: Vec<Filed<()>> = theirs.iter().map(|(_, filed)| *filed).collect();
        let ours = theirs.iter().position(|(theirs, _)| theirs == case_no);
        let place = ours.and_then(|at| places(&filed).get(at).copied());
        Ok(OfTheMonth { place: place.ok_or(Denied::NoSuchCase)?, filed: filed.len() })
    }
}

/// One request; what was split off has a number of its own. They come in the order of their days, so that one day stands for all.
const fn filed(on: Date) -> Filed<()> {
    Filed { by: (), received_on: on, requests: NonZeroU16::MIN }
}
