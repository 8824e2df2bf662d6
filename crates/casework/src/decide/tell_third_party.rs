//! 书面告知第三方 (第三十二条).

use super::{Decided, Objections, When};
use crate::act::Act;
use crate::case::Case;
use crate::refusal::Refusal;

/// Records that a third party whose objection was outweighed was told in writing what is disclosed and why.
pub fn tell_third_party(case: &Case, when: When, of: usize) -> Decided {
    let mut objections = Objections::open(case, when);
    let is_outweighed = case.consultations.get(of).is_some_and(|asked| asked.is_outweighed);
    objections.unless(is_outweighed, Refusal::NoObjection);
    objections.or(Act::ThirdPartyTold { of })
}
