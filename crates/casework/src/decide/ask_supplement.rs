//! 告知补正 (第三十条).

use law::supplement::ask_by;

use super::{Decided, Objections, Rules, When};
use crate::act::{Act, Element};
use crate::case::Case;
use crate::refusal::Refusal;

/// What is to be supplemented, and by when.
#[derive(Clone, Debug)]
pub struct AskSupplement {
    /// What, all at once.
    pub gaps: Vec<Element>,
    /// 合理的补正期限.
    pub working_days: u32,
}

/// Asks once, within seven working days of receipt, for what the request lacks.
pub fn ask_supplement(case: &Case, when: When, asked: AskSupplement, rules: Rules<'_>) -> Decided {
    let AskSupplement { gaps, working_days } = asked;
    let mut objections = Objections::open(case, when);
    objections.unless(case.fee.is_none_or(|fee| fee.paid_on.is_some()), Refusal::AwaitingPayment);
    objections.unless(!gaps.is_empty() && working_days > 0, Refusal::NothingToSupplement);
    objections.unless(case.supplement.is_none(), Refusal::SupplementAskedAgain);
    let by = case.received_on.and_then(|on| ask_by(rules.calendar, on)).map(|due| due.on());
    if let Some(by) = by.filter(|by| when.on > *by) {
        objections.add(Refusal::SupplementAskedLate(by));
    }
    objections.or(Act::SupplementAsked { gaps, working_days })
}
