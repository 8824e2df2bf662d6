//! 工作日: which days count, and when a term of working days ends.
//!
//! The Regulation counts its terms in working days (第二十六条、第三十条、第三十三条) and does not say
//! what one is. A day is one here if the State Council's notice has it worked, else if no notice
//! has it off and it is no Saturday or Sunday. Where a year has no notice yet, the answer says so.

mod count;
mod exclusion;
mod index;
mod ledger;
mod notice;
mod overlay;
mod rule;
mod summary;
#[rustfmt::skip]
mod table;

pub use count::{Counted, Due, add_working_days, working_days_between};
pub(crate) use count::{add_without, nth_working_day};
pub use exclusion::Exclusion;
pub use ledger::{Entry, Ledger, Provisional, Reason};
pub use notice::Notice;
pub use overlay::Overlay;
pub use rule::Rule;
pub use summary::{Month, YearSummary};

use jiff::civil::{Date, Weekday};

use crate::Year;
use index::Index;
use notice::Listed;

/// 日历: the national arrangement under 《全国年节及纪念日放假办法》第七条 and whatever a region adds to it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Calendar {
    overlays: Vec<Overlay>,
    /// None where nothing is laid over the national arrangement.
    index: Option<Index>,
}

static NATIONAL: Calendar = Calendar::national();

impl Calendar {
    /// 全国日历: the State Council's notices 2019 to 2026 and nothing regional (《全国年节及纪念日放假办法》第七条).
    pub const fn national() -> Self {
        Self { overlays: Vec::new(), index: None }
    }

    /// 不计地区附加的日历: the same without what a region adds (《全国年节及纪念日放假办法》第七条).
    pub fn without_regions(&self) -> &Self {
        if self.overlays.is_empty() { self } else { &NATIONAL }
    }

    /// 地区附加: lays a region's holidays over the calendar (《全国年节及纪念日放假办法》第四条); the last laid decides.
    #[must_use]
    pub fn with(mut self, overlay: Overlay) -> Self {
        self.overlays.push(overlay.sorted());
        self.index = Some(Index::over(&self.overlays));
        self
    }

    /// 当日规则: why a day counts or does not; a notice (《全国年节及纪念日放假办法》第七条) goes before the day of the week.
    pub fn rule_on(&self, day: Date) -> Rule<'_> {
        rule_of(&self.overlays, day)
    }

    /// 是否工作日, by the rule of the day, in the sense of 《行政许可法》第八十二条: statutory holidays do not count.
    pub fn is_working_day(&self, day: Date) -> bool {
        self.rule_on(day).is_working_day()
    }

    /// 年度放假安排 in one view: working days by month, days off and make-up days (《全国年节及纪念日放假办法》第七条).
    pub fn year(&self, year: Year) -> YearSummary<'_> {
        YearSummary::of(self, year)
    }

    /// 放假通知: every notice the calendar rests on, oldest first (《全国年节及纪念日放假办法》第七条).
    pub fn notices() -> &'static [Notice] {
        table::NOTICES
    }

    /// 暂定年度: why a year can only be counted provisionally; `None` when it has its notice (《全国年节及纪念日放假办法》第七条).
    pub fn provisional(year: Year) -> Option<Provisional> {
        if table::NOTICES.iter().any(|notice| notice.year == year) {
            return None;
        }
        let reason = if table::listed_in(year.get()).is_empty() {
            Reason::NoNoticeAndNoList
        } else {
            Reason::StatutoryDaysOnly
        };
        Some(Provisional { year, reason })
    }

    fn index(&self) -> &Index {
        self.index.as_ref().unwrap_or_else(|| Index::national())
    }
}

fn rule_of(overlays: &[Overlay], day: Date) -> Rule<'_> {
    let regional = overlays.iter().rev().find_map(|overlay| overlay.rule_on(day));
    regional.or_else(|| listed(day).map(Listed::rule)).unwrap_or_else(|| by_weekday(day))
}

fn listed(day: Date) -> Option<&'static Listed> {
    let days = table::listed_in(day.year());
    let place = days.binary_search_by_key(&day, |listed| listed.on).ok()?;
    days.get(place)
}

fn by_weekday(day: Date) -> Rule<'static> {
    match day.weekday() {
        Weekday::Saturday | Weekday::Sunday => Rule::Weekend,
        Weekday::Monday | Weekday::Tuesday | Weekday::Wednesday | Weekday::Thursday | Weekday::Friday => {
            Rule::Weekday
        }
    }
}
