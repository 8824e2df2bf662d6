//! 签发 (第四十五条).

use casework::act::{Act, Signature};
use casework::case::Case;

use super::{Verb};
use crate::fields::Fields;
use crate::form::{Ask, Problem};

pub(super) const VERB: Verb =
    Verb { key: "sign", title: ("签发", "Sign"), asks, read, probe };

fn asks(_: &Case) -> Vec<Ask> {
    Vec::new()
}

fn read(_: &Fields, _: &Case) -> Result<Act, Vec<Problem>> {
    Ok(Act::Signed { signature: Signature::OnScreen })
}

fn probe(_: &Case) -> Option<Act> {
    Some(Act::Signed { signature: Signature::OnScreen })
}
