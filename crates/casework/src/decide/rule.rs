//! 复议、诉讼审结.

use super::{Decided, Objections, When};
use crate::act::{Act, Ruling};
use crate::case::Case;

/// Records how a challenge ended.
pub fn rule(case: &Case, when: When, (of, ruling): (usize, Ruling)) -> Decided {
    let mut objections = Objections::none();
    objections.unless_pending(case, when.on, of);
    objections.or(Act::Ruled { of, ruling })
}
