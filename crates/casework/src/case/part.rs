//! What of a file an act works on, and so what stays in it as long as the act stands.

use super::Case;
use crate::act::{Act, Notice, OrderNo};
use crate::entry::Entry;

/// What an act works on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// Nothing that another act needs.
    Aside,
    /// 收到.
    Receipt,
    /// What a decision is founded on.
    Ground(Ground),
    /// 拟稿 to 用印.
    Decision,
    /// 办结.
    Closing,
    /// 送达结果.
    Delivery,
    /// 转为主动公开.
    Publication,
    /// 复议、诉讼, which.
    Challenge(usize),
    /// 重新答复.
    Reopening,
    /// 归档.
    Archive,
}

/// What a decision is founded on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ground {
    Matters,
    Supplement,
    /// Which.
    Consultation(usize),
    Term,
    Reasons,
    Fee,
    Search,
    /// Which.
    Order(OrderNo),
    Secrecy,
}

impl Part {
    /// What an act works on in a case that has not taken it yet.
    pub(super) fn of(entry: &Entry, case: &Case) -> Self {
        match &entry.act {
            Act::Registered { .. } | Act::ReceiptConfirmed => Self::Receipt,
            Act::HandedOver { .. } | Act::Noted { .. } | Act::Struck { .. } => Self::Aside,
            Act::SplitOff { .. } => Self::Ground(Ground::Matters),
            Act::SupplementAsked { .. }
            | Act::Supplemented
            | Act::NoticeServed { notice: Notice::Supplement } => Self::Ground(Ground::Supplement),
            Act::Consulted { .. } => Self::Ground(Ground::Consultation(case.consultations.len())),
            Act::ConsultationReceived { of }
            | Act::OpinionGiven { of, .. }
            | Act::SilenceNoted { of }
            | Act::PublicInterestFound { of, .. }
            | Act::ThirdPartyTold { of } => Self::Ground(Ground::Consultation(*of)),
            Act::Extended { .. } => Self::Ground(Ground::Term),
            Act::ReasonsAsked { .. }
            | Act::ReasonsGiven
            | Act::ReasonsJudged { .. }
            | Act::Deferred { .. } => Self::Ground(Ground::Reasons),
            Act::FeeNoticed { .. } | Act::FeePaid | Act::NoticeServed { notice: Notice::Fee } => {
                Self::Ground(Ground::Fee)
            }
            Act::Searched { .. } => Self::Ground(Ground::Search),
            Act::UnitAsked { .. } => Self::Ground(Ground::Order(OrderNo(entry.seq))),
            Act::UnitAnswered { order, .. } => Self::Ground(Ground::Order(*order)),
            Act::KeptOffline { .. } => Self::Ground(Ground::Secrecy),
            Act::Drafted { .. } | Act::Reviewed { .. } | Act::Signed { .. } | Act::Sealed { .. } => {
                Self::Decision
            }
            Act::PassedOn { .. }
            | Act::Replied { .. }
            | Act::SupplementLapsed { .. }
            | Act::FeeLapsed
            | Act::Withdrawn
            | Act::CorrectionAnswered { .. } => Self::Closing,
            Act::DeliveryKnown { .. } => Self::Delivery,
            Act::PublicationProposed | Act::PublicationDecided { .. } => Self::Publication,
            Act::Challenged { .. } => Self::Challenge(case.challenges.len()),
            Act::Defended { of } | Act::Ruled { of, .. } => Self::Challenge(*of),
            Act::Reopened { .. } => Self::Reopening,
            Act::Archived { .. } => Self::Archive,
        }
    }

    /// Whether a later act rests on an earlier one. A consultation or a challenge is known by its place, so that a later one
    /// rests on those before it.
    #[allow(clippy::match_same_arms, reason = "the first arm that fits says it")]
    pub(super) fn rests_on(self, earlier: Self) -> bool {
        match (self, earlier) {
            (Self::Aside, _) | (_, Self::Aside) => false,
            (Self::Archive | Self::Reopening, _) | (_, Self::Reopening | Self::Receipt) => true,
            (_, Self::Archive) | (Self::Receipt, _) => false,
            (Self::Publication, earlier) => earlier == Self::Publication,
            (_, Self::Publication | Self::Delivery) => false,
            (Self::Delivery, earlier) => earlier == Self::Closing,
            (Self::Challenge(later), Self::Challenge(earlier)) => later >= earlier,
            (Self::Challenge(_), earlier) => earlier == Self::Closing,
            (_, Self::Challenge(_)) => false,
            (Self::Closing | Self::Decision, Self::Closing | Self::Decision | Self::Ground(_)) => true,
            (Self::Ground(_), Self::Decision | Self::Closing) => false,
            (Self::Ground(later), Self::Ground(earlier)) => later.rests_on(earlier),
        }
    }
}

impl Ground {
    fn rests_on(self, earlier: Self) -> bool {
        match (self, earlier) {
            (Self::Consultation(later), Self::Consultation(earlier)) => later >= earlier,
            (Self::Term | Self::Search | Self::Secrecy, _) => false,
            (later, earlier) => later == earlier,
        }
    }
}

impl Case {
    /// Whether an entry still stands; an entry that struck another is not one to be struck.
    pub(crate) fn stands(&self, seq: u32) -> bool {
        self.standing.iter().any(|(standing, _)| *standing == seq)
    }

    /// The last entry that rests on this one.
    pub(crate) fn rested_on(&self, seq: u32) -> Option<u32> {
        let (_, earlier) = self.standing.iter().find(|(standing, _)| *standing == seq)?;
        let rests = |(later, part): &&(u32, Part)| *later > seq && part.rests_on(*earlier);
        self.standing.iter().rev().find(rests).map(|(later, _)| *later)
    }
}
