//! 申请应当包括的内容: what a request must say, and what is asked to be supplemented where it does not (第二十九条第二款、第三十条).

use serde::{Deserialize, Serialize};

use crate::{Article, Basis, Cite, Instrument};

/// 申请的内容, one by one (第二十九条第二款).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Particular {
    /// 申请人的姓名或者名称.
    Name,
    /// 身份证明.
    ProofOfIdentity,
    /// 联系方式.
    Contact,
    /// 政府信息的名称、文号或者便于查询的其他特征性描述: any one of the three that lets it be found.
    Description,
    /// 形式要求，包括获取信息的方式、途径.
    Form,
}

/// 三要素: the three items a request is made of; each that is wanting is a ground to ask for a supplement
/// (第二十九条第二款; 苏政办函〔2019〕98号).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Element {
    /// 申请人.
    Applicant,
    /// 所申请的政府信息.
    Information,
    /// 形式要求.
    Form,
}

impl Particular {
    /// 申请的全部内容, in the order of the article (第二十九条第二款).
    pub const ALL: [Self; 5] =
        [Self::Name, Self::ProofOfIdentity, Self::Contact, Self::Description, Self::Form];

    /// 名称, as the form of a request has it (第二十九条第二款).
    pub const fn label(self) -> &'static str {
        match self {
            Self::Name => "申请人的姓名或者名称",
            Self::ProofOfIdentity => "身份证明",
            Self::Contact => "联系方式",
            Self::Description => "政府信息的名称、文号或者便于查询的其他特征性描述",
            Self::Form => "政府信息的形式要求（获取信息的方式、途径）",
        }
    }

    /// 所属要素 (第二十九条第二款).
    pub const fn element(self) -> Element {
        match self {
            Self::Name | Self::ProofOfIdentity | Self::Contact => Element::Applicant,
            Self::Description => Element::Information,
            Self::Form => Element::Form,
        }
    }
}

impl Element {
    /// 三要素, in the order of the article (第二十九条第二款).
    pub const ALL: [Self; 3] = [Self::Applicant, Self::Information, Self::Form];

    /// 依据: the item that asks for it (第二十九条第二款第（一）项至第（三）项).
    pub const fn basis(self) -> Basis {
        let item = match self {
            Self::Applicant => 1,
            Self::Information => 2,
            Self::Form => 3,
        };
        Basis::stated(Cite::new(Instrument::Regulation, Article::new(29).paragraph(2).item(item)))
    }

    /// 补正的情形, in words for the letter: one of the three kinds of 苏政办函〔2019〕98号.
    pub const fn ground(self) -> &'static str {
        match self {
            Self::Applicant => "未提供申请人的姓名或者名称、身份证明、联系方式",
            Self::Information => "政府信息的名称、文号或者其他特征性描述不明确或者有歧义",
            Self::Form => "政府信息的形式要求不明确",
        }
    }

    /// 补正情形的依据: there are three such kinds and no other (苏政办函〔2019〕98号).
    pub const GROUNDS: Basis = Basis::stated(Cite::whole(Instrument::JiangsuReplyRules));
}

/// 补正的内容: what of a request was not stated, or not clearly; nothing is left to ask where all was (第二十九条第二款、第三十条).
pub fn lacking(stated_clearly: &[Particular]) -> Vec<Particular> {
    Particular::ALL.into_iter().filter(|one| !stated_clearly.contains(one)).collect()
}

/// 补正的情形: each kind once, in the order of the article, for what is lacking (第三十条; 苏政办函〔2019〕98号).
pub fn grounds(lacking: &[Particular]) -> Vec<Element> {
    Element::ALL.into_iter().filter(|element| lacking.iter().any(|one| one.element() == *element)).collect()
}
