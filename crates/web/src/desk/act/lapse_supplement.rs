//! 逾期不补正 (第三十条).

use casework::act::Act;
use casework::case::Case;

use super::{text, Room, Verb};
use crate::fields::Fields;
use crate::form::{Ask, Kind, Problem};

pub(super) const VERB: Verb =
    Verb { key: "lapse-supplement", title: ("逾期不补正，不再处理", "Close: no supplement"), asks, read, probe };

fn asks(_: &Room<'_>) -> Vec<Ask> {
    vec![
        Ask::for_("checked", ("怎样核实没有正当理由", "How it was found that there is no good reason"), Kind::Line).hint(
            "例如“电话联系两次，申请人表示不再补正”。申请人查询时看得到。",
            "Two calls, say, in which the applicant said that nothing would follow. The applicant sees it when following the request.",
        ),
    ]
}

fn read(typed: &Fields, _: &Case) -> Result<Act, Vec<Problem>> {
    Ok(Act::SupplementLapsed { checked: text(typed, "checked") })
}

fn probe(_: &Case) -> Option<Act> {
    Some(Act::SupplementLapsed { checked: "示例".to_owned() })
}
