//! The fold: one entry after another, each seen once.

use jiff::civil::Date;
use law::outcome::Outcome;
use law::reply::Begun;

use super::part::Part;
use super::{Case, Challenge, Closed, Consulting, Draft, Ending, Fee, Proposal, Reasons, Supplement};
use crate::act::{Act, Asks, Delivered, Delivery, Notice, Ruling, Verdict};
use crate::clock::{Asked, Step};
use crate::decision::Decision;
use crate::entry::Entry;

/// Whether an act may move the clock: one on paper that broke a rule gains the body no time; its entry names the breach.
const fn is_for_clock(entry: &Entry) -> bool {
    entry.mode.broke().is_empty()
}

pub(super) fn fold(entries: &[Entry]) -> Option<Case> {
    let struck: Vec<u32> = entries.iter().filter_map(struck).collect();
    let mut standing = entries.iter().filter(|entry| !struck.contains(&entry.seq));
    let mut case = registered(standing.next()?)?;
    for entry in standing {
        case.take(entry);
    }
    case.last_seq = entries.last()?.seq;
    Some(case)
}

fn struck(entry: &Entry) -> Option<u32> {
    match entry.act {
        Act::Struck { seq, .. } => Some(seq),
        _ => None,
    }
}

fn registered(entry: &Entry) -> Option<Case> {
    let Act::Registered { channel, applicant, column, matters, asks, received_on, split_from } = &entry.act
    else {
        return None;
    };
    Some(Case {
        channel: *channel,
        applicant: *applicant,
        column: *column,
        matters: matters.clone(),
        asks: *asks,
        arrived_on: entry.done_on,
        received_on: *received_on,
        split_from: split_from.clone(),
        hand: entry.by,
        starts: received_on.map(|on| (on, Begun::Received)),
        steps: Vec::new(),
        supplement: None,
        consultations: Vec::new(),
        is_extended: false,
        reasons: None,
        fee: None,
        searches: 0,
        orders: Vec::new(),
        offline: None,
        draft: None,
        first_closed: None,
        closed: None,
        arrived_at_last: None,
        publication: None,
        challenges: Vec::new(),
        archived: None,
        standing: vec![(entry.seq, Part::Receipt)],
        last_seq: entry.seq,
    })
}

impl Case {
    fn take(&mut self, entry: &Entry) {
        let (on, act) = (entry.done_on, &entry.act);
        self.stand(entry);
        match act {
            Act::Registered { .. } | Act::Struck { .. } | Act::Noted { .. } => {}
            Act::DeliveryKnown { outcome } => {
                self.arrived_at_last = Some(on).filter(|_| *outcome == Delivered::Arrived);
            }
            Act::ReceiptConfirmed => {
                self.received_on = Some(on);
                self.starts = Some((on, Begun::Received));
            }
            Act::HandedOver { to } => self.hand = *to,
            Act::PassedOn { .. } => self.close(on, Ending::NoRequest),
            Act::SplitOff { matters, .. } => self.split(matters),
            Act::SupplementAsked { working_days, .. } => self.ask_supplement(entry, *working_days),
            Act::Supplemented => {
                if let Some(supplement) = &mut self.supplement {
                    supplement.supplemented_on = Some(on);
                }
                self.step(Step::Supplemented { on });
            }
            Act::Consulted { .. }
            | Act::ConsultationReceived { .. }
            | Act::OpinionGiven { .. }
            | Act::SilenceNoted { .. }
            | Act::PublicInterestFound { .. }
            | Act::ThirdPartyTold { .. } => self.consult(on, act),
            Act::Extended { working_days, .. } => {
                self.is_extended = true;
                if is_for_clock(entry) {
                    self.step(Step::Extended { told_on: on, working_days: working_days.get() });
                }
            }
            Act::ReasonsAsked { .. } | Act::ReasonsGiven | Act::ReasonsJudged { .. } => self.reason(on, act),
            Act::Deferred { until_on } => {
                if is_for_clock(entry) {
                    self.step(Step::Deferred { until_on: *until_on });
                }
            }
            Act::FeeNoticed { .. } | Act::FeePaid => self.charge(entry),
            Act::NoticeServed { notice } => self.serve(*notice, on),
            Act::Searched { .. } => self.searches += 1,
            Act::UnitAsked { .. } | Act::UnitAnswered { .. } => self.take_order(entry),
            Act::KeptOffline { reference } => self.offline = Some(reference.clone()),
            Act::Drafted { .. } | Act::Reviewed { .. } | Act::Signed { .. } | Act::Sealed { .. } => {
                self.decide(entry);
            }
            Act::Replied { delivery } => {
                self.arrived_at_last = Some(on).filter(|_| *delivery == Delivery::InPerson);
                self.reply(on);
            }
            Act::SupplementLapsed { .. } => self.end(on, Outcome::NotSupplemented),
            Act::FeeLapsed => self.end(on, Outcome::NotPaid),
            // What was never received is no request of the report.
            Act::Withdrawn if self.received_on.is_none() => self.close(on, Ending::NoRequest),
            Act::Withdrawn => self.end(on, Outcome::Withdrawn),
            Act::CorrectionAnswered { .. } => self.close(on, Ending::CorrectionAnswered),
            Act::PublicationProposed => self.publication = Some(Proposal::Open),
            Act::PublicationDecided { publication } => {
                self.publication = Some(Proposal::Decided(*publication));
            }
            Act::Challenged { .. } | Act::Defended { .. } | Act::Ruled { .. } => self.challenge(on, act),
            Act::Reopened { of, until_on } => self.reopen(on, *of, *until_on),
            Act::Archived { item } => self.archived = Some(item.clone()),
        }
    }

    fn split(&mut self, away: &[usize]) {
        let mut place = 0;
        self.matters.retain(|_| {
            place += 1;
            !away.contains(&(place - 1))
        });
    }

    fn stand(&mut self, entry: &Entry) {
        match entry.act {
            Act::Struck { .. } => {}
            _ => self.standing.push((entry.seq, Part::of(entry, self))),
        }
    }

    /// Puts a step where it belongs by its day, as what was done on paper is written down later. Consultations are known by their
    /// place and keep it.
    fn step(&mut self, step: Step) {
        let is_consulted = |step: &Step| matches!(step, Step::Consulted(_));
        let before = |other: &Step| match (other.on(), step.on()) {
            (Some(other), Some(on)) => other <= on,
            (None, _) | (_, None) => true,
        };
        let last =
            self.steps.iter().rposition(|other| before(other) || is_consulted(&step) && is_consulted(other));
        self.steps.insert(last.map_or(0, |last| last + 1), step);
    }

    /// Once, in the first round: what is asked again leaves the first asking as it was.
    fn ask_supplement(&mut self, entry: &Entry, working_days: u32) {
        let on = entry.done_on;
        self.supplement.get_or_insert(Supplement {
            asked_on: on,
            working_days,
            served_on: None,
            supplemented_on: None,
        });
        if is_for_clock(entry) && self.is_first_round() {
            self.step(Step::SupplementAsked { on });
        }
    }

    fn serve(&mut self, notice: Notice, on: Date) {
        let served_on = match notice {
            Notice::Supplement => self.supplement.as_mut().map(|supplement| &mut supplement.served_on),
            Notice::Fee => self.fee.as_mut().map(|fee| &mut fee.served_on),
        };
        if let Some(served_on) = served_on {
            *served_on = Some(on);
        }
    }

    fn is_first_round(&self) -> bool {
        !matches!(self.starts, Some((_, Begun::Reopened)))
    }

    fn consult(&mut self, on: Date, act: &Act) {
        match act {
            Act::Consulted { whom, party } => {
                self.consultations.push(Consulting {
                    whom: *whom,
                    party: *party,
                    sent_on: on,
                    received_on: None,
                    opinion: None,
                    silent_on: None,
                    is_outweighed: false,
                    is_told: false,
                });
                self.step(Step::Consulted(Asked { whom: *whom, on, received_on: None }));
            }
            Act::ConsultationReceived { of } => {
                if let Some(asked) = self.consultations.get_mut(*of) {
                    asked.received_on = Some(on);
                }
                let consulted = self.steps.iter_mut().filter_map(|step| match step {
                    Step::Consulted(asked) => Some(asked),
                    _ => None,
                });
                if let Some(asked) = consulted.into_iter().nth(*of) {
                    asked.received_on = Some(on);
                }
            }
            Act::OpinionGiven { of, opinion } => {
                if let Some(asked) = self.consultations.get_mut(*of) {
                    // What was judged later came when it came.
                    let first = asked.opinion.map_or(on, |(first, _)| first);
                    asked.opinion = Some((first, *opinion));
                }
                self.step(Step::Opinion { on, of: Some(*of) });
            }
            Act::PublicInterestFound { of, .. } => {
                if let Some(asked) = self.consultations.get_mut(*of) {
                    asked.is_outweighed = true;
                }
            }
            Act::ThirdPartyTold { of } => {
                if let Some(asked) = self.consultations.get_mut(*of) {
                    asked.is_told = true;
                }
            }
            Act::SilenceNoted { of } => {
                if let Some(asked) = self.consultations.get_mut(*of) {
                    asked.silent_on = Some(on);
                }
            }
            _ => {}
        }
    }

    fn reason(&mut self, on: Date, act: &Act) {
        match (act, &mut self.reasons) {
            (Act::ReasonsAsked { working_days }, reasons) => {
                *reasons =
                    Some(Reasons { asked_on: on, working_days: *working_days, given_on: None, judged: None });
            }
            (Act::ReasonsGiven, Some(reasons)) => reasons.given_on = Some(on),
            (Act::ReasonsJudged { judged, .. }, Some(reasons)) => reasons.judged = Some(*judged),
            _ => {}
        }
    }

    /// Once, in the first round; a second notice leaves the first as it was.
    fn charge(&mut self, entry: &Entry) {
        let on = entry.done_on;
        match (&entry.act, &mut self.fee) {
            (Act::FeeNoticed { amount, charged }, fee) => {
                fee.get_or_insert(Fee {
                    noticed_on: on,
                    amount: *amount,
                    charged: *charged,
                    served_on: None,
                    paid_on: None,
                });
                if is_for_clock(entry) && self.is_first_round() {
                    self.step(Step::FeeNoticed { on });
                }
            }
            (_, Some(fee)) => {
                fee.paid_on = Some(on);
                self.step(Step::FeePaid { on });
            }
            (_, None) => {}
        }
    }

    fn decide(&mut self, entry: &Entry) {
        if let Some(draft) = &mut self.draft {
            draft.on = draft.on.max(entry.done_on);
        }
        match (&entry.act, &mut self.draft) {
            (Act::Drafted { decision, confirmed_by }, draft) => {
                *draft = Some(Draft {
                    decision: decision.clone(),
                    by: entry.by,
                    reviewed_by: None,
                    confirmed_by: confirmed_by.clone(),
                    signed_by: Vec::new(),
                    is_sealed: false,
                    on: entry.done_on,
                });
            }
            (Act::Reviewed { verdict: Verdict::Passed }, Some(draft)) => draft.reviewed_by = Some(entry.by),
            // What is returned is drafted anew.
            (Act::Reviewed { verdict: Verdict::Returned(_) }, draft) => *draft = None,
            (Act::Signed { signature }, Some(draft)) => draft.signed_by.push(signature.leader(entry.by)),
            (Act::Sealed { .. }, Some(draft)) => draft.is_sealed = true,
            _ => {}
        }
    }

    fn reply(&mut self, on: Date) {
        self.steps.push(Step::Replied { on });
        if let Some(draft) = self.draft.take() {
            self.close(on, Ending::Decided(draft.decision));
        }
    }

    /// What asks for no information is no request of the report, however it ends.
    fn end(&mut self, on: Date, outcome: Outcome) {
        if self.asks == Asks::Correction {
            self.close(on, Ending::NoRequest);
        } else if let Some(decision) = Decision::of(outcome) {
            self.close(on, Ending::Decided(decision));
        }
    }

    fn close(&mut self, on: Date, ending: Ending) {
        let closed = Closed { on, ending };
        self.first_closed.get_or_insert_with(|| closed.clone());
        self.closed = Some(closed);
        self.end_orders();
    }

    fn challenge(&mut self, on: Date, act: &Act) {
        match act {
            Act::Challenged { forum } => {
                self.challenges.push(Challenge {
                    forum: *forum,
                    on,
                    defended_on: None,
                    ruled: None,
                    reopened_on: None,
                });
            }
            Act::Defended { of } => {
                if let Some(challenge) = self.challenges.get_mut(*of) {
                    challenge.defended_on = Some(on);
                }
            }
            Act::Ruled { of, ruling } => {
                if let Some(challenge) = self.challenges.get_mut(*of) {
                    challenge.ruled = Some((on, *ruling));
                }
            }
            _ => {}
        }
    }

    /// A new round: what was done in the first stays in the file and moves this clock no more; what was awaited in it is awaited
    /// no longer, and what was found in it is to be found anew. Without a ruling that corrected the reply there is no new term.
    fn reopen(&mut self, on: Date, of: usize, until_on: Option<Date>) {
        self.closed = None;
        self.archived = None;
        self.draft = None;
        let Some(challenge) = self.challenges.get_mut(of) else { return };
        challenge.reopened_on = Some(on);
        if !matches!(challenge.ruled, Some((_, Ruling::Corrected))) {
            return;
        }
        self.is_extended = false;
        self.consultations.clear();
        self.supplement = self.supplement.filter(|supplement| supplement.supplemented_on.is_some());
        self.fee = self.fee.filter(|fee| fee.paid_on.is_some());
        self.reasons = self.reasons.map(|reasons| Reasons { judged: None, ..reasons });
        self.starts = Some((on, Begun::Reopened));
        self.steps = until_on.map(|until_on| Step::Deferred { until_on }).into_iter().collect();
    }
}
