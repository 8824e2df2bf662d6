//! 拆分 (一事一申请).

use super::{Decided, Objections, When};
use crate::act::{Act, CaseNo, Signature};
use crate::case::Case;
use crate::refusal::Refusal;

/// Makes matters of an application a case of their own, approved, and told to the applicant.
pub fn split_off(
    case: &Case,
    when: When,
    mut matters: Vec<usize>,
    (into, approved): (CaseNo, Signature),
) -> Decided {
    matters.sort_unstable();
    matters.dedup();
    let leaves = matters.len() < case.matters.len();
    let exist = matters.iter().all(|matter| *matter < case.matters.len());
    let mut objections = Objections::open(case, when);
    objections.unless(approved.is_shown(), Refusal::NoScan);
    objections.unless(!matters.is_empty() && leaves && exist, Refusal::NothingSplit);
    objections.or(Act::SplitOff { matters, into, approved })
}
