//! 转为主动公开: when what one applicant may have is put before everybody (第四十四条).

use serde::{Deserialize, Serialize};

use crate::{Article, Basis, Cite, Instrument};

/// 转为主动公开的起因 (第四十四条).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Occasion {
    /// 多个申请人就相同政府信息提出申请，且该信息属于可以公开的.
    SeveralApplicants,
    /// 申请人建议纳入主动公开范围，经审核属于主动公开范围的.
    SuggestedAndInScope,
}

/// 行政机关应否转为主动公开 (第四十四条).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Publishing {
    /// 可以纳入.
    May,
    /// 应当及时主动公开.
    Must,
}

impl Occasion {
    /// 应否转为主动公开: a body may for several applicants (第四十四条第一款), and must where a suggestion falls within the duty to
    /// publish (第二款).
    pub const fn publishing(self) -> (Publishing, Basis) {
        let (publishing, paragraph) = match self {
            Self::SeveralApplicants => (Publishing::May, 1),
            Self::SuggestedAndInScope => (Publishing::Must, 2),
        };
        let article = Article::new(44).paragraph(paragraph);
        (publishing, Basis::stated(Cite::new(Instrument::Regulation, article)))
    }
}
