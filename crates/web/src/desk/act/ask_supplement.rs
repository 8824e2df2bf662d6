//! 告知补正 (第三十条).

use casework::act::{Act, Element};
use casework::case::Case;
use law::supplement::USUAL_WORKING_DAYS;

use super::{choices, number, Room, Verb};
use crate::fields::Fields;
use crate::form::{Ask, Kind, Problem};

pub(super) const VERB: Verb =
    Verb { key: "ask-supplement", title: ("告知补正", "Ask for a supplement"), asks, read, probe };

/// Key, words, and what they stand for.
const GAPS: [(&str, (&str, &str), Element); 3] = [
    ("applicant", ("姓名或者名称、身份证明、联系方式", "name, proof of identity, contact"), Element::Applicant),
    ("information", ("信息的名称、文号或者其他特征", "title, number or other features of the information"), Element::Information),
    ("form", ("获取信息的方式、途径", "how the information is wanted"), Element::Form),
];

fn asks(_: &Room<'_>) -> Vec<Ask> {
    vec![
        Ask::for_("gaps", ("需要补正什么", "What is wanting"), Kind::Ticks(choices(&GAPS))).hint("应当一次说全。","Ask for everything at once."),
        Ask::for_("working_days", ("补正期限（工作日）", "Working days to supplement"), Kind::Number).usual(USUAL_WORKING_DAYS.to_string()).hint("一般不超过15个工作日。","Usually no more than 15."),
    ]
}

fn read(typed: &Fields, _: &Case) -> Result<Act, Vec<Problem>> {
    let gaps = typed.all("gaps").filter_map(|key| GAPS.iter().find(|(of, ..)| *of == key)).map(|gap| gap.2).collect();
    Ok(Act::SupplementAsked { gaps, working_days: number(typed, "working_days") })
}

fn probe(_: &Case) -> Option<Act> {
    Some(Act::SupplementAsked { gaps: vec![Element::Information], working_days: USUAL_WORKING_DAYS })
}
