//! What is unlawful gains the body no time, and is named.
#![allow(clippy::unwrap_used, reason = "a test may fail by panic")]

use casework::clock::{Asked, Broken, Clock, State, Step};
use jiff::civil::Date;
use law::calendar::{Calendar, Overlay};
use law::consultation::Consulted;
use law::reading::Readings;

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn asked_supplement(on: &str) -> Step {
    Step::SupplementAsked { on: day(on) }
}

fn supplemented(on: &str) -> Step {
    Step::Supplemented { on: day(on) }
}

fn extended(told_on: &str, working_days: u32) -> Step {
    Step::Extended { told_on: day(told_on), working_days }
}

fn consulted(on: &str) -> Step {
    Step::Consulted(Asked { whom: Consulted::ThirdParty, on: day(on), received_on: None })
}

fn opinion(on: &str) -> Step {
    Step::Opinion { on: day(on), of: None }
}

fn replied(on: &str) -> Step {
    Step::Replied { on: day(on) }
}

fn noticed(on: &str) -> Step {
    Step::FeeNoticed { on: day(on) }
}

fn paid(on: &str) -> Step {
    Step::FeePaid { on: day(on) }
}

/// The due date and what was broken, of a request received on 22 September 2025, whose term ends on 24 October.
fn of(steps: &[Step], readings: Readings) -> (Option<String>, Vec<&'static str>) {
    let calendar = Calendar::national();
    let clock = Clock::after(&calendar, day("2025-09-22"), readings, steps);
    let broken = clock.breaches().iter().map(|breach| breach.broken.key()).collect();
    (clock.due().map(|due| due.on().to_string()), broken)
}

#[test]
fn what_broke_a_rule_is_named_and_moves_nothing() {
    let plain = "2025-10-24";
    let cases: [(&[Step], &str, &[&str]); 12] = [
        (&[asked_supplement("2025-10-09"), supplemented("2025-10-20")], plain, &["supplement_asked_late"]),
        (
            &[
                asked_supplement("2025-09-23"),
                supplemented("2025-09-24"),
                asked_supplement("2025-09-25"),
                supplemented("2025-10-20"),
            ],
            "2025-10-28",
            &["supplement_asked_again"],
        ),
        (&[extended("2025-10-27", 20)], plain, &["extended_late"]),
        (&[extended("2025-10-20", 21)], plain, &["extended_too_far"]),
        (&[extended("2025-10-20", 5), extended("2025-10-22", 5)], "2025-10-31", &["extended_again"]),
        (&[consulted("2025-10-27"), opinion("2025-11-07")], plain, &["consulted_late"]),
        (&[noticed("2025-10-27"), paid("2025-11-07")], plain, &["fee_noticed_late"]),
        (
            &[noticed("2025-10-09"), paid("2025-10-10"), noticed("2025-10-13"), paid("2025-10-20")],
            "2025-11-06",
            &["fee_noticed_again"],
        ),
        (&[replied("2025-10-27")], plain, &["replied_late"]),
        (&[replied("2025-10-24")], plain, &[]),
        (&[replied("2025-10-20"), extended("2025-10-21", 20)], plain, &["acted_after_reply"]),
        (&[supplemented("2025-09-25"), paid("2025-10-20")], plain, &[]),
    ];
    for (steps, due_on, broken) in cases {
        assert_eq!(of(steps, Readings::STATUTORY), (Some(due_on.to_owned()), broken.to_vec()), "{steps:?}");
    }
}

#[test]
fn every_breach_has_an_article_and_two_sentences() {
    let all = [
        Broken::SupplementAskedLate,
        Broken::SupplementAskedAgain,
        Broken::ConsultedLate,
        Broken::ExtendedLate,
        Broken::ExtendedAgain,
        Broken::ExtendedTooFar,
        Broken::FeeNoticedLate,
        Broken::FeeNoticedAgain,
        Broken::RepliedLate,
        Broken::ActedAfterReply,
    ];
    for broken in all {
        assert!(broken.basis().cite.article.is_some(), "{broken:?}");
        assert!(broken.chinese().ends_with('。') && broken.english().ends_with('.'), "{broken:?}");
    }
}

#[test]
fn the_clock_stands_while_the_applicant_is_awaited() {
    let calendar = Calendar::national();
    let states = |steps: &[Step]| {
        let clock = Clock::after(&calendar, day("2025-09-22"), Readings::STATUTORY, steps);
        (clock.state(), clock.due().is_some())
    };
    assert_eq!(states(&[]), (State::Running, true));
    assert_eq!(states(&[asked_supplement("2025-09-23")]), (State::AwaitingSupplement, false));
    assert_eq!(states(&[noticed("2025-10-09")]), (State::AwaitingPayment, false));
    assert_eq!(states(&[consulted("2025-09-23")]), (State::Running, true));
    assert_eq!(states(&[replied("2025-09-23")]), (State::Closed, true));
}

#[test]
fn a_payment_starts_the_term_anew_and_read_against_the_body_only_stops_it() {
    let steps = [noticed("2025-10-09"), paid("2025-10-20")];
    assert_eq!(of(&steps, Readings::STATUTORY).0.unwrap(), "2025-11-17");
    // Eight working days from 10 to 20 October were spent waiting.
    assert_eq!(of(&steps, Readings::PRUDENT).0.unwrap(), "2025-11-05");
}

#[test]
fn a_consultation_after_an_extension_is_left_out_by_the_usual_reading_alone() {
    let steps = [extended("2025-10-20", 5), consulted("2025-10-21"), opinion("2025-10-28")];
    assert_eq!(of(&steps, Readings::STATUTORY).0.unwrap(), "2025-11-07");
    assert_eq!(of(&steps, Readings::PRUDENT).0.unwrap(), "2025-10-31");
}

#[test]
fn a_consultation_sent_on_the_last_day_ends_the_term_with_the_opinion() {
    let steps = [consulted("2025-10-24"), opinion("2025-10-29")];
    assert_eq!(of(&steps, Readings::STATUTORY), (Some("2025-10-29".to_owned()), vec![]));
}

#[test]
fn days_of_a_region_count_against_the_body() {
    let overlay = Overlay {
        name: "示例节".to_owned(),
        region: "示例州".to_owned(),
        source: "示例州政府通知".to_owned(),
        holidays: vec![day("2025-09-25")],
        workdays: Vec::new(),
    };
    let calendar = Calendar::national().with(overlay);
    let on = |readings| Clock::new(&calendar, day("2025-09-22"), readings).due().unwrap().on().to_string();
    assert_eq!(on(Readings::STATUTORY), "2025-10-27");
    assert_eq!(on(Readings::PRUDENT), "2025-10-24");
}
