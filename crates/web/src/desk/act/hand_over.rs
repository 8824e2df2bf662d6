//! 移交 (第四十五条).

use casework::act::{Act, Actor};
use casework::case::Case;

use office::authority::Right;

use super::{needed, Room, Verb};
use crate::fields::Fields;
use crate::form::{Ask, Kind, Problem};

pub(super) const VERB: Verb =
    Verb { key: "hand-over", title: ("移交", "Hand over"), asks, read, probe };

fn asks(room: &Room<'_>) -> Vec<Ask> {
    let hands = room.people.iter().filter(|one| one.may(Right::Handle));
    let hands = hands.map(|one| (one.actor.0.to_string(), one.name.clone())).collect();
    vec![
        Ask::for_("to", ("移交给", "To"), Kind::Select(hands)).hint("本机关的承办人；期限不变。", "A clerk of the body; the term runs on."),
    ]
}

fn read(typed: &Fields, _: &Case) -> Result<Act, Vec<Problem>> {
    let to = needed(typed.text("to").parse().ok(), "to", ("移交给", "To"))?;
    Ok(Act::HandedOver { to: Actor(to) })
}

fn probe(_: &Case) -> Option<Act> {
    Some(Act::HandedOver { to: Actor(0) })
}
