//! 第三十三条: by when a reply is due; 第三十四条、第三十五条 beside it.
#![allow(clippy::unwrap_used, reason = "a test may fail by panic")]

use jiff::civil::Date;
use law::calendar::{Calendar, Exclusion};
use law::consultation::{Consultation, Consulted, Silence};
use law::reading::{Point, Readings, Stance};
use law::reply::{Begun, Extension, Term, reply_due};
use law::supplement::{ask_by, supplement_by};
use law::{Article, Basis, Cite, Instrument};
use proptest::prelude::*;

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn received(on: &str) -> Term {
    Term {
        from: day(on),
        begun: Begun::Received,
        extension: None,
        excluded: Vec::new(),
        deferred_until: None,
    }
}

fn due(term: &Term) -> String {
    reply_due(&Calendar::national(), term).unwrap().on().to_string()
}

#[test]
fn p2_a_reply_is_due_on_the_twentieth_working_day() {
    for (on, expected) in [
        ("2024-02-05", "2024-03-08"),
        ("2025-01-20", "2025-02-21"),
        ("2025-09-22", "2025-10-24"),
        ("2026-02-10", "2026-03-16"),
        ("2026-09-18", "2026-10-22"),
    ] {
        assert_eq!(due(&received(on)), expected, "{on}");
    }
}

#[test]
fn p2_an_extension_has_one_to_twenty_working_days() {
    let extended = |days| Term { extension: Extension::of(days), ..received("2025-09-22") };
    assert_eq!(due(&extended(20)), "2025-11-21");
    assert_eq!(due(&extended(1)), "2025-10-27");
    assert_eq!((Extension::of(0), Extension::of(21)), (None, None));
}

#[test]
fn p3_a_consultation_is_not_counted_and_the_date_says_so() {
    let asked = Consultation {
        whom: Consulted::ThirdParty,
        sent_on: day("2025-09-25"),
        received_on: None,
        opinion_on: Some(day("2025-10-15")),
    };
    let calendar = Calendar::national();
    let on = |readings| {
        let excluded = asked.exclusion(&calendar, readings).into_iter().collect();
        reply_due(&calendar, &Term { excluded, ..received("2025-09-22") }).unwrap()
    };
    let usual = on(Readings::STATUTORY);
    assert_eq!(usual.on(), day("2025-11-07"));
    assert_eq!(on(Readings::PRUDENT).on(), day("2025-11-06"));
    let because: Vec<_> = usual.because().iter().take(2).map(ToString::to_string).collect();
    assert_eq!(because, ["《政府信息公开条例》第三十三条第二款", "《政府信息公开条例》第三十三条第三款"]);
    let left_out = usual.ledger().entries().filter(|entry| entry.excluded.is_some());
    assert_eq!(left_out.filter(|entry| entry.rule.is_working_day()).count(), 10);
    assert_eq!(usual.ledger().working_days(), 20);
}

#[test]
fn p3_two_consultations_at_once_are_left_out_once_and_none_before_the_start_is() {
    let basis = Basis::stated(Cite::new(Instrument::Regulation, Article::new(33).paragraph(3)));
    let times = |all: &[(&str, &str)]| {
        all.iter()
            .map(|(after, through)| Exclusion { after: day(after), through: day(through), because: basis })
            .collect()
    };
    let of = |all: &[(&str, &str)]| due(&Term { excluded: times(all), ..received("2025-03-03") });
    let once = of(&[("2025-03-10", "2025-03-21")]);
    assert_eq!(of(&[("2025-03-12", "2025-03-21"), ("2025-03-10", "2025-03-14")]), once);
    assert_eq!(of(&[("2025-03-10", "2025-03-14"), ("2025-03-14", "2025-03-21")]), once);
    assert_eq!(of(&[("2025-02-10", "2025-03-03"), ("2025-03-10", "2025-03-21")]), once);
    assert_ne!(of(&[("2025-02-10", "2025-03-04"), ("2025-03-10", "2025-03-21")]), once);
}

#[test]
fn art34_silence_of_a_joint_producer_is_consent_that_of_a_third_party_is_not() {
    let meant = Consulted::ALL.map(Consulted::silence);
    assert_eq!(meant, [Silence::BodyDecides, Silence::Consents, Silence::Unregulated, Silence::Unregulated]);
}

#[test]
fn art34_a_consultation_without_an_opinion_ends_on_the_fifteenth_working_day() {
    let calendar = Calendar::national();
    let asked = |whom, received_on: Option<&str>, opinion: Option<&str>| Consultation {
        whom,
        sent_on: day("2025-09-22"),
        received_on: received_on.map(day),
        opinion_on: opinion.map(day),
    };
    let ends = |of: Consultation, readings| of.exclusion(&calendar, readings).map(|time| time.through);
    let third = asked(Consulted::ThirdParty, None, None);
    assert_eq!(ends(third, Readings::STATUTORY), Some(day("2025-10-17")));
    let late = asked(Consulted::ThirdParty, None, Some("2025-11-20"));
    assert_eq!(ends(late, Readings::STATUTORY), Some(day("2025-10-17")));
    let proven = asked(Consulted::JointProducer, Some("2025-09-24"), None);
    assert_eq!(ends(proven, Readings::PRUDENT), Some(day("2025-10-21")));
    let other = asked(Consulted::OtherBody, Some("2025-09-24"), None);
    assert_eq!(ends(other, Readings::STATUTORY), Some(day("2025-10-21")));
    assert_eq!(ends(other, Readings::PRUDENT), Some(day("2025-10-17")));
    let determining = asked(Consulted::Determining, None, None);
    assert_eq!(ends(determining, Readings::STATUTORY), Some(day("2025-10-17")));
    assert_eq!(ends(determining, Readings::PRUDENT), None);
}

#[test]
fn art35_a_deferral_puts_its_own_date_in_place_of_the_term() {
    let term = Term { deferred_until: Some(day("2026-01-30")), ..received("2025-09-22") };
    let calendar = Calendar::national();
    let due = reply_due(&calendar, &term).unwrap();
    assert_eq!(due.on(), day("2026-01-30"));
    assert_eq!(due.because(), [Basis::stated(Cite::new(Instrument::Regulation, Article::new(35)))]);
}

#[test]
fn art30_a_supplement_is_asked_for_within_seven_working_days_and_starts_the_term_anew() {
    let calendar = Calendar::national();
    assert_eq!(ask_by(&calendar, day("2025-09-22")).unwrap().on(), day("2025-09-30"));
    assert_eq!(supplement_by(&calendar, day("2025-09-22"), 15).unwrap().on(), day("2025-10-17"));
    let term = Term { begun: Begun::Supplemented, ..received("2026-03-05") };
    let due = reply_due(&calendar, &term).unwrap();
    assert_eq!(due.on(), day("2026-04-02"));
    assert_eq!(
        due.because().get(1),
        Some(&Basis::stated(Cite::new(Instrument::Regulation, Article::new(30))))
    );
}

#[test]
fn a_point_is_settled_alone() {
    for point in Point::ALL {
        assert_eq!(Point::parse(point.key()), Some(point));
        let settled = Readings::PRUDENT.with(point, Stance::Usual);
        assert!(settled.is_usual(point));
        assert!(Point::ALL.into_iter().filter(|other| *other != point).all(|other| !settled.is_usual(other)));
        assert_eq!(settled.with(point, Stance::AgainstTheBody), Readings::PRUDENT);
    }
}

proptest! {
    /// What is left out lengthens a term by its working days, neither more nor less.
    #[test]
    fn the_term_has_its_working_days_whatever_is_left_out(
        from in 0_i64..2_500,
        spans in proptest::collection::vec((0_i64..60, 0_i64..30), 0..4),
    ) {
        let start = day("2019-01-01").checked_add(jiff::Span::new().days(from)).unwrap();
        let later = |days: i64| start.checked_add(jiff::Span::new().days(days)).unwrap();
        let because = Basis::stated(Cite::new(Instrument::Regulation, Article::new(33).paragraph(3)));
        let plain = Term { from: start, ..received("2019-01-01") };
        let calendar = Calendar::national();
        let ends = reply_due(&calendar, &plain).unwrap().on();
        let excluded = spans
            .iter()
            .map(|(after, long)| Exclusion { after: later(*after), through: later(after + long), because })
            .filter(|one| one.after < ends)
            .collect();
        let due = reply_due(&calendar, &Term { excluded, ..plain }).unwrap();
        prop_assert_eq!(due.ledger().working_days(), 20);
        prop_assert!(due.on() >= ends);
    }
}
