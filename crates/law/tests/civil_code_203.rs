//! 《民法典》第二百零二条、第二百零三条: terms of days, months and years, and what a holiday at their end does.
#![allow(clippy::unwrap_used, reason = "a test may fail by panic")]

use jiff::SignedDuration;
use jiff::civil::{Date, date};
use law::calendar::{Calendar, Reason};
use law::deadline::{Length, Natural, deadline, natural_due};
use law::{Article, Basis, Cite, Instrument};
use proptest::prelude::*;

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

#[test]
fn natural_terms_end_on_these_dates() {
    let cases = [
        ("2025-11-07", Natural::Days(60), "2026-01-06", None, "over new year, ends on a Tuesday"),
        (
            "2025-08-02",
            Natural::Days(60),
            "2025-10-09",
            Some("2025-10-01"),
            "the first of the eight days of October",
        ),
        ("2025-12-03", Natural::Days(60), "2026-02-02", Some("2026-02-01"), "a Sunday"),
        ("2025-10-11", Natural::Days(15), "2025-10-27", Some("2025-10-26"), "a Sunday"),
        ("2026-01-30", Natural::Days(15), "2026-02-14", None, "a Saturday that is worked"),
        ("2026-01-31", Natural::Days(15), "2026-02-24", Some("2026-02-15"), "the first day of nine"),
        ("2026-03-02", Natural::Days(60), "2026-05-06", Some("2026-05-01"), "Labour Day"),
        ("2025-11-07", Natural::Months(6), "2026-05-07", None, "the same day of the sixth month"),
        (
            "2025-08-31",
            Natural::Months(6),
            "2026-02-28",
            None,
            "February has no 31st; its last day is worked",
        ),
        ("2024-02-29", Natural::Years(1), "2025-02-28", None, "no 29th; a Friday"),
        ("2025-11-07", Natural::Years(1), "2026-11-09", Some("2026-11-07"), "a Saturday"),
    ];
    let calendar = Calendar::national();
    for (from, length, on, moved_from, why) in cases {
        let due = natural_due(&calendar, day(from), length).unwrap();
        assert_eq!((due.on(), due.moved_from()), (day(on), moved_from.map(day)), "{from} {length:?}: {why}");
        assert_eq!((due.from(), due.provisional()), (day(from), None), "{from}");
    }
}

#[test]
fn the_articles_of_counting_come_after_that_of_the_term() {
    let calendar = Calendar::national();
    let basis = Basis::stated(Cite::new(Instrument::LitigationLaw, Article::new(46).paragraph(1)));
    let length = Length::Natural(Natural::Months(6));
    let due = deadline(&calendar, day("2025-12-07"), length, basis).unwrap();
    assert_eq!(due.on(), day("2026-06-08"));
    let because: Vec<_> = due.because().iter().map(ToString::to_string).collect();
    assert_eq!(
        because,
        [
            "《行政诉讼法》第四十六条第一款",
            "《民法典》第二百零一条（推论）",
            "《民法典》第二百零二条（推论）",
            "《民法典》第二百零三条（推论）",
        ]
    );
}

#[test]
fn a_term_that_ends_in_a_year_without_a_notice_is_provisional() {
    let calendar = Calendar::national();
    let cases = [
        ("2026-12-03", Some((2027, Reason::StatutoryDaysOnly))),
        ("2026-11-03", Some((2027, Reason::StatutoryDaysOnly))),
        ("2026-10-30", None),
    ];
    for (from, expected) in cases {
        let due = natural_due(&calendar, day(from), Natural::Days(60)).unwrap();
        let found = due.provisional().map(|found| (found.year.get(), found.reason));
        assert_eq!(found, expected, "{from} to {}", due.on());
    }
}

#[test]
fn a_term_of_nothing_or_outside_the_calendar_has_no_end() {
    let calendar = Calendar::national();
    for length in [Natural::Days(0), Natural::Months(0), Natural::Years(0)] {
        assert_eq!(natural_due(&calendar, day("2026-03-02"), length), None, "{length:?}");
    }
    for extreme in [Date::MIN, Date::MAX, date(1948, 12, 31), date(2100, 12, 31)] {
        assert_eq!(natural_due(&calendar, extreme, Natural::Days(1)), None, "{extreme}");
    }
}

prop_compose! {
    fn any_day()(days in 0..4018_i64) -> Date {
        date(2018, 1, 1).checked_add(SignedDuration::from_hours(24 * days)).unwrap()
    }
}

proptest! {
    #[test]
    fn it_ends_on_the_first_working_day_from_its_last_day_on(from in any_day(), days in 1..400_u16) {
        let calendar = Calendar::national();
        let due = natural_due(&calendar, from, Natural::Days(days)).unwrap();
        let ends = from.checked_add(SignedDuration::from_hours(24 * i64::from(days))).unwrap();
        let mut expected = ends;
        while !calendar.is_working_day(expected) {
            expected = expected.tomorrow().unwrap();
        }
        prop_assert_eq!(due.on(), expected);
        prop_assert_eq!(due.moved_from(), (ends != expected).then_some(ends));
    }

    #[test]
    fn knowing_later_never_ends_a_term_earlier(a in any_day(), b in any_day(), months in 1..25_u8) {
        let calendar = Calendar::national();
        let at = |from| natural_due(&calendar, from, Natural::Months(months)).unwrap().on();
        prop_assert!(at(a.min(b)) <= at(a.max(b)));
    }
}
