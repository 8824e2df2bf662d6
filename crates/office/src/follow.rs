//! 查询: an applicant follows their request by number and code, supplements it, withdraws it, puts their address right.

use casework::act::Act;
use casework::case::Case;
use casework::decide::{self, When};
use casework::entry::Entry;
use jiff::Timestamp;
use jiff::civil::Date;
use store::access_code::{Code, Purpose};
use store::act::Head;
use store::attachment::Attachment;
use store::person::{self, Contact};
use store::submission::{self, Submission};
use store::{BodyId, CaseNo, Tx};

use crate::apply::PORTAL;
use crate::office::Office;
use crate::paper::{self, Paper};
use crate::readings::Known;
use crate::visible::{self, Attached, Viewer};
use crate::{By, Denied, digest};

/// A request as its applicant sees it.
pub struct Followed {
    /// Its number.
    pub case_no: CaseNo,
    /// How it stands.
    pub case: Case,
    /// The acts that the applicant sees.
    pub entries: Vec<Entry>,
    /// How the body counts.
    pub known: Known,
    /// How the applicant is reached; none once erased.
    pub contact: Option<Contact>,
    /// What the applicant attached.
    pub papers: Vec<Attachment>,
}

/// What an applicant does by the code.
pub struct Sent {
    /// What was typed.
    pub words: String,
    /// What was attached.
    pub papers: Vec<Paper>,
    /// The command's key: the same again acts once.
    pub key: String,
    /// The day, in law.
    pub on: Date,
    /// The moment.
    pub at: Timestamp,
}

pub(crate) struct Opened {
    pub(crate) body: BodyId,
    pub(crate) case_no: CaseNo,
    pub(crate) entries: Vec<Entry>,
    head: Head,
    pub(crate) party: String,
}

impl Office {
    /// Whether number and code belong together. Whatever is wrong, the answer is the same and takes as long.
    pub async fn find(&self, number: &str, code: &str, now: Timestamp) -> Result<CaseNo, Denied> {
        let access = self.live_code(&Code::read(code), (Purpose::Applicant, now)).await?;
        if access.case_no.0 == number.trim() { Ok(access.case_no) } else { Err(Denied::NoSuchCode) }
    }

    /// The request that a code opens.
    pub async fn followed(&self, code: &str, now: Timestamp) -> Result<Followed, Denied> {
        let Opened { body, case_no, entries, party, .. } = self.opened_by_applicant(code, now).await?;
        let case = Case::from_acts(&entries).ok_or(Denied::NoSuchCode)?;
        let known = self.readings(body).await?;
        let person = person::read(&self.db, self.vault()?, body, &party).await?;
        let person = person.filter(|person| person.erased_at.is_none());
        let contact = person.map(|person| Contact {
            phone: person.phone,
            email: person.email,
            address: person.address,
        });
        let entries = visible::timeline(Viewer::Applicant, &entries).cloned().collect();
        let papers = self.papers(body, &case_no).await?.into_iter();
        let papers = papers.filter(|(by, _)| *by == Attached::ByApplicant).map(|(_, paper)| paper).collect();
        Ok(Followed { case_no, case, entries, known, contact, papers })
    }

    /// Takes a supplement in: what was typed and attached, and the act.
    pub async fn supplement(&self, code: &str, sent: &Sent) -> Result<(), Denied> {
        self.do_by_code(code, sent, Act::Supplemented).await
    }

    /// Withdraws the request.
    pub async fn withdraw(&self, code: &str, sent: &Sent) -> Result<(), Denied> {
        self.do_by_code(code, sent, Act::Withdrawn).await
    }

    /// Puts right how the applicant is reached.
    pub async fn change_contact(&self, code: &str, contact: &Contact, now: Timestamp) -> Result<(), Denied> {
        let Opened { body, party, .. } = self.opened_by_applicant(code, now).await?;
        let mut tx = self.db.begin().await?;
        let changed = person::change_contact(&mut tx, (body, &party), contact).await?;
        tx.commit().await?;
        if changed { Ok(()) } else { Err(Denied::NoSuchCode) }
    }

    pub(crate) async fn do_by_code(&self, code: &str, sent: &Sent, act: Act) -> Result<(), Denied> {
        let Opened { body, case_no, mut entries, head, party } =
            self.opened_by_applicant(code, sent.at).await?;
        let key = format!("follow/{case_no}/{}", sent.key);
        if let Some(before) = store::act::of_command(&self.db, body, &key).await?.first() {
            let theirs = entries.iter().find(|entry| i64::from(entry.seq) == before.seq);
            let same = theirs.is_some_and(|entry| entry.act == act && before.case_no == case_no);
            return if same { Ok(()) } else { Err(Denied::KeyTaken) };
        }
        let case = Case::from_acts(&entries).ok_or(Denied::NoSuchCode)?;
        let known = self.readings(body).await?;
        let by = By::portal(sent.at);
        let when = When { on: sent.on, by: PORTAL };
        let entry = decide::allowed(Some(&case), when, act, known.rules()).map_err(Denied::Refused)?;
        entries.push(entry);
        let (command, _) = self.command(&by, (body, &case_no, &key), (&entries, head), &known)?;
        let with = async |tx: &mut Tx| {
            if !sent.words.is_empty() {
                submission::add(tx, &said((body, &case_no), &party, &key, sent)).await?;
            }
            paper::add(tx, &sent.papers, (&case_no, &key), (Attached::ByApplicant, sent.at)).await?;
            Ok(true)
        };
        if self.write_with(&command, with).await? {
            return Ok(());
        }
        let (now, _) = self.entries(body, &case_no).await?;
        Err(Denied::overtaken(&now))
    }

    /// Which request a code opens.
    pub(crate) async fn own_case(&self, code: &str, now: Timestamp) -> Result<(BodyId, CaseNo), Denied> {
        let access = self.live_code(&Code::read(code), (Purpose::Applicant, now)).await?;
        Ok((access.body_id, access.case_no))
    }

    pub(crate) async fn opened_by_applicant(&self, code: &str, now: Timestamp) -> Result<Opened, Denied> {
        let access = self.live_code(&Code::read(code), (Purpose::Applicant, now)).await?;
        let (entries, head) = self.entries(access.body_id, &access.case_no).await?;
        Ok(Opened { body: access.body_id, case_no: access.case_no, entries, head, party: access.subject })
    }
}

fn said((body_id, case_no): (BodyId, &CaseNo), party: &str, key: &str, sent: &Sent) -> Submission {
    Submission {
        body_id,
        submission_id: digest(key),
        case_no: case_no.clone(),
        sender: Purpose::Applicant.key().to_owned(),
        subject: String::new(),
        person_id: Some(party.to_owned()),
        stance: None,
        words: sent.words.clone(),
        sent_at: sent.at.into(),
    }
}
