//! 放假安排: the notice of a year as it is typed in, and what may be wrong with it.

use std::borrow::Cow;
use std::collections::BTreeSet;

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};
use serde::{Deserialize, Serialize};

use super::{Notice, Rule};
use crate::{Certainty, Year};

/// 放假安排: what a notice of the State Council's General Office arranges for a year (《全国年节及纪念日放假办法》第七条).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Arrangement {
    /// 年度.
    pub year: Year,
    /// 文号, as 国办发明电〔2025〕7号.
    pub number: String,
    /// 成文日期.
    pub dated_on: Date,
    /// 出处: where the notice was read; may be empty.
    #[serde(default)]
    pub source: String,
    /// 节日, in the order of the notice.
    pub festivals: Vec<Festival>,
}

/// 一个节日: its days off on end, and what is worked for them (《全国年节及纪念日放假办法》第七条).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Festival {
    /// 节日名称.
    pub name: String,
    /// 放假首日.
    pub first: Date,
    /// 放假末日.
    pub last: Date,
    /// 调休上班日: Saturdays and Sundays.
    #[serde(default)]
    pub worked: Vec<Date>,
}

/// 不能照办的安排: what no notice says (《全国年节及纪念日放假办法》第七条).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Misarranged {
    /// 没有节日.
    Empty,
    /// 末日早于首日.
    Backwards {
        /// Which festival.
        festival: String,
    },
    /// 放假太长.
    TooLong {
        /// Which festival.
        festival: String,
    },
    /// 调休上班日不是周六、周日: it is worked in any case.
    WorkedAnyway {
        /// Which day.
        day: Date,
    },
    /// 同一天列了两次.
    Twice {
        /// Which day.
        day: Date,
    },
    /// 不在这一年: neither in the year nor in the December before it.
    Elsewhere {
        /// Which day.
        day: Date,
    },
}

/// No notice has had more days off on end.
const LONGEST_DAYS: i32 = 16;

impl Festival {
    /// 放假日, in order (《全国年节及纪念日放假办法》第七条).
    pub fn days_off(&self) -> impl Iterator<Item = Date> + use<> {
        let last = self.last;
        std::iter::successors(Some(self.first), |day| day.tomorrow().ok()).take_while(move |day| *day <= last)
    }

    /// 一个节日有什么不对 (《全国年节及纪念日放假办法》第七条).
    pub fn misarranged(&self) -> Vec<Misarranged> {
        let festival = || self.name.clone();
        if self.last < self.first {
            return vec![Misarranged::Backwards { festival: festival() }];
        }
        let is_long = self.first.checked_add(LONGEST_DAYS.days()).is_ok_and(|end| self.last >= end);
        let is_weekend = |day: &Date| matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
        let worked = self.worked.iter().filter(|day| !is_weekend(day));
        let long = is_long.then(|| Misarranged::TooLong { festival: festival() });
        long.into_iter().chain(worked.map(|day| Misarranged::WorkedAnyway { day: *day })).collect()
    }
}

impl Arrangement {
    /// 有什么不对, in order; an arrangement may be used when there is nothing (《全国年节及纪念日放假办法》第七条).
    pub fn misarranged(&self) -> Vec<Misarranged> {
        let mut wrong: Vec<_> = self.festivals.iter().flat_map(Festival::misarranged).collect();
        if self.festivals.is_empty() {
            wrong.push(Misarranged::Empty);
        }
        if !wrong.is_empty() {
            return wrong;
        }
        let mut seen = BTreeSet::new();
        for festival in &self.festivals {
            for day in festival.days_off().chain(festival.worked.iter().copied()) {
                if !seen.insert(day) {
                    wrong.push(Misarranged::Twice { day });
                }
                let (year, of) = (self.year.get(), day.year());
                if of != year && !(of == year - 1 && day.month() == 12) {
                    wrong.push(Misarranged::Elsewhere { day });
                }
            }
        }
        wrong
    }
}

impl Misarranged {
    /// What is wrong and how it is mended (《全国年节及纪念日放假办法》第七条).
    pub fn chinese(&self) -> String {
        match self {
            Self::Empty => "没有写任何节日，请至少写一行。".to_owned(),
            Self::Backwards { festival } => format!("{festival}：末日早于首日，请核对。"),
            Self::TooLong { festival } => {
                format!("{festival}：连续放假超过{LONGEST_DAYS}天，请核对首日和末日。")
            }
            Self::WorkedAnyway { day } => {
                format!("{day} 本来就是工作日：调休上班日只能是周六、周日，请核对。")
            }
            Self::Twice { day } => format!("{day} 写了两次，请删去一处。"),
            Self::Elsewhere { day } => format!("{day} 不在这一年，也不在上一年12月，请核对年份。"),
        }
    }

    /// The same in English (《全国年节及纪念日放假办法》第七条).
    pub fn english(&self) -> String {
        match self {
            Self::Empty => "There is no festival: write one line at least.".to_owned(),
            Self::Backwards { festival } => format!("{festival} ends before it begins"),
            Self::TooLong { festival } => {
                format!("{festival} has more than {LONGEST_DAYS} days off on end: compare its first and last")
            }
            Self::WorkedAnyway { day } => {
                format!("{day} is worked in any case: a make-up day is a Saturday or Sunday")
            }
            Self::Twice { day } => format!("{day} is listed twice"),
            Self::Elsewhere { day } => {
                format!("{day} is neither in the year nor in the December before it: compare the years")
            }
        }
    }
}

/// An arrangement that the calendar goes by, with its days in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Arranged {
    pub(super) arrangement: Arrangement,
    pub(super) notice: Notice,
    /// Each day, and the place of its festival.
    days: Vec<(Date, Day, usize)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Day {
    Off,
    Worked,
}

impl Arranged {
    pub(super) fn of(arrangement: Arrangement) -> Self {
        let notice = Notice {
            year: arrangement.year,
            number: Cow::Owned(arrangement.number.clone()),
            number_certainty: Certainty::Stated,
            days_certainty: Certainty::Stated,
            sources: Cow::Owned(vec![Cow::Owned(arrangement.source.clone())]),
        };
        let mut days = Vec::new();
        for (place, festival) in arrangement.festivals.iter().enumerate() {
            days.extend(festival.days_off().map(|day| (day, Day::Off, place)));
            days.extend(festival.worked.iter().map(|day| (*day, Day::Worked, place)));
        }
        days.sort_unstable();
        Self { arrangement, notice, days }
    }

    pub(super) fn days(&self) -> impl Iterator<Item = Date> {
        self.days.iter().map(|(day, ..)| *day)
    }

    pub(super) fn rule_on(&self, on: Date) -> Option<Rule<'_>> {
        let found = self.days.binary_search_by_key(&on, |(day, ..)| *day).ok()?;
        let (_, day, place) = self.days.get(found)?;
        let festival = self.arrangement.festivals.get(*place)?.name.as_str();
        let notice = &self.notice;
        Some(match day {
            Day::Off => Rule::Holiday { festival, notice },
            Day::Worked => Rule::MakeUpDay { festival, notice },
        })
    }
}
