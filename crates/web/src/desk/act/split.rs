//! 拆分 (一事一申请).

use casework::act::{Act, CaseNo, Signature};
use casework::case::Case;

use office::authority::Right;

use super::{Room, Verb, approval, approved};
use crate::fields::Fields;
use crate::form::{Ask, Kind, Problem};

pub(super) const VERB: Verb =
    Verb { key: "split", title: ("拆分", "Split"), asks, read, probe };

fn asks(room: &Room<'_>) -> Vec<Ask> {
    let matters = room.case.matters.iter().enumerate();
    let matters = matters.map(|(place, matter)| (place.to_string(), matter.0.clone())).collect();
    let away = Ask::for_("matters", ("另立一件的内容", "What becomes a case of its own"), Kind::Ticks(matters))
        .hint("至少留下一项；新的一件收到日期不变，并告知申请人。", "At least one stays; the day of receipt stays, and the applicant is told.");
    [away].into_iter().chain(approval(room, Right::Consent)).collect()
}

fn read(typed: &Fields, _: &Case) -> Result<Act, Vec<Problem>> {
    let matters = typed.all("matters").filter_map(|place| place.parse().ok()).collect();
    // Its number is the next when it is written down.
    Ok(Act::SplitOff { matters, into: CaseNo(String::new()), approved: approved(typed)? })
}

fn probe(_: &Case) -> Option<Act> {
    Some(Act::SplitOff { matters: vec![0], into: CaseNo(String::new()), approved: Signature::OnScreen })
}
