//! 撤回申请.

use casework::act::Act;
use casework::case::Case;

use super::{Room, Verb};
use crate::fields::Fields;
use crate::form::{Ask, Problem};

pub(super) const VERB: Verb =
    Verb { key: "withdraw", title: ("申请人撤回", "Withdrawn by the applicant"), asks, read, probe };

fn asks(_: &Room<'_>) -> Vec<Ask> {
    Vec::new()
}

fn read(_: &Fields, _: &Case) -> Result<Act, Vec<Problem>> {
    Ok(Act::Withdrawn)
}

fn probe(_: &Case) -> Option<Act> {
    Some(Act::Withdrawn)
}
