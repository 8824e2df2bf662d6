//! 送达答复 (国办公开办函〔2016〕235号).

use casework::act::{Act, Delivery};
use casework::case::Case;

use super::{choices, text, Room, Verb};
use crate::fields::Fields;
use crate::form::{Ask, Kind, Problem};

pub(super) const VERB: Verb =
    Verb { key: "reply", title: ("送达答复", "Deliver the reply"), asks, read, probe };

/// Key, words, and what they stand for.
const WAYS: [(&str, (&str, &str), ()); 3] = [
    ("in_person", ("直接送达", "in person"), ()),
    ("post", ("邮寄", "by post"), ()),
    ("electronic", ("电子送达（申请人选择的）", "electronically, as the applicant chose"), ()),
];

fn asks(_: &Room<'_>) -> Vec<Ask> {
    vec![
        Ask::for_("delivery", ("送达方式", "How"), Kind::Choice(choices(&WAYS))),
        Ask::for_("number", ("邮寄的，填写邮件号", "If posted, the number"), Kind::Line).optional().hint("通过邮政企业寄送。","By the postal enterprise."),
    ]
}

fn read(typed: &Fields, _: &Case) -> Result<Act, Vec<Problem>> {
    let delivery = match typed.text("delivery") {
        "post" => Delivery::Post(text(typed, "number")),
        "electronic" => Delivery::Electronic,
        _ => Delivery::InPerson,
    };
    Ok(Act::Replied { delivery })
}

fn probe(_: &Case) -> Option<Act> {
    Some(Act::Replied { delivery: Delivery::InPerson })
}
