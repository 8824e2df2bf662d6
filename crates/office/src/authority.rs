//! Who may do what: the duties of a body's people, and what each of them reaches.

use casework::act::{Act, Actor, Means, Signature};

macro_rules! closed {
    ($(#[$doc:meta])* $name:ident { $($(#[$line:meta])* $variant:ident = $key:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name { $($(#[$line])* $variant,)* }

        impl $name {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// The name in data.
            pub const fn key(self) -> &'static str {
                match self { $(Self::$variant => $key,)* }
            }

            /// The one of a name.
            pub fn parse(key: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.key() == key)
            }
        }
    };
}

closed! {
    /// 职责: what somebody is at a body. One person may have several.
    Role {
        /// 承办人.
        Clerk = "clerk",
        /// 保密审查人.
        SecrecyReviewer = "secrecy_reviewer",
        /// 工作机构负责人.
        Head = "head",
        /// 分管领导.
        Leader = "leader",
        /// 主管部门监督员.
        Supervisor = "supervisor",
        /// 系统管理员.
        SystemAdministrator = "system_administrator",
        /// 安全管理员.
        SecurityAdministrator = "security_administrator",
        /// 审计管理员.
        Auditor = "auditor",
    }
}

closed! {
    /// 权限: what a duty may allow.
    Right {
        /// 登记、办理: what a clerk does with a case.
        Handle = "handle",
        /// 移交: puts a file into a clerk's hands.
        HandOver = "hand_over",
        /// 审查.
        Review = "review",
        /// 同意延期、拆分.
        Consent = "consent",
        /// 签发.
        Sign = "sign",
        /// 查阅案卷.
        Read = "read",
        /// 维护机关、人员和口径.
        Configure = "configure",
        /// 维护放假安排: the days by which all bodies of the installation count.
        Holidays = "holidays",
        /// 管理账号和职责.
        ManageAccounts = "manage_accounts",
        /// 核验、重建.
        Verify = "verify",
        /// 查阅审计记录.
        Audit = "audit",
        /// 凭码: what no duty allows, but the code of whoever was asked.
        ByCode = "by_code",
    }
}

closed! {
    /// 令牌权限: what a program may do with a token, within what its account may.
    Scope {
        /// 查阅案卷和期限.
        ReadCases = "cases:read",
        /// 登记、办理.
        WriteCases = "cases:write",
        /// 下载附件.
        ReadAttachments = "attachments:read",
        /// 上传附件.
        WriteAttachments = "attachments:write",
        /// 计算期限.
        Clock = "clock",
    }
}

/// How far a right reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reach {
    /// Nowhere.
    Nowhere,
    /// In the body where the duty is held.
    OwnBody,
    /// There and in all bodies below it.
    Down,
}

impl Role {
    /// How far the duty lets a right reach. Administrators configure and verify and read no file; the auditor only reads; the
    /// supervisor reads down the tree and changes nothing.
    pub const fn reach(self, right: Right) -> Reach {
        use {Reach as R, Right as T};
        match self {
            Self::Clerk => match right {
                T::Handle | T::HandOver | T::Read => R::OwnBody,
                T::Review
                | T::Consent
                | T::Sign
                | T::Configure
                | T::Holidays
                | T::ManageAccounts
                | T::Verify
                | T::Audit
                | T::ByCode => R::Nowhere,
            },
            Self::SecrecyReviewer => match right {
                T::Review | T::Read => R::OwnBody,
                T::Handle
                | T::HandOver
                | T::Consent
                | T::Sign
                | T::Configure
                | T::Holidays
                | T::ManageAccounts
                | T::Verify
                | T::Audit
                | T::ByCode => R::Nowhere,
            },
            Self::Head => match right {
                T::HandOver | T::Review | T::Consent | T::Sign | T::Read | T::Configure => R::OwnBody,
                T::Handle | T::Holidays | T::ManageAccounts | T::Verify | T::Audit | T::ByCode => R::Nowhere,
            },
            Self::Leader => match right {
                T::Review | T::Sign | T::Read => R::OwnBody,
                T::Handle
                | T::HandOver
                | T::Consent
                | T::Configure
                | T::Holidays
                | T::ManageAccounts
                | T::Verify
                | T::Audit
                | T::ByCode => R::Nowhere,
            },
            Self::Supervisor => match right {
                T::Read => R::Down,
                T::Handle
                | T::HandOver
                | T::Review
                | T::Consent
                | T::Sign
                | T::Configure
                | T::Holidays
                | T::ManageAccounts
                | T::Verify
                | T::Audit
                | T::ByCode => R::Nowhere,
            },
            Self::SystemAdministrator => match right {
                T::Configure | T::Holidays | T::Verify => R::OwnBody,
                T::Handle
                | T::HandOver
                | T::Review
                | T::Consent
                | T::Sign
                | T::Read
                | T::ManageAccounts
                | T::Audit
                | T::ByCode => R::Nowhere,
            },
            Self::SecurityAdministrator => match right {
                T::ManageAccounts => R::OwnBody,
                T::Handle
                | T::HandOver
                | T::Review
                | T::Consent
                | T::Sign
                | T::Read
                | T::Configure
                | T::Holidays
                | T::Verify
                | T::Audit
                | T::ByCode => R::Nowhere,
            },
            Self::Auditor => match right {
                T::Read | T::Verify | T::Audit => R::OwnBody,
                T::Handle
                | T::HandOver
                | T::Review
                | T::Consent
                | T::Sign
                | T::Configure
                | T::Holidays
                | T::ManageAccounts
                | T::ByCode => R::Nowhere,
            },
        }
    }
}

/// What whoever enters an act needs, and what the leader needs whose consent on paper it carries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Needs {
    /// The right of whoever enters it.
    pub right: Right,
    /// The leader named on paper, and their right.
    pub on_paper: Option<(Right, Actor)>,
}

/// What an act needs. A consent or signature given on paper is entered by a clerk, and its leader must be one who may give it.
pub const fn needs(act: &Act) -> Needs {
    match act {
        Act::UnitAnswered { means: Means::ByCode, .. } => Needs { right: Right::ByCode, on_paper: None },
        Act::HandedOver { .. } => Needs { right: Right::HandOver, on_paper: None },
        Act::Reviewed { .. } => Needs { right: Right::Review, on_paper: None },
        Act::Extended { approved, .. } | Act::SplitOff { approved, .. } | Act::PassedOn { approved, .. } => {
            signed(approved, Right::Consent)
        }
        Act::Signed { signature } => signed(signature, Right::Sign),
        Act::Registered { .. }
        | Act::ReceiptConfirmed
        | Act::SupplementAsked { .. }
        | Act::Supplemented
        | Act::Consulted { .. }
        | Act::ConsultationReceived { .. }
        | Act::OpinionGiven { .. }
        | Act::SilenceNoted { .. }
        | Act::PublicInterestFound { .. }
        | Act::ThirdPartyTold { .. }
        | Act::ReasonsAsked { .. }
        | Act::ReasonsGiven
        | Act::ReasonsJudged { .. }
        | Act::Deferred { .. }
        | Act::FeeNoticed { .. }
        | Act::NoticeServed { .. }
        | Act::FeePaid
        | Act::Searched { .. }
        | Act::UnitAsked { .. }
        | Act::UnitAnswered { means: Means::OnPaper { .. }, .. }
        | Act::KeptOffline { .. }
        | Act::Drafted { .. }
        | Act::Sealed { .. }
        | Act::Replied { .. }
        | Act::DeliveryKnown { .. }
        | Act::SupplementLapsed { .. }
        | Act::FeeLapsed
        | Act::Withdrawn
        | Act::CorrectionAnswered { .. }
        | Act::PublicationProposed
        | Act::PublicationDecided { .. }
        | Act::Challenged { .. }
        | Act::Defended { .. }
        | Act::Ruled { .. }
        | Act::Reopened { .. }
        | Act::Noted { .. }
        | Act::Archived { .. }
        | Act::Struck { .. } => Needs { right: Right::Handle, on_paper: None },
    }
}

const fn signed(signature: &Signature, right: Right) -> Needs {
    match signature {
        Signature::OnScreen => Needs { right, on_paper: None },
        Signature::OnPaper { leader, .. } => Needs { right: Right::Handle, on_paper: Some((right, *leader)) },
    }
}
