//! 申请: somebody applies without an account. The file, who applies, how they want it and the code stand together or not at all.

use casework::act::{Act, Actor, Asks, Channel, Matter, PartyNo};
use casework::case::Case;
use casework::decide::{self, Register, When};
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use law::applicant;
use law::fee::Means;
use store::access_code::{self, Code, NewAccessCode, Purpose};
use store::act::Head;
use store::application;
use store::outbox::Message;
use store::person::{self, Contact, Identity, NewPerson};
use store::{BodyId, CaseNo, Tx};

use crate::office::Office;
use crate::paper::{self, Paper};
use crate::register::TRIES;
use crate::visible::Attached;
use crate::{By, Denied, digest};

/// 公众端: whatever comes in by it is written down by nobody at the desk.
pub const PORTAL: Actor = Actor(i64::MAX.unsigned_abs());

/// How long an applicant's code opens their request: longer than any remedy takes.
const CODE_LASTS: SignedDuration = SignedDuration::from_hours(24 * 365 * 3);

/// 获取信息的途径 (第二十九条第二款第三项).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// 当面领取.
    InPerson,
    /// 邮寄.
    Post,
    /// 电子送达, only where it is chosen.
    Electronic,
}

impl Way {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::InPerson, Self::Post, Self::Electronic];

    /// The name in data.
    pub const fn key(self) -> &'static str {
        match self {
            Self::InPerson => "in_person",
            Self::Post => "post",
            Self::Electronic => "electronic",
        }
    }

    /// The one of a name.
    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|way| way.key() == key)
    }

    /// What it is called.
    pub const fn chinese(self) -> &'static str {
        match self {
            Self::InPerson => "当面领取",
            Self::Post => "邮寄",
            Self::Electronic => "电子送达",
        }
    }

    /// The same in English.
    pub const fn english(self) -> &'static str {
        match self {
            Self::InPerson => "in person",
            Self::Post => "by post",
            Self::Electronic => "electronically",
        }
    }
}

/// An application as it is sent.
#[derive(Clone)]
pub struct Application {
    /// To which body.
    pub body: BodyId,
    /// What the form carried: the same form sent twice is one application.
    pub form: String,
    /// The day.
    pub on: Date,
    /// 申请人情况.
    pub column: applicant::Kind,
    /// 姓名或者名称.
    pub name: String,
    /// 身份证明.
    pub identity: Identity,
    /// 联系方式.
    pub contact: Contact,
    /// Whether it is information that is asked for.
    pub asks: Asks,
    /// 申请事项.
    pub matters: Vec<Matter>,
    /// 获取信息的方式.
    pub means: Means,
    /// 获取信息的途径.
    pub way: Way,
    /// 需要的帮助 (第四十三条).
    pub help: Option<String>,
    /// What was attached.
    pub papers: Vec<Paper>,
}

/// An application that was taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Applied {
    /// Its number.
    pub case_no: CaseNo,
    /// The code by which the applicant follows it.
    pub code: Code,
}

impl Office {
    /// Takes an application in, once for each form; what comes again with another content is refused.
    pub async fn apply(&self, application: Application, at: Timestamp) -> Result<Applied, Denied> {
        let key = format!("apply/{}", application.form);
        let party = party(&key);
        let by = By { actor: PORTAL, duties: Vec::new(), at };
        let when = When { on: application.on, by: PORTAL };
        let act = decide::register(asked(&application, party), when).map_err(Denied::Refused)?;
        let code = Code::of_command(self.vault()?, application.body, &key);
        for _ in 0..TRIES {
            if let Some(before) = store::act::of_command(&self.db, application.body, &key).await?.first() {
                self.applied_before(&application, (&before.case_no, &act)).await?;
                return Ok(Applied { case_no: before.case_no.clone(), code });
            }
            let case_no = self.next_number(application.body, application.on).await?;
            let known = self.readings(application.body).await?;
            let entry = decide::allowed(None, when, act.clone(), self.rules(known));
            let entries = [entry.map_err(Denied::Refused)?];
            let (mut command, _) =
                self.command(&by, (application.body, &case_no, &key), (&entries, Head::default()), known)?;
            command.messages.push(receipt(&application, &case_no, (party, at)));
            let with = async |tx: &mut Tx| {
                self.add_applicant(tx, &application, (&case_no, &key, party), (&code, at)).await?;
                Ok(true)
            };
            if self.write_with(&command, with).await? {
                return Ok(Applied { case_no, code });
            }
        }
        Err(Denied::KeyTaken)
    }

    /// Nothing where the same form held the same before.
    async fn applied_before(
        &self,
        application: &Application,
        (case_no, act): (&CaseNo, &Act),
    ) -> Result<(), Denied> {
        let (entries, _) = self.entries(application.body, case_no).await?;
        let before = entries.first().and_then(|entry| said(&entry.act));
        let written = application::read(&self.db, application.body, case_no).await?;
        let same_form = written.is_some_and(|written| {
            (written.means.as_str(), written.way.as_str(), &written.help)
                == (application.means.key(), application.way.key(), &application.help)
        });
        let party = Case::from_acts(&entries).ok_or(Denied::NoSuchCase)?.applicant.0.to_string();
        let person = person::read(&self.db, self.vault()?, application.body, &party).await?;
        let same_person = person.is_some_and(|person| {
            person.name.as_ref() == Some(&application.name) && person.phone == application.contact.phone
        });
        if same_form && same_person && before == said(act) { Ok(()) } else { Err(Denied::KeyTaken) }
    }

    async fn add_applicant(
        &self,
        tx: &mut Tx,
        application: &Application,
        (case_no, key, party): (&CaseNo, &str, PartyNo),
        (code, at): (&Code, Timestamp),
    ) -> Result<(), store::Fault> {
        let Application { body, column, name, identity, contact, .. } = application;
        let subject = party.0.to_string();
        let person = NewPerson {
            body_id: *body,
            person_id: subject.clone(),
            kind: column.key().to_owned(),
            name: name.clone(),
            phone: contact.phone.clone(),
            email: contact.email.clone(),
            address: contact.address.clone(),
            identity: Some(identity.clone()),
        };
        person::add(tx, self.vault()?, &person).await?;
        let form = application::Application {
            body_id: *body,
            case_no: case_no.clone(),
            means: application.means.key().to_owned(),
            way: application.way.key().to_owned(),
            help: application.help.clone(),
            sent_at: at.into(),
        };
        application::add(tx, &form).await?;
        let new = NewAccessCode {
            code,
            purpose: Purpose::Applicant,
            case_no,
            subject: &subject,
            words: None,
            made_at: at.into(),
            ends_at: at.checked_add(CODE_LASTS).unwrap_or(at).into(),
        };
        access_code::add(tx, &new).await?;
        paper::add(tx, &application.papers, (case_no, key), (Attached::ByApplicant, at)).await
    }
}

/// What of a registration a form says.
fn said(act: &Act) -> Option<(applicant::Kind, &[Matter], Asks)> {
    match act {
        Act::Registered { column, matters, asks, .. } => Some((*column, matters, *asks)),
        _ => None,
    }
}

fn asked(application: &Application, party: PartyNo) -> Register {
    Register {
        channel: Channel::Online,
        applicant: party,
        column: application.column,
        matters: application.matters.clone(),
        asks: application.asks,
        split_from: None,
    }
}

/// The number of whoever a command brings: of its key, so that the command again brings the same.
pub(crate) fn party(key: &str) -> PartyNo {
    let first = digest(key).get(..16).and_then(|hex| u64::from_str_radix(hex, 16).ok()).unwrap_or_default();
    PartyNo(first >> 1)
}

/// What goes out to the applicant: that it came. Whoever sends it looks up how they are reached.
fn receipt(application: &Application, case_no: &CaseNo, (party, at): (PartyNo, Timestamp)) -> Message {
    Message {
        body_id: application.body,
        message_id: format!("receipt/{case_no}"),
        topic: "receipt".to_owned(),
        subject: case_no.0.clone(),
        payload: serde_json::json!({ "party": party.0.to_string() }).to_string(),
        made_at: at.into(),
    }
}
