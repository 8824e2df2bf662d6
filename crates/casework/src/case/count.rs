//! Where a case counts in the annual report, and a register of cases counted (国办公开办函〔2021〕30号, table three).

use std::collections::BTreeMap;

use jiff::civil::Date;
use law::Year;
use law::applicant;
use law::outcome::OutcomeRow;

use super::{Case, Ending};
use crate::act::Asks;

/// Where a case counts in the report of a year. In every year 新收 or 结转 on one side, and one row or 结转下年度 on the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counted {
    /// Whether it came in this year or was carried in.
    pub came: Came,
    /// Where it stood at the end of the year.
    pub ended: Ended,
}

/// How a case came into a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Came {
    /// 本年新收.
    New,
    /// 上年结转.
    CarriedIn,
}

/// How a case left a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// 本年度办理结果, in one row.
    Row(OutcomeRow),
    /// 结转下年度继续办理.
    CarriedOut,
}

impl Case {
    /// Where it counts in the report of a year; none where it does not: not yet received, ended before, or no request for
    /// information.
    ///
    /// It is counted by the day of its receipt and by how it ended first: answering anew after a ruling is no second request.
    pub fn counted(&self, year: Year) -> Option<Counted> {
        if self.asks == Asks::Correction {
            return None;
        }
        let received_on = self.received_on.filter(|on| *on <= year.last_day())?;
        let ended = self.first_closed.as_ref().map(|closed| (closed.on, &closed.ending));
        let row = match ended {
            Some((_, Ending::NoRequest | Ending::CorrectionAnswered)) => return None,
            Some((on, Ending::Decided(decision))) => Some((on, decision.row())),
            None => None,
        };
        if row.is_some_and(|(on, _)| on < year.first_day()) {
            return None;
        }
        let came = if received_on < year.first_day() { Came::CarriedIn } else { Came::New };
        let in_year = |on: Date| on <= year.last_day();
        let ended = row.filter(|(on, _)| in_year(*on)).map_or(Ended::CarriedOut, |(_, row)| Ended::Row(row));
        Some(Counted { came, ended })
    }
}

/// Table three, from cases.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Register {
    /// 一、本年新收, by kind of applicant.
    pub new: BTreeMap<applicant::Kind, u64>,
    /// 二、上年结转.
    pub carried_in: BTreeMap<applicant::Kind, u64>,
    /// 三、本年度办理结果, by row.
    pub rows: BTreeMap<(OutcomeRow, applicant::Kind), u64>,
    /// 四、结转下年度继续办理.
    pub carried_out: BTreeMap<applicant::Kind, u64>,
}

impl Register {
    /// Counts cases in a year.
    pub fn of<'a>(cases: impl IntoIterator<Item = &'a Case>, year: Year) -> Self {
        let mut register = Self::default();
        for case in cases {
            let Some(Counted { came, ended }) = case.counted(year) else { continue };
            let came = match came {
                Came::New => &mut register.new,
                Came::CarriedIn => &mut register.carried_in,
            };
            *came.entry(case.column).or_default() += 1;
            let ended = match ended {
                Ended::Row(row) => register.rows.entry((row, case.column)).or_default(),
                Ended::CarriedOut => register.carried_out.entry(case.column).or_default(),
            };
            *ended += 1;
        }
        register
    }
}
