//! 收到申请之日: on which day a request was received, by the way it came (第三十一条).
//!
//! The term to reply runs from it. Where a way leaves the day to a confirmation that is still missing, there is no day yet, and the
//! body is warned from the day it could have confirmed.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{Article, Basis, Cite, Instrument};

const fn regulation(article: Article) -> Basis {
    Basis::stated(Cite::new(Instrument::Regulation, article))
}

const SUBMITTED: Basis = regulation(Article::new(31).item(1));
const BY_POST: Basis = regulation(Article::new(31).item(2));
const CONFIRMED: Basis = regulation(Article::new(31).item(3));
const SPOKEN: Basis = regulation(Article::new(29).paragraph(1));
const ELSEWHERE: Basis = Basis::stated(Cite::whole(Instrument::Terms2015));
const SYSTEM_CONFIRMS: Basis = Basis::inferred(Cite::new(Instrument::Regulation, Article::new(31).item(3)));
const WEB_PAGE: Basis = Basis::remembered(Cite::whole(Instrument::GuidingCase26));
const CHANNELS: Basis = Basis::stated(Cite::whole(Instrument::Channels2017));

/// 收到申请的途径 with the days its date depends on (第二十九条第一款、第三十一条).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "channel", rename_all = "snake_case")]
pub enum Arrival {
    /// 当面提交.
    Counter {
        /// 提交之日.
        submitted_on: Date,
    },
    /// 口头申请, written down by the work body for someone who has real difficulty in writing.
    Oral {
        /// 代为填写并经申请人确认之日.
        written_down_on: Date,
    },
    /// 需要签收的邮寄.
    SignedPost {
        /// 签收之日, by anybody of the organ, its mail room among them.
        signed_on: Date,
    },
    /// 平常信函等无需签收的邮寄.
    OrdinaryPost {
        /// 工作机构收到之日, also where the letter first lay with someone else in the organ.
        reached_on: Date,
        /// 与申请人确认之日.
        confirmed_on: Option<Date>,
    },
    /// 平常信函, still with another office or person of the organ.
    Astray {
        /// 到达本机关之日.
        arrived_on: Date,
    },
    /// 网页提交.
    Online {
        /// 提交成功之日, whatever happens inside the organ afterwards.
        submitted_on: Date,
    },
    /// 电子邮件.
    Email {
        /// 到达之日.
        arrived_on: Date,
        /// 双方确认之日.
        confirmed_on: Option<Date>,
    },
    /// 工作机构的传真.
    Fax {
        /// 到达之日.
        arrived_on: Date,
        /// 双方确认之日.
        confirmed_on: Option<Date>,
    },
}

/// 渠道能否拒收: what a body owes to somebody who comes by this way (第二十八条; 国办公开办函〔2017〕19号).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Standing {
    /// 基本渠道: never refused, for whatever reason.
    Basic,
    /// 其他渠道: once the guide says it is open, the body is bound to it.
    OnceAnnounced,
}

/// 收到: the day of receipt, if it can be had, and the day to warn from (第三十一条).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// 收到申请之日; none while a confirmation is missing.
    pub on: Option<Date>,
    /// 预警起算日: that day or an earlier one on which the body should have confirmed; never later.
    pub warn_from: Date,
    /// 依据, first the item of the article for the channel.
    pub because: &'static [Basis],
}

impl Arrival {
    /// 收到申请之日: the day of submission, of signature or of confirmation, by the way it came (第三十一条).
    pub fn receipt(self) -> Receipt {
        match self {
            Self::Counter { submitted_on } => on(submitted_on, &[SUBMITTED]),
            Self::Oral { written_down_on } => on(written_down_on, &[SUBMITTED, SPOKEN]),
            Self::SignedPost { signed_on } => on(signed_on, &[BY_POST]),
            Self::OrdinaryPost { reached_on, confirmed_on } => {
                confirmed(confirmed_on, reached_on, &[BY_POST, ELSEWHERE])
            }
            Self::Astray { arrived_on } => confirmed(None, arrived_on, &[BY_POST, ELSEWHERE]),
            Self::Online { submitted_on } => on(submitted_on, &[SYSTEM_CONFIRMS, WEB_PAGE]),
            Self::Email { arrived_on, confirmed_on } | Self::Fax { arrived_on, confirmed_on } => {
                confirmed(confirmed_on, arrived_on, &[CONFIRMED])
            }
        }
    }

    /// 渠道能否拒收: submission in person and by post always stand open, the others once announced (国办公开办函〔2017〕19号).
    pub const fn standing(self) -> (Standing, Basis) {
        match self {
            Self::Counter { .. }
            | Self::SignedPost { .. }
            | Self::OrdinaryPost { .. }
            | Self::Astray { .. } => (Standing::Basic, CHANNELS),
            // Said by the Regulation itself of those who have difficulty in writing.
            Self::Oral { .. } => (Standing::Basic, SPOKEN),
            Self::Online { .. } | Self::Email { .. } | Self::Fax { .. } => {
                (Standing::OnceAnnounced, CHANNELS)
            }
        }
    }
}

const fn on(day: Date, because: &'static [Basis]) -> Receipt {
    Receipt { on: Some(day), warn_from: day, because }
}

fn confirmed(on: Option<Date>, arrived_on: Date, because: &'static [Basis]) -> Receipt {
    Receipt { on, warn_from: on.map_or(arrived_on, |on| on.min(arrived_on)), because }
}
