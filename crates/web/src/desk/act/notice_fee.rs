//! 收费通知 (第四十二条, 国办函〔2020〕109号).

use casework::act::{Act, Charged};
use casework::case::Case;
use law::fee::{Pages, Place};

use super::{choices, needed, number, Room, Verb};
use crate::fields::Fields;
use crate::form::{Ask, Kind, Problem};

pub(super) const VERB: Verb =
    Verb { key: "notice-fee", title: ("收费通知", "Notice a fee"), asks, read, probe };

/// Key, words, and what they stand for.
const METHODS: [(&str, (&str, &str), ()); 2] = [
    ("requests", ("按件计收", "by the request"), ()),
    ("pages", ("按量计收", "by the page"), ()),
];

fn asks(_: &Room<'_>) -> Vec<Ask> {
    vec![
        Ask::for_("method", ("计收方法", "Method"), Kind::Choice(choices(&METHODS))),
        Ask::for_("quantity", ("本月第几件，或者页数", "Which request of the month, or how many pages"), Kind::Number).hint("按件的，填写申请人本月的第几件；按量的，填写提供的页数。金额由系统按各档计算。","By the request: its number in the month. By the page: the pages handed over. The amount follows from the tiers."),
    ]
}

fn read(typed: &Fields, _: &Case) -> Result<Act, Vec<Problem>> {
    let quantity = number(typed, "quantity");
    let charged = match typed.text("method") {
        "pages" => Some(Charged::Pages(Pages(quantity))),
        _ => Place::nth(quantity).map(Charged::Requests),
    };
    let charged = needed(charged, "quantity", ("本月第几件，或者页数", "Which request of the month, or how many pages"))?;
    Ok(Act::FeeNoticed { amount: charged.fee().total(), charged })
}

fn probe(_: &Case) -> Option<Act> {
    Some(Act::FeeNoticed { amount: Charged::Pages(Pages(31)).fee().total(), charged: Charged::Pages(Pages(31)) })
}
