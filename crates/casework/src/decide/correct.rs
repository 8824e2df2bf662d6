//! 更正与自身相关的记录 (第四十一条).

use super::{Decided, Objections, When};
use crate::act::{Act, Asks, Correction};
use crate::case::Case;
use crate::refusal::Refusal;

/// Answers one who shows that a record about themselves is wrong. It is no request, and is not counted as one.
pub fn correct(case: &Case, when: When, correction: Correction) -> Decided {
    let mut objections = Objections::open(case, when);
    objections.unless(case.asks == Asks::Correction, Refusal::AsksInformation);
    objections.or(Act::CorrectionAnswered { correction })
}
