//! 书面告知第三方 (第三十二条).

use casework::act::Act;
use casework::case::Case;

use super::{consultations, of, Room, Verb};
use crate::fields::Fields;
use crate::form::{Ask, Kind, Problem};

pub(super) const VERB: Verb =
    Verb { key: "tell-third-party", title: ("书面告知第三方", "Tell the third party"), asks, read, probe };

fn asks(room: &Room<'_>) -> Vec<Ask> {
    let case = room.case;
    vec![
        Ask::for_("of", ("哪一次征求意见", "Which consultation"), Kind::Choice(consultations(case))),
    ]
}

fn read(typed: &Fields, _: &Case) -> Result<Act, Vec<Problem>> {
    Ok(Act::ThirdPartyTold { of: of(typed) })
}

fn probe(_: &Case) -> Option<Act> {
    Some(Act::ThirdPartyTold { of: 0 })
}
