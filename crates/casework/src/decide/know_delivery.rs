//! 妥投、拒收、退回 (国办公开办函〔2016〕235号).

use super::{Decided, Objections, When};
use crate::act::{Act, Delivered};
use crate::case::Case;

/// Records what became of a letter.
pub fn know_delivery(case: &Case, when: When, outcome: Delivered) -> Decided {
    let mut objections = Objections::none();
    objections.unless_closed(case, when.on);
    objections.or(Act::DeliveryKnown { outcome })
}
