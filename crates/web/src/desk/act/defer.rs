//! 延迟答复 (第三十五条).

use casework::act::Act;
use casework::case::Case;

use super::{date, Room, Verb};
use crate::fields::Fields;
use crate::form::{Ask, Kind, Problem};

pub(super) const VERB: Verb =
    Verb { key: "defer", title: ("延迟答复", "Defer the reply"), asks, read, probe };

fn asks(_: &Room<'_>) -> Vec<Ask> {
    vec![
        Ask::for_("until_on", ("延迟到", "Until"), Kind::Date),
    ]
}

fn read(typed: &Fields, _: &Case) -> Result<Act, Vec<Problem>> {
    let until_on = date(typed, "until_on")?;
    Ok(Act::Deferred { until_on })
}

fn probe(_: &Case) -> Option<Act> {
    Some(Act::Deferred { until_on: jiff::civil::Date::MAX })
}
