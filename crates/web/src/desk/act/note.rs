//! 情况记录 (第三十三条).

use casework::act::{Act, Circumstance};
use casework::case::Case;

use super::{date, text, Room, Verb};
use crate::fields::Fields;
use crate::form::{Ask, Kind, Problem};

pub(super) const VERB: Verb =
    Verb { key: "note", title: ("记录停机、灾害等情况", "Note a circumstance"), asks, read, probe };

fn asks(_: &Room<'_>) -> Vec<Ask> {
    vec![
        Ask::for_("what", ("情况", "What"), Kind::Paragraph).hint("只作记录，不改变到期日。","It is written down and moves no date."),
        Ask::for_("from_on", ("自", "From"), Kind::Date),
        Ask::for_("through_on", ("至", "Through"), Kind::Date),
    ]
}

fn read(typed: &Fields, _: &Case) -> Result<Act, Vec<Problem>> {
    Ok(Act::Noted { circumstance: Circumstance { what: text(typed, "what"), from_on: date(typed, "from_on")?, through_on: date(typed, "through_on")? } })
}

fn probe(case: &Case) -> Option<Act> {
    Some(Act::Noted { circumstance: Circumstance { what: "示例".to_owned(), from_on: case.arrived_on, through_on: case.arrived_on } })
}
