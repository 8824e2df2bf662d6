//! 登记: a request comes in and gets its number (第四十五条).

use casework::act::Act;
use casework::decide::{self, Register, When};
use jiff::civil::Date;
use store::act::Head;
use store::{BodyId, CaseNo};

use crate::office::{At, Done, How, Office};
use crate::{By, Denied};

/// A request that reached a body.
#[derive(Clone, Debug)]
pub struct Arrived {
    /// Which body.
    pub body: BodyId,
    /// On which day.
    pub on: Date,
    /// What came.
    pub asked: Register,
    /// The command's key.
    pub key: String,
}

/// A request that was registered.
#[derive(Clone, Debug)]
pub struct Registered {
    /// Its number within the body: year and ordinal, as 2025-000017.
    pub case_no: CaseNo,
    /// Its file.
    pub done: Done,
}

/// How often another number is tried when somebody took ours.
pub(crate) const TRIES: u32 = 64;

impl Office {
    /// Registers a request under the next number of its year.
    pub async fn register(&self, by: &By, arrived: Arrived) -> Result<Registered, Denied> {
        let Arrived { body, on, asked, key } = arrived;
        let when = When { on, by: by.actor };
        let act = decide::register(asked, when).map_err(Denied::Refused)?;
        self.check_rights(by, body, &act).await?;
        for _ in 0..TRIES {
            if let Some(before) = store::act::of_command(&self.db, body, &key).await?.first() {
                return self.registered_before(by, (body, before.case_no.clone()), on, (&key, act)).await;
            }
            let case_no = self.next_number(body, on).await?;
            let at = At { body, case_no: &case_no, seen: 0, key: &key, on };
            let known = self.readings(body).await?;
            let entry =
                decide::allowed(None, when, act.clone(), self.rules(known)).map_err(Denied::Refused)?;
            match self.append(by, &at, (Vec::new(), Head::default()), (entry, known, &[])).await {
                Ok(done) => return Ok(Registered { case_no, done }),
                Err(Denied::Overtaken(_)) => {}
                Err(denied) => return Err(denied),
            }
        }
        Err(Denied::KeyTaken)
    }

    async fn registered_before(
        &self,
        by: &By,
        (body, case_no): (BodyId, CaseNo),
        on: Date,
        (key, act): (&str, Act),
    ) -> Result<Registered, Denied> {
        let at = At { body, case_no: &case_no, seen: 0, key, on };
        let done = self.act(by, &at, act, How::InSystem).await?;
        Ok(Registered { case_no, done })
    }

    /// The number after the last of a year.
    pub(crate) async fn next_number(&self, body: BodyId, on: Date) -> Result<CaseNo, Denied> {
        let year = on.year();
        let last = store::case_file::last_of_year(&self.db, body, year).await?;
        let ordinal = last.and_then(|no| no.0.rsplit('-').next()?.parse::<u32>().ok()).unwrap_or(0);
        Ok(CaseNo(format!("{year}-{:06}", ordinal + 1)))
    }
}
