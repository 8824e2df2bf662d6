//! What broke a rule, with its article and a sentence for the clerk.

use jiff::civil::Date;
use law::{Article, Basis, Cite, Instrument};

/// A rule that a past act broke.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Breach {
    /// Which.
    pub broken: Broken,
    /// The day of the act; none where it has none of its own.
    pub on: Option<Date>,
}

/// The rules of the reply term that an act may break.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Broken {
    /// 超过7个工作日才告知补正 (第三十条).
    SupplementAskedLate,
    /// 再次告知补正 (第三十条).
    SupplementAskedAgain,
    /// 期限届满后才征求意见 (第三十三条第三款).
    ConsultedLate,
    /// 期限届满后才告知延期 (第三十三条第二款).
    ExtendedLate,
    /// 再次延期 (第三十三条第二款).
    ExtendedAgain,
    /// 延期不在1至20个工作日之内 (第三十三条第二款).
    ExtendedTooFar,
    /// 期限届满后才发收费通知 (国办函〔2020〕109号).
    FeeNoticedLate,
    /// 再次发收费通知 (国办函〔2020〕109号).
    FeeNoticedAgain,
    /// 逾期答复 (第三十三条第二款).
    RepliedLate,
    /// 答复以后又办理 (第三十三条).
    ActedAfterReply,
}

impl Broken {
    /// The name in data.
    pub const fn key(self) -> &'static str {
        match self {
            Self::SupplementAskedLate => "supplement_asked_late",
            Self::SupplementAskedAgain => "supplement_asked_again",
            Self::ConsultedLate => "consulted_late",
            Self::ExtendedLate => "extended_late",
            Self::ExtendedAgain => "extended_again",
            Self::ExtendedTooFar => "extended_too_far",
            Self::FeeNoticedLate => "fee_noticed_late",
            Self::FeeNoticedAgain => "fee_noticed_again",
            Self::RepliedLate => "replied_late",
            Self::ActedAfterReply => "acted_after_reply",
        }
    }

    /// The article it breaks.
    pub const fn basis(self) -> Basis {
        const fn regulation(article: Article) -> Cite {
            Cite::new(Instrument::Regulation, article)
        }
        const FEES: Cite = Cite::new(Instrument::FeeMeasures, Article::new(6));
        match self {
            Self::SupplementAskedLate | Self::SupplementAskedAgain => {
                Basis::stated(regulation(Article::new(30)))
            }
            Self::ConsultedLate => Basis::inferred(regulation(Article::new(33).paragraph(3))),
            Self::ExtendedLate | Self::ExtendedAgain => {
                Basis::inferred(regulation(Article::new(33).paragraph(2)))
            }
            Self::ExtendedTooFar | Self::RepliedLate => {
                Basis::stated(regulation(Article::new(33).paragraph(2)))
            }
            Self::FeeNoticedLate | Self::FeeNoticedAgain => Basis::remembered(FEES),
            Self::ActedAfterReply => Basis::inferred(regulation(Article::new(33))),
        }
    }

    /// What happened and what follows: a sentence in Chinese.
    pub const fn chinese(self) -> &'static str {
        match self {
            Self::SupplementAskedLate => "收到申请超过7个工作日才告知补正，答复期限不因补正重新计算。",
            Self::SupplementAskedAgain => "补正只能一次性告知，再次告知不影响答复期限。",
            Self::ConsultedLate => "答复期限届满以后才征求意见，所需时间不予扣除。",
            Self::ExtendedLate => "答复期限届满以后才告知延期，延期不发生效力。",
            Self::ExtendedAgain => "答复期限只能延长一次，再次延期不发生效力。",
            Self::ExtendedTooFar => "延长的期限应为1至20个工作日，超出规定的延期不发生效力。",
            Self::FeeNoticedLate => "答复期限届满以后才发出收费通知，期限不因此停止或者重新计算。",
            Self::FeeNoticedAgain => "同一件申请再次发出收费通知，不影响答复期限。",
            Self::RepliedLate => "答复晚于期限届满日。",
            Self::ActedAfterReply => "答复以后的办理行为，不影响答复期限。",
        }
    }

    /// The same in English.
    pub const fn english(self) -> &'static str {
        match self {
            Self::SupplementAskedLate => {
                "The supplement was asked for more than 7 working days after receipt; the term does not start anew."
            }
            Self::SupplementAskedAgain => {
                "A supplement is asked for once; asking again does not move the term."
            }
            Self::ConsultedLate => {
                "The consultation began after the term was over; the time it took is not left out."
            }
            Self::ExtendedLate => "The extension was told after the term was over and does not take effect.",
            Self::ExtendedAgain => "A term is extended once; a further extension does not take effect.",
            Self::ExtendedTooFar => {
                "An extension has 1 to 20 working days; one outside that does not take effect."
            }
            Self::FeeNoticedLate => {
                "The fee was noticed after the term was over; the term neither stops nor starts anew."
            }
            Self::FeeNoticedAgain => {
                "A fee was noticed again for the same request; that does not move the term."
            }
            Self::RepliedLate => "The reply was given after it was due.",
            Self::ActedAfterReply => "What is done after the reply does not move the term.",
        }
    }
}
