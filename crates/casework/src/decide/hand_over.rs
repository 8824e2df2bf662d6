//! 移交 (第四十五条).

use super::{Decided, Objections};
use crate::act::{Act, Actor};
use crate::case::Case;

/// Puts the file into another hand.
pub fn hand_over(case: &Case, to: Actor) -> Decided {
    let mut objections = Objections::none();
    objections.unless_archived(case);
    objections.or(Act::HandedOver { to })
}
