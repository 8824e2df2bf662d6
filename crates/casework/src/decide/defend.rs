//! 提交答复、答辩和证据 (《行政复议法》第四十八条、第五十四条，《行政诉讼法》第六十七条).

use super::{Decided, Objections, When};
use crate::act::Act;
use crate::case::Case;
use crate::refusal::Refusal;

/// Records that the body handed in its answer and its evidence.
pub fn defend(case: &Case, when: When, of: usize) -> Decided {
    let mut objections = Objections::none();
    objections.unless_pending(case, when.on, of);
    let defended = case.challenges.get(of).is_some_and(|challenge| challenge.defended_on.is_some());
    objections.unless(!defended, Refusal::AlreadyDefended);
    objections.or(Act::Defended { of })
}
