//! 救济告知: which way is open against what a body did, and the words a letter says it in (《行政复议法》第二十三条, 法释〔2025〕8号第一条、
//! 第二条、第十条).

mod told;

pub use told::{Called, Served, Venue, petition_channel, silence_told, told};

use serde::{Deserialize, Serialize};

use crate::outcome::{Outcome, Remedy};
use crate::{Article, Basis, Cite, Instrument};

const fn interpretation(article: Article) -> Cite {
    Cite::new(Instrument::Interpretation2025, article)
}

/// 不服的事项: what somebody may be dissatisfied with (法释〔2025〕8号第一条、第二条、第十条).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Grievance {
    /// 办理结果.
    Reply(Outcome),
    /// 提供的信息不符合申请的内容.
    Mismatch,
    /// 公开侵犯商业秘密、个人隐私等, as a third party says.
    HarmfulDisclosure,
    /// 更正申请的处理.
    Correction,
    /// 逾期不答复.
    Silence,
    /// 不履行主动公开职责.
    NotPublished,
    /// 程序性告知, of which no way is open by itself.
    Procedural(Procedural),
}

/// 程序性告知: letters on the way to a reply, which name no remedy (法释〔2025〕8号第十条; 国办函〔2021〕132号).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Procedural {
    /// 补正告知.
    SupplementAsked,
    /// 延期告知.
    Extended,
    /// 延迟答复告知.
    Deferred,
    /// 征求意见告知.
    Consulting,
    /// 要求说明理由.
    ReasonsAsked,
    /// 收费通知.
    FeeNoticed,
    /// 纸张、印章等形式.
    PaperAndSeal,
}

/// 救济途径 open against a grievance (《行政复议法》第二十三条, 法释〔2025〕8号).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Way {
    /// 复议、诉讼, by the class of remedy.
    Open(Remedy),
    /// 先向行政机关申请公开, then contest the reply or its absence.
    ApplyFirst,
    /// 不能单独申请复议或者起诉.
    NotByItself,
}

impl Grievance {
    /// 救济途径 and where it is said: 法释〔2025〕8号第一条 for the choice, 第二条 for silence, 第十条 for what is not heard.
    pub const fn way(self) -> (Way, Basis) {
        match self {
            Self::Reply(outcome) => (Way::Open(outcome.remedy()), outcome.remedy().basis()),
            Self::Mismatch => (Way::Open(Remedy::Either), first_article(3)),
            Self::HarmfulDisclosure => (Way::Open(Remedy::Either), first_article(4)),
            Self::Correction => {
                let article = Cite::new(Instrument::Regulation, Article::new(41));
                (Way::Open(Remedy::Either), Basis::inferred(article))
            }
            Self::Silence => {
                (Way::Open(OnSilence::Either.remedy()), Basis::stated(interpretation(Article::new(2))))
            }
            Self::NotPublished => (Way::ApplyFirst, Basis::stated(interpretation(Article::new(2)))),
            Self::Procedural(procedural) => (Way::NotByItself, procedural.basis()),
        }
    }
}

const fn first_article(item: u8) -> Basis {
    Basis::stated(interpretation(Article::new(1).item(item)))
}

impl Procedural {
    /// 依据: 法释〔2025〕8号第十条 names extension, supplement and the fee; the others are read alike.
    pub const fn basis(self) -> Basis {
        let not_heard = interpretation(Article::new(10));
        match self {
            Self::SupplementAsked | Self::Extended | Self::FeeNoticed => Basis::stated(not_heard),
            Self::Deferred | Self::Consulting | Self::ReasonsAsked => Basis::inferred(not_heard),
            Self::PaperAndSeal => {
                Basis::remembered(Cite::new(Instrument::ReconsiderationGuidance2021, Article::new(3)))
            }
        }
    }
}

/// 存疑事项的告知口径: what a letter says where 法释〔2025〕8号第一条 opens the court and its 第十条 closes it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OnContested {
    /// 只写行政复议.
    #[default]
    ReconsiderationOnly,
    /// 复议或者诉讼.
    Either,
    /// 先复议后诉讼, as places do that go by the heading of the annual report.
    ReconsiderFirst,
    /// 不写救济.
    Nothing,
}

impl OnContested {
    /// 依据: our reading of two articles that pull apart (法释〔2025〕8号第十条).
    pub const BASIS: Basis = Basis::inferred(interpretation(Article::new(10)));
}

/// 逾期不答复的告知口径: whether reconsideration must come first is disputed (《行政复议法》第二十三条第一款第（三）项, 法释〔2025〕8号第二条).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OnSilence {
    /// 可以先复议，也可以直接起诉.
    #[default]
    Either,
    /// 先复议后诉讼.
    ReconsiderFirst,
}

impl OnSilence {
    /// 救济类别 under the reading (《行政复议法》第二十三条第一款第（三）项, 法释〔2025〕8号第二条).
    pub const fn remedy(self) -> Remedy {
        match self {
            Self::Either => Remedy::Either,
            Self::ReconsiderFirst => Remedy::ReconsiderFirst,
        }
    }

    /// 依据 of the reading: 法释〔2025〕8号第二条 names both ways; 《行政复议法》第二十三条第一款第（三）项 may put one first.
    pub const fn basis(self) -> Basis {
        match self {
            Self::Either => Basis::stated(interpretation(Article::new(2))),
            Self::ReconsiderFirst => Basis::inferred(Cite::new(
                Instrument::ReconsiderationLaw,
                Article::new(23).paragraph(1).item(3),
            )),
        }
    }
}
