//! 《全国年节及纪念日放假办法》: the notices under 第七条, the holidays of a region under 第四条.
#![allow(clippy::unwrap_used, reason = "a test may fail by panic")]

use std::collections::BTreeMap;

use jiff::civil::{Date, Weekday, date};
use law::calendar::{Arrangement, Calendar, Festival, Misarranged, Overlay, Reason, Rule, add_working_days};
use law::{Certainty, Year};
use proptest::prelude::*;

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn year(number: i16) -> Year {
    Year::new(number).unwrap()
}

fn days_of(number: i16) -> Vec<Date> {
    let year = year(number);
    std::iter::successors(Some(year.first_day()), |day| day.tomorrow().ok())
        .take_while(|day| *day <= year.last_day())
        .collect()
}

const WORKING_DAYS: [(i16, usize); 8] =
    [(2019, 250), (2020, 249), (2021, 250), (2022, 249), (2023, 249), (2024, 251), (2025, 248), (2026, 248)];

#[test]
fn a_walk_over_every_day_finds_the_working_days_of_each_year() {
    let calendar = Calendar::national();
    for (number, expected) in WORKING_DAYS {
        let counted = days_of(number).iter().filter(|day| calendar.is_working_day(**day)).count();
        assert_eq!(counted, expected, "{number}");
        let summary = calendar.year(year(number));
        assert_eq!(summary.working_days(), expected, "{number}");
        assert_eq!(summary.provisional, None, "{number}");
    }
}

#[test]
fn the_days_of_the_data_file_are_the_days_of_the_calendar() {
    let data: toml::Table = include_str!("../../../data/holidays.toml").parse().unwrap();
    let mut listed: BTreeMap<Date, (&str, String)> = BTreeMap::new();
    for notice in data["notice"].as_array().unwrap() {
        let number = notice["number"].as_str().unwrap();
        for festival in notice["festival"].as_array().unwrap() {
            let of = |key: &str| day(&festival[key].as_datetime().unwrap().to_string());
            let mut off = of("first");
            while off <= of("last") {
                assert_eq!(listed.insert(off, ("holiday", number.to_owned())), None, "{off}");
                off = off.tomorrow().unwrap();
            }
            for worked in festival.get("worked").and_then(|days| days.as_array()).into_iter().flatten() {
                let worked = day(&worked.as_datetime().unwrap().to_string());
                assert_eq!(listed.insert(worked, ("make_up_day", number.to_owned())), None, "{worked}");
            }
        }
    }
    let calendar = Calendar::national();
    for on in WORKING_DAYS.iter().flat_map(|(number, _)| days_of(*number)) {
        let rule = calendar.rule_on(on);
        match listed.get(&on) {
            Some((key, number)) => {
                assert_eq!(
                    (rule.key(), rule.notice().unwrap().number.as_ref()),
                    (*key, number.as_str()),
                    "{on}"
                );
            }
            None if matches!(on.weekday(), Weekday::Saturday | Weekday::Sunday) => {
                assert_eq!(rule, Rule::Weekend, "{on}");
            }
            None => assert_eq!(rule, Rule::Weekday, "{on}"),
        }
    }
}

#[test]
fn a_day_off_names_its_festival_and_its_notice() {
    let calendar = Calendar::national();
    let cases = [
        ("2019-05-04", "holiday", "劳动节", "国办发明电〔2019〕3号"),
        ("2020-01-30", "holiday", "春节", "国办发明电〔2019〕16号"),
        ("2020-02-01", "holiday", "春节", "国办发明电〔2020〕1号"),
        ("2022-12-31", "holiday", "元旦", "国办发明电〔2022〕16号"),
        ("2026-02-14", "make_up_day", "春节", "国办发明电〔2025〕7号"),
        ("2025-10-06", "holiday", "国庆节、中秋节", "国办发明电〔2024〕12号"),
    ];
    for (on, key, festival, number) in cases {
        let rule = calendar.rule_on(day(on));
        assert_eq!(
            (rule.key(), rule.festival(), rule.notice().map(|notice| notice.number.as_ref())),
            (key, Some(festival), Some(number)),
            "{on}"
        );
    }
}

#[test]
fn the_eve_of_spring_festival_2024_is_worked_because_the_notice_only_encouraged_rest() {
    assert_eq!(Calendar::national().rule_on(day("2024-02-09")), Rule::Weekday);
}

#[test]
fn the_numbers_of_the_notices_are_remembered_and_their_days_were_read() {
    for notice in Calendar::national().notices() {
        assert_eq!(
            (notice.number_certainty, notice.days_certainty),
            (Certainty::Memory, Certainty::Stated),
            "{}",
            notice.number
        );
        assert!(notice.sources.iter().all(|source| source.contains("gov.cn/")), "{}", notice.number);
    }
}

#[test]
fn for_2027_only_the_statutory_days_and_the_least_days_in_lieu_are_known() {
    let calendar = Calendar::national();
    let summary = calendar.year(year(2027));
    assert_eq!(summary.provisional.unwrap().reason, Reason::StatutoryDaysOnly);
    assert_eq!(summary.notices, Vec::<&law::calendar::Notice>::new());
    assert!(summary.make_up_days.is_empty(), "nobody knows them yet");
    let keys: Vec<_> = summary.holidays.iter().map(|entry| entry.rule.key()).collect();
    assert_eq!(keys.iter().filter(|key| **key == "statutory_day_assumed").count(), 13);
    assert_eq!(keys.iter().filter(|key| **key == "day_in_lieu_assumed").count(), 6);
    assert_eq!(
        calendar.rule_on(day("2027-02-09")).basis().to_string(),
        "《全国年节及纪念日放假办法》第六条（推论）"
    );
}

#[test]
fn before_2019_and_after_2027_the_days_of_the_week_alone_are_known() {
    let calendar = Calendar::national();
    for number in [1949, 2018, 2028, 2100] {
        let summary = calendar.year(year(number));
        assert_eq!(summary.provisional.unwrap().reason, Reason::NoNoticeAndNoList, "{number}");
        assert!(summary.holidays.is_empty() && summary.make_up_days.is_empty(), "{number}");
    }
    assert_eq!(calendar.rule_on(day("2028-01-03")), Rule::Weekday);
    assert_eq!(calendar.rule_on(day("2028-10-01")), Rule::Weekend);
}

#[test]
fn a_year_in_one_view_has_its_months_its_days_off_and_its_make_up_days() {
    let calendar = Calendar::national();
    let summary = calendar.year(year(2026));
    let months: Vec<_> = summary.months.iter().map(|month| month.working_days).collect();
    assert_eq!(months, [21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23]);
    assert_eq!(summary.holidays.len(), 33);
    let made_up: Vec<_> = summary.make_up_days.iter().map(|entry| entry.on.to_string()).collect();
    assert_eq!(made_up, ["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"]);
}

/// An invented region.
const INVENTED: &str = r#"
name = "云岭火把节"
region = "云岭自治州（虚构）"
source = "云岭州政办发〔2026〕9号（虚构）"
holidays = ["2026-08-06", "2026-08-05"]
workdays = ["2026-08-08"]
"#;

#[test]
fn a_region_adds_its_own_holidays_and_make_up_days() {
    let overlay: Overlay = toml::from_str(INVENTED).unwrap();
    assert_eq!(overlay.contradictions(), []);
    let nation = Calendar::national();
    let region = Calendar::national().with(overlay);
    let from = day("2026-08-03");
    assert_eq!(add_working_days(&nation, from, 4).unwrap().on(), day("2026-08-07"));
    let due = add_working_days(&region, from, 4).unwrap();
    assert_eq!(due.on(), day("2026-08-10"));
    let keys: Vec<_> = due.ledger().entries().map(|entry| entry.rule.key()).collect();
    assert_eq!(
        keys,
        [
            "weekday",
            "regional_holiday",
            "regional_holiday",
            "weekday",
            "regional_workday",
            "weekend",
            "weekday"
        ]
    );
    assert_eq!(region.year(year(2026)).working_days(), 248 - 2 + 1);
}

#[test]
fn a_region_goes_before_the_nation_and_the_table_laid_last_before_the_others() {
    let table = |holidays: &[&str], workdays: &[&str]| Overlay {
        name: "虚构".to_owned(),
        region: "虚构".to_owned(),
        source: "虚构".to_owned(),
        holidays: holidays.iter().map(|text| day(text)).collect(),
        workdays: workdays.iter().map(|text| day(text)).collect(),
    };
    let off = Calendar::national().with(table(&["2026-02-14"], &[]));
    assert!(!off.is_working_day(day("2026-02-14")), "a make-up day of the nation");
    let worked = off.with(table(&[], &["2026-02-14"]));
    assert!(worked.is_working_day(day("2026-02-14")));
    let both = table(&["2026-08-05"], &["2026-08-05", "2026-08-08"]);
    assert_eq!(both.contradictions(), [day("2026-08-05")]);
    assert!(!Calendar::national().with(both).is_working_day(day("2026-08-05")));
}

#[test]
fn a_regional_table_with_a_word_it_does_not_know_is_not_read() {
    let misspelt = INVENTED.replace("workdays", "workday");
    assert!(toml::from_str::<Overlay>(&misspelt).is_err());
}

proptest! {
    #[test]
    fn a_further_holiday_never_shortens_a_term(
        start in 0..2900_i64,
        offsets in prop::collection::vec(0..120_i64, 0..8),
        working_days in 1..60_u32,
    ) {
        let later = |days| date(2019, 1, 1).checked_add(jiff::SignedDuration::from_hours(24 * days)).unwrap();
        let from = later(start);
        let overlay = Overlay {
            name: "虚构".to_owned(),
            region: "虚构".to_owned(),
            source: "虚构".to_owned(),
            holidays: offsets.iter().map(|offset| later(start + offset)).collect(),
            workdays: Vec::new(),
        };
        let nation = Calendar::national();
        let region = Calendar::national().with(overlay);
        let without = add_working_days(&nation, from, working_days).unwrap().on();
        prop_assert!(without <= add_working_days(&region, from, working_days).unwrap().on());
    }
}

fn festival(name: &str, first: &str, last: &str, worked: &[&str]) -> Festival {
    let worked = worked.iter().map(|on| day(on)).collect();
    Festival { name: name.to_owned(), first: day(first), last: day(last), worked }
}

/// An invented notice of 2027.
fn notice_of_2027() -> Arrangement {
    Arrangement {
        year: year(2027),
        number: "国办发明电〔2026〕99号".to_owned(),
        dated_on: day("2026-11-20"),
        source: "示例".to_owned(),
        festivals: vec![
            festival("元旦", "2027-01-01", "2027-01-03", &["2026-12-27"]),
            festival("春节", "2027-02-05", "2027-02-11", &["2027-01-30", "2027-02-14"]),
        ],
    }
}

#[test]
fn a_notice_that_is_put_in_goes_before_what_was_assumed_for_its_year_and_can_be_taken_back() {
    let shipped = Calendar::national();
    let put_in = Calendar::national().arranged(notice_of_2027());
    assert!(shipped.provisional(year(2027)).is_some() && put_in.provisional(year(2027)).is_none());
    let told = |on: &str| {
        let rule = put_in.rule_on(day(on));
        (rule.key(), rule.festival().unwrap_or(""), rule.notice().map_or("", |notice| notice.number.as_ref()))
    };
    let number = "国办发明电〔2026〕99号";
    assert_eq!(told("2027-01-01"), ("holiday", "元旦", number));
    assert_eq!(told("2026-12-27"), ("make_up_day", "元旦", number));
    assert_eq!(told("2027-04-05"), ("weekday", "", ""), "what was assumed holds no longer");
    assert_eq!(told("2026-10-01").2, "国办发明电〔2025〕7号");
    for on in days_of(2026).into_iter().chain(days_of(2027)) {
        let eve = on.yesterday().unwrap();
        let next = add_working_days(&put_in, eve, 1).unwrap().on();
        assert_eq!(next == on, put_in.is_working_day(on), "the index agrees with the rule on {on}");
    }
    let due = add_working_days(&put_in, day("2027-02-01"), 5).unwrap();
    assert_eq!(due.on(), day("2027-02-14"), "a Sunday that is worked");
    assert!(
        due.ledger().notices().iter().any(|notice| notice.number == number) && due.provisional().is_none()
    );
    assert_eq!(add_working_days(&shipped, day("2027-02-01"), 5).unwrap().on(), day("2027-02-12"));
    assert_eq!(put_in.arrangement(year(2027)), Some(&notice_of_2027()));
    let back = put_in.as_shipped(year(2027));
    assert!(back.provisional(year(2027)).is_some());
    assert!(days_of(2027).into_iter().all(|on| back.is_working_day(on) == shipped.is_working_day(on)));
}

#[test]
fn a_notice_stays_where_a_region_s_days_are_left_out() {
    let table = Overlay {
        name: "示例节".to_owned(),
        region: "示例".to_owned(),
        source: "示例".to_owned(),
        holidays: vec![day("2027-03-03")],
        workdays: Vec::new(),
    };
    let calendar = Calendar::national().with(table).arranged(notice_of_2027());
    assert!(!calendar.is_working_day(day("2027-03-03")));
    let bare = calendar.without_regions();
    assert!(bare.is_working_day(day("2027-03-03")) && bare.is_working_day(day("2026-12-27")));
}

#[test]
fn what_no_notice_says_is_told_with_its_day() {
    let of = |festivals| Arrangement { festivals, ..notice_of_2027() }.misarranged();
    assert_eq!(notice_of_2027().misarranged(), []);
    assert_eq!(of(Vec::new()), [Misarranged::Empty]);
    let named = || "F".to_owned();
    for (first, last, worked, wrong) in [
        ("2027-01-03", "2027-01-01", "2027-01-09", Misarranged::Backwards { festival: named() }),
        ("2027-01-01", "2027-01-17", "2027-01-23", Misarranged::TooLong { festival: named() }),
        ("2027-01-01", "2027-01-03", "2027-01-04", Misarranged::WorkedAnyway { day: day("2027-01-04") }),
        ("2027-01-01", "2027-01-03", "2027-01-02", Misarranged::Twice { day: day("2027-01-02") }),
        ("2027-01-01", "2027-01-03", "2028-01-08", Misarranged::Elsewhere { day: day("2028-01-08") }),
        ("2026-11-30", "2026-11-30", "2026-12-05", Misarranged::Elsewhere { day: day("2026-11-30") }),
    ] {
        assert_eq!(of(vec![festival("F", first, last, &[worked])]), [wrong]);
    }
}
