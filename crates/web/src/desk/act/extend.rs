//! 延期答复 (第三十三条第二款).

use std::num::NonZeroU32;

use casework::act::{Act, Signature};
use casework::case::Case;

use office::authority::Right;

use super::{needed, number, Room, Verb, approval, approved};
use crate::fields::Fields;
use crate::form::{Ask, Kind, Problem};

pub(super) const VERB: Verb =
    Verb { key: "extend", title: ("延期答复", "Extend the term"), asks, read, probe };

fn asks(room: &Room<'_>) -> Vec<Ask> {
    let term = 
        Ask::for_("working_days", ("延长几个工作日", "By how many working days"), Kind::Number).usual("20").hint("1至20个工作日，只能一次；在原期限内告知申请人。","1 to 20, once, told to the applicant while the term runs.");
    [term].into_iter().chain(approval(room, Right::Consent)).collect()
}

fn read(typed: &Fields, _: &Case) -> Result<Act, Vec<Problem>> {
    let working_days = needed(NonZeroU32::new(number(typed, "working_days")), "working_days", ("延长几个工作日", "By how many working days"))?;
    Ok(Act::Extended { working_days, approved: approved(typed)? })
}

fn probe(_: &Case) -> Option<Act> {
    Some(Act::Extended { working_days: NonZeroU32::MIN, approved: Signature::OnScreen })
}
