//! 第三十条: asking once, within seven working days, that a request be made clear.

use casework::act::{Act, Notice};
use law::outcome::Outcome;

use super::acts::{ask_nothing, ask_supplement, draft, extend, notice_fee, served};
use super::{on, row};

rows! {
    sentence_2_it_is_asked_for_within_seven_working_days: [
        row("on the seventh", [], on("2025-09-30", ask_supplement()), &[]),
        row("on the eighth", [], on("2025-10-09", ask_supplement()), &["supplement_asked_late"]),
        row("for nothing", [], on("2025-09-23", ask_nothing()), &["nothing_to_supplement"]),
        row("while the fee is awaited", [on("2025-09-23", notice_fee(31))], on("2025-09-24", ask_supplement()), &["awaiting_payment"]),
    ];
    sentence_2_it_is_asked_for_once: [
        row("a second time", [on("2025-09-23", ask_supplement()), on("2025-09-24", Act::Supplemented)],
            on("2025-09-25", ask_supplement()), &["supplement_asked_again"]),
        row("a second time, late, for nothing", [on("2025-09-23", ask_supplement()), on("2025-09-24", Act::Supplemented)],
            on("2025-10-13", ask_nothing()), &["supplement_asked_again", "supplement_asked_late", "nothing_to_supplement"]),
        row("what comes after a second asking was awaited by nobody",
            [on("2025-09-23", ask_supplement()), on("2025-09-24", Act::Supplemented), on("2025-09-25", ask_supplement())],
            on("2025-10-09", Act::Supplemented), &["no_supplement_awaited"]),
    ];
    sentence_3_the_term_starts_anew_with_the_supplement: [
        row("it came", [on("2025-09-23", ask_supplement())], on("2025-10-09", Act::Supplemented), &[]),
        row("nobody asked for it", [], on("2025-10-09", Act::Supplemented), &["no_supplement_awaited"]),
        row("before it was asked for", [on("2025-09-24", ask_supplement())], on("2025-09-23", Act::Supplemented), &["before_receipt"]),
    ];
    sentence_4_who_lets_the_term_pass_gave_it_up: [
        row("on the fifteenth day", [on("2025-09-23", ask_supplement()), on("2025-09-23", served(Notice::Supplement))],
            on("2025-10-20", Act::SupplementLapsed { checked: String::new() }), &["supplement_not_lapsed"]),
        row("on the sixteenth", [on("2025-09-23", ask_supplement()), on("2025-09-23", served(Notice::Supplement))],
            on("2025-10-21", Act::SupplementLapsed { checked: String::new() }), &[]),
        row("fifteen days from its receipt", [on("2025-09-23", ask_supplement()), on("2025-09-24", served(Notice::Supplement))],
            on("2025-10-21", Act::SupplementLapsed { checked: String::new() }), &["supplement_not_lapsed"]),
        row("nothing proves its receipt", [on("2025-09-23", ask_supplement())],
            on("2025-10-21", Act::SupplementLapsed { checked: String::new() }), &["notice_not_served"]),
        row("it was asked for too late", [on("2025-10-09", ask_supplement()), on("2025-10-09", served(Notice::Supplement))],
            on("2025-11-24", Act::SupplementLapsed { checked: String::new() }), &["notice_in_breach"]),
        row("the receipt of none", [], on("2025-10-20", served(Notice::Supplement)), &["no_supplement_awaited"]),
        row("a receipt before the notice", [on("2025-09-24", ask_supplement())], on("2025-09-23", served(Notice::Supplement)), &["before_receipt"]),
        row("nothing was asked for", [], on("2025-10-21", Act::SupplementLapsed { checked: String::new() }), &["no_supplement_awaited"]),
        row("it came", [on("2025-09-23", ask_supplement()), on("2025-10-09", Act::Supplemented)],
            on("2025-10-21", Act::SupplementLapsed { checked: String::new() }), &["no_supplement_awaited"]),
    ];
    while_the_applicant_is_awaited_nothing_is_decided: [
        row("no draft", [on("2025-09-23", ask_supplement())], on("2025-09-24", draft(Outcome::Provided)), &["awaiting_supplement"]),
        row("no extension", [on("2025-09-23", ask_supplement())], on("2025-09-24", extend()), &["awaiting_supplement"]),
        row("no fee", [on("2025-09-23", ask_supplement())], on("2025-09-24", notice_fee(30)), &["awaiting_supplement", "no_amount"]),
        row("still unclear without a supplement", [], on("2025-09-24", draft(Outcome::StillUnclear)), &["not_supplemented"]),
        row("still unclear after it", [on("2025-09-23", ask_supplement()), on("2025-10-09", Act::Supplemented)],
            on("2025-10-10", draft(Outcome::StillUnclear)), &[]),
    ];
}
