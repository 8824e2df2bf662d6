//! 不属于政府信息公开申请，转有关渠道 (第二条、第三十九条).

use super::{Decided, Objections, When};
use crate::act::Act;
use crate::case::Case;
use crate::refusal::Refusal;

/// Closes what turned out to be no request, and says where it went. It stays out of the annual report.
pub fn pass_on(case: &Case, when: When, to: String) -> Decided {
    let mut objections = Objections::none();
    objections.unless(case.closed.is_none(), Refusal::AlreadyClosed);
    objections.unless_before(when.on, case.arrived_on);
    objections.unless(!to.trim().is_empty(), Refusal::NoReason);
    objections.or(Act::PassedOn { to })
}
