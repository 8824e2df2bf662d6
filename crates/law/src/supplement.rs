//! 补正: asking once that an unclear request be made clear (第三十条).

use jiff::civil::Date;

use crate::calendar::{Calendar, Due, add_working_days};
use crate::{Article, Basis, Cite, Instrument};

/// 补正告知期限: the body asks within 7 working days of receipt (第三十条).
pub const WORKING_DAYS_TO_ASK: u32 = 7;

/// 合理的补正期限: the Regulation has no number; 苏政办函〔2019〕98号 takes that of a third party's opinion, 15 working days.
pub const USUAL_WORKING_DAYS: u32 = 15;

const ASKING: Basis = Basis::stated(Cite::new(Instrument::Regulation, Article::new(30)));

/// 补正告知的届满日: the seventh working day after receipt, by which the body tells once what is to be supplemented (第三十条).
pub fn ask_by(calendar: &Calendar, received_on: Date) -> Option<Due<'_>> {
    add_working_days(calendar, received_on, WORKING_DAYS_TO_ASK).map(|due| due.under(ASKING))
}

/// 补正期限的届满日: the term the body set, from the day the applicant was told; unexcused silence after it gives the request up
/// (第三十条).
pub fn supplement_by(calendar: &Calendar, told_on: Date, working_days: u32) -> Option<Due<'_>> {
    add_working_days(calendar, told_on, working_days).map(|due| due.under(ASKING))
}
