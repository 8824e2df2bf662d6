//! 情况记录: it moves nothing.

use super::{Decided, Objections};
use crate::act::{Act, Circumstance};
use crate::refusal::Refusal;

/// Records an outage or a disaster. No article lets the clock stop for it.
pub fn note(circumstance: Circumstance) -> Decided {
    let mut objections = Objections::none();
    objections.unless(!circumstance.what.trim().is_empty(), Refusal::NoReason);
    let from = circumstance.from_on;
    objections.unless(circumstance.through_on >= from, Refusal::BeforeReceipt(from));
    objections.or(Act::Noted { circumstance })
}
