//! 被申请复议、被提起诉讼 (第五十一条).

use super::{Decided, Objections, When};
use crate::act::{Act, Forum};
use crate::case::Case;
use crate::refusal::Refusal;

/// Records that the body is respondent or defendant; it may be so without a reply, for want of one.
pub fn challenge(case: &Case, when: When, forum: Forum) -> Decided {
    let mut objections = Objections::none();
    match case.received_on {
        None => objections.add(Refusal::NotReceived),
        Some(on) => objections.unless_before(when.on, on),
    }
    objections.or(Act::Challenged { forum })
}
