//! 收到意见 (第三十二条、第三十四条).

use super::{Decided, Objections, When};
use crate::act::{Act, Opinion};
use crate::case::Case;

/// Takes in the opinion of one who was asked.
pub fn take_opinion(case: &Case, when: When, (of, opinion): (usize, Opinion)) -> Decided {
    let mut objections = Objections::open(case, when);
    objections.unless_consulted(case, when.on, of);
    objections.or(Act::OpinionGiven { of, opinion })
}
