//! 征求意见书送达 (第三十二条、第三十四条).

use super::{Decided, Objections, When};
use crate::act::Act;
use crate::case::Case;

/// Records the proven receipt of a letter of consultation, from which its fifteen working days run.
pub fn prove_consultation(case: &Case, when: When, of: usize) -> Decided {
    let mut objections = Objections::open(case, when);
    objections.unless_consulted(case, when.on, of);
    objections.or(Act::ConsultationReceived { of })
}
