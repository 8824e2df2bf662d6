//! 第四十五条: registered, handled, archived; and mistakes of the record.

use casework::act::{Act, Found, Opinion};

use super::acts::{
    answer_by_code, answer_on_paper, archive, arrived, ask_supplement, ask_third_party, ask_unit, extend,
    hand_over, keep_offline, note, opinion, search, split, strike,
};
use super::{on, row};

rows! {
    an_application_is_split_into_its_matters: [
        row("one of two", [], on("2025-09-23", split(&[1, 1], "5f3a")), &[]),
        row("both, without consent", [], on("2025-09-23", split(&[0, 1], "")), &["nothing_split", "no_scan"]),
        row("one there is not", [], on("2025-09-23", split(&[2], "5f3a")), &["nothing_split"]),
    ];
    a_secret_is_handled_on_paper: [
        row("under a number", [], on("2025-09-23", keep_offline("密收7")), &[]),
        row("under none", [], on("2025-09-23", keep_offline("")), &["no_number"]),
    ];
    a_unit_is_asked_and_answers_by_code_or_on_paper: [
        row("asked", [], on("2025-09-23", ask_unit("转让协议", "2025-09-26")), &[]),
        row("for nothing, by a day that is past", [], on("2025-09-23", ask_unit(" ", "2025-09-22")), &["nothing_asked", "before_receipt"]),
        row("for a request that has ended", [on("2025-09-23", Act::Withdrawn)], on("2025-09-24", ask_unit("转让协议", "2025-09-26")), &["already_closed"]),
        row("by code", [on("2025-09-23", ask_unit("转让协议", "2025-09-26"))], on("2025-09-25", answer_by_code(2, Found::Found, &["协议"])).by(6), &[]),
        row("late", [on("2025-09-23", ask_unit("转让协议", "2025-09-26"))], on("2025-09-30", answer_by_code(2, Found::Partly, &["协议"])).by(6), &[]),
        row("on paper, by another of the unit", [on("2025-09-23", ask_unit("转让协议", "2025-09-26"))], on("2025-09-25", answer_on_paper(2, "5f3a")), &[]),
        row("on paper that nobody can see", [on("2025-09-23", ask_unit("转让协议", "2025-09-26"))], on("2025-09-25", answer_on_paper(2, "")), &["no_scan"]),
        row("by the clerk as if by code, before it was asked", [on("2025-09-23", ask_unit("转让协议", "2025-09-26"))],
            on("2025-09-22", answer_by_code(2, Found::Found, &["协议"])), &["before_receipt", "not_who_was_asked"]),
        row("what was found is missing", [on("2025-09-23", ask_unit("转让协议", "2025-09-26"))], on("2025-09-25", answer_by_code(2, Found::Found, &[])).by(6), &["papers_do_not_fit"]),
        row("nothing, with something", [on("2025-09-23", ask_unit("转让协议", "2025-09-26"))], on("2025-09-25", answer_by_code(2, Found::Nothing, &["协议"])).by(6), &["papers_do_not_fit"]),
        row("no order", [], on("2025-09-25", answer_by_code(1, Found::Nothing, &[])).by(6), &["no_such_order"]),
        row("twice", [on("2025-09-23", ask_unit("转让协议", "2025-09-26")), on("2025-09-25", answer_by_code(2, Found::Nothing, &[])).by(6)],
            on("2025-09-26", answer_on_paper(2, "5f3a")), &["order_ended"]),
        row("an order that ended with the request", [on("2025-09-23", ask_unit("转让协议", "2025-09-26")), on("2025-09-24", Act::Withdrawn)],
            on("2025-09-25", answer_on_paper(2, "5f3a")), &["already_closed", "order_ended"]),
        row("a struck order", [on("2025-09-23", ask_unit("转让协议", "2025-09-26")), on("2025-09-23", strike(2, "误录"))],
            on("2025-09-25", answer_on_paper(2, "5f3a")), &["no_such_order"]),
        row("the order that was answered is not struck", [on("2025-09-23", ask_unit("转让协议", "2025-09-26")), on("2025-09-25", answer_on_paper(2, "5f3a"))],
            on("2025-09-26", strike(2, "误录")), &["rested_on"]),
    ];
    what_happened_is_noted_and_moves_nothing: [
        row("an outage", [], on("2025-09-23", note("停电", "2025-09-22", "2025-09-23")), &[]),
        row("nothing, that ended before it began", [], on("2025-09-23", note(" ", "2025-09-22", "2025-09-21")), &["no_reason", "before_receipt"]),
    ];
    a_closed_file_is_archived_once: [
        row("open, under no number", [], on("2025-09-23", archive("")), &["not_closed", "no_number"]),
        row("closed", [on("2025-09-24", Act::Withdrawn)], on("2025-09-25", archive("30-12")), &[]),
        row("before it was closed", [on("2025-09-24", Act::Withdrawn)], on("2025-09-23", archive("30-12")), &["before_receipt"]),
        row("twice", [on("2025-09-24", Act::Withdrawn), on("2025-09-25", archive("30-12"))], on("2025-09-26", archive("30-13")), &["already_archived"]),
        row("and stays in one place", [on("2025-09-24", Act::Withdrawn), on("2025-09-25", archive("30-12"))], on("2025-09-26", hand_over()), &["already_archived"]),
    ];
    an_entry_made_by_mistake_is_struck_unless_another_rests_on_it: [
        row("the last", [on("2025-09-23", extend())], on("2025-09-24", strike(2, "误录")), &[]),
        row("none, for no reason", [], on("2025-09-24", strike(2, "")), &["no_such_entry", "no_reason"]),
        row("the registration", [], on("2025-09-24", strike(1, "误录")), &["registration_stays"]),
        row("twice", [on("2025-09-23", extend()), on("2025-09-24", strike(2, "误录"))], on("2025-09-24", strike(2, "误录")), &["no_such_entry"]),
        row("what struck another", [on("2025-09-23", extend()), on("2025-09-24", strike(2, "误录"))], on("2025-09-24", strike(3, "误录")), &["no_such_entry"]),
        row("the asking that was answered", [on("2025-09-23", ask_supplement()), on("2025-09-24", Act::Supplemented)],
            on("2025-09-25", strike(2, "误录")), &["rested_on"]),
        row("a consultation before one that was answered",
            [on("2025-09-23", ask_third_party()), on("2025-09-23", ask_third_party()), on("2025-09-24", opinion(1, Opinion::Agrees))],
            on("2025-09-25", strike(2, "误录")), &["rested_on"]),
        row("a letter that arrived", [on("2025-09-24", Act::Withdrawn), on("2025-09-25", arrived())], on("2025-09-26", strike(2, "误录")), &["rested_on"]),
        row("what is in the archive", [on("2025-09-23", search(&["档案室"])), on("2025-09-24", Act::Withdrawn), on("2025-09-25", archive("30-12"))],
            on("2025-09-26", strike(2, "误录")), &["rested_on"]),
        row("the archiving", [on("2025-09-24", Act::Withdrawn), on("2025-09-25", archive("30-12"))], on("2025-09-26", strike(3, "误录")), &[]),
    ];
}
