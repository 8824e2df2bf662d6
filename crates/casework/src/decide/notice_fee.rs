//! 收费通知 (第四十二条, 国办函〔2020〕109号).

use law::calendar::Calendar;

use super::{Decided, Objections, When};
use crate::act::{Act, Method, Yuan};
use crate::case::Case;
use crate::refusal::Refusal;

/// Notices the fee of a request, by request or by page, while the term runs.
pub fn notice_fee(case: &Case, when: When, (amount, by): (Yuan, Method), calendar: &Calendar) -> Decided {
    let mut objections = Objections::open(case, when);
    objections.unless(amount > Yuan::new(0), Refusal::NoAmount);
    objections.unless(case.fee.is_none(), Refusal::FeeNoticedAgain);
    let awaited = case.supplement.is_some_and(|supplement| supplement.supplemented_on.is_none());
    objections.unless(!awaited, Refusal::AwaitingSupplement);
    objections.unless_past_due(case, when.on, calendar);
    objections.or(Act::FeeNoticed { amount, by })
}
