//! 更正与自身相关的记录 (第四十一条).

use super::{Decided, Objections, When};
use crate::act::{Act, Correction};
use crate::case::Case;

/// Answers one who shows that a record about themselves is wrong. It is no request, and is not counted as one.
pub fn correct(case: &Case, when: When, correction: Correction) -> Decided {
    Objections::open(case, when).or(Act::CorrectionAnswered { correction })
}
