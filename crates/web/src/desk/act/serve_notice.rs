//! 告知书送达 (第三十条, 国办函〔2020〕109号).

use casework::act::{Act, Notice};
use casework::case::Case;

use super::{choices, needed, Room, Verb};
use crate::fields::Fields;
use crate::form::{Ask, Kind, Problem};

pub(super) const VERB: Verb =
    Verb { key: "serve-notice", title: ("告知书送达申请人", "Notice received"), asks, read, probe };

/// Key, words, and what they stand for.
const NOTICES: [(&str, (&str, &str), Notice); 2] = [
    ("supplement", ("补正告知书", "the notice to supplement"), Notice::Supplement),
    ("fee", ("收费通知书", "the fee notice"), Notice::Fee),
];

fn asks(_: &Room<'_>) -> Vec<Ask> {
    vec![
        Ask::for_("notice", ("哪一份", "Which"), Kind::Choice(choices(&NOTICES))),
    ]
}

fn read(typed: &Fields, _: &Case) -> Result<Act, Vec<Problem>> {
    let notice = NOTICES.iter().find(|(key, ..)| *key == typed.text("notice")).map(|one| one.2);
    let notice = needed(notice, "notice", ("哪一份", "Which"))?;
    Ok(Act::NoticeServed { notice })
}

fn probe(case: &Case) -> Option<Act> {
    Some(Act::NoticeServed { notice: if case.fee.is_some() { Notice::Fee } else { Notice::Supplement } })
}
