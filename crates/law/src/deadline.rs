//! 期间的届满: when a term ends, in whichever unit it is counted (《民法典》第二百零一条至第二百零三条).
//!
//! A term of working days ends on a working day of itself and is counted by [`crate::calendar`]. One of days, months or years
//! runs over every day and may end on a holiday; it then ends on the next working day.

use std::iter::successors;

use jiff::Span;
use jiff::civil::Date;

use crate::calendar::{Calendar, Due, Provisional, add_working_days};
use crate::{Article, Basis, Cite, Instrument, Year};

const START_NOT_COUNTED: Basis = civil_code(201);
const SAME_DAY_OF_THE_MONTH: Basis = civil_code(202);
const NEXT_WORKING_DAY: Basis = civil_code(203);

/// The code speaks of civil terms; that terms of public law are counted alike is our reading.
const fn civil_code(article: u16) -> Basis {
    Basis::inferred(Cite::new(Instrument::CivilCode, Article::new(article)))
}

/// 自然日、月、年: the length of a term in which holidays count (《民法典》第二百零一条、第二百零二条).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Natural {
    /// 日.
    Days(u16),
    /// 月: ends on the day of the same number, or on the last of a shorter month.
    Months(u8),
    /// 年.
    Years(u8),
}

impl Natural {
    fn span(self) -> Option<Span> {
        match self {
            Self::Days(0) | Self::Months(0) | Self::Years(0) => None,
            Self::Days(days) => Some(Span::new().days(days)),
            Self::Months(months) => Some(Span::new().months(months)),
            Self::Years(years) => Some(Span::new().years(years)),
        }
    }

    fn because(self) -> Vec<Basis> {
        match self {
            Self::Days(_) => vec![START_NOT_COUNTED],
            Self::Months(_) | Self::Years(_) => vec![START_NOT_COUNTED, SAME_DAY_OF_THE_MONTH],
        }
    }
}

/// 期间的长度, in working days (《行政复议法》第八十八条第二款 for its short terms) or in natural ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Length {
    /// 工作日.
    WorkingDays(u32),
    /// 自然日、月、年.
    Natural(Natural),
}

/// 自然日期限的届满日: it cannot be had without its articles, and says whether a holiday moved it (《民法典》第二百零三条).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NaturalDue {
    from: Date,
    on: Date,
    moved_from: Option<Date>,
    because: Vec<Basis>,
    provisional: Option<Provisional>,
}

impl NaturalDue {
    /// 起算日, which is not counted (《民法典》第二百零一条).
    pub const fn from(&self) -> Date {
        self.from
    }

    /// 届满日 itself (《民法典》第二百零三条).
    pub const fn on(&self) -> Date {
        self.on
    }

    /// 顺延前的届满日: the holiday the term would have ended on, where it was moved (《民法典》第二百零三条).
    pub const fn moved_from(&self) -> Option<Date> {
        self.moved_from
    }

    /// 依据: first the article that sets the term, last those on counting, as 《民法典》第二百零一条.
    pub fn because(&self) -> &[Basis] {
        &self.because
    }

    /// 暂定: the year the term ends in, where it has no notice to tell its holidays (《全国年节及纪念日放假办法》第七条).
    pub const fn provisional(&self) -> Option<Provisional> {
        self.provisional
    }

    /// 期限的依据: puts the article that sets the term before those on counting, as 《行政复议法》第二十条第一款.
    #[must_use]
    pub fn under(mut self, basis: Basis) -> Self {
        self.because.insert(0, basis);
        self
    }
}

/// 届满日 of a term in either unit (《民法典》第二百零一条).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Deadline<'c> {
    /// 工作日期限, with its ledger.
    Working(Due<'c>),
    /// 自然日期限.
    Natural(NaturalDue),
}

impl Deadline<'_> {
    /// 届满日 itself (《民法典》第二百零一条).
    pub const fn on(&self) -> Date {
        match self {
            Self::Working(due) => due.on(),
            Self::Natural(due) => due.on(),
        }
    }

    /// 依据, first the article that sets the term (《民法典》第二百零一条).
    pub fn because(&self) -> &[Basis] {
        match self {
            Self::Working(due) => due.because(),
            Self::Natural(due) => due.because(),
        }
    }

    /// 暂定: a year without a notice that the date depends on, if any (《全国年节及纪念日放假办法》第七条).
    pub fn provisional(&self) -> Option<Provisional> {
        match self {
            Self::Working(due) => due.provisional(),
            Self::Natural(due) => due.provisional(),
        }
    }
}

/// 自然日期限的届满日: the day after `from` is the first; an end on a holiday moves to the next working day (《民法典》第二百零一条至第二百零三条).
///
/// `None` for a term of no days, and for one that starts or ends outside the years 1949 to 2100.
pub fn natural_due(calendar: &Calendar, from: Date, length: Natural) -> Option<NaturalDue> {
    Year::of(from)?;
    let ends = from.checked_add(length.span()?).ok()?;
    let on = successors(Some(ends), |day| day.tomorrow().ok())
        .take_while(|day| Year::of(*day).is_some())
        .find(|day| calendar.is_working_day(*day))?;
    let moved_from = (on != ends).then_some(ends);
    let mut because = length.because();
    because.extend(moved_from.map(|_| NEXT_WORKING_DAY));
    let provisional =
        (ends.year()..=on.year()).filter_map(Year::new).find_map(|year| calendar.provisional(year));
    Some(NaturalDue { from, on, moved_from, because, provisional })
}

/// 届满日 of a term of any length, under the article that sets it, as 《行政复议法》第四十八条.
pub fn deadline(calendar: &Calendar, from: Date, length: Length, basis: Basis) -> Option<Deadline<'_>> {
    match length {
        Length::WorkingDays(days) => {
            add_working_days(calendar, from, days).map(|due| Deadline::Working(due.under(basis)))
        }
        Length::Natural(natural) => {
            natural_due(calendar, from, natural).map(|due| Deadline::Natural(due.under(basis)))
        }
    }
}
