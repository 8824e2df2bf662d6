//! 当日规则: the one reason why a day counts or does not.

use super::{Notice, Overlay};
use crate::{Article, Basis, Cite, Instrument};

const BY_ANALOGY: Basis = Basis::inferred(Cite::new(Instrument::LicensingLaw, Article::new(82)));
const STATUTORY_DAYS: Basis = Basis::inferred(Cite::new(Instrument::HolidayMeasures, Article::new(2)));
const REGIONAL_DAYS: Basis = Basis::inferred(Cite::new(Instrument::HolidayMeasures, Article::new(4)));
const DAYS_IN_LIEU: Basis = Basis::inferred(Cite::new(Instrument::HolidayMeasures, Article::new(6)));
const ARRANGEMENT: Basis = Basis::stated(Cite::new(Instrument::HolidayMeasures, Article::new(7)));

/// 当日规则: why a day is or is not a working day (《行政许可法》第八十二条, 《全国年节及纪念日放假办法》).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule<'c> {
    /// 周一至周五, and no list speaks of it: counts (《行政许可法》第八十二条 by analogy).
    Weekday,
    /// 周六、周日, and no list speaks of it: does not count (《行政许可法》第八十二条 by analogy).
    Weekend,
    /// 放假: a notice has it off (《全国年节及纪念日放假办法》第七条).
    Holiday {
        /// The festival it belongs to.
        festival: &'c str,
        /// The notice that says so.
        notice: &'c Notice,
    },
    /// 调休上班: a Saturday or Sunday a notice has worked; counts (《全国年节及纪念日放假办法》第七条).
    MakeUpDay {
        /// The festival it makes up for.
        festival: &'c str,
        /// The notice that says so.
        notice: &'c Notice,
    },
    /// 推算的法定放假日: the year has no notice; only the statutory day is known (《全国年节及纪念日放假办法》第二条).
    StatutoryDayAssumed {
        /// The festival.
        festival: &'c str,
    },
    /// 推算的补假: the year has no notice; a statutory day fell on a weekend (《全国年节及纪念日放假办法》第六条).
    DayInLieuAssumed {
        /// The festival.
        festival: &'c str,
    },
    /// 地区放假, off by a regional table (《全国年节及纪念日放假办法》第四条).
    RegionalHoliday(&'c Overlay),
    /// 地区上班, worked by a regional table (《全国年节及纪念日放假办法》第四条).
    RegionalWorkday(&'c Overlay),
}

impl<'c> Rule<'c> {
    /// 一日为何计入或者不计入, said for the ledger (《行政许可法》第八十二条 by analogy).
    pub fn chinese(self) -> String {
        match self {
            Self::Weekday => "工作日".to_owned(),
            Self::Weekend => "周末".to_owned(),
            Self::Holiday { festival, notice } => format!("{festival}放假（{}）", notice.number),
            Self::MakeUpDay { festival, notice } => format!("调休上班（{festival}，{}）", notice.number),
            Self::StatutoryDayAssumed { festival } => format!("{festival}（推算）"),
            Self::DayInLieuAssumed { festival } => format!("{festival}补假（推算）"),
            Self::RegionalHoliday(table) => format!("{}放假", table.name),
            Self::RegionalWorkday(table) => format!("{}上班", table.name),
        }
    }

    /// The same in English (《行政许可法》第八十二条 by analogy).
    pub fn english(self) -> String {
        match self {
            Self::Weekday => "working day".to_owned(),
            Self::Weekend => "weekend".to_owned(),
            Self::Holiday { festival, notice } => format!("{festival}, off ({})", notice.number),
            Self::MakeUpDay { festival, notice } => {
                format!("make-up working day ({festival}, {})", notice.number)
            }
            Self::StatutoryDayAssumed { festival } => format!("{festival} (assumed)"),
            Self::DayInLieuAssumed { festival } => format!("in lieu of {festival} (assumed)"),
            Self::RegionalHoliday(table) => format!("off ({})", table.name),
            Self::RegionalWorkday(table) => format!("working day ({})", table.name),
        }
    }

    /// 是否工作日: whether a day under this rule counts (《行政许可法》第八十二条 by analogy).
    pub const fn is_working_day(self) -> bool {
        match self {
            Self::Weekday | Self::MakeUpDay { .. } | Self::RegionalWorkday(_) => true,
            Self::Weekend
            | Self::Holiday { .. }
            | Self::StatutoryDayAssumed { .. }
            | Self::DayInLieuAssumed { .. }
            | Self::RegionalHoliday(_) => false,
        }
    }

    /// 依据 of the rule, as 《全国年节及纪念日放假办法》第七条 for a day a notice has off.
    pub const fn basis(self) -> Basis {
        match self {
            Self::Weekday | Self::Weekend => BY_ANALOGY,
            Self::Holiday { .. } | Self::MakeUpDay { .. } => ARRANGEMENT,
            Self::StatutoryDayAssumed { .. } => STATUTORY_DAYS,
            Self::DayInLieuAssumed { .. } => DAYS_IN_LIEU,
            Self::RegionalHoliday(_) | Self::RegionalWorkday(_) => REGIONAL_DAYS,
        }
    }

    /// 放假通知 the rule rests on, as 国办发明电〔2025〕7号, if it rests on one.
    pub const fn notice(self) -> Option<&'c Notice> {
        match self {
            Self::Holiday { notice, .. } | Self::MakeUpDay { notice, .. } => Some(notice),
            Self::Weekday
            | Self::Weekend
            | Self::StatutoryDayAssumed { .. }
            | Self::DayInLieuAssumed { .. }
            | Self::RegionalHoliday(_)
            | Self::RegionalWorkday(_) => None,
        }
    }

    /// 节日 the day belongs to (《全国年节及纪念日放假办法》第二条), if it belongs to one.
    pub const fn festival(self) -> Option<&'c str> {
        match self {
            Self::Holiday { festival, .. }
            | Self::MakeUpDay { festival, .. }
            | Self::StatutoryDayAssumed { festival }
            | Self::DayInLieuAssumed { festival } => Some(festival),
            Self::Weekday | Self::Weekend | Self::RegionalHoliday(_) | Self::RegionalWorkday(_) => None,
        }
    }

    /// The name of the rule in data, as `make_up_day` for a 调休上班日 under 《全国年节及纪念日放假办法》第七条.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Weekday => "weekday",
            Self::Weekend => "weekend",
            Self::Holiday { .. } => "holiday",
            Self::MakeUpDay { .. } => "make_up_day",
            Self::StatutoryDayAssumed { .. } => "statutory_day_assumed",
            Self::DayInLieuAssumed { .. } => "day_in_lieu_assumed",
            Self::RegionalHoliday(_) => "regional_holiday",
            Self::RegionalWorkday(_) => "regional_workday",
        }
    }
}
