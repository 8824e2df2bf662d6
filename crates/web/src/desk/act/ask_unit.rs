//! 派单 (第四十五条).

use casework::act::{Act, UnitNo};
use casework::case::Case;
use jiff::civil::Date;
use office::contact_of;

use super::{date, text, Room, Verb};
use crate::fields::Fields;
use crate::form::{Ask, Kind, Problem};

pub(super) const VERB: Verb =
    Verb { key: "ask-unit", title: ("派单", "Ask a unit"), asks, read, probe };

fn asks(room: &Room<'_>) -> Vec<Ask> {
    let units = room.units.iter().map(|unit| (unit.unit_id.clone(), unit.name.clone())).collect();
    vec![
        Ask::for_("unit", ("科室、站所", "Unit"), Kind::Select(units)).hint("没有列出的，先在机关设置里登记。", "One that is not here is entered in the settings first."),
        Ask::for_("what", ("查找什么", "What is asked for"), Kind::Paragraph).hint("写清楚要查找、提供的材料；不要写申请人。", "What is to be searched for or handed over; leave out who applied."),
        Ask::for_("by_on", ("什么时候以前回复", "By when"), Kind::Date),
    ]
}

fn read(typed: &Fields, _: &Case) -> Result<Act, Vec<Problem>> {
    let unit = UnitNo(text(typed, "unit"));
    Ok(Act::UnitAsked { contact: contact_of(&unit), unit, what: text(typed, "what"), by_on: date(typed, "by_on")? })
}

fn probe(_: &Case) -> Option<Act> {
    let unit = UnitNo("示例".to_owned());
    Some(Act::UnitAsked { contact: contact_of(&unit), unit, what: "示例".to_owned(), by_on: Date::MAX })
}
