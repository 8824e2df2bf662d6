//! 审查 (第十七条).

use super::{Decided, Objections, When};
use crate::act::{Act, Verdict};
use crate::case::Case;
use crate::refusal::Refusal;

/// Passes a draft or returns it; never by who wrote it.
pub fn review(case: &Case, when: When, verdict: Verdict) -> Decided {
    let mut objections = Objections::open(case, when);
    match &case.draft {
        None => objections.add(Refusal::NoDraft),
        Some(draft) => {
            objections.unless(draft.by != when.by, Refusal::OwnDraft);
            objections.unless(draft.signed_by.is_empty(), Refusal::AlreadySigned);
            objections.unless_before(when.on, draft.on);
        }
    }
    if let Verdict::Returned(why) = &verdict {
        objections.unless(!why.trim().is_empty(), Refusal::NoReason);
    }
    objections.or(Act::Reviewed { verdict })
}
