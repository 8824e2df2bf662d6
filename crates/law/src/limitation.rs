//! 申请复议和起诉的期限: by when a reply or its absence may be contested (《行政复议法》第二十条、第二十一条, 《行政诉讼法》第四十五条、
//! 第四十六条).

use jiff::civil::Date;

use crate::calendar::Calendar;
use crate::deadline::{Natural, NaturalDue, natural_due};
use crate::{Article, Basis, Cite, Instrument};

const fn reconsideration(article: Article) -> Basis {
    Basis::stated(Cite::new(Instrument::ReconsiderationLaw, article))
}

const fn litigation(article: Article) -> Basis {
    Basis::stated(Cite::new(Instrument::LitigationLaw, article))
}

const fn interpretation(article: u16) -> Basis {
    Basis::stated(Cite::new(Instrument::LitigationInterpretation2018, Article::new(article)))
}

const SIXTY_DAYS: Basis = reconsideration(Article::new(20).paragraph(1));
const ONE_YEAR_TO_RECONSIDER: Basis = reconsideration(Article::new(20).paragraph(3));
const FIVE_YEARS_TO_RECONSIDER: Basis = reconsideration(Article::new(21));
const SIX_MONTHS: Basis = litigation(Article::new(46).paragraph(1));
const FIVE_YEARS_TO_SUE: Basis = litigation(Article::new(46).paragraph(2));
const FIFTEEN_DAYS: Basis = litigation(Article::new(45));
const ONE_YEAR_TO_SUE: Basis = interpretation(64);
const AFTER_SILENCE: Basis = interpretation(66);
const RECONSIDERING_SILENCE: Basis =
    Basis::remembered(Cite::new(Instrument::ReconsiderationRegulation2007, Article::new(16)));

/// 告知救济: whether and when somebody learnt of the right, the place and the term (《行政复议法》第二十条第三款, 法释〔2018〕1号第六十四条).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Told {
    /// 随行政行为告知.
    WithTheAct,
    /// 事后知道.
    LaterOn(Date),
    /// 一直没有告知.
    NotYet,
}

/// 何时作出、何时知道: what the term to contest an act runs from (《行政复议法》第二十条, 《行政诉讼法》第四十六条).
///
/// What came by post is known from the day the addressee signed for it (《行政复议法实施条例》第十五条).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Known {
    /// 行政行为作出之日.
    pub acted_on: Date,
    /// 知道或者应当知道行政行为内容之日; none as long as it is not known.
    pub known_on: Option<Date>,
    /// 告知救济.
    pub told: Told,
}

/// 申请行政复议的期限: 60 days from knowing; untold of the remedy, 60 days from learning of it, within a year from knowing; in any
/// case five years from the act (《行政复议法》第二十条、第二十一条).
pub fn reconsider_by(calendar: &Calendar, known: Known) -> Option<NaturalDue> {
    let within = (Natural::Days(60), SIXTY_DAYS);
    contest_by(calendar, known, within, [ONE_YEAR_TO_RECONSIDER, FIVE_YEARS_TO_RECONSIDER])
}

/// 直接起诉的期限: six months from knowing (《行政诉讼法》第四十六条第一款); untold of the term, six months from learning of it, within a
/// year from knowing (法释〔2018〕1号第六十四条); in any case five years from the act (《行政诉讼法》第四十六条第二款).
pub fn sue_by(calendar: &Calendar, known: Known) -> Option<NaturalDue> {
    let within = (Natural::Months(6), SIX_MONTHS);
    contest_by(calendar, known, within, [ONE_YEAR_TO_SUE, FIVE_YEARS_TO_SUE])
}

/// The earlier of the term itself and the limits of one and five years that stand over it.
fn contest_by(
    calendar: &Calendar,
    known: Known,
    (term, basis): (Natural, Basis),
    [one_year, five_years]: [Basis; 2],
) -> Option<NaturalDue> {
    let at = |from, length, basis: Basis| natural_due(calendar, from, length).map(|due| due.under(basis));
    let limit = at(known.acted_on, Natural::Years(5), five_years)?;
    let Some(known_on) = known.known_on else { return Some(limit) };
    let untold = || at(known_on, Natural::Years(1), one_year);
    let due = match known.told {
        Told::WithTheAct => at(known_on, term, basis)?,
        Told::LaterOn(told_on) => earlier(at(told_on.max(known_on), term, basis)?, untold()?),
        Told::NotYet => untold()?,
    };
    Some(earlier(due, limit))
}

fn earlier(one: NaturalDue, other: NaturalDue) -> NaturalDue {
    if other.on() < one.on() { other } else { one }
}

/// 复议后起诉的期限: fifteen days from receiving the decision or, where none was made in time, from the end of the term to decide
/// (《行政诉讼法》第四十五条).
pub fn sue_after_reconsideration_by(calendar: &Calendar, from: Date) -> Option<NaturalDue> {
    natural_due(calendar, from, Natural::Days(15)).map(|due| due.under(FIFTEEN_DAYS))
}

/// 逾期不答复的起诉期限: six months from the last day of the term to reply (法释〔2018〕1号第六十六条).
pub fn sue_for_silence_by(calendar: &Calendar, reply_due_on: Date) -> Option<NaturalDue> {
    natural_due(calendar, reply_due_on, Natural::Months(6)).map(|due| due.under(AFTER_SILENCE))
}

/// 逾期不答复的复议期限: 60 days from the last day of the term to reply (《行政复议法》第二十条第一款, 《行政复议法实施条例》第十六条 as remembered).
pub fn reconsider_silence_by(calendar: &Calendar, reply_due_on: Date) -> Option<NaturalDue> {
    let due = natural_due(calendar, reply_due_on, Natural::Days(60))?;
    Some(due.under(RECONSIDERING_SILENCE).under(SIXTY_DAYS))
}
