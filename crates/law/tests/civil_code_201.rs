//! 《民法典》第二百零一条: a term counted in days does not count the day it starts on.
#![allow(clippy::unwrap_used, reason = "a test may fail by panic")]

use jiff::civil::{Date, date};
use law::calendar::{Calendar, Reason, add_working_days, working_days_between};
use law::{Article, Basis, Cite, Instrument};
use proptest::prelude::*;

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

#[test]
fn terms_of_working_days_end_on_these_dates() {
    let cases = [
        ("2024-02-05", 20, "2024-03-08", "除夕 is worked in 2024, Sunday 18 February too"),
        ("2025-01-20", 20, "2025-02-21", "26 January and 8 February are worked"),
        ("2025-09-22", 7, "2025-09-30", "28 September is worked"),
        ("2025-09-22", 15, "2025-10-17", "the eight days of October, and 11 October worked"),
        ("2025-09-22", 20, "2025-10-24", "the same"),
        ("2025-09-22", 40, "2025-11-21", "twenty and an extension of twenty"),
        ("2026-02-10", 7, "2026-02-26", "14 February worked, nine days off"),
        ("2026-02-10", 20, "2026-03-16", "28 February worked"),
        ("2026-02-13", 1, "2026-02-14", "a make-up Saturday may be the last day"),
        ("2026-02-14", 1, "2026-02-24", "the day after the holiday"),
        ("2026-04-29", 7, "2026-05-12", "five days off, 9 May worked"),
        ("2026-09-18", 20, "2026-10-22", "20 September and 10 October worked"),
        ("2026-03-05", 20, "2026-04-02", "counted again from a supplement"),
        ("2026-05-06", 20, "2026-06-02", "from a fee notice"),
    ];
    let calendar = Calendar::national();
    for (from, working_days, on, why) in cases {
        let due = add_working_days(&calendar, day(from), working_days).unwrap();
        assert_eq!(due.on(), day(on), "{from} + {working_days}: {why}");
        assert_eq!(due.provisional(), None, "{from} + {working_days}");
    }
}

#[test]
fn the_day_it_starts_on_is_not_in_the_ledger() {
    let calendar = Calendar::national();
    let due = add_working_days(&calendar, day("2026-09-18"), 2).unwrap();
    let lines: Vec<_> =
        due.ledger().entries().map(|entry| (entry.on.to_string(), entry.ordinal, entry.rule.key())).collect();
    assert_eq!(
        lines,
        [
            ("2026-09-19".to_owned(), None, "weekend"),
            ("2026-09-20".to_owned(), Some(1), "make_up_day"),
            ("2026-09-21".to_owned(), Some(2), "weekday"),
        ]
    );
}

#[test]
fn a_date_names_the_article_that_sets_the_term_and_then_those_on_counting() {
    let calendar = Calendar::national();
    let reply = Basis::stated(Cite::new(Instrument::Regulation, Article::new(33).paragraph(2)));
    let due = add_working_days(&calendar, day("2026-03-05"), 20).unwrap().under(reply);
    let because: Vec<_> = due.because().iter().map(ToString::to_string).collect();
    assert_eq!(
        because,
        [
            "《政府信息公开条例》第三十三条第二款",
            "《民法典》第二百零一条（推论）",
            "《行政许可法》第八十二条（推论）"
        ]
    );
}

#[test]
fn a_date_names_the_notices_of_every_year_it_passes_through() {
    let calendar = Calendar::national();
    let used = |from: &str, working_days| -> Vec<String> {
        let due = add_working_days(&calendar, day(from), working_days).unwrap();
        due.ledger().notices().iter().map(|notice| notice.number.to_string()).collect()
    };
    assert_eq!(used("2026-03-05", 20), ["国办发明电〔2025〕7号"]);
    assert_eq!(used("2025-12-25", 20), ["国办发明电〔2024〕12号", "国办发明电〔2025〕7号"]);
    assert_eq!(used("2022-12-26", 4), ["国办发明电〔2021〕11号"]);
}

#[test]
fn the_last_day_of_2022_is_off_by_the_notice_for_2023() {
    let calendar = Calendar::national();
    let counted = working_days_between(&calendar, day("2022-12-30"), day("2022-12-31")).unwrap();
    let numbers: Vec<_> = counted.ledger().notices().iter().map(|notice| notice.number.to_string()).collect();
    assert_eq!(numbers, ["国办发明电〔2021〕11号", "国办发明电〔2022〕16号"]);
}

#[test]
fn a_term_that_runs_into_a_year_without_a_notice_is_provisional() {
    let calendar = Calendar::national();
    let cases = [
        ("2026-12-01", 20, "2026-12-29", None),
        ("2026-12-10", 20, "2027-01-08", Some((2027, Reason::StatutoryDaysOnly))),
        ("2026-12-31", 1, "2027-01-04", Some((2027, Reason::StatutoryDaysOnly))),
        ("2027-04-28", 3, "2027-05-05", Some((2027, Reason::StatutoryDaysOnly))),
        ("2027-12-20", 20, "2028-01-17", Some((2027, Reason::StatutoryDaysOnly))),
        ("2028-01-03", 5, "2028-01-10", Some((2028, Reason::NoNoticeAndNoList))),
        ("2018-12-10", 5, "2018-12-17", Some((2018, Reason::NoNoticeAndNoList))),
        ("2018-12-31", 1, "2019-01-02", None),
    ];
    for (from, working_days, on, provisional) in cases {
        let due = add_working_days(&calendar, day(from), working_days).unwrap();
        assert_eq!(due.on(), day(on), "{from} + {working_days}");
        let found = due.provisional().map(|found| (found.year.get(), found.reason));
        assert_eq!(found, provisional, "{from} + {working_days}");
    }
}

#[test]
fn every_year_without_a_notice_is_named() {
    let calendar = Calendar::national();
    let counted = working_days_between(&calendar, day("2026-12-31"), day("2029-01-31")).unwrap();
    let years: Vec<_> = counted.ledger().provisional().map(|found| found.year.get()).collect();
    assert_eq!(years, [2027, 2028, 2029]);
}

#[test]
fn nothing_is_counted_backwards() {
    let calendar = Calendar::national();
    for through in ["2026-03-05", "2026-03-04", "2020-01-01"] {
        let counted = working_days_between(&calendar, day("2026-03-05"), day(through)).unwrap();
        assert_eq!(counted.working_days(), 0, "{through}");
        assert_eq!(counted.ledger().entries().count(), 0, "{through}");
    }
}

#[test]
fn a_consultation_from_25_september_to_15_october_2025_takes_ten_working_days() {
    let calendar = Calendar::national();
    let used = working_days_between(&calendar, day("2025-09-22"), day("2025-09-25")).unwrap();
    let asked = working_days_between(&calendar, day("2025-09-25"), day("2025-10-15")).unwrap();
    assert_eq!((used.working_days(), asked.working_days()), (3, 10));
}

#[test]
fn a_term_of_no_days_or_outside_the_calendar_has_no_end() {
    let calendar = Calendar::national();
    assert_eq!(add_working_days(&calendar, day("2026-03-05"), 0), None);
    assert_eq!(add_working_days(&calendar, day("2100-12-31"), 1), None);
    assert_eq!(add_working_days(&calendar, day("2026-03-05"), u32::MAX), None);
    for extreme in [Date::MIN, Date::MAX, date(1948, 12, 31), date(2101, 1, 1)] {
        assert_eq!(add_working_days(&calendar, extreme, 1), None, "{extreme}");
        assert_eq!(working_days_between(&calendar, extreme, extreme), None, "{extreme}");
        let _ = calendar.is_working_day(extreme);
    }
}

prop_compose! {
    fn any_day()(days in 0..4018_i64) -> Date {
        date(2018, 1, 1).checked_add(jiff::SignedDuration::from_hours(24 * days)).unwrap()
    }
}

proptest! {
    #[test]
    fn a_due_date_is_a_working_day_later_than_its_start(from in any_day(), working_days in 1..120_u32) {
        let calendar = Calendar::national();
        let due = add_working_days(&calendar, from, working_days).unwrap();
        prop_assert!(due.on() > from);
        prop_assert!(calendar.is_working_day(due.on()));
    }

    #[test]
    fn a_later_receipt_never_gives_an_earlier_date(a in any_day(), b in any_day(), working_days in 1..120_u32) {
        let calendar = Calendar::national();
        let (sooner, later) = (a.min(b), a.max(b));
        let first = add_working_days(&calendar, sooner, working_days).unwrap().on();
        prop_assert!(first <= add_working_days(&calendar, later, working_days).unwrap().on());
    }

    #[test]
    fn counting_undoes_adding(from in any_day(), working_days in 1..120_u32) {
        let calendar = Calendar::national();
        let on = add_working_days(&calendar, from, working_days).unwrap().on();
        prop_assert_eq!(working_days_between(&calendar, from, on).unwrap().working_days(), working_days);
    }

    #[test]
    fn adding_undoes_counting(a in any_day(), b in any_day()) {
        let calendar = Calendar::national();
        let (from, on) = (a.min(b), a.max(b));
        prop_assume!(from < on && calendar.is_working_day(on));
        let counted = working_days_between(&calendar, from, on).unwrap().working_days();
        prop_assert_eq!(add_working_days(&calendar, from, counted).unwrap().on(), on);
    }

    #[test]
    fn the_ledger_has_every_day_once_and_numbers_those_that_count(from in any_day(), working_days in 1..120_u32) {
        let calendar = Calendar::national();
        let due = add_working_days(&calendar, from, working_days).unwrap();
        let entries: Vec<_> = due.ledger().entries().collect();
        let mut expected = from;
        for entry in &entries {
            expected = expected.tomorrow().unwrap();
            prop_assert_eq!(entry.on, expected);
            prop_assert_eq!(entry.ordinal.is_some(), calendar.is_working_day(entry.on));
        }
        prop_assert_eq!(expected, due.on());
        let ordinals: Vec<u32> = entries.iter().filter_map(|entry| entry.ordinal).collect();
        prop_assert_eq!(ordinals, (1..=working_days).collect::<Vec<_>>());
        prop_assert_eq!(due.ledger().working_days(), working_days);
    }
}
