//! 国办函〔2020〕109号: what a request beyond the tiers costs, by its place in the month or by its pages.
#![allow(clippy::unwrap_used, reason = "a test may fail by panic")]

use std::num::NonZeroU16;

use jiff::civil::Date;
use law::calendar::Calendar;
use law::fee::{
    Effect, Fee, Filed, Means, Method, NOT_PER_PAGE, Pages, Place, Step, Yuan, methods, pay_by, places,
    tier_of_page, tier_of_request,
};
use law::outcome::Outcome;
use proptest::prelude::*;

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn whole_month(requests: u32) -> Fee {
    Fee::per_request(Place::between(1, requests).unwrap())
}

fn filed(by: &'static str, received_on: &str, requests: u16) -> Filed<&'static str> {
    Filed { by, received_on: day(received_on), requests: NonZeroU16::new(requests).unwrap() }
}

#[test]
fn art4_all_requests_of_a_month_come_to() {
    let cases = [
        (1, 0),
        (10, 0),
        (11, 100),
        (30, 2_000),
        (31, 2_200),
        (40, 4_000),
        (41, 4_300),
        (45, 5_500),
        (50, 7_000),
        (51, 7_400),
        (60, 11_000),
    ];
    for (requests, yuan) in cases {
        assert_eq!(whole_month(requests).total(), Yuan::new(yuan), "{requests}");
    }
}

#[test]
fn art4_one_request_costs_what_its_place_in_the_month_costs() {
    let cases = [
        (1, 0),
        (10, 0),
        (11, 100),
        (30, 100),
        (31, 200),
        (40, 200),
        (41, 300),
        (51, 400),
        (100, 800),
        (101, 900),
    ];
    for (nth, yuan) in cases {
        let fee = Fee::per_request(Place::nth(nth).unwrap());
        assert_eq!((fee.total(), fee.method()), (Yuan::new(yuan), Method::PerRequest), "{nth}");
    }
}

#[test]
fn art4_a_request_that_holds_several_may_span_tiers() {
    let fee = Fee::per_request(Place::between(9, 33).unwrap());
    let lines: Vec<_> = fee.lines().iter().map(ToString::to_string).collect();
    assert_eq!(
        lines,
        [
            "第9—10件，共2件，每件0元，计0元",
            "第11—30件，共20件，每件100元，计2000元",
            "第31—33件，共3件，每件200元，计600元",
        ]
    );
    assert_eq!(fee.total(), Yuan::new(2_600));
}

#[test]
fn art5_the_pages_of_one_request_come_to() {
    let cases = [
        (0, 0),
        (30, 0),
        (31, 10),
        (100, 700),
        (101, 720),
        (200, 2_700),
        (201, 2_740),
        (250, 4_700),
        (u32::MAX, 171_798_686_500),
    ];
    for (pages, yuan) in cases {
        let fee = Fee::per_page(Pages(pages));
        assert_eq!((fee.total(), fee.method()), (Yuan::new(yuan), Method::PerPage), "{pages}");
    }
}

#[test]
fn art5_the_notice_breaks_it_down() {
    let lines: Vec<_> = Fee::per_page(Pages(201)).lines().iter().map(ToString::to_string).collect();
    assert_eq!(
        lines,
        [
            "第1—30页，共30页，每页0元，计0元",
            "第31—100页，共70页，每页10元，计700元",
            "第101—200页，共100页，每页20元，计2000元",
            "第201页，共1页，每页40元，计40元",
        ]
    );
}

#[test]
fn art3_a_body_chooses_between_the_methods_only_where_pages_are_handed_over() {
    let both: &[Method] = &[Method::PerRequest, Method::PerPage];
    let one: &[Method] = &[Method::PerRequest];
    for outcome in Outcome::ALL {
        let gives = [Outcome::Provided, Outcome::Partial].contains(&outcome);
        for means in [Means::Paper, Means::Email, Means::DataCopy, Means::Inspection] {
            let expected = if gives && means != Means::Inspection { both } else { one };
            assert_eq!(methods(outcome, means), expected, "{outcome:?} {means:?}");
        }
    }
    let bases =
        [Method::PerRequest.basis(), Method::PerPage.basis(), NOT_PER_PAGE].map(|basis| basis.to_string());
    assert_eq!(
        bases,
        [
            "《政府信息公开信息处理费管理办法》第四条",
            "《政府信息公开信息处理费管理办法》第五条",
            "《政府信息公开信息处理费管理办法》第五条（凭记忆）",
        ]
    );
}

#[test]
fn art4_places_are_counted_by_applicant_body_and_calendar_month_of_receipt() {
    let requests = [
        filed("甲—县政府", "2025-10-31", 1),
        filed("甲—县政府", "2025-10-09", 2),
        filed("甲—县财政局", "2025-10-10", 1),
        filed("乙—县政府", "2025-10-10", 1),
        filed("甲—县政府", "2025-11-01", 1),
        filed("甲—县政府", "2025-10-31", 1),
        filed("甲—县政府", "2024-10-20", 1),
    ];
    let found: Vec<_> = places(&requests).iter().map(|place| (place.first(), place.last())).collect();
    assert_eq!(found, [(3, 3), (1, 2), (1, 1), (1, 1), (1, 1), (4, 4), (1, 1)]);
}

#[test]
fn a_place_is_counted_from_one() {
    assert_eq!((Place::nth(0), Place::between(3, 2), Place::between(0, 4)), (None, None, None));
}

#[test]
fn art6_a_fee_is_paid_within_20_working_days_of_the_notice() {
    let calendar = Calendar::national();
    let due = pay_by(&calendar, day("2026-05-06")).unwrap();
    assert_eq!(due.on(), day("2026-06-02"));
    assert_eq!(due.because()[0].to_string(), "《政府信息公开信息处理费管理办法》第六条（凭记忆）");
}

#[test]
fn art6_a_notice_stops_the_term_payment_starts_it_anew_and_silence_gives_up() {
    let cases = [
        (Step::Noticed, Effect::Stops, "推论"),
        (Step::Paid, Effect::Restarts, "凭记忆"),
        (Step::Unpaid, Effect::GivenUp(Outcome::NotPaid), "凭记忆"),
    ];
    for (step, effect, certainty) in cases {
        let (found, basis) = step.effect();
        assert_eq!((found, basis.certainty.label()), (effect, certainty), "{step:?}");
    }
}

proptest! {
    #[test]
    fn one_more_never_costs_less_and_costs_the_rate_of_its_tier(nth in 1..5_000_u32) {
        let more = |fee: Fee, less: Fee| fee.total().get() - less.total().get();
        let request = more(whole_month(nth + 1), whole_month(nth));
        prop_assert_eq!(Yuan::new(request), tier_of_request(nth + 1).rate);
        let page = more(Fee::per_page(Pages(nth + 1)), Fee::per_page(Pages(nth)));
        prop_assert_eq!(Yuan::new(page), tier_of_page(nth + 1).rate);
    }

    #[test]
    fn the_tiers_sum_up_and_hold_every_request_once(first in 1..3_000_u32, more in 0..3_000_u32) {
        let fee = Fee::per_request(Place::between(first, first + more).unwrap());
        let singly: u64 = (first..=first + more).map(|nth| tier_of_request(nth).rate.get()).sum();
        prop_assert_eq!(fee.total().get(), singly);
        let amounts: u64 = fee.lines().iter().map(|line| line.amount().get()).sum();
        prop_assert_eq!(fee.total().get(), amounts);
        let mut next = first;
        for line in fee.lines() {
            prop_assert_eq!(line.first(), next);
            next = line.last() + 1;
        }
        prop_assert_eq!(next, first + more + 1);
    }

    #[test]
    fn a_tier_holds_the_place_it_was_asked_for_and_ends_on_a_ten(nth in 1..1_000_000_u32) {
        let tier = tier_of_request(nth);
        prop_assert!(tier.first <= nth && tier.last.is_some_and(|last| nth <= last && last % 10 == 0));
        prop_assert!(tier_of_request(nth + 1).rate >= tier.rate);
    }

    #[test]
    fn requests_of_one_month_take_each_place_once(days in proptest::collection::vec(1..31_i8, 1..60)) {
        let one = |day| Filed { by: (), received_on: jiff::civil::date(2025, 10, day), requests: NonZeroU16::MIN };
        let requests: Vec<_> = days.into_iter().map(one).collect();
        let mut taken: Vec<u32> = places(&requests).iter().map(|place| place.first()).collect();
        taken.sort_unstable();
        prop_assert_eq!(taken, (1..=u32::try_from(requests.len()).unwrap()).collect::<Vec<_>>());
    }
}
