//! 年度一览: a year's arrangement in one view.

use super::{Calendar, Entry, Ledger, Notice, Provisional, Rule};
use crate::Year;

/// 年度一览: what a year's notice comes to, month by month (《全国年节及纪念日放假办法》第七条).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearSummary<'c> {
    /// The year.
    pub year: Year,
    /// 各月工作日数, January first.
    pub months: Vec<Month>,
    /// 放假日: every day named as off, Saturdays and Sundays among them.
    pub holidays: Vec<Entry<'c>>,
    /// 调休上班日: every day named as worked.
    pub make_up_days: Vec<Entry<'c>>,
    /// 通知: the year's notice or notices, and another's if it reaches into the year.
    pub notices: Vec<&'c Notice>,
    /// 暂定: set when the year has no notice.
    pub provisional: Option<Provisional>,
}

/// 一个月: its working days (《行政许可法》第八十二条 by analogy).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Month {
    /// 1 to 12.
    pub month: i8,
    /// 工作日数.
    pub working_days: usize,
}

impl<'c> YearSummary<'c> {
    pub(super) fn of(calendar: &'c Calendar, year: Year) -> Self {
        let eve = year.first_day().yesterday().unwrap_or(year.first_day());
        let ledger = Ledger::new(calendar, eve, year.last_day(), Vec::new());
        let days: Vec<Entry<'c>> = ledger.entries().collect();
        let month = |month| {
            let counted = |day: &&Entry<'_>| day.on.month() == month && day.ordinal.is_some();
            Month { month, working_days: days.iter().filter(counted).count() }
        };
        Self {
            year,
            months: (1..=12).map(month).collect(),
            holidays: days.iter().filter(|day| is_named_off(day.rule)).copied().collect(),
            make_up_days: days.iter().filter(|day| is_named_worked(day.rule)).copied().collect(),
            notices: ledger.notices(),
            provisional: calendar.provisional(year),
        }
    }

    /// 全年工作日数 (《行政许可法》第八十二条 by analogy).
    pub fn working_days(&self) -> usize {
        self.months.iter().map(|month| month.working_days).sum()
    }
}

fn is_named_off(rule: Rule<'_>) -> bool {
    !rule.is_working_day() && rule != Rule::Weekend
}

fn is_named_worked(rule: Rule<'_>) -> bool {
    rule.is_working_day() && rule != Rule::Weekday
}
