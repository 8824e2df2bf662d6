//! 重复和相似的申请: what an application may repeat, told before it is registered. It only shows; whether a request repeats another
//! (第三十六条第六项) is decided by whoever reads both.

use std::collections::BTreeMap;

use casework::act::Act;
use store::{CaseNo, person};

use crate::Denied;
use crate::application::Application;
use crate::file::act_of;
use crate::office::Office;

/// A case that an application may repeat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alike {
    /// Its number.
    pub case_no: CaseNo,
    /// What it asks for.
    pub matters: Vec<String>,
    /// Who applied, beside whoever applies now.
    pub who: Who,
    /// How alike what is asked for is, in hundredths.
    pub percent: u32,
}

/// Who applied, beside whoever applies now; the nearest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Who {
    /// The same document.
    SameIdentity,
    /// The same name.
    SameName,
    /// Another.
    Another,
}

/// How many cases are looked back at.
const LOOKED_AT: u32 = 500;
/// How many cases of one person are.
const OF_PERSON: u32 = 20;
/// How many are told.
const TOLD: usize = 10;
/// From when on the same name counts, in hundredths.
const ALIKE: u32 = 40;
/// From when on another applicant's matter is told.
const ANOTHER_ALIKE: u32 = 60;

impl Office {
    /// What an application may repeat: everything of the same document, and of the last cases what is alike.
    pub(crate) async fn alike(&self, application: &Application) -> Result<Vec<Alike>, Denied> {
        let mut theirs = Vec::new();
        if let Some(identity) = &application.identity {
            for person in person::same_identity(&self.db, self.vault()?, application.body, identity).await? {
                let cases =
                    store::application::of_person(&self.db, application.body, &person, OF_PERSON).await?;
                theirs.extend(cases);
            }
        }
        let mut found = BTreeMap::new();
        for beside in store::application::newest(&self.db, application.body, LOOKED_AT).await? {
            let who = match () {
                () if theirs.contains(&beside.case_no) => Who::SameIdentity,
                () if beside.name.as_deref() == Some(application.name.as_str()) => Who::SameName,
                () => Who::Another,
            };
            let one = alike(application, (beside.case_no, who), &act_of(&beside.content)?);
            found.insert(one.case_no.clone(), one);
        }
        for case_no in theirs {
            if !found.contains_key(&case_no) {
                let (entries, _) = self.entries(application.body, &case_no).await?;
                let Some(first) = entries.first() else { continue };
                let one = alike(application, (case_no, Who::SameIdentity), &first.act);
                found.insert(one.case_no.clone(), one);
            }
        }
        Ok(told(found.into_values().collect()))
    }
}

/// Those that are alike enough, the nearest first.
fn told(mut found: Vec<Alike>) -> Vec<Alike> {
    found.retain(|one| match one.who {
        Who::SameIdentity => true,
        Who::SameName => one.percent >= ALIKE,
        Who::Another => one.percent >= ANOTHER_ALIKE,
    });
    found.sort_by(|one, other| {
        let key = |one: &Alike| (one.percent < ALIKE, one.who);
        key(one).cmp(&key(other)).then(other.percent.cmp(&one.percent)).then(other.case_no.cmp(&one.case_no))
    });
    found.truncate(TOLD);
    found
}

fn alike(application: &Application, (case_no, who): (CaseNo, Who), first: &Act) -> Alike {
    let matters: Vec<String> = match first {
        Act::Registered { matters, .. } => matters.iter().map(|matter| matter.0.clone()).collect(),
        _ => Vec::new(),
    };
    let pairs = application.matters.iter().flat_map(|ours| matters.iter().map(move |theirs| (ours, theirs)));
    let percent = pairs.map(|(ours, theirs)| likeness(&ours.0, theirs)).max().unwrap_or_default();
    Alike { case_no, matters, who, percent }
}

/// How alike two texts are, in hundredths: what they share of their pairs of neighbouring characters, without blanks and
/// punctuation (Dice's coefficient).
fn likeness(one: &str, other: &str) -> u32 {
    let (one, other) = (pairs(one), pairs(other));
    let all: usize = one.values().chain(other.values()).sum();
    let shared: usize = one.iter().map(|(pair, count)| (*count).min(*other.get(pair).unwrap_or(&0))).sum();
    (200 * shared).checked_div(all).and_then(|percent| u32::try_from(percent).ok()).unwrap_or_default()
}

fn pairs(text: &str) -> BTreeMap<(char, char), usize> {
    let letters: Vec<char> = text.chars().filter(|c| c.is_alphanumeric()).collect();
    let mut pairs = BTreeMap::new();
    // A single letter is a pair with itself, so that it is like itself.
    let alone = letters.first().filter(|_| letters.len() == 1).map(|letter| (*letter, *letter));
    let neighbours = letters.iter().zip(letters.iter().skip(1)).map(|(one, next)| (*one, *next));
    for pair in neighbours.chain(alone) {
        *pairs.entry(pair).or_default() += 1;
    }
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_matter_in_other_words_is_alike_and_another_is_not() {
        let asked = "2021年征地补偿款发放明细";
        assert_eq!(likeness(asked, "2021年 征地补偿款发放明细。"), 100);
        assert!(likeness(asked, "申请公开2021年的征地补偿款发放明细表") >= ANOTHER_ALIKE);
        assert!(likeness(asked, "征地补偿款发放情况") >= ALIKE);
        assert!(likeness(asked, "2021年部门预算及说明") < ALIKE);
        assert_eq!((likeness("", ""), likeness("路", "路"), likeness("路", "桥")), (0, 100, 0));
    }
}
