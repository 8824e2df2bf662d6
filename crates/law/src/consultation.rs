//! 征求意见: whom a body asks before it replies, for how long, and what silence means (第十一条、第十七条、第三十二条、第三十四条).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::calendar::{Calendar, Due, Exclusion, add_working_days, nth_working_day};
use crate::reading::{Point, Readings};
use crate::{Article, Basis, Cite, Instrument};

/// 征求意见的期限: a third party and a joint producer answer within 15 working days (第三十二条、第三十四条).
pub const WORKING_DAYS: u32 = 15;

/// 被征求意见的人: whom a body asks before it replies (第十一条、第十七条、第三十二条、第三十四条).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Consulted {
    /// 第三方, whose rights disclosure would harm (第三十二条).
    ThirdParty,
    /// 共同制作该信息的机关 (第三十四条).
    JointProducer,
    /// 其他有关机关, with which the information is agreed upon (第十一条).
    OtherBody,
    /// 有关主管部门或者保密行政管理部门, which determines what the body cannot (第十七条第三款).
    Determining,
}

/// 逾期未提出意见: what the silence of one that was asked means (第三十二条、第三十四条).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Silence {
    /// 由行政机关决定是否公开: neither consent nor refusal (第三十二条).
    BodyDecides,
    /// 视为同意公开 (第三十四条).
    Consents,
    /// 没有规定: the body asks again or decides on its own (第十一条、第十七条).
    Unregulated,
}

impl Consulted {
    /// 全部被征求意见的人 (第十一条、第十七条、第三十二条、第三十四条).
    pub const ALL: [Self; 4] = [Self::ThirdParty, Self::JointProducer, Self::OtherBody, Self::Determining];

    /// 被征求意见的人, as they are called (第三十二条、第三十四条).
    pub const fn chinese(self) -> &'static str {
        match self {
            Self::ThirdParty => "第三方",
            Self::JointProducer => "共同制作机关",
            Self::OtherBody => "其他机关",
            Self::Determining => "保密行政管理部门或者主管部门",
        }
    }

    /// The name in data (第三十二条、第三十四条).
    pub const fn key(self) -> &'static str {
        match self {
            Self::ThirdParty => "third_party",
            Self::JointProducer => "joint_producer",
            Self::OtherBody => "other_body",
            Self::Determining => "determining",
        }
    }

    /// 依据 on which they are asked, as 第三十二条 for a third party.
    pub const fn basis(self) -> Basis {
        match self {
            Self::ThirdParty => regulation(Article::new(32)),
            Self::JointProducer => regulation(Article::new(34)),
            Self::OtherBody => regulation(Article::new(11)),
            Self::Determining => regulation(Article::new(17).paragraph(3)),
        }
    }

    /// 逾期未提出意见的后果: the body decides for itself after a third party's silence (第三十二条); a joint producer's is consent (第三十四条).
    pub const fn silence(self) -> Silence {
        match self {
            Self::ThirdParty => Silence::BodyDecides,
            Self::JointProducer => Silence::Consents,
            Self::OtherBody | Self::Determining => Silence::Unregulated,
        }
    }

    /// Whether the term of answering is set by the Regulation: for a third party and a joint producer (第三十二条、第三十四条);
    /// for others it is taken over from them.
    pub const fn has_term(self) -> bool {
        matches!(self, Self::ThirdParty | Self::JointProducer)
    }
}

const fn regulation(article: Article) -> Basis {
    Basis::stated(Cite::new(Instrument::Regulation, article))
}

/// 征求意见所需时间不计算在内 (第三十三条第三款).
const NOT_COUNTED: Basis = regulation(Article::new(33).paragraph(3));

/// 一次征求意见, from its sending to the opinion, if one came (第三十二条、第三十四条).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Consultation {
    /// Who was asked.
    pub whom: Consulted,
    /// 发出征求意见书之日.
    pub sent_on: Date,
    /// 收到征求意见书之日, where it is proven.
    pub received_on: Option<Date>,
    /// 收到意见之日.
    pub opinion_on: Option<Date>,
}

impl Consultation {
    /// 征求意见期限的届满日: the fifteenth working day after the one asked received the letter; after its sending where receipt is
    /// not proven (第三十二条、第三十四条).
    pub fn answer_due<'c>(&self, calendar: &'c Calendar, readings: Readings) -> Option<Due<'c>> {
        let basis = if self.whom.has_term() {
            self.whom.basis()
        } else {
            Basis::inferred(Cite::new(Instrument::Regulation, Article::new(34)))
        };
        let due = add_working_days(calendar, self.runs_from(readings), WORKING_DAYS)?;
        Some(due.under(basis))
    }

    fn runs_from(&self, readings: Readings) -> Date {
        let by_receipt = self.whom.has_term() || readings.is_usual(Point::OtherBodyTerm);
        self.received_on.filter(|_| by_receipt).unwrap_or(self.sent_on)
    }

    /// 征求意见所需时间: the days after the sending up to the day of the opinion, or to the end of the term where none came in time
    /// (第三十三条第三款). None where a reading leaves nothing out.
    pub fn exclusion(&self, calendar: &Calendar, readings: Readings) -> Option<Exclusion> {
        if self.whom == Consulted::Determining && !readings.is_usual(Point::Determination) {
            return None;
        }
        let term_ends = nth_working_day(calendar, self.runs_from(readings), WORKING_DAYS)?;
        let through = match self.opinion_on {
            Some(opinion) if opinion <= term_ends => {
                if readings.is_usual(Point::OpinionDay) {
                    opinion
                } else {
                    opinion.yesterday().ok()?
                }
            }
            Some(_) | None => term_ends,
        };
        Some(Exclusion { after: self.sent_on, through, because: NOT_COUNTED })
    }
}
