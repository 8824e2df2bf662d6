//! 工作日: which days count, and when a term of working days ends.
//!
//! The Regulation counts its terms in working days (第二十六条、第三十条、第三十三条) and does not say
//! what one is. A day is one here if the State Council's notice has it worked, else if no notice
//! has it off and it is no Saturday or Sunday. Where a year has no notice yet, the answer says so.

mod arrangement;
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

pub use arrangement::{Arrangement, Festival, Misarranged};
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
use arrangement::Arranged;
use index::Index;
use notice::Listed;

/// 日历: the national arrangement under 《全国年节及纪念日放假办法》第七条 and whatever a region adds to it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Calendar {
    /// By their years, one for each.
    arranged: Vec<Arranged>,
    overlays: Vec<Overlay>,
    /// None where the calendar is the one that is shipped.
    index: Option<Index>,
    /// The same without what regions add; none where they add nothing.
    bare: Option<Box<Self>>,
}

impl Calendar {
    /// 全国日历: the State Council's notices 2019 to 2026 and nothing regional (《全国年节及纪念日放假办法》第七条).
    pub const fn national() -> Self {
        Self { arranged: Vec::new(), overlays: Vec::new(), index: None, bare: None }
    }

    /// 不计地区附加的日历: the same without what a region adds (《全国年节及纪念日放假办法》第七条).
    pub fn without_regions(&self) -> &Self {
        self.bare.as_deref().unwrap_or(self)
    }

    /// 补入通知: goes by a notice in place of what is shipped for its year, and of a notice of the year that came before
    /// (《全国年节及纪念日放假办法》第七条).
    #[must_use]
    pub fn arranged(mut self, arrangement: Arrangement) -> Self {
        self.bare = self.bare.map(|bare| Box::new(bare.arranged(arrangement.clone())));
        self.arranged.retain(|one| one.notice.year != arrangement.year);
        self.arranged.push(Arranged::of(arrangement));
        self.arranged.sort_by_key(|one| one.notice.year);
        self.indexed()
    }

    /// 恢复随附的安排: goes by what is shipped for a year again (《全国年节及纪念日放假办法》第七条).
    #[must_use]
    pub fn as_shipped(mut self, year: Year) -> Self {
        self.bare = self.bare.map(|bare| Box::new(bare.as_shipped(year)));
        self.arranged.retain(|one| one.notice.year != year);
        self.indexed()
    }

    /// 补入的安排 that a year goes by; `None` where it goes by what is shipped (《全国年节及纪念日放假办法》第七条).
    pub fn arrangement(&self, year: Year) -> Option<&Arrangement> {
        self.arranged.iter().find(|one| one.notice.year == year).map(|one| &one.arrangement)
    }

    /// 地区附加: lays a region's holidays over the calendar (《全国年节及纪念日放假办法》第四条); the last laid decides.
    #[must_use]
    pub fn with(mut self, overlay: Overlay) -> Self {
        if self.bare.is_none() {
            self.bare = Some(Box::new(self.clone()));
        }
        self.overlays.push(overlay.sorted());
        self.indexed()
    }

    fn indexed(mut self) -> Self {
        self.index = Some(Index::over(&self));
        self
    }

    /// 当日规则: why a day counts or does not; a notice (《全国年节及纪念日放假办法》第七条) goes before the day of the week.
    pub fn rule_on(&self, day: Date) -> Rule<'_> {
        let regional = self.overlays.iter().rev().find_map(|overlay| overlay.rule_on(day));
        // Where two years speak of a day at the turn of the year, the later has spoken last.
        let arranged = || self.arranged.iter().rev().find_map(|one| one.rule_on(day));
        let shipped = || listed(day).filter(|day| !self.replaces(day)).map(Listed::rule);
        regional.or_else(arranged).or_else(shipped).unwrap_or_else(|| by_weekday(day))
    }

    /// Whether another notice came for the year that lists a day.
    fn replaces(&self, day: &Listed) -> bool {
        self.arranged.iter().any(|one| one.notice.year.get() == day.year())
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
    pub fn notices(&self) -> Vec<&Notice> {
        let replaces = |notice: &Notice| self.arranged.iter().any(|one| one.notice.year == notice.year);
        let shipped = table::NOTICES.iter().copied().filter(|notice| !replaces(notice));
        let mut notices: Vec<&Notice> = shipped.chain(self.arranged.iter().map(|one| &one.notice)).collect();
        notices.sort_by_key(|notice| notice.year);
        notices
    }

    /// 暂定年度: why a year can only be counted provisionally; `None` when it has its notice (《全国年节及纪念日放假办法》第七条).
    pub fn provisional(&self, year: Year) -> Option<Provisional> {
        if self.arrangement(year).is_some() || table::NOTICES.iter().any(|notice| notice.year == year) {
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
