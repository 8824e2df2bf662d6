//! 办理七步: from an application to the way in which it ends, question by question. The tree is closed: every path through it ends
//! in an outcome, or in what has to be done first, and every outcome can be reached.

mod tree;
mod words;

use law::outcome::Outcome;

/// 七步 (第三十条至第三十九条).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// 补不补.
    Supplement,
    /// 是不是.
    IsRequest,
    /// 谁负责.
    Responsible,
    /// 有没有.
    Held,
    /// 给不给.
    Give,
    /// 怎么给.
    How,
    /// 怎么答.
    Answer,
}

impl Step {
    /// All of them, in order.
    pub const ALL: [Self; 7] = [
        Self::Supplement,
        Self::IsRequest,
        Self::Responsible,
        Self::Held,
        Self::Give,
        Self::How,
        Self::Answer,
    ];
}

/// A question of the guide.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Question {
    /// 申请是否明确、齐备 (第二十九条、第三十条).
    Clear,
    /// 补正到了哪一步 (第三十条).
    Supplement,
    /// 要的是不是政府信息 (第二条、第三十六条第七项、第三十九条、第四十一条).
    Nature,
    /// 是不是重复申请 (第三十六条第六项).
    Repeat,
    /// 数量、频次是否明显超过合理范围 (第三十五条).
    Volume,
    /// 由谁负责公开 (第十条、第三十六条第五项).
    Responsible,
    /// 有没有这个信息 (第三十六条第四项、第三十八条).
    Held,
    /// 是否已经主动公开 (第三十六条第一项).
    Public,
    /// 有没有不予公开的内容 (第十四条至第十六条、第三十七条).
    Withheld,
    /// 不予公开的理由 (第十四条至第十六条).
    Ground,
    /// 要不要收费 (第四十二条).
    Fee,
    /// 怎么提供 (第三十六条第二项、第四十条).
    Hand,
}

/// An answer to a question, and where it leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Its name in an address.
    pub key: &'static str,
    /// What it says.
    pub chinese: &'static str,
    /// The same in English.
    pub english: &'static str,
    /// Where it leads.
    pub then: Then,
}

/// What comes after an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Then {
    /// A further question.
    Ask(Question),
    /// The end: how the request is answered.
    Ends(Outcome),
    /// The end for now: what has to be done first.
    First(First),
}

/// What has to be done before it can be said how the request ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum First {
    /// 告知补正 (第三十条).
    AskSupplement,
    /// 要求说明理由 (第三十五条).
    AskReasons,
    /// 检索 (第三十六条第四项).
    Search,
    /// 更正与自身相关的记录: no request for information (第四十一条).
    AnswerCorrection,
}

/// A way through the guide as far as it was taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Walk {
    /// What was asked and answered.
    pub taken: Vec<(Question, &'static Answer)>,
    /// What comes now.
    pub then: Then,
}

impl Walk {
    /// Along these answers; none where one of them is no answer to its question, or comes after the end.
    pub fn along<'k>(keys: impl IntoIterator<Item = &'k str>) -> Option<Self> {
        let mut walk = Self { taken: Vec::new(), then: Then::Ask(Question::FIRST) };
        for key in keys {
            let Then::Ask(question) = walk.then else { return None };
            let answer = question.answers().iter().find(|answer| answer.key == key)?;
            walk.taken.push((question, answer));
            walk.then = answer.then;
        }
        Some(walk)
    }

    /// 七步中的哪一步.
    pub const fn step(&self) -> Step {
        match self.then {
            Then::Ask(question) => question.step(),
            Then::Ends(_) | Then::First(_) => Step::Answer,
        }
    }
}
