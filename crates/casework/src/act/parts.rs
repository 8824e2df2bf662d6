//! What acts are made of.

use jiff::civil::Date;
use law::receipt::Arrival;
use serde::{Deserialize, Serialize};

macro_rules! number {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub u64);
    };
}

number!(
    /// A person who works for the body: an account or a leader without one.
    Actor
);
number!(
    /// Somebody outside: an applicant, a third party, another body.
    PartyNo
);
/// A case of the body, by its number, as 2025-0017.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CaseNo(pub String);

/// 申请渠道 (第二十八条、第三十一条).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// 当面提交.
    Counter,
    /// 口头提出，工作人员代为填写 (第二十九条第一款).
    Oral,
    /// 需要签收的邮寄.
    SignedPost,
    /// 平常信函.
    OrdinaryPost,
    /// 网上提交.
    Online,
    /// 电子邮件.
    Email,
    /// 传真.
    Fax,
}

impl Channel {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Counter,
        Self::Oral,
        Self::SignedPost,
        Self::OrdinaryPost,
        Self::Online,
        Self::Email,
        Self::Fax,
    ];

    /// The name in data.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Counter => "counter",
            Self::Oral => "oral",
            Self::SignedPost => "signed_post",
            Self::OrdinaryPost => "ordinary_post",
            Self::Online => "online",
            Self::Email => "email",
            Self::Fax => "fax",
        }
    }

    /// How the request came, as the law sees it, before anybody confirmed it (第三十一条).
    pub const fn arrival(self, on: Date) -> Arrival {
        match self {
            Self::Counter => Arrival::Counter { submitted_on: on },
            Self::Oral => Arrival::Oral { written_down_on: on },
            Self::SignedPost => Arrival::SignedPost { signed_on: on },
            Self::OrdinaryPost => Arrival::OrdinaryPost { reached_on: on, confirmed_on: None },
            Self::Online => Arrival::Online { submitted_on: on },
            Self::Email => Arrival::Email { arrived_on: on, confirmed_on: None },
            Self::Fax => Arrival::Fax { arrived_on: on, confirmed_on: None },
        }
    }
}

/// 申请事项: what is asked for, as the applicant describes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Matter(pub String);

/// 请求的性质: information, or that a record about oneself be put right (第二十七条、第四十一条).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Asks {
    /// 获取政府信息.
    #[default]
    Information,
    /// 更正与自身相关的记录: answered, and not counted in table three.
    Correction,
}

impl Asks {
    /// Whether it is information that is asked for.
    pub const fn is_information(&self) -> bool {
        matches!(self, Self::Information)
    }
}

/// 意见 (第三十二条、第三十四条).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Opinion {
    /// 同意公开.
    Agrees,
    /// 不同意公开，理由合理.
    ObjectsWithReason,
    /// 不同意公开，没有合理理由.
    ObjectsWithoutReason,
    /// 不同意公开, as it came by itself: whether with good reason is for the body to find.
    Objects,
}

/// 告知书 whose receipt starts a term of the applicant's (第三十条, 国办函〔2020〕109号).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Notice {
    /// 补正告知书.
    Supplement,
    /// 收费通知书.
    Fee,
}

/// 对申请人所说理由的认定 (第三十五条).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Judged {
    /// 理由合理.
    Reasonable,
    /// 理由不合理.
    Unreasonable,
}

/// 审查意见 (第十七条).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// 通过.
    Passed,
    /// 退回修改, and why.
    Returned(String),
}

/// 签批的方式 (第四十五条): a consent or a signature, on screen or on paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Signature {
    /// 在系统中签发.
    OnScreen,
    /// 线下签批: signed on paper by a named leader, and scanned.
    OnPaper {
        /// Who signed.
        leader: Actor,
        /// The scan, by its digest.
        scan: String,
    },
}

impl Signature {
    /// Whose it is, when it is entered by somebody.
    pub const fn leader(&self, by: Actor) -> Actor {
        match self {
            Self::OnScreen => by,
            Self::OnPaper { leader, .. } => *leader,
        }
    }

    /// Whether what was signed on paper is there to be seen.
    pub fn is_shown(&self) -> bool {
        match self {
            Self::OnScreen => true,
            Self::OnPaper { scan, .. } => !scan.trim().is_empty(),
        }
    }
}

/// 文号, as 云岭府依复〔2025〕1号.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct DocumentNo(pub String);

/// 送达方式 (国办公开办函〔2016〕235号).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Delivery {
    /// 直接送达, signed for by the applicant.
    InPerson,
    /// 邮寄, by the postal enterprise, with its number.
    Post(String),
    /// 电子送达, which the applicant chose.
    Electronic,
}

/// 送达结果.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Delivered {
    /// 妥投.
    Arrived,
    /// 没有送到.
    Failed(Undelivered),
}

/// 没有送到的原因.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Undelivered {
    /// 拒收.
    Refused,
    /// 退回.
    Returned,
    /// 查无此人.
    NotFound,
}

/// 更正请求的处理 (第四十一条).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Correction {
    /// 更正.
    Corrected,
    /// 经审核不属实，不予更正.
    NotBorneOut,
    /// 转送有权更正的机关.
    Transferred(PartyNo),
    /// 告知向有权更正的机关提出.
    ToldWhere(PartyNo),
}

/// 转为主动公开的审核结论 (第四十四条).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Publication {
    /// 纳入主动公开.
    ToBePublished,
    /// 不属于主动公开范围.
    NotInScope,
}

/// 救济程序: the three groups of table four.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Forum {
    /// 行政复议.
    Reconsideration,
    /// 未经复议直接起诉.
    Litigation,
    /// 复议后起诉.
    LitigationAfterReconsideration,
}

/// 审理结果: the classes of table four.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ruling {
    /// 结果维持.
    Upheld,
    /// 结果纠正.
    Corrected,
    /// 其他结果.
    Other,
}

/// 情况: what is recorded and moves nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Circumstance {
    /// What happened.
    pub what: String,
    /// The first day.
    pub from_on: Date,
    /// The last day.
    pub through_on: Date,
}

/// 归档 (第四十五条): where the file is kept, and for how long.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ArchiveItem {
    /// 档号.
    pub archive_no: String,
    /// 件号.
    pub item_no: u32,
    /// 保管期限.
    pub retention: Retention,
}

/// 保管期限.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Retention {
    /// 永久.
    Permanent,
    /// 30年.
    ThirtyYears,
    /// 10年.
    TenYears,
}

impl Retention {
    /// All of them, the longest first.
    pub const ALL: [Self; 3] = [Self::Permanent, Self::ThirtyYears, Self::TenYears];

    /// The name in forms.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Permanent => "permanent",
            Self::ThirtyYears => "thirty",
            Self::TenYears => "ten",
        }
    }

    /// What it is called.
    pub const fn chinese(self) -> &'static str {
        match self {
            Self::Permanent => "永久",
            Self::ThirtyYears => "30年",
            Self::TenYears => "10年",
        }
    }

    /// The same in English.
    pub const fn english(self) -> &'static str {
        match self {
            Self::Permanent => "for ever",
            Self::ThirtyYears => "30 years",
            Self::TenYears => "10 years",
        }
    }
}
