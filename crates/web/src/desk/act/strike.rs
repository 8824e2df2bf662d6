//! 更正记录 (第四十五条).

use casework::act::Act;
use casework::case::Case;

use super::{number, text, Room, Verb};
use crate::fields::Fields;
use crate::form::{Ask, Kind, Problem};

pub(super) const VERB: Verb =
    Verb { key: "strike", title: ("更正一条记录", "Strike an entry"), asks, read, probe };

fn asks(_: &Room<'_>) -> Vec<Ask> {
    vec![
        Ask::for_("seq", ("第几条", "Which entry"), Kind::Number),
        Ask::for_("because", ("理由", "Why"), Kind::Paragraph),
    ]
}

fn read(typed: &Fields, _: &Case) -> Result<Act, Vec<Problem>> {
    Ok(Act::Struck { seq: number(typed, "seq"), because: text(typed, "because") })
}

fn probe(case: &Case) -> Option<Act> {
    Some(Act::Struck { seq: case.last_seq, because: "示例".to_owned() })
}
