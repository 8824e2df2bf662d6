//! What the parts of an act are called, in Chinese and in English.

use law::consultation::Consulted;
use law::fee::Charged;
use law::needs::Element;

use crate::act::{
    Asks, Channel, Correction, Delivered, Delivery, Forum, Found, Judged, Means, Opinion, Publication,
    Retention, Ruling, Signature, Undelivered, Verdict,
};

type Words = (&'static str, &'static str);

/// Several things named one after another.
#[derive(Default)]
pub(super) struct List {
    pub(super) zh: String,
    pub(super) en: String,
}

impl FromIterator<Words> for List {
    fn from_iter<I: IntoIterator<Item = Words>>(words: I) -> Self {
        let mut list = Self::default();
        for (zh, en) in words {
            if !list.zh.is_empty() {
                list.zh.push('、');
                list.en.push_str(", ");
            }
            list.zh.push_str(zh);
            list.en.push_str(en);
        }
        list
    }
}

pub(super) const fn consulted(whom: Consulted) -> Words {
    match whom {
        Consulted::ThirdParty => ("第三方", "a third party"),
        Consulted::JointProducer => ("共同制作机关", "a joint producer"),
        Consulted::OtherBody => ("其他机关", "another body"),
        Consulted::Determining => ("主管部门或者保密行政管理部门", "the body that determines"),
    }
}

impl Channel {
    /// 申请渠道的名称.
    pub const fn chinese(self) -> &'static str {
        self.words().0
    }

    /// The same in English.
    pub const fn english(self) -> &'static str {
        self.words().1
    }

    pub(super) const fn words(self) -> Words {
        match self {
            Self::Counter => ("当面提交", "at the counter"),
            Self::Oral => ("口头提出，代为填写", "orally, filled in for the applicant"),
            Self::SignedPost => ("邮寄（需要签收）", "by post, signed for"),
            Self::OrdinaryPost => ("平常信函", "by ordinary post"),
            Self::Online => ("网上提交", "online"),
            Self::Email => ("电子邮件", "by e-mail"),
            Self::Fax => ("传真", "by fax"),
        }
    }
}

pub(super) const fn element(of: Element) -> Words {
    match of {
        Element::Applicant => ("姓名、身份证明、联系方式", "name, proof of identity, contact"),
        Element::Information => ("名称、文号或者特征描述", "title, number or description"),
        Element::Form => ("形式要求", "form"),
    }
}

/// Which requests of the month or how many pages, and by which method they are charged.
pub(super) fn charged(of: Charged) -> (String, String) {
    match of {
        Charged::Requests(place) if place.first() == place.last() => (
            format!("按件计收，本月第{}件", place.first()),
            format!("by the request, number {} of the month", place.first()),
        ),
        Charged::Requests(place) => (
            format!("按件计收，本月第{}—{}件", place.first(), place.last()),
            format!("by the request, numbers {} to {} of the month", place.first(), place.last()),
        ),
        Charged::Pages(pages) => {
            (format!("按量计收，{}页", pages.0), format!("by the page, {} pages", pages.0))
        }
    }
}

impl Asks {
    pub(super) const fn words(self) -> Words {
        match self {
            Self::Information => ("", ""),
            Self::Correction => ("（要求更正记录）", " (a record to be corrected)"),
        }
    }
}

impl Opinion {
    pub(super) const fn words(self) -> Words {
        match self {
            Self::Agrees => ("同意公开", "agrees"),
            Self::ObjectsWithReason => ("不同意公开，理由合理", "objects with good reason"),
            Self::ObjectsWithoutReason => ("不同意公开，没有合理理由", "objects without good reason"),
            Self::Objects => ("不同意公开，理由是否合理待认定", "objects; its reasons are yet to be judged"),
        }
    }
}

impl Judged {
    pub(super) const fn words(self) -> Words {
        match self {
            Self::Reasonable => ("理由合理", "reasonable"),
            Self::Unreasonable => ("理由不合理", "unreasonable"),
        }
    }
}

impl Verdict {
    pub(super) fn words(&self) -> (String, String) {
        match self {
            Self::Passed => ("审查通过".to_owned(), "reviewed and passed".to_owned()),
            Self::Returned(why) => (format!("审查退回：{why}"), format!("reviewed and returned: {why}")),
        }
    }
}

impl Signature {
    pub(super) const fn words(&self) -> Words {
        match self {
            Self::OnScreen => ("系统中签批", "on screen"),
            Self::OnPaper { .. } => ("线下签批，附扫描件", "on paper, scanned"),
        }
    }
}

impl Delivery {
    pub(super) fn words(&self) -> (String, String) {
        match self {
            Self::InPerson => {
                ("答复：当面送达，申请人签收".to_owned(), "replied: in person, signed for".to_owned())
            }
            Self::Post(number) => {
                (format!("答复：交邮，邮件号{number}"), format!("replied: posted, number {number}"))
            }
            Self::Electronic => ("答复：电子送达".to_owned(), "replied: electronically".to_owned()),
        }
    }
}

impl Delivered {
    pub(super) const fn words(self) -> Words {
        match self {
            Self::Arrived => ("妥投", "arrived"),
            Self::Failed(Undelivered::Refused) => ("拒收", "refused"),
            Self::Failed(Undelivered::Returned) => ("退回", "returned"),
            Self::Failed(Undelivered::NotFound) => ("查无此人", "not found"),
        }
    }
}

impl Correction {
    pub(super) const fn words(&self) -> Words {
        match self {
            Self::Corrected => ("属实，予以更正并告知", "true; corrected and told"),
            Self::NotBorneOut => ("经审核不属实，不予更正", "not borne out; not corrected"),
            Self::Transferred(_) => {
                ("转送有权更正的机关并告知", "transferred to the body that may correct it")
            }
            Self::ToldWhere(_) => ("告知向有权更正的机关提出", "told which body may correct it"),
        }
    }
}

impl Publication {
    pub(super) const fn words(self) -> Words {
        match self {
            Self::ToBePublished => ("属于主动公开范围，纳入主动公开", "in scope, to be published"),
            Self::NotInScope => ("不属于主动公开范围", "not in scope"),
        }
    }
}

impl Forum {
    /// 程序的名称.
    pub const fn chinese(self) -> &'static str {
        self.words().0
    }

    /// The same in English.
    pub const fn english(self) -> &'static str {
        self.words().1
    }

    pub(super) const fn words(self) -> Words {
        match self {
            Self::Reconsideration => ("申请人申请行政复议", "reconsideration applied for"),
            Self::Litigation => ("申请人未经复议直接起诉", "suit brought without reconsideration"),
            Self::LitigationAfterReconsideration => {
                ("申请人复议后起诉", "suit brought after reconsideration")
            }
        }
    }
}

impl Ruling {
    /// 审理结果的名称.
    pub const fn chinese(self) -> &'static str {
        self.words().0
    }

    /// The same in English.
    pub const fn english(self) -> &'static str {
        self.words().1
    }

    pub(super) const fn words(self) -> Words {
        match self {
            Self::Upheld => ("结果维持", "upheld"),
            Self::Corrected => ("结果纠正", "corrected"),
            Self::Other => ("其他结果", "otherwise"),
        }
    }
}

impl Retention {
    pub(super) const fn words(self) -> Words {
        match self {
            Self::Permanent => ("永久", "for ever"),
            Self::ThirtyYears => ("30年", "30 years"),
            Self::TenYears => ("10年", "10 years"),
        }
    }
}

impl Found {
    pub(super) const fn words(self) -> Words {
        match self {
            Self::Found => ("找到", "found"),
            Self::Partly => ("部分找到", "found in part"),
            Self::Nothing => ("没有找到", "nothing found"),
        }
    }
}

impl Means {
    pub(super) const fn words(&self) -> Words {
        match self {
            Self::ByCode => ("凭码", "by code"),
            Self::OnPaper { .. } => ("书面", "on paper"),
        }
    }
}
