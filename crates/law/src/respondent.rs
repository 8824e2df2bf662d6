//! 被申请人、被告的期限: by when each does its part in reconsideration and in court (《行政复议法》第三十条至第七十六条, 《行政诉讼法》
//! 第六十七条至第八十八条).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::calendar::{Calendar, Due, add_working_days};
use crate::deadline::{Deadline, Length, Natural, NaturalDue, deadline, natural_due};
use crate::{Article, Basis, Cite, Instrument};

/// 复议程序: which way a reconsideration goes (《行政复议法》第四十八条、第五十四条).
///
/// A disclosure case may be heard summarily (第五十三条第一款第（四）项); the organ that hears it says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Procedure {
    /// 简易程序.
    Summary,
    /// 普通程序.
    Ordinary,
}

impl Procedure {
    /// 政府信息公开案件可以适用简易程序 (《行政复议法》第五十三条第一款第（四）项).
    pub const SUMMARY_FOR_DISCLOSURE: Basis = reconsideration(Article::new(53).paragraph(1).item(4));
}

/// 由谁办: whose step it is (《行政复议法》第三十条、第三十一条、第四十八条, 《行政诉讼法》第六十七条).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Whose {
    /// 作出或者应当作出答复的机关: 被申请人、被告.
    Body,
    /// 申请人、原告.
    Applicant,
    /// 行政复议机关.
    ReconsiderationOrgan,
    /// 人民法院.
    Court,
    /// 双方当事人.
    EitherParty,
}

/// 复议、诉讼中的一步 that has a term of its own (《行政复议法》第三十条至第七十六条, 《行政诉讼法》第六十七条至第八十八条).
///
/// Each runs from the day its line names; 复议决定 is apart, in [`decide_by`], because a suspension lengthens it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// 复议受理, from receipt of the application; without a refusal in time it counts as accepted.
    Acceptance,
    /// 要求补正复议申请, from its receipt.
    AskSupplement,
    /// 补正复议申请, from receipt of the notice.
    Supplement,
    /// 发送复议申请书副本, from acceptance.
    SendCopy(Procedure),
    /// 被申请人书面答复并提交证据, from receipt of the copy.
    Answer(Procedure),
    /// 处理附带审查的规范性文件 by the organ that may, from acceptance of that question.
    ReviewDocument,
    /// 转送附带审查的规范性文件 by the organ that may not.
    ReferDocument,
    /// 报告行政复议意见书的整改情况, from its receipt.
    ReportRectification,
    /// 发送起诉状副本, from the filing of the case.
    SendComplaint,
    /// 提交答辩状和证据、依据, from receipt of the complaint.
    Defend,
    /// 一审, from the filing of the case.
    FirstInstance,
    /// 一审简易程序, from the filing of the case.
    FirstInstanceSummary,
    /// 对判决上诉, from its service.
    AppealJudgment,
    /// 对裁定上诉, from its service.
    AppealRuling,
    /// 二审, from receipt of the appeal.
    SecondInstance,
}

impl Step {
    /// 全部步骤, in the order in which they come (《行政复议法》第三十条 to 《行政诉讼法》第八十八条).
    pub const ALL: [Self; 17] = [
        Self::Acceptance,
        Self::AskSupplement,
        Self::Supplement,
        Self::SendCopy(Procedure::Summary),
        Self::SendCopy(Procedure::Ordinary),
        Self::Answer(Procedure::Summary),
        Self::Answer(Procedure::Ordinary),
        Self::ReviewDocument,
        Self::ReferDocument,
        Self::ReportRectification,
        Self::SendComplaint,
        Self::Defend,
        Self::FirstInstance,
        Self::FirstInstanceSummary,
        Self::AppealJudgment,
        Self::AppealRuling,
        Self::SecondInstance,
    ];

    /// 由谁办, as the body writes the answer under 《行政复议法》第四十八条.
    pub const fn whose(self) -> Whose {
        self.line().whose
    }

    /// 期限的长度: 3, 5, 7 and 10 days of reconsideration are working days (《行政复议法》第八十八条第二款), all others natural.
    pub const fn length(self) -> Length {
        self.line().length
    }

    /// 依据, as 《行政诉讼法》第六十七条第一款 for the defence.
    pub const fn basis(self) -> Basis {
        self.line().basis
    }

    /// 届满日 of the step, from the day its own line names (《行政复议法》第八十八条, 《民法典》第二百零一条).
    pub fn by(self, calendar: &Calendar, from: Date) -> Option<Deadline<'_>> {
        deadline(calendar, from, self.length(), self.basis())
    }

    #[rustfmt::skip]
    const fn line(self) -> Line {
        use Whose::{Applicant, Body, Court, EitherParty, ReconsiderationOrgan as Organ};
        match self {
            Self::Acceptance => line(Organ, Length::WorkingDays(5), reconsideration(Article::new(30))),
            Self::AskSupplement => line(Organ, Length::WorkingDays(5), reconsideration(Article::new(31))),
            Self::Supplement => line(Applicant, Length::WorkingDays(10), reconsideration(Article::new(31))),
            Self::SendCopy(Procedure::Summary) => line(Organ, Length::WorkingDays(3), reconsideration(Article::new(54))),
            Self::SendCopy(Procedure::Ordinary) => line(Organ, Length::WorkingDays(7), reconsideration(Article::new(48))),
            Self::Answer(Procedure::Summary) => line(Body, Length::WorkingDays(5), reconsideration(Article::new(54))),
            Self::Answer(Procedure::Ordinary) => line(Body, Length::WorkingDays(10), reconsideration(Article::new(48))),
            Self::ReviewDocument => line(Organ, days(30), reconsideration(Article::new(56))),
            Self::ReferDocument => line(Organ, Length::WorkingDays(7), reconsideration(Article::new(56))),
            Self::ReportRectification => line(Body, days(60), reconsideration(Article::new(76))),
            Self::SendComplaint => line(Court, days(5), litigation(Article::new(67).paragraph(1))),
            Self::Defend => line(Body, days(15), litigation(Article::new(67).paragraph(1))),
            Self::FirstInstance => line(Court, Length::Natural(Natural::Months(6)), litigation(Article::new(81))),
            Self::FirstInstanceSummary => line(Court, days(45), litigation(Article::new(83))),
            Self::AppealJudgment => line(EitherParty, days(15), litigation(Article::new(85))),
            Self::AppealRuling => line(EitherParty, days(10), litigation(Article::new(85))),
            Self::SecondInstance => line(Court, Length::Natural(Natural::Months(3)), litigation(Article::new(88))),
        }
    }
}

struct Line {
    whose: Whose,
    length: Length,
    basis: Basis,
}

const fn line(whose: Whose, length: Length, basis: Basis) -> Line {
    Line { whose, length, basis }
}

const fn days(days: u16) -> Length {
    Length::Natural(Natural::Days(days))
}

const fn reconsideration(article: Article) -> Basis {
    Basis::stated(Cite::new(Instrument::ReconsiderationLaw, article))
}

const fn litigation(article: Article) -> Basis {
    Basis::stated(Cite::new(Instrument::LitigationLaw, article))
}

/// 不提出书面答复、不提交证据的后果: the act counts as without evidence and ground (《行政复议法》第七十条).
pub const SILENT_RESPONDENT: Basis = reconsideration(Article::new(70));

/// 复议决定期限的种类: 30 days summarily, 60 in the ordinary way, at most 30 more where the head has allowed it (《行政复议法》第六十二条).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Decision {
    /// 简易程序, 30日.
    Summary,
    /// 普通程序, 60日.
    Ordinary,
    /// 普通程序, 延长至多30日.
    OrdinaryExtended,
}

/// 复议决定的期限, from acceptance; the days of a suspension do not count (《行政复议法》第三十九条、第六十二条).
pub fn decide_by(
    calendar: &Calendar,
    decision: Decision,
    accepted_on: Date,
    suspended_days: u16,
) -> Option<NaturalDue> {
    let (days, paragraph) = match decision {
        Decision::Summary => (30_u16, 2),
        Decision::Ordinary => (60, 1),
        Decision::OrdinaryExtended => (90, 1),
    };
    let mut due = natural_due(calendar, accepted_on, Natural::Days(days.checked_add(suspended_days)?))?;
    if suspended_days > 0 {
        due = due.under(reconsideration(Article::new(39)));
    }
    Some(due.under(reconsideration(Article::new(62).paragraph(paragraph))))
}

/// 法院判令公开后的答复期限: 20 working days (法释〔2025〕8号第十一条).
///
/// The judgment may set another day, which then stands.
pub fn redo_after_judgment_by(calendar: &Calendar, effective_on: Date) -> Option<Due<'_>> {
    let article = Basis::stated(Cite::new(Instrument::Interpretation2025, Article::new(11)));
    add_working_days(calendar, effective_on, 20).map(|due| due.under(article))
}

const ANEW: Cite = Cite::new(Instrument::ReconsiderationRegulation2007, Article::new(49));

/// 复议决定责令重新作出而未定期限: 60 days where no law sets a term (《行政复议法实施条例》第四十九条, of the regulation before the revised law).
pub fn redo_after_reconsideration_by(calendar: &Calendar, served_on: Date) -> Option<NaturalDue> {
    natural_due(calendar, served_on, Natural::Days(60)).map(|due| due.under(Basis::stated(ANEW)))
}

/// 复议后重新答复的谨慎期限: 20 working days, for 《政府信息公开条例》第三十三条第二款 may be the term 《行政复议法实施条例》第四十九条 puts first.
pub fn prudent_redo_after_reconsideration_by(calendar: &Calendar, served_on: Date) -> Option<Due<'_>> {
    let reply = Basis::inferred(Cite::new(Instrument::Regulation, Article::new(33).paragraph(2)));
    let due = add_working_days(calendar, served_on, 20)?;
    Some(due.under(Basis::inferred(ANEW)).under(reply))
}
