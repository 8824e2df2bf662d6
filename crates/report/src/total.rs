//! Totals over a tree of bodies: reports come one by one, and only their numbers are kept.
//!
//! A government has two reports: 本机关, its own and its office's work, and 本级政府, which is a total already and is
//! printed (国办公开办函〔2021〕30号). A total adds up the report of the organ and what stands below it; for a government
//! below that printed one, its 本级政府 report, else its own total. What is open, absent or missing makes a total a
//! lower bound, and that is said.

mod differ;
mod figure;
mod filed;
mod layout;
mod packed;
mod roll;
mod slip;
mod sum;
#[cfg(test)]
mod tests;
mod totals;

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use law::annual::{Scope, duty};
use law::body::{BodyKind, Level};
use law::edition::Edition;
use law::year::Year;

use crate::tree::{BodyNo, Member, Reports, Tree};
use filed::Desk;

pub use differ::{Difference, Share};
pub use slip::Slip;
pub use totals::{LeftOut, Missing, Node, Standing, Stray, Totals, Twice, Value, Why};

/// Where a report was read: the file, and the line of JSON Lines.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Origin {
    /// The name of the file.
    pub file: Arc<str>,
    /// The line, from one.
    pub line: Option<u64>,
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "{}:{line}", self.file),
            None => f.write_str(&self.file),
        }
    }
}

/// Takes reports in any order and adds them up at the end.
#[derive(Debug)]
pub struct Totaller<'t> {
    tree: &'t Tree,
    year: Year,
    edition: Edition,
    desks: Vec<Desk>,
    outside: Vec<Stray>,
    left_out: Vec<LeftOut>,
    assumed: Vec<(BodyNo, Origin)>,
    other_years: BTreeMap<Year, usize>,
}

/// Which of its two reports a report of a body is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Seat {
    /// 本机关, or the only one.
    Own,
    /// 本级政府.
    Whole,
}

impl<'t> Totaller<'t> {
    /// Totals of one year; none for a year that had no form of this kind.
    pub fn new(tree: &'t Tree, year: Year) -> Option<Self> {
        Some(Self {
            tree,
            year,
            edition: Edition::of(year)?,
            desks: tree.bodies().map(|_| Desk::default()).collect(),
            outside: Vec::new(),
            left_out: Vec::new(),
            assumed: Vec::new(),
            other_years: BTreeMap::new(),
        })
    }

    /// Takes one report.
    pub fn take(&mut self, slip: Slip, origin: Origin) {
        let Some(named) = slip.body.as_deref().and_then(|name| self.tree.find(name)) else {
            self.outside.push(Stray { name: slip.body.map(String::from), origin });
            return;
        };
        let body = self.tree.organ(named);
        if let Some(why) = self.why_not(body, &slip) {
            self.leave_out(body, origin, why);
            return;
        }
        let stated = if slip.scope.is_none() && named != body { Some(Scope::Organ) } else { slip.scope };
        let seat = self.seat(body, stated);
        if stated.is_none() && seat == Seat::Whole {
            self.assumed.push((body, origin.clone()));
        }
        if let Some(desk) = self.desks.get_mut(body.index()) {
            desk.file(seat, slip.figures, origin);
        }
    }

    fn leave_out(&mut self, body: BodyNo, origin: Origin, why: Why) {
        match why {
            Why::OtherYear(year) => {
                *self.other_years.entry(year).or_default() += 1;
                if let Some(desk) = self.desks.get_mut(body.index()) {
                    desk.note_other_year(year, origin);
                }
            }
            Why::Vertical | Why::Exempt | Why::NoYear | Why::OtherEdition(_) => {
                self.left_out.push(LeftOut { body, origin, why });
            }
        }
    }

    fn why_not(&self, body: BodyNo, slip: &Slip) -> Option<Why> {
        let above = std::iter::successors(Some(body), |no| self.tree.parent(*no));
        let is_vertical = above.into_iter().any(|no| self.tree.is_left_out(no));
        match slip.year {
            Some(year) if year != self.year => Some(Why::OtherYear(year)),
            _ if is_vertical => Some(Why::Vertical),
            _ if matches!(self.tree.member(body).reports, Reports::Exempt(_)) => Some(Why::Exempt),
            None => Some(Why::NoYear),
            Some(_) if slip.edition != self.edition => Some(Why::OtherEdition(slip.edition)),
            Some(_) => None,
        }
    }

    /// A government above the townships has two reports; what does not say which it is, stands in its own name.
    fn seat(&self, body: BodyNo, stated: Option<Scope>) -> Seat {
        let writes_two = writes_two(self.tree, body, self.year);
        let is_whole = match stated {
            Some(Scope::Organ) => false,
            Some(Scope::Government) => writes_two || self.tree.parts(body).next().is_some(),
            None => writes_two,
        };
        if is_whole { Seat::Whole } else { Seat::Own }
    }

    /// Adds everything up.
    pub fn finish(self) -> Totals<'t> {
        roll::roll(self)
    }
}

/// Whether a body writes a report on itself and another on its whole government; townships write one.
fn writes_two(tree: &Tree, body: BodyNo, year: Year) -> bool {
    let Member { kind, level, .. } = tree.member(body);
    let has_office = *level != Level::Township && *kind != BodyKind::GovernmentOffice;
    has_office && duty(*kind, *level, Scope::Government, year).is_some()
}
