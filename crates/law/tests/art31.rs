//! 第三十一条: the day a request was received, by the way it came; 第二十八条: which ways stand open.
#![allow(clippy::unwrap_used, reason = "a test may fail by panic")]

use jiff::SignedDuration;
use jiff::civil::{Date, date};
use law::receipt::{Arrival, Standing};
use proptest::option;
use proptest::prelude::*;

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

/// What came when, and: the day of receipt, the day to warn from, the articles.
fn assert_received(cases: &[(Arrival, Option<&str>, &str, &str)]) {
    for (arrival, on, warn_from, because) in cases {
        let receipt = arrival.receipt();
        let articles: Vec<_> = receipt.because.iter().map(ToString::to_string).collect();
        let found = (receipt.on, receipt.warn_from, articles.join("；").replace("《政府信息公开条例》", ""));
        assert_eq!(found, (on.map(day), day(warn_from), (*because).to_owned()), "{arrival:?}");
    }
}

#[test]
fn item1_in_person_on_the_day_of_submission_also_when_spoken_and_written_down() {
    assert_received(&[
        (
            Arrival::Counter { submitted_on: day("2025-09-22") },
            Some("2025-09-22"),
            "2025-09-22",
            "第三十一条第（一）项",
        ),
        (
            Arrival::Oral { written_down_on: day("2025-09-22") },
            Some("2025-09-22"),
            "2025-09-22",
            "第三十一条第（一）项；第二十九条第一款",
        ),
    ]);
}

#[test]
fn item2_signed_post_on_the_day_anybody_of_the_organ_signed() {
    assert_received(&[(
        Arrival::SignedPost { signed_on: day("2025-09-22") },
        Some("2025-09-22"),
        "2025-09-22",
        "第三十一条第（二）项",
    )]);
}

#[test]
fn item2_ordinary_post_on_the_day_of_confirmation_which_is_owed_the_same_day() {
    let post = |confirmed_on: Option<&str>| Arrival::OrdinaryPost {
        reached_on: day("2025-09-22"),
        confirmed_on: confirmed_on.map(day),
    };
    let because = "第三十一条第（二）项；国办公开办函〔2015〕207号";
    assert_received(&[
        (post(Some("2025-09-22")), Some("2025-09-22"), "2025-09-22", because),
        (post(Some("2025-09-26")), Some("2025-09-26"), "2025-09-22", because),
        (post(None), None, "2025-09-22", because),
    ]);
}

#[test]
fn item2_a_letter_that_lies_elsewhere_in_the_organ_is_not_received_but_warns() {
    let because = "第三十一条第（二）项；国办公开办函〔2015〕207号";
    assert_received(&[
        (Arrival::Astray { arrived_on: day("2025-09-22") }, None, "2025-09-22", because),
        (
            Arrival::OrdinaryPost { reached_on: day("2025-09-25"), confirmed_on: Some(day("2025-09-25")) },
            Some("2025-09-25"),
            "2025-09-25",
            because,
        ),
    ]);
}

#[test]
fn item3_a_web_page_on_the_day_it_reported_success_a_holiday_too() {
    assert_received(&[(
        Arrival::Online { submitted_on: day("2025-10-04") },
        Some("2025-10-04"),
        "2025-10-04",
        "第三十一条第（三）项（推论）；最高人民法院指导案例26号（凭记忆）",
    )]);
}

#[test]
fn item3_mail_and_fax_on_the_day_both_sides_confirm_and_until_then_warn_from_arrival() {
    let arrived_on = day("2025-09-22");
    let because = "第三十一条第（三）项";
    for confirmed_on in [Some("2025-09-22"), Some("2025-09-29"), None] {
        let confirmed = confirmed_on.map(day);
        assert_received(&[
            (Arrival::Email { arrived_on, confirmed_on: confirmed }, confirmed_on, "2025-09-22", because),
            (Arrival::Fax { arrived_on, confirmed_on: confirmed }, confirmed_on, "2025-09-22", because),
        ]);
    }
}

#[test]
fn art28_counter_and_post_are_never_refused_and_other_ways_bind_once_announced() {
    let on = day("2025-09-22");
    let cases = [
        (Arrival::Counter { submitted_on: on }, Standing::Basic, "国办公开办函〔2017〕19号"),
        (Arrival::SignedPost { signed_on: on }, Standing::Basic, "国办公开办函〔2017〕19号"),
        (
            Arrival::OrdinaryPost { reached_on: on, confirmed_on: None },
            Standing::Basic,
            "国办公开办函〔2017〕19号",
        ),
        (Arrival::Astray { arrived_on: on }, Standing::Basic, "国办公开办函〔2017〕19号"),
        (Arrival::Oral { written_down_on: on }, Standing::Basic, "《政府信息公开条例》第二十九条第一款"),
        (Arrival::Online { submitted_on: on }, Standing::OnceAnnounced, "国办公开办函〔2017〕19号"),
        (
            Arrival::Email { arrived_on: on, confirmed_on: None },
            Standing::OnceAnnounced,
            "国办公开办函〔2017〕19号",
        ),
        (
            Arrival::Fax { arrived_on: on, confirmed_on: None },
            Standing::OnceAnnounced,
            "国办公开办函〔2017〕19号",
        ),
    ];
    for (arrival, standing, basis) in cases {
        let found = arrival.standing();
        assert_eq!((found.0, found.1.to_string()), (standing, basis.to_owned()), "{arrival:?}");
    }
}

#[test]
fn an_arrival_reads_back_from_data() {
    let written = r#"{"channel":"ordinary_post","reached_on":"2025-09-22","confirmed_on":null}"#;
    let arrival = Arrival::OrdinaryPost { reached_on: day("2025-09-22"), confirmed_on: None };
    assert_eq!(serde_json::to_string(&arrival).unwrap(), written);
    assert_eq!(serde_json::from_str::<Arrival>(written).unwrap(), arrival);
}

prop_compose! {
    fn any_day()(days in 0..4018_i64) -> Date {
        date(2018, 1, 1).checked_add(SignedDuration::from_hours(24 * days)).unwrap()
    }
}

proptest! {
    #[test]
    fn the_day_to_warn_from_is_never_after_that_of_receipt(reached_on in any_day(), confirmed_on in option::of(any_day())) {
        for arrival in [
            Arrival::OrdinaryPost { reached_on, confirmed_on },
            Arrival::Email { arrived_on: reached_on, confirmed_on },
            Arrival::Fax { arrived_on: reached_on, confirmed_on },
        ] {
            let receipt = arrival.receipt();
            prop_assert_eq!(receipt.on, confirmed_on);
            prop_assert!(receipt.warn_from <= receipt.on.unwrap_or(reached_on));
        }
    }
}
