//! 检索 (第三十六条第四项).

use casework::act::Act;
use casework::case::Case;

use super::{lines, number, Room, Verb};
use crate::fields::Fields;
use crate::form::{Ask, Kind, Problem};

pub(super) const VERB: Verb =
    Verb { key: "search", title: ("登记检索", "Record a search"), asks, read, probe };

fn asks(_: &Room<'_>) -> Vec<Ask> {
    vec![
        Ask::for_("places", ("在哪里查", "Where"), Kind::Paragraph).hint("每行一处，例如：综合档案室、OA系统、经济发展办公室。","One a line: the archive, the document system, a unit."),
        Ask::for_("words", ("用什么词查", "With which words"), Kind::Paragraph).hint("每行一个。","One a line."),
        Ask::for_("found", ("查到几件", "How many were found"), Kind::Number).usual("0"),
    ]
}

fn read(typed: &Fields, _: &Case) -> Result<Act, Vec<Problem>> {
    Ok(Act::Searched { places: lines(typed, "places"), words: lines(typed, "words"), found: number(typed, "found") })
}

fn probe(_: &Case) -> Option<Act> {
    Some(Act::Searched { places: vec!["示例".to_owned()], words: vec!["示例".to_owned()], found: 0 })
}
