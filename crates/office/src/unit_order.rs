//! 派单: a unit of the body is asked, and its contact, who has no account, answers by a code.

use casework::act::{Act, Actor, Found, Means, OrderNo, UnitNo};
use casework::case::{Case, Order, OrderState};
use casework::decide::{self, AskUnit, When};
use casework::entry::Entry;
use jiff::Timestamp;
use jiff::civil::Date;
use store::access_code::{self, Code, NewAccessCode, Purpose};
use store::act::Head;
use store::outbox::Message;
use store::submission::{self, Submission};
use store::unit::Unit;
use store::{BodyId, CaseNo, Fault, Tx};

use crate::answered::Asked;
use crate::application::party;
use crate::authority::Right;
use crate::office::{At, Done, Office};
use crate::paper::{self, Paper};
use crate::take_in::TRIES;
use crate::visible::Attached;
use crate::{By, Denied, digest};

/// An order that was given.
#[derive(Clone, Debug)]
pub struct UnitAsked {
    /// The file after it; the number of its entry is that of the order.
    pub done: Done,
    /// The code by which it is answered; the same command again has the same.
    pub code: Code,
}

/// What the contact of a unit sees of a case: nothing of who applied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitOrder {
    /// Whose case.
    pub body: BodyId,
    /// Which case.
    pub case_no: CaseNo,
    /// The name of the unit.
    pub unit: String,
    /// What is asked for.
    pub what: String,
    /// Since when.
    pub given_on: Date,
    /// By when it is to be answered.
    pub by_on: Date,
}

/// What the contact answers.
#[derive(Clone, Debug)]
pub struct UnitAnswer {
    /// What was found.
    pub found: Found,
    /// What is handed over, by name or number.
    pub papers: Vec<String>,
    /// What they say to it; empty where nothing.
    pub words: String,
    /// What is handed over here.
    pub files: Vec<Paper>,
    /// The day it is answered, in law.
    pub on: Date,
    /// The moment.
    pub at: Timestamp,
}

impl UnitAnswer {
    /// By name or number, what was named and what was attached.
    fn handed_over(&self) -> Vec<String> {
        let files = self.files.iter().map(|file| file.name().to_owned());
        self.papers.iter().cloned().chain(files).collect()
    }
}

/// Whom a unit has to answer for it, as acts name them: they need no account, and acts hold no names.
pub fn contact_of(unit: &UnitNo) -> Actor {
    Actor(party(&format!("unit/{}", unit.0)).0)
}

/// What a live code opens.
struct Opened {
    case_no: CaseNo,
    entries: Vec<Entry>,
    head: Head,
    case: Case,
    order: Order,
}

impl Office {
    /// Asks a unit until a moment, when its code ends. The act, the code and the message stand together or not at all; the
    /// message tells of the order and not of the code.
    pub async fn ask_unit(
        &self,
        by: &By,
        at: &At<'_>,
        asked: AskUnit,
        ends_at: Timestamp,
    ) -> Result<UnitAsked, Denied> {
        let AskUnit { unit, contact, what, by_on } = asked;
        let act = Act::UnitAsked { unit: unit.clone(), contact, what, by_on };
        self.check_rights(by, at.body, &act).await?;
        self.unit(at.body, &unit.0).await?.ok_or(Denied::NoSuchUnit)?;
        let (entries, head) = self.entries(at.body, at.case_no).await?;
        let code = Code::of_command(self.vault()?, at.body, at.key);
        let when = When { on: at.on, by: by.actor };
        if let Some(done) = self.repeated(at, when, &act, &entries).await? {
            return Ok(UnitAsked { done, code });
        }
        let given = (act.clone(), unit.0.as_str(), ends_at);
        if let Some(done) = self.give(by, at, (entries, head), (given, &code)).await? {
            return Ok(UnitAsked { done, code });
        }
        let (now, _) = self.entries(at.body, at.case_no).await?;
        match self.repeated(at, when, &act, &now).await? {
            Some(done) => Ok(UnitAsked { done, code }),
            None => Err(Denied::overtaken(&now)),
        }
    }

    /// Writes the order with its code and its message; nothing where somebody was first.
    async fn give(
        &self,
        by: &By,
        at: &At<'_>,
        (mut entries, head): (Vec<Entry>, Head),
        ((act, unit, ends_at), code): ((Act, &str, Timestamp), &Code),
    ) -> Result<Option<Done>, Denied> {
        let case = Case::from_acts(&entries).ok_or(Denied::NoSuchCase)?;
        if case.last_seq != at.seen {
            return Err(Denied::Overtaken(Box::new(case)));
        }
        let known = self.readings(at.body).await?;
        let when = When { on: at.on, by: by.actor };
        let entry = decide::allowed(Some(&case), when, act, known.rules()).map_err(Denied::Refused)?;
        entries.push(entry.clone());
        let (mut command, case) =
            self.command(by, (at.body, at.case_no, at.key), (&entries, head), &known)?;
        command.append.messages.push(told(by, at, entry.seq, unit));
        let new = NewAccessCode {
            code,
            purpose: Purpose::UnitOrder,
            case_no: at.case_no,
            subject: &entry.seq.to_string(),
            words: None,
            made_at: by.at.into(),
            ends_at: ends_at.into(),
        };
        let with = async |tx: &mut Tx| access_code::add(tx, &new).await.map(|()| true);
        let written = self.write_with(&command, with).await?;
        Ok(written.then_some(Done { entry, case }))
    }

    /// What the holder of a code is asked. A code that is wrong, used, ended, or of a request that has ended is the same: none.
    pub async fn unit_order(&self, typed: &str, now: Timestamp) -> Result<UnitOrder, Denied> {
        let code = Code::read(typed);
        let Opened { case_no, order, .. } = self.opened(&code, now).await?;
        let unit = self.unit(code.body_id(), &order.unit.0).await?;
        Ok(UnitOrder {
            body: code.body_id(),
            case_no,
            unit: unit.map_or(order.unit.0, |unit| unit.name),
            what: order.what,
            given_on: order.on,
            by_on: order.by_on,
        })
    }

    /// Takes the answer of whoever holds the code, once. It is the contact who acts, by no duty but the code.
    pub async fn answer_unit(&self, typed: &str, answer: UnitAnswer) -> Result<(), Denied> {
        let code = Code::read(typed);
        let key = Asked::Order.command(&code);
        for _ in 0..TRIES {
            let Opened { case_no, mut entries, head, case, order } = self.opened(&code, answer.at).await?;
            let by = By { actor: order.contact, ..By::portal(answer.at) };
            let when = When { on: answer.on, by: by.actor };
            let act = Act::UnitAnswered {
                order: order.no,
                found: answer.found,
                papers: answer.handed_over(),
                means: Means::ByCode,
            };
            let known = self.readings(code.body_id()).await?;
            let entry = decide::allowed(Some(&case), when, act, known.rules());
            entries.push(entry.map_err(Denied::Refused)?);
            let (command, _) =
                self.command(&by, (code.body_id(), &case_no, &key), (&entries, head), &known)?;
            let said = Submission {
                body_id: code.body_id(),
                submission_id: digest(&key),
                case_no: case_no.clone(),
                sender: Purpose::UnitOrder.key().to_owned(),
                subject: order.no.0.to_string(),
                person_id: None,
                stance: None,
                words: answer.words.clone(),
                sent_at: answer.at.into(),
            };
            let with = async |tx: &mut Tx| {
                if !said.words.is_empty() {
                    submission::add(tx, &said).await?;
                }
                let attached = (Attached::ByUnit(order.no), answer.at);
                paper::add(tx, &answer.files, (&case_no, &key), attached).await?;
                access_code::use_up(tx, &code, answer.at.into()).await
            };
            if self.write_with(&command, with).await? {
                return Ok(());
            }
        }
        Err(Denied::KeyTaken)
    }

    async fn opened(&self, code: &Code, now: Timestamp) -> Result<Opened, Denied> {
        let access = self.live_code(code, (Purpose::UnitOrder, now)).await?;
        let (entries, head) = self.entries(access.body_id, &access.case_no).await?;
        let case = Case::from_acts(&entries).ok_or(Denied::NoSuchCode)?;
        let order = access.subject.parse().ok().and_then(|no| case.order(OrderNo(no)));
        let order = order.filter(|order| order.state == OrderState::Open).cloned();
        Ok(Opened { case_no: access.case_no, order: order.ok_or(Denied::NoSuchCode)?, entries, head, case })
    }

    /// 内设机构 of a body, in their order.
    pub async fn units(&self, by: &By, body: BodyId) -> Result<Vec<Unit>, Denied> {
        self.check(by, Right::Read, body).await?;
        Ok(store::unit::of_body(&self.db, body).await?)
    }

    async fn unit(&self, body: BodyId, unit_id: &str) -> Result<Option<Unit>, Fault> {
        let units = store::unit::of_body(&self.db, body).await?;
        Ok(units.into_iter().find(|unit| unit.unit_id == unit_id))
    }
}

/// What goes out to the unit: that there is an order. Whoever sends it looks up whom to call.
fn told(by: &By, at: &At<'_>, seq: u32, unit: &str) -> Message {
    Message {
        body_id: at.body,
        message_id: format!("{}/{}/{seq}", Purpose::UnitOrder.key(), at.case_no),
        topic: Purpose::UnitOrder.key().to_owned(),
        subject: at.case_no.0.clone(),
        payload: serde_json::json!({ "order": seq, "unit": unit }).to_string(),
        made_at: by.at.into(),
    }
}
