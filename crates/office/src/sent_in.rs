//! 来件: what applicants, third parties and units sent in, as staff see it, and its bytes for whoever may have them.

use casework::case::Case;
use jiff::Timestamp;
use store::application::Application;
use store::attachment::{self, Attachment};
use store::person::{self, Looking, Person, Whole};
use store::submission::{self, Submission};
use store::{BodyId, CaseNo};

use crate::authority::Right;
use crate::office::Office;
use crate::visible::{Attached, Viewer, What, sees};
use crate::{By, Denied, command_key};

/// What was sent in about a case.
pub struct SentIn {
    /// The application; none where nobody wrote down who applied.
    pub application: Option<Application>,
    /// Who applied, with what reaches them masked.
    pub person: Option<Person>,
    /// What was written, in the order in which it came.
    pub submissions: Vec<Submission>,
    /// What was attached, and by whom, in the order in which it came.
    pub papers: Vec<(Attached, Attachment)>,
}

/// A paper with its bytes.
pub struct Download {
    /// Its name, as it came.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

impl Office {
    /// What was sent in about a case.
    pub async fn sent_in(&self, by: &By, body: BodyId, case_no: &CaseNo) -> Result<SentIn, Denied> {
        self.check(by, Right::Read, body).await?;
        let (entries, _) = self.entries(body, case_no).await?;
        let case = Case::from_acts(&entries).ok_or(Denied::NoSuchCase)?;
        let party = case.applicant.0.to_string();
        let person = person::read(&self.db, self.vault()?, body, &party).await?;
        let papers = self.papers(body, case_no).await?;
        Ok(SentIn {
            application: store::application::read(&self.db, body, case_no).await?,
            person: person.map(masked),
            submissions: submission::of_case(&self.db, body, case_no).await?,
            papers: papers
                .into_iter()
                .filter(|(attached, _)| sees(Viewer::Staff, What::Attachment(*attached)))
                .collect(),
        })
    }

    /// What is masked of who applied, whole, for whoever handles the case and says why; that they looked stands in the audit. None
    /// where nobody is named, or no more.
    pub async fn reveal(
        &self,
        by: &By,
        (body, case_no): (BodyId, &CaseNo),
        why: &str,
    ) -> Result<Option<Whole>, Denied> {
        self.check(by, Right::Handle, body).await?;
        let (entries, _) = self.entries(body, case_no).await?;
        let party = Case::from_acts(&entries).ok_or(Denied::NoSuchCase)?.applicant.0.to_string();
        let looking = Looking {
            audit_id: &command_key()?,
            at: by.at.into(),
            done_by: &by.actor.0.to_string(),
            reason: why,
        };
        Ok(person::reveal(&self.db, self.vault()?, body, &party, &looking).await?)
    }

    /// A paper of a case, for staff.
    pub async fn download(
        &self,
        by: &By,
        (body, case_no): (BodyId, &CaseNo),
        paper_id: &str,
    ) -> Result<Download, Denied> {
        self.check(by, Right::Read, body).await?;
        let is_seen = |attached| sees(Viewer::Staff, What::Attachment(attached));
        self.paper((body, case_no), paper_id, is_seen).await
    }

    /// A paper that the holder of a code attached to their own request.
    pub async fn download_own(&self, code: &str, paper_id: &str, now: Timestamp) -> Result<Download, Denied> {
        let (body, case_no) = self.own_case(code, now).await?;
        let is_own = |attached| {
            attached == Attached::ByApplicant && sees(Viewer::Applicant, What::Attachment(attached))
        };
        self.paper((body, &case_no), paper_id, is_own).await
    }

    pub(crate) async fn paper(
        &self,
        (body, case_no): (BodyId, &CaseNo),
        paper_id: &str,
        is_seen: impl Fn(Attached) -> bool,
    ) -> Result<Download, Denied> {
        let found = attachment::read(&self.db, body, paper_id).await?;
        let found = found
            .filter(|paper| paper.case_no.as_ref() == Some(case_no))
            .filter(|paper| Attached::parse(&paper.added_by).is_some_and(is_seen))
            .ok_or(Denied::NoSuchPaper)?;
        let bytes = self.attachments()?.read(&found).await?;
        Ok(Download { name: found.name, bytes })
    }
}

fn masked(person: Person) -> Person {
    Person {
        phone: person.phone.as_deref().map(masked_phone),
        email: person.email.as_deref().map(masked_email),
        address: person.address.as_deref().map(masked_address),
        ..person
    }
}

/// The last four digits.
fn masked_phone(phone: &str) -> String {
    let length = phone.chars().count();
    let mask = |(place, c): (usize, char)| if place + 4 >= length && length > 4 { c } else { '*' };
    phone.chars().enumerate().map(mask).collect()
}

/// The first letter, and where it is.
fn masked_email(email: &str) -> String {
    let (name, host) = email.split_once('@').unwrap_or((email, ""));
    let first: String = name.chars().take(1).collect();
    format!("{first}***@{host}")
}

/// The first six characters, which are those of the county or the town.
fn masked_address(address: &str) -> String {
    let first: String = address.chars().take(6).collect();
    format!("{first}****")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mask_leaves_what_tells_people_apart_and_reaches_nobody() {
        assert_eq!(masked_phone("13800001234"), "*******1234");
        assert_eq!(masked_phone("110"), "***");
        assert_eq!(masked_email("shili@example.cn"), "s***@example.cn");
        assert_eq!(masked_address("云溪县城关镇文化街2号"), "云溪县城关镇****");
    }
}
