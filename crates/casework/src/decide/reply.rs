//! 送达答复 (第三十三条, 国办公开办函〔2016〕235号).

use super::{Decided, Objections, When};
use crate::act::{Act, Delivery};
use crate::case::Case;
use crate::refusal::Refusal;

/// Hands over or posts the sealed letter. A reply that is late is still to be given; the clock says that it was.
pub fn reply(case: &Case, when: When, delivery: Delivery) -> Decided {
    let mut objections = Objections::open(case, when);
    match &case.draft {
        None => objections.add(Refusal::NoDraft),
        Some(draft) => objections.unless(draft.is_sealed, Refusal::NotSealed),
    }
    if let Delivery::Post(number) = &delivery {
        objections.unless(!number.trim().is_empty(), Refusal::NoNumber);
    }
    objections.or(Act::Replied { delivery })
}
