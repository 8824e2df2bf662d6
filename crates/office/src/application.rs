//! 申请: an application as it comes, by whatever channel (第二十九条).

use casework::act::{Asks, Channel, Matter, PartyNo};
use casework::decide::Register;
use jiff::civil::Date;
use law::applicant;
use law::fee::Means;
use store::BodyId;
use store::person::{Contact, Identity};

use crate::digest;
use crate::paper::Paper;

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

/// An application as it comes.
#[derive(Clone)]
pub struct Application {
    /// To which body.
    pub body: BodyId,
    /// What the form carried in which it was typed: the same form sent twice is one application.
    pub form: String,
    /// The day it reached the body.
    pub on: Date,
    /// 申请渠道.
    pub channel: Channel,
    /// 申请人情况.
    pub column: applicant::Kind,
    /// 姓名或者名称.
    pub name: String,
    /// 身份证明; none where a paper has none.
    pub identity: Option<Identity>,
    /// 联系方式.
    pub contact: Contact,
    /// Whether it is information that is asked for.
    pub asks: Asks,
    /// 申请事项.
    pub matters: Vec<Matter>,
    /// 获取信息的方式; none where a paper does not say it.
    pub means: Option<Means>,
    /// 获取信息的途径; none where a paper does not say it.
    pub way: Option<Way>,
    /// 需要的帮助 (第四十三条).
    pub help: Option<String>,
    /// What was attached, or the scans of what came on paper.
    pub papers: Vec<Paper>,
}

impl Application {
    /// The key of the command that takes it in.
    pub(crate) fn key(&self) -> String {
        format!("apply/{}", self.form)
    }

    /// The number of whoever applies.
    pub(crate) fn party(&self) -> PartyNo {
        party(&self.key())
    }

    /// What the case file is told.
    pub(crate) fn asked(&self) -> Register {
        Register {
            channel: self.channel,
            applicant: self.party(),
            column: self.column,
            matters: self.matters.clone(),
            asks: self.asks,
            split_from: None,
        }
    }
}

/// The number of whoever a command brings: of its key, so that the command again brings the same.
pub(crate) fn party(key: &str) -> PartyNo {
    let first = digest(key).get(..16).and_then(|hex| u64::from_str_radix(hex, 16).ok()).unwrap_or_default();
    PartyNo(first >> 1)
}
