//! 收到意见 (第三十二条、第三十四条).

use casework::act::{Act, Opinion};
use casework::case::Case;

use super::{choices, consultations, needed, of, Room, Verb};
use crate::fields::Fields;
use crate::form::{Ask, Kind, Problem};

pub(super) const VERB: Verb =
    Verb { key: "opinion", title: ("收到意见", "Opinion received"), asks, read, probe };

/// Key, words, and what they stand for.
const OPINIONS: [(&str, (&str, &str), Opinion); 3] = [
    ("agrees", ("同意公开", "agrees"), Opinion::Agrees),
    ("with_reason", ("不同意公开，理由合理", "objects with good reason"), Opinion::ObjectsWithReason),
    ("without_reason", ("不同意公开，没有合理理由", "objects without good reason"), Opinion::ObjectsWithoutReason),
];

fn asks(room: &Room<'_>) -> Vec<Ask> {
    let case = room.case;
    vec![
        Ask::for_("of", ("哪一次征求意见", "Which consultation"), Kind::Choice(consultations(case))),
        Ask::for_("opinion", ("意见", "Opinion"), Kind::Choice(choices(&OPINIONS))),
    ]
}

fn read(typed: &Fields, _: &Case) -> Result<Act, Vec<Problem>> {
    let opinion = OPINIONS.iter().find(|(key, ..)| *key == typed.text("opinion")).map(|one| one.2);
    let opinion = needed(opinion, "opinion", ("意见", "Opinion"))?;
    Ok(Act::OpinionGiven { of: of(typed), opinion })
}

fn probe(_: &Case) -> Option<Act> {
    Some(Act::OpinionGiven { of: 0, opinion: Opinion::Agrees })
}
