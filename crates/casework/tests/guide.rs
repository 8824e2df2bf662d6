//! 办理七步: the tree is closed.
#![allow(clippy::panic, reason = "a test may fail by panic")]

use std::collections::BTreeSet;

use casework::guide::{Question, Step, Then, Walk};
use law::outcome::Outcome;

/// Every way through the guide, by its answers.
fn paths() -> Vec<(Vec<&'static str>, Walk)> {
    let mut ended = Vec::new();
    let mut open = vec![Vec::new()];
    while let Some(keys) = open.pop() {
        let walk = Walk::along(keys.iter().copied()).unwrap_or_else(|| panic!("{keys:?} leads nowhere"));
        match walk.then {
            Then::Ask(question) => {
                assert!(keys.len() < Question::ALL.len(), "{keys:?} asks twice");
                for answer in question.answers() {
                    open.push([&keys[..], &[answer.key]].concat());
                }
            }
            Then::Ends(_) | Then::First(_) => ended.push((keys, walk)),
        }
    }
    ended
}

#[test]
fn every_outcome_can_be_reached() {
    let reached: BTreeSet<Outcome> = paths()
        .into_iter()
        .filter_map(|(_, walk)| if let Then::Ends(outcome) = walk.then { Some(outcome) } else { None })
        .collect();
    assert_eq!(reached, Outcome::ALL.into_iter().collect());
}

#[test]
fn every_question_is_asked_and_none_twice_on_one_path() {
    let mut asked = BTreeSet::new();
    for (keys, walk) in paths() {
        let questions: Vec<Question> = walk.taken.iter().map(|(question, _)| *question).collect();
        let once: BTreeSet<Question> = questions.iter().copied().collect();
        assert_eq!(once.len(), questions.len(), "{keys:?}");
        asked.extend(once);
    }
    assert_eq!(asked, Question::ALL.into_iter().collect());
}

#[test]
fn the_steps_come_in_their_order() {
    for (keys, walk) in paths() {
        let steps: Vec<Step> = walk.taken.iter().map(|(question, _)| question.step()).collect();
        assert!(steps.is_sorted(), "{keys:?}");
        assert_eq!(walk.step(), Step::Answer, "{keys:?}");
    }
}

#[test]
fn what_is_no_answer_or_comes_after_the_end_is_no_path() {
    for keys in [&["maybe"][..], &["withdrawn", "yes"], &["yes", "information", "yes", "no"]] {
        assert_eq!(Walk::along(keys.iter().copied()), None, "{keys:?}");
    }
}
