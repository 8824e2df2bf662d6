//! 送达结果 (国办公开办函〔2016〕235号).

use casework::act::{Act, Delivered, Undelivered};
use casework::case::Case;

use super::{choices, needed, Room, Verb};
use crate::fields::Fields;
use crate::form::{Ask, Kind, Problem};

pub(super) const VERB: Verb =
    Verb { key: "delivery", title: ("送达结果", "What became of the delivery"), asks, read, probe };

/// Key, words, and what they stand for.
const RESULTS: [(&str, (&str, &str), Delivered); 4] = [
    ("arrived", ("妥投", "arrived"), Delivered::Arrived),
    ("refused", ("拒收", "refused"), Delivered::Failed(Undelivered::Refused)),
    ("returned", ("退回", "returned"), Delivered::Failed(Undelivered::Returned)),
    ("not_found", ("查无此人", "nobody of the name"), Delivered::Failed(Undelivered::NotFound)),
];

fn asks(_: &Room<'_>) -> Vec<Ask> {
    vec![
        Ask::for_("outcome", ("结果", "Result"), Kind::Choice(choices(&RESULTS))),
    ]
}

fn read(typed: &Fields, _: &Case) -> Result<Act, Vec<Problem>> {
    let outcome = RESULTS.iter().find(|(key, ..)| *key == typed.text("outcome")).map(|one| one.2);
    let outcome = needed(outcome, "outcome", ("结果", "Result"))?;
    Ok(Act::DeliveryKnown { outcome })
}

fn probe(_: &Case) -> Option<Act> {
    Some(Act::DeliveryKnown { outcome: Delivered::Arrived })
}
