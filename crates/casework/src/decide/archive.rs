//! 归档 (第四十五条).

use super::{Decided, Objections, When};
use crate::act::{Act, ArchiveItem};
use crate::case::Case;
use crate::refusal::Refusal;

/// Puts a closed file into the archive, once nothing is pending on it.
pub fn archive(case: &Case, when: When, item: ArchiveItem) -> Decided {
    let mut objections = Objections::none();
    objections.unless_closed(case, when.on);
    objections.unless_archived(case);
    let is_pending = case.challenges.iter().any(|challenge| challenge.ruled.is_none());
    objections.unless(!is_pending, Refusal::ChallengePending);
    objections.unless(!item.archive_no.trim().is_empty(), Refusal::NoNumber);
    objections.or(Act::Archived { item })
}
