//! 要求说明理由 (第三十五条).

use law::calendar::Calendar;

use super::{Decided, Objections, When};
use crate::act::Act;
use crate::case::Case;

/// Asks an applicant whose requests are plainly too many or too frequent for the reasons. The clock runs on.
pub fn ask_reasons(case: &Case, when: When, working_days: u32, calendar: &Calendar) -> Decided {
    let mut objections = Objections::open(case, when);
    objections.unless_past_due(case, when.on, calendar);
    objections.or(Act::ReasonsAsked { working_days })
}
