//! 用印 (第四十五条).

use super::{Decided, Objections, When};
use crate::act::{Act, DocumentNo};
use crate::case::Case;
use crate::refusal::Refusal;

/// Seals a signed letter under its number, and enters it in the register of seals.
pub fn seal(case: &Case, when: When, (document_no, register_no): (DocumentNo, String)) -> Decided {
    let mut objections = Objections::open(case, when);
    match &case.draft {
        None => objections.add(Refusal::NoDraft),
        Some(draft) => {
            objections.unless(draft.is_signed(), draft.not_signed());
            objections.unless(!draft.is_sealed, Refusal::AlreadySealed);
            objections.unless_before(when.on, draft.on);
        }
    }
    let are_numbered = !document_no.0.trim().is_empty() && !register_no.trim().is_empty();
    objections.unless(are_numbered, Refusal::NoNumber);
    objections.or(Act::Sealed { document_no, register_no })
}
