//! 征求意见 (第十一条、第十七条、第三十二条、第三十四条).

use law::consultation::Consulted;

use super::{Decided, Objections, Rules, When};
use crate::act::{Act, PartyNo};
use crate::case::Case;

/// Asks somebody for an opinion in writing, while the term runs.
pub fn consult(case: &Case, when: When, (whom, party): (Consulted, PartyNo), rules: Rules<'_>) -> Decided {
    let mut objections = Objections::open(case, when);
    objections.unless_past_due(case, when.on, rules);
    objections.or(Act::Consulted { whom, party })
}
