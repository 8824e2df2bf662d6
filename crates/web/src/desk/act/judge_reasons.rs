//! 认定理由 (第三十五条).

use casework::act::{Act, Judged};
use casework::case::Case;

use super::{choices, needed, text, Room, Verb};
use crate::fields::Fields;
use crate::form::{Ask, Kind, Problem};

pub(super) const VERB: Verb =
    Verb { key: "judge-reasons", title: ("认定理由是否合理", "Judge the reasons"), asks, read, probe };

/// Key, words, and what they stand for.
const FINDINGS: [(&str, (&str, &str), Judged); 2] = [
    ("reasonable", ("理由合理", "reasonable"), Judged::Reasonable),
    ("unreasonable", ("理由不合理", "unreasonable"), Judged::Unreasonable),
];

fn asks(_: &Room<'_>) -> Vec<Ask> {
    vec![
        Ask::for_("judged", ("认定", "Finding"), Kind::Choice(choices(&FINDINGS))),
        Ask::for_("because", ("依据", "Why"), Kind::Paragraph),
    ]
}

fn read(typed: &Fields, _: &Case) -> Result<Act, Vec<Problem>> {
    let judged = FINDINGS.iter().find(|(key, ..)| *key == typed.text("judged")).map(|one| one.2);
    let judged = needed(judged, "judged", ("认定", "Finding"))?;
    Ok(Act::ReasonsJudged { judged, because: text(typed, "because") })
}

fn probe(_: &Case) -> Option<Act> {
    Some(Act::ReasonsJudged { judged: Judged::Unreasonable, because: "示例".to_owned() })
}
