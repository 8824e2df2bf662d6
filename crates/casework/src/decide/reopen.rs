//! 责令重新答复 (法释〔2025〕8号第十一条).

use jiff::civil::Date;

use super::{Decided, Objections, When};
use crate::act::{Act, Ruling};
use crate::case::Case;
use crate::refusal::Refusal;

/// Opens the file anew after a ruling that corrected the reply, once for each.
pub fn reopen(case: &Case, when: When, (of, until_on): (usize, Option<Date>)) -> Decided {
    let mut objections = Objections::none();
    objections.unless_closed(case, when.on);
    match case.challenges.get(of) {
        None => objections.add(Refusal::NoSuchChallenge),
        Some(challenge) => {
            let is_corrected = matches!(challenge.ruled, Some((_, Ruling::Corrected)));
            objections.unless(is_corrected, Refusal::NotCorrected);
            objections.unless(challenge.reopened_on.is_none(), Refusal::AlreadyReopened);
            objections.unless_before(when.on, challenge.ruled.map_or(challenge.on, |(on, _)| on));
        }
    }
    if let Some(until) = until_on {
        objections.unless_before(until, when.on);
    }
    objections.or(Act::Reopened { of, until_on })
}
