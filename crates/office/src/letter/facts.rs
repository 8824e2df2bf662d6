//! What the case file tells a letter.

use casework::act::{Act, Channel};
use casework::case::{Case, Ending};
use casework::decision::Decision;
use casework::entry::Entry;
use jiff::civil::Date;
use law::calendar::Due;
use law::consultation::Consulted;
use paper::letter::{Addressee, Arrived, Body, Delivery, Extended, Facts, Forums, Number, Request, To};

use crate::people::{self, Colleague};
use crate::profile::Profile;
use crate::readings::Known;

/// Where the facts of a letter come from.
pub(super) struct Sources<'s> {
    pub(super) case_no: &'s str,
    pub(super) case: &'s Case,
    pub(super) entries: &'s [Entry],
    pub(super) known: &'s Known,
    pub(super) body: &'s store::body::Body,
    pub(super) profile: &'s Profile,
    /// 申请人, by name.
    pub(super) applicant: Addressee,
    /// Who was consulted last, of each kind, by name.
    pub(super) consulted: &'s [(Consulted, Addressee)],
    pub(super) people: &'s [Colleague],
    /// Whether the applicant chose to be answered electronically.
    pub(super) is_electronic: bool,
}

/// What belongs to the one letter.
pub(super) struct Of<'s> {
    pub(super) number: Number,
    pub(super) document_no: Option<String>,
    pub(super) dated_on: Date,
    pub(super) enclosures: &'s [String],
}

impl Sources<'_> {
    /// The facts of a letter.
    pub(super) fn of(&self, letter: Of<'_>) -> Facts {
        let decision = self.decision();
        let due = self.case.clock(self.known.calendar(), self.known.statutory).and_then(|clock| clock.due());
        Facts {
            body: self.sender(),
            addressee: self.addressee(letter.number),
            document_no: letter.document_no,
            dated: letter.dated_on,
            request: self.request(),
            decided: decision.map(Decision::outcome),
            grounds: decision.map(|decision| decision.grounds().to_vec()).unwrap_or_default(),
            forums: self.forums(),
            delivery: self.delivery(),
            enclosures: letter.enclosures.to_vec(),
            due_on: due.as_ref().map(Due::on),
            provisional: due.as_ref().and_then(Due::provisional),
            extended: self.extended(),
            deferred_until_on: self.last(|act| match act {
                Act::Deferred { until_on } => Some(*until_on),
                _ => None,
            }),
            charged: self.case.fee.as_ref().map(|fee| fee.charged),
            evidence: Vec::new(),
        }
    }

    fn sender(&self) -> Body {
        Body {
            name: self.body.name.clone(),
            short_name: self.body.short_name.clone(),
            contact: self.profile.contact.clone(),
            phone: self.profile.phone.clone(),
            address: self.profile.address.clone(),
            layout: self.profile.layout,
        }
    }

    /// 送给谁: whom a letter of its number goes to.
    fn addressee(&self, number: Number) -> Addressee {
        let consulted = |whom: &[Consulted]| {
            let found = self.consulted.iter().rev().find(|(one, _)| whom.contains(one));
            found.map_or_else(|| Addressee::Organisation(String::new()), |(_, name)| name.clone())
        };
        match number.to() {
            To::Applicant | To::Internal => self.applicant.clone(),
            To::ThirdParty => consulted(&[Consulted::ThirdParty]),
            To::OtherBody => consulted(match number {
                Number::D14 => &[Consulted::JointProducer],
                _ => &[Consulted::OtherBody, Consulted::Determining],
            }),
            To::Tribunal => {
                let name = match number {
                    Number::D48A => &self.body.reconsideration,
                    _ => &self.body.court,
                };
                Addressee::Organisation(name.clone().unwrap_or_default())
            }
        }
    }

    fn request(&self) -> Request {
        let on = self.case.received_on.unwrap_or(self.case.arrived_on);
        Request {
            case_no: self.case_no.to_owned(),
            applicant: self.applicant.clone(),
            arrived: Arrived { on, by: Channel::arrival(self.case.channel, on) },
            asked_for: self.case.matters.iter().map(|matter| matter.0.clone()).collect(),
        }
    }

    /// What is being decided, or was.
    fn decision(&self) -> Option<&Decision> {
        let drafted = self.case.draft.as_ref().map(|draft| &draft.decision);
        drafted.or_else(|| match &self.case.closed.as_ref()?.ending {
            Ending::Decided(decision) => Some(decision),
            Ending::NoRequest | Ending::CorrectionAnswered => None,
        })
    }

    fn forums(&self) -> Forums {
        Forums {
            organ: self.body.reconsideration.clone().unwrap_or_default(),
            other_organ: self.profile.other_organ.clone(),
            court: self.body.court.clone().unwrap_or_default(),
            on_contested: self.profile.on_contested,
        }
    }

    fn delivery(&self) -> Delivery {
        match (&self.profile.reconsider_at, self.is_electronic) {
            (Some(reconsider_at), true) => Delivery::Electronic { reconsider_at: reconsider_at.clone() },
            _ if self.case.channel == Channel::Counter => Delivery::InPerson,
            _ => Delivery::Post,
        }
    }

    /// 延期: by how much, from when to when, and who agreed to it.
    fn extended(&self) -> Option<Extended> {
        let place = self.entries.iter().rposition(|entry| matches!(entry.act, Act::Extended { .. }))?;
        let entry = self.entries.get(place)?;
        let Act::Extended { working_days, approved } = &entry.act else { return None };
        let due_after = |through: usize| {
            let case = Case::from_acts(self.entries.get(..through)?)?;
            Some(case.clock(self.known.calendar(), self.known.statutory)?.due()?.on())
        };
        Some(Extended {
            working_days: working_days.get(),
            from_due_on: due_after(place)?,
            to_due_on: due_after(place + 1)?,
            approver: people::name(self.people, approved.leader(entry.by)).unwrap_or_default().to_owned(),
        })
    }

    fn last<T>(&self, what: impl Fn(&Act) -> Option<T>) -> Option<T> {
        self.entries.iter().rev().find_map(|entry| what(&entry.act))
    }
}
