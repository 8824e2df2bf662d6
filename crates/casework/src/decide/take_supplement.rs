//! 收到补正 (第三十条).

use super::{Decided, Objections, When};
use crate::act::Act;
use crate::case::Case;
use crate::refusal::Refusal;

/// Takes in what the applicant supplemented; the term starts anew.
pub fn take_supplement(case: &Case, when: When) -> Decided {
    let awaited = case.supplement.filter(|supplement| supplement.supplemented_on.is_none());
    let mut objections = Objections::open(case, when);
    match awaited {
        None => objections.add(Refusal::NoSupplementAwaited),
        Some(supplement) => {
            objections.unless_before(when.on, supplement.asked_on);
        }
    }
    objections.or(Act::Supplemented)
}
