//! 第五十一条: contested, and answered anew.

use casework::act::{Act, Notice, Ruling};

use super::acts::{archive, ask_supplement, challenge, defend, reopen, rule, served};
use super::{Did, on, row};

fn corrected() -> [Did; 3] {
    [
        on("2025-09-24", Act::Withdrawn),
        on("2025-10-09", challenge()),
        on("2025-11-03", rule(0, Ruling::Corrected)),
    ]
}

fn reopened() -> [Did; 4] {
    let [closed, challenged, ruled] = corrected();
    [closed, challenged, ruled, on("2025-11-04", reopen(0, None))]
}

rows! {
    the_body_answers_for_itself_once: [
        row("for want of a reply", [], on("2025-10-27", challenge()), &[]),
        row("before the request", [], on("2025-09-19", challenge()), &["before_receipt"]),
        row("answered", [on("2025-10-09", challenge())], on("2025-10-13", defend(0)), &[]),
        row("nothing to answer", [], on("2025-10-13", defend(0)), &["no_such_challenge"]),
        row("answered twice, before the challenge", [on("2025-10-09", challenge()), on("2025-10-13", defend(0))],
            on("2025-10-08", defend(0)), &["already_defended", "before_receipt"]),
        row("ended twice", corrected(), on("2025-11-04", rule(0, Ruling::Upheld)), &["already_ruled"]),
        row("not archived until it ended", [on("2025-09-24", Act::Withdrawn), on("2025-10-09", challenge())],
            on("2025-10-13", archive("")), &["challenge_pending", "no_number"]),
    ];
    a_ruling_that_corrected_it_opens_it_anew_once: [
        row("corrected", corrected(), on("2025-11-04", reopen(0, Some("2025-12-01"))), &[]),
        row("before the ruling, to a day before", corrected(), on("2025-10-31", reopen(0, Some("2025-10-30"))), &["before_receipt"]),
        row("never contested, never closed", [], on("2025-11-04", reopen(0, None)), &["no_such_challenge", "not_closed"]),
        row("upheld", [on("2025-09-24", Act::Withdrawn), on("2025-10-09", challenge()), on("2025-11-03", rule(0, Ruling::Upheld))],
            on("2025-11-04", reopen(0, None)), &["not_corrected"]),
        row("while open", reopened(), on("2025-11-05", reopen(0, None)), &["not_closed", "already_reopened"]),
        row("nothing is done before it", reopened(), on("2025-11-03", Act::Withdrawn), &["before_receipt"]),
        row("no supplement months after receipt", reopened(), on("2025-11-05", ask_supplement()), &["supplement_asked_late"]),
        row("what lapsed before it lapses no more",
            [on("2025-09-23", ask_supplement()), on("2025-09-23", served(Notice::Supplement)), on("2025-10-21", Act::SupplementLapsed { checked: String::new() }), on("2025-10-22", challenge()),
             on("2025-11-03", rule(0, Ruling::Corrected)), on("2025-11-04", reopen(0, None))],
            on("2025-11-05", Act::SupplementLapsed { checked: String::new() }), &["no_supplement_awaited"]),
    ];
}
