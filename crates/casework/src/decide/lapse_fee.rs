//! 逾期不缴费，不再处理 (国办函〔2020〕109号).

use law::fee::pay_by;

use super::{Decided, Objections, Rules, When};
use crate::act::Act;
use crate::case::{Case, Stage};
use crate::refusal::Refusal;

/// Closes a request whose fee was not paid in its term, counted from the proven receipt of a notice that was lawful.
pub fn lapse_fee(case: &Case, when: When, rules: Rules<'_>) -> Decided {
    let mut objections = Objections::open(case, when);
    match case.fee.filter(|fee| fee.paid_on.is_none()) {
        None => objections.add(Refusal::NoPaymentAwaited),
        Some(fee) => {
            let is_awaited = case.stage(rules.calendar) == Stage::AwaitingPayment;
            objections.unless(is_awaited, Refusal::NoticeInBreach);
            objections.unless(fee.served_on.is_some(), Refusal::NoticeNotServed);
            let due = pay_by(rules.calendar, fee.served_on.unwrap_or(fee.noticed_on));
            if let Some(until) = due.map(|due| due.on()).filter(|until| when.on <= *until) {
                objections.add(Refusal::FeeNotLapsed(until));
            }
        }
    }
    objections.or(Act::FeeLapsed)
}
