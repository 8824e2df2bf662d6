//! 口径确认: how a body reads what the texts leave open, and who confirmed it.

use std::sync::Arc;

use casework::act::{Act, Actor};
use casework::case::{Case, Consulting};
use casework::decide::{self, Rules, When};
use casework::refusal::Refusal;
use jiff::civil::Date;
use law::calendar::{Calendar, Due};
use law::reading::{Point, Readings, Stance};
use store::BodyId;
use store::setting::{self, Setting};

use crate::audited::audited;
use crate::authority::Right;
use crate::office::Office;
use crate::rebuild::{Differs, Rebuilt};
use crate::{By, Days, Denied};

/// The readings of a body: those of the statutory date, and those of the prudent one. A point that was confirmed is read the same in
/// both; one that is open is read against the body in the prudent one.
#[derive(Clone, Debug)]
pub struct Known {
    /// For the statutory date.
    pub statutory: Readings,
    /// For the prudent date.
    pub prudent: Readings,
    /// By which days both are counted.
    pub days: Arc<Days>,
}

/// A point settled for a body.
#[derive(Clone, Debug)]
pub struct Settle {
    /// Which point.
    pub point: Point,
    /// How it is read from now on.
    pub stance: Stance,
    /// Who confirmed it and in which paper; none while nobody has.
    pub confirmed_by: Option<String>,
}

impl Known {
    /// From the settings of a body.
    pub(crate) fn of(settings: &[Setting], days: Arc<Days>) -> Self {
        let mut known = Self { statutory: Readings::STATUTORY, prudent: Readings::PRUDENT, days };
        for setting in settings {
            let point = setting.name.strip_prefix(PREFIX).and_then(Point::parse);
            let Some((point, stance)) = point.zip(Stance::parse(&setting.value)) else { continue };
            known.statutory = known.statutory.with(point, stance);
            if setting.confirmed_by.is_some() {
                known.prudent = known.prudent.with(point, stance);
            }
        }
        known
    }

    /// By which days and readings a body's terms are counted.
    pub fn rules(&self) -> Rules<'_> {
        Rules { calendar: self.calendar(), readings: self.statutory }
    }

    /// Every reason why an act could not be done today by anybody who may; who does it is not looked at.
    pub fn would_refuse(&self, act: Option<Act>, case: &Case, on: Date) -> Vec<Refusal> {
        let when = When { on, by: NOBODY };
        let Some(act) = act else { return Vec::new() };
        decide::propose(Some(case), when, act, self.rules()).err().unwrap_or_default()
    }

    /// By when an opinion is to be given, with its days.
    pub fn answer_due(&self, asked: &Consulting) -> Option<Due<'_>> {
        asked.in_law().answer_due(self.calendar(), self.statutory)
    }

    /// By which days.
    pub fn calendar(&self) -> &Calendar {
        &self.days.calendar
    }
}

/// Whoever has not drafted anything.
const NOBODY: Actor = Actor(u64::MAX);

pub(crate) const PREFIX: &str = "reading.";

impl Office {
    /// The readings of a body, and the days in force.
    pub async fn readings(&self, body: BodyId) -> Result<Known, Denied> {
        let days = self.days().await?;
        Ok(Known::of(&setting::of_body(&self.db, body).await?, days))
    }

    /// Settles a point, and folds every case of the body anew by it; tells each whose dates it moves.
    pub async fn settle(
        &self,
        by: &By,
        body: BodyId,
        settle: Settle,
        tell: impl FnMut(Differs),
    ) -> Result<Rebuilt, Denied> {
        self.check(by, Right::Configure, body).await?;
        let Settle { point, stance, confirmed_by } = settle;
        let confirmed_at = confirmed_by.as_ref().map(|_| by.at.into());
        let setting = Setting {
            body_id: body,
            name: [PREFIX, point.key()].concat(),
            value: stance.key().to_owned(),
            confirmed_by,
            confirmed_at,
        };
        let mut tx = self.db.begin().await?;
        setting::put(&mut tx, &setting).await?;
        let subject = format!("setting/{}", setting.name);
        audited(&mut tx, (by, body), "reading_settled", (&subject, &setting.value)).await?;
        tx.commit().await?;
        self.refold(body, tell).await
    }
}
