//! 谁能看到什么: the one function that every page, file and answer asks before it shows anything.

use casework::act::{Act, OrderNo};
use casework::entry::Entry;

use crate::mail::Telling;

/// Who looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Viewer {
    /// 工作人员, whose rights to the file are checked before.
    Staff,
    /// 申请人.
    Applicant,
    /// 被征求意见的第三方.
    ThirdParty {
        /// Of which consultation, from 0.
        of: usize,
    },
    /// 内设机构信息员.
    UnitContact {
        /// Of which order.
        order: OrderNo,
    },
    /// 公众.
    Public,
}

/// What there is to be seen of a request.
#[derive(Clone, Copy, Debug)]
pub enum What<'a> {
    /// A line of the timeline.
    Act(&'a Act),
    /// 申请人: name, contact, identity.
    Applicant,
    /// 申请事项, in the applicant's words.
    Matters,
    /// 期限账.
    Ledger,
    /// 谨慎到期日.
    PrudentDate,
    /// How sure a citation is.
    BasisMarks,
    /// What a third party is asked, and its answer.
    Consultation {
        /// Which, from 0.
        of: usize,
    },
    /// What a unit is asked, and its answer.
    Order(OrderNo),
    /// A file that was attached.
    Attachment(Attached),
}

/// Who attached a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attached {
    /// 申请人.
    ByApplicant,
    /// 第三方.
    ByThirdParty {
        /// Of which consultation, from 0.
        of: usize,
    },
    /// 内设机构.
    ByUnit(OrderNo),
    /// 工作人员: what stays in the file.
    ByStaff,
    /// 答复, sealed, for the applicant.
    Reply,
}

impl Attached {
    /// What papers are that staff enter with an act: with the seal comes the reply as the applicant gets it.
    pub const fn with(act: &Act) -> Self {
        if matches!(act, Act::Sealed { .. }) { Self::Reply } else { Self::ByStaff }
    }

    /// The name in data.
    pub fn key(self) -> String {
        match self {
            Self::ByApplicant => "applicant".to_owned(),
            Self::ByThirdParty { of } => format!("{THIRD_PARTY}{of}"),
            Self::ByUnit(order) => format!("{UNIT}{}", order.0),
            Self::ByStaff => "staff".to_owned(),
            Self::Reply => "reply".to_owned(),
        }
    }

    /// The one of a name.
    pub fn parse(key: &str) -> Option<Self> {
        let numbered = |prefix| key.strip_prefix(prefix);
        match key {
            "applicant" => Some(Self::ByApplicant),
            "staff" => Some(Self::ByStaff),
            "reply" => Some(Self::Reply),
            _ => match (numbered(THIRD_PARTY), numbered(UNIT)) {
                (Some(of), _) => of.parse().ok().map(|of| Self::ByThirdParty { of }),
                (None, Some(order)) => order.parse().ok().map(|order| Self::ByUnit(OrderNo(order))),
                (None, None) => None,
            },
        }
    }
}

const THIRD_PARTY: &str = "third_party/";
const UNIT: &str = "unit/";

/// Whether they may see it.
pub fn sees(viewer: Viewer, what: What<'_>) -> bool {
    match viewer {
        Viewer::Staff => true,
        Viewer::Applicant => applicant_sees(what),
        Viewer::ThirdParty { of } => third_party_sees(of, what),
        Viewer::UnitContact { order } => unit_sees(order, what),
        Viewer::Public => false,
    }
}

/// The lines of a timeline that somebody sees; what was struck is for staff alone.
pub fn timeline(viewer: Viewer, entries: &[Entry]) -> impl Iterator<Item = &Entry> {
    let is_struck = move |seq: u32| {
        entries.iter().any(|entry| matches!(entry.act, Act::Struck { seq: struck, .. } if struck == seq))
    };
    entries.iter().filter(move |entry| {
        sees(viewer, What::Act(&entry.act)) && (viewer == Viewer::Staff || !is_struck(entry.seq))
    })
}

/// 法定行为: what the law has the applicant told, and not how the body came to it.
const fn applicant_sees(what: What<'_>) -> bool {
    match what {
        What::Act(act) => is_told(act),
        What::Applicant | What::Matters | What::Ledger => true,
        What::PrudentDate | What::BasisMarks | What::Consultation { .. } | What::Order(_) => false,
        What::Attachment(attached) => match attached {
            Attached::ByApplicant | Attached::Reply => true,
            Attached::ByThirdParty { .. } | Attached::ByUnit(_) | Attached::ByStaff => false,
        },
    }
}

const fn third_party_sees(theirs: usize, what: What<'_>) -> bool {
    match what {
        What::Consultation { of } | What::Attachment(Attached::ByThirdParty { of }) => of == theirs,
        What::Act(_)
        | What::Applicant
        | What::Matters
        | What::Ledger
        | What::PrudentDate
        | What::BasisMarks
        | What::Order(_)
        | What::Attachment(
            Attached::ByApplicant | Attached::ByUnit(_) | Attached::ByStaff | Attached::Reply,
        ) => false,
    }
}

const fn unit_sees(theirs: OrderNo, what: What<'_>) -> bool {
    match what {
        What::Order(order) | What::Attachment(Attached::ByUnit(order)) => order.0 == theirs.0,
        What::Act(_)
        | What::Applicant
        | What::Matters
        | What::Ledger
        | What::PrudentDate
        | What::BasisMarks
        | What::Consultation { .. }
        | What::Attachment(
            Attached::ByApplicant | Attached::ByThirdParty { .. } | Attached::ByStaff | Attached::Reply,
        ) => false,
    }
}

const fn is_told(act: &Act) -> bool {
    match act {
        Act::Registered { .. }
        | Act::ReceiptConfirmed
        | Act::PassedOn { .. }
        | Act::SplitOff { .. }
        | Act::SupplementAsked { .. }
        | Act::Supplemented
        | Act::Consulted { .. }
        | Act::Extended { .. }
        | Act::ReasonsAsked { .. }
        | Act::ReasonsGiven
        | Act::ReasonsJudged { .. }
        | Act::Deferred { .. }
        | Act::FeeNoticed { .. }
        | Act::NoticeServed { .. }
        | Act::FeePaid
        | Act::Replied { .. }
        | Act::DeliveryKnown { .. }
        | Act::SupplementLapsed { .. }
        | Act::FeeLapsed
        | Act::Withdrawn
        | Act::CorrectionAnswered { .. }
        | Act::PublicationProposed
        | Act::PublicationDecided { .. }
        | Act::Reopened { .. } => true,
        Act::HandedOver { .. }
        | Act::ConsultationReceived { .. }
        | Act::OpinionGiven { .. }
        | Act::SilenceNoted { .. }
        | Act::PublicInterestFound { .. }
        | Act::ThirdPartyTold { .. }
        | Act::Searched { .. }
        | Act::UnitAsked { .. }
        | Act::UnitAnswered { .. }
        | Act::KeptOffline { .. }
        | Act::Drafted { .. }
        | Act::Reviewed { .. }
        | Act::Signed { .. }
        | Act::Sealed { .. }
        | Act::Challenged { .. }
        | Act::Defended { .. }
        | Act::Ruled { .. }
        | Act::Noted { .. }
        | Act::Archived { .. }
        | Act::Struck { .. } => false,
    }
}

/// What the applicant is told of by mail besides the letter that the law asks for: that it is there, and where to read it.
pub const fn telling(act: &Act) -> Option<Telling> {
    match act {
        Act::Registered { .. } => Some(Telling::Received),
        Act::SupplementAsked { .. } => Some(Telling::SupplementAsked),
        Act::ReasonsAsked { .. } => Some(Telling::ReasonsAsked),
        Act::FeeNoticed { .. } => Some(Telling::FeeNoticed),
        Act::Extended { .. } | Act::Deferred { .. } => Some(Telling::Extended),
        Act::Replied { .. } | Act::CorrectionAnswered { .. } => Some(Telling::ReplyReady),
        Act::ReceiptConfirmed
        | Act::PassedOn { .. }
        | Act::SplitOff { .. }
        | Act::Supplemented
        | Act::Consulted { .. }
        | Act::ReasonsGiven
        | Act::ReasonsJudged { .. }
        | Act::NoticeServed { .. }
        | Act::FeePaid
        | Act::DeliveryKnown { .. }
        | Act::SupplementLapsed { .. }
        | Act::FeeLapsed
        | Act::Withdrawn
        | Act::PublicationProposed
        | Act::PublicationDecided { .. }
        | Act::Reopened { .. }
        | Act::HandedOver { .. }
        | Act::ConsultationReceived { .. }
        | Act::OpinionGiven { .. }
        | Act::SilenceNoted { .. }
        | Act::PublicInterestFound { .. }
        | Act::ThirdPartyTold { .. }
        | Act::Searched { .. }
        | Act::UnitAsked { .. }
        | Act::UnitAnswered { .. }
        | Act::KeptOffline { .. }
        | Act::Drafted { .. }
        | Act::Reviewed { .. }
        | Act::Signed { .. }
        | Act::Sealed { .. }
        | Act::Challenged { .. }
        | Act::Defended { .. }
        | Act::Ruled { .. }
        | Act::Noted { .. }
        | Act::Archived { .. }
        | Act::Struck { .. } => None,
    }
}
