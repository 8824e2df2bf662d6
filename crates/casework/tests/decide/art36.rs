//! 第三十六条、第十七条、第四十五条: drafted, reviewed, signed, sealed, given.

use casework::act::Act;
use law::outcome::Outcome;

use super::acts::{
    arrived, ask_supplement, confirmed, draft, hand_back, hand_in_person, pass, pass_on,
    pass_on_without_scan, post, seal, search, sign, sign_on_paper,
};
use super::{on, row};

rows! {
    item_4_nothing_is_said_not_to_exist_without_a_search: [
        row("no search", [], on("2025-09-24", draft(Outcome::DoesNotExist)), &["not_searched"]),
        row("searched nowhere", [], on("2025-09-24", search(&[])), &["nowhere_searched"]),
        row("searched", [on("2025-09-23", search(&["档案室"]))], on("2025-09-24", draft(Outcome::DoesNotExist)), &[]),
    ];
    what_has_an_act_of_its_own_is_not_drafted: [
        row("withdrawn", [], on("2025-09-24", draft(Outcome::Withdrawn)), &["own_act"]),
        row("not paid", [], on("2025-09-24", draft(Outcome::NotPaid)), &["own_act"]),
        row("the applicant withdraws", [], on("2025-09-24", Act::Withdrawn), &[]),
        row("and then it is over", [on("2025-09-24", Act::Withdrawn)], on("2025-09-25", draft(Outcome::DoesNotExist)), &["already_closed", "not_searched"]),
    ];
    article_17_it_is_reviewed_by_another_than_who_drafted_it: [
        row("no draft", [], on("2025-09-24", pass()), &["no_draft"]),
        row("one's own, returned for nothing", [on("2025-09-23", draft(Outcome::Provided))], on("2025-09-24", hand_back("")).by(1), &["own_draft", "no_reason"]),
        row("before it was drafted", [on("2025-09-24", draft(Outcome::Provided))], on("2025-09-23", pass()), &["before_receipt"]),
        row("returned, and there is none", [on("2025-09-23", draft(Outcome::Provided)), on("2025-09-24", hand_back("引用有误"))],
            on("2025-09-25", sign()), &["no_draft"]),
    ];
    article_45_it_is_signed_once_by_another_than_who_drafted_it: [
        row("not reviewed, one's own, no scan", [on("2025-09-23", draft(Outcome::Provided)).by(3)], on("2025-09-24", sign_on_paper("")),
            &["not_reviewed", "own_draft", "no_scan"]),
        row("twice", [on("2025-09-23", draft(Outcome::Provided)), on("2025-09-23", pass()), on("2025-09-24", sign())], on("2025-09-25", sign()), &["already_signed"]),
        row("and drafted no more", [on("2025-09-23", draft(Outcome::Provided)), on("2025-09-23", pass()), on("2025-09-24", sign())],
            on("2025-09-25", draft(Outcome::Provided)), &["already_signed"]),
        row("nor reviewed", [on("2025-09-23", draft(Outcome::Provided)), on("2025-09-23", pass()), on("2025-09-24", sign())], on("2025-09-25", pass()), &["already_signed"]),
        row("before it was reviewed", [on("2025-09-23", draft(Outcome::Provided)), on("2025-09-25", pass())], on("2025-09-24", sign()), &["before_receipt"]),
    ];
    article_45_what_no_text_states_is_signed_by_two: [
        row("by one", [on("2025-09-23", draft(Outcome::Repeat)), on("2025-09-23", pass()), on("2025-09-24", sign())], on("2025-09-24", seal("1号")),
            &["signed_by_one"]),
        row("by one twice", [on("2025-09-23", draft(Outcome::Repeat)), on("2025-09-23", pass()), on("2025-09-24", sign()).by(3)],
            on("2025-09-25", sign()).by(3), &["signed_before"]),
        row("reviewed anew between", [on("2025-09-23", draft(Outcome::Repeat)), on("2025-09-23", pass()), on("2025-09-24", sign())],
            on("2025-09-25", pass()), &["already_signed"]),
        row("drafted anew between", [on("2025-09-23", draft(Outcome::Repeat)), on("2025-09-23", pass()), on("2025-09-24", sign())],
            on("2025-09-25", draft(Outcome::Provided)), &[]),
        row("by two", [on("2025-09-23", draft(Outcome::Repeat)), on("2025-09-23", pass()), on("2025-09-24", sign()).by(3), on("2025-09-24", sign()).by(4)],
            on("2025-09-24", seal("1号")), &[]),
        row("and no third", [on("2025-09-23", draft(Outcome::Repeat)), on("2025-09-23", pass()), on("2025-09-24", sign()).by(3), on("2025-09-24", sign()).by(4)],
            on("2025-09-24", sign()).by(5), &["already_signed"]),
        row("confirmed, by one", [on("2025-09-23", confirmed(Outcome::Repeat)), on("2025-09-23", pass()), on("2025-09-24", sign())],
            on("2025-09-24", seal("1号")), &[]),
    ];
    article_45_it_is_sealed_once: [
        row("without a draft", [], on("2025-09-25", seal("1号")), &["no_draft"]),
        row("without a signature or a number", [on("2025-09-23", draft(Outcome::Provided))], on("2025-09-25", seal(" ")), &["not_signed", "no_number"]),
        row("twice", [on("2025-09-23", draft(Outcome::Provided)), on("2025-09-23", pass()), on("2025-09-24", sign()), on("2025-09-24", seal("1号"))],
            on("2025-09-25", seal("2号")), &["already_sealed"]),
    ];
    it_is_given: [
        row("there is none", [], on("2025-09-25", hand_in_person()), &["no_draft"]),
        row("not sealed, posted under no number", [on("2025-09-23", draft(Outcome::Provided))], on("2025-09-25", post("")), &["not_sealed", "no_number"]),
        row("a draft on paper without a search", [on("2025-09-23", draft(Outcome::DoesNotExist))], on("2025-09-25", hand_in_person()), &["not_sealed", "not_searched"]),
        row("it cannot arrive before it went", [], on("2025-09-25", arrived()), &["not_closed"]),
        row("it arrived", [on("2025-09-24", Act::Withdrawn)], on("2025-09-25", arrived()), &[]),
    ];
    article_39_what_is_no_request_is_passed_on: [
        row("somewhere", [], on("2025-09-23", pass_on("12345")), &[]),
        row("nowhere, before it came", [], on("2025-09-19", pass_on("")), &["no_reason", "before_receipt"]),
        row("with nobody's consent to be seen", [], on("2025-09-23", pass_on_without_scan()), &["no_scan"]),
        row("after it was worked on as a request", [on("2025-09-23", ask_supplement())], on("2025-09-24", pass_on("12345")), &["treated_as_request"]),
    ];
}
