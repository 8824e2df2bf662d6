//! 收到补正 (第三十条).

use casework::act::Act;
use casework::case::Case;

use super::{Room, Verb};
use crate::fields::Fields;
use crate::form::{Ask, Problem};

pub(super) const VERB: Verb =
    Verb { key: "supplemented", title: ("收到补正", "Supplement received"), asks, read, probe };

fn asks(_: &Room<'_>) -> Vec<Ask> {
    Vec::new()
}

fn read(_: &Fields, _: &Case) -> Result<Act, Vec<Problem>> {
    Ok(Act::Supplemented)
}

fn probe(_: &Case) -> Option<Act> {
    Some(Act::Supplemented)
}
