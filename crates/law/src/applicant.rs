//! 申请人: in which column of the report an applicant is counted (国办公开办函〔2021〕30号).

use serde::{Deserialize, Serialize};

use crate::{Basis, Cite, Instrument};

/// 申请人情况: the six columns of table three; every applicant falls in one (国办公开办函〔2021〕30号).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// 自然人.
    NaturalPerson,
    /// 法人或其他组织: 商业企业.
    #[serde(rename = "commercial")]
    CommercialEnterprise,
    /// 法人或其他组织: 科研机构.
    #[serde(rename = "research")]
    ResearchInstitution,
    /// 法人或其他组织: 社会公益组织.
    PublicWelfare,
    /// 法人或其他组织: 法律服务机构.
    LegalService,
    /// 法人或其他组织: 其他.
    Other,
}

impl Kind {
    /// 六类申请人, in the order of the form's columns (国办公开办函〔2021〕30号).
    pub const ALL: [Self; 6] = [
        Self::NaturalPerson,
        Self::CommercialEnterprise,
        Self::ResearchInstitution,
        Self::PublicWelfare,
        Self::LegalService,
        Self::Other,
    ];

    /// 栏名, as the form prescribes it (国办公开办函〔2021〕30号).
    pub const fn label(self) -> &'static str {
        match self {
            Self::NaturalPerson => "自然人",
            Self::CommercialEnterprise => "商业企业",
            Self::ResearchInstitution => "科研机构",
            Self::PublicWelfare => "社会公益组织",
            Self::LegalService => "法律服务机构",
            Self::Other => "其他",
        }
    }

    /// 栏名 in English (国办公开办函〔2021〕30号).
    pub const fn english(self) -> &'static str {
        match self {
            Self::NaturalPerson => "natural person",
            Self::CommercialEnterprise => "business",
            Self::ResearchInstitution => "research institution",
            Self::PublicWelfare => "public welfare organisation",
            Self::LegalService => "legal service",
            Self::Other => "other organisation",
        }
    }

    /// The name of the column in data (国办公开办函〔2021〕30号).
    pub const fn key(self) -> &'static str {
        match self {
            Self::NaturalPerson => "natural_person",
            Self::CommercialEnterprise => "commercial",
            Self::ResearchInstitution => "research",
            Self::PublicWelfare => "public_welfare",
            Self::LegalService => "legal_service",
            Self::Other => "other",
        }
    }

    /// 申请人情况 from its name in data (国办公开办函〔2021〕30号).
    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }

    /// 律师申请: a lawyer applying in their own name is 自然人, for the firm 法律服务机构 (国办公开办函〔2021〕30号; our reading).
    pub const fn of_lawyer(applying: Lawyer) -> Self {
        match applying {
            Lawyer::InOwnName => Self::NaturalPerson,
            Lawyer::ForTheFirm => Self::LegalService,
        }
    }
}

/// 律师以谁的名义申请, which decides the column (国办公开办函〔2021〕30号).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Lawyer {
    /// 以个人名义.
    InOwnName,
    /// 以律师事务所名义.
    ForTheFirm,
}

impl Lawyer {
    /// 依据: the form names the columns; whom a lawyer applies as is our inference from it (国办公开办函〔2021〕30号).
    pub const BASIS: Basis = Basis::inferred(Cite::whole(Instrument::ReportForm2021));
}
