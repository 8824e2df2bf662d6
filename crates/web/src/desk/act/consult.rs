//! 征求意见 (第十一条、第十七条、第三十二条、第三十四条).

use casework::act::{Act, PartyNo};
use casework::case::Case;
use law::applicant::Kind as Column;
use law::consultation::Consulted;
use office::Consult;

use super::{needed, text, Room, Verb};
use crate::application::contact;
use crate::fields::Fields;
use crate::form::{Ask, Kind, Problem};

pub(super) const VERB: Verb =
    Verb { key: "consult", title: ("征求意见", "Consult"), asks, read, probe };

fn asks(_: &Room<'_>) -> Vec<Ask> {
    let whom = Consulted::ALL.map(|one| (one.key().to_owned(), one.chinese().to_owned()));
    let kinds = [(Column::NaturalPerson, "个人 a person"), (Column::Other, "单位 an organisation")];
    let kinds = kinds.map(|(kind, words)| (kind.key().to_owned(), words.to_owned()));
    vec![
        Ask::for_("whom", ("征求谁的意见", "Whom"), Kind::Choice(whom.into())),
        Ask::for_("kind", ("对方是", "They are"), Kind::Choice(kinds.into())).usual(Column::Other.key()),
        Ask::for_("name", ("对方姓名或者名称", "Their name"), Kind::Line),
        Ask::for_("address", ("通信地址", "Postal address"), Kind::Line).optional(),
        Ask::for_("phone", ("联系电话", "Telephone"), Kind::Line).optional(),
        Ask::for_("email", ("电子邮箱", "E-mail"), Kind::Line).optional(),
        Ask::for_("about", ("征求意见的信息", "What they are asked about"), Kind::Paragraph)
            .hint("写明信息的名称和内容概要，对方看到的就是这里写的；不要写申请人的姓名、单位和联系方式。", "The title and the gist of the information. They read what stands here: leave out who applied."),
    ]
}

/// Which of those who may be asked; who it is comes with [`details`].
fn read(typed: &Fields, _: &Case) -> Result<Act, Vec<Problem>> {
    Ok(Act::Consulted { whom: details(typed)?.whom, party: PartyNo(0) })
}

/// Who is asked, and about what.
pub(super) fn details(typed: &Fields) -> Result<Consult, Vec<Problem>> {
    let whom = Consulted::ALL.into_iter().find(|one| one.key() == typed.text("whom"));
    let kind = Column::parse(typed.text("kind"));
    Ok(Consult {
        whom: needed(whom, "whom", ("征求谁的意见", "Whom"))?,
        kind: needed(kind, "kind", ("对方是", "They are"))?,
        name: text(typed, "name"),
        contact: contact(typed),
        about: text(typed, "about"),
    })
}

fn probe(_: &Case) -> Option<Act> {
    Some(Act::Consulted { whom: Consulted::ThirdParty, party: PartyNo(0) })
}
