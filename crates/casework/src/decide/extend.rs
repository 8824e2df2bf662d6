//! 延期 (第三十三条第二款).

use std::num::NonZeroU32;

use law::reply::Extension;

use super::{Decided, Objections, Rules, When};
use crate::act::{Act, Signature};
use crate::case::Case;
use crate::refusal::Refusal;

/// By how much, and with whose consent.
#[derive(Clone, Debug)]
pub struct Extend {
    /// 1 to 20 working days.
    pub working_days: NonZeroU32,
    /// The consent of the 工作机构负责人.
    pub approved: Signature,
}

/// Extends the term once, with the consent of the head of the work body, told to the applicant before the term is over.
pub fn extend(case: &Case, when: When, extend: Extend, rules: Rules<'_>) -> Decided {
    let Extend { working_days, approved } = extend;
    let mut objections = Objections::open(case, when);
    objections.unless(approved.is_shown(), Refusal::NoScan);
    objections.unless(Extension::of(working_days.get()).is_some(), Refusal::ExtendedTooLong);
    objections.unless(!case.is_extended, Refusal::ExtendedAgain);
    objections.unless_waiting(case, rules);
    objections.unless_past_due(case, when.on, rules);
    objections.or(Act::Extended { working_days, approved })
}
