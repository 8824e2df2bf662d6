//! 收到理由 (第三十五条).

use super::{Decided, Objections, When};
use crate::act::Act;
use crate::case::Case;
use crate::refusal::Refusal;

/// Takes in the reasons the applicant gave.
pub fn take_reasons(case: &Case, when: When) -> Decided {
    let mut objections = Objections::open(case, when);
    objections.unless(case.reasons.is_some(), Refusal::NoReasonsAsked);
    objections.or(Act::ReasonsGiven)
}
