//! 征求意见: somebody is asked for an opinion in writing, and answers by a code, once, without an account and without learning who
//! applied (第三十二条、第三十四条).

use casework::act::{Act, PartyNo};
use casework::case::{Case, Consulting};
use casework::decide::When;
use casework::entry::Entry;
use jiff::{SignedDuration, Timestamp};
use law::consultation::Consulted;
use store::access_code::{self, Code, NewAccessCode, Purpose};
use store::act::Head;
use store::person::{self, Contact, NewPerson};
use store::{BodyId, CaseNo, Tx};

use crate::application::party;
use crate::office::{At, Done, How, Office};
use crate::readings::Known;
use crate::visible::{Viewer, What, sees};
use crate::{By, Denied};

/// Who is asked, and about what.
#[derive(Clone)]
pub struct Consult {
    /// Why they are asked.
    pub whom: Consulted,
    /// 自然人, or an organisation: as in the column of an applicant.
    pub kind: law::applicant::Kind,
    /// 姓名或者名称.
    pub name: String,
    /// 联系方式.
    pub contact: Contact,
    /// What they are asked about. It does not name the applicant.
    pub about: String,
}

/// A consultation that was sent.
#[derive(Clone, Debug)]
pub struct ConsultDone {
    /// The file after it.
    pub done: Done,
    /// The code by which it is answered; the same command again has the same.
    pub code: Code,
}

/// What whoever was asked sees: nothing of who applied.
#[derive(Clone, Debug)]
pub struct Consultation {
    /// Whose case.
    pub body: BodyId,
    /// Which case.
    pub case_no: CaseNo,
    /// 姓名或者名称 of whoever is asked; none once erased.
    pub name: Option<String>,
    /// What they are asked about.
    pub about: String,
    /// How it stands.
    pub asked: Consulting,
    /// How the body counts.
    pub known: Known,
}

/// How long a code opens a consultation: longer than the term and its post take, and than most requests.
const CODE_LASTS: SignedDuration = SignedDuration::from_hours(24 * 120);

/// What a live code opens.
pub(crate) struct Opened {
    pub(crate) case_no: CaseNo,
    pub(crate) entries: Vec<Entry>,
    pub(crate) head: Head,
    pub(crate) case: Case,
    /// Which consultation, from 0.
    pub(crate) of: usize,
    pub(crate) asked: Consulting,
    pub(crate) about: String,
}

impl Office {
    /// Asks somebody. The act, the person and the code stand together or not at all.
    pub async fn consult(
        &self,
        by: &By,
        at: &At<'_>,
        (asked, how): (&Consult, How),
    ) -> Result<ConsultDone, Denied> {
        let party = party(&format!("consult/{}/{}", at.body, at.key));
        let act = Act::Consulted { whom: asked.whom, party };
        self.check_rights(by, at.body, &act).await?;
        let (entries, head) = self.entries(at.body, at.case_no).await?;
        let code = Code::of_command(self.vault()?, at.body, at.key);
        let when = When { on: at.on, by: by.actor };
        if let Some(done) = self.repeated(at, when, &act, &entries).await? {
            return Ok(ConsultDone { done, code });
        }
        let case = Case::from_acts(&entries).ok_or(Denied::NoSuchCase)?;
        if case.last_seq != at.seen {
            return Err(Denied::Overtaken(Box::new(case)));
        }
        self.unless_named(at.body, &case, asked).await?;
        if let Some(done) =
            self.ask(by, at, ((&case, entries, head), how), (asked, act.clone(), &code)).await?
        {
            return Ok(ConsultDone { done, code });
        }
        let (now, _) = self.entries(at.body, at.case_no).await?;
        match self.repeated(at, when, &act, &now).await? {
            Some(done) => Ok(ConsultDone { done, code }),
            None => Err(Denied::overtaken(&now)),
        }
    }

    /// Whoever is asked is not told who applied.
    async fn unless_named(&self, body: BodyId, case: &Case, asked: &Consult) -> Result<(), Denied> {
        let applicant = case.applicant.0.to_string();
        let person = person::read(&self.db, self.vault()?, body, &applicant).await?;
        let Some(person) = person else { return Ok(()) };
        let known = [person.name, person.phone, person.email, person.address];
        let is_named =
            known.iter().flatten().any(|text| text.chars().count() > 1 && asked.about.contains(text));
        if is_named { Err(Denied::NamesApplicant) } else { Ok(()) }
    }

    /// Writes it down; nothing where somebody was first.
    async fn ask(
        &self,
        by: &By,
        at: &At<'_>,
        ((case, mut entries, head), how): ((&Case, Vec<Entry>, Head), How),
        (asked, act, code): (&Consult, Act, &Code),
    ) -> Result<Option<Done>, Denied> {
        let known = self.readings(at.body).await?;
        let when = When { on: at.on, by: by.actor };
        let Act::Consulted { party: PartyNo(party), .. } = act else { return Ok(None) };
        let entry = how.decide()(Some(case), when, act, known.rules()).map_err(Denied::Refused)?;
        entries.push(entry.clone());
        let (command, case) = self.command(by, (at.body, at.case_no, at.key), (&entries, head), &known)?;
        let subject = party.to_string();
        let person = NewPerson {
            body_id: at.body,
            person_id: subject.clone(),
            kind: asked.kind.key().to_owned(),
            name: asked.name.clone(),
            phone: asked.contact.phone.clone(),
            email: asked.contact.email.clone(),
            address: asked.contact.address.clone(),
            identity: None,
        };
        let new = NewAccessCode {
            code,
            purpose: Purpose::ThirdParty,
            case_no: at.case_no,
            subject: &subject,
            words: Some(&asked.about),
            made_at: by.at.into(),
            ends_at: by.at.checked_add(CODE_LASTS).unwrap_or(by.at).into(),
        };
        let with = async |tx: &mut Tx| {
            person::add(tx, self.vault()?, &person).await?;
            access_code::add(tx, &new).await.map(|()| true)
        };
        let written = self.write_with(&command, with).await?;
        Ok(written.then_some(Done { entry, case }))
    }

    /// What the holder of a code is asked. A code that is wrong, used, ended, or of a consultation that has ended is the same:
    /// none.
    pub async fn consultation(&self, typed: &str, now: Timestamp) -> Result<Consultation, Denied> {
        let code = Code::read(typed);
        let Opened { case_no, asked, about, of, .. } = self.opened_consultation(&code, now).await?;
        if !sees(Viewer::ThirdParty { of }, What::Consultation { of }) {
            return Err(Denied::NoSuchCode);
        }
        let body = code.body_id();
        let person = person::read(&self.db, self.vault()?, body, &asked.party.0.to_string()).await?;
        let name = person.and_then(|person| person.name);
        let known = self.readings(body).await?;
        Ok(Consultation { body, case_no, name, about, asked, known })
    }

    pub(crate) async fn opened_consultation(&self, code: &Code, now: Timestamp) -> Result<Opened, Denied> {
        let access = self.live_code(code, (Purpose::ThirdParty, now)).await?;
        let (entries, head) = self.entries(access.body_id, &access.case_no).await?;
        let case = Case::from_acts(&entries).ok_or(Denied::NoSuchCode)?;
        let is_theirs = |asked: &Consulting| asked.party.0.to_string() == access.subject;
        let of = case.consultations.iter().position(is_theirs).filter(|_| case.closed.is_none());
        let found = of.and_then(|of| Some((of, *case.consultations.get(of)?)));
        let (of, asked) = found.filter(|(_, asked)| asked.is_open()).ok_or(Denied::NoSuchCode)?;
        let about = access.words.unwrap_or_default();
        Ok(Opened { case_no: access.case_no, entries, head, case, of, asked, about })
    }
}
