//! Reasons against an act, gathered until all have been asked for.

use jiff::civil::Date;
use law::calendar::Calendar;
use law::reading::Readings;

use super::{Decided, When};
use crate::act::Act;
use crate::case::{Case, Stage};
use crate::refusal::Refusal;

/// Reasons against an act.
pub(super) struct Objections(Vec<Refusal>);

impl Objections {
    /// None so far.
    pub(super) const fn none() -> Self {
        Self(Vec::new())
    }

    /// Those against working on a request that is not there: not yet received, closed, or received later.
    pub(super) fn open(case: &Case, when: When) -> Self {
        let mut objections = Self::none();
        match case.received_on {
            None => objections.add(Refusal::NotReceived),
            Some(on) => objections.unless(when.on >= on, Refusal::BeforeReceipt(on)),
        }
        objections.unless(case.closed.is_none(), Refusal::AlreadyClosed);
        objections
    }

    pub(super) fn add(&mut self, refusal: Refusal) {
        self.0.push(refusal);
    }

    pub(super) fn unless(&mut self, holds: bool, refusal: Refusal) {
        if !holds {
            self.add(refusal);
        }
    }

    pub(super) fn unless_archived(&mut self, case: &Case) {
        self.unless(case.archived.is_none(), Refusal::AlreadyArchived);
    }

    /// The term of the reply must not be over.
    pub(super) fn unless_past_due(&mut self, case: &Case, on: Date, calendar: &Calendar) {
        let due = case.clock(calendar, Readings::STATUTORY).and_then(|clock| clock.due());
        if let Some(due) = due.map(|due| due.on()).filter(|due| on > *due) {
            self.add(Refusal::PastDue(due));
        }
    }

    /// The applicant must not be awaited.
    pub(super) fn unless_waiting(&mut self, case: &Case, calendar: &Calendar) {
        match case.stage(calendar) {
            Stage::AwaitingSupplement => self.add(Refusal::AwaitingSupplement),
            Stage::AwaitingPayment => self.add(Refusal::AwaitingPayment),
            Stage::Unconfirmed | Stage::Open | Stage::Closed | Stage::Archived => {}
        }
    }

    /// There must be such a consultation, sent before, and still open.
    pub(super) fn unless_consulted(&mut self, case: &Case, on: Date, of: usize) {
        match case.consultations.get(of) {
            None => self.add(Refusal::NoSuchConsultation),
            Some(asked) => {
                self.unless(asked.is_open(), Refusal::OpinionKnown);
                self.unless(on >= asked.sent_on, Refusal::BeforeReceipt(asked.sent_on));
            }
        }
    }

    /// There must be such a challenge, not yet ended.
    pub(super) fn unless_pending(&mut self, case: &Case, of: usize) {
        match case.challenges.get(of) {
            None => self.add(Refusal::NoSuchChallenge),
            Some(challenge) => self.unless(challenge.ruled.is_none(), Refusal::AlreadyRuled),
        }
    }

    /// The act, if there is nothing against it.
    pub(super) fn or(self, act: Act) -> Decided {
        if self.0.is_empty() { Ok(act) } else { Err(self.0) }
    }
}
