//! A year as it is in force: its festivals, what is worked for them, and by which notice.

use std::collections::BTreeSet;

use jiff::civil::Date;
use law::Year;
use law::calendar::{Calendar, Entry};
use office::holidays::Version;

use crate::lang::Lang;

/// A year.
pub(super) struct Arranged {
    pub(super) year: i16,
    pub(super) notices: Vec<String>,
    /// 成文日期, where it is known.
    pub(super) dated_on: Option<String>,
    /// Whether nobody has announced it.
    pub(super) is_provisional: bool,
    pub(super) festivals: Vec<Festival>,
    pub(super) working_days: usize,
}

/// A festival of it.
pub(super) struct Festival {
    pub(super) name: String,
    pub(super) off: String,
    pub(super) worked: String,
}

/// Last year, this and the next, and every year that something was loaded for.
pub(super) fn shown(today: Date, versions: &[Version]) -> BTreeSet<Year> {
    let around = (today.year() - 1..=today.year() + 1).filter_map(Year::new);
    around.chain(versions.iter().map(|version| version.load.year())).collect()
}

impl Arranged {
    pub(super) fn of(calendar: &Calendar, year: Year, lang: Lang) -> Self {
        let summary = calendar.year(year);
        let mut names: Vec<&str> = Vec::new();
        for name in summary.holidays.iter().chain(&summary.make_up_days).filter_map(|day| day.rule.festival())
        {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        let festival = |name: &str| Festival {
            name: name.to_owned(),
            off: days(&of(&summary.holidays, name), lang),
            worked: days(&of(&summary.make_up_days, name), lang),
        };
        Self {
            year: year.get(),
            notices: summary.notices.iter().map(|notice| notice.number.to_string()).collect(),
            dated_on: calendar.arrangement(year).map(|one| one.dated_on.to_string()),
            is_provisional: summary.provisional.is_some(),
            festivals: names.into_iter().map(festival).collect(),
            working_days: summary.working_days(),
        }
    }
}

fn of(entries: &[Entry<'_>], name: &str) -> Vec<Date> {
    entries.iter().filter(|entry| entry.rule.festival() == Some(name)).map(|entry| entry.on).collect()
}

/// Days in order; those on end as the first and the last.
fn days(days: &[Date], lang: Lang) -> String {
    let mut runs: Vec<(Date, Date)> = Vec::new();
    for day in days {
        match runs.last_mut() {
            Some((_, last)) if last.tomorrow().is_ok_and(|next| next == *day) => *last = *day,
            _ => runs.push((*day, *day)),
        }
    }
    let run = |(first, last): (Date, Date)| {
        if first == last { first.to_string() } else { format!("{first}{}{last}", lang.pick("至", " to ")) }
    };
    runs.into_iter().map(run).collect::<Vec<_>>().join(lang.pick("、", ", "))
}
