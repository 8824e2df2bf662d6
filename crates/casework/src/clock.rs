//! The clock of a request: from what happened to the day the reply is due, and why.
//!
//! Steps are past facts. What broke a rule is named as a [`Breach`] and gains the body no time; what was lawful moves the clock
//! as the Regulation says. The same fold serves the statutory date and the prudent one: only the readings differ.

mod breach;
mod step;

use jiff::civil::Date;
use law::calendar::{Calendar, Due, Exclusion};
use law::consultation::Consultation;
use law::reading::{Point, Readings};
use law::reply::{Begun, Extension, Term, reply_due};
use law::supplement::ask_by;
use law::{Basis, Cite, Instrument};

pub use breach::{Breach, Broken};
pub use step::{Asked, Step};

/// 等待缴费的时间: not counted where the term goes on after a payment instead of starting anew.
const WAITING_FOR_PAYMENT: Basis = Basis::remembered(Cite::whole(Instrument::FeeMeasures));

/// Whether the clock of a request runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// The body has to reply by the due date.
    Running,
    /// The applicant has to supplement (第三十条); the clock is stopped.
    AwaitingSupplement,
    /// The applicant has to pay (第四十二条); the clock is stopped.
    AwaitingPayment,
    /// The body has replied.
    Closed,
}

/// What the applicant has to do before the clock goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Waiting {
    Supplement,
    Payment { noticed_on: Date },
}

/// The clock of one request under one set of readings.
#[derive(Clone, Debug)]
pub struct Clock<'c> {
    calendar: &'c Calendar,
    readings: Readings,
    received_on: Date,
    term: Term,
    /// Consultations, and whether their time is left out.
    consulted: Vec<(Consultation, Counts)>,
    waiting: Option<Waiting>,
    /// What the body may do once, and did.
    done: Done,
    replied_on: Option<Date>,
    breaches: Vec<Breach>,
}

/// What a body may do once.
#[derive(Clone, Copy, Debug, Default)]
struct Done {
    asked_supplement: Option<Date>,
    extended: Option<Date>,
    noticed_fee: Option<Date>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Counts {
    /// The time of the consultation is part of the term.
    AsTerm,
    /// It is not counted (第三十三条第三款).
    AsConsultation,
}

impl<'c> Clock<'c> {
    /// The clock of a request received on a day.
    pub fn new(calendar: &'c Calendar, received_on: Date, readings: Readings) -> Self {
        Self::begun(calendar, (received_on, Begun::Received), readings)
    }

    /// A clock that starts from a day, and what happened on it.
    pub fn begun(calendar: &'c Calendar, (from, begun): (Date, Begun), readings: Readings) -> Self {
        let calendar =
            if readings.is_usual(Point::RegionalDays) { calendar } else { calendar.without_regions() };
        let term = Term { from, begun, extension: None, excluded: Vec::new(), deferred_until: None };
        Self {
            calendar,
            readings,
            received_on: from,
            term,
            consulted: Vec::new(),
            waiting: None,
            done: Done::default(),
            replied_on: None,
            breaches: Vec::new(),
        }
    }

    /// The clock of a request after all of these steps.
    pub fn after(calendar: &'c Calendar, received_on: Date, readings: Readings, steps: &[Step]) -> Self {
        Self::new(calendar, received_on, readings).after_all(steps)
    }

    /// The same after further steps.
    #[must_use]
    pub fn after_all(mut self, steps: &[Step]) -> Self {
        for step in steps {
            self.take(*step);
        }
        self
    }

    /// Takes the next step, in the order in which they happened.
    pub fn take(&mut self, step: Step) {
        if self.replied_on.is_some() {
            return self.breaks(Broken::ActedAfterReply, step.on());
        }
        match step {
            Step::SupplementAsked { on } => self.ask_supplement(on),
            Step::Supplemented { on } => self.supplemented(on),
            Step::Consulted(asked) => self.consult(asked),
            Step::Opinion { on, of } => self.opinion(on, of),
            Step::Extended { told_on, working_days } => self.extend(told_on, working_days),
            Step::FeeNoticed { on } => self.notice_fee(on),
            Step::FeePaid { on } => self.paid(on),
            Step::Deferred { until_on } => self.term.deferred_until = Some(until_on),
            Step::Replied { on } => self.reply(on),
        }
    }

    /// 补正告知, once and within seven working days (第三十条); the clock stops until the supplement comes.
    fn ask_supplement(&mut self, on: Date) {
        let in_time = ask_by(self.calendar, self.received_on).is_none_or(|due| on <= due.on());
        match (self.done.asked_supplement.replace(on), in_time) {
            (Some(_), _) => self.breaks(Broken::SupplementAskedAgain, Some(on)),
            (None, false) => self.breaks(Broken::SupplementAskedLate, Some(on)),
            (None, true) => self.waiting = Some(Waiting::Supplement),
        }
    }

    /// 收到补正: the term starts anew (第三十条), if it was asked for as the law says.
    fn supplemented(&mut self, on: Date) {
        if self.waiting == Some(Waiting::Supplement) {
            self.restart(on, Begun::Supplemented);
        }
    }

    fn restart(&mut self, from: Date, begun: Begun) {
        self.waiting = None;
        self.term.from = from;
        self.term.begun = begun;
    }

    /// 征求意见: what it takes is not counted (第三十三条第三款), if it began while the term still ran.
    fn consult(&mut self, asked: Asked) {
        let Asked { whom, on: sent_on, received_on } = asked;
        let consultation = Consultation { whom, sent_on, received_on, opinion_on: None };
        let counts = if self.is_past_due(sent_on) {
            self.breaks(Broken::ConsultedLate, Some(sent_on));
            Counts::AsTerm
        } else if self.done.extended.is_some() && !self.readings.is_usual(Point::AfterExtension) {
            Counts::AsTerm
        } else {
            Counts::AsConsultation
        };
        self.consulted.push((consultation, counts));
    }

    fn opinion(&mut self, on: Date, of: Option<usize>) {
        let open = |(consultation, _): &&mut (Consultation, Counts)| consultation.opinion_on.is_none();
        let answered = match of {
            Some(number) => self.consulted.get_mut(number).filter(open),
            None => self.consulted.iter_mut().find(open),
        };
        if let Some((consultation, _)) = answered {
            consultation.opinion_on = Some(on);
        }
    }

    /// 延期: once, by 1 to 20 working days, told before the term is over (第三十三条第二款).
    fn extend(&mut self, told_on: Date, working_days: u32) {
        let late = self.is_past_due(told_on);
        let again = self.done.extended.replace(told_on).is_some();
        match Extension::of(working_days) {
            _ if again => self.breaks(Broken::ExtendedAgain, Some(told_on)),
            None => self.breaks(Broken::ExtendedTooFar, Some(told_on)),
            Some(_) if late => self.breaks(Broken::ExtendedLate, Some(told_on)),
            Some(extension) => self.term.extension = Some(extension),
        }
    }

    /// 收费通知, within the term; the clock stops until the payment (国办函〔2020〕109号).
    fn notice_fee(&mut self, on: Date) {
        let late = self.is_past_due(on);
        match self.done.noticed_fee.replace(on) {
            Some(_) => self.breaks(Broken::FeeNoticedAgain, Some(on)),
            None if late => self.breaks(Broken::FeeNoticedLate, Some(on)),
            None => self.waiting = Some(Waiting::Payment { noticed_on: on }),
        }
    }

    /// 缴费: the term starts anew or, read against the body, goes on (国办函〔2020〕109号).
    fn paid(&mut self, on: Date) {
        let Some(Waiting::Payment { noticed_on }) = self.waiting else { return };
        if self.readings.is_usual(Point::AfterPayment) {
            self.restart(on, Begun::Paid);
        } else {
            self.waiting = None;
            let because = WAITING_FOR_PAYMENT;
            self.term.excluded.push(Exclusion { after: noticed_on, through: on, because });
        }
    }

    fn reply(&mut self, on: Date) {
        if self.is_past_due(on) {
            self.breaks(Broken::RepliedLate, Some(on));
        }
        self.replied_on = Some(on);
    }

    fn is_past_due(&self, on: Date) -> bool {
        self.due().is_some_and(|due| on > due.on())
    }

    fn breaks(&mut self, broken: Broken, on: Option<Date>) {
        self.breaches.push(Breach { broken, on });
    }

    /// The day the reply is due; none while the applicant has to supplement or to pay, and outside the years of the calendar.
    pub fn due(&self) -> Option<Due<'c>> {
        if self.waiting.is_some() {
            return None;
        }
        let times = self.consulted.iter().filter(|(_, counts)| *counts == Counts::AsConsultation);
        let times =
            times.filter_map(|(consultation, _)| consultation.exclusion(self.calendar, self.readings));
        let mut term = self.term.clone();
        term.excluded.extend(times);
        reply_due(self.calendar, &term)
    }

    /// Whether it runs.
    pub const fn state(&self) -> State {
        match (self.replied_on, self.waiting) {
            (Some(_), _) => State::Closed,
            (None, Some(Waiting::Supplement)) => State::AwaitingSupplement,
            (None, Some(Waiting::Payment { .. })) => State::AwaitingPayment,
            (None, None) => State::Running,
        }
    }

    /// What broke a rule, in the order it happened.
    pub fn breaches(&self) -> &[Breach] {
        &self.breaches
    }
}
