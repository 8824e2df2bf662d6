//! 责令重新答复 (法释〔2025〕8号第十一条).

use casework::act::Act;
use casework::case::Case;

use super::{challenges, of, optional_date, Room, Verb};
use crate::fields::Fields;
use crate::form::{Ask, Kind, Problem};

pub(super) const VERB: Verb =
    Verb { key: "reopen", title: ("重新办理", "Open anew"), asks, read, probe };

fn asks(room: &Room<'_>) -> Vec<Ask> {
    let case = room.case;
    vec![
        Ask::for_("of", ("哪一次复议、诉讼", "Which proceeding"), Kind::Choice(challenges(case))),
        Ask::for_("until_on", ("判决、决定定的期限", "Term set by the ruling"), Kind::Date).optional(),
    ]
}

fn read(typed: &Fields, _: &Case) -> Result<Act, Vec<Problem>> {
    let until_on = optional_date(typed, "until_on");
    Ok(Act::Reopened { of: of(typed), until_on })
}

fn probe(_: &Case) -> Option<Act> {
    Some(Act::Reopened { of: 0, until_on: None })
}
