//! 年报行: the rows of 三、本年度办理结果 (国办公开办函〔2021〕30号).

use serde::{Deserialize, Serialize};

/// 办理结果行: the twenty-one rows a request may be counted in, in the order of the form (国办公开办函〔2021〕30号).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OutcomeRow {
    /// 予以公开.
    Granted,
    /// 部分公开.
    Partial,
    /// 不予公开 1.
    DenyStateSecret,
    /// 不予公开 2.
    DenyOtherLaw,
    /// 不予公开 3.
    DenySafetyStability,
    /// 不予公开 4.
    DenyThirdParty,
    /// 不予公开 5.
    DenyInternal,
    /// 不予公开 6.
    DenyProcess,
    /// 不予公开 7.
    DenyEnforcementFile,
    /// 不予公开 8.
    DenyAdminQuery,
    /// 无法提供 1.
    UnableNotHeld,
    /// 无法提供 2.
    UnableNeedsCreation,
    /// 无法提供 3.
    UnableUnclear,
    /// 不予处理 1.
    NpPetition,
    /// 不予处理 2.
    NpRepeat,
    /// 不予处理 3.
    NpPublication,
    /// 不予处理 4.
    NpExcessive,
    /// 不予处理 5.
    NpConfirm,
    /// 其他处理 1.
    OtherNoSupplement,
    /// 其他处理 2.
    OtherNoPayment,
    /// 其他处理 3.
    OtherOther,
}

/// 办理结果的大类: the six headings （一）to（六）the rows stand under (国办公开办函〔2021〕30号).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RowGroup {
    /// （一）予以公开.
    Granted,
    /// （二）部分公开.
    Partial,
    /// （三）不予公开.
    Withheld,
    /// （四）无法提供.
    UnableToProvide,
    /// （五）不予处理.
    NotProcessed,
    /// （六）其他处理.
    OtherHandling,
}

impl RowGroup {
    /// 大类名称, as the form prescribes it (国办公开办函〔2021〕30号).
    pub const fn label(self) -> &'static str {
        match self {
            Self::Granted => "（一）予以公开",
            Self::Partial => "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
            Self::Withheld => "（三）不予公开",
            Self::UnableToProvide => "（四）无法提供",
            Self::NotProcessed => "（五）不予处理",
            Self::OtherHandling => "（六）其他处理",
        }
    }
}

impl OutcomeRow {
    /// 全部办理结果行, in the order of the form (国办公开办函〔2021〕30号).
    pub const ALL: [Self; 21] = [
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
    ];

    /// The name of the row in data (国办公开办函〔2021〕30号).
    pub const fn key(self) -> &'static str {
        match self {
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
        }
    }

    /// 年报行 from its name in data (国办公开办函〔2021〕30号).
    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|row| row.key() == key)
    }

    /// 行名, as the form prescribes it, without the heading it stands under (国办公开办函〔2021〕30号).
    pub const fn label(self) -> &'static str {
        match self {
            Self::Granted | Self::Partial => self.group().label(),
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
        }
    }

    /// 行名 in English, whole without its heading (国办公开办函〔2021〕30号).
    pub const fn english(self) -> &'static str {
        match self {
            Self::Granted => "disclosed",
            Self::Partial => "disclosed in part",
            Self::DenyStateSecret => "withheld: state secret",
            Self::DenyOtherLaw => "withheld: barred by another law",
            Self::DenySafetyStability => "withheld: security and stability",
            Self::DenyThirdParty => "withheld: rights of a third party",
            Self::DenyInternal => "withheld: internal matters",
            Self::DenyProcess => "withheld: deliberations",
            Self::DenyEnforcementFile => "withheld: enforcement file",
            Self::DenyAdminQuery => "withheld: registry open to inquiry",
            Self::UnableNotHeld => "not held",
            Self::UnableNeedsCreation => "would have to be made",
            Self::UnableUnclear => "unclear after being supplemented",
            Self::NpPetition => "not processed: petition or complaint",
            Self::NpRepeat => "not processed: repeated",
            Self::NpPublication => "not processed: a publication",
            Self::NpExcessive => "not processed: many and without reason",
            Self::NpConfirm => "not processed: confirmation of what one has",
            Self::OtherNoSupplement => "closed: not supplemented in time",
            Self::OtherNoPayment => "closed: not paid in time",
            Self::OtherOther => "closed otherwise",
        }
    }

    /// 所属大类 (国办公开办函〔2021〕30号).
    pub const fn group(self) -> RowGroup {
        match self {
            Self::Granted => RowGroup::Granted,
            Self::Partial => RowGroup::Partial,
            Self::DenyStateSecret
            | Self::DenyOtherLaw
            | Self::DenySafetyStability
            | Self::DenyThirdParty
            | Self::DenyInternal
            | Self::DenyProcess
            | Self::DenyEnforcementFile
            | Self::DenyAdminQuery => RowGroup::Withheld,
            Self::UnableNotHeld | Self::UnableNeedsCreation | Self::UnableUnclear => {
                RowGroup::UnableToProvide
            }
            Self::NpPetition | Self::NpRepeat | Self::NpPublication | Self::NpExcessive | Self::NpConfirm => {
                RowGroup::NotProcessed
            }
            Self::OtherNoSupplement | Self::OtherNoPayment | Self::OtherOther => RowGroup::OtherHandling,
        }
    }

    /// 2019 年试行格式的对应行: the trial form has the same rows, but one only, `other_handling`, for all of 其他处理
    /// (国办公开办函〔2019〕60号).
    pub const fn merges_to_2019_row(self) -> &'static str {
        match self.group() {
            RowGroup::OtherHandling => "other_handling",
            RowGroup::Granted
            | RowGroup::Partial
            | RowGroup::Withheld
            | RowGroup::UnableToProvide
            | RowGroup::NotProcessed => self.key(),
        }
    }
}
