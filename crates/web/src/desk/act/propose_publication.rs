//! 建议转为主动公开 (第四十四条).

use casework::act::Act;
use casework::case::Case;

use super::{Room, Verb};
use crate::fields::Fields;
use crate::form::{Ask, Problem};

pub(super) const VERB: Verb =
    Verb { key: "propose-publication", title: ("提出转为主动公开", "Propose publication"), asks, read, probe };

fn asks(_: &Room<'_>) -> Vec<Ask> {
    Vec::new()
}

fn read(_: &Fields, _: &Case) -> Result<Act, Vec<Problem>> {
    Ok(Act::PublicationProposed)
}

fn probe(_: &Case) -> Option<Act> {
    Some(Act::PublicationProposed)
}
