//! 转为主动公开的审核 (第四十四条).

use casework::act::{Act, Publication};
use casework::case::Case;

use super::{choices, needed, Room, Verb};
use crate::fields::Fields;
use crate::form::{Ask, Kind, Problem};

pub(super) const VERB: Verb =
    Verb { key: "decide-publication", title: ("审核转为主动公开", "Decide on publication"), asks, read, probe };

/// Key, words, and what they stand for.
const DECISIONS: [(&str, (&str, &str), Publication); 2] = [
    ("publish", ("转为主动公开", "to be published"), Publication::ToBePublished),
    ("not_in_scope", ("不属于主动公开范围", "not in the scope of publication"), Publication::NotInScope),
];

fn asks(_: &Room<'_>) -> Vec<Ask> {
    vec![
        Ask::for_("publication", ("结论", "Finding"), Kind::Choice(choices(&DECISIONS))),
    ]
}

fn read(typed: &Fields, _: &Case) -> Result<Act, Vec<Problem>> {
    let publication = DECISIONS.iter().find(|(key, ..)| *key == typed.text("publication")).map(|one| one.2);
    let publication = needed(publication, "publication", ("结论", "Finding"))?;
    Ok(Act::PublicationDecided { publication })
}

fn probe(_: &Case) -> Option<Act> {
    Some(Act::PublicationDecided { publication: Publication::ToBePublished })
}
