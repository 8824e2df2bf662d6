//! 逾期不补正，不再处理 (第三十条).

use law::supplement::supplement_by;

use super::{Decided, Objections, Rules, When};
use crate::act::Act;
use crate::case::{Case, Stage};
use crate::refusal::Refusal;

/// Closes a request whose applicant let the term of the supplement pass, counted from the proven receipt of a notice that was lawful.
pub fn lapse_supplement(case: &Case, when: When, checked: String, rules: Rules<'_>) -> Decided {
    let mut objections = Objections::open(case, when);
    match case.supplement.filter(|supplement| supplement.supplemented_on.is_none()) {
        None => objections.add(Refusal::NoSupplementAwaited),
        Some(supplement) => {
            let is_awaited = case.stage(rules.calendar) == Stage::AwaitingSupplement;
            objections.unless(is_awaited, Refusal::NoticeInBreach);
            objections.unless(supplement.served_on.is_some(), Refusal::NoticeNotServed);
            let from = supplement.served_on.unwrap_or(supplement.asked_on);
            let due = supplement_by(rules.calendar, from, supplement.working_days);
            if let Some(until) = due.map(|due| due.on()).filter(|until| when.on <= *until) {
                objections.add(Refusal::SupplementNotLapsed(until));
            }
        }
    }
    objections.or(Act::SupplementLapsed { checked })
}
