//! 要求说明理由 (第三十五条).


use super::{Decided, Objections, Rules, When};
use crate::act::Act;
use crate::case::Case;
use crate::refusal::Refusal;

/// Asks an applicant whose requests are plainly too many or too frequent for the reasons. The clock runs on.
pub fn ask_reasons(case: &Case, when: When, working_days: u32, rules: Rules<'_>) -> Decided {
    let mut objections = Objections::open(case, when);
    objections.unless(working_days > 0, Refusal::NoTimeForReasons);
    objections.unless_past_due(case, when.on, rules);
    objections.or(Act::ReasonsAsked { working_days })
}
