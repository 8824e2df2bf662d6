//! 口径: what the texts leave open about the term of a reply (第三十三条), and how each point is read.
//!
//! Every point has a usual reading, by which the statutory date is worked out, and one that runs against the body, by which the
//! prudent date is. A body may have a point confirmed (口径确认); until then its staff see that it is open.

use serde::{Deserialize, Serialize};

use crate::{Article, Basis, Cite, Instrument};

/// 待确认的口径: a point of the reply term that 《政府信息公开条例》第三十三条 and its neighbours leave open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Point {
    /// 没有双方确认的从何时起算: usually not before both sides confirm the receipt; else from the arrival (第三十一条).
    Confirmation,
    /// 收到意见当日是否计入: usually not, as the day still belongs to the consultation (第三十三条第三款).
    OpinionDay,
    /// 征求其他机关意见从何时起扣除: usually up to fifteen working days from receipt, as of a joint producer; else from the sending
    /// (第十一条、第三十四条).
    OtherBodyTerm,
    /// 报请保密行政管理部门或者主管部门确定的时间是否扣除: usually as asking another body (第十七条第三款).
    Determination,
    /// 延期以后征求意见的时间是否扣除: usually it is (第三十三条第二款、第三款).
    AfterExtension,
    /// 缴费以后期限重新计算还是继续计算: usually anew (国办函〔2020〕109号).
    AfterPayment,
    /// 地区附加的节日是否不计: usually not counted (《全国年节及纪念日放假办法》第四条).
    RegionalDays,
}

impl Point {
    /// 全部口径, first the start of a term, then its length (《政府信息公开条例》第三十一条、第三十三条).
    pub const ALL: [Self; 7] = [
        Self::Confirmation,
        Self::OpinionDay,
        Self::OtherBodyTerm,
        Self::Determination,
        Self::AfterExtension,
        Self::AfterPayment,
        Self::RegionalDays,
    ];

    /// The name of the point in data (《政府信息公开条例》第三十三条).
    pub const fn key(self) -> &'static str {
        match self {
            Self::Confirmation => "confirmation",
            Self::OpinionDay => "opinion_day",
            Self::OtherBodyTerm => "other_body_term",
            Self::Determination => "determination",
            Self::AfterExtension => "after_extension",
            Self::AfterPayment => "after_payment",
            Self::RegionalDays => "regional_days",
        }
    }

    /// 口径 from its name in data (《政府信息公开条例》第三十三条).
    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|point| point.key() == key)
    }

    /// 依据, and that we infer or remember the usual reading, as 第三十三条第三款 for the day of an opinion.
    pub const fn basis(self) -> Basis {
        const fn regulation(article: Article) -> Basis {
            Basis::inferred(Cite::new(Instrument::Regulation, article))
        }
        match self {
            Self::Confirmation => regulation(Article::new(31)),
            Self::OpinionDay | Self::AfterExtension => regulation(Article::new(33).paragraph(3)),
            Self::OtherBodyTerm => regulation(Article::new(11)),
            Self::Determination => regulation(Article::new(17).paragraph(3)),
            Self::AfterPayment => Basis::remembered(Cite::new(Instrument::FeeMeasures, Article::new(6))),
            Self::RegionalDays => Basis::inferred(Cite::new(Instrument::HolidayMeasures, Article::new(4))),
        }
    }

    const fn bit(self) -> u8 {
        match self {
            Self::OpinionDay => 1,
            Self::OtherBodyTerm => 2,
            Self::Determination => 4,
            Self::AfterExtension => 8,
            Self::AfterPayment => 16,
            Self::RegionalDays => 32,
            Self::Confirmation => 64,
        }
    }
}

/// 读法: how a point is read when a term under 《政府信息公开条例》第三十三条 is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stance {
    /// 通行的读法.
    Usual,
    /// 对机关不利的读法.
    AgainstTheBody,
}

impl Stance {
    /// The name in data (《政府信息公开条例》第三十三条).
    pub const fn key(self) -> &'static str {
        match self {
            Self::Usual => "usual",
            Self::AgainstTheBody => "against_the_body",
        }
    }

    /// 读法 from its name in data (《政府信息公开条例》第三十三条).
    pub fn parse(key: &str) -> Option<Self> {
        [Self::Usual, Self::AgainstTheBody].into_iter().find(|stance| stance.key() == key)
    }
}

/// 一套口径: one reading for every point of 《政府信息公开条例》第三十三条 that is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Readings {
    against: u8,
}

impl Readings {
    /// 法定到期日的口径: the usual reading of every point (《政府信息公开条例》第三十三条).
    pub const STATUTORY: Self = Self { against: 0 };

    /// 谨慎到期日的口径: every point read against the body (《政府信息公开条例》第三十三条).
    pub const PRUDENT: Self = Self { against: 127 };

    /// 口径确认: the same with one point settled, as after an answer from the 主管部门 (《政府信息公开条例》第三条).
    #[must_use]
    pub const fn with(self, point: Point, stance: Stance) -> Self {
        match stance {
            Stance::Usual => Self { against: self.against & !point.bit() },
            Stance::AgainstTheBody => Self { against: self.against | point.bit() },
        }
    }

    /// Whether a point is read as usual, as the restart after a payment (国办函〔2020〕109号).
    pub const fn is_usual(self, point: Point) -> bool {
        self.against & point.bit() == 0
    }
}
