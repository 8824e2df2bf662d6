//! 办理经过、期限账、检索记录 as a court reads them.

use std::fmt::Write;

use casework::act::{Act, Actor};
use casework::case::Case;
use casework::entry::Entry;
use law::calendar::Calendar;
use law::reading::Readings;

use crate::apply::PORTAL;
use crate::people::{self, Colleague};

/// What was done, a line each: place, date, by whom, what, by which article.
pub(super) fn done(entries: &[Entry], people: &[Colleague]) -> String {
    let mut text = String::from("序号\t日期\t经办\t办理情况\t依据\n");
    for entry in entries {
        let mode = if entry.mode.is_in_system() { "" } else { "（补录）" };
        // Writing to a text never fails.
        let _ = writeln!(
            text,
            "{}\t{}\t{}\t{}{mode}\t{}",
            entry.seq,
            entry.done_on,
            name(entry.by, people),
            entry.act.chinese(),
            entry.act.basis().cite,
        );
    }
    text
}

fn name(actor: Actor, people: &[Colleague]) -> String {
    if actor == PORTAL {
        return "公众端".to_owned();
    }
    people::name(people, actor).map_or_else(|| actor.0.to_string(), str::to_owned)
}

/// The days of the term in which the reply was given, or is to be given.
pub(super) fn ledger(entries: &[Entry], calendar: &Calendar, readings: Readings) -> Option<String> {
    let ends = |entry: &Entry| matches!(entry.act, Act::Replied { .. });
    let before = entries.iter().position(ends).unwrap_or(entries.len());
    let case = Case::from_acts(entries.get(..before)?)?;
    let due = case.clock(calendar, readings)?.due()?;
    let mut text = format!("答复期限届满之日：{}\n日期\t第几个工作日\t说明\n", due.on());
    for day in due.ledger().entries() {
        let ordinal = day.ordinal.map_or_else(|| "—".to_owned(), |ordinal| ordinal.to_string());
        let why = match day.excluded {
            Some(basis) if day.rule.is_working_day() => format!("不计入期限（{}）", basis.cite),
            Some(_) | None => day.rule.chinese(),
        };
        let _ = writeln!(text, "{}\t{ordinal}\t{why}", day.on);
    }
    Some(text)
}

/// Where was searched, with which words, and what was found.
pub(super) fn searched(entries: &[Entry]) -> String {
    let mut text = String::from("日期\t检索范围\t关键词\t件数\n");
    for entry in entries {
        if let Act::Searched { places, words, found } = &entry.act {
            let _ = writeln!(text, "{}\t{}\t{}\t{found}", entry.done_on, places.join("、"), words.join("、"));
        }
    }
    text
}
