//! 缴费 (国办函〔2020〕109号).

use super::{Decided, Objections, When};
use crate::act::Act;
use crate::case::Case;
use crate::refusal::Refusal;

/// Records the day on which the fee was paid in full.
pub fn take_payment(case: &Case, when: When) -> Decided {
    let mut objections = Objections::open(case, when);
    match case.fee.filter(|fee| fee.paid_on.is_none()) {
        None => objections.add(Refusal::NoPaymentAwaited),
        Some(fee) => objections.unless_before(when.on, fee.noticed_on),
    }
    objections.or(Act::FeePaid)
}
