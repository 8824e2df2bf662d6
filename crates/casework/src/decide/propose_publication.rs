//! 建议转为主动公开 (第四十四条).

use super::{Decided, Objections};
use crate::act::Act;
use crate::case::Case;

/// Proposes that what was asked for be published.
pub fn propose_publication(case: &Case) -> Decided {
    let mut objections = Objections::none();
    objections.unless_archived(case);
    objections.or(Act::PublicationProposed)
}
