//! 期限账: the days of a term as months to look at and as lines to read.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};
use law::Basis;
use law::calendar::{Due, Entry, Provisional, Reason, Rule};
use office::visible::{self, Viewer, What};

use crate::lang::Lang;

/// The ledger of a due date, ready to be drawn.
pub(crate) struct Account {
    pub(crate) due: String,
    pub(crate) because: Vec<String>,
    pub(crate) weekdays: [&'static str; 7],
    pub(crate) months: Vec<Month>,
    pub(crate) lines: Vec<Line>,
    pub(crate) provisional: Vec<String>,
    pub(crate) notices: Vec<String>,
}

/// 一个月.
pub(crate) struct Month {
    pub(crate) title: String,
    pub(crate) weeks: Vec<Vec<Square>>,
}

/// 一天 of a month; blank before the first and after the last.
pub(crate) struct Square {
    pub(crate) day: Option<i8>,
    pub(crate) mark: String,
    pub(crate) class: String,
}

/// 一天 as a line.
pub(crate) struct Line {
    pub(crate) on: String,
    pub(crate) weekday: &'static str,
    pub(crate) count: String,
    pub(crate) why: String,
}

impl Account {
    pub(crate) fn of(due: &Due<'_>, today: Date, (viewer, lang): (Viewer, Lang)) -> Self {
        let ledger = due.ledger();
        let entries: Vec<Entry<'_>> = ledger.entries().collect();
        let provisional = ledger.provisional().map(|of| unannounced(of, viewer, lang));
        Self {
            due: [dated(due.on(), lang), mark(due.provisional(), lang).to_owned()].concat(),
            because: due.because().iter().map(|basis| cited(basis, viewer, lang)).collect(),
            weekdays: lang
                .pick(["一", "二", "三", "四", "五", "六", "日"], ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"]),
            months: months(&entries, (ledger.after(), due.on(), today), lang),
            lines: entries.iter().map(|entry| line(entry, (viewer, lang))).collect(),
            provisional: provisional.collect(),
            notices: ledger.notices().iter().map(|notice| notice.number.to_string()).collect(),
        }
    }
}

/// 暂定: what is said beside a date in a year that is not announced.
pub(crate) const fn mark(provisional: Option<Provisional>, lang: Lang) -> &'static str {
    match (provisional, lang) {
        (None, _) => "",
        (Some(_), Lang::Zh) => "（暂定）",
        (Some(_), Lang::En) => " (provisional)",
    }
}

/// That a year is not announced; those who work by it are told what it is counted by meanwhile.
fn unannounced(Provisional { year, reason }: Provisional, viewer: Viewer, lang: Lang) -> String {
    let year = year.get();
    let told = lang.pick(
        format!("{year}年的放假安排还没有公布，涉及的日期是暂定的，以国务院办公厅放假通知为准。"),
        format!("The holidays of {year} are not announced yet: dates in it are provisional."),
    );
    if !visible::sees(viewer, What::BasisMarks) {
        return told;
    }
    let (zh, en) = match reason {
        Reason::StatutoryDaysOnly => (
            "现在只按推算的法定放假日和最低限度的补假计算，调休上班日未知；通知公布以后，由系统管理员在“放假安排”里载入，日期自动重新计算。",
            " Only the statutory days and the least days in lieu are assumed, make-up days are unknown; once the notice is there, the system administrator loads it under “Holidays” and every date is counted anew.",
        ),
        Reason::NoNoticeAndNoList => (
            "现在只按星期计算；通知公布以后，由系统管理员在“放假安排”里载入，日期自动重新计算。",
            " Only the days of the week are counted; once the notice is there, the system administrator loads it under “Holidays” and every date is counted anew.",
        ),
    };
    [told.as_str(), lang.pick(zh, en)].concat()
}

/// A citation, and how sure we are of it.
pub(crate) fn article(basis: &Basis, lang: Lang) -> String {
    lang.pick(basis.to_string(), basis.english())
}

/// A citation as somebody sees it: how sure we are of it is for those who work by it.
pub(crate) fn cited(basis: &Basis, viewer: Viewer, lang: Lang) -> String {
    if visible::sees(viewer, What::BasisMarks) {
        return article(basis, lang);
    }
    lang.pick(basis.cite.to_string(), basis.cite.english())
}

/// A date with its weekday, as people say it.
pub(crate) fn dated(on: Date, lang: Lang) -> String {
    lang.pick(
        format!("{}年{}月{}日（{}）", on.year(), on.month(), on.day(), weekday(on, Lang::Zh)),
        format!("{on} ({})", weekday(on, Lang::En)),
    )
}

/// 星期.
pub(crate) fn weekday(on: Date, lang: Lang) -> &'static str {
    let (zh, en) = match on.weekday() {
        Weekday::Monday => ("星期一", "Mon"),
        Weekday::Tuesday => ("星期二", "Tue"),
        Weekday::Wednesday => ("星期三", "Wed"),
        Weekday::Thursday => ("星期四", "Thu"),
        Weekday::Friday => ("星期五", "Fri"),
        Weekday::Saturday => ("星期六", "Sat"),
        Weekday::Sunday => ("星期日", "Sun"),
    };
    lang.pick(zh, en)
}

fn months(entries: &[Entry<'_>], (after, due, today): (Date, Date, Date), lang: Lang) -> Vec<Month> {
    let mut first = after.first_of_month();
    let mut months = Vec::new();
    while first <= due {
        months.push(month(entries, first, (after, due, today), lang));
        match first.checked_add(1.month()) {
            Ok(next) => first = next,
            Err(_) => break,
        }
    }
    months
}

fn month(entries: &[Entry<'_>], first: Date, marked: (Date, Date, Date), lang: Lang) -> Month {
    let blank = || Square { day: None, mark: String::new(), class: "blank".to_owned() };
    let lead = usize::try_from(first.weekday().to_monday_zero_offset()).unwrap_or_default();
    let mut squares: Vec<Square> = std::iter::repeat_with(blank).take(lead).collect();
    for day in 1..=first.days_in_month() {
        let Ok(on) = Date::new(first.year(), first.month(), day) else { continue };
        let entry = entries.iter().find(|entry| entry.on == on);
        squares.push(square(on, entry, marked, lang));
    }
    let title = lang.pick(
        format!("{}年{}月", first.year(), first.month()),
        format!("{}-{:02}", first.year(), first.month()),
    );
    let mut weeks = Vec::new();
    while !squares.is_empty() {
        let rest = squares.split_off(squares.len().min(7));
        weeks.push(squares);
        squares = rest;
    }
    if let Some(last) = weeks.last_mut() {
        last.resize_with(7, blank);
    }
    Month { title, weeks }
}

fn square(
    on: Date,
    entry: Option<&Entry<'_>>,
    (after, due, today): (Date, Date, Date),
    lang: Lang,
) -> Square {
    let mut class = Vec::new();
    let mark = match entry {
        None if on == after => lang.pick("起算", "start").to_owned(),
        None => String::new(),
        Some(entry) => {
            class.push(match (entry.ordinal, entry.excluded, entry.rule.is_working_day()) {
                (Some(_), _, _) => "counted",
                (None, Some(_), true) => "excluded",
                _ => "off",
            });
            match (entry.ordinal, entry.excluded, entry.rule.is_working_day()) {
                (Some(ordinal), _, _) => ordinal.to_string(),
                (None, Some(_), true) => lang.pick("扣除", "out").to_owned(),
                _ => short(entry.rule, lang).to_owned(),
            }
        }
    };
    if entry.is_some_and(|entry| matches!(entry.rule, Rule::MakeUpDay { .. } | Rule::RegionalWorkday(_))) {
        class.push("makeup");
    }
    if on == due {
        class.push("due");
    }
    if on == today {
        class.push("today");
    }
    Square { day: Some(on.day()), mark, class: class.join(" ") }
}

fn short(rule: Rule<'_>, lang: Lang) -> &'static str {
    match rule {
        Rule::Holiday { .. } | Rule::RegionalHoliday(_) => lang.pick("假", "hol."),
        Rule::StatutoryDayAssumed { .. } | Rule::DayInLieuAssumed { .. } => lang.pick("假?", "hol.?"),
        Rule::Weekend => lang.pick("休", "off"),
        Rule::Weekday | Rule::MakeUpDay { .. } | Rule::RegionalWorkday(_) => "",
    }
}

fn line(entry: &Entry<'_>, (viewer, lang): (Viewer, Lang)) -> Line {
    let why = match entry.excluded {
        Some(basis) if entry.rule.is_working_day() => {
            let article = cited(&basis, viewer, lang);
            lang.pick(format!("不计入期限（{article}）"), format!("not counted ({article})"))
        }
        Some(_) | None => lang.pick(entry.rule.chinese(), entry.rule.english()),
    };
    let count = entry.ordinal.map_or_else(|| "—".to_owned(), |ordinal| ordinal.to_string());
    Line { on: entry.on.to_string(), weekday: weekday(entry.on, lang), count, why }
}
