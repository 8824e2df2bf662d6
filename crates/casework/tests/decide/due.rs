//! What was done, by its acts, and the day the reply is then due by both readings.

use casework::act::{Act, Opinion, Ruling};
use casework::case::Case;
use casework::decide::{Rules, retell};
use jiff::civil::date;
use law::calendar::Calendar;
use law::deadline::NaturalDue;
use law::outcome::Outcome;
use law::reading::Readings;

use super::acts::{
    arrived, ask_supplement, ask_third_party, by_letter, challenge, defer, draft, extend, hand_in_person,
    letter_received, notice_fee, online, opinion, pass, post, reopen, rule, seal, sign, strike,
};
use super::{Did, on};

/// The statutory and the prudent day, of a request received on 22 September 2025 and what was told of it, in the order in which
/// it was written down.
fn due(told: &[Did]) -> (String, String) {
    due_from(online(), told)
}

/// The same of a request that came in another way.
fn due_from(registered: Act, told: &[Did]) -> (String, String) {
    let calendar = Calendar::national();
    let case = case_from(registered, told);
    let day = |readings| {
        let due = case.clock(&calendar, readings).and_then(|clock| clock.due());
        due.map_or_else(|| "stopped".to_owned(), |due| due.on().to_string())
    };
    (day(Readings::STATUTORY), day(Readings::PRUDENT))
}

fn case_from(registered: Act, told: &[Did]) -> Case {
    let calendar = Calendar::national();
    let mut entries = Vec::new();
    for did in [on("2025-09-22", registered)].iter().chain(told) {
        let case = Case::from_acts(&entries);
        entries.push(retell(case.as_ref(), did.when(), did.act.clone(), Rules::usual(&calendar)).unwrap());
    }
    Case::from_acts(&entries).unwrap()
}

/// By when a reply or its absence may be contested, seen on 31 December 2025.
#[test]
fn a_reply_is_contested_from_the_day_it_is_known_to_have_arrived_and_silence_from_the_end_of_the_term() {
    let replied = |outcome, last: &[Did]| {
        let drafted = [
            on("2025-10-09", draft(outcome)),
            on("2025-10-09", pass()),
            on("2025-10-10", sign()),
            on("2025-10-10", seal("1号")),
        ];
        [&drafted[..], last].concat()
    };
    let [posted, here] = [on("2025-10-13", post("EMS1")), on("2025-10-13", hand_in_person())];
    let came = on("2025-10-16", arrived());
    let none = String::new();
    #[rustfmt::skip]
    let histories = [
        (replied(Outcome::Provided, &[posted.clone(), came.clone()]), "2025-12-15", "2026-04-16"),
        (replied(Outcome::Provided, std::slice::from_ref(&here)), "2025-12-12", "2026-04-13"),
        (replied(Outcome::OtherLaw, &[here]), "2025-12-12", ""),
        // As long as nobody knows that it arrived, five years stand.
        (replied(Outcome::Provided, std::slice::from_ref(&posted)), "2030-10-14", "2030-10-14"),
        // The reply was due on 24 October and never came.
        (Vec::new(), "2025-12-23", "2026-04-24"),
        // Whoever withdrew has nothing to contest.
        (vec![on("2025-09-30", Act::Withdrawn)], "", ""),
    ];
    for (told, reconsider, sue) in histories {
        let contest =
            case_from(online(), &told).contest(Rules::usual(&Calendar::national()), date(2025, 12, 31));
        let day = |due: Option<NaturalDue>| due.map_or_else(|| none.clone(), |due| due.on().to_string());
        let days = contest.map(|contest| (day(contest.reconsider), day(contest.sue))).unwrap_or_default();
        assert_eq!(days, (reconsider.to_owned(), sue.to_owned()), "{told:?}");
    }
}

#[test]
fn silence_is_contested_from_the_end_of_the_term_as_the_body_reads_it() {
    let told = [on("2025-09-25", ask_third_party()), on("2025-10-15", opinion(0, Opinion::Agrees))];
    let (case, calendar) = (case_from(online(), &told), Calendar::national());
    for (readings, day) in [(Readings::STATUTORY, "2026-01-06"), (Readings::PRUDENT, "2026-01-05")] {
        let rules = Rules { calendar: &calendar, readings };
        let contest = case.contest(rules, date(2025, 12, 31)).unwrap();
        assert_eq!(contest.reconsider.unwrap().on().to_string(), day);
    }
}

#[test]
fn a_letter_warns_from_its_arrival_whether_it_is_confirmed_or_not() {
    let arrived = "2025-10-24".to_owned();
    assert_eq!(due_from(by_letter(), &[]), ("stopped".to_owned(), arrived.clone()));
    let confirmed = [on("2025-09-24", Act::ReceiptConfirmed)];
    assert_eq!(due_from(by_letter(), &confirmed), ("2025-10-28".to_owned(), arrived));
}

#[test]
fn acts_move_the_day_as_the_law_says() {
    let plain = "2025-10-24";
    #[rustfmt::skip]
    let histories: [(&[Did], &str, &str); 12] = [
        (&[], plain, plain),
        (&[on("2025-09-25", ask_third_party()), on("2025-10-15", opinion(0, Opinion::Agrees))], "2025-11-07", "2025-11-06"),
        (&[on("2025-09-25", ask_third_party()), on("2025-09-28", letter_received(0))], "2025-11-18", "2025-11-18"),
        (&[on("2025-09-25", ask_supplement())], "stopped", "stopped"),
        (&[on("2025-09-25", ask_supplement()), on("2025-10-09", Act::Supplemented)], "2025-11-05", "2025-11-05"),
        (&[on("2025-10-24", extend())], "2025-11-21", "2025-11-21"),
        (&[on("2025-10-27", extend())], plain, plain),
        (&[on("2025-10-09", notice_fee(31)), on("2025-10-20", Act::FeePaid)], "2025-11-17", "2025-11-05"),
        // Reasons were never judged.
        (&[on("2025-10-09", defer("2025-12-31"))], plain, plain),
        (&[on("2025-10-09", extend()), on("2025-10-10", strike(2, "误录"))], plain, plain),
        // The extension came first and was written down last: read against the body, what followed it is not left out.
        (&[on("2025-10-21", ask_third_party()), on("2025-10-28", opinion(0, Opinion::Agrees)), on("2025-10-20", extend())], "2025-11-28", "2025-11-21"),
        (&[on("2025-09-24", Act::Withdrawn), on("2025-10-09", challenge()), on("2025-11-03", rule(0, Ruling::Corrected)),
           on("2025-11-04", reopen(0, None)), on("2025-11-05", ask_supplement()), on("2025-11-06", notice_fee(31)), on("2025-11-06", draft(Outcome::Provided))],
            "2025-12-02", "2025-12-02"),
    ];
    for (told, statutory, prudent) in histories {
        let acts: Vec<&Act> = told.iter().map(|did| &did.act).collect();
        assert_eq!(due(told), (statutory.to_owned(), prudent.to_owned()), "{acts:?}");
    }
}
