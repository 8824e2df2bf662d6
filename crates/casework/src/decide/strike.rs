//! 更正记录 (第四十五条).

use super::{Decided, Objections};
use crate::act::Act;
use crate::case::Case;
use crate::refusal::Refusal;

/// Leaves an entry made by mistake out of the file, unless another that stands rests on it. It stays readable, with who struck it and why; another says what was right.
pub fn strike(case: &Case, (seq, because): (u32, String)) -> Decided {
    let mut objections = Objections::none();
    objections.unless(seq > 1, Refusal::RegistrationStays);
    objections.unless(case.stands(seq), Refusal::NoSuchEntry);
    if let Some(later) = case.rested_on(seq).filter(|_| seq > 1) {
        objections.add(Refusal::RestedOn(later));
    }
    objections.unless(!because.trim().is_empty(), Refusal::NoReason);
    objections.or(Act::Struck { seq, because })
}
