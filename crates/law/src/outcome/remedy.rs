//! 救济: what a letter must say about going further (《行政复议法》第二十三条).

use serde::{Deserialize, Serialize};

use crate::{Article, Basis, Cite, Instrument};

/// 救济类别: which way is open to whoever disagrees with a reply (《行政复议法》第二十三条, 法释〔2025〕8号).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Remedy {
    /// 甲类，复议前置: reconsideration within 60 days, and only then the court.
    ReconsiderFirst,
    /// 乙类，可复议也可起诉: reconsideration within 60 days, or the court within six months.
    Either,
    /// 丙类，部分公开: what is withheld as under 甲, the rest as under 乙.
    Split,
    /// 存疑: courts are told to turn such suits away; unless set otherwise the letter names reconsideration only.
    Contested,
    /// 不写救济: nothing was decided against anyone.
    NoRemedy,
}

impl Remedy {
    /// 全部救济类别 (《行政复议法》第二十三条, 法释〔2025〕8号).
    pub const ALL: [Self; 5] =
        [Self::ReconsiderFirst, Self::Either, Self::Split, Self::Contested, Self::NoRemedy];

    /// The name of the class in data (《行政复议法》第二十三条); the contested one is `remedy_contested`.
    pub const fn key(self) -> &'static str {
        match self {
            Self::ReconsiderFirst => "reconsider_first",
            Self::Either => "either",
            Self::Split => "split",
            Self::Contested => "remedy_contested",
            Self::NoRemedy => "no_remedy",
        }
    }

    /// 救济类别的说法 (《行政复议法》第二十三条, 法释〔2025〕8号).
    pub const fn chinese(self) -> &'static str {
        match self {
            Self::ReconsiderFirst => "先复议，不服再起诉",
            Self::Either => "可以复议，也可以直接起诉",
            Self::Split => "不予公开的部分先复议，其余可以复议或者起诉",
            Self::Contested => "有争议：不另设定的，只写复议",
            Self::NoRemedy => "不写救济",
        }
    }

    /// The same in English (《行政复议法》第二十三条, 法释〔2025〕8号).
    pub const fn english(self) -> &'static str {
        match self {
            Self::ReconsiderFirst => "reconsideration first, then the court",
            Self::Either => "reconsideration or the court",
            Self::Split => "reconsideration first for what is withheld, either for the rest",
            Self::Contested => "contested; reconsideration only, unless set otherwise",
            Self::NoRemedy => "none is told",
        }
    }

    /// 依据: 《行政复议法》第二十三条 for 复议前置, 法释〔2025〕8号第一条 for the choice, its 第十条 for what is contested.
    pub const fn basis(self) -> Basis {
        match self {
            Self::ReconsiderFirst => Basis::stated(Cite::new(
                Instrument::ReconsiderationLaw,
                Article::new(23).paragraph(1).item(4),
            )),
            Self::Either => Basis::stated(Cite::new(Instrument::Interpretation2025, Article::new(1))),
            Self::Split => Basis::inferred(Cite::new(
                Instrument::ReconsiderationLaw,
                Article::new(23).paragraph(1).item(4),
            )),
            Self::Contested => Basis::inferred(Cite::new(Instrument::Interpretation2025, Article::new(10))),
            Self::NoRemedy => Basis::inferred(Cite::whole(Instrument::ReconsiderationGuidance2021)),
        }
    }
}
