//! 告知书送达申请人 (第三十条, 国办函〔2020〕109号).

use super::{Decided, Objections, When};
use crate::act::{Act, Notice};
use crate::case::Case;
use crate::refusal::Refusal;

/// Records the proven receipt of a notice, from which the applicant's term runs.
pub fn serve_notice(case: &Case, when: When, notice: Notice) -> Decided {
    let mut objections = Objections::open(case, when);
    let (sent_on, missing) = match notice {
        Notice::Supplement => {
            let awaited = case.supplement.filter(|supplement| supplement.supplemented_on.is_none());
            (awaited.map(|supplement| supplement.asked_on), Refusal::NoSupplementAwaited)
        }
        Notice::Fee => {
            let awaited = case.fee.filter(|fee| fee.paid_on.is_none());
            (awaited.map(|fee| fee.noticed_on), Refusal::NoPaymentAwaited)
        }
    };
    match sent_on {
        None => objections.add(missing),
        Some(sent_on) => objections.unless_before(when.on, sent_on),
    }
    objections.or(Act::NoticeServed { notice })
}
