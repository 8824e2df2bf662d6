//! 用印 (第四十五条).

use casework::act::{Act, DocumentNo};
use casework::case::Case;

use super::{text, Room, Verb};
use crate::fields::Fields;
use crate::form::{Ask, Kind, Problem};

pub(super) const VERB: Verb =
    Verb { key: "seal", title: ("用印", "Seal"), asks, read, probe };

fn asks(room: &Room<'_>) -> Vec<Ask> {
    vec![
        Ask::for_("document_no", ("文号", "Document number"), Kind::Line).usual(numbered(room).unwrap_or_default()).hint(
            "在“文书”里编了文号的，已经填好。",
            "Filled in where the letter was given one.",
        ),
        Ask::for_("register_no", ("用印登记号", "Number in the register of the seal"), Kind::Line),
        Ask::for_("sealed", ("盖章件", "Sealed copy"), Kind::File)
            .hint("盖章后的答复书扫描件或者带电子印章的文件，申请人下载的就是它。", "The sealed reply, scanned or with an electronic seal: what the applicant downloads."),
    ]
}

/// The number of the letter in which the decision is told.
fn numbered(room: &Room<'_>) -> Option<String> {
    let told = room.case.draft.as_ref()?.decision.outcome();
    let letter = room.letters.iter().rev().find(|one| one.typed.number.outcomes().contains(&told));
    letter?.document_no.clone()
}

fn read(typed: &Fields, _: &Case) -> Result<Act, Vec<Problem>> {
    Ok(Act::Sealed { document_no: DocumentNo(text(typed, "document_no")), register_no: text(typed, "register_no") })
}

fn probe(_: &Case) -> Option<Act> {
    Some(Act::Sealed { document_no: DocumentNo("示例".to_owned()), register_no: "示例".to_owned() })
}
