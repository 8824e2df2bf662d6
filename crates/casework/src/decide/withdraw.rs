//! 撤回申请.

use super::{Decided, Objections, When};
use crate::act::Act;
use crate::case::Case;
use crate::refusal::Refusal;

/// Closes a request that the applicant withdrew, also before its receipt was confirmed.
pub fn withdraw(case: &Case, when: When) -> Decided {
    let mut objections = Objections::none();
    objections.unless_before(when.on, case.starts.map_or(case.arrived_on, |(on, _)| on));
    objections.unless(case.closed.is_none(), Refusal::AlreadyClosed);
    objections.or(Act::Withdrawn)
}
