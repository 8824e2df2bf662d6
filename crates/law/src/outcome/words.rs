//! 办理结果的说法: how an outcome is called, in a few words (第三十六条).

use super::Outcome;

impl Outcome {
    /// The name in data (第三十六条).
    pub const fn key(self) -> &'static str {
        match self {
            Self::AlreadyPublic => "already_public",
            Self::Provided => "provided",
            Self::AccessTold => "access_told",
            Self::Partial => "partial",
            Self::StateSecret => "state_secret",
            Self::OtherLaw => "other_law",
            Self::SafetyAndStability => "safety_and_stability",
            Self::ThirdParty => "third_party",
            Self::InternalAffairs => "internal_affairs",
            Self::DeliberativeProcess => "deliberative_process",
            Self::EnforcementFile => "enforcement_file",
            Self::AdministrativeInquiry => "administrative_inquiry",
            Self::DoesNotExist => "does_not_exist",
            Self::NotResponsible => "not_responsible",
            Self::RequiresCreation => "requires_creation",
            Self::StillUnclear => "still_unclear",
            Self::Petition => "petition",
            Self::Repeat => "repeat",
            Self::Publication => "publication",
            Self::Excessive => "excessive",
            Self::ConfirmOrReissue => "confirm_or_reissue",
            Self::NotSupplemented => "not_supplemented",
            Self::NotPaid => "not_paid",
            Self::Consultation => "consultation",
            Self::NotGovernmentInformation => "not_government_information",
            Self::PartyInformation => "party_information",
            Self::TransferredToArchives => "transferred_to_archives",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// 办理结果的名称, as it stands in lists and at the head of a file (第三十六条).
    pub const fn chinese(self) -> &'static str {
        self.words().0
    }

    /// 办理结果的英文名称 (第三十六条).
    pub const fn english(self) -> &'static str {
        self.words().1
    }

    #[rustfmt::skip]
    const fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::AlreadyPublic => ("已主动公开，告知获取方式、途径", "already public, told where"),
            Self::Provided => ("予以公开，提供信息", "disclosed, information provided"),
            Self::AccessTold => ("予以公开，告知获取方式、途径和时间", "disclosed, told how and when to have it"),
            Self::Partial => ("部分公开", "disclosed in part"),
            Self::StateSecret => ("不予公开（国家秘密）", "withheld: state secret"),
            Self::OtherLaw => ("不予公开（其他法律、行政法规禁止公开）", "withheld: forbidden by another law"),
            Self::SafetyAndStability => ("不予公开（三安全一稳定）", "withheld: three securities and one stability"),
            Self::ThirdParty => ("不予公开（第三方合法权益）", "withheld: rights of a third party"),
            Self::InternalAffairs => ("不予公开（内部事务信息）", "withheld: internal affairs"),
            Self::DeliberativeProcess => ("不予公开（过程性信息）", "withheld: deliberative process"),
            Self::EnforcementFile => ("不予公开（行政执法案卷）", "withheld: enforcement case file"),
            Self::AdministrativeInquiry => ("属于行政查询事项", "an administrative inquiry, made under another law"),
            Self::DoesNotExist => ("信息不存在", "does not exist"),
            Self::NotResponsible => ("不属于本机关负责公开", "not this organ's responsibility"),
            Self::RequiresCreation => ("需要加工、分析，不予提供", "would have to be created"),
            Self::StillUnclear => ("补正后仍不明确", "still unclear after supplementation"),
            Self::Petition => ("信访、投诉、举报，不予处理", "not processed: petition, complaint or report"),
            Self::Repeat => ("重复申请，不予重复处理", "not processed: repeat request"),
            Self::Publication => ("要求提供公开出版物，不予处理", "not processed: public publication"),
            Self::Excessive => ("无正当理由大量反复申请，不予处理", "not processed: excessive without due cause"),
            Self::ConfirmOrReissue => ("要求确认或重新出具，不予处理", "not processed: asks to confirm or reissue"),
            Self::NotSupplemented => ("逾期不补正，不再处理", "not supplemented in time"),
            Self::NotPaid => ("逾期不缴费，不再处理", "not paid in time"),
            Self::Consultation => ("属于咨询", "a question, not a request for information"),
            Self::NotGovernmentInformation => ("不是政府信息", "not government information"),
            Self::PartyInformation => ("属于党务信息", "information of the Party"),
            Self::TransferredToArchives => ("已移交国家档案馆", "handed to the state archives"),
            Self::Withdrawn => ("申请人撤回", "withdrawn by the applicant"),
        }
    }
}
