//! What may move the clock of a request.

use jiff::civil::Date;
use law::consultation::Consulted;

/// Something that happened to a request and may move its clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// 补正告知 (第三十条).
    SupplementAsked {
        /// The day it was told.
        on: Date,
    },
    /// 收到补正 (第三十条).
    Supplemented {
        /// The day it came.
        on: Date,
    },
    /// 征求意见 (第十一条、第十七条、第三十二条、第三十四条).
    Consulted(Asked),
    /// 收到意见 (第三十二条、第三十四条).
    Opinion {
        /// The day it came.
        on: Date,
        /// Which of the consultations, counted from 0; the first that is open where none is named.
        of: Option<usize>,
    },
    /// 延期 (第三十三条第二款).
    Extended {
        /// The day the applicant was told.
        told_on: Date,
        /// By how many working days.
        working_days: u32,
    },
    /// 收费通知 (第四十二条).
    FeeNoticed {
        /// The day it was told.
        on: Date,
    },
    /// 缴费 (第四十二条).
    FeePaid {
        /// The day the payment was complete.
        on: Date,
    },
    /// 延迟答复 (第三十五条).
    Deferred {
        /// The end of the reasonable term that the body set.
        until_on: Date,
    },
    /// 答复 (第三十三条).
    Replied {
        /// The day of signature or of posting.
        on: Date,
    },
}

/// 征求意见: who was asked, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Who.
    pub whom: Consulted,
    /// 发出之日.
    pub on: Date,
    /// 收到之日, where it is proven.
    pub received_on: Option<Date>,
}

impl Step {
    /// The day it happened; a deferral says only until when.
    pub const fn on(&self) -> Option<Date> {
        match self {
            Self::SupplementAsked { on }
            | Self::Supplemented { on }
            | Self::Consulted(Asked { on, .. })
            | Self::Opinion { on, .. }
            | Self::Extended { told_on: on, .. }
            | Self::FeeNoticed { on }
            | Self::FeePaid { on }
            | Self::Replied { on } => Some(*on),
            Self::Deferred { .. } => None,
        }
    }
}
