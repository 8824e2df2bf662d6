//! 线下办理 (《保守国家秘密法》第三十一条).

use casework::act::Act;
use casework::case::Case;

use super::{text, Room, Verb};
use crate::fields::Fields;
use crate::form::{Ask, Kind, Problem};

pub(super) const VERB: Verb =
    Verb { key: "keep-offline", title: ("转线下办理", "Keep offline"), asks, read, probe };

fn asks(_: &Room<'_>) -> Vec<Ask> {
    vec![
        Ask::for_("reference", ("纸质卷号", "Number of the paper file"), Kind::Line).hint("只填卷号；涉密内容不得录入。","The number alone; nothing secret is entered."),
    ]
}

fn read(typed: &Fields, _: &Case) -> Result<Act, Vec<Problem>> {
    Ok(Act::KeptOffline { reference: text(typed, "reference") })
}

fn probe(_: &Case) -> Option<Act> {
    Some(Act::KeptOffline { reference: "示例".to_owned() })
}
