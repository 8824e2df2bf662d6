//! 更正: somebody shows that a record about themselves is not accurate (第四十一条). It is no request, and no row counts it.

use jiff::civil::Date;

use crate::calendar::{Calendar, Due, add_working_days};
use crate::deadline::{Natural, NaturalDue, natural_due};
use crate::{Article, Basis, Cite, Instrument};

const CORRECTION: Cite = Cite::new(Instrument::Regulation, Article::new(41));

/// 更正的管理期限: 20 working days, as for a reply; the Regulation sets none (第四十一条).
pub fn answer_by(calendar: &Calendar, asked_on: Date) -> Option<Due<'_>> {
    add_working_days(calendar, asked_on, 20).map(|due| due.under(Basis::inferred(CORRECTION)))
}

/// 更正的最长期限: two months, after which a body that did nothing may be sued (《行政诉讼法》第四十七条第一款).
pub fn act_by(calendar: &Calendar, asked_on: Date) -> Option<NaturalDue> {
    let article = Cite::new(Instrument::LitigationLaw, Article::new(47).paragraph(1));
    natural_due(calendar, asked_on, Natural::Months(2)).map(|due| due.under(Basis::stated(article)))
}
