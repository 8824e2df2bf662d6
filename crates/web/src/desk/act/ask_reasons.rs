//! 要求说明理由 (第三十五条).

use casework::act::Act;
use casework::case::Case;

use super::{number, Room, Verb};
use crate::fields::Fields;
use crate::form::{Ask, Kind, Problem};

pub(super) const VERB: Verb =
    Verb { key: "ask-reasons", title: ("要求说明理由", "Ask for reasons"), asks, read, probe };

fn asks(_: &Room<'_>) -> Vec<Ask> {
    vec![
        Ask::for_("working_days", ("说明理由的期限（工作日）", "Working days to answer"), Kind::Number).usual("7"),
    ]
}

fn read(typed: &Fields, _: &Case) -> Result<Act, Vec<Problem>> {
    Ok(Act::ReasonsAsked { working_days: number(typed, "working_days") })
}

fn probe(_: &Case) -> Option<Act> {
    Some(Act::ReasonsAsked { working_days: 7 })
}
