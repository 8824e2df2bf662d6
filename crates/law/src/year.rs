//! 年度: the year a report is on, which is due in the next (第四十九条).

use std::fmt;

use jiff::civil::{Date, date};
use serde::{Deserialize, Serialize};

/// 年度: a calendar year, 1 January to 31 December; 条例第四十九条 has each year's work reported in the next.
///
/// Between 1949 and 2100; outside those years nothing here has a rule to apply.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "i16", try_from = "i16")]
pub struct Year(i16);

impl Year {
    pub(crate) const FIRST: i16 = 1949;
    const LAST: i16 = 2100;

    /// 年度 from its number, 1949 to 2100 (条例第四十九条).
    pub const fn new(year: i16) -> Option<Self> {
        if year >= Self::FIRST && year <= Self::LAST { Some(Self(year)) } else { None }
    }

    /// 年度 written into this crate's own tables; a year out of range does not compile.
    pub(crate) const fn known(year: i16) -> Self {
        assert!(year >= Self::FIRST && year <= Self::LAST);
        Self(year)
    }

    /// 年度 in which a day falls (条例第四十九条).
    pub fn of(day: Date) -> Option<Self> {
        Self::new(day.year())
    }

    /// 年度 as a number (条例第四十九条).
    pub const fn get(self) -> i16 {
        self.0
    }

    /// 1 月 1 日, the first day a report of this year covers (条例第四十九条).
    pub const fn first_day(self) -> Date {
        date(self.0, 1, 1)
    }

    /// 12 月 31 日, the day on which a report's figures are fixed (国办公开办函〔2021〕30号).
    pub const fn last_day(self) -> Date {
        date(self.0, 12, 31)
    }
}

impl fmt::Display for Year {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl From<Year> for i16 {
    fn from(year: Year) -> Self {
        year.0
    }
}

impl TryFrom<i16> for Year {
    type Error = &'static str;

    fn try_from(year: i16) -> Result<Self, Self::Error> {
        Self::new(year).ok_or("a year lies between 1949 and 2100")
    }
}
