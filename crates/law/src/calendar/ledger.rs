//! 逐日账: every day of a span, counted or not, and why.

use jiff::civil::Date;

use super::{Calendar, Exclusion, Notice, Rule};
use crate::{Basis, Year};

/// 逐日账: the days after one date up to and including another; the first is not counted (《民法典》第二百零一条).
///
/// It holds the two ends and the calendar and writes its entries when they are asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ledger<'c> {
    calendar: &'c Calendar,
    after: Date,
    through: Date,
    excluded: Vec<Exclusion>,
}

/// 一日一行: one day of a ledger (《民法典》第二百零一条).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry<'c> {
    /// The day.
    pub on: Date,
    /// 第几个工作日, if the day counts; the day after the start is the first that can.
    pub ordinal: Option<u32>,
    /// Why it is a working day or none.
    pub rule: Rule<'c>,
    /// 不计入期限: what leaves the day out of the term, working day or not (《政府信息公开条例》第三十三条第三款).
    pub excluded: Option<Basis>,
}

/// 暂定: a year without a State Council notice, so that no date in it is certain (《全国年节及纪念日放假办法》第七条).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Provisional {
    /// The year in question.
    pub year: Year,
    /// What was used in place of the notice.
    pub reason: Reason,
}

/// 暂定的原因: what a year without a notice was counted by (《全国年节及纪念日放假办法》第二条、第六条).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// 只有推算的法定放假日: no notice; statutory days and the least days in lieu, make-up days unknown (《全国年节及纪念日放假办法》第二条、第六条).
    StatutoryDaysOnly,
    /// 没有通知，也没有推算表: counted by the days of the week alone (《全国年节及纪念日放假办法》第七条).
    NoNoticeAndNoList,
}

impl Reason {
    /// The name of the reason in data (《全国年节及纪念日放假办法》第七条).
    pub const fn key(self) -> &'static str {
        match self {
            Self::StatutoryDaysOnly => "statutory_days_only",
            Self::NoNoticeAndNoList => "no_notice_and_no_list",
        }
    }
}

impl<'c> Ledger<'c> {
    pub(super) const fn new(
        calendar: &'c Calendar,
        after: Date,
        through: Date,
        excluded: Vec<Exclusion>,
    ) -> Self {
        Self { calendar, after, through, excluded }
    }

    /// 起算日, which is not counted (《民法典》第二百零一条).
    pub const fn after(&self) -> Date {
        self.after
    }

    /// 届满日, which is (《民法典》第二百零一条).
    pub const fn through(&self) -> Date {
        self.through
    }

    /// 逐日: one entry for each day, in order, from the day after the start (《民法典》第二百零一条).
    pub fn entries(&self) -> impl Iterator<Item = Entry<'c>> {
        let calendar = self.calendar;
        let mut counted = 0;
        days(self.after, self.through).map(move |on| {
            let rule = calendar.rule_on(on);
            let excluded = self.excluded.iter().find(|one| one.covers(on)).map(|one| one.because);
            let counts = excluded.is_none() && rule.is_working_day();
            counted += u32::from(counts);
            Entry { on, ordinal: counts.then_some(counted), rule, excluded }
        })
    }

    /// 工作日数 of the span, its first day not counted and exclusions left out (《民法典》第二百零一条).
    pub fn working_days(&self) -> u32 {
        self.entries().map(|entry| u32::from(entry.ordinal.is_some())).sum()
    }

    /// 所用通知: the notices of the span's years and of any day in it (《全国年节及纪念日放假办法》第七条).
    pub fn notices(&self) -> Vec<&'c Notice> {
        let named: Vec<_> = self.entries().filter_map(|entry| entry.rule.notice()).collect();
        let used = |notice: &&Notice| self.years().any(|year| year == notice.year) || named.contains(notice);
        self.calendar.notices().into_iter().filter(used).collect()
    }

    /// 暂定年度: the span's years without a notice, in order (《全国年节及纪念日放假办法》第七条).
    pub fn provisional(&self) -> impl Iterator<Item = Provisional> + use<'c> {
        let calendar = self.calendar;
        self.years().filter_map(|year| calendar.provisional(year))
    }

    fn years(&self) -> impl Iterator<Item = Year> + use<> {
        let first = self.after.tomorrow().map_or(self.through.year(), Date::year);
        (first..=self.through.year()).filter_map(Year::new)
    }
}

/// The days after `after`, up to and including `through`.
fn days(after: Date, through: Date) -> impl Iterator<Item = Date> {
    days_after(after).take_while(move |day| *day <= through)
}

/// The days after `after`, to the end of the calendar.
pub(super) fn days_after(after: Date) -> impl Iterator<Item = Date> {
    std::iter::successors(after.tomorrow().ok(), |day| day.tomorrow().ok())
}
