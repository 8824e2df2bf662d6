//! 逾期未提出意见 (第三十二条、第三十四条).


use super::{Decided, Objections, Rules, When};
use crate::act::Act;
use crate::case::{Case, Consulting};
use crate::refusal::Refusal;

/// Notes that the term of an opinion passed in silence: a third party's leaves the decision to the body, a joint producer's is
/// consent.
pub fn note_silence(case: &Case, when: When, of: usize, rules: Rules<'_>) -> Decided {
    let mut objections = Objections::open(case, when);
    objections.unless_consulted(case, when.on, of);
    let asked = case.consultations.get(of).map(Consulting::in_law);
    let until = asked.and_then(|asked| asked.answer_due(rules.calendar, rules.readings)).map(|due| due.on());
    if let Some(until) = until.filter(|until| when.on <= *until) {
        objections.add(Refusal::ConsultationOpen(until));
    }
    objections.or(Act::SilenceNoted { of })
}
