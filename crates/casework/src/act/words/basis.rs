//! The article an act is done under.

use law::{Article, Basis, Cite, Instrument};

use crate::act::{Act, Forum, Notice};

const fn regulation(article: Article) -> Basis {
    Basis::stated(Cite::new(Instrument::Regulation, article))
}

const fn inferred(article: Article) -> Basis {
    Basis::inferred(Cite::new(Instrument::Regulation, article))
}

const FEES: Basis = Basis::remembered(Cite::new(Instrument::FeeMeasures, Article::new(6)));
const SERVICE: Basis = Basis::stated(Cite::whole(Instrument::ReplyService2016));
const JUDGMENT: Basis = Basis::stated(Cite::new(Instrument::Interpretation2025, Article::new(11)));
const RECONSIDERED: Basis = Basis::stated(Cite::new(Instrument::ReconsiderationLaw, Article::new(23)));

impl Act {
    /// 依据: the article it is done under.
    pub const fn basis(&self) -> Basis {
        match self {
            Self::Registered { .. } | Self::Archived { .. } => regulation(Article::new(45)),
            Self::ReceiptConfirmed => regulation(Article::new(31)),
            Self::PassedOn { .. } => inferred(Article::new(39).paragraph(1)),
            Self::SplitOff { .. } => Basis::stated(Cite::new(Instrument::FeeMeasures, Article::new(4))),
            Self::SupplementAsked { .. } | Self::Supplemented | Self::SupplementLapsed { .. } => {
                regulation(Article::new(30))
            }
            Self::Consulted { whom, .. } => whom.basis(),
            Self::ConsultationReceived { .. } | Self::OpinionGiven { .. } | Self::SilenceNoted { .. } => {
                regulation(Article::new(33).paragraph(3))
            }
            Self::PublicInterestFound { .. } | Self::ThirdPartyTold { .. } => regulation(Article::new(32)),
            Self::Extended { .. } => regulation(Article::new(33).paragraph(2)),
            Self::ReasonsAsked { .. }
            | Self::ReasonsGiven
            | Self::ReasonsJudged { .. }
            | Self::Deferred { .. } => regulation(Article::new(35)),
            Self::FeeNoticed { .. } => regulation(Article::new(42)),
            Self::NoticeServed { notice: Notice::Supplement } => regulation(Article::new(30)),
            Self::NoticeServed { notice: Notice::Fee } | Self::FeePaid | Self::FeeLapsed => FEES,
            Self::Searched { .. } => inferred(Article::new(36).item(4)),
            Self::KeptOffline { .. } => inferred(Article::new(14)),
            Self::Drafted { decision, .. } => decision.outcome().basis(),
            Self::Reviewed { .. } => regulation(Article::new(17).paragraph(2)),
            Self::HandedOver { .. }
            | Self::UnitAsked { .. }
            | Self::UnitAnswered { .. }
            | Self::Signed { .. }
            | Self::Sealed { .. }
            | Self::Struck { .. }
            | Self::Withdrawn
            | Self::Noted { .. } => inferred(Article::new(45)),
            Self::Replied { .. } | Self::DeliveryKnown { .. } => SERVICE,
            Self::CorrectionAnswered { .. } => regulation(Article::new(41)),
            Self::PublicationProposed | Self::PublicationDecided { .. } => regulation(Article::new(44)),
            Self::Challenged { forum: Forum::Reconsideration | Forum::LitigationAfterReconsideration } => {
                RECONSIDERED
            }
            Self::Challenged { forum: Forum::Litigation } | Self::Defended { .. } | Self::Ruled { .. } => {
                regulation(Article::new(51))
            }
            Self::Reopened { .. } => JUDGMENT,
        }
    }
}
