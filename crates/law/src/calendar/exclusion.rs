//! 不计入期限的时间: days that are no part of a term although they are working days.

use jiff::civil::Date;

use super::Calendar;
use crate::Basis;

/// 不计算在期限内的时间: the days after one date up to and including another, as those of a consultation (《政府信息公开条例》第三十三条第三款).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exclusion {
    /// The day before the first that is left out.
    pub after: Date,
    /// The last day that is left out.
    pub through: Date,
    /// Why.
    pub because: Basis,
}

impl Exclusion {
    /// Whether a day is left out, as one between asking a third party and its opinion (《政府信息公开条例》第三十三条第三款).
    pub fn covers(&self, day: Date) -> bool {
        self.after < day && day <= self.through
    }

    /// The union of exclusions within a term that starts after a date: days of two consultations are left out once
    /// (《政府信息公开条例》第三十三条第三款).
    pub fn union(mut of: Vec<Self>, after: Date) -> Vec<Self> {
        for one in &mut of {
            one.after = one.after.max(after);
        }
        of.retain(|one| one.after < one.through);
        of.sort_by_key(|one| (one.after, one.through));
        of.dedup_by(|next, one| {
            let joins = next.after <= one.through && next.because == one.because;
            if joins {
                one.through = one.through.max(next.through);
            } else {
                next.after = next.after.max(one.through);
            }
            joins || next.after >= next.through
        });
        of
    }

    /// 不计入的工作日数 (《政府信息公开条例》第三十三条第三款); none outside the years of the calendar.
    pub fn working_days(&self, calendar: &Calendar) -> Option<u32> {
        let (before, through) = (calendar.index().up_to(self.after)?, calendar.index().up_to(self.through)?);
        Some(u32::from(through.saturating_sub(before)))
    }
}
