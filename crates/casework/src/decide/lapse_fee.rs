//! 逾期不缴费，不再处理 (国办函〔2020〕109号).

use law::calendar::{Calendar, add_working_days};

use super::{Decided, Objections, When};
use crate::act::Act;
use crate::case::Case;
use crate::refusal::Refusal;

/// 缴费期限, in working days from the notice.
const WORKING_DAYS: u32 = 20;

/// Closes a request whose fee was not paid within twenty working days of the notice.
pub fn lapse_fee(case: &Case, when: When, calendar: &Calendar) -> Decided {
    let mut objections = Objections::open(case, when);
    match case.fee.filter(|fee| fee.paid_on.is_none()) {
        None => objections.add(Refusal::NoPaymentAwaited),
        Some(fee) => {
            let due = add_working_days(calendar, fee.noticed_on, WORKING_DAYS);
            if let Some(until) = due.map(|due| due.on()).filter(|until| when.on <= *until) {
                objections.add(Refusal::FeeNotLapsed(until));
            }
        }
    }
    objections.or(Act::FeeLapsed)
}
