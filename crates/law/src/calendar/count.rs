//! 期间计算: adding working days to a date, and counting those between two.

use jiff::civil::Date;

use super::{Calendar, Exclusion, Ledger, Provisional};
use crate::{Article, Basis, Cite, Instrument, Year};

/// The day a term starts on is not counted: a general rule, which the Regulation does not repeat.
const START_NOT_COUNTED: Basis = Basis::inferred(Cite::new(Instrument::CivilCode, Article::new(201)));

/// Working days leave out statutory holidays: said of licensing, and read the same here.
const WORKING_DAYS: Basis = Basis::inferred(Cite::new(Instrument::LicensingLaw, Article::new(82)));

/// 届满日: the last day of a term, which cannot be had without its articles and its ledger (《民法典》第二百零一条).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due<'c> {
    on: Date,
    because: Vec<Basis>,
    ledger: Ledger<'c>,
}

impl<'c> Due<'c> {
    /// 届满日 itself (《民法典》第二百零一条).
    pub const fn on(&self) -> Date {
        self.on
    }

    /// 依据: the articles the date rests on, first the one that sets the term, last 《民法典》第二百零一条 and its like.
    pub fn because(&self) -> &[Basis] {
        &self.because
    }

    /// 逐日账: every day from the start to the end (《民法典》第二百零一条).
    pub const fn ledger(&self) -> &Ledger<'c> {
        &self.ledger
    }

    /// 暂定: the first year of the term that has no notice, if any (《全国年节及纪念日放假办法》第七条).
    pub fn provisional(&self) -> Option<Provisional> {
        self.ledger.provisional().next()
    }

    /// 另定的日期: a day that was fixed and not counted, as under 《政府信息公开条例》第三十五条, with the ledger of the days up to it.
    pub(crate) fn fixed(calendar: &'c Calendar, from: Date, on: Date, because: Basis) -> Option<Self> {
        Year::of(from)?;
        Year::of(on)?;
        Some(Self { on, because: vec![because], ledger: Ledger::new(calendar, from, on, Vec::new()) })
    }

    /// 期限的依据: puts the article that sets the term before the articles on counting, as 《政府信息公开条例》第三十三条第二款.
    #[must_use]
    pub fn under(mut self, basis: Basis) -> Self {
        self.because.insert(0, basis);
        self
    }
}

/// 工作日数: how many working days lie between two dates, with the ledger that shows them (《民法典》第二百零一条).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted<'c> {
    working_days: u32,
    because: Vec<Basis>,
    ledger: Ledger<'c>,
}

impl<'c> Counted<'c> {
    /// 工作日数 (《民法典》第二百零一条).
    pub const fn working_days(&self) -> u32 {
        self.working_days
    }

    /// 依据: the articles on counting (《民法典》第二百零一条, 《行政许可法》第八十二条).
    pub fn because(&self) -> &[Basis] {
        &self.because
    }

    /// 逐日账 (《民法典》第二百零一条).
    pub const fn ledger(&self) -> &Ledger<'c> {
        &self.ledger
    }

    /// 暂定: the first year of the span that has no notice, if any (《全国年节及纪念日放假办法》第七条).
    pub fn provisional(&self) -> Option<Provisional> {
        self.ledger.provisional().next()
    }
}

/// 工作日期限的届满日: the nth working day after `from`, which is itself not counted (《民法典》第二百零一条).
///
/// `None` for a term of no days, and for one that starts or ends outside the years 1949 to 2100.
pub fn add_working_days(calendar: &Calendar, from: Date, working_days: u32) -> Option<Due<'_>> {
    add_without(calendar, from, working_days, Vec::new())
}

/// The nth working day after a day, alone: for dates that are steps on the way to a [`Due`].
pub(crate) fn nth_working_day(calendar: &Calendar, from: Date, nth: u32) -> Option<Date> {
    calendar.index().nth_after(from, nth)
}

/// The nth working day after `from` that no exclusion covers. The exclusions are a union within the term; where one begins
/// on the last day, the term ends with it.
pub(crate) fn add_without(
    calendar: &Calendar,
    from: Date,
    working_days: u32,
    excluded: Vec<Exclusion>,
) -> Option<Due<'_>> {
    working_days.checked_sub(1)?;
    let longer: u32 = excluded.iter().map(|one| one.working_days(calendar)).sum::<Option<u32>>()?;
    let on = calendar.index().nth_after(from, working_days.checked_add(longer)?)?;
    let ledger = Ledger::new(calendar, from, on, excluded);
    Some(Due { on, because: vec![START_NOT_COUNTED, WORKING_DAYS], ledger })
}

/// 两日之间的工作日: those after `after` up to and including `through`; none when `through` is not later (《民法典》第二百零一条).
///
/// `None` when either date lies outside the years 1949 to 2100.
pub fn working_days_between(calendar: &Calendar, after: Date, through: Date) -> Option<Counted<'_>> {
    Year::of(after)?;
    Year::of(through)?;
    let ledger = Ledger::new(calendar, after, through, Vec::new());
    let because = vec![START_NOT_COUNTED, WORKING_DAYS];
    Some(Counted { working_days: ledger.working_days(), because, ledger })
}
