//! The tree itself: which question belongs to which step, what may be answered, and where that leads.

use law::outcome::Outcome;

use super::{Answer, First, Question, Step, Then};

const fn to(
    key: &'static str,
    (chinese, english): (&'static str, &'static str),
    question: Question,
) -> Answer {
    Answer { key, chinese, english, then: Then::Ask(question) }
}

const fn ends(
    key: &'static str,
    (chinese, english): (&'static str, &'static str),
    outcome: Outcome,
) -> Answer {
    Answer { key, chinese, english, then: Then::Ends(outcome) }
}

const fn first(key: &'static str, (chinese, english): (&'static str, &'static str), first: First) -> Answer {
    Answer { key, chinese, english, then: Then::First(first) }
}

impl Question {
    /// Where the guide begins.
    pub const FIRST: Self = Self::Clear;

    /// All of them.
    pub const ALL: [Self; 12] = [
        Self::Clear,
        Self::Supplement,
        Self::Nature,
        Self::Repeat,
        Self::Volume,
        Self::Responsible,
        Self::Held,
        Self::Public,
        Self::Withheld,
        Self::Ground,
        Self::Fee,
        Self::Hand,
    ];

    /// The step it belongs to.
    pub const fn step(self) -> Step {
        match self {
            Self::Clear | Self::Supplement => Step::Supplement,
            Self::Nature | Self::Repeat | Self::Volume => Step::IsRequest,
            Self::Responsible => Step::Responsible,
            Self::Held => Step::Held,
            Self::Public | Self::Withheld | Self::Ground => Step::Give,
            Self::Fee | Self::Hand => Step::How,
        }
    }

    /// What may be answered.
    #[rustfmt::skip]
    pub const fn answers(self) -> &'static [Answer] {
        use Question as Q;
        match self {
            Q::Clear => const { &[
                to("yes", ("明确、齐备", "It is clear and complete"), Q::Nature),
                to("no", ("不明确，或者缺少身份证明、联系方式", "It is unclear, or lacks proof of identity or contact"), Q::Supplement),
                ends("withdrawn", ("申请人已经撤回", "The applicant has withdrawn it"), Outcome::Withdrawn),
            ] },
            Q::Supplement => const { &[
                first("not_asked", ("还没有告知补正", "The applicant has not been asked yet"), First::AskSupplement),
                ends("lapsed", ("告知过，申请人无正当理由逾期没有补正", "Asked, and not supplemented in time without due cause"), Outcome::NotSupplemented),
                ends("unclear", ("补正了，仍然不明确", "Supplemented, and still unclear"), Outcome::StillUnclear),
                to("clear", ("补正后明确了", "Supplemented, and clear now"), Q::Nature),
            ] },
            Q::Nature => const { &[
                to("information", ("申请获取政府信息", "Government information"), Q::Repeat),
                ends("petition", ("信访、投诉、举报", "A petition, a complaint or a report"), Outcome::Petition),
                ends("consultation", ("咨询", "A question"), Outcome::Consultation),
                ends("publication", ("要求提供政府公报、报刊、书籍等公开出版物", "A gazette, a paper, a book: what is published"), Outcome::Publication),
                ends("confirm", ("要求确认，或者重新出具已经获取的信息", "That something be confirmed, or issued again"), Outcome::ConfirmOrReissue),
                ends("inquiry", ("工商、不动产登记资料等，获取有专门规定", "Registers of companies or property: another law says how they are had"), Outcome::AdministrativeInquiry),
                ends("party", ("党务信息", "Information of the Party"), Outcome::PartyInformation),
                ends("other", ("司法等信息，不是行政机关履行职责的信息", "Of the courts and the like: not government information"), Outcome::NotGovernmentInformation),
                first("correction", ("要求更正与自身相关的记录", "That a record about oneself be put right"), First::AnswerCorrection),
            ] },
            Q::Repeat => const { &[
                to("no", ("不是，或者以前由其他机关答复", "No, or another body answered"), Q::Volume),
                ends("yes", ("是，本机关已经答复过同一申请人", "Yes, this body has answered the same applicant"), Outcome::Repeat),
            ] },
            Q::Volume => const { &[
                to("no", ("没有明显超过", "They are not"), Q::Responsible),
                first("not_asked", ("明显超过，还没有要求说明理由", "They are, and reasons have not been asked for"), First::AskReasons),
                ends("unreasonable", ("明显超过，认定理由不合理", "They are, and the reasons were found unreasonable"), Outcome::Excessive),
                to("reasonable", ("明显超过，认定理由合理", "They are, and the reasons were found reasonable"), Q::Responsible),
            ] },
            Q::Responsible => const { &[
                to("ours", ("本机关", "This body"), Q::Held),
                ends("other", ("其他机关", "Another body"), Outcome::NotResponsible),
                ends("archives", ("已经移交国家档案馆", "It was handed to the state archives"), Outcome::TransferredToArchives),
            ] },
            Q::Held => const { &[
                to("yes", ("有现成的", "It exists"), Q::Public),
                first("not_searched", ("还没有检索", "Nobody has searched yet"), First::Search),
                ends("no", ("检索过，没有：没有制作、没有获取、依法销毁或者灭失", "Searched, and there is none: never made, never had, destroyed or lost"), Outcome::DoesNotExist),
                ends("creation", ("没有现成的，需要加工、分析", "It would have to be made or analysed"), Outcome::RequiresCreation),
            ] },
            Q::Public => const { &[
                ends("yes", ("已经主动公开", "It is public already"), Outcome::AlreadyPublic),
                to("no", ("没有主动公开", "It is not"), Q::Withheld),
            ] },
            Q::Withheld => const { &[
                to("nothing", ("没有，可以全部公开", "Nothing: all of it may be disclosed"), Q::Fee),
                ends("part", ("有，但是能够区分处理", "Some of it, which can be taken apart"), Outcome::Partial),
                to("all", ("有，不能区分处理", "All of it, or it cannot be taken apart"), Q::Ground),
            ] },
            Q::Ground => const { &[
                ends("state_secret", ("依法确定为国家秘密", "It is a state secret"), Outcome::StateSecret),
                ends("other_law", ("法律、行政法规禁止公开（地方性法规、规章不算）", "A law or administrative regulation forbids it (local rules do not count)"), Outcome::OtherLaw),
                ends("safety", ("公开后可能危及国家安全、公共安全、经济安全、社会稳定", "It might endanger national, public or economic security or social stability"), Outcome::SafetyAndStability),
                ends("third_party", ("商业秘密、个人隐私，公开会损害第三方合法权益", "Trade secrets or privacy: it would harm the rights of a third party"), Outcome::ThirdParty),
                ends("internal", ("人事管理、后勤管理、内部工作流程", "Personnel, logistics, internal procedure"), Outcome::InternalAffairs),
                ends("process", ("讨论记录、过程稿、磋商信函、请示报告", "Minutes, drafts, consultations, requests for instructions"), Outcome::DeliberativeProcess),
                ends("enforcement", ("行政执法案卷", "The file of an enforcement case"), Outcome::EnforcementFile),
            ] },
            Q::Fee => const { &[
                to("no", ("不收费，或者已经缴费", "No fee is asked, or it is paid"), Q::Hand),
                ends("unpaid", ("发过收费通知，逾期没有缴纳", "It was noticed and not paid in time"), Outcome::NotPaid),
            ] },
            Q::Hand => const { &[
                ends("give", ("提供信息：纸质件、电子邮件、电子数据或者查阅、抄录", "Hand it over: on paper, by e-mail, as data, or to be inspected"), Outcome::Provided),
                ends("tell", ("告知获取的方式、途径和时间", "Tell how, where and when it can be had"), Outcome::AccessTold),
            ] },
        }
    }
}
