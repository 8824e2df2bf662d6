//! 线下办理 (《保守国家秘密法》第三十一条).

use super::{Decided, Objections, When};
use crate::act::Act;
use crate::case::Case;
use crate::refusal::Refusal;

/// Notes that the file is handled on paper because it is secret: only its number is kept here.
pub fn keep_offline(case: &Case, when: When, reference: String) -> Decided {
    let mut objections = Objections::open(case, when);
    objections.unless(!reference.trim().is_empty(), Refusal::NoNumber);
    objections.or(Act::KeptOffline { reference })
}
