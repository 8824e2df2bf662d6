//! 第三十二条、第三十四条: asking for opinions.

use casework::act::Opinion;
use law::consultation::Consulted;
use law::outcome::Outcome;

use super::acts::{
    ask_third_party, consult, draft, draft_partial, hand_in_person, letter_received, opinion, outweighed,
    pass, seal, sign, silence, told,
};
use super::{on, row};

rows! {
    sentence_1_a_third_party_is_asked_while_the_term_runs: [
        row("on the last day", [], on("2025-10-24", ask_third_party()), &[]),
        row("after it", [], on("2025-10-27", ask_third_party()), &["past_due"]),
        row("after it, another body", [], on("2025-10-27", consult(Consulted::OtherBody)), &["past_due"]),
        row("receipt is proven", [on("2025-09-23", ask_third_party())], on("2025-09-25", letter_received(0)), &[]),
        row("receipt before the sending", [on("2025-09-23", ask_third_party())], on("2025-09-22", letter_received(0)), &["before_receipt"]),
        row("receipt of none", [], on("2025-09-25", letter_received(0)), &["no_such_consultation"]),
    ];
    sentence_2_an_opinion_ends_the_consultation: [
        row("it came", [on("2025-09-23", ask_third_party())], on("2025-10-09", opinion(0, Opinion::Agrees)), &[]),
        row("it came twice", [on("2025-09-23", ask_third_party()), on("2025-10-09", opinion(0, Opinion::Agrees))],
            on("2025-10-10", opinion(0, Opinion::ObjectsWithReason)), &["opinion_known"]),
        row("nobody else was asked", [on("2025-09-23", ask_third_party())], on("2025-10-10", opinion(1, Opinion::Agrees)), &["no_such_consultation"]),
        row("after it no silence", [on("2025-09-23", ask_third_party()), on("2025-10-09", opinion(0, Opinion::Agrees))],
            on("2025-10-21", silence(0)), &["opinion_known"]),
    ];
    sentence_4_an_objection_that_came_by_itself_bars_until_its_reasons_are_judged: [
        row("it came", [on("2025-09-23", ask_third_party())], on("2025-10-09", opinion(0, Opinion::Objects)), &[]),
        row("it came twice", [on("2025-09-23", ask_third_party()), on("2025-10-09", opinion(0, Opinion::Objects))],
            on("2025-10-10", opinion(0, Opinion::Objects)), &["opinion_known"]),
        row("nothing is given", [on("2025-09-23", ask_third_party()), on("2025-10-09", opinion(0, Opinion::Objects))],
            on("2025-10-10", draft(Outcome::Provided)), &["third_party_objects"]),
        row("it is judged", [on("2025-09-23", ask_third_party()), on("2025-10-09", opinion(0, Opinion::Objects))],
            on("2025-10-10", opinion(0, Opinion::ObjectsWithoutReason)), &[]),
        row("judged before it came", [on("2025-09-23", ask_third_party()), on("2025-10-09", opinion(0, Opinion::Objects))],
            on("2025-10-08", opinion(0, Opinion::ObjectsWithoutReason)), &["before_receipt"]),
        row("judged twice", [on("2025-09-23", ask_third_party()), on("2025-10-09", opinion(0, Opinion::Objects)), on("2025-10-10", opinion(0, Opinion::ObjectsWithReason))],
            on("2025-10-10", opinion(0, Opinion::ObjectsWithoutReason)), &["opinion_known"]),
        row("without reason it may be given", [on("2025-09-23", ask_third_party()), on("2025-10-09", opinion(0, Opinion::Objects)), on("2025-10-10", opinion(0, Opinion::ObjectsWithoutReason))],
            on("2025-10-10", draft(Outcome::Provided)), &[]),
    ];
    sentence_3_silence_lasts_fifteen_working_days: [
        row("on the fifteenth day", [on("2025-09-23", ask_third_party())], on("2025-10-20", silence(0)), &["consultation_open"]),
        row("on the sixteenth", [on("2025-09-23", ask_third_party())], on("2025-10-21", silence(0)), &[]),
        row("from its receipt", [on("2025-09-23", ask_third_party()), on("2025-09-24", letter_received(0))],
            on("2025-10-21", silence(0)), &["consultation_open"]),
        row("of a joint producer", [on("2025-09-23", consult(Consulted::JointProducer))], on("2025-10-21", silence(0)), &[]),
    ];
    sentence_4_its_interests_are_a_ground_when_it_was_asked_and_did_not_agree: [
        row("it was not asked", [], on("2025-09-23", draft(Outcome::ThirdParty)), &["third_party_not_asked"]),
        row("another was asked", [on("2025-09-23", consult(Consulted::OtherBody)), on("2025-09-24", opinion(0, Opinion::ObjectsWithReason))],
            on("2025-09-25", draft_partial(&[Outcome::ThirdParty])), &["third_party_not_asked"]),
        row("it agreed", [on("2025-09-23", ask_third_party()), on("2025-10-09", opinion(0, Opinion::Agrees))],
            on("2025-10-10", draft_partial(&[Outcome::ThirdParty])), &["third_party_agreed"]),
        row("it was silent and the body decides", [on("2025-09-23", ask_third_party()), on("2025-10-21", silence(0))],
            on("2025-10-22", draft(Outcome::ThirdParty)), &[]),
        row("it objected", [on("2025-09-23", ask_third_party()), on("2025-10-09", opinion(0, Opinion::ObjectsWithReason))],
            on("2025-10-10", draft(Outcome::ThirdParty)), &[]),
    ];
    sentence_5_against_its_reasons_only_in_the_public_interest_and_it_is_told: [
        row("it objects", [on("2025-09-23", ask_third_party()), on("2025-10-09", opinion(0, Opinion::ObjectsWithReason))],
            on("2025-10-10", draft(Outcome::Provided)), &["third_party_objects"]),
        row("what it objects to is withheld", [on("2025-09-23", ask_third_party()), on("2025-10-09", opinion(0, Opinion::ObjectsWithReason))],
            on("2025-10-10", draft_partial(&[Outcome::ThirdParty])), &[]),
        row("another part is withheld", [on("2025-09-23", ask_third_party()), on("2025-10-09", opinion(0, Opinion::ObjectsWithReason))],
            on("2025-10-10", draft_partial(&[Outcome::InternalAffairs])), &["third_party_objects"]),
        row("its reasons are none", [on("2025-09-23", ask_third_party()), on("2025-10-09", opinion(0, Opinion::ObjectsWithoutReason))],
            on("2025-10-10", draft(Outcome::Provided)), &[]),
        row("the public interest is weighed", [on("2025-09-23", ask_third_party()), on("2025-10-09", opinion(0, Opinion::ObjectsWithReason))],
            on("2025-10-10", outweighed(0, "涉及公共安全")), &[]),
        row("without a reason, before it came", [on("2025-09-23", ask_third_party()), on("2025-10-09", opinion(0, Opinion::ObjectsWithReason))],
            on("2025-09-30", outweighed(0, " ")), &["before_receipt", "no_reason"]),
        row("against nobody", [], on("2025-10-10", outweighed(0, "涉及公共安全")), &["no_objection"]),
        row("then it may be given", [on("2025-09-23", ask_third_party()), on("2025-10-09", opinion(0, Opinion::ObjectsWithReason)),
            on("2025-10-10", outweighed(0, "涉及公共安全"))], on("2025-10-10", draft(Outcome::Provided)), &[]),
        row("nobody is told who was not outweighed", [on("2025-09-23", ask_third_party())], on("2025-10-10", told(0)), &["no_objection"]),
        row("it leaves when the third party was told", [on("2025-09-23", ask_third_party()), on("2025-10-09", opinion(0, Opinion::ObjectsWithReason)),
            on("2025-10-10", outweighed(0, "涉及公共安全")), on("2025-10-10", draft(Outcome::Provided)), on("2025-10-10", pass()),
            on("2025-10-11", sign()), on("2025-10-11", seal("1号"))], on("2025-10-11", hand_in_person()), &["third_party_not_told"]),
        row("and it was", [on("2025-09-23", ask_third_party()), on("2025-10-09", opinion(0, Opinion::ObjectsWithReason)),
            on("2025-10-10", outweighed(0, "涉及公共安全")), on("2025-10-10", draft(Outcome::Provided)), on("2025-10-10", pass()),
            on("2025-10-11", sign()), on("2025-10-11", seal("1号")), on("2025-10-11", told(0))], on("2025-10-11", hand_in_person()), &[]),
    ];
    while_an_opinion_may_come_nothing_is_decided: [
        row("no draft", [on("2025-09-23", ask_third_party())], on("2025-10-09", draft(Outcome::Provided)), &["consultation_open"]),
        row("no reply, if it was asked after the draft",
            [on("2025-09-23", draft(Outcome::Provided)), on("2025-09-23", pass()), on("2025-09-24", sign()), on("2025-09-24", seal("1号")),
             on("2025-09-25", ask_third_party())],
            on("2025-10-09", hand_in_person()), &["consultation_open"]),
        row("a ground that fell away before the reply",
            [on("2025-09-23", ask_third_party()), on("2025-10-21", draft(Outcome::ThirdParty)), on("2025-10-21", pass()),
             on("2025-10-22", sign()), on("2025-10-22", seal("1号")), on("2025-10-22", opinion(0, Opinion::Agrees))],
            on("2025-10-23", hand_in_person()), &["third_party_agreed"]),
    ];
}
