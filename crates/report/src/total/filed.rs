//! The reports of a body that have come in.

use law::annual::Scope;
use law::year::Year;

use super::packed::Packed;
use super::{Origin, Seat};

/// What has come in from one body.
#[derive(Debug, Default)]
pub(super) struct Desk {
    own: Option<Box<Filed>>,
    whole: Option<Box<Filed>>,
    /// A report on another year, the first by name.
    other_year: Option<Box<(Origin, Year)>>,
}

/// One report, or several of the same body and scope.
#[derive(Debug)]
pub(super) struct Filed {
    figures: Packed,
    pub(super) origins: Vec<Origin>,
    /// Whether the numbers of all are the same.
    pub(super) is_one: bool,
}

impl Desk {
    pub(super) fn file(&mut self, seat: Seat, figures: Packed, origin: Origin) {
        let place = match seat {
            Seat::Own => &mut self.own,
            Seat::Whole => &mut self.whole,
        };
        match place {
            None => *place = Some(Box::new(Filed { figures, origins: vec![origin], is_one: true })),
            Some(filed) => {
                filed.is_one &= filed.figures == figures;
                filed.origins.push(origin);
            }
        }
    }

    pub(super) fn note_other_year(&mut self, year: Year, origin: Origin) {
        match &mut self.other_year {
            Some(known) if (&known.0, known.1) <= (&origin, year) => {}
            place => *place = Some(Box::new((origin, year))),
        }
    }

    pub(super) fn other_year(&self) -> Option<&(Origin, Year)> {
        self.other_year.as_deref()
    }

    /// The numbers of 本机关, or of the only report.
    pub(super) fn own(&self) -> Option<&Packed> {
        self.own.as_ref().filter(|filed| filed.is_one).map(|filed| &filed.figures)
    }

    /// The numbers of 本级政府, as printed.
    pub(super) fn whole(&self) -> Option<&Packed> {
        self.whole.as_ref().filter(|filed| filed.is_one).map(|filed| &filed.figures)
    }

    /// Whether reports of it have come that contradict each other.
    pub(super) fn is_in_conflict(&self) -> bool {
        [&self.own, &self.whole].into_iter().flatten().any(|filed| !filed.is_one)
    }

    /// What has come more than once.
    pub(super) fn twice(&self) -> impl Iterator<Item = (Scope, &Filed)> {
        let both = [(Scope::Organ, &self.own), (Scope::Government, &self.whole)];
        both.into_iter()
            .filter_map(|(scope, filed)| Some((scope, filed.as_deref()?)))
            .filter(|(_, filed)| filed.origins.len() > 1)
    }
}
