//! 收件: the file, who applies, how they want it, what they attached and the code by which they follow it stand together or not at
//! all, whoever writes them down.

use casework::act::{Act, Asks, Channel, Matter};
use casework::case::Case;
use casework::decide::{self, When};
use jiff::SignedDuration;
use law::applicant;
use law::fee::Means;
use store::access_code::{self, Code, NewAccessCode, Purpose};
use store::act::Head;
use store::application;
use store::person::{self, NewPerson};
use store::{CaseNo, Fault, Tx};

use crate::application::{Application, Way};
use crate::apply::PORTAL;
use crate::office::Office;
use crate::paper;
use crate::visible::Attached;
use crate::{By, Denied};

/// How long an applicant's code opens their request: longer than any remedy takes.
const CODE_LASTS: SignedDuration = SignedDuration::from_hours(24 * 365 * 3);

/// How often another number is tried when somebody took ours.
pub(crate) const TRIES: u32 = 64;

/// An application that was taken in.
#[derive(Clone, Debug)]
pub struct Applied {
    /// Its number within the body: year and ordinal, as 2025-000017.
    pub case_no: CaseNo,
    /// The file as it was opened.
    pub case: Case,
    /// The code by which the applicant follows it; the same command again has the same.
    pub code: Code,
}

impl Office {
    /// Takes an application in, once for each form; who may was asked before.
    pub(crate) async fn take_in(&self, by: &By, application: &Application) -> Result<Applied, Denied> {
        let (body, key) = (application.body, application.key());
        let when = When { on: application.on, by: by.actor };
        let act = decide::register(application.asked(), when).map_err(Denied::Refused)?;
        let code = Code::of_command(self.vault()?, body, &key);
        for _ in 0..TRIES {
            if let Some(before) = store::act::of_command(&self.db, body, &key).await?.first() {
                let case = self.taken_before((by, application), (&before.case_no, &act)).await?;
                return Ok(Applied { case_no: before.case_no.clone(), case, code });
            }
            let case_no = self.next_number(body, application.on).await?;
            let known = self.readings(body).await?;
            let entry = decide::allowed(None, when, act.clone(), known.rules());
            let entries = [entry.map_err(Denied::Refused)?];
            let (command, case) =
                self.command(by, (body, &case_no, &key), (&entries, Head::default()), &known)?;
            let with = async |tx: &mut Tx| {
                self.add_applicant(tx, by, application, (&case_no, &code)).await?;
                Ok(true)
            };
            if self.write_with(&command, with).await? {
                return Ok(Applied { case_no, case, code });
            }
        }
        Err(Denied::KeyTaken)
    }

    /// The file as it was opened, where the same form held the same before.
    async fn taken_before(
        &self,
        (by, application): (&By, &Application),
        (case_no, act): (&CaseNo, &Act),
    ) -> Result<Case, Denied> {
        let (entries, _) = self.entries(application.body, case_no).await?;
        let first = entries.first().ok_or(Denied::NoSuchCase)?;
        let case = Case::from_acts(std::slice::from_ref(first)).ok_or(Denied::NoSuchCase)?;
        // At the portal nobody types the day.
        let is_same_day = by.actor == PORTAL || first.done_on == application.on;
        let is_same_act = first.by == by.actor && is_same_day && said(&first.act) == said(act);
        let written = application::read(&self.db, application.body, case_no).await?;
        let is_same_form = written.is_some_and(|written| {
            (written.means.as_deref(), written.way.as_deref(), &written.help)
                == (application.means.map(Means::key), application.way.map(Way::key), &application.help)
        });
        let party = case.applicant.0.to_string();
        let person = person::read(&self.db, self.vault()?, application.body, &party).await?;
        let is_same_person = person.is_some_and(|person| {
            person.name.as_ref() == Some(&application.name) && person.phone == application.contact.phone
        });
        if is_same_act && is_same_form && is_same_person { Ok(case) } else { Err(Denied::KeyTaken) }
    }

    async fn add_applicant(
        &self,
        tx: &mut Tx,
        by: &By,
        application: &Application,
        (case_no, code): (&CaseNo, &Code),
    ) -> Result<(), Fault> {
        let Application { body, column, name, identity, contact, .. } = application;
        let subject = application.party().0.to_string();
        let person = NewPerson {
            body_id: *body,
            person_id: subject.clone(),
            kind: column.key().to_owned(),
            name: name.clone(),
            phone: contact.phone.clone(),
            email: contact.email.clone(),
            address: contact.address.clone(),
            identity: identity.clone(),
        };
        person::add(tx, self.vault()?, &person).await?;
        let form = application::Application {
            body_id: *body,
            case_no: case_no.clone(),
            person_id: subject.clone(),
            means: application.means.map(|means| means.key().to_owned()),
            way: application.way.map(|way| way.key().to_owned()),
            help: application.help.clone(),
            sent_at: by.at.into(),
        };
        application::add(tx, &form).await?;
        let new = NewAccessCode {
            code,
            purpose: Purpose::Applicant,
            case_no,
            subject: &subject,
            words: None,
            made_at: by.at.into(),
            ends_at: by.at.checked_add(CODE_LASTS).unwrap_or(by.at).into(),
        };
        access_code::add(tx, &new).await?;
        let attached = (Attached::ByApplicant, by.at);
        paper::add(tx, &application.papers, (case_no, &application.key()), attached).await
    }
}

/// What a form says of a registration: all but who applied and the day of receipt, which follow.
fn said(act: &Act) -> Option<Said<'_>> {
    match act {
        Act::Registered { channel, column, matters, asks, .. } => Some((*channel, *column, matters, *asks)),
        _ => None,
    }
}

type Said<'a> = (Channel, applicant::Kind, &'a [Matter], Asks);
