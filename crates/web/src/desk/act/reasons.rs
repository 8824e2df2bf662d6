//! 收到理由 (第三十五条).

use casework::act::Act;
use casework::case::Case;

use super::{Room, Verb};
use crate::fields::Fields;
use crate::form::{Ask, Problem};

pub(super) const VERB: Verb =
    Verb { key: "reasons", title: ("收到理由", "Reasons received"), asks, read, probe };

fn asks(_: &Room<'_>) -> Vec<Ask> {
    Vec::new()
}

fn read(_: &Fields, _: &Case) -> Result<Act, Vec<Problem>> {
    Ok(Act::ReasonsGiven)
}

fn probe(_: &Case) -> Option<Act> {
    Some(Act::ReasonsGiven)
}
