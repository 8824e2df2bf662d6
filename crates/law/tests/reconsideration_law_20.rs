//! 《行政复议法》第二十条、第二十一条 and 《行政诉讼法》第四十五条、第四十六条: by when a reply or its absence may be contested.
#![allow(clippy::unwrap_used, reason = "a test may fail by panic")]

use jiff::SignedDuration;
use jiff::civil::{Date, date};
use law::calendar::Calendar;
use law::deadline::NaturalDue;
use law::limitation::{
    Known, Told, reconsider_by, reconsider_silence_by, sue_after_reconsideration_by, sue_by,
    sue_for_silence_by,
};
use proptest::prelude::*;

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn known(acted_on: &str, known_on: &str, told: Told) -> Known {
    Known { acted_on: day(acted_on), known_on: Some(day(known_on)), told }
}

fn first(due: &NaturalDue) -> (String, String) {
    (due.on().to_string(), due.because().first().unwrap().to_string())
}

#[test]
fn to_reconsideration_within_60_days_a_year_or_five_years() {
    let calendar = Calendar::national();
    let later = |on| Told::LaterOn(day(on));
    let cases = [
        (Told::WithTheAct, "2025-11-07", "2026-01-06", "《行政复议法》第二十条第一款"),
        (later("2026-01-05"), "2025-11-07", "2026-03-06", "《行政复议法》第二十条第一款"),
        (later("2026-10-20"), "2025-11-07", "2026-11-09", "《行政复议法》第二十条第三款"),
        (Told::NotYet, "2025-11-07", "2026-11-09", "《行政复议法》第二十条第三款"),
        (Told::WithTheAct, "2026-01-05", "2026-03-06", "《行政复议法》第二十条第一款"),
    ];
    for (told, known_on, on, basis) in cases {
        let due = reconsider_by(&calendar, known("2025-11-05", known_on, told)).unwrap();
        assert_eq!(first(&due), (on.to_owned(), basis.to_owned()), "{told:?} {known_on}");
    }
}

#[test]
fn to_court_within_six_months_a_year_or_five_years() {
    let calendar = Calendar::national();
    let later = |on| Told::LaterOn(day(on));
    let cases = [
        (Told::WithTheAct, "2025-11-07", "2026-05-07", "《行政诉讼法》第四十六条第一款"),
        (later("2026-01-05"), "2025-11-07", "2026-07-06", "《行政诉讼法》第四十六条第一款"),
        (later("2026-10-20"), "2025-11-07", "2026-11-09", "法释〔2018〕1号第六十四条"),
        (Told::NotYet, "2025-11-07", "2026-11-09", "法释〔2018〕1号第六十四条"),
    ];
    for (told, known_on, on, basis) in cases {
        let due = sue_by(&calendar, known("2025-11-05", known_on, told)).unwrap();
        assert_eq!(first(&due), (on.to_owned(), basis.to_owned()), "{told:?} {known_on}");
    }
}

#[test]
fn five_years_from_the_act_bound_whoever_learns_late_or_never() {
    let calendar = Calendar::national();
    let unknown = Known { acted_on: day("2025-11-05"), known_on: None, told: Told::NotYet };
    let late = known("2025-11-05", "2030-10-01", Told::NotYet);
    for known in [unknown, late] {
        let reconsidered = reconsider_by(&calendar, known).unwrap();
        assert_eq!(first(&reconsidered), ("2030-11-05".to_owned(), "《行政复议法》第二十一条".to_owned()));
        let sued = sue_by(&calendar, known).unwrap();
        assert_eq!(first(&sued), ("2030-11-05".to_owned(), "《行政诉讼法》第四十六条第二款".to_owned()));
    }
}

#[test]
fn litigation_law_45_after_reconsideration_fifteen_days() {
    let calendar = Calendar::national();
    for (from, on) in
        [("2026-03-02", "2026-03-17"), ("2025-09-15", "2025-09-30"), ("2025-09-19", "2025-10-09")]
    {
        let due = sue_after_reconsideration_by(&calendar, day(from)).unwrap();
        assert_eq!(first(&due), (on.to_owned(), "《行政诉讼法》第四十五条".to_owned()), "{from}");
    }
}

#[test]
fn a_reply_that_never_came_may_be_contested_from_the_last_day_it_was_due() {
    let calendar = Calendar::national();
    let sued = sue_for_silence_by(&calendar, day("2025-11-07")).unwrap();
    assert_eq!(first(&sued), ("2026-05-07".to_owned(), "法释〔2018〕1号第六十六条".to_owned()));
    let reconsidered = reconsider_silence_by(&calendar, day("2025-11-07")).unwrap();
    assert_eq!(first(&reconsidered), ("2026-01-06".to_owned(), "《行政复议法》第二十条第一款".to_owned()));
    assert_eq!(reconsidered.because()[1].to_string(), "《行政复议法实施条例》第十六条（凭记忆）");
}

prop_compose! {
    fn any_known()(acted in 0..2500_i64, until_known in 0..2500_i64, until_told in 0..900_i64) -> (Known, Date) {
        let on = |days| date(2019, 1, 1).checked_add(SignedDuration::from_hours(24 * days)).unwrap();
        let known_on = on(acted + until_known);
        let known = Known { acted_on: on(acted), known_on: Some(known_on), told: Told::NotYet };
        (known, on(acted + until_known + until_told))
    }
}

proptest! {
    #[test]
    fn telling_of_the_remedy_never_lengthens_its_term((known, told_on) in any_known()) {
        let calendar = Calendar::national();
        for by in [reconsider_by, sue_by] {
            let at = |told| by(&calendar, Known { told, ..known }).unwrap().on();
            let (with, later, never) = (at(Told::WithTheAct), at(Told::LaterOn(told_on)), at(Told::NotYet));
            prop_assert!(with <= later && later <= never, "{} {} {}", with, later, never);
            let unknown = by(&calendar, Known { known_on: None, ..known }).unwrap().on();
            prop_assert!(never <= unknown, "{} {}", never, unknown);
        }
    }
}
