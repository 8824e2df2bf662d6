//! What happens to a case file: a closed list of acts, each a fact that is never changed, only followed by another.
//!
//! Acts hold numbers of people, never their names: erasing a person leaves the file and its figures whole. The day an act was
//! done, who did it and when it was written down stand in its [`Entry`](crate::entry::Entry).

mod order;
mod parts;
mod words;

use std::num::NonZeroU32;

use jiff::civil::Date;
use law::applicant;
use law::consultation::Consulted;
use serde::{Deserialize, Serialize};

use crate::decision::Decision;
pub use law::fee::{Charged, Yuan};
pub use law::needs::Element;
pub use order::{Found, Means, OrderNo, UnitNo};
pub use parts::{
    Actor, ArchiveItem, Asks, CaseNo, Channel, Circumstance, Correction, Delivered, Delivery, DocumentNo,
    Forum, Judged, Matter, Notice, Opinion, PartyNo, Publication, Retention, Ruling, Signature, Undelivered,
    Verdict,
};

/// One act of a case file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Act {
    /// 登记 (第二十九条、第四十五条). It is done on the day the request reached the body.
    Registered {
        /// How it came.
        channel: Channel,
        /// Who applied.
        applicant: PartyNo,
        /// 申请人情况, the column of table three.
        column: applicant::Kind,
        /// What is asked for; one application may hold several matters.
        matters: Vec<Matter>,
        /// Whether it is information that is asked for.
        #[serde(default, skip_serializing_if = "Asks::is_information")]
        asks: Asks,
        /// 收到申请之日 where the channel fixes it; else it is fixed by a confirmation (第三十一条).
        received_on: Option<Date>,
        /// The case it was split off, if it was.
        split_from: Option<CaseNo>,
    },
    /// 双方确认收到 (第三十一条第二项、第三项); done on the day of receipt.
    ReceiptConfirmed,
    /// 移交: from one hand to another within the body (第四十五条).
    HandedOver {
        /// To whom.
        to: Actor,
    },
    /// 经认定不属于政府信息公开申请，转有关渠道: what is no request and stays out of the report (信访、12345).
    PassedOn {
        /// To whom.
        to: String,
        /// The consent of the 工作机构负责人, on screen or on paper.
        approved: Signature,
    },
    /// 拆分: matters made a case of their own, approved and told to the applicant.
    SplitOff {
        /// Which matters, by their place from 0.
        matters: Vec<usize>,
        /// The new case.
        into: CaseNo,
        /// The approval, on screen or on paper.
        approved: Signature,
    },
    /// 告知补正 (第三十条).
    SupplementAsked {
        /// What is to be supplemented.
        gaps: Vec<Element>,
        /// 补正期限.
        working_days: u32,
    },
    /// 收到补正 (第三十条).
    Supplemented,
    /// 征求意见 (第十一条、第十七条、第三十二条、第三十四条).
    Consulted {
        /// Who is asked.
        whom: Consulted,
        /// Which party.
        party: PartyNo,
    },
    /// 征求意见书送达, proven (第三十二条、第三十四条); done on the day of receipt.
    ConsultationReceived {
        /// Which consultation, from 0.
        of: usize,
    },
    /// 收到意见 (第三十二条、第三十四条).
    OpinionGiven {
        /// Which consultation, from 0.
        of: usize,
        /// What it says.
        opinion: Opinion,
    },
    /// 逾期未提出意见 (第三十二条、第三十四条).
    SilenceNoted {
        /// Which consultation, from 0.
        of: usize,
    },
    /// 认为不公开可能对公共利益造成重大影响，决定公开 (第十五条、第三十二条).
    PublicInterestFound {
        /// Whose objection it outweighs: the consultation, from 0.
        of: usize,
        /// Why.
        because: String,
    },
    /// 将决定公开的内容和理由书面告知第三方 (第三十二条).
    ThirdPartyTold {
        /// Which consultation, from 0.
        of: usize,
    },
    /// 延期 (第三十三条第二款); done on the day the applicant was told.
    Extended {
        /// By how many working days.
        working_days: NonZeroU32,
        /// The consent of the 工作机构负责人, on screen or on paper.
        approved: Signature,
    },
    /// 要求说明理由 (第三十五条).
    ReasonsAsked {
        /// Until when.
        working_days: u32,
    },
    /// 收到理由 (第三十五条).
    ReasonsGiven,
    /// 认定理由是否合理 (第三十五条).
    ReasonsJudged {
        /// What they were found to be.
        judged: Judged,
        /// Why.
        because: String,
    },
    /// 延迟答复 (第三十五条); done on the day the applicant was told.
    Deferred {
        /// 合理期限.
        until_on: Date,
    },
    /// 收费通知 (第四十二条, 国办函〔2020〕109号).
    FeeNoticed {
        /// How much.
        amount: Yuan,
        /// For which requests of the month or how many pages, never both.
        charged: Charged,
    },
    /// 告知书送达申请人 (第三十条, 国办函〔2020〕109号); done on the day it was received, from which the applicant's term runs.
    NoticeServed {
        /// Which.
        notice: Notice,
    },
    /// 缴费 (国办函〔2020〕109号); done on the day the payment was complete.
    FeePaid,
    /// 检索 (第三十六条第四项).
    Searched {
        /// Where.
        places: Vec<String>,
        /// With which words.
        words: Vec<String>,
        /// How many were found.
        found: u32,
    },
    /// 派单: a unit of the body is asked for something (第四十五条). The term runs on.
    UnitAsked {
        /// Which unit.
        unit: UnitNo,
        /// Who is asked there.
        contact: Actor,
        /// What is to be searched for or handed over.
        what: String,
        /// By when.
        by_on: Date,
    },
    /// 派单回复: what the unit found (第四十五条).
    UnitAnswered {
        /// Which order.
        order: OrderNo,
        /// What was found.
        found: Found,
        /// What was handed over, by name or number.
        papers: Vec<String>,
        /// By code or on paper.
        means: Means,
    },
    /// 线下办理: what is secret stays on paper; only where it is kept is noted (《保守国家秘密法》第三十一条).
    KeptOffline {
        /// The number of the paper file, itself no secret.
        reference: String,
    },
    /// 拟稿: the decision and its letter (第三十六条).
    Drafted {
        /// What is to be decided.
        decision: Decision,
        /// 口径确认: who confirmed, and in which paper, what the decision rests on and no text states. Where nobody has, two
        /// people sign.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        confirmed_by: Option<String>,
    },
    /// 审查 (第十七条).
    Reviewed {
        /// What was found.
        verdict: Verdict,
    },
    /// 签发 (第四十五条).
    Signed {
        /// On screen, or on paper and scanned.
        signature: Signature,
    },
    /// 用印 (第四十五条).
    Sealed {
        /// 文号.
        document_no: DocumentNo,
        /// 用印登记号.
        register_no: String,
    },
    /// 送达答复 (国办公开办函〔2016〕235号); done on the day of signature or of posting.
    Replied {
        /// How.
        delivery: Delivery,
    },
    /// 妥投、拒收、退回 (国办公开办函〔2016〕235号).
    DeliveryKnown {
        /// What became of it.
        outcome: Delivered,
    },
    /// 逾期不补正，不再处理 (第三十条).
    SupplementLapsed {
        /// How it was found that there is no good reason (没有正当理由); empty in records that do not say.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        checked: String,
    },
    /// 逾期不缴费，不再处理 (国办函〔2020〕109号).
    FeeLapsed,
    /// 撤回申请.
    Withdrawn,
    /// 更正与自身相关的记录的处理 (第四十一条).
    CorrectionAnswered {
        /// How.
        correction: Correction,
    },
    /// 建议或者提出转为主动公开 (第四十四条).
    PublicationProposed,
    /// 转为主动公开的审核结论 (第四十四条).
    PublicationDecided {
        /// What was decided.
        publication: Publication,
    },
    /// 被申请复议、被提起诉讼 (第五十一条).
    Challenged {
        /// Where.
        forum: Forum,
    },
    /// 提交答复、答辩和证据 (《行政复议法》第四十八条、第五十四条，《行政诉讼法》第六十七条).
    Defended {
        /// Which challenge, from 0.
        of: usize,
    },
    /// 复议、诉讼审结.
    Ruled {
        /// Which challenge, from 0.
        of: usize,
        /// How.
        ruling: Ruling,
    },
    /// 责令重新答复 (法释〔2025〕8号第十一条); done on the day the term starts.
    Reopened {
        /// Which challenge ordered it, from 0.
        of: usize,
        /// The date that the ruling set, if it set one.
        until_on: Option<Date>,
    },
    /// 情况记录: an outage, a disaster. It moves nothing (第三十三条 leaves out consultations alone).
    Noted {
        /// What.
        circumstance: Circumstance,
    },
    /// 归档 (第四十五条).
    Archived {
        /// 档号、件号、保管期限.
        item: ArchiveItem,
    },
    /// 更正记录: an entry made by mistake is left out of the file from here on, and stays readable.
    Struck {
        /// The number of the entry.
        seq: u32,
        /// Why.
        because: String,
    },
}

impl Act {
    /// The name of its kind in data.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Registered { .. } => "registered",
            Self::ReceiptConfirmed => "receipt_confirmed",
            Self::HandedOver { .. } => "handed_over",
            Self::PassedOn { .. } => "passed_on",
            Self::SplitOff { .. } => "split_off",
            Self::SupplementAsked { .. } => "supplement_asked",
            Self::Supplemented => "supplemented",
            Self::Consulted { .. } => "consulted",
            Self::ConsultationReceived { .. } => "consultation_received",
            Self::OpinionGiven { .. } => "opinion_given",
            Self::SilenceNoted { .. } => "silence_noted",
            Self::PublicInterestFound { .. } => "public_interest_found",
            Self::ThirdPartyTold { .. } => "third_party_told",
            Self::Extended { .. } => "extended",
            Self::ReasonsAsked { .. } => "reasons_asked",
            Self::ReasonsGiven => "reasons_given",
            Self::ReasonsJudged { .. } => "reasons_judged",
            Self::Deferred { .. } => "deferred",
            Self::FeeNoticed { .. } => "fee_noticed",
            Self::NoticeServed { .. } => "notice_served",
            Self::FeePaid => "fee_paid",
            Self::Searched { .. } => "searched",
            Self::UnitAsked { .. } => "unit_asked",
            Self::UnitAnswered { .. } => "unit_answered",
            Self::KeptOffline { .. } => "kept_offline",
            Self::Drafted { .. } => "drafted",
            Self::Reviewed { .. } => "reviewed",
            Self::Signed { .. } => "signed",
            Self::Sealed { .. } => "sealed",
            Self::Replied { .. } => "replied",
            Self::DeliveryKnown { .. } => "delivery_known",
            Self::SupplementLapsed { .. } => "supplement_lapsed",
            Self::FeeLapsed => "fee_lapsed",
            Self::Withdrawn => "withdrawn",
            Self::CorrectionAnswered { .. } => "correction_answered",
            Self::PublicationProposed => "publication_proposed",
            Self::PublicationDecided { .. } => "publication_decided",
            Self::Challenged { .. } => "challenged",
            Self::Defended { .. } => "defended",
            Self::Ruled { .. } => "ruled",
            Self::Reopened { .. } => "reopened",
            Self::Noted { .. } => "noted",
            Self::Archived { .. } => "archived",
            Self::Struck { .. } => "struck",
        }
    }
}
