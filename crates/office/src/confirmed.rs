//! 办理结果的口径确认: what a reply rests on and no text states, confirmed for a body by somebody who may. Until then two people sign.

use casework::act::Act;
use law::outcome::Outcome;
use store::BodyId;
use store::setting::{self, Setting};

use crate::audited::audited;
use crate::authority::Right;
use crate::office::Office;
use crate::{By, Denied};

const PREFIX: &str = "outcome.";

/// An outcome that rests on something no text states.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Confirmed {
    /// Which.
    pub outcome: Outcome,
    /// Who confirmed it for the body, and in which paper; none while nobody has.
    pub by: Option<String>,
}

impl Office {
    /// Every outcome that rests on something no text states, and who confirmed it.
    pub async fn confirmed(&self, by: &By, body: BodyId) -> Result<Vec<Confirmed>, Denied> {
        self.check(by, Right::Configure, body).await?;
        let settings = setting::of_body(&self.db, body).await?;
        let unsettled =
            Outcome::ALL.into_iter().filter(|outcome| outcome.is_decided() && outcome.is_unsettled());
        Ok(unsettled
            .map(|outcome| Confirmed { outcome, by: of(outcome, &settings).map(str::to_owned) })
            .collect())
    }

    /// Writes down who confirmed an outcome, or that nobody has after all. What is drafted from now on goes by it.
    pub async fn confirm(&self, by: &By, body: BodyId, confirmed: Confirmed) -> Result<(), Denied> {
        self.check(by, Right::Configure, body).await?;
        let name = [PREFIX, confirmed.outcome.key()].concat();
        let mut tx = self.db.begin().await?;
        let what = if confirmed.by.is_some() {
            let setting = Setting {
                body_id: body,
                name: name.clone(),
                value: "confirmed".to_owned(),
                confirmed_by: confirmed.by.clone(),
                confirmed_at: Some(by.at.into()),
            };
            setting::put(&mut tx, &setting).await?;
            "outcome_confirmed"
        } else {
            setting::remove(&mut tx, body, &name).await?;
            "outcome_unconfirmed"
        };
        let said = confirmed.by.as_deref().unwrap_or_default();
        audited(&mut tx, (by, body), what, (&format!("setting/{name}"), said)).await?;
        Ok(tx.commit().await?)
    }
}

/// A draft says who confirmed what it rests on, whatever whoever drafted it says.
pub(crate) fn by_the_body(act: Act, settings: &[Setting]) -> Act {
    let Act::Drafted { decision, .. } = act else { return act };
    let unsettled = decision.outcomes().filter(|outcome| outcome.is_unsettled());
    let confirmed: Option<Vec<&str>> = unsettled.map(|outcome| of(outcome, settings)).collect();
    let confirmed_by = confirmed.filter(|by| !by.is_empty()).map(|mut by| {
        by.dedup();
        by.join("、")
    });
    Act::Drafted { decision, confirmed_by }
}

fn of(outcome: Outcome, settings: &[Setting]) -> Option<&str> {
    let name = [PREFIX, outcome.key()].concat();
    settings.iter().find(|setting| setting.name == name)?.confirmed_by.as_deref()
}
