//! 签发 (第四十五条).

use casework::act::{Act, Signature};
use casework::case::Case;

use office::authority::Right;

use super::{Room, Verb, approval, approved};
use crate::fields::Fields;
use crate::form::{Ask, Problem};

pub(super) const VERB: Verb =
    Verb { key: "sign", title: ("签发", "Sign"), asks, read, probe };

fn asks(room: &Room<'_>) -> Vec<Ask> {
    approval(room, Right::Sign).to_vec()
}

fn read(typed: &Fields, _: &Case) -> Result<Act, Vec<Problem>> {
    Ok(Act::Signed { signature: approved(typed)? })
}

fn probe(_: &Case) -> Option<Act> {
    Some(Act::Signed { signature: Signature::OnScreen })
}
