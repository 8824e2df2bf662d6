//! 收费通知 (第四十二条, 国办函〔2020〕109号).


use super::{Decided, Objections, Rules, When};
use crate::act::{Act, Charged, Yuan};
use crate::case::Case;
use crate::refusal::Refusal;

/// Notices the fee of a request, by request or by page, while the term runs; it is what the tiers come to.
pub fn notice_fee(case: &Case, when: When, (amount, charged): (Yuan, Charged), rules: Rules<'_>) -> Decided {
    let mut objections = Objections::open(case, when);
    objections.unless(amount > Yuan::new(0), Refusal::NoAmount);
    let by_tiers = charged.fee().total();
    objections.unless(amount == by_tiers, Refusal::FeeNotByTiers(by_tiers));
    objections.unless(case.fee.is_none(), Refusal::FeeNoticedAgain);
    let awaited = case.supplement.is_some_and(|supplement| supplement.supplemented_on.is_none());
    objections.unless(!awaited, Refusal::AwaitingSupplement);
    objections.unless_past_due(case, when.on, rules);
    objections.or(Act::FeeNoticed { amount, charged })
}
