//! 归档 (第四十五条).

use casework::act::{Act, ArchiveItem, Retention};
use casework::case::Case;

use super::{choices, needed, number, text, Room, Verb};
use crate::fields::Fields;
use crate::form::{Ask, Kind, Problem};

pub(super) const VERB: Verb =
    Verb { key: "archive", title: ("归档", "Archive"), asks, read, probe };

/// Key, words, and what they stand for.
const TERMS: [(&str, (&str, &str), Retention); 3] = [
    ("permanent", ("永久", "for ever"), Retention::Permanent),
    ("thirty", ("30年", "30 years"), Retention::ThirtyYears),
    ("ten", ("10年", "10 years"), Retention::TenYears),
];

fn asks(_: &Room<'_>) -> Vec<Ask> {
    vec![
        Ask::for_("archive_no", ("档号", "Archive number"), Kind::Line),
        Ask::for_("item_no", ("件号", "Item number"), Kind::Number),
        Ask::for_("retention", ("保管期限", "Kept for"), Kind::Choice(choices(&TERMS))),
    ]
}

fn read(typed: &Fields, _: &Case) -> Result<Act, Vec<Problem>> {
    let retention = TERMS.iter().find(|(key, ..)| *key == typed.text("retention")).map(|one| one.2);
    let retention = needed(retention, "retention", ("保管期限", "Kept for"))?;
    Ok(Act::Archived { item: ArchiveItem { archive_no: text(typed, "archive_no"), item_no: number(typed, "item_no"), retention } })
}

fn probe(_: &Case) -> Option<Act> {
    Some(Act::Archived { item: ArchiveItem { archive_no: "示例".to_owned(), item_no: 1, retention: Retention::ThirtyYears } })
}
