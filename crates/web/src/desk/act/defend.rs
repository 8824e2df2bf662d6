//! 提交答复、答辩和证据 (《行政复议法》第四十八条、第五十四条，《行政诉讼法》第六十七条).

use casework::act::Act;
use casework::case::Case;

use super::{challenges, of, Room, Verb};
use crate::fields::Fields;
use crate::form::{Ask, Kind, Problem};

pub(super) const VERB: Verb =
    Verb { key: "defend", title: ("提交答复、答辩", "Hand in the answer"), asks, read, probe };

fn asks(room: &Room<'_>) -> Vec<Ask> {
    let case = room.case;
    vec![
        Ask::for_("of", ("哪一次复议、诉讼", "Which proceeding"), Kind::Choice(challenges(case))),
    ]
}

fn read(typed: &Fields, _: &Case) -> Result<Act, Vec<Problem>> {
    Ok(Act::Defended { of: of(typed) })
}

fn probe(_: &Case) -> Option<Act> {
    Some(Act::Defended { of: 0 })
}
