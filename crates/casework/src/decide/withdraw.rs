//! 撤回申请.

use super::{Decided, Objections, When};
use crate::act::Act;
use crate::case::Case;

/// Closes a request that the applicant withdrew.
pub fn withdraw(case: &Case, when: When) -> Decided {
    Objections::open(case, when).or(Act::Withdrawn)
}
