//! 公共利益 (第十五条、第三十二条).

use super::{Decided, Objections, When};
use crate::act::Act;
use crate::case::Case;
use crate::refusal::Refusal;

/// Finds that not disclosing could gravely harm the public interest, which outweighs the reasoned objection of a third party.
pub fn find_public_interest(case: &Case, when: When, (of, because): (usize, String)) -> Decided {
    let mut objections = Objections::open(case, when);
    let asked = case.consultations.get(of);
    match asked.and_then(|asked| asked.opinion.filter(|_| asked.objects())) {
        None => objections.add(Refusal::NoObjection),
        Some((opinion_on, _)) => objections.unless_before(when.on, opinion_on),
    }
    objections.unless(!because.trim().is_empty(), Refusal::NoReason);
    objections.or(Act::PublicInterestFound { of, because })
}
