//! Table two: 主动公开政府信息情况.

use law::edition::Edition;

/// A row of table two.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Row2 {
    /// 规章
    Rules,
    /// 行政规范性文件 (2019: 规范性文件)
    NormativeDocuments,
    /// 行政许可
    Licences,
    /// 其他对外管理服务事项 (2019 alone)
    OtherServices,
    /// 行政处罚
    Penalties,
    /// 行政强制
    Coercion,
    /// 行政事业性收费
    Charges,
    /// 政府集中采购 (2019 alone)
    Procurement,
}

/// A column of table two. Which columns a row has depends on the edition: [`Row2::columns`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Column2 {
    /// 本年制发件数
    Issued,
    /// 本年废止件数
    Repealed,
    /// 现行有效件数
    InForce,
    /// 本年处理决定数量 (2019: 处理决定数量)
    Decisions,
    /// 本年收费金额（单位：万元）
    AmountWan,
    /// 本年新制作数量 (2019)
    Made,
    /// 本年新公开数量 (2019)
    Published,
    /// 对外公开总数量 (2019)
    PublishedTotal,
    /// 上一年项目数量 (2019)
    PreviousItems,
    /// 本年增/减 (2019), legally negative
    Change,
    /// 采购项目数量 (2019)
    PurchaseItems,
    /// 采购总金额 (2019), in yuan unless the cell says otherwise
    PurchaseAmount,
}

impl Row2 {
    /// All rows of both editions in form order.
    pub const ALL: [Self; 8] = [
        Self::Rules,
        Self::NormativeDocuments,
        Self::Licences,
        Self::OtherServices,
        Self::Penalties,
        Self::Coercion,
        Self::Charges,
        Self::Procurement,
    ];

    /// Name in the schema.
    pub fn key(self) -> &'static str {
        match self {
            Self::Rules => "rules",
            Self::NormativeDocuments => "normative_documents",
            Self::Licences => "licences",
            Self::OtherServices => "other_services",
            Self::Penalties => "penalties",
            Self::Coercion => "coercion",
            Self::Charges => "charges",
            Self::Procurement => "procurement",
        }
    }

    /// The prescribed label of the row.
    pub fn label(self, edition: Edition) -> &'static str {
        match self {
            Self::Rules => "规章",
            Self::NormativeDocuments => match edition {
                Edition::Form2021 => "行政规范性文件",
                Edition::Trial2019 => "规范性文件",
            },
            Self::Licences => "行政许可",
            Self::OtherServices => "其他对外管理服务事项",
            Self::Penalties => "行政处罚",
            Self::Coercion => "行政强制",
            Self::Charges => "行政事业性收费",
            Self::Procurement => "政府集中采购",
        }
    }

    /// The columns the row has in an edition; none where the edition has no such row.
    pub fn columns(self, edition: Edition) -> &'static [Column2] {
        use Column2 as C;
        match edition {
            Edition::Form2021 => match self {
                Self::Rules | Self::NormativeDocuments => &[C::Issued, C::Repealed, C::InForce],
                Self::Licences | Self::Penalties | Self::Coercion => &[C::Decisions],
                Self::Charges => &[C::AmountWan],
                Self::OtherServices | Self::Procurement => &[],
            },
            Edition::Trial2019 => match self {
                Self::Rules | Self::NormativeDocuments => &[C::Made, C::Published, C::PublishedTotal],
                Self::Licences | Self::OtherServices | Self::Penalties | Self::Coercion => {
                    &[C::PreviousItems, C::Change, C::Decisions]
                }
                Self::Charges => &[C::PreviousItems, C::Change],
                Self::Procurement => &[C::PurchaseItems, C::PurchaseAmount],
            },
        }
    }
}

impl Column2 {
    /// All columns of both editions.
    pub const ALL: [Self; 12] = [
        Self::Issued,
        Self::Repealed,
        Self::InForce,
        Self::Decisions,
        Self::AmountWan,
        Self::Made,
        Self::Published,
        Self::PublishedTotal,
        Self::PreviousItems,
        Self::Change,
        Self::PurchaseItems,
        Self::PurchaseAmount,
    ];

    /// Name in the schema.
    pub fn key(self) -> &'static str {
        match self {
            Self::Issued => "issued",
            Self::Repealed => "repealed",
            Self::InForce => "in_force",
            Self::Decisions => "decisions",
            Self::AmountWan => "amount_wan",
            Self::Made => "made",
            Self::Published => "published",
            Self::PublishedTotal => "published_total",
            Self::PreviousItems => "previous_items",
            Self::Change => "change",
            Self::PurchaseItems => "purchase_items",
            Self::PurchaseAmount => "purchase_amount",
        }
    }

    /// The prescribed label of the column.
    pub fn label(self, edition: Edition) -> &'static str {
        match self {
            Self::Issued => "本年制发件数",
            Self::Repealed => "本年废止件数",
            Self::InForce => "现行有效件数",
            Self::Decisions => match edition {
                Edition::Form2021 => "本年处理决定数量",
                Edition::Trial2019 => "处理决定数量",
            },
            Self::AmountWan => "本年收费金额（单位：万元）",
            Self::Made => "本年新制作数量",
            Self::Published => "本年新公开数量",
            Self::PublishedTotal => "对外公开总数量",
            Self::PreviousItems => "上一年项目数量",
            Self::Change => "本年增/减",
            Self::PurchaseItems => "采购项目数量",
            Self::PurchaseAmount => "采购总金额",
        }
    }

    /// Whether the cell is an amount of money, with decimals, rather than a count.
    pub fn is_money(self) -> bool {
        matches!(self, Self::AmountWan | Self::PurchaseAmount)
    }

    /// Whether a negative value is legal.
    pub fn may_be_negative(self) -> bool {
        matches!(self, Self::Change)
    }
}
