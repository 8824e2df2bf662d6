//! 收到意见 (第三十二条、第三十四条).

use super::{Decided, Objections, When};
use crate::act::{Act, Opinion};
use crate::case::Case;

/// Takes in the opinion of one who was asked. Where an objection came by itself, the same act says what its reasons were found
/// to be.
pub fn take_opinion(case: &Case, when: When, (of, opinion): (usize, Opinion)) -> Decided {
    let mut objections = Objections::open(case, when);
    match case.consultations.get(of).filter(|asked| asked.is_unjudged() && opinion != Opinion::Objects) {
        Some(asked) => objections.unless_before(when.on, asked.opinion.map_or(asked.sent_on, |(on, _)| on)),
        None => objections.unless_consulted(case, when.on, of),
    }
    objections.or(Act::OpinionGiven { of, opinion })
}
