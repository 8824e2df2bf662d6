//! 派单回复 (第四十五条).

use super::{Decided, Objections, When};
use crate::act::{Act, Found, Means, OrderNo};
use crate::case::{Case, OrderState};
use crate::refusal::Refusal;

/// What a unit answers.
#[derive(Clone, Debug)]
pub struct AnswerUnit {
    /// Which order.
    pub order: OrderNo,
    /// What was found.
    pub found: Found,
    /// What is handed over, by name or number.
    pub papers: Vec<String>,
    /// By code or on paper.
    pub means: Means,
}

/// Takes in a unit's answer, late or not: what is late shows by its day.
pub fn answer_unit(case: &Case, when: When, answer: AnswerUnit) -> Decided {
    let AnswerUnit { order, found, papers, means } = answer;
    let mut objections = Objections::open(case, when);
    objections.unless(found.fits(&papers), Refusal::PapersDoNotFit);
    if let Means::OnPaper { scan, .. } = &means {
        objections.unless(!scan.trim().is_empty(), Refusal::NoScan);
    }
    match case.order(order) {
        None => objections.add(Refusal::NoSuchOrder),
        Some(asked) => {
            objections.unless(asked.state == OrderState::Open, Refusal::OrderEnded);
            objections.unless_before(when.on, asked.on);
            objections.unless(means != Means::ByCode || when.by == asked.contact, Refusal::NotWhoWasAsked);
        }
    }
    objections.or(Act::UnitAnswered { order, found, papers, means })
}
