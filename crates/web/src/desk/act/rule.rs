//! 复议、诉讼审结.

use casework::act::{Act, Ruling};
use casework::case::Case;

use super::{challenges, choices, needed, of, Room, Verb};
use crate::fields::Fields;
use crate::form::{Ask, Kind, Problem};

pub(super) const VERB: Verb =
    Verb { key: "rule", title: ("复议、诉讼审结", "Proceeding ended"), asks, read, probe };

/// Key, words, and what they stand for.
const RULINGS: [(&str, (&str, &str), Ruling); 3] = [
    ("upheld", ("结果维持", "upheld"), Ruling::Upheld),
    ("corrected", ("结果纠正", "corrected"), Ruling::Corrected),
    ("other", ("其他结果", "another result"), Ruling::Other),
];

fn asks(room: &Room<'_>) -> Vec<Ask> {
    let case = room.case;
    vec![
        Ask::for_("of", ("哪一次复议、诉讼", "Which proceeding"), Kind::Choice(challenges(case))),
        Ask::for_("ruling", ("结果", "Result"), Kind::Choice(choices(&RULINGS))),
    ]
}

fn read(typed: &Fields, _: &Case) -> Result<Act, Vec<Problem>> {
    let ruling = RULINGS.iter().find(|(key, ..)| *key == typed.text("ruling")).map(|one| one.2);
    let ruling = needed(ruling, "ruling", ("结果", "Result"))?;
    Ok(Act::Ruled { of: of(typed), ruling })
}

fn probe(_: &Case) -> Option<Act> {
    Some(Act::Ruled { of: 0, ruling: Ruling::Upheld })
}
