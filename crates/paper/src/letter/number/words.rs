//! What a letter is called, and to whom it goes.

use super::{Carries, Number, To};

impl Number {
    /// Its key in data: `D05`.
    pub const fn key(self) -> &'static str {
        self.words().0
    }

    /// 文书名称, as lists have it.
    pub const fn title(self) -> &'static str {
        match self.carries() {
            Carries::Reply(letter) => letter.title(),
            Carries::Grievance(_) | Carries::Nothing => self.words().2,
        }
    }

    /// Its name in English.
    pub const fn english(self) -> &'static str {
        self.words().3
    }

    /// To whom it goes.
    pub const fn to(self) -> To {
        self.words().1
    }

    /// Key, addressee, title where `law` has none, English name.
    #[rustfmt::skip]
    const fn words(self) -> (&'static str, To, &'static str, &'static str) {
        match self {
            Self::D01 => ("D01", To::Applicant, "政府信息公开申请表", "Request form"),
            Self::D02 => ("D02", To::Internal, "政府信息公开申请登记表", "Register entry"),
            Self::D03 => ("D03", To::Applicant, "登记回执", "Receipt of a request"),
            Self::D04 => ("D04", To::Internal, "收到确认记录", "Record that receipt was confirmed"),
            Self::D05 => ("D05", To::Applicant, "补正告知书", "Notice to supplement"),
            Self::D06 => ("D06", To::Applicant, "", "Notice that a request not supplemented is closed"),
            Self::D07 => ("D07", To::Applicant, "说明理由告知书", "Notice to give reasons"),
            Self::D08 => ("D08", To::Applicant, "延期答复告知书", "Notice of extension"),
            Self::D09 => ("D09", To::Applicant, "延迟答复告知书", "Notice of deferral"),
            Self::D10 => ("D10", To::ThirdParty, "征求意见书", "Consultation of a third party"),
            Self::D11 => ("D11", To::ThirdParty, "意见回函", "Reply form of a third party"),
            Self::D12 => ("D12", To::Applicant, "征求意见情况告知书", "Notice that others are consulted"),
            Self::D13 => ("D13", To::ThirdParty, "决定公开告知书", "Notice to a third party of disclosure"),
            Self::D14 => ("D14", To::OtherBody, "征求共同制作机关意见函", "Consultation of a joint producer"),
            Self::D15 => ("D15", To::OtherBody, "协商协办函", "Letter of consultation or assistance"),
            Self::D16 => ("D16", To::OtherBody, "保密审查报请确定函", "Letter for a determination of secrecy"),
            Self::D17 => ("D17", To::Applicant, "信息处理费收费通知书", "Fee notice"),
            Self::D18 => ("D18", To::Applicant, "", "Notice that a request not paid for is closed"),
            Self::D19 => ("D19", To::Applicant, "", "Reply: disclosed"),
            Self::D20 => ("D20", To::Applicant, "", "Notice: already public"),
            Self::D21 => ("D21", To::Applicant, "", "Reply: disclosed in part"),
            Self::D22 => ("D22", To::Applicant, "", "Notice: withheld, state secret"),
            Self::D23 => ("D23", To::Applicant, "", "Notice: withheld, forbidden by another law"),
            Self::D24 => ("D24", To::Applicant, "", "Notice: withheld, three securities and one stability"),
            Self::D25 => ("D25", To::Applicant, "", "Notice: withheld, rights of a third party"),
            Self::D26 => ("D26", To::Applicant, "", "Notice: withheld, internal affairs"),
            Self::D27 => ("D27", To::Applicant, "", "Notice: withheld, deliberative process"),
            Self::D28 => ("D28", To::Applicant, "", "Notice: withheld, enforcement case file"),
            Self::D29 => ("D29", To::Applicant, "", "Notice: administrative inquiry"),
            Self::D30 => ("D30", To::Applicant, "", "Notice: does not exist"),
            Self::D31 => ("D31", To::Applicant, "", "Notice: not this organ's responsibility"),
            Self::D32 => ("D32", To::Applicant, "", "Notice: would have to be created"),
            Self::D33 => ("D33", To::Applicant, "", "Notice: still unclear"),
            Self::D34 => ("D34", To::Applicant, "", "Notice: petition, complaint or report"),
            Self::D35 => ("D35", To::Applicant, "", "Notice: repeat request"),
            Self::D36 => ("D36", To::Applicant, "", "Notice: public publication"),
            Self::D37 => ("D37", To::Applicant, "", "Notice: excessive requests"),
            Self::D38 => ("D38", To::Applicant, "", "Notice: asks to confirm or reissue"),
            Self::D39 => ("D39", To::Applicant, "", "Notice: not government information"),
            Self::D40 => ("D40", To::Applicant, "", "Notice: handed to the archives"),
            Self::D41 => ("D41", To::Applicant, "", "Confirmation of withdrawal"),
            Self::D42 => ("D42", To::Applicant, "更正申请处理告知书", "Notice on a correction"),
            Self::D43 => ("D43", To::Applicant, "转为主动公开处理告知书", "Notice on a proposal to publish"),
            Self::D44 => ("D44", To::Internal, "送达回证", "Proof of service"),
            Self::D45 => ("D45", To::Internal, "邮寄送达登记表", "Record of posting"),
            Self::D46 => ("D46", To::Internal, "审查呈批单", "Approval sheet"),
            Self::D48A => ("D48A", To::Tribunal, "行政复议答复书", "Answer to a reconsideration"),
            Self::D48B => ("D48B", To::Tribunal, "证据目录", "List of evidence"),
            Self::D48C => ("D48C", To::Tribunal, "行政诉讼答辩状", "Defence in court"),
        }
    }
}

impl To {
    /// 收件人.
    pub const fn chinese(self) -> &'static str {
        match self {
            Self::Applicant => "申请人",
            Self::ThirdParty => "第三方",
            Self::OtherBody => "其他机关、内设机构",
            Self::Internal => "存卷",
            Self::Tribunal => "行政复议机关、人民法院",
        }
    }

    /// The same in English.
    pub const fn english(self) -> &'static str {
        match self {
            Self::Applicant => "applicant",
            Self::ThirdParty => "third party",
            Self::OtherBody => "another body or unit",
            Self::Internal => "the file",
            Self::Tribunal => "reconsideration organ or court",
        }
    }
}
