//! 文书: the letters in which the end of a request is told (第三十六条).

use serde::{Deserialize, Serialize};

/// 答复文书 by their numbers in this system's list of letters, which follows 第三十六条 and 苏政办函〔2019〕98号.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[expect(missing_docs, reason = "each is named by its number and described by its title")]
pub enum Letter {
    D06,
    D18,
    D19,
    D20,
    D21,
    D22,
    D23,
    D24,
    D25,
    D26,
    D27,
    D28,
    D29,
    D30,
    D31,
    D32,
    D33,
    D34,
    D35,
    D36,
    D37,
    D38,
    D39,
    D40,
    D41,
}

impl Letter {
    /// 文书标题, as it stands at the head of the letter (第三十六条; titles are ours where no form prescribes one).
    pub const fn title(self) -> &'static str {
        match self {
            Self::D06 => "逾期不补正不再处理告知书",
            Self::D18 => "逾期不缴费不再处理告知书",
            Self::D19 => "予以公开答复书",
            Self::D20 => "已主动公开告知书",
            Self::D21 => "部分公开答复书",
            Self::D22 => "不予公开告知书（国家秘密）",
            Self::D23 => "不予公开告知书（其他法律、行政法规禁止公开）",
            Self::D24 => "不予公开告知书（三安全一稳定）",
            Self::D25 => "不予公开告知书（第三方合法权益）",
            Self::D26 => "不予公开告知书（内部事务信息）",
            Self::D27 => "不予公开告知书（过程性信息）",
            Self::D28 => "不予公开告知书（行政执法案卷）",
            Self::D29 => "行政查询事项告知书",
            Self::D30 => "信息不存在告知书",
            Self::D31 => "非本机关负责公开告知书",
            Self::D32 => "需加工分析不予提供告知书",
            Self::D33 => "补正后仍不明确告知书",
            Self::D34 => "信访投诉举报类不予处理告知书",
            Self::D35 => "重复申请不予重复处理告知书",
            Self::D36 => "公开出版物告知书",
            Self::D37 => "数量频次过量不予处理告知书",
            Self::D38 => "要求确认或重新出具不予处理告知书",
            Self::D39 => "非政府信息告知书",
            Self::D40 => "已移交档案馆告知书",
            Self::D41 => "撤回申请确认书",
        }
    }
}
