//! Why an act may not be done: all reasons at once, each with its article and a sentence for the clerk.

mod words;

use jiff::civil::Date;
use law::fee::Yuan;
use law::{Article, Basis, Cite, Instrument};

/// One reason why an act may not be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// 尚未确认收到.
    NotReceived,
    /// 日期早于收到申请之日.
    BeforeReceipt(Date),
    /// 已办结.
    AlreadyClosed,
    /// 尚未办结.
    NotClosed,
    /// 收到之日已经确定.
    ReceiptKnown,
    /// 等待申请人补正.
    AwaitingSupplement,
    /// 等待申请人缴费.
    AwaitingPayment,
    /// 没有写明申请事项.
    NoMatter,
    /// 没有写明补正事项.
    NothingToSupplement,
    /// 超过7个工作日告知补正.
    SupplementAskedLate(Date),
    /// 补正已经告知过.
    SupplementAskedAgain,
    /// 没有告知过补正，或者已经补正.
    NoSupplementAwaited,
    /// 没有告知书送达申请人的证明.
    NoticeNotServed,
    /// 告知本身违反规定，没有停止答复期限.
    NoticeInBreach,
    /// 第三方以合理理由不同意公开.
    ThirdPartyObjects,
    /// 第三方没有以合理理由不同意公开.
    NoObjection,
    /// 还没有书面告知第三方.
    ThirdPartyNotTold,
    /// 补正期限未满.
    SupplementNotLapsed(Date),
    /// 答复期限已满.
    PastDue(Date),
    /// 已经延期过.
    ExtendedAgain,
    /// 没有这次征求意见.
    NoSuchConsultation,
    /// 已经有意见.
    OpinionKnown,
    /// 征求意见的期限未满.
    ConsultationOpen(Date),
    /// 没有要求说明理由.
    NoReasonsAsked,
    /// 申请人说明理由的期限未满.
    ReasonsNotDue(Date),
    /// 申请人没有说明理由.
    NoReasonsGiven,
    /// 理由没有认定为合理.
    ReasonsNotReasonable,
    /// 理由没有认定为不合理.
    ReasonsNotUnreasonable,
    /// 延迟的期限早于现有期限.
    DeferredBackwards(Date),
    /// 金额为零.
    NoAmount,
    /// 金额与各档计算的不符.
    FeeNotByTiers(Yuan),
    /// 延期超过20个工作日.
    ExtendedTooLong,
    /// 没有给申请人说明理由的时间.
    NoTimeForReasons,
    /// 已经按政府信息公开申请办理.
    TreatedAsRequest,
    /// 申请的是政府信息.
    AsksInformation,
    /// 要求的是更正记录.
    AsksCorrection,
    /// 已经通知过收费.
    FeeNoticedAgain,
    /// 没有收费通知，或者已经缴费.
    NoPaymentAwaited,
    /// 缴费期限未满.
    FeeNotLapsed(Date),
    /// 没有检索记录.
    NotSearched,
    /// 没有写明检索范围.
    NowhereSearched,
    /// 派单没有写明要求.
    NothingAsked,
    /// 没有这次派单.
    NoSuchOrder,
    /// 派单已经回复，或者随申请办结终止.
    OrderEnded,
    /// 材料与查找结果不符.
    PapersDoNotFit,
    /// 凭码回复的不是派单的联系人.
    NotWhoWasAsked,
    /// 没有征求第三方意见.
    ThirdPartyNotAsked,
    /// 第三方同意公开.
    ThirdPartyAgreed,
    /// 没有补正，不能以内容不明确答复.
    NotSupplemented,
    /// 这种结果由专门的行为记录.
    OwnAct,
    /// 没有拟稿.
    NoDraft,
    /// 没有经过审查.
    NotReviewed,
    /// 没有签发.
    NotSigned,
    /// 没有用印.
    NotSealed,
    /// 已经用印.
    AlreadySealed,
    /// 已经签发，不能再改.
    AlreadySigned,
    /// 一人不得签发两次.
    SignedBefore,
    /// 依据尚待核实, 须两人签发.
    SignedByOne,
    /// 拟稿人不得审查、签发自己的稿件.
    OwnDraft,
    /// 线下签批没有扫描件.
    NoScan,
    /// 没有填写文号或者登记号.
    NoNumber,
    /// 没有这次复议、诉讼.
    NoSuchChallenge,
    /// 这次复议、诉讼已经审结.
    AlreadyRuled,
    /// 已经提交过答复、答辩.
    AlreadyDefended,
    /// 没有被责令重新答复.
    NotCorrected,
    /// 已经重新办理.
    AlreadyReopened,
    /// 已经归档.
    AlreadyArchived,
    /// 复议、诉讼尚未审结.
    ChallengePending,
    /// 没有提出过转为主动公开.
    NotProposed,
    /// 拆分至少留下一项、分出一项.
    NothingSplit,
    /// 没有这一条记录.
    NoSuchEntry,
    /// 登记不能更正掉.
    RegistrationStays,
    /// 后面的记录以这一条为前提.
    RestedOn(u32),
    /// 没有写明理由.
    NoReason,
}

/// Whether a refused act could yet have happened on paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// It breaks a rule; on paper it may have been done, and is recorded with the breach.
    Unlawful,
    /// It makes no sense in this file: there is nothing it could be about.
    Impossible,
}

const fn regulation(article: Article) -> Basis {
    Basis::stated(Cite::new(Instrument::Regulation, article))
}

const fn inferred(article: Article) -> Basis {
    Basis::inferred(Cite::new(Instrument::Regulation, article))
}

const FEES: Basis = Basis::remembered(Cite::new(Instrument::FeeMeasures, Article::new(6)));

impl Refusal {
    /// Whether it breaks a rule or is about nothing.
    pub const fn weight(self) -> Weight {
        match self {
            Self::SupplementAskedLate(_)
            | Self::SupplementAskedAgain
            | Self::SupplementNotLapsed(_)
            | Self::NoticeNotServed
            | Self::NoticeInBreach
            | Self::ThirdPartyObjects
            | Self::ThirdPartyNotTold
            | Self::PastDue(_)
            | Self::ExtendedAgain
            | Self::ConsultationOpen(_)
            | Self::ReasonsNotDue(_)
            | Self::ReasonsNotReasonable
            | Self::ReasonsNotUnreasonable
            | Self::DeferredBackwards(_)
            | Self::FeeNoticedAgain
            | Self::FeeNotByTiers(_)
            | Self::ExtendedTooLong
            | Self::NoTimeForReasons
            | Self::TreatedAsRequest
            | Self::FeeNotLapsed(_)
            | Self::NotSearched
            | Self::ThirdPartyNotAsked
            | Self::ThirdPartyAgreed
            | Self::NotSupplemented
            | Self::NotReviewed
            | Self::NotSigned
            | Self::SignedByOne
            | Self::NotSealed
            | Self::OwnDraft
            | Self::AwaitingSupplement
            | Self::AwaitingPayment
            | Self::NothingToSupplement
            | Self::NotCorrected
            | Self::ChallengePending => Weight::Unlawful,
            Self::NotReceived
            | Self::BeforeReceipt(_)
            | Self::AlreadyClosed
            | Self::NotClosed
            | Self::ReceiptKnown
            | Self::NoMatter
            | Self::NoSupplementAwaited
            | Self::NoObjection
            | Self::NoSuchConsultation
            | Self::OpinionKnown
            | Self::NoReasonsAsked
            | Self::NoReasonsGiven
            | Self::NoAmount
            | Self::AsksInformation
            | Self::AsksCorrection
            | Self::NoPaymentAwaited
            | Self::NowhereSearched
            | Self::NothingAsked
            | Self::NoSuchOrder
            | Self::OrderEnded
            | Self::PapersDoNotFit
            | Self::NotWhoWasAsked
            | Self::OwnAct
            | Self::NoDraft
            | Self::AlreadySigned
            | Self::SignedBefore
            | Self::AlreadySealed
            | Self::NoScan
            | Self::NoNumber
            | Self::NoSuchChallenge
            | Self::AlreadyRuled
            | Self::AlreadyDefended
            | Self::AlreadyReopened
            | Self::AlreadyArchived
            | Self::NotProposed
            | Self::NothingSplit
            | Self::NoSuchEntry
            | Self::RegistrationStays
            | Self::RestedOn(_)
            | Self::NoReason => Weight::Impossible,
        }
    }

    /// The article it rests on.
    pub const fn basis(self) -> Basis {
        match self {
            Self::NotReceived | Self::BeforeReceipt(_) | Self::ReceiptKnown => regulation(Article::new(31)),
            Self::NoMatter => regulation(Article::new(29).paragraph(2)),
            Self::NothingToSupplement
            | Self::SupplementAskedLate(_)
            | Self::SupplementAskedAgain
            | Self::NoSupplementAwaited
            | Self::SupplementNotLapsed(_) => regulation(Article::new(30)),
            Self::NotSupplemented
            | Self::AwaitingSupplement
            | Self::NoticeNotServed
            | Self::NoticeInBreach => inferred(Article::new(30)),
            Self::PastDue(_) | Self::ExtendedAgain => inferred(Article::new(33).paragraph(2)),
            Self::ExtendedTooLong => regulation(Article::new(33).paragraph(2)),
            Self::TreatedAsRequest => inferred(Article::new(39).paragraph(1)),
            Self::AsksInformation | Self::AsksCorrection => regulation(Article::new(41)),
            Self::NoSuchConsultation | Self::OpinionKnown | Self::ConsultationOpen(_) => {
                regulation(Article::new(32))
            }
            Self::ThirdPartyNotAsked
            | Self::ThirdPartyObjects
            | Self::NoObjection
            | Self::ThirdPartyNotTold => regulation(Article::new(32)),
            Self::ThirdPartyAgreed => regulation(Article::new(15)),
            Self::NoTimeForReasons
            | Self::NoReasonsAsked
            | Self::NoReasonsGiven
            | Self::ReasonsNotDue(_)
            | Self::ReasonsNotReasonable
            | Self::ReasonsNotUnreasonable
            | Self::DeferredBackwards(_) => regulation(Article::new(35)),
            Self::FeeNotByTiers(_) => Basis::stated(Cite::new(Instrument::FeeMeasures, Article::new(3))),
            Self::NoAmount
            | Self::FeeNoticedAgain
            | Self::NoPaymentAwaited
            | Self::FeeNotLapsed(_)
            | Self::AwaitingPayment => FEES,
            Self::NotSearched | Self::NowhereSearched => inferred(Article::new(36).item(4)),
            Self::OwnAct | Self::NoDraft => regulation(Article::new(36)),
            Self::NotReviewed => regulation(Article::new(17).paragraph(2)),
            Self::NotSigned
            | Self::SignedByOne
            | Self::NotSealed
            | Self::NothingAsked
            | Self::NoSuchOrder
            | Self::OrderEnded
            | Self::PapersDoNotFit
            | Self::NotWhoWasAsked
            | Self::AlreadySigned
            | Self::SignedBefore
            | Self::AlreadySealed
            | Self::OwnDraft
            | Self::NoScan
            | Self::NoNumber
            | Self::AlreadyClosed
            | Self::NotClosed
            | Self::AlreadyArchived
            | Self::NothingSplit
            | Self::NoSuchEntry
            | Self::RegistrationStays
            | Self::RestedOn(_)
            | Self::NoReason => inferred(Article::new(45)),
            Self::NoSuchChallenge
            | Self::AlreadyRuled
            | Self::AlreadyDefended
            | Self::NotCorrected
            | Self::AlreadyReopened
            | Self::ChallengePending => inferred(Article::new(51)),
            Self::NotProposed => regulation(Article::new(44)),
        }
    }
}
