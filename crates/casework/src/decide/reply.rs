//! 送达答复 (第三十三条, 国办公开办函〔2016〕235号).


use super::draft::founded;
use super::{Decided, Objections, Rules, When};
use crate::act::{Act, Delivery};
use crate::case::{Case, Consulting};
use crate::refusal::Refusal;

/// Hands over or posts the sealed letter, not before it was sealed, and while nobody is awaited. A reply that is late is still to be given; the clock says that it was.
pub fn reply(case: &Case, when: When, delivery: Delivery, rules: Rules<'_>) -> Decided {
    let mut objections = Objections::open(case, when);
    match &case.draft {
        None => objections.add(Refusal::NoDraft),
        Some(draft) => {
            objections.unless(draft.is_sealed, Refusal::NotSealed);
            objections.unless_before(when.on, draft.on);
            founded(case, &draft.decision, &mut objections);
        }
    }
    let is_untold = |asked: &Consulting| asked.is_outweighed && !asked.is_told;
    objections.unless(!case.consultations.iter().any(is_untold), Refusal::ThirdPartyNotTold);
    objections.unless_waiting(case, rules);
    objections.unless_consulting(case, when.on, rules);
    if let Delivery::Post(number) = &delivery {
        objections.unless(!number.trim().is_empty(), Refusal::NoNumber);
    }
    objections.or(Act::Replied { delivery })
}
