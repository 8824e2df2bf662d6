//! 转为主动公开的审核结论 (第四十四条).

use super::{Decided, Objections};
use crate::act::{Act, Publication};
use crate::case::{Case, Proposal};
use crate::refusal::Refusal;

/// Decides whether what was proposed is published.
pub fn decide_publication(case: &Case, publication: Publication) -> Decided {
    let mut objections = Objections::none();
    objections.unless(case.publication == Some(Proposal::Open), Refusal::NotProposed);
    objections.or(Act::PublicationDecided { publication })
}
