//! 缴费 (国办函〔2020〕109号).

use casework::act::Act;
use casework::case::Case;

use super::{Room, Verb};
use crate::fields::Fields;
use crate::form::{Ask, Problem};

pub(super) const VERB: Verb =
    Verb { key: "pay", title: ("收到缴费", "Fee paid"), asks, read, probe };

fn asks(_: &Room<'_>) -> Vec<Ask> {
    Vec::new()
}

fn read(_: &Fields, _: &Case) -> Result<Act, Vec<Problem>> {
    Ok(Act::FeePaid)
}

fn probe(_: &Case) -> Option<Act> {
    Some(Act::FeePaid)
}
