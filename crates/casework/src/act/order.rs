//! 派单: what a unit of the body is asked for, and how it answers.

use serde::{Deserialize, Serialize};

use super::Actor;

/// 内设机构、站所, by its id.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct UnitNo(pub String);

/// 派单, by the number of the entry that gave it, which no other entry ever has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct OrderNo(pub u32);

/// 查找结果.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Found {
    /// 全部找到.
    Found,
    /// 部分找到.
    Partly,
    /// 没有找到.
    Nothing,
}

/// 回复方式.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Means {
    /// 凭码: by whoever was asked, who has no account.
    ByCode,
    /// 书面: on paper, entered by the clerk.
    OnPaper {
        /// Who answered.
        contact: Actor,
        /// The scan, by its digest.
        scan: String,
    },
}

impl Found {
    /// Whether what was handed over is what was found: something, or nothing.
    pub fn fits(self, papers: &[String]) -> bool {
        match self {
            Self::Found | Self::Partly => !papers.is_empty(),
            Self::Nothing => papers.is_empty(),
        }
    }
}
