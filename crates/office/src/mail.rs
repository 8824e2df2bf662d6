//! 通知: what applicants and clerks are told by e-mail or SMS, of what has happened and never of what it says.
//!
//! The act that somebody is told of writes a message into the outbox, in its own transaction ([`told`]). Later each message becomes
//! a job; whoever sends takes one after another, and says what became of it ([`post`]). Nothing here sends anything.

mod desk;
mod post;
mod quiet;
mod remind;
mod told;
mod words;

use std::fmt;

use casework::act::Actor;
use serde::{Deserialize, Serialize};
use store::job::Job;

pub use desk::Undelivered;
pub use quiet::Quiet;
pub(crate) use told::message;

/// What an applicant is told of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Telling {
    /// 已收到申请.
    Received,
    /// 要补正.
    SupplementAsked,
    /// 要说明理由.
    ReasonsAsked,
    /// 要缴费.
    FeeNoticed,
    /// 答复期限有变化.
    Extended,
    /// 已答复.
    ReplyReady,
}

/// By what a letter goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Carrier {
    /// 电子邮件.
    Email,
    /// 短信.
    Sms,
}

/// What an installation sends by, when, and where its portal is.
#[derive(Clone, Debug)]
pub struct Sending {
    /// By what.
    pub carriers: Vec<Carrier>,
    /// When no SMS goes.
    pub quiet: Quiet,
    /// The address of the portal, without a slash at its end.
    pub portal: String,
}

/// To whom a letter goes.
#[derive(Clone, PartialEq, Eq)]
pub enum Address {
    /// 电子邮箱.
    Email(String),
    /// 手机号码.
    Phone(String),
}

impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Email(_) => "Email(…)",
            Self::Phone(_) => "Phone(…)",
        })
    }
}

/// A letter as it goes out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// The same for the same letter however often it is sent, in hex digits.
    pub id: String,
    /// To whom.
    pub to: Address,
    /// Its subject; an SMS has none.
    pub subject: String,
    /// What it says.
    pub text: String,
}

/// A letter that somebody has taken to send, and for a while nobody else.
#[derive(Clone, Debug)]
pub struct Outgoing {
    job: Job,
    /// The letter.
    pub letter: Letter,
}

/// Why a letter was not taken. What a server says may repeat an address, so only its number is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// There is no such address: trying again changes nothing.
    BadAddress,
    /// The server answered with another number.
    Answered(u16),
    /// The server was not reached.
    Unreachable,
}

impl Failure {
    /// As it is written down.
    pub fn key(self) -> String {
        match self {
            Self::BadAddress => BAD_ADDRESS.to_owned(),
            Self::Answered(number) => format!("answered {number}"),
            Self::Unreachable => "unreachable".to_owned(),
        }
    }
}

const BAD_ADDRESS: &str = "bad_address";

/// What a job tells, and to whom.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "to", rename_all = "snake_case", deny_unknown_fields)]
enum Task {
    /// The applicant of a case, of one of its acts.
    Applicant { body: i64, case_no: String, seq: u32 },
    /// A clerk, of what is due.
    Clerk { body: i64, account: Actor },
}
