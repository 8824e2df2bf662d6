//! 救济告知 of a letter, by what it carries.

use law::Basis;
use law::outcome::{Outcome, Remedy};
use law::remedy::{Called, Served, Venue, Way, told};

use super::facts::{Delivery, Facts, Forums};
use super::number::{Carries, Number};

/// What a letter says of remedies, and on which articles it is said or kept back.
pub(super) struct Told {
    /// The words; none where none are told.
    pub(super) text: Option<String>,
    /// On what they rest.
    pub(super) because: Option<Basis>,
}

/// 救济告知 of a letter.
pub(super) fn of(number: Number, outcome: Option<Outcome>, facts: &Facts) -> Told {
    match (number.carries(), outcome) {
        (Carries::Reply(letter), Some(outcome)) => {
            let remedy = outcome.remedy();
            Told { text: words(remedy, Called::of(letter), facts), because: Some(remedy.basis()) }
        }
        (Carries::Grievance(grievance), _) => {
            let (way, because) = grievance.way();
            let text = match way {
                Way::Open(remedy) => words(remedy, Called::Notice, facts),
                Way::ApplyFirst | Way::NotByItself => None,
            };
            Told { text, because: Some(because) }
        }
        (Carries::Reply(_), None) | (Carries::Nothing, _) => Told { text: None, because: None },
    }
}

fn words(remedy: Remedy, called: Called, facts: &Facts) -> Option<String> {
    let Forums { organ, other_organ, court, on_contested } = &facts.forums;
    let served = match &facts.delivery {
        Delivery::InPerson | Delivery::Post => Served::OnPaper,
        Delivery::Electronic { reconsider_at } => Served::Online { reconsider_at },
    };
    let venue = Venue { organ, other_organ: other_organ.as_deref(), court, served };
    told(remedy, called, venue, *on_contested)
}
