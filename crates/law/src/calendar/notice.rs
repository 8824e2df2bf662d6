//! 放假通知: what the State Council's General Office announced.

use std::borrow::Cow;

use jiff::civil::Date;

use super::Rule;
use crate::{Certainty, Year};

/// 放假通知: the notice by which the year's holidays are joined into longer ones (《全国年节及纪念日放假办法》第七条).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// 年度: the year it arranges; its first days may fall in the last week of the year before.
    pub year: Year,
    /// 文号, as 国办发明电〔2025〕7号.
    pub number: Cow<'static, str>,
    /// How sure we are of the number.
    pub number_certainty: Certainty,
    /// How sure we are of the days.
    pub days_certainty: Certainty,
    /// 出处: where the notice is published.
    pub sources: Cow<'static, [Cow<'static, str>]>,
}

/// A day some list names, with the festival it is named for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Listed {
    pub(super) on: Date,
    pub(super) festival: &'static str,
    pub(super) mark: Mark,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    Off(&'static Notice),
    Worked(&'static Notice),
    Statutory,
    InLieu,
}

impl Listed {
    /// The year whose arrangement lists the day.
    pub(super) fn year(&self) -> i16 {
        match self.mark {
            Mark::Off(notice) | Mark::Worked(notice) => notice.year.get(),
            Mark::Statutory | Mark::InLieu => self.on.year(),
        }
    }

    pub(super) fn rule(&self) -> Rule<'static> {
        let festival = self.festival;
        match self.mark {
            Mark::Off(notice) => Rule::Holiday { festival, notice },
            Mark::Worked(notice) => Rule::MakeUpDay { festival, notice },
            Mark::Statutory => Rule::StatutoryDayAssumed { festival },
            Mark::InLieu => Rule::DayInLieuAssumed { festival },
        }
    }
}

/// The short names the generated table is written in.
pub(super) const fn off(on: Date, festival: &'static str, notice: &'static Notice) -> Listed {
    Listed { on, festival, mark: Mark::Off(notice) }
}

pub(super) const fn worked(on: Date, festival: &'static str, notice: &'static Notice) -> Listed {
    Listed { on, festival, mark: Mark::Worked(notice) }
}

pub(super) const fn statutory(on: Date, festival: &'static str) -> Listed {
    Listed { on, festival, mark: Mark::Statutory }
}

pub(super) const fn in_lieu(on: Date, festival: &'static str) -> Listed {
    Listed { on, festival, mark: Mark::InLieu }
}
