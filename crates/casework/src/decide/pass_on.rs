//! 不属于政府信息公开申请，转有关渠道 (第二条、第三十九条).

use super::{Decided, Objections, When};
use crate::act::{Act, Signature};
use crate::case::Case;
use crate::refusal::Refusal;

/// Closes what turned out to be no request, and says where it went. It stays out of the annual report; therefore another consents,
/// and what was worked on as a request stays one.
pub fn pass_on(case: &Case, when: When, (to, approved): (String, Signature)) -> Decided {
    let mut objections = Objections::none();
    objections.unless(case.closed.is_none(), Refusal::AlreadyClosed);
    objections.unless_before(when.on, case.arrived_on);
    objections.unless(!to.trim().is_empty(), Refusal::NoReason);
    objections.unless(approved.is_shown(), Refusal::NoScan);
    objections.unless(!case.is_worked_on(), Refusal::TreatedAsRequest);
    objections.or(Act::PassedOn { to, approved })
}
