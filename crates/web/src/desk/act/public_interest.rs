//! 公共利益衡量 (第十五条、第三十二条).

use casework::act::Act;
use casework::case::Case;

use super::{consultations, of, text, Room, Verb};
use crate::fields::Fields;
use crate::form::{Ask, Kind, Problem};

pub(super) const VERB: Verb =
    Verb { key: "public-interest", title: ("因公共利益决定公开", "Find a public interest"), asks, read, probe };

fn asks(room: &Room<'_>) -> Vec<Ask> {
    let case = room.case;
    vec![
        Ask::for_("of", ("哪一次征求意见", "Which consultation"), Kind::Choice(consultations(case))),
        Ask::for_("because", ("理由", "Why"), Kind::Paragraph),
    ]
}

fn read(typed: &Fields, _: &Case) -> Result<Act, Vec<Problem>> {
    Ok(Act::PublicInterestFound { of: of(typed), because: text(typed, "because") })
}

fn probe(_: &Case) -> Option<Act> {
    Some(Act::PublicInterestFound { of: 0, because: "示例".to_owned() })
}
