//! 用印 (第四十五条).

use casework::act::{Act, DocumentNo};
use casework::case::Case;

use super::{text, Room, Verb};
use crate::fields::Fields;
use crate::form::{Ask, Kind, Problem};

pub(super) const VERB: Verb =
    Verb { key: "seal", title: ("用印", "Seal"), asks, read, probe };

fn asks(_: &Room<'_>) -> Vec<Ask> {
    vec![
        Ask::for_("document_no", ("文号", "Document number"), Kind::Line),
        Ask::for_("register_no", ("用印登记号", "Number in the register of the seal"), Kind::Line),
    ]
}

fn read(typed: &Fields, _: &Case) -> Result<Act, Vec<Problem>> {
    Ok(Act::Sealed { document_no: DocumentNo(text(typed, "document_no")), register_no: text(typed, "register_no") })
}

fn probe(_: &Case) -> Option<Act> {
    Some(Act::Sealed { document_no: DocumentNo("示例".to_owned()), register_no: "示例".to_owned() })
}
