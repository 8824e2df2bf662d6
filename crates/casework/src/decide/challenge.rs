//! 被申请复议、被提起诉讼 (第五十一条).

use super::{Decided, Objections};
use crate::act::{Act, Forum};
use crate::case::Case;
use crate::refusal::Refusal;

/// Records that the body is respondent or defendant; it may be so without a reply, for want of one.
pub fn challenge(case: &Case, forum: Forum) -> Decided {
    let mut objections = Objections::none();
    objections.unless(case.received_on.is_some(), Refusal::NotReceived);
    objections.or(Act::Challenged { forum })
}
