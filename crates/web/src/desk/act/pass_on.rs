//! 转出：不是政府信息公开申请 (第三十九条).

use casework::act::{Act, Signature};
use casework::case::Case;

use office::authority::Right;

use super::{text, Room, Verb, approval, approved};
use crate::fields::Fields;
use crate::form::{Ask, Kind, Problem};

pub(super) const VERB: Verb =
    Verb { key: "pass-on", title: ("转有关渠道", "Pass on"), asks, read, probe };

fn asks(room: &Room<'_>) -> Vec<Ask> {
    let to = 
        Ask::for_("to", ("转给谁", "To whom"), Kind::Line).hint("例如12345政务服务便民热线、县信访局。","Such as the 12345 hotline or the petition office.");
    [to].into_iter().chain(approval(room, Right::Consent)).collect()
}

fn read(typed: &Fields, _: &Case) -> Result<Act, Vec<Problem>> {
    Ok(Act::PassedOn { to: text(typed, "to"), approved: approved(typed)? })
}

fn probe(_: &Case) -> Option<Act> {
    Some(Act::PassedOn { to: "示例".to_owned(), approved: Signature::OnScreen })
}
