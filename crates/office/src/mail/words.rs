//! What letters say: the number, the day and the way to the request; never what is asked for, nor by whom.

use casework::act::Act;
use jiff::civil::Date;

use super::Telling;

/// What a letter to an applicant may say.
pub(super) struct Facts<'a> {
    /// Of what it tells.
    pub(super) telling: Telling,
    /// The act.
    pub(super) act: &'a Act,
    /// Which body writes.
    pub(super) body: &'a str,
    /// The number of the request.
    pub(super) case_no: &'a str,
    /// By when it is answered, while that runs.
    pub(super) due: Option<Date>,
    /// The address of the page where it is followed.
    pub(super) follow: String,
}

impl Facts<'_> {
    /// The subject of an e-mail.
    pub(super) fn subject(&self) -> String {
        let what = match self.telling {
            Telling::Received => "已收到您的政府信息公开申请",
            Telling::SupplementAsked => "您的政府信息公开申请需要补正",
            Telling::ReasonsAsked => "请说明政府信息公开申请的理由",
            Telling::FeeNoticed => "政府信息公开信息处理费缴费通知",
            Telling::Extended => "您的政府信息公开申请答复期限有变化",
            Telling::ReplyReady => "您的政府信息公开申请已经答复",
        };
        format!("{what}（{}）", self.case_no)
    }

    /// The sentence that an SMS is made of.
    pub(super) fn short(&self) -> String {
        let Self { body, case_no, follow, .. } = self;
        format!("{body}：政府信息公开申请{case_no}{}。查询：{follow}", self.said())
    }

    /// An e-mail.
    pub(super) fn long(&self) -> String {
        let Self { body, case_no, follow, .. } = self;
        format!(
            "您好：\n\n您的政府信息公开申请（编号{case_no}）{}。\n\n查询办理进度和内容：{follow}\n请用编号和提出申请时得到的查询码打开。\n\n本邮件由系统自动发出，请不要回复；以送达的正式文书为准。\n\n{body}\n",
            self.said()
        )
    }

    fn said(&self) -> String {
        let by = |words: &str| self.due.map(|on| format!("，{words}{}", dated(on))).unwrap_or_default();
        match self.telling {
            Telling::Received => format!("已经收到{}", by("答复期限至")),
            Telling::SupplementAsked => {
                format!("需要补正{}，逾期不补正的不再处理", within(self.act))
            }
            Telling::ReasonsAsked => format!("需要说明理由{}", within(self.act)),
            Telling::FeeNoticed => "需要缴纳信息处理费，金额、方式和期限见缴费通知".to_owned(),
            Telling::Extended => format!("的答复期限有变化{}", by("现在至")),
            Telling::ReplyReady => "已经答复，请按您选择的方式领取或者查看".to_owned(),
        }
    }
}

/// The applicant's term, where the act sets one in working days.
fn within(act: &Act) -> String {
    match act {
        Act::SupplementAsked { working_days, .. } | Act::ReasonsAsked { working_days } => {
            format!("，期限为收到告知书之日起{working_days}个工作日")
        }
        _ => String::new(),
    }
}

/// What a clerk is reminded of: the numbers of requests and their prudent dates.
pub(super) struct Pressing<'a> {
    /// Those whose date is past.
    pub(super) late: &'a [(String, Date)],
    /// Those whose date is near.
    pub(super) soon: &'a [(String, Date)],
    /// The address of the page of deadlines.
    pub(super) deadlines: String,
}

impl Pressing<'_> {
    /// The subject of the e-mail.
    pub(super) fn subject(&self) -> String {
        format!("依申请公开到期提醒：超期{}件，即将到期{}件", self.late.len(), self.soon.len())
    }

    /// The e-mail.
    pub(super) fn text(&self) -> String {
        let list = |head: &str, cases: &[(String, Date)]| {
            let lines = cases.iter().map(|(no, on)| format!("  {no}　谨慎到期日{}\n", dated(*on)));
            if cases.is_empty() {
                String::new()
            } else {
                format!("{head}：\n{}\n", lines.collect::<String>())
            }
        };
        let (late, soon) = (list("已经超期", self.late), list("三个工作日内到期", self.soon));
        format!("{late}{soon}期限一览：{}\n\n本邮件由系统自动发出，请不要回复。\n", self.deadlines)
    }
}

fn dated(on: Date) -> String {
    format!("{}年{}月{}日", on.year(), on.month(), on.day())
}
