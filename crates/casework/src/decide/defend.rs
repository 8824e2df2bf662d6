//! 提交答复、答辩和证据 (《行政复议法》第四十八条、第五十四条，《行政诉讼法》第六十七条).

use super::{Decided, Objections};
use crate::act::Act;
use crate::case::Case;

/// Records that the body handed in its answer and its evidence.
pub fn defend(case: &Case, of: usize) -> Decided {
    let mut objections = Objections::none();
    objections.unless_pending(case, of);
    objections.or(Act::Defended { of })
}
