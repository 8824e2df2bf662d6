//! 派单 (第四十五条).

use jiff::civil::Date;

use super::{Decided, Objections, When};
use crate::act::{Act, Actor, UnitNo};
use crate::case::Case;
use crate::refusal::Refusal;

/// What a unit of the body is asked for.
#[derive(Clone, Debug)]
pub struct AskUnit {
    /// Which unit.
    pub unit: UnitNo,
    /// Who is asked there.
    pub contact: Actor,
    /// What is to be searched for or handed over.
    pub what: String,
    /// By when.
    pub by_on: Date,
}

/// Asks a unit. The term of the reply runs on.
pub fn ask_unit(case: &Case, when: When, AskUnit { unit, contact, what, by_on }: AskUnit) -> Decided {
    let mut objections = Objections::open(case, when);
    objections.unless(!what.trim().is_empty(), Refusal::NothingAsked);
    objections.unless_before(by_on, when.on);
    objections.or(Act::UnitAsked { unit, contact, what, by_on })
}
