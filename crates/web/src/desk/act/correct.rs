//! 更正与自身相关的记录 (第四十一条).

use casework::act::{Act, Correction};
use casework::case::Case;

use super::{choices, Room, Verb};
use crate::fields::Fields;
use crate::form::{Ask, Kind, Problem};

pub(super) const VERB: Verb =
    Verb { key: "correct", title: ("更正请求的处理", "Answer a request for correction"), asks, read, probe };

/// Key, words, and what they stand for.
const WAYS: [(&str, (&str, &str), ()); 2] = [
    ("corrected", ("更正", "corrected"), ()),
    ("not_borne_out", ("经审核不属实，不予更正", "not borne out"), ()),
];

fn asks(_: &Room<'_>) -> Vec<Ask> {
    vec![
        Ask::for_("correction", ("处理", "How"), Kind::Choice(choices(&WAYS))),
    ]
}

fn read(typed: &Fields, _: &Case) -> Result<Act, Vec<Problem>> {
    let correction = match typed.text("correction") {
        "corrected" => Correction::Corrected,
        _ => Correction::NotBorneOut,
    };
    Ok(Act::CorrectionAnswered { correction })
}

fn probe(_: &Case) -> Option<Act> {
    Some(Act::CorrectionAnswered { correction: Correction::Corrected })
}
