//! 行政机关: what sorts of bodies there are, and which of them may make 规章 (《立法法》第九十一条、第九十三条).

use serde::{Deserialize, Serialize};

use crate::{Article, Basis, Cite, Instrument};

const DEPARTMENTAL_RULES: Cite = Cite::new(Instrument::LegislationLaw, Article::new(91));
const LOCAL_RULES: Cite = Cite::new(Instrument::LegislationLaw, Article::new(93));

/// 层级: the level a body stands at; 《政府信息公开条例》第三条 has each level supervised by the one above.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// 全国.
    Nation,
    /// 省、自治区、直辖市.
    Province,
    /// 设区的市、自治州、地区（盟）.
    Prefecture,
    /// 县、自治县、不设区的市、市辖区（旗）.
    County,
    /// 乡、民族乡、镇（街道）.
    Township,
}

impl Level {
    /// 全部层级, from above (《政府信息公开条例》第三条).
    pub const ALL: [Self; 5] = [Self::Nation, Self::Province, Self::Prefecture, Self::County, Self::Township];

    /// The name of the level in data (《政府信息公开条例》第三条).
    pub const fn key(self) -> &'static str {
        match self {
            Self::Nation => "nation",
            Self::Province => "province",
            Self::Prefecture => "prefecture",
            Self::County => "county",
            Self::Township => "township",
        }
    }

    /// 层级 from its name in data (《政府信息公开条例》第三条).
    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.key() == key)
    }
}

/// 机关种类: what sort of body it is, as 《政府信息公开条例》第四条、第十条、第五十四条 tell them apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BodyKind {
    /// 人民政府.
    Government,
    /// 人民政府办公厅（室）, which acts for its government.
    GovernmentOffice,
    /// 人民政府部门.
    Department,
    /// 开发区管理委员会.
    ManagementCommittee,
    /// 法律、法规授权的具有管理公共事务职能的组织.
    Authorised,
    /// 派出机关: 地区行署、街道办事处.
    Dispatched,
    /// 实行垂直领导的部门.
    Vertical,
}

impl BodyKind {
    const ALL: [Self; 7] = [
        Self::Government,
        Self::GovernmentOffice,
        Self::Department,
        Self::ManagementCommittee,
        Self::Authorised,
        Self::Dispatched,
        Self::Vertical,
    ];

    /// The name of the kind in data (《政府信息公开条例》第四条).
    pub const fn key(self) -> &'static str {
        match self {
            Self::Government => "government",
            Self::GovernmentOffice => "government_office",
            Self::Department => "department",
            Self::ManagementCommittee => "management_committee",
            Self::Authorised => "authorised",
            Self::Dispatched => "dispatched",
            Self::Vertical => "vertical",
        }
    }

    /// 机关种类 from its name in data (《政府信息公开条例》第四条).
    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }
}

/// 规章制定权, or the lack of it, and where that is said (《立法法》第九十一条、第九十三条).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RuleMaking {
    /// 有权制定规章.
    May(Basis),
    /// 无权制定规章: the report's three cells for 规章 are zero.
    MayNot(Basis),
}

/// 规章制定权: departments of the State Council (《立法法》第九十一条) and the governments of provinces, cities
/// divided into districts and autonomous prefectures (第九十三条) make 规章, and no one else.
///
/// An office is read as its government. A 地区 has no government: its 行署 is `Dispatched`.
pub const fn may_make_rules(kind: BodyKind, level: Level) -> RuleMaking {
    match level {
        Level::Nation => national_rules(kind),
        Level::Province | Level::Prefecture => match kind {
            BodyKind::Government => RuleMaking::May(Basis::stated(LOCAL_RULES)),
            BodyKind::GovernmentOffice => RuleMaking::May(Basis::inferred(LOCAL_RULES)),
            BodyKind::Department
            | BodyKind::ManagementCommittee
            | BodyKind::Authorised
            | BodyKind::Dispatched
            | BodyKind::Vertical => RuleMaking::MayNot(Basis::stated(LOCAL_RULES)),
        },
        Level::County | Level::Township => RuleMaking::MayNot(Basis::stated(LOCAL_RULES)),
    }
}

/// The State Council itself makes 行政法规, which are not 规章.
const fn national_rules(kind: BodyKind) -> RuleMaking {
    match kind {
        BodyKind::Department => RuleMaking::May(Basis::stated(DEPARTMENTAL_RULES)),
        BodyKind::Authorised | BodyKind::Vertical => RuleMaking::May(Basis::inferred(DEPARTMENTAL_RULES)),
        BodyKind::Government
        | BodyKind::GovernmentOffice
        | BodyKind::ManagementCommittee
        | BodyKind::Dispatched => RuleMaking::MayNot(Basis::inferred(DEPARTMENTAL_RULES)),
    }
}
