//! 审查 (第十七条).

use casework::act::{Act, Verdict};
use casework::case::Case;

use super::{choices, text, Room, Verb};
use crate::fields::Fields;
use crate::form::{Ask, Kind, Problem};

pub(super) const VERB: Verb =
    Verb { key: "review", title: ("审查", "Review"), asks, read, probe };

/// Key, words, and what they stand for.
const VERDICTS: [(&str, (&str, &str), ()); 2] = [
    ("passed", ("通过", "passed"), ()),
    ("returned", ("退回修改", "returned"), ()),
];

fn asks(_: &Room<'_>) -> Vec<Ask> {
    vec![
        Ask::for_("verdict", ("意见", "Finding"), Kind::Choice(choices(&VERDICTS))),
        Ask::for_("because", ("退回的，说明理由", "If returned, why"), Kind::Paragraph).optional(),
    ]
}

fn read(typed: &Fields, _: &Case) -> Result<Act, Vec<Problem>> {
    let verdict = match typed.text("verdict") {
        "passed" => Verdict::Passed,
        _ => Verdict::Returned(text(typed, "because")),
    };
    Ok(Act::Reviewed { verdict })
}

fn probe(_: &Case) -> Option<Act> {
    Some(Act::Reviewed { verdict: Verdict::Passed })
}
