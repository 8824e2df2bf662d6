//! Table four: 政府信息公开行政复议、行政诉讼情况.

/// One of the three groups of columns of table four.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Block4 {
    /// 行政复议
    Reconsideration,
    /// 行政诉讼：未经复议直接起诉
    LitigationDirect,
    /// 行政诉讼：复议后起诉
    LitigationAfterReconsideration,
}

/// A column within a group of table four.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Verdict4 {
    /// 结果维持
    Upheld,
    /// 结果纠正
    Corrected,
    /// 其他结果
    Other,
    /// 尚未审结
    Pending,
    /// 总计
    Total,
}

impl Block4 {
    /// All three in form order.
    pub const ALL: [Self; 3] =
        [Self::Reconsideration, Self::LitigationDirect, Self::LitigationAfterReconsideration];

    /// Name in the schema.
    pub fn key(self) -> &'static str {
        match self {
            Self::Reconsideration => "reconsideration",
            Self::LitigationDirect => "litigation_direct",
            Self::LitigationAfterReconsideration => "litigation_after_reconsideration",
        }
    }

    /// The prescribed label.
    pub fn label(self) -> &'static str {
        match self {
            Self::Reconsideration => "行政复议",
            Self::LitigationDirect => "未经复议直接起诉",
            Self::LitigationAfterReconsideration => "复议后起诉",
        }
    }
}

impl Verdict4 {
    /// All five in form order.
    pub const ALL: [Self; 5] = [Self::Upheld, Self::Corrected, Self::Other, Self::Pending, Self::Total];

    /// The four that the total adds up.
    pub const DETAILS: [Self; 4] = [Self::Upheld, Self::Corrected, Self::Other, Self::Pending];

    /// Name in the schema.
    pub fn key(self) -> &'static str {
        match self {
            Self::Upheld => "upheld",
            Self::Corrected => "corrected",
            Self::Other => "other",
            Self::Pending => "pending",
            Self::Total => "total",
        }
    }

    /// The prescribed label.
    pub fn label(self) -> &'static str {
        match self {
            Self::Upheld => "结果维持",
            Self::Corrected => "结果纠正",
            Self::Other => "其他结果",
            Self::Pending => "尚未审结",
            Self::Total => "总计",
        }
    }
}
