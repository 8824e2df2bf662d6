//! 签发 (第四十五条).

use super::{Decided, Objections, When};
use crate::act::{Act, Signature};
use crate::case::Case;
use crate::refusal::Refusal;

/// Signs a reviewed draft, on screen or on paper with its scan; never by who drafted it, and never twice by one. A decision that
/// rests on what nobody has confirmed takes a second signature.
pub fn sign(case: &Case, when: When, signature: Signature) -> Decided {
    let mut objections = Objections::open(case, when);
    objections.unless(signature.is_shown(), Refusal::NoScan);
    let leader = signature.leader(when.by);
    match &case.draft {
        None => objections.add(Refusal::NoDraft),
        Some(draft) => {
            objections.unless(draft.reviewed_by.is_some(), Refusal::NotReviewed);
            objections.unless(!draft.is_signed(), Refusal::AlreadySigned);
            let is_theirs = !draft.is_signed() && draft.signed_by.contains(&leader);
            objections.unless(!is_theirs, Refusal::SignedBefore);
            objections.unless_before(when.on, draft.on);
            objections.unless(draft.by != leader, Refusal::OwnDraft);
        }
    }
    objections.or(Act::Signed { signature })
}
