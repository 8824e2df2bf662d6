//! What an act is called: a line for the file, in Chinese and in English, and the article it is done under.
//!
//! People are numbers here, so no line names one; whoever holds the names puts them beside it.

mod basis;
mod parts;

use super::{Act, Matter, Notice};
use crate::decision::Decision;
use parts::{List, charged, consulted, element};

impl Act {
    /// What was done: a line in Chinese.
    pub fn chinese(&self) -> String {
        self.words().0
    }

    /// The same in English.
    pub fn english(&self) -> String {
        self.words().1
    }

    fn words(&self) -> (String, String) {
        match self {
            Self::Registered { .. } => self.registered(),
            Self::ReceiptConfirmed => both("与申请人确认收到申请", "receipt confirmed by both sides"),
            Self::HandedOver { .. } => both("移交", "handed over"),
            Self::PassedOn { to, approved } => {
                let (zh, en) = approved.words();
                (
                    format!("不是公开申请，转{to}（负责人同意，{zh}）"),
                    format!("no request for information; passed on to {to} (the head consents, {en})"),
                )
            }
            Self::SplitOff { matters, into, approved } => {
                let (count, (zh, en)) = (matters.len(), approved.words());
                (
                    format!("拆出{count}项，另立{}（{zh}）", into.0),
                    format!("{count} matters made case {} ({en})", into.0),
                )
            }
            Self::SupplementAsked { gaps, working_days } => {
                let List { zh, en } = gaps.iter().map(|gap| element(*gap)).collect();
                (
                    format!("告知补正，限{working_days}个工作日：{zh}"),
                    format!("supplement asked for within {working_days} working days: {en}"),
                )
            }
            Self::Supplemented => both("收到补正", "supplement received"),
            Self::Consulted { .. }
            | Self::ConsultationReceived { .. }
            | Self::OpinionGiven { .. }
            | Self::SilenceNoted { .. } => self.consultation(),
            Self::PublicInterestFound { of, because } => (
                format!("不公开可能对公共利益造成重大影响，决定公开（第{}次征求意见）：{because}", of + 1),
                format!("disclosed in the public interest against consultation {}: {because}", of + 1),
            ),
            Self::ThirdPartyTold { of } => (
                format!("将决定公开的内容和理由书面告知第三方（第{}次征求意见）", of + 1),
                format!("the third party of consultation {} told what is disclosed and why", of + 1),
            ),
            Self::Extended { working_days, approved } => {
                let (days, (zh, en)) = (working_days, approved.words());
                (
                    format!("告知延期{days}个工作日（负责人同意，{zh}）"),
                    format!("extension by {days} working days told (the head consents, {en})"),
                )
            }
            Self::ReasonsAsked { .. }
            | Self::ReasonsGiven
            | Self::ReasonsJudged { .. }
            | Self::Deferred { .. } => self.reasons(),
            Self::FeeNoticed { amount, charged: of } => {
                let (amount, (zh, en)) = (amount.get(), charged(*of));
                (format!("收费通知：{zh}，{amount}元"), format!("fee noticed: {en}, {amount} yuan"))
            }
            Self::NoticeServed { notice: Notice::Supplement } => {
                both("补正告知书送达申请人", "the applicant received the notice to supplement")
            }
            Self::NoticeServed { notice: Notice::Fee } => {
                both("收费通知书送达申请人", "the applicant received the fee notice")
            }
            Self::FeePaid => both("申请人完成缴费", "fee paid"),
            Self::UnitAsked { .. } | Self::UnitAnswered { .. } => self.order(),
            Self::Searched { .. } | Self::KeptOffline { .. } | Self::Drafted { .. } => self.preparation(),
            Self::Reviewed { .. } | Self::Signed { .. } | Self::Sealed { .. } => self.approval(),
            Self::Replied { .. } | Self::DeliveryKnown { .. } => self.delivery(),
            Self::SupplementLapsed { checked } => lapsed(checked),
            Self::FeeLapsed => both("逾期不缴费，不再处理", "lapsed for want of the payment"),
            Self::Withdrawn => both("申请人撤回申请", "withdrawn by the applicant"),
            Self::CorrectionAnswered { correction } => told("更正请求：", "correction: ", correction.words()),
            Self::PublicationProposed => both("建议转为主动公开", "publication proposed"),
            Self::PublicationDecided { publication } => {
                told("转为主动公开的审核：", "publication: ", publication.words())
            }
            Self::Challenged { .. } | Self::Defended { .. } | Self::Ruled { .. } | Self::Reopened { .. } => {
                self.contest()
            }
            Self::Noted { circumstance } => {
                let (what, from, through) =
                    (&circumstance.what, circumstance.from_on, circumstance.through_on);
                (
                    format!("情况记录：{what}（{from}至{through}），不影响期限"),
                    format!("noted: {what} ({from} to {through}); the term does not move"),
                )
            }
            Self::Archived { item } => {
                let (no, number, (zh, en)) = (&item.archive_no, item.item_no, item.retention.words());
                (
                    format!("归档：{no}，第{number}件，保管期限{zh}"),
                    format!("archived: {no}, item {number}, kept {en}"),
                )
            }
            Self::Struck { seq, because } => {
                (format!("更正记录：第{seq}条作废，{because}"), format!("entry {seq} struck: {because}"))
            }
        }
    }

    fn registered(&self) -> (String, String) {
        let Self::Registered { channel, column, matters, asks, split_from, .. } = self else {
            return nothing();
        };
        let ((zh, en), column_zh, column_en) = (channel.words(), column.label(), column.english());
        let (what_zh, what_en) = asks.words();
        let listed = |matters: &[Matter], mark: &str| {
            matters.iter().map(|matter| matter.0.as_str()).collect::<Vec<_>>().join(mark)
        };
        let (from_zh, from_en) = split_from.as_ref().map_or((String::new(), String::new()), |from| {
            (format!("，由{}拆出", from.0), format!(", split off {}", from.0))
        });
        (
            format!("登记{what_zh}：{zh}，{column_zh}{from_zh}；{}", listed(matters, "；")),
            format!("registered{what_en}: {en}, {column_en}{from_en}; {}", listed(matters, "; ")),
        )
    }

    fn consultation(&self) -> (String, String) {
        match self {
            Self::Consulted { whom, .. } => {
                told("书面征求意见：", "opinion asked for in writing: ", consulted(*whom))
            }
            Self::ConsultationReceived { of } => (
                format!("第{}次征求意见书送达", of + 1),
                format!("letter of consultation {} received", of + 1),
            ),
            Self::OpinionGiven { of, opinion } => {
                let (zh, en) = opinion.words();
                (
                    format!("第{}次征求意见收到意见：{zh}", of + 1),
                    format!("opinion on consultation {}: {en}", of + 1),
                )
            }
            Self::SilenceNoted { of } => (
                format!("第{}次征求意见期满，没有提出意见", of + 1),
                format!("consultation {} passed in silence", of + 1),
            ),
            _ => nothing(),
        }
    }

    fn reasons(&self) -> (String, String) {
        match self {
            Self::ReasonsAsked { working_days } => (
                format!("要求说明理由，限{working_days}个工作日"),
                format!("reasons asked for, within {working_days} working days"),
            ),
            Self::ReasonsGiven => both("收到理由", "reasons received"),
            Self::ReasonsJudged { judged, because } => {
                let (zh, en) = judged.words();
                (format!("认定{zh}：{because}"), format!("found {en}: {because}"))
            }
            Self::Deferred { until_on } => {
                (format!("告知延迟至{until_on}答复"), format!("reply deferred to {until_on}, told"))
            }
            _ => nothing(),
        }
    }

    fn order(&self) -> (String, String) {
        match self {
            Self::UnitAsked { what, by_on, .. } => {
                (format!("派单，限{by_on}前回复：{what}"), format!("a unit asked for {what}, by {by_on}"))
            }
            Self::UnitAnswered { order, found, papers, means } => {
                let ((found_zh, found_en), (means_zh, means_en)) = (found.words(), means.words());
                let (no, count) = (order.0, papers.len());
                (
                    format!("第{no}条派单回复（{means_zh}）：{found_zh}，材料{count}份"),
                    format!("order {no} answered {means_en}: {found_en}, {count} papers"),
                )
            }
            _ => nothing(),
        }
    }

    fn preparation(&self) -> (String, String) {
        match self {
            Self::Searched { places, words, found } => {
                let (places_zh, words_zh) = (places.join("、"), words.join("、"));
                (
                    format!("检索：{places_zh}；词语：{words_zh}；找到{found}件"),
                    format!("searched {}; words: {}; {found} found", places.join(", "), words.join(", ")),
                )
            }
            Self::KeptOffline { reference } => (
                format!("转线下办理，纸质案卷{reference}"),
                format!("handled offline, paper file {reference}"),
            ),
            Self::Drafted { decision, confirmed_by } => drafted(decision, confirmed_by.as_deref()),
            _ => nothing(),
        }
    }

    fn approval(&self) -> (String, String) {
        match self {
            Self::Reviewed { verdict } => verdict.words(),
            Self::Signed { signature } => told("签发：", "signed, ", signature.words()),
            Self::Sealed { document_no, register_no } => (
                format!("用印：{}，登记号{register_no}", document_no.0),
                format!("sealed: {}, register {register_no}", document_no.0),
            ),
            _ => nothing(),
        }
    }

    fn delivery(&self) -> (String, String) {
        match self {
            Self::Replied { delivery } => delivery.words(),
            Self::DeliveryKnown { outcome } => told("送达结果：", "delivery: ", outcome.words()),
            _ => nothing(),
        }
    }

    fn contest(&self) -> (String, String) {
        match self {
            Self::Challenged { forum } => told("收到通知：", "notice received: ", forum.words()),
            Self::Defended { of } => (
                format!("第{}件复议、诉讼：提交答复和证据", of + 1),
                format!("challenge {}: answer and evidence handed in", of + 1),
            ),
            Self::Ruled { of, ruling } => {
                let (zh, en) = ruling.words();
                (format!("第{}件复议、诉讼审结：{zh}", of + 1), format!("challenge {} ended: {en}", of + 1))
            }
            Self::Reopened { of, until_on } => {
                let (zh, en) = until_on.map_or((String::new(), String::new()), |on| {
                    (format!("，限{on}前"), format!(", by {on}"))
                });
                (
                    format!("按第{}件复议、诉讼的结果重新答复{zh}", of + 1),
                    format!("opened anew after challenge {}{en}", of + 1),
                )
            }
            _ => nothing(),
        }
    }
}

fn both(zh: &str, en: &str) -> (String, String) {
    (zh.to_owned(), en.to_owned())
}

fn told(zh: &str, en: &str, (what_zh, what_en): (&str, &str)) -> (String, String) {
    ([zh, what_zh].concat(), [en, what_en].concat())
}

/// That nothing was supplemented, and how it was found that there is no good reason.
fn lapsed(checked: &str) -> (String, String) {
    let (zh, en) = ("逾期不补正，不再处理", "lapsed for want of the supplement");
    if checked.is_empty() {
        return (zh.to_owned(), en.to_owned());
    }
    ([zh, "；没有正当理由：", checked].concat(), [en, "; no good reason: ", checked].concat())
}

/// What is drafted, of what parts, and who confirmed what it rests on.
fn drafted(decision: &Decision, confirmed_by: Option<&str>) -> (String, String) {
    let outcome = decision.outcome();
    let (mut zh, mut en) =
        (format!("拟稿：{}", outcome.chinese()), format!("drafted: {}", outcome.english()));
    if !decision.grounds().is_empty() {
        let of: List = decision.grounds().iter().map(|ground| (ground.chinese(), ground.english())).collect();
        zh.push_str(&["；其中", &of.zh].concat());
        en.push_str(&["; of it: ", &of.en].concat());
    }
    if let Some(by) = confirmed_by {
        zh.push_str(&["；口径由", by, "确认"].concat());
        en.push_str(&["; its reading confirmed by ", by].concat());
    }
    (zh, en)
}

/// A group is asked only for its own acts.
fn nothing() -> (String, String) {
    (String::new(), String::new())
}
