//! 收到理由 (第三十五条).

use super::{Decided, Objections, When};
use crate::act::Act;
use crate::case::Case;
use crate::refusal::Refusal;

/// Takes in the reasons the applicant gave.
pub fn take_reasons(case: &Case, when: When) -> Decided {
    let mut objections = Objections::open(case, when);
    match case.reasons {
        None => objections.add(Refusal::NoReasonsAsked),
        Some(reasons) => objections.unless_before(when.on, reasons.asked_on),
    }
    objections.or(Act::ReasonsGiven)
}
