//! 归档 (第四十五条).

use casework::act::{Act, ArchiveItem, Retention};
use casework::case::Case;

use super::{needed, number, text, Room, Verb};
use crate::fields::Fields;
use crate::form::{Ask, Kind, Problem};

pub(super) const VERB: Verb =
    Verb { key: "archive", title: ("归档", "Archive"), asks, read, probe };

fn asks(_: &Room<'_>) -> Vec<Ask> {
    let terms = Retention::ALL.map(|one| (one.key().to_owned(), format!("{} {}", one.chinese(), one.english())));
    vec![
        Ask::for_("archive_no", ("档号", "Archive number"), Kind::Line),
        Ask::for_("item_no", ("件号", "Item number"), Kind::Number),
        Ask::for_("retention", ("保管期限", "Kept for"), Kind::Choice(terms.into())),
    ]
}

fn read(typed: &Fields, _: &Case) -> Result<Act, Vec<Problem>> {
    let retention = Retention::ALL.into_iter().find(|one| one.key() == typed.text("retention"));
    let retention = needed(retention, "retention", ("保管期限", "Kept for"))?;
    Ok(Act::Archived { item: ArchiveItem { archive_no: text(typed, "archive_no"), item_no: number(typed, "item_no"), retention } })
}

fn probe(_: &Case) -> Option<Act> {
    Some(Act::Archived { item: ArchiveItem { archive_no: "示例".to_owned(), item_no: 1, retention: Retention::ThirtyYears } })
}
