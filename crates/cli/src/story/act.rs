//! An act as a script has it: as its record on disk, but people and parties by name, and a decision by its outcome alone.

use std::collections::BTreeMap;

use casework::act::{Act, Actor, PartyNo};
use casework::decision::Decision;
use law::outcome::Outcome;
use report::Sentence;
use serde::Deserialize;
use toml::{Table, Value};

use super::script::not_understood;
use crate::lang::Lang;

/// The people of a body, who are in every story.
const PEOPLE: [(&str, &str, u64); 7] = [
    ("收发", "mail room", 1),
    ("经办", "clerk", 2),
    ("审查", "reviewer", 3),
    ("负责人", "head", 4),
    ("领导", "leader", 5),
    ("保密审查", "secrecy officer", 6),
    ("档案", "archivist", 7),
];

/// Who is called what. Acts hold numbers.
pub(super) struct Names {
    people: BTreeMap<String, u64>,
    parties: BTreeMap<String, u64>,
}

impl Names {
    /// Those of every story, and those of this one.
    pub(super) fn new(people: BTreeMap<String, u64>, parties: BTreeMap<String, u64>) -> Self {
        let usual = PEOPLE.iter().map(|(name, _, number)| ((*name).to_owned(), *number));
        let applicant = std::iter::once(("申请人".to_owned(), 101));
        Self { people: usual.chain(people).collect(), parties: applicant.chain(parties).collect() }
    }

    /// The number of somebody of the body.
    pub(super) fn actor(&self, name: &str) -> Result<Actor, Sentence> {
        number(&self.people, name, "people").map(Actor)
    }

    /// What somebody of the body is called.
    pub(super) fn of_actor(&self, actor: Actor, lang: Lang) -> String {
        let usual = PEOPLE
            .iter()
            .find(|(name, _, number)| *number == actor.0 && self.people.get(*name) == Some(number));
        match usual {
            Some((zh, en, _)) => lang.pick(*zh, *en).to_owned(),
            None => name(&self.people, actor.0),
        }
    }

    /// What somebody outside is called.
    pub(super) fn of_party(&self, party: PartyNo) -> String {
        name(&self.parties, party.0)
    }
}

fn number(names: &BTreeMap<String, u64>, name: &str, table: &str) -> Result<u64, Sentence> {
    names.get(name).copied().ok_or_else(|| {
        let known: Vec<&str> = names.keys().map(String::as_str).collect();
        Sentence::new(
            format!("没有“{name}”这个人；已有{}，也可在 [{table}] 下写 {name} = 编号。", known.join("、")),
            format!(
                "there is nobody called {name}; there are {}. Others are written under [{table}], as {name} = NUMBER.",
                known.join(", ")
            ),
        )
    })
}

fn name(names: &BTreeMap<String, u64>, number: u64) -> String {
    let found = names.iter().find(|(_, known)| **known == number);
    found.map_or_else(|| format!("#{number}"), |(name, _)| name.clone())
}

/// Reads an act.
pub(super) fn parse(mut table: Table, names: &Names) -> Result<Act, Sentence> {
    let kind = match table.get("kind") {
        Some(Value::String(kind)) => kind.clone(),
        _ => return Err(Sentence::new("没有写明办理行为（kind）。", "it does not say what is done (kind).")),
    };
    if kind == "drafted" {
        decide(&mut table)?;
    }
    number_all(&mut table, kind == "handed_over", names)?;
    table.try_into().map_err(|error| not_understood(&error))
}

/// `outcome` and `grounds` become a decision, with all that follows from them.
fn decide(table: &mut Table) -> Result<(), Sentence> {
    #[derive(Deserialize)]
    struct Decided {
        outcome: Outcome,
        #[serde(default)]
        grounds: Vec<Outcome>,
    }
    let own = ["outcome", "grounds"];
    let parts: Table = own.iter().filter_map(|key| Some(((*key).to_owned(), table.remove(*key)?))).collect();
    let Decided { outcome, grounds } = parts.try_into().map_err(|error| not_understood(&error))?;
    let decision = Decision::with_grounds(outcome, grounds)
        .map_err(|why| Sentence::new(format!("处理决定不成立（{why}）。"), format!("no decision: {why}.")))?;
    let written = Value::try_from(decision)
        .map_err(|why| Sentence::new(format!("处理决定写不出（{why}）。"), format!("no decision: {why}.")))?;
    table.insert("decision".to_owned(), written);
    Ok(())
}

/// Names of people and of parties become their numbers, however deep they stand.
fn number_all(table: &mut Table, is_handed_over: bool, names: &Names) -> Result<(), Sentence> {
    for (key, value) in table.iter_mut() {
        let found = match (key.as_str(), &*value) {
            ("leader" | "contact", Value::String(name)) => Some(names.actor(name)?.0),
            ("to", Value::String(name)) if is_handed_over => Some(names.actor(name)?.0),
            ("applicant" | "party" | "transferred" | "told_where", Value::String(name)) => {
                Some(number(&names.parties, name, "parties")?)
            }
            _ => None,
        };
        match (found.and_then(|found| i64::try_from(found).ok()), value) {
            (Some(found), value) => *value = Value::Integer(found),
            (None, Value::Table(inner)) => number_all(inner, false, names)?,
            (None, _) => {}
        }
    }
    Ok(())
}
