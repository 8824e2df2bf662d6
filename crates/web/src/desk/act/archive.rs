//! 归档 (第四十五条).

use casework::act::{Act, ArchiveItem, Retention};
use casework::case::Case;
use office::archive::suggested;

use super::{needed, number, text, Room, Verb};
use crate::fields::Fields;
use crate::form::{Ask, Kind, Problem};

pub(super) const VERB: Verb =
    Verb { key: "archive", title: ("归档", "Archive"), asks, read, probe };

fn asks(room: &Room<'_>) -> Vec<Ask> {
    let next = |retention: Retention| room.next.iter().find(|item| item.retention == retention);
    let terms = Retention::ALL.map(|one| {
        let number = next(one).map(|item| format!("：{}", item.archive_no)).unwrap_or_default();
        (one.key().to_owned(), format!("{} {}{number}", one.chinese(), one.english()))
    });
    vec![
        Ask::for_("retention", ("保管期限", "Kept for"), Kind::Choice(terms.into()))
            .usual(suggested(room.case).key())
            .hint(
                "预选的是建议，以本机关的归档范围和保管期限表为准；后面是接下来的档号。",
                "What is chosen is suggested; the body’s own table of retention decides. Beside each is the next number.",
            ),
        Ask::for_("archive_no", ("档号", "Archive number"), Kind::Line).optional().hint(
            "不填的，按全宗号、年度、保管期限和下一个件号自动编。",
            "Left empty, it is made of the fonds, the year, the retention and the next item number.",
        ),
        Ask::for_("item_no", ("件号", "Item number"), Kind::Number)
            .optional()
            .hint("自己填写档号的，件号也要填。", "Who types an archive number types this too."),
    ]
}

fn read(typed: &Fields, _: &Case) -> Result<Act, Vec<Problem>> {
    let retention = Retention::ALL.into_iter().find(|one| one.key() == typed.text("retention"));
    let retention = needed(retention, "retention", ("保管期限", "Kept for"))?;
    let (archive_no, item_no) = (text(typed, "archive_no"), number(typed, "item_no"));
    match (archive_no.is_empty(), item_no) {
        (false, 0) => Err(vec![Problem::new("item_no", "填写了档号，请也填写件号，从1开始。", "With an archive number, type the item number too, from 1.")]),
        (true, 1..) => Err(vec![Problem::new("archive_no", "填写了件号，请也填写档号；或者都不填。", "With an item number, type the archive number too; or leave both empty.")]),
        (true, 0) | (false, 1..) => Ok(Act::Archived { item: ArchiveItem { archive_no, item_no, retention } }),
    }
}

fn probe(_: &Case) -> Option<Act> {
    Some(Act::Archived { item: ArchiveItem { archive_no: "示例".to_owned(), item_no: 1, retention: Retention::ThirtyYears } })
}
