//! Table three: 收到和处理政府信息公开申请情况.

/// A row of table three.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Row3 {
    /// 一、本年新收政府信息公开申请数量
    NewReceived,
    /// 二、上年结转政府信息公开申请数量
    CarriedIn,
    /// （一）予以公开
    Granted,
    /// （二）部分公开
    Partial,
    /// （三）1.属于国家秘密
    DenyStateSecret,
    /// （三）2.其他法律行政法规禁止公开
    DenyOtherLaw,
    /// （三）3.危及“三安全一稳定”
    DenySafetyStability,
    /// （三）4.保护第三方合法权益
    DenyThirdParty,
    /// （三）5.属于三类内部事务信息
    DenyInternal,
    /// （三）6.属于四类过程性信息
    DenyProcess,
    /// （三）7.属于行政执法案卷
    DenyEnforcementFile,
    /// （三）8.属于行政查询事项
    DenyAdminQuery,
    /// （四）1.本机关不掌握相关政府信息
    UnableNotHeld,
    /// （四）2.没有现成信息需要另行制作
    UnableNeedsCreation,
    /// （四）3.补正后申请内容仍不明确
    UnableUnclear,
    /// （五）1.信访举报投诉类申请
    NpPetition,
    /// （五）2.重复申请
    NpRepeat,
    /// （五）3.要求提供公开出版物
    NpPublication,
    /// （五）4.无正当理由大量反复申请
    NpExcessive,
    /// （五）5.要求行政机关确认或重新出具已获取信息
    NpConfirm,
    /// （六）1.申请人无正当理由逾期不补正
    OtherNoSupplement,
    /// （六）2.申请人逾期未按收费通知要求缴纳费用
    OtherNoPayment,
    /// （六）3.其他
    OtherOther,
    /// （六）其他处理 as one row: the form of 2019, and reports on the form of 2021 that kept it
    OtherHandling,
    /// （七）总计
    TotalHandled,
    /// 四、结转下年度继续办理
    CarriedOut,
}

/// A column of table three.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Column3 {
    /// 自然人
    NaturalPerson,
    /// 商业企业
    Commercial,
    /// 科研机构
    Research,
    /// 社会公益组织
    PublicWelfare,
    /// 法律服务机构
    LegalService,
    /// 其他
    Other,
    /// 总计
    Total,
}

impl Row3 {
    /// All rows in form order; [`Row3::OtherHandling`] stands where its three details stand.
    pub const ALL: [Self; 26] = [
        Self::NewReceived,
        Self::CarriedIn,
        Self::Granted,
        Self::Partial,
        Self::DenyStateSecret,
        Self::DenyOtherLaw,
        Self::DenySafetyStability,
        Self::DenyThirdParty,
        Self::DenyInternal,
        Self::DenyProcess,
        Self::DenyEnforcementFile,
        Self::DenyAdminQuery,
        Self::UnableNotHeld,
        Self::UnableNeedsCreation,
        Self::UnableUnclear,
        Self::NpPetition,
        Self::NpRepeat,
        Self::NpPublication,
        Self::NpExcessive,
        Self::NpConfirm,
        Self::OtherNoSupplement,
        Self::OtherNoPayment,
        Self::OtherOther,
        Self::OtherHandling,
        Self::TotalHandled,
        Self::CarriedOut,
    ];

    /// The three details of 其他处理 in the form of 2021.
    pub const OTHER_DETAILS: [Self; 3] = [Self::OtherNoSupplement, Self::OtherNoPayment, Self::OtherOther];

    /// Whether the row is an outcome, one of those that （七）总计 adds up.
    pub fn is_outcome(self) -> bool {
        !matches!(self, Self::NewReceived | Self::CarriedIn | Self::TotalHandled | Self::CarriedOut)
    }

    /// Name in the schema.
    pub fn key(self) -> &'static str {
        match self {
            Self::NewReceived => "new_received",
            Self::CarriedIn => "carried_in",
            Self::Granted => "granted",
            Self::Partial => "partial",
            Self::DenyStateSecret => "deny_state_secret",
            Self::DenyOtherLaw => "deny_other_law",
            Self::DenySafetyStability => "deny_safety_stability",
            Self::DenyThirdParty => "deny_third_party",
            Self::DenyInternal => "deny_internal",
            Self::DenyProcess => "deny_process",
            Self::DenyEnforcementFile => "deny_enforcement_file",
            Self::DenyAdminQuery => "deny_admin_query",
            Self::UnableNotHeld => "unable_not_held",
            Self::UnableNeedsCreation => "unable_needs_creation",
            Self::UnableUnclear => "unable_unclear",
            Self::NpPetition => "np_petition",
            Self::NpRepeat => "np_repeat",
            Self::NpPublication => "np_publication",
            Self::NpExcessive => "np_excessive",
            Self::NpConfirm => "np_confirm",
            Self::OtherNoSupplement => "other_no_supplement",
            Self::OtherNoPayment => "other_no_payment",
            Self::OtherOther => "other_other",
            Self::OtherHandling => "other_handling",
            Self::TotalHandled => "total_handled",
            Self::CarriedOut => "carried_out",
        }
    }

    /// The prescribed label of the row itself, without the group it stands in.
    pub fn label(self) -> &'static str {
        match self {
            Self::NewReceived => "一、本年新收政府信息公开申请数量",
            Self::CarriedIn => "二、上年结转政府信息公开申请数量",
            Self::Granted => "（一）予以公开",
            Self::Partial => "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
            Self::DenyStateSecret => "1.属于国家秘密",
            Self::DenyOtherLaw => "2.其他法律行政法规禁止公开",
            Self::DenySafetyStability => "3.危及“三安全一稳定”",
            Self::DenyThirdParty => "4.保护第三方合法权益",
            Self::DenyInternal => "5.属于三类内部事务信息",
            Self::DenyProcess => "6.属于四类过程性信息",
            Self::DenyEnforcementFile => "7.属于行政执法案卷",
            Self::DenyAdminQuery => "8.属于行政查询事项",
            Self::UnableNotHeld => "1.本机关不掌握相关政府信息",
            Self::UnableNeedsCreation => "2.没有现成信息需要另行制作",
            Self::UnableUnclear => "3.补正后申请内容仍不明确",
            Self::NpPetition => "1.信访举报投诉类申请",
            Self::NpRepeat => "2.重复申请",
            Self::NpPublication => "3.要求提供公开出版物",
            Self::NpExcessive => "4.无正当理由大量反复申请",
            Self::NpConfirm => "5.要求行政机关确认或重新出具已获取信息",
            Self::OtherNoSupplement => "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
            Self::OtherNoPayment => {
                "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"
            }
            Self::OtherOther => "3.其他",
            Self::OtherHandling => "（六）其他处理",
            Self::TotalHandled => "（七）总计",
            Self::CarriedOut => "四、结转下年度继续办理",
        }
    }

    /// The group the row stands in, as labelled in the second column of the form.
    pub fn group(self) -> Option<&'static str> {
        match self {
            Self::DenyStateSecret
            | Self::DenyOtherLaw
            | Self::DenySafetyStability
            | Self::DenyThirdParty
            | Self::DenyInternal
            | Self::DenyProcess
            | Self::DenyEnforcementFile
            | Self::DenyAdminQuery => Some("（三）不予公开"),
            Self::UnableNotHeld | Self::UnableNeedsCreation | Self::UnableUnclear => Some("（四）无法提供"),
            Self::NpPetition | Self::NpRepeat | Self::NpPublication | Self::NpExcessive | Self::NpConfirm => {
                Some("（五）不予处理")
            }
            Self::OtherNoSupplement | Self::OtherNoPayment | Self::OtherOther => Some("（六）其他处理"),
            Self::NewReceived
            | Self::CarriedIn
            | Self::Granted
            | Self::Partial
            | Self::OtherHandling
            | Self::TotalHandled
            | Self::CarriedOut => None,
        }
    }
}

impl Column3 {
    /// All columns in form order.
    pub const ALL: [Self; 7] = [
        Self::NaturalPerson,
        Self::Commercial,
        Self::Research,
        Self::PublicWelfare,
        Self::LegalService,
        Self::Other,
        Self::Total,
    ];

    /// The six kinds of applicant, without the total.
    pub const APPLICANTS: [Self; 6] = [
        Self::NaturalPerson,
        Self::Commercial,
        Self::Research,
        Self::PublicWelfare,
        Self::LegalService,
        Self::Other,
    ];

    /// Name in the schema.
    pub fn key(self) -> &'static str {
        match self {
            Self::NaturalPerson => "natural_person",
            Self::Commercial => "commercial",
            Self::Research => "research",
            Self::PublicWelfare => "public_welfare",
            Self::LegalService => "legal_service",
            Self::Other => "other",
            Self::Total => "total",
        }
    }

    /// The prescribed label of the column.
    pub fn label(self) -> &'static str {
        match self {
            Self::NaturalPerson => "自然人",
            Self::Commercial => "商业企业",
            Self::Research => "科研机构",
            Self::PublicWelfare => "社会公益组织",
            Self::LegalService => "法律服务机构",
            Self::Other => "其他",
            Self::Total => "总计",
        }
    }
}
