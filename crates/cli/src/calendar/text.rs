//! The answers as people read them.

use std::fmt::Write as _;

use jiff::civil::{Date, Weekday};
use law::calendar::{Counted, Due, Entry, Ledger, Notice, Provisional, Reason, Rule, YearSummary};
use law::{Basis, Certainty};

use crate::lang::Lang;

pub(super) fn due(due: &Due<'_>, working_days: u32, with_ledger: bool, lang: Lang) -> String {
    let ledger = due.ledger();
    let (on, from) = (dated(due.on(), lang), dated(ledger.after(), lang));
    let mut text = lang.pick(
        format!("{on}\n{from}起算（当日不计），第 {working_days} 个工作日。\n"),
        format!("{on}\nWorking day {working_days} after {from}, which is not counted.\n"),
    );
    footing(&mut text, due.because(), ledger, with_ledger, lang);
    text
}

pub(super) fn counted(counted: &Counted<'_>, with_ledger: bool, lang: Lang) -> String {
    let ledger = counted.ledger();
    let (after, through) = (dated(ledger.after(), lang), dated(ledger.through(), lang));
    let days = counted.working_days();
    let mut text = lang.pick(
        format!("{days} 个工作日\n{after}之后（当日不计），至 {through}（含）。\n"),
        format!("{days} working days\nAfter {after}, which is not counted, up to and including {through}.\n"),
    );
    footing(&mut text, counted.because(), ledger, with_ledger, lang);
    text
}

pub(super) fn year(summary: &YearSummary<'_>, lang: Lang) -> String {
    let (year, days) = (summary.year, summary.working_days());
    let mut text =
        lang.pick(format!("{year} 年：{days} 个工作日\n"), format!("{year}: {days} working days\n"));
    let provisional = summary.provisional.into_iter();
    provisional.for_each(|of| line(&mut text, &provisional_sentence(of, lang)));
    notices(&mut text, &summary.notices, lang);
    line(&mut text, lang.pick("\n月份  工作日", "\nMonth  Working days"));
    for month in &summary.months {
        let (number, days) = (month.month, month.working_days);
        line(&mut text, &lang.pick(format!("{number:>4}  {days:>6}"), format!("{number:>5}  {days:>12}")));
    }
    days_off(&mut text, summary, lang);
    make_up_days(&mut text, summary, lang);
    text
}

/// What every answer rests on, and the ledger if it was asked for.
pub(crate) fn footing(
    text: &mut String,
    because: &[Basis],
    ledger: &Ledger<'_>,
    with_ledger: bool,
    lang: Lang,
) {
    for of in ledger.provisional() {
        line(text, &provisional_sentence(of, lang));
    }
    let articles: Vec<String> = because.iter().map(|basis| article(basis, lang)).collect();
    line(
        text,
        &lang.pick(format!("依据：{}", articles.join("；")), format!("Basis: {}", articles.join("; "))),
    );
    notices(text, &ledger.notices(), lang);
    if with_ledger {
        line(text, lang.pick("\n日期        星期    计数  规则", "\nDate        Day  Count  Rule"));
        for entry in ledger.entries() {
            line(text, &ledger_line(&entry, lang));
        }
    }
}

fn ledger_line(entry: &Entry<'_>, lang: Lang) -> String {
    let on = entry.on;
    let day = weekday(on, lang);
    let count = entry.ordinal.map_or(String::new(), |ordinal| ordinal.to_string());
    let rule = match entry.excluded {
        Some(basis) if entry.rule.is_working_day() => lang.pick(
            format!("不计入期限（{}）", article(&basis, lang)),
            format!("not counted ({})", article(&basis, lang)),
        ),
        Some(_) | None => rule(entry.rule, lang),
    };
    lang.pick(format!("{on}  {day}  {count:>4}  {rule}"), format!("{on}  {day}  {count:>5}  {rule}"))
}

/// A citation, and how sure we are of it.
pub(crate) fn article(basis: &Basis, lang: Lang) -> String {
    lang.pick(basis.to_string(), basis.english())
}

fn notices(text: &mut String, used: &[&Notice], lang: Lang) {
    if used.is_empty() {
        return;
    }
    let numbers: Vec<String> = used.iter().map(|notice| number(notice, lang)).collect();
    line(
        text,
        &lang.pick(format!("放假通知：{}", numbers.join("；")), format!("Notices: {}", numbers.join("; "))),
    );
}

fn number(notice: &Notice, lang: Lang) -> String {
    let number = &notice.number;
    match notice.number_certainty {
        Certainty::Stated => number.to_string(),
        Certainty::Memory => {
            lang.pick(format!("{number}（文号凭记忆）"), format!("{number} (number from memory)"))
        }
        Certainty::Inference => {
            lang.pick(format!("{number}（文号系推论）"), format!("{number} (number inferred)"))
        }
    }
}

fn provisional_sentence(of: Provisional, lang: Lang) -> String {
    let year = of.year;
    match of.reason {
        Reason::StatutoryDaysOnly => lang.pick(
            format!(
                "暂定：{year} 年尚无国务院办公厅放假通知，只按推算的法定放假日和最低限度的补假计算，\
                 调休上班日未知；以通知为准。"
            ),
            format!(
                "Provisional: there is no State Council notice for {year}; only statutory holidays and the least \
                 days in lieu are assumed, make-up days are unknown. The notice will decide."
            ),
        ),
        Reason::NoNoticeAndNoList => lang.pick(
            format!("暂定：{year} 年没有放假通知，也没有推算表，只按星期计算；以通知为准。"),
            format!(
                "Provisional: there is no notice and no list for {year}; only the days of the week are counted. \
                 The notice will decide."
            ),
        ),
    }
}

fn rule(rule: Rule<'_>, lang: Lang) -> String {
    match rule {
        Rule::Weekday => lang.pick("工作日", "working day").to_owned(),
        Rule::Weekend => lang.pick("周末", "weekend").to_owned(),
        Rule::Holiday { festival: name, notice } => lang.pick(
            format!("放假（{name}，{}）", notice.number),
            format!("holiday ({}, {})", festival(name), notice.number),
        ),
        Rule::MakeUpDay { festival: name, notice } => lang.pick(
            format!("调休上班（{name}，{}）", notice.number),
            format!("make-up working day ({}, {})", festival(name), notice.number),
        ),
        Rule::StatutoryDayAssumed { festival: name } => lang.pick(
            format!("推算的法定放假日（{name}，尚无通知）"),
            format!("statutory holiday assumed ({}, no notice yet)", festival(name)),
        ),
        Rule::DayInLieuAssumed { festival: name } => lang.pick(
            format!("推算的补假（{name}，尚无通知）"),
            format!("day in lieu assumed ({}, no notice yet)", festival(name)),
        ),
        Rule::RegionalHoliday(table) => lang.pick(
            format!("地区放假（{}，{}，{}）", table.region, table.name, table.source),
            format!("regional holiday ({}, {}, {})", table.region, table.name, table.source),
        ),
        Rule::RegionalWorkday(table) => lang.pick(
            format!("地区上班（{}，{}，{}）", table.region, table.name, table.source),
            format!("regional working day ({}, {}, {})", table.region, table.name, table.source),
        ),
    }
}

/// One line for each run of days off under one name.
fn days_off(text: &mut String, summary: &YearSummary<'_>, lang: Lang) {
    let days = summary.holidays.len();
    line(text, &lang.pick(format!("\n放假 {days} 天"), format!("\nDays off: {days}")));
    let together = |a: &Entry<'_>, b: &Entry<'_>| {
        a.on.tomorrow().is_ok_and(|next| next == b.on) && name(a.rule, lang) == name(b.rule, lang)
    };
    for run in summary.holidays.chunk_by(together) {
        if let (Some(first), Some(last)) = (run.first(), run.last()) {
            let (name, days) = (name(first.rule, lang), run.len());
            let (first, last) = (first.on, last.on);
            let zh = format!("  {first} 至 {last}  {days:>2} 天  {name}");
            let en = format!("  {first} to {last}  {days:>2}  {name}");
            line(text, &lang.pick(zh, en));
        }
    }
}

fn make_up_days(text: &mut String, summary: &YearSummary<'_>, lang: Lang) {
    let days = summary.make_up_days.len();
    if days == 0 && summary.provisional.is_some() {
        line(text, lang.pick("\n调休上班日未知", "\nMake-up working days: unknown"));
        return;
    }
    line(text, &lang.pick(format!("\n调休上班 {days} 天"), format!("\nMake-up working days: {days}")));
    for entry in &summary.make_up_days {
        line(text, &format!("  {}  {}", dated(entry.on, lang), name(entry.rule, lang)));
    }
}

/// What a day off, or a make-up day, is called.
fn name(rule: Rule<'_>, lang: Lang) -> String {
    match rule {
        Rule::RegionalHoliday(table) | Rule::RegionalWorkday(table) => table.name.clone(),
        Rule::StatutoryDayAssumed { festival: name } | Rule::DayInLieuAssumed { festival: name } => {
            lang.pick(format!("{name}（推算）"), format!("{} (assumed)", festival(name)))
        }
        Rule::Weekday | Rule::Weekend | Rule::Holiday { .. } | Rule::MakeUpDay { .. } => {
            rule.festival().map_or(String::new(), |name| lang.pick(name.to_owned(), festival(name)))
        }
    }
}

/// The English name of a festival, or of two that fall together.
fn festival(name: &str) -> String {
    let names = name.split('、').map(|one| match one {
        "元旦" => "New Year",
        "春节" => "Spring Festival",
        "清明节" => "Qingming Festival",
        "劳动节" => "Labour Day",
        "端午节" => "Dragon Boat Festival",
        "中秋节" => "Mid-Autumn Festival",
        "国庆节" => "National Day",
        other => other,
    });
    names.collect::<Vec<_>>().join(" and ")
}

/// A date with its day of the week.
/// A day with its weekday.
pub(crate) fn dated(day: Date, lang: Lang) -> String {
    format!("{day} {}", weekday(day, lang))
}

fn weekday(day: Date, lang: Lang) -> &'static str {
    let (zh, en) = match day.weekday() {
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

fn line(text: &mut String, line: &str) {
    let _ = writeln!(text, "{line}");
}
