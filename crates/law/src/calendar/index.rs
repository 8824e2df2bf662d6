//! Every day of the calendar counted once, so that a term costs two look-ups.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use jiff::civil::Date;

use super::ledger::days_after;
use super::{Calendar, table};
use crate::Year;

/// The working days of the years 1949 to 2100, counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Index {
    /// For every day, how many working days lie up to and including it.
    up_to: Vec<u16>,
    /// The working days in order.
    days: Vec<Date>,
}

static NATIONAL: LazyLock<Index> = LazyLock::new(|| {
    let (mut up_to, mut days, mut counted) = (Vec::new(), Vec::new(), 0);
    let first = Year::new(Year::FIRST).map(Year::first_day);
    let all = first.into_iter().flat_map(|first| std::iter::once(first).chain(days_after(first)));
    for day in all.take_while(|day| Year::of(*day).is_some()) {
        if Calendar::national().rule_on(day).is_working_day() {
            days.push(day);
            counted += 1;
        }
        up_to.push(counted);
    }
    Index { up_to, days }
});

impl Index {
    /// The index of the national arrangement.
    pub(super) fn national() -> &'static Self {
        &NATIONAL
    }

    /// The national index with the days that a calendar has worked or off otherwise.
    pub(super) fn over(calendar: &Calendar) -> Self {
        let mut index = Self::national().clone();
        let regional =
            calendar.overlays.iter().flat_map(|overlay| overlay.holidays.iter().chain(&overlay.workdays));
        let arranged = calendar.arranged.iter().flat_map(|one| {
            let year = one.notice.year.get();
            let shipped = table::listed_in(year - 1).iter().chain(table::listed_in(year));
            shipped.map(|listed| listed.on).chain(one.days())
        });
        let changed: BTreeMap<Date, bool> =
            regional.copied().chain(arranged).map(|day| (day, calendar.is_working_day(day))).collect();
        for (day, is_worked) in changed {
            index.set(day, is_worked);
        }
        index
    }

    fn set(&mut self, day: Date, is_worked: bool) {
        let Some(place) = place(day) else { return };
        match (self.days.binary_search(&day), is_worked) {
            (Ok(_), true) | (Err(_), false) => {}
            (Ok(known), false) => {
                self.days.remove(known);
                for count in self.up_to.iter_mut().skip(place) {
                    *count -= 1;
                }
            }
            (Err(before), true) => {
                self.days.insert(before, day);
                for count in self.up_to.iter_mut().skip(place) {
                    *count += 1;
                }
            }
        }
    }

    /// How many working days lie up to and including a day; none outside the years of the calendar.
    pub(super) fn up_to(&self, day: Date) -> Option<u16> {
        self.up_to.get(place(day)?).copied()
    }

    /// The nth working day after a day.
    pub(super) fn nth_after(&self, day: Date, nth: u32) -> Option<Date> {
        let before = usize::from(self.up_to(day)?);
        self.days.get(before + usize::try_from(nth.checked_sub(1)?).ok()?).copied()
    }
}

/// How many days of the calendar lie before a day.
fn place(day: Date) -> Option<usize> {
    Year::of(day)?;
    let years = usize::try_from(day.year() - Year::FIRST).ok()?;
    let of_year = usize::try_from(day.day_of_year()).ok()?;
    // Every fourth year is a leap year between 1901 and 2099.
    Some(years * 365 + years / 4 + of_year - 1)
}
