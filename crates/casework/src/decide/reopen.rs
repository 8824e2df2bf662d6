//! 责令重新答复 (法释〔2025〕8号第十一条).

use jiff::civil::Date;

use super::{Decided, Objections};
use crate::act::{Act, Ruling};
use crate::case::Case;
use crate::refusal::Refusal;

/// Opens the file anew after a ruling that corrected the reply.
pub fn reopen(case: &Case, (of, until_on): (usize, Option<Date>)) -> Decided {
    let mut objections = Objections::none();
    objections.unless(case.closed.is_some(), Refusal::NotClosed);
    match case.challenges.get(of) {
        None => objections.add(Refusal::NoSuchChallenge),
        Some(challenge) => {
            let is_corrected = matches!(challenge.ruled, Some((_, Ruling::Corrected)));
            objections.unless(is_corrected, Refusal::NotCorrected);
        }
    }
    objections.or(Act::Reopened { of, until_on })
}
