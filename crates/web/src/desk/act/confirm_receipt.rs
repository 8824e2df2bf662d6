//! 确认收到 (第三十一条).

use casework::act::Act;
use casework::case::Case;

use super::{Room, Verb};
use crate::fields::Fields;
use crate::form::{Ask, Problem};

pub(super) const VERB: Verb =
    Verb { key: "confirm-receipt", title: ("确认收到", "Confirm receipt"), asks, read, probe };

fn asks(_: &Room<'_>) -> Vec<Ask> {
    Vec::new()
}

fn read(_: &Fields, _: &Case) -> Result<Act, Vec<Problem>> {
    Ok(Act::ReceiptConfirmed)
}

fn probe(_: &Case) -> Option<Act> {
    Some(Act::ReceiptConfirmed)
}
