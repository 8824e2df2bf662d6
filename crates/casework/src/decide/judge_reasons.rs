//! 认定理由是否合理 (第三十五条).

use law::calendar::add_working_days;

use super::{Decided, Objections, Rules, When};
use crate::act::{Act, Judged};
use crate::case::Case;
use crate::refusal::Refusal;

/// Finds the reasons reasonable or not, and says why. Who gave none in time has given none that are reasonable.
pub fn judge_reasons(
    case: &Case,
    when: When,
    (judged, because): (Judged, String),
    rules: Rules<'_>,
) -> Decided {
    let mut objections = Objections::open(case, when);
    match case.reasons {
        None => objections.add(Refusal::NoReasonsAsked),
        Some(reasons) if reasons.given_on.is_none() => {
            let due = add_working_days(rules.calendar, reasons.asked_on, reasons.working_days);
            if let Some(until) = due.map(|due| due.on()).filter(|until| when.on <= *until) {
                objections.add(Refusal::ReasonsNotDue(until));
            }
            objections.unless_before(when.on, reasons.asked_on);
            objections.unless(judged == Judged::Unreasonable, Refusal::NoReasonsGiven);
        }
        Some(reasons) => objections.unless_before(when.on, reasons.given_on.unwrap_or(reasons.asked_on)),
    }
    objections.unless(!because.trim().is_empty(), Refusal::NoReason);
    objections.or(Act::ReasonsJudged { judged, because })
}
