//! 确认收到 (第三十一条第二项、第三项).

use super::{Decided, Objections, When};
use crate::act::Act;
use crate::case::Case;
use crate::refusal::Refusal;

/// Fixes the day of receipt where the channel leaves it to both sides.
pub fn confirm_receipt(case: &Case, when: When) -> Decided {
    let mut objections = Objections::none();
    objections.unless(case.received_on.is_none(), Refusal::ReceiptKnown);
    objections.unless_before(when.on, case.arrived_on);
    objections.unless(case.closed.is_none(), Refusal::AlreadyClosed);
    objections.or(Act::ReceiptConfirmed)
}
