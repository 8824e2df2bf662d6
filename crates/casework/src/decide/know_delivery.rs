//! 妥投、拒收、退回 (国办公开办函〔2016〕235号).

use super::{Decided, Objections};
use crate::act::{Act, Delivered};
use crate::case::Case;
use crate::refusal::Refusal;

/// Records what became of a letter.
pub fn know_delivery(case: &Case, outcome: Delivered) -> Decided {
    let mut objections = Objections::none();
    objections.unless(case.closed.is_some(), Refusal::NotClosed);
    objections.or(Act::DeliveryKnown { outcome })
}
