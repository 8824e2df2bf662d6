//! 答复的领取: the sealed reply, for the applicant alone. Number and code open the request; the reply wants one thing more that
//! only the applicant knows, because it may hold personal data.

use casework::act::{Act, Delivered, Delivery};
use casework::case::Case;
use jiff::Timestamp;
use store::attachment::Attachment;
use store::audit;
use store::person::{self, Identity};
use store::{BodyId, CaseNo};

use crate::china;
use crate::follow::Sent;
use crate::office::Office;
use crate::sent_in::Download;
use crate::visible::{Attached, Viewer, What, sees};
use crate::{Denied, digest};

/// A sealed copy that may be fetched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Copy {
    /// Its name.
    pub name: String,
    /// How many bytes.
    pub bytes: u64,
    /// Their SHA-256, in hex.
    pub digest: String,
}

impl Office {
    /// The sealed copies of the reply to the request that a code opens; none before it was delivered electronically.
    pub async fn copies(&self, code: &str, now: Timestamp) -> Result<Vec<Copy>, Denied> {
        let Some((body, case_no, ..)) = self.replied(code, now).await? else { return Ok(Vec::new()) };
        let rows = self.sealed(body, &case_no).await?;
        let copy = |row: Attachment| Copy {
            name: row.name,
            bytes: u64::try_from(row.size).unwrap_or_default(),
            digest: row.digest,
        };
        Ok(rows.into_iter().map(copy).collect())
    }

    /// One of them, by its place from 0, for whoever types the number of the document or the telephone that came with the
    /// request. That it was fetched stands in the audit, and the first time in the file too: it has arrived (第四十条).
    pub async fn fetch(
        &self,
        code: &str,
        (proof, place): (&str, usize),
        now: Timestamp,
    ) -> Result<Download, Denied> {
        let (body, case_no, party, case) = self.replied(code, now).await?.ok_or(Denied::NoSuchCode)?;
        if !self.is_proven(body, &party, proof).await? {
            return Err(Denied::NotProven);
        }
        let row = self.sealed(body, &case_no).await?.into_iter().nth(place).ok_or(Denied::NoSuchCode)?;
        let bytes = self.attachments()?.read(&row).await?;
        let entry = audit::Entry {
            body_id: body,
            audit_id: digest(&format!("fetched {case_no} {place} {now}")),
            at: now.into(),
            done_by: "applicant".to_owned(),
            what: "reply_fetched".to_owned(),
            subject: case_no.0,
            detail: row.digest,
        };
        let mut tx = self.db.begin().await?;
        audit::add(&mut tx, &entry).await?;
        tx.commit().await?;
        self.know_arrival(code, &case, now).await?;
        Ok(Download { name: row.name, bytes })
    }

    /// Writes down that the reply has arrived, where nobody knows it yet. That somebody else acts on the file at this moment keeps
    /// no reply from the applicant: the next time is as good.
    async fn know_arrival(&self, code: &str, case: &Case, now: Timestamp) -> Result<(), Denied> {
        if case.arrived_at_last.is_some() {
            return Ok(());
        }
        let sent = Sent {
            words: String::new(),
            papers: Vec::new(),
            key: format!("arrived/{}", case.last_seq),
            on: now.to_zoned_datetime(china()).date(),
            at: now,
        };
        match self.do_by_code(code, &sent, Act::DeliveryKnown { outcome: Delivered::Arrived }).await {
            Ok(()) | Err(Denied::Refused(_) | Denied::Overtaken(_) | Denied::KeyTaken) => Ok(()),
            Err(denied) => Err(denied),
        }
    }

    /// The request that a code opens, who applied, and how it stands, once the reply was delivered electronically.
    async fn replied(
        &self,
        code: &str,
        now: Timestamp,
    ) -> Result<Option<(BodyId, CaseNo, String, Case)>, Denied> {
        let opened = self.opened_by_applicant(code, now).await?;
        let case = Case::from_acts(&opened.entries).ok_or(Denied::NoSuchCode)?;
        let sent = |act: &Act| matches!(act, Act::Replied { delivery: Delivery::Electronic });
        let is_replied = case.closed.is_some() && opened.entries.iter().any(|entry| sent(&entry.act));
        Ok(is_replied.then_some((opened.body, opened.case_no, opened.party, case)))
    }

    async fn sealed(&self, body: BodyId, case_no: &CaseNo) -> Result<Vec<Attachment>, Denied> {
        let is_theirs =
            |one: Attached| one == Attached::Reply && sees(Viewer::Applicant, What::Attachment(one));
        let papers = self.papers(body, case_no).await?.into_iter();
        Ok(papers.filter(|(attached, _)| is_theirs(*attached)).map(|(_, row)| row).collect())
    }

    /// Whether the number is that of the applicant's document, or, where none was given, the telephone theirs.
    async fn is_proven(&self, body: BodyId, party: &str, proof: &str) -> Result<bool, Denied> {
        let vault = self.vault()?;
        let Some(person) = person::read(&self.db, vault, body, party).await? else { return Ok(false) };
        let typed = proof.trim();
        match person.identity {
            Some(identity) => {
                let given = Identity { kind: identity.kind, number: typed.to_owned() };
                let same = person::same_identity(&self.db, vault, body, &given).await?;
                Ok(same.iter().any(|id| id == party))
            }
            None => Ok(!typed.is_empty() && person.phone.is_some_and(|phone| phone.trim() == typed)),
        }
    }
}
