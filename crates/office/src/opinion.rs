//! 意见: whoever was consulted opens the letter and says what they think, by a code.

use casework::act::{Act, Opinion};
use casework::decide::{self, When};
use jiff::Timestamp;
use jiff::civil::Date;
use store::Tx;
use store::access_code::{self, Code, Purpose};
use store::submission::{self, Submission};

use crate::answered::Asked;
use crate::consult::Opened;
use crate::office::Office;
use crate::paper::{self, Paper};
use crate::take_in::TRIES;
use crate::visible::Attached;
use crate::{By, Denied, digest};

/// 同意或者不同意公开, as it is said by whoever was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Says {
    /// 同意公开.
    Agrees,
    /// 不同意公开. Whether with good reason is for the body to find.
    Objects,
}

/// What somebody says who was asked.
#[derive(Clone)]
pub struct Answer {
    /// Whether they agree.
    pub says: Says,
    /// Why, in their words.
    pub words: String,
    /// What they attached.
    pub papers: Vec<Paper>,
    /// The day, in law.
    pub on: Date,
    /// The moment.
    pub at: Timestamp,
}

impl Says {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Agrees, Self::Objects];

    /// The name in data.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Agrees => "agrees",
            Self::Objects => "objects",
        }
    }

    /// The one of a name.
    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.key() == key)
    }

    /// What it is called.
    pub const fn chinese(self) -> &'static str {
        match self {
            Self::Agrees => "同意公开",
            Self::Objects => "不同意公开",
        }
    }

    /// The same in English.
    pub const fn english(self) -> &'static str {
        match self {
            Self::Agrees => "agrees",
            Self::Objects => "objects",
        }
    }

    /// As it was said by whoever was asked; none for what the body found of it later.
    pub(crate) const fn of(opinion: Opinion) -> Option<Self> {
        match opinion {
            Opinion::Agrees => Some(Self::Agrees),
            Opinion::Objects => Some(Self::Objects),
            Opinion::ObjectsWithReason | Opinion::ObjectsWithoutReason => None,
        }
    }

    const fn opinion(self) -> Opinion {
        match self {
            Self::Agrees => Opinion::Agrees,
            Self::Objects => Opinion::Objects,
        }
    }
}

impl Office {
    /// Records that the letter was received, at the latest when its code was typed in; nothing where that is known already, or
    /// cannot be recorded any more.
    pub async fn receive_consultation(&self, typed: &str, (on, at): (Date, Timestamp)) -> Result<(), Denied> {
        let code = Code::read(typed);
        let Opened { case_no, mut entries, head, case, of, asked, .. } =
            self.opened_consultation(&code, at).await?;
        if asked.received_on.is_some() {
            return Ok(());
        }
        let (by, known) = (By::portal(at), self.readings(code.body_id()).await?);
        let when = When { on, by: by.actor };
        let received = Act::ConsultationReceived { of };
        let Ok(entry) = decide::allowed(Some(&case), when, received, known.rules()) else {
            return Ok(());
        };
        entries.push(entry);
        let key = format!("received/{}", code.digest());
        let (command, _) = self.command(&by, (code.body_id(), &case_no, &key), (&entries, head), &known)?;
        // Where somebody was first, it is received with the answer, or when it is opened again.
        self.write_with(&command, async |_: &mut Tx| Ok(true)).await?;
        Ok(())
    }

    /// Takes the opinion of whoever holds the code, once: the act, what they say and what they attached.
    pub async fn give_opinion(&self, typed: &str, answer: &Answer) -> Result<(), Denied> {
        let code = Code::read(typed);
        let key = Asked::Consultation.command(&code);
        for _ in 0..TRIES {
            let opened = self.opened_consultation(&code, answer.at).await?;
            let Opened { case_no, mut entries, head, case, of, asked, .. } = opened;
            let (by, known) = (By::portal(answer.at), self.readings(code.body_id()).await?);
            let when = When { on: answer.on, by: by.actor };
            let act = Act::OpinionGiven { of, opinion: answer.says.opinion() };
            let entry = decide::allowed(Some(&case), when, act, known.rules());
            entries.push(entry.map_err(Denied::Refused)?);
            let (command, _) =
                self.command(&by, (code.body_id(), &case_no, &key), (&entries, head), &known)?;
            let said = Submission {
                body_id: code.body_id(),
                submission_id: digest(&key),
                case_no: case_no.clone(),
                sender: Purpose::ThirdParty.key().to_owned(),
                subject: of.to_string(),
                person_id: Some(asked.party.0.to_string()),
                stance: Some(answer.says.key().to_owned()),
                words: answer.words.clone(),
                sent_at: answer.at.into(),
            };
            let with = async |tx: &mut Tx| {
                submission::add(tx, &said).await?;
                let attached = (Attached::ByThirdParty { of }, answer.at);
                paper::add(tx, &answer.papers, (&case_no, &key), attached).await?;
                access_code::use_up(tx, &code, answer.at.into()).await
            };
            if self.write_with(&command, with).await? {
                return Ok(());
            }
        }
        Err(Denied::KeyTaken)
    }
}
