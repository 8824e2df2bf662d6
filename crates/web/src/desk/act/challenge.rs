//! 被申请复议、被提起诉讼 (第五十一条).

use casework::act::{Act, Forum};
use casework::case::Case;

use super::{choices, needed, Room, Verb};
use crate::fields::Fields;
use crate::form::{Ask, Kind, Problem};

pub(super) const VERB: Verb =
    Verb { key: "challenge", title: ("登记复议、诉讼", "Challenged"), asks, read, probe };

/// Key, words, and what they stand for.
const FORUMS: [(&str, (&str, &str), Forum); 3] = [
    ("reconsideration", ("行政复议", "reconsideration"), Forum::Reconsideration),
    ("litigation", ("未经复议直接起诉", "action without reconsideration"), Forum::Litigation),
    ("after", ("复议后起诉", "action after reconsideration"), Forum::LitigationAfterReconsideration),
];

fn asks(_: &Room<'_>) -> Vec<Ask> {
    vec![
        Ask::for_("forum", ("程序", "Proceeding"), Kind::Choice(choices(&FORUMS))),
    ]
}

fn read(typed: &Fields, _: &Case) -> Result<Act, Vec<Problem>> {
    let forum = FORUMS.iter().find(|(key, ..)| *key == typed.text("forum")).map(|one| one.2);
    let forum = needed(forum, "forum", ("程序", "Proceeding"))?;
    Ok(Act::Challenged { forum })
}

fn probe(_: &Case) -> Option<Act> {
    Some(Act::Challenged { forum: Forum::Reconsideration })
}
