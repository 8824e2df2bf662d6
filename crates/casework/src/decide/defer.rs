//! 延迟答复 (第三十五条).

use jiff::civil::Date;

use super::{Decided, Objections, Rules, When};
use crate::act::{Act, Judged};
use crate::case::Case;
use crate::refusal::Refusal;

/// Sets a reasonable term of its own for a request whose reasons are reasonable and that cannot be answered in time.
pub fn defer(case: &Case, when: When, until_on: Date, rules: Rules<'_>) -> Decided {
    let mut objections = Objections::open(case, when);
    let judged = case.reasons.and_then(|reasons| reasons.judged);
    objections.unless(judged == Some(Judged::Reasonable), Refusal::ReasonsNotReasonable);
    objections.unless_waiting(case, rules);
    objections.unless_past_due(case, when.on, rules);
    let due = case.clock(rules.calendar, rules.readings).and_then(|clock| clock.due()).map(|due| due.on());
    if let Some(due) = due.filter(|due| until_on <= *due) {
        objections.add(Refusal::DeferredBackwards(due));
    }
    objections.or(Act::Deferred { until_on })
}
