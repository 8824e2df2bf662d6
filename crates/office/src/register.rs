//! 登记: what came by any channel is written down at the desk and gets its number (第四十五条); before that, what would become of it.

use casework::case::Case;
use casework::decide::{self, When};
use jiff::civil::Date;
use store::{BodyId, CaseNo};

use crate::alike::Alike;
use crate::application::Application;
use crate::authority::Right;
use crate::office::Office;
use crate::readings::Known;
use crate::take_in::Applied;
use crate::{By, Denied};

/// What would become of an application, before it is registered.
#[derive(Clone, Debug)]
pub struct Preview {
    /// The file as it would be opened.
    pub case: Case,
    /// How the body counts.
    pub known: Known,
    /// What it may repeat, the most alike first.
    pub alike: Vec<Alike>,
}

impl Office {
    /// Registers an application under the next number of its year, once for each form.
    pub async fn register(&self, by: &By, application: Application) -> Result<Applied, Denied> {
        self.check(by, Right::Handle, application.body).await?;
        self.take_in(by, &application).await
    }

    /// The file that an application would open, and what it may repeat. Nothing is written down.
    pub async fn preview(&self, by: &By, application: &Application) -> Result<Preview, Denied> {
        self.check(by, Right::Handle, application.body).await?;
        let known = self.readings(application.body).await?;
        let when = When { on: application.on, by: by.actor };
        let act = decide::register(application.asked(), when).map_err(Denied::Refused)?;
        let entry = decide::allowed(None, when, act, known.rules()).map_err(Denied::Refused)?;
        let case = Case::from_acts(&[entry]).ok_or(Denied::NoSuchCase)?;
        let alike = self.alike(application).await?;
        Ok(Preview { case, known, alike })
    }

    /// The number after the last of a year.
    pub(crate) async fn next_number(&self, body: BodyId, on: Date) -> Result<CaseNo, Denied> {
        let year = on.year();
        let last = store::case_file::last_of_year(&self.db, body, year).await?;
        let ordinal = last.and_then(|no| no.0.rsplit('-').next()?.parse::<u32>().ok()).unwrap_or(0);
        Ok(CaseNo(format!("{year}-{:06}", ordinal + 1)))
    }
}
