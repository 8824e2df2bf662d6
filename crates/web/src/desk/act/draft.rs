//! 拟稿 (第三十六条).

use casework::act::Act;
use casework::case::Case;
use casework::decision::Decision;
use law::outcome::Outcome;

use super::{needed, outcomes, Room, Verb};
use crate::fields::Fields;
use crate::form::{Ask, Kind, Problem};

pub(super) const VERB: Verb =
    Verb { key: "draft", title: ("拟答复", "Draft the reply"), asks, read, probe };

fn asks(_: &Room<'_>) -> Vec<Ask> {
    vec![
        Ask::for_("outcome", ("处理结果", "Outcome"), Kind::Choice(outcomes())),
        Ask::for_("grounds", ("部分公开的，不公开部分的理由", "For a partial disclosure: why the rest is withheld"), Kind::Ticks(outcomes())).optional(),
    ]
}

fn read(typed: &Fields, _: &Case) -> Result<Act, Vec<Problem>> {
    let outcome = Outcome::ALL.into_iter().find(|outcome| outcome.key() == typed.text("outcome"));
    let outcome = needed(outcome, "outcome", ("处理结果", "Outcome"))?;
    let grounds: Vec<Outcome> =
        Outcome::ALL.into_iter().filter(|one| typed.all("grounds").any(|key| key == one.key())).collect();
    let decision = Decision::with_grounds(outcome, grounds).map_err(|_| {
        let zh = "部分公开的，至少选一个不公开的理由；其他结果不选。";
        let en = "A partial disclosure names at least one ground; no other outcome does.";
        vec![Problem::new("grounds", zh, en)]
    })?;
    Ok(Act::Drafted { decision, confirmed_by: None })
}

fn probe(_: &Case) -> Option<Act> {
    Decision::of(Outcome::RequiresCreation).map(|decision| Act::Drafted { decision, confirmed_by: None })
}
