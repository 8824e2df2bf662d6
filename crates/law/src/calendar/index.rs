//! Every day of the calendar counted once, so that a term costs two look-ups.

use std::sync::LazyLock;

use jiff::civil::Date;

use super::ledger::days_after;
use super::{Overlay, rule_of};
use crate::Year;

/// The working days of the years 1949 to 2100, counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Index {
    /// For every day, how many working days lie up to and including it.
    up_to: Vec<u16>,
    /// The working days in order.
    days: Vec<Date>,
}

static NATIONAL: LazyLock<Index> = LazyLock::new(|| Index::over(&[]));

impl Index {
    /// The index of the national arrangement.
    pub(super) fn national() -> &'static Self {
        &NATIONAL
    }

    /// The index of what regions lay over it.
    pub(super) fn over(overlays: &[Overlay]) -> Self {
        let Some(first) = Year::new(Year::FIRST).map(Year::first_day) else {
            return Self { up_to: Vec::new(), days: Vec::new() };
        };
        let all = std::iter::once(first).chain(days_after(first)).take_while(|day| Year::of(*day).is_some());
        let (mut up_to, mut days, mut counted) = (Vec::new(), Vec::new(), 0);
        for day in all {
            if rule_of(overlays, day).is_working_day() {
                days.push(day);
                counted += 1;
            }
            up_to.push(counted);
        }
        Self { up_to, days }
    }

    /// How many working days lie up to and including a day; none outside the years of the calendar.
    pub(super) fn up_to(&self, day: Date) -> Option<u16> {
        Year::of(day)?;
        // Every fourth year is a leap year between 1901 and 2099.
        let years = usize::try_from(day.year() - Year::FIRST).ok()?;
        let of_year = usize::try_from(day.day_of_year()).ok()?;
        self.up_to.get(years * 365 + years / 4 + of_year - 1).copied()
    }

    /// The nth working day after a day.
    pub(super) fn nth_after(&self, day: Date, nth: u32) -> Option<Date> {
        let before = usize::from(self.up_to(day)?);
        self.days.get(before + usize::try_from(nth.checked_sub(1)?).ok()?).copied()
    }
}
