//! What the guide says.

use law::{Article, Basis, Cite, Instrument};

use super::{First, Question, Step};

const fn regulation(article: Article) -> Basis {
    Basis::stated(Cite::new(Instrument::Regulation, article))
}

impl Step {
    /// 步骤的名称.
    pub const fn chinese(self) -> &'static str {
        match self {
            Self::Supplement => "补不补",
            Self::IsRequest => "是不是",
            Self::Responsible => "谁负责",
            Self::Held => "有没有",
            Self::Give => "给不给",
            Self::How => "怎么给",
            Self::Answer => "怎么答",
        }
    }

    /// The same in English.
    pub const fn english(self) -> &'static str {
        match self {
            Self::Supplement => "Is it complete?",
            Self::IsRequest => "Is it a request?",
            Self::Responsible => "Whose is it?",
            Self::Held => "Is it there?",
            Self::Give => "May it be given?",
            Self::How => "How is it given?",
            Self::Answer => "How is it answered?",
        }
    }
}

impl Question {
    /// The question.
    pub const fn chinese(self) -> &'static str {
        match self {
            Self::Clear => "申请是否明确、齐备？",
            Self::Supplement => "补正到了哪一步？",
            Self::Nature => "申请人要的是什么？",
            Self::Repeat => "是不是向本机关重复申请相同的信息？",
            Self::Volume => "申请的数量、频次是否明显超过合理范围？",
            Self::Responsible => "这个信息由谁负责公开？",
            Self::Held => "有没有这个信息？",
            Self::Public => "是否已经主动公开？",
            Self::Withheld => "有没有不予公开的内容？",
            Self::Ground => "不予公开的理由是什么？",
            Self::Fee => "要不要收信息处理费？",
            Self::Hand => "怎么提供？",
        }
    }

    /// The same in English.
    pub const fn english(self) -> &'static str {
        match self {
            Self::Clear => "Is the application clear and complete?",
            Self::Supplement => "How far has the supplement come?",
            Self::Nature => "What does the applicant want?",
            Self::Repeat => "Has this body been asked for the same by the same applicant before?",
            Self::Volume => "Are the number or the frequency of the requests plainly beyond reason?",
            Self::Responsible => "Who is responsible for disclosing it?",
            Self::Held => "Does the information exist?",
            Self::Public => "Is it public already?",
            Self::Withheld => "Is anything of it to be withheld?",
            Self::Ground => "Why is it withheld?",
            Self::Fee => "Is a processing fee asked for?",
            Self::Hand => "How is it given?",
        }
    }

    /// By which article it is asked.
    pub const fn basis(self) -> Basis {
        match self {
            Self::Clear => regulation(Article::new(29).paragraph(2)),
            Self::Supplement => regulation(Article::new(30)),
            Self::Nature => regulation(Article::new(39)),
            Self::Repeat => regulation(Article::new(36).item(6)),
            Self::Volume => regulation(Article::new(35)),
            Self::Responsible => regulation(Article::new(10)),
            Self::Held => regulation(Article::new(38)),
            Self::Public => regulation(Article::new(36).item(1)),
            Self::Withheld => regulation(Article::new(37)),
            Self::Ground => regulation(Article::new(36).item(3)),
            Self::Fee => regulation(Article::new(42)),
            Self::Hand => regulation(Article::new(40)),
        }
    }

    /// What helps to answer it.
    #[rustfmt::skip]
    pub const fn help(self) -> (&'static str, &'static str) {
        match self {
            Self::Clear => (
                "看姓名或者名称、身份证明、联系方式，信息的名称、文号或者便于查询的其他特征，以及获取信息的方式、途径。",
                "Look for name, proof of identity and contact; the title, number or other features by which the information can be found; and how it is to be had.",
            ),
            Self::Supplement => (
                "收到申请之日起7个工作日内一次性告知需要补正的内容和合理的期限；答复期限从收到补正之日起计算。",
                "It is asked for once, within seven working days, with what is missing and a reasonable term; the term to reply runs from the day the supplement came.",
            ),
            Self::Nature => (
                "信访、投诉、举报应当告知不作为政府信息公开申请处理，可以告知渠道；公开出版物可以告知获取途径；党务信息告知适用党务公开的规定，已经获取并且可以公开的可以便民提供。",
                "A petition, complaint or report is told that it is not processed as a request, and may be told where it belongs; what is published, where it is had; for information of the Party the Party's own rules apply.",
            ),
            Self::Repeat => (
                "同一机关、同一申请人、相同信息，已经答复过的，才是重复申请；其他机关答复过的不算，应当处理。",
                "It is one only where this body has answered the same applicant on the same information; what another body answered is processed.",
            ),
            Self::Volume => (
                "先要求申请人说明理由；理由不合理的，告知不予处理；理由合理但不能按期答复的，可以确定延迟答复的合理期限并告知。",
                "The applicant is asked for reasons first. Where they are unreasonable the request is not processed; where they are reasonable a later day may be set and told.",
            ),
            Self::Responsible => (
                "制作的机关负责公开；从公民、法人和其他组织获取的，由保存的机关负责；从其他机关获取的，由制作或者最初获取的机关负责。职权划转的，由现在行使职权的机关负责。能确定负责机关的，告知名称、联系方式。",
                "Whoever made it; what came from citizens or organisations, whoever keeps it; what came from another body, whoever made or first had it. Where powers were moved, whoever has them now. The applicant is told the name and contact of the body, where that can be known.",
            ),
            Self::Held => (
                "应当检索并留下记录：查了哪里、用了哪些词、结果如何。超过保管期限、依法销毁、资料灭失的，也是不存在。需要加工、分析的，可以不予提供，也可以视难易提供。",
                "Search, and keep the record: where, with which words, what was found. What was destroyed at its time or lost does not exist either. What would have to be made may be refused, or provided where that is easy.",
            ),
            Self::Public => (
                "已经主动公开的，告知获取的方式、途径，也可以便民提供。近期将要主动公开的，告知方式、途径和时间。",
                "What is public: tell how and where it is had, or provide it all the same. What will be public soon: tell how, where and when.",
            ),
            Self::Withheld => (
                "能够区分处理的，提供可以公开的内容，并对不予公开的部分说明理由。不能确定的，报有关主管部门或者保密行政管理部门确定。",
                "What can be taken apart is given without the part that is withheld, for which reasons are stated. Where it is uncertain, the competent department or the secrecy department determines it.",
            ),
            Self::Ground => (
                "前三种必须不公开；涉及第三方的先书面征求意见，同意公开的、或者不公开会对公共利益造成重大影响的，予以公开；后三种可以不公开，法律、法规、规章规定应当公开的除外。三安全一稳定的，协商会商、综合分析并留存风险评估等证据。",
                "The first three must be withheld. A third party is asked in writing first: where it agrees, or where withholding would gravely harm the public interest, it is disclosed. The last three may be withheld unless a law or rule says otherwise. For security and stability: consult, assess, and keep the assessment.",
            ),
            Self::Fee => (
                "提供信息不收费；数量、频次明显超过合理范围的，可以收信息处理费，按件或者按量，不能同时用。",
                "Information is given free. Where number or frequency are plainly beyond reason a fee may be asked, by the request or by the page, never both.",
            ),
            Self::Hand => (
                "按申请人要求的形式和保存的实际情况提供；可能危及载体安全或者成本过高的，用电子数据等适当形式，或者安排查阅、抄录。不包括盖骑缝章、每页盖章。",
                "In the form asked for, as it is kept; where that endangers the original or costs too much, as data or another fitting form, or by inspection. Stamps on every page are no part of it.",
            ),
        }
    }
}

impl First {
    /// What has to be done.
    pub const fn chinese(self) -> &'static str {
        match self {
            Self::AskSupplement => "先告知补正，等申请人补正以后再定怎么答复。",
            Self::AskReasons => "先要求申请人说明理由，认定理由是否合理以后再定怎么答复。",
            Self::Search => "先检索并留下记录，再定怎么答复。",
            Self::AnswerCorrection => "按更正办理：不是政府信息公开申请，不入年报表三。",
        }
    }

    /// The same in English.
    pub const fn english(self) -> &'static str {
        match self {
            Self::AskSupplement => "Ask for a supplement first; how it ends is known when it has come.",
            Self::AskReasons => "Ask for reasons first; how it ends is known when they have been judged.",
            Self::Search => "Search first and keep the record; then it is known how it ends.",
            Self::AnswerCorrection => {
                "Answer it as a correction: it is no request for information and not in table three."
            }
        }
    }

    /// By which article.
    pub const fn basis(self) -> Basis {
        match self {
            Self::AskSupplement => regulation(Article::new(30)),
            Self::AskReasons => regulation(Article::new(35)),
            Self::Search => regulation(Article::new(36).item(4)),
            Self::AnswerCorrection => regulation(Article::new(41)),
        }
    }
}
