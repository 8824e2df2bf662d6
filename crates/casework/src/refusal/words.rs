//! The words of refusals.

use super::Refusal;

impl Refusal {
    /// The name in data.
    pub const fn key(self) -> &'static str {
        match self {
            Self::NotReceived => "not_received",
            Self::BeforeReceipt(_) => "before_receipt",
            Self::AlreadyClosed => "already_closed",
            Self::NotClosed => "not_closed",
            Self::ReceiptKnown => "receipt_known",
            Self::AwaitingSupplement => "awaiting_supplement",
            Self::AwaitingPayment => "awaiting_payment",
            Self::NoMatter => "no_matter",
            Self::NothingToSupplement => "nothing_to_supplement",
            Self::SupplementAskedLate(_) => "supplement_asked_late",
            Self::SupplementAskedAgain => "supplement_asked_again",
            Self::NoSupplementAwaited => "no_supplement_awaited",
            Self::NoticeNotServed => "notice_not_served",
            Self::NoticeInBreach => "notice_in_breach",
            Self::ThirdPartyObjects => "third_party_objects",
            Self::NoObjection => "no_objection",
            Self::ThirdPartyNotTold => "third_party_not_told",
            Self::SupplementNotLapsed(_) => "supplement_not_lapsed",
            Self::PastDue(_) => "past_due",
            Self::ExtendedAgain => "extended_again",
            Self::NoSuchConsultation => "no_such_consultation",
            Self::OpinionKnown => "opinion_known",
            Self::ConsultationOpen(_) => "consultation_open",
            Self::NoReasonsAsked => "no_reasons_asked",
            Self::NoReasonsGiven => "no_reasons_given",
            Self::ReasonsNotDue(_) => "reasons_not_due",
            Self::ReasonsNotReasonable => "reasons_not_reasonable",
            Self::ReasonsNotUnreasonable => "reasons_not_unreasonable",
            Self::DeferredBackwards(_) => "deferred_backwards",
            Self::NoAmount => "no_amount",
            Self::FeeNotByTiers(_) => "fee_not_by_tiers",
            Self::ExtendedTooLong => "extended_too_long",
            Self::NoTimeForReasons => "no_time_for_reasons",
            Self::TreatedAsRequest => "treated_as_request",
            Self::AsksInformation => "asks_information",
            Self::AsksCorrection => "asks_correction",
            Self::FeeNoticedAgain => "fee_noticed_again",
            Self::NoPaymentAwaited => "no_payment_awaited",
            Self::FeeNotLapsed(_) => "fee_not_lapsed",
            Self::NotSearched => "not_searched",
            Self::NowhereSearched => "nowhere_searched",
            Self::NothingAsked => "nothing_asked",
            Self::NoSuchOrder => "no_such_order",
            Self::OrderEnded => "order_ended",
            Self::PapersDoNotFit => "papers_do_not_fit",
            Self::NotWhoWasAsked => "not_who_was_asked",
            Self::ThirdPartyNotAsked => "third_party_not_asked",
            Self::ThirdPartyAgreed => "third_party_agreed",
            Self::NotSupplemented => "not_supplemented",
            Self::OwnAct => "own_act",
            Self::NoDraft => "no_draft",
            Self::NotReviewed => "not_reviewed",
            Self::NotSigned => "not_signed",
            Self::NotSealed => "not_sealed",
            Self::AlreadySealed => "already_sealed",
            Self::AlreadySigned => "already_signed",
            Self::SignedBefore => "signed_before",
            Self::SignedByOne => "signed_by_one",
            Self::OwnDraft => "own_draft",
            Self::NoScan => "no_scan",
            Self::NoNumber => "no_number",
            Self::NoSuchChallenge => "no_such_challenge",
            Self::AlreadyRuled => "already_ruled",
            Self::AlreadyDefended => "already_defended",
            Self::NotCorrected => "not_corrected",
            Self::AlreadyReopened => "already_reopened",
            Self::AlreadyArchived => "already_archived",
            Self::ChallengePending => "challenge_pending",
            Self::NotProposed => "not_proposed",
            Self::NothingSplit => "nothing_split",
            Self::NoSuchEntry => "no_such_entry",
            Self::RegistrationStays => "registration_stays",
            Self::RestedOn(_) => "rested_on",
            Self::NoReason => "no_reason",
        }
    }

    /// What stands in the way and what to do: a sentence in Chinese.
    pub fn chinese(self) -> String {
        match self {
            Self::NotReceived => "还没有确认收到申请；先确认收到之日。".to_owned(),
            Self::BeforeReceipt(on) => format!("日期早于{on}，请核对。"),
            Self::AlreadyClosed => "这件申请已经办结。".to_owned(),
            Self::NotClosed => "这件申请还没有办结。".to_owned(),
            Self::ReceiptKnown => "收到申请之日已经确定。".to_owned(),
            Self::AwaitingSupplement => "正在等待申请人补正。".to_owned(),
            Self::AwaitingPayment => "正在等待申请人缴费。".to_owned(),
            Self::NoMatter => "没有写明所申请的信息。".to_owned(),
            Self::NothingToSupplement => "没有写明要补正什么；补正应一次性告知全部事项。".to_owned(),
            Self::SupplementAskedLate(by) => format!("告知补正应不晚于{by}，已经过期。"),
            Self::SupplementAskedAgain => "补正只能一次性告知，已经告知过。".to_owned(),
            Self::NoSupplementAwaited => "没有等待中的补正。".to_owned(),
            Self::NoticeNotServed => {
                "没有告知书送达申请人的证明，申请人的期限还没有开始计算；先登记送达之日。".to_owned()
            }
            Self::NoticeInBreach => "告知本身违反规定，没有停止答复期限，不能据此不再处理。".to_owned(),
            Self::ThirdPartyObjects => {
                "第三方以合理理由不同意公开；认为不公开可能对公共利益造成重大影响的，先登记这一认定和理由。"
                    .to_owned()
            }
            Self::NoObjection => "第三方没有以合理理由不同意公开，不用权衡公共利益。".to_owned(),
            Self::ThirdPartyNotTold => "还没有将决定公开的内容和理由书面告知第三方。".to_owned(),
            Self::SupplementNotLapsed(until) => format!("补正期限到{until}才满。"),
            Self::PastDue(due) => format!("答复期限已于{due}届满，期满以后不能再作。"),
            Self::ExtendedAgain => "答复期限只能延长一次，已经延长过。".to_owned(),
            Self::NoSuchConsultation => "没有这一次征求意见。".to_owned(),
            Self::OpinionKnown => "这一次征求意见已经有结果。".to_owned(),
            Self::ConsultationOpen(until) => format!("征求意见的期限到{until}才满，还没有收到意见。"),
            Self::NoReasonsAsked => "没有要求申请人说明理由。".to_owned(),
            Self::NoReasonsGiven => "申请人没有说明理由，不能认定为合理。".to_owned(),
            Self::ReasonsNotDue(until) => format!("申请人说明理由的期限到{until}才满。"),
            Self::ReasonsNotReasonable => "申请人的理由没有认定为合理，不能延迟答复。".to_owned(),
            Self::ReasonsNotUnreasonable => "要求申请人说明理由并认定不合理以后，才能不予处理。".to_owned(),
            Self::DeferredBackwards(due) => format!("延迟答复的期限应晚于现在的届满日{due}。"),
            Self::NoAmount => "收费金额为零，不用通知。".to_owned(),
            Self::FeeNotByTiers(due) => format!("按各档计算应收{due}，通知的金额不符。"),
            Self::ExtendedTooLong => "延长的期限最长20个工作日。".to_owned(),
            Self::NoTimeForReasons => "应当给申请人说明理由的时间，至少1个工作日。".to_owned(),
            Self::TreatedAsRequest => {
                "已经按政府信息公开申请告知补正、征求意见、延期、要求说明理由或者收费，不能再作为非申请转出；请作出答复。".to_owned()
            }
            Self::AsksInformation => "登记的是政府信息公开申请，不能作为更正记录的请求办结。".to_owned(),
            Self::AsksCorrection => "登记的是更正自身记录的请求，不作政府信息公开答复；请记录更正的处理。".to_owned(),
            Self::FeeNoticedAgain => "这件申请已经通知过收费；按件和按量只能选一种，不得重复。".to_owned(),
            Self::NoPaymentAwaited => "没有等待中的缴费。".to_owned(),
            Self::FeeNotLapsed(until) => format!("缴费期限到{until}才满。"),
            Self::NotSearched => {
                "没有检索记录，不能答复信息不存在；先登记检索的范围、词语和结果。".to_owned()
            }
            Self::NowhereSearched => "没有写明检索的范围或者词语。".to_owned(),
            Self::NothingAsked => "派单没有写明要查找、提供什么。".to_owned(),
            Self::NoSuchOrder => "没有这一次派单。".to_owned(),
            Self::OrderEnded => "这一次派单已经回复，或者申请办结时已经终止。".to_owned(),
            Self::PapersDoNotFit => "找到的应列明材料，没有找到的不应列材料。".to_owned(),
            Self::NotWhoWasAsked => "凭码回复的只能是派单的联系人；其他人书面回复的，附扫描件登记。".to_owned(),
            Self::ThirdPartyNotAsked => "以第三方合法权益为由不予公开，应先书面征求第三方意见。".to_owned(),
            Self::ThirdPartyAgreed => "第三方同意公开，不能再以其合法权益为由不予公开。".to_owned(),
            Self::NotSupplemented => "没有告知并收到补正，不能以补正后仍不明确答复。".to_owned(),
            Self::OwnAct => "逾期不补正、逾期不缴费和撤回不用拟稿，有专门的办理行为。".to_owned(),
            Self::NoDraft => "还没有拟稿。".to_owned(),
            Self::NotReviewed => "还没有经过审查。".to_owned(),
            Self::NotSigned => "还没有签发。".to_owned(),
            Self::NotSealed => "还没有用印。".to_owned(),
            Self::AlreadySealed => "已经用印，不能再用一次。".to_owned(),
            Self::AlreadySigned => "已经签发，不能再改。".to_owned(),
            Self::SignedBefore => "您已经签过；第二个签名须由另一人签。".to_owned(),
            Self::SignedByOne => "所依据的条款或者口径还没有核实确认，须两人签发；现在只有一人签过。".to_owned(),
            Self::OwnDraft => "拟稿人不能审查、签发自己拟的稿。".to_owned(),
            Self::NoScan => "线下签批、书面回复应附扫描件。".to_owned(),
            Self::NoNumber => "没有填写文号或者用印登记号。".to_owned(),
            Self::NoSuchChallenge => "没有这一次复议或者诉讼。".to_owned(),
            Self::AlreadyRuled => "这一次复议或者诉讼已经审结。".to_owned(),
            Self::AlreadyDefended => "这一次复议或者诉讼已经提交过答复、答辩。".to_owned(),
            Self::NotCorrected => "没有纠正的结果，不能重新答复。".to_owned(),
            Self::AlreadyReopened => "已经按这一次结果重新办理过。".to_owned(),
            Self::AlreadyArchived => "已经归档。".to_owned(),
            Self::ChallengePending => "复议或者诉讼还没有审结，不能归档。".to_owned(),
            Self::NotProposed => "没有提出过转为主动公开。".to_owned(),
            Self::NothingSplit => "拆分应分出至少一项，并留下至少一项。".to_owned(),
            Self::NoSuchEntry => "没有这一条记录，或者已经更正过。".to_owned(),
            Self::RegistrationStays => "登记一条不能更正掉。".to_owned(),
            Self::RestedOn(seq) => format!("第{seq}条记录以这一条为前提；先更正第{seq}条。"),
            Self::NoReason => "没有写明理由。".to_owned(),
        }
    }

    /// The same in English.
    pub fn english(self) -> String {
        match self {
            Self::NotReceived => "The receipt of the request is not confirmed yet; confirm it first.".to_owned(),
            Self::BeforeReceipt(on) => format!("The date is before {on}; check it."),
            Self::AlreadyClosed => "The request has been answered already.".to_owned(),
            Self::NotClosed => "The request has not been answered yet.".to_owned(),
            Self::ReceiptKnown => "The date of receipt is already certain.".to_owned(),
            Self::AwaitingSupplement => "The applicant has still to supplement.".to_owned(),
            Self::AwaitingPayment => "The applicant has still to pay.".to_owned(),
            Self::NoMatter => "It does not say what is asked for.".to_owned(),
            Self::NothingToSupplement => "It does not say what is to be supplemented; all of it is told at once.".to_owned(),
            Self::SupplementAskedLate(by) => format!("A supplement was to be asked for by {by}, which is past."),
            Self::SupplementAskedAgain => "A supplement is asked for once, and was.".to_owned(),
            Self::NoSupplementAwaited => "No supplement is awaited.".to_owned(),
            Self::NoticeNotServed => {
                "Nothing proves that the applicant received the notice; record that day first.".to_owned()
            }
            Self::NoticeInBreach => {
                "The notice broke a rule and stopped no term; the request cannot lapse by it.".to_owned()
            }
            Self::ThirdPartyObjects => {
                "The third party objects with reason; record first why the public interest outweighs it.".to_owned()
            }
            Self::NoObjection => "No third party objects with reason; there is nothing to outweigh.".to_owned(),
            Self::ThirdPartyNotTold => {
                "The third party was not told in writing what is disclosed and why.".to_owned()
            }
            Self::SupplementNotLapsed(until) => format!("The term of the supplement runs until {until}."),
            Self::PastDue(due) => format!("The term of the reply ended on {due}; it cannot be done after that."),
            Self::ExtendedAgain => "A term is extended once, and was.".to_owned(),
            Self::NoSuchConsultation => "There is no such consultation.".to_owned(),
            Self::OpinionKnown => "This consultation has its result already.".to_owned(),
            Self::ConsultationOpen(until) => format!("A consultation runs until {until}, and no opinion has come."),
            Self::NoReasonsAsked => "The applicant was not asked for reasons.".to_owned(),
            Self::NoReasonsGiven => "The applicant gave no reasons; none can be found reasonable.".to_owned(),
            Self::ReasonsNotDue(until) => format!("The applicant may give reasons until {until}."),
            Self::ReasonsNotReasonable => "The reasons were not found reasonable; the reply cannot be deferred.".to_owned(),
            Self::ReasonsNotUnreasonable => "A request is not processed only when reasons were asked for and found unreasonable.".to_owned(),
            Self::DeferredBackwards(due) => format!("A deferral ends after the present due date, {due}."),
            Self::NoAmount => "The fee is nothing; there is nothing to notice.".to_owned(),
            Self::FeeNotByTiers(due) => {
                format!("By its tiers the fee is {} yuan; the notice says another amount.", due.get())
            }
            Self::ExtendedTooLong => "A term is extended by 20 working days at most.".to_owned(),
            Self::NoTimeForReasons => "The applicant needs at least one working day to give reasons.".to_owned(),
            Self::TreatedAsRequest => "It was worked on as a request already (supplement, consultation, extension, reasons or fee) and is to be replied to.".to_owned(),
            Self::AsksInformation => "It was registered as a request for information and does not end as the correction of a record.".to_owned(),
            Self::AsksCorrection => "It was registered as asking for the correction of a record; record how that was dealt with instead of a reply.".to_owned(),
            Self::FeeNoticedAgain => "A fee was noticed already; it is by request or by page, not twice.".to_owned(),
            Self::NoPaymentAwaited => "No payment is awaited.".to_owned(),
            Self::FeeNotLapsed(until) => format!("The fee may be paid until {until}."),
            Self::NotSearched => "Without a record of a search it cannot be said that there is nothing; record where and how it was searched.".to_owned(),
            Self::NowhereSearched => "It does not say where or with which words it was searched.".to_owned(),
            Self::NothingAsked => "The order does not say what is to be searched for or handed over.".to_owned(),
            Self::NoSuchOrder => "There is no such order.".to_owned(),
            Self::OrderEnded => "This order was answered, or ended with the request.".to_owned(),
            Self::PapersDoNotFit => "What was found is listed, and where nothing was found nothing is.".to_owned(),
            Self::NotWhoWasAsked => "By code only the contact of the order answers; record what others answer on paper with its scan.".to_owned(),
            Self::ThirdPartyNotAsked => "Before withholding for a third party, it is asked in writing.".to_owned(),
            Self::ThirdPartyAgreed => "The third party agreed; its interests are no ground for withholding.".to_owned(),
            Self::NotSupplemented => "Nothing was supplemented, so it cannot be still unclear.".to_owned(),
            Self::OwnAct => "What lapses or is withdrawn is not drafted; it has an act of its own.".to_owned(),
            Self::NoDraft => "There is no draft.".to_owned(),
            Self::NotReviewed => "It has not been reviewed.".to_owned(),
            Self::NotSigned => "It has not been signed.".to_owned(),
            Self::NotSealed => "It has not been sealed.".to_owned(),
            Self::AlreadySealed => "It is sealed and is not sealed again.".to_owned(),
            Self::AlreadySigned => "It is signed and cannot be changed.".to_owned(),
            Self::SignedBefore => "You have signed it; the second signature is another's.".to_owned(),
            Self::SignedByOne => {
                "It rests on what nobody has confirmed, so two people sign; one has.".to_owned()
            }
            Self::OwnDraft => "Who drafted neither reviews nor signs.".to_owned(),
            Self::NoScan => "What was signed or answered on paper needs its scan.".to_owned(),
            Self::NoNumber => "The document number or that of the seal register is missing.".to_owned(),
            Self::NoSuchChallenge => "There is no such reconsideration or litigation.".to_owned(),
            Self::AlreadyRuled => "This reconsideration or litigation has ended.".to_owned(),
            Self::AlreadyDefended => "In this reconsideration or litigation the answer was handed in.".to_owned(),
            Self::NotCorrected => "No ruling corrected the reply, so there is none to give anew.".to_owned(),
            Self::AlreadyReopened => "After this ruling the request was opened anew already.".to_owned(),
            Self::AlreadyArchived => "It is archived.".to_owned(),
            Self::ChallengePending => "A reconsideration or litigation is pending; it cannot be archived.".to_owned(),
            Self::NotProposed => "Its publication was not proposed.".to_owned(),
            Self::NothingSplit => "A split takes at least one matter away and leaves at least one.".to_owned(),
            Self::NoSuchEntry => "There is no such entry, or it was struck.".to_owned(),
            Self::RegistrationStays => "The registration cannot be struck.".to_owned(),
            Self::RestedOn(seq) => format!("Entry {seq} rests on it; strike that one first."),
            Self::NoReason => "The reason is missing.".to_owned(),
        }
    }
}
