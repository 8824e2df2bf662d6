//! Reasons against an act, gathered until all have been asked for.

use jiff::civil::Date;

use super::{Decided, Rules, When};
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

    /// Those against working on a request that is not there: not yet received, closed, or received or opened anew
    /// later.
    pub(super) fn open(case: &Case, when: When) -> Self {
        let mut objections = Self::none();
        match case.starts {
            None => objections.add(Refusal::NotReceived),
            Some((on, _)) => objections.unless_before(when.on, on),
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

    /// Nothing is done before what it follows.
    pub(super) fn unless_before(&mut self, on: Date, earlier: Date) {
        self.unless(on >= earlier, Refusal::BeforeReceipt(earlier));
    }

    pub(super) fn unless_archived(&mut self, case: &Case) {
        self.unless(case.archived.is_none(), Refusal::AlreadyArchived);
    }

    /// The term of the reply must not be over.
    pub(super) fn unless_past_due(&mut self, case: &Case, on: Date, rules: Rules<'_>) {
        let due = case.clock(rules.calendar, rules.readings).and_then(|clock| clock.due());
        if let Some(due) = due.map(|due| due.on()).filter(|due| on > *due) {
            self.add(Refusal::PastDue(due));
        }
    }

    /// The applicant must not be awaited.
    pub(super) fn unless_waiting(&mut self, case: &Case, rules: Rules<'_>) {
        match case.stage(rules.calendar) {
            Stage::AwaitingSupplement => self.add(Refusal::AwaitingSupplement),
            Stage::AwaitingPayment => self.add(Refusal::AwaitingPayment),
            Stage::Unconfirmed
            | Stage::Open
            | Stage::AwaitingReview
            | Stage::AwaitingSignature
            | Stage::AwaitingSeal
            | Stage::AwaitingDelivery
            | Stage::Closed
            | Stage::Archived => {}
        }
    }

    /// Nobody who was asked may still answer in time.
    pub(super) fn unless_consulting(&mut self, case: &Case, on: Date, rules: Rules<'_>) {
        for asked in case.consultations.iter().filter(|asked| asked.is_open()) {
            let due = asked.in_law().answer_due(rules.calendar, rules.readings);
            if let Some(until) = due.map(|due| due.on()).filter(|until| on <= *until) {
                self.add(Refusal::ConsultationOpen(until));
            }
        }
    }

    /// There must be such a consultation, sent before, and still open.
    pub(super) fn unless_consulted(&mut self, case: &Case, on: Date, of: usize) {
        match case.consultations.get(of) {
            None => self.add(Refusal::NoSuchConsultation),
            Some(asked) => {
                self.unless(asked.is_open(), Refusal::OpinionKnown);
                self.unless_before(on, asked.sent_on);
            }
        }
    }

    /// There must be such a challenge, not yet ended.
    pub(super) fn unless_pending(&mut self, case: &Case, on: Date, of: usize) {
        match case.challenges.get(of) {
            None => self.add(Refusal::NoSuchChallenge),
            Some(challenge) => {
                self.unless(challenge.ruled.is_none(), Refusal::AlreadyRuled);
                self.unless_before(on, challenge.on);
            }
        }
    }

    /// The request must have been closed before.
    pub(super) fn unless_closed(&mut self, case: &Case, on: Date) {
        match &case.closed {
            None => self.add(Refusal::NotClosed),
            Some(closed) => self.unless_before(on, closed.on),
        }
    }

    /// The act, if there is nothing against it.
    pub(super) fn or(self, act: Act) -> Decided {
        if self.0.is_empty() { Ok(act) } else { Err(self.0) }
    }
}
