//! What a case file holds.

use jiff::civil::Date;
use law::consultation::{Consultation, Consulted};

use crate::act::{Actor, Charged, Forum, Judged, Opinion, PartyNo, Publication, Ruling, Yuan};
use crate::decision::Decision;
use crate::refusal::Refusal;

/// Where a file stands; never set, always found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Stage {
    /// 待确认收到.
    Unconfirmed,
    /// 办理中.
    Open,
    /// 待补正.
    AwaitingSupplement,
    /// 待缴费.
    AwaitingPayment,
    /// 待审查: drafted.
    AwaitingReview,
    /// 待签发: reviewed.
    AwaitingSignature,
    /// 待用印: signed.
    AwaitingSeal,
    /// 待送达: sealed.
    AwaitingDelivery,
    /// 已办结.
    Closed,
    /// 已归档.
    Archived,
}

impl Stage {
    /// All of them, as they follow one another.
    pub const ALL: [Self; 10] = [
        Self::Unconfirmed,
        Self::Open,
        Self::AwaitingSupplement,
        Self::AwaitingPayment,
        Self::AwaitingReview,
        Self::AwaitingSignature,
        Self::AwaitingSeal,
        Self::AwaitingDelivery,
        Self::Closed,
        Self::Archived,
    ];

    /// The same as it is told outside the body, where it is nobody's business how far a reply has come.
    #[must_use]
    pub const fn told(self) -> Self {
        match self {
            Self::AwaitingReview | Self::AwaitingSignature | Self::AwaitingSeal | Self::AwaitingDelivery => {
                Self::Open
            }
            Self::Unconfirmed
            | Self::Open
            | Self::AwaitingSupplement
            | Self::AwaitingPayment
            | Self::Closed
            | Self::Archived => self,
        }
    }

    /// The name in data.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Unconfirmed => "unconfirmed",
            Self::Open => "open",
            Self::AwaitingSupplement => "awaiting_supplement",
            Self::AwaitingPayment => "awaiting_payment",
            Self::AwaitingReview => "awaiting_review",
            Self::AwaitingSignature => "awaiting_signature",
            Self::AwaitingSeal => "awaiting_seal",
            Self::AwaitingDelivery => "awaiting_delivery",
            Self::Closed => "closed",
            Self::Archived => "archived",
        }
    }

    /// What it is called.
    pub const fn chinese(self) -> &'static str {
        match self {
            Self::Unconfirmed => "待确认收到",
            Self::Open => "办理中",
            Self::AwaitingSupplement => "等待申请人补正",
            Self::AwaitingPayment => "等待申请人缴费",
            Self::AwaitingReview => "等待审查",
            Self::AwaitingSignature => "等待签发",
            Self::AwaitingSeal => "等待用印",
            Self::AwaitingDelivery => "等待送达",
            Self::Closed => "已办结",
            Self::Archived => "已归档",
        }
    }

    /// The same in English.
    pub const fn english(self) -> &'static str {
        match self {
            Self::Unconfirmed => "receipt not confirmed",
            Self::Open => "open",
            Self::AwaitingSupplement => "waiting for the supplement",
            Self::AwaitingPayment => "waiting for the payment",
            Self::AwaitingReview => "waiting for review",
            Self::AwaitingSignature => "waiting for a signature",
            Self::AwaitingSeal => "waiting for the seal",
            Self::AwaitingDelivery => "waiting to be delivered",
            Self::Closed => "closed",
            Self::Archived => "archived",
        }
    }
}

/// 补正 (第三十条).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Supplement {
    /// The day it was asked for.
    pub asked_on: Date,
    /// 补正期限.
    pub working_days: u32,
    /// The day the applicant received the notice, where that is proven.
    pub served_on: Option<Date>,
    /// The day it came.
    pub supplemented_on: Option<Date>,
}

/// 一次征求意见.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Consulting {
    /// Who was asked.
    pub whom: Consulted,
    /// Which party.
    pub party: PartyNo,
    /// The day the letter went out.
    pub sent_on: Date,
    /// The day it was received, where that is proven.
    pub received_on: Option<Date>,
    /// The opinion, and its day.
    pub opinion: Option<(Date, Opinion)>,
    /// The day on which its silence was noted.
    pub silent_on: Option<Date>,
    /// Whether the public interest was found to outweigh its objection.
    pub is_outweighed: bool,
    /// Whether it was told what is disclosed, and why.
    pub is_told: bool,
}

impl Consulting {
    /// The same as the law sees it.
    pub fn in_law(&self) -> Consultation {
        Consultation {
            whom: self.whom,
            sent_on: self.sent_on,
            received_on: self.received_on,
            opinion_on: self.opinion.map(|(on, _)| on),
        }
    }

    /// Whether a third party objected with reason, or with reasons that nobody has judged yet.
    pub fn objects(&self) -> bool {
        let objects = Some(Opinion::ObjectsWithReason);
        self.whom == Consulted::ThirdParty
            && (self.opinion.map(|(_, one)| one) == objects || self.is_unjudged())
    }

    /// Whether an objection came whose reasons nobody has judged yet.
    pub const fn is_unjudged(&self) -> bool {
        matches!(self.opinion, Some((_, Opinion::Objects)))
    }

    /// Whether neither an opinion nor a silence has ended it.
    pub const fn is_open(&self) -> bool {
        self.opinion.is_none() && self.silent_on.is_none()
    }
}

/// 说明理由 (第三十五条).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reasons {
    /// The day they were asked for.
    pub asked_on: Date,
    /// Until when, in working days.
    pub working_days: u32,
    /// The day they came.
    pub given_on: Option<Date>,
    /// What they were found to be.
    pub judged: Option<Judged>,
}

/// 信息处理费 (第四十二条).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fee {
    /// The day of the notice.
    pub noticed_on: Date,
    /// How much.
    pub amount: Yuan,
    /// For which requests or pages.
    pub charged: Charged,
    /// The day the applicant received the notice, where that is proven.
    pub served_on: Option<Date>,
    /// The day of the payment.
    pub paid_on: Option<Date>,
}

/// What is being decided: drafted, reviewed, signed, sealed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// 处理决定.
    pub decision: Decision,
    /// 拟稿人.
    pub by: Actor,
    /// 审查人, if it passed.
    pub reviewed_by: Option<Actor>,
    /// 口径确认: who confirmed what it rests on, where no text states it.
    pub confirmed_by: Option<String>,
    /// Who has signed.
    pub signed_by: Vec<Actor>,
    /// Whether it bears its seal.
    pub is_sealed: bool,
    /// The day of the last of these.
    pub on: Date,
}

impl Draft {
    /// Whether one signature is not enough: it rests on what no text states, and nobody has confirmed it.
    pub fn needs_second_signature(&self) -> bool {
        self.confirmed_by.is_none() && self.decision.is_unsettled()
    }

    /// Whether all have signed who must.
    pub fn is_signed(&self) -> bool {
        self.signed_by.len() > usize::from(self.needs_second_signature())
    }

    /// Why it is not signed: by nobody, or by one where two must.
    pub(crate) fn not_signed(&self) -> Refusal {
        if self.signed_by.is_empty() { Refusal::NotSigned } else { Refusal::SignedByOne }
    }

    /// What it waits for.
    pub fn stage(&self) -> Stage {
        if self.is_sealed {
            Stage::AwaitingDelivery
        } else if self.is_signed() {
            Stage::AwaitingSeal
        } else if self.reviewed_by.is_some() {
            Stage::AwaitingSignature
        } else {
            Stage::AwaitingReview
        }
    }
}

/// How a file ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Closed {
    /// The day.
    pub on: Date,
    /// How.
    pub ending: Ending,
}

/// How a file may end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ending {
    /// As a request, counted in one row of table three.
    Decided(Decision),
    /// As no request at all: passed on, or withdrawn before it was received, and not counted.
    NoRequest,
    /// 更正 (第四十一条), answered and not counted.
    CorrectionAnswered,
}

/// 一次复议或者诉讼.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Challenge {
    /// Where.
    pub forum: Forum,
    /// Since when the body knows.
    pub on: Date,
    /// The day the body's answer was handed in.
    pub defended_on: Option<Date>,
    /// How it ended, and when.
    pub ruled: Option<(Date, Ruling)>,
    /// The day on which the request was opened anew for it.
    pub reopened_on: Option<Date>,
}

/// 转为主动公开 (第四十四条).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Proposal {
    /// Proposed and not yet decided.
    Open,
    /// Decided.
    Decided(Publication),
}
