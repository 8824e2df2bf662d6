//! 办理七步: one question on a page, each answer a link, until it is known how the request ends.

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::response::IntoResponse;
use casework::guide::{First, Question, Step, Then, Walk};
use law::outcome::Outcome;
use office::CaseNo;

use crate::fail::Failure;
use crate::fields::Fields;
use crate::house::House;
use crate::lang::Lang;
use crate::ledger::article;
use crate::page::{Page, Visit};
use crate::seat::Staff;
use crate::url;

#[derive(Template)]
#[template(path = "desk/guide.html")]
struct Guide {
    visit: Visit,
    case_no: String,
    steps: Vec<(&'static str, Where)>,
    /// What was answered, and the address from which it can be answered anew.
    taken: Vec<Taken>,
    now: Now,
}

/// Where a step stands.
#[derive(PartialEq, Eq)]
enum Where {
    Done,
    Here,
    Ahead,
}

struct Taken {
    question: &'static str,
    answer: &'static str,
    anew: String,
}

/// What the page is about.
enum Now {
    Asks { question: &'static str, basis: String, help: &'static str, answers: Vec<(String, &'static str)> },
    First { what: &'static str, basis: String, form: String },
    Ends(Box<Ends>),
}

/// How the request ends.
struct Ends {
    outcome: &'static str,
    basis: String,
    letter: String,
    row: String,
    remedy: &'static str,
    remedy_basis: String,
    form: String,
}

pub(crate) async fn get(
    State(house): State<House>,
    (visit, Staff(seat)): (Visit, Staff),
    Path(number): Path<String>,
    Query(pairs): Query<Vec<(String, String)>>,
) -> Result<impl IntoResponse, Failure> {
    house.office().open(&seat.by, seat.body, &CaseNo(number.clone())).await?;
    let typed = Fields::of(pairs);
    let keys: Vec<&str> = typed.text("answers").split('.').filter(|key| !key.is_empty()).collect();
    let walk = Walk::along(keys.iter().copied()).ok_or(Failure::Nowhere)?;
    let lang = visit.lang;
    let here = walk.step();
    let steps = Step::ALL.map(|step| {
        let place = match step.cmp(&here) {
            std::cmp::Ordering::Less => Where::Done,
            std::cmp::Ordering::Equal => Where::Here,
            std::cmp::Ordering::Greater => Where::Ahead,
        };
        (lang.pick(step.chinese(), step.english()), place)
    });
    let taken = (0..).zip(&walk.taken).map(|(place, (question, answer))| Taken {
        question: said(*question, lang),
        answer: lang.pick(answer.chinese, answer.english),
        anew: address(&number, keys.get(..place).unwrap_or_default()),
    });
    let (taken, now) = (taken.collect(), now(&number, (&keys, walk.then), lang));
    Ok(Page(Guide { visit, case_no: number, steps: steps.into(), taken, now }))
}

const fn said(question: Question, lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => question.chinese(),
        Lang::En => question.english(),
    }
}

fn address(case_no: &str, keys: &[&str]) -> String {
    format!("{}?answers={}", url::guide(case_no), keys.join("."))
}

fn now(case_no: &str, (keys, then): (&[&str], Then), lang: Lang) -> Now {
    match then {
        Then::Ask(question) => Now::Asks {
            question: said(question, lang),
            basis: article(&question.basis(), lang),
            help: lang.pick(question.help().0, question.help().1),
            answers: question
                .answers()
                .iter()
                .map(|answer| {
                    (
                        address(case_no, &[keys, &[answer.key]].concat()),
                        lang.pick(answer.chinese, answer.english),
                    )
                })
                .collect(),
        },
        Then::First(first) => Now::First {
            what: lang.pick(first.chinese(), first.english()),
            basis: article(&first.basis(), lang),
            form: url::act(case_no, verb(first)),
        },
        Then::Ends(outcome) => Now::Ends(Box::new(ends(case_no, outcome, lang))),
    }
}

const fn verb(first: First) -> &'static str {
    match first {
        First::AskSupplement => "ask-supplement",
        First::AskReasons => "ask-reasons",
        First::Search => "search",
        First::AnswerCorrection => "correct",
    }
}

/// What is no draft but an act of its own.
const OWN_ACTS: [(Outcome, &str); 3] = [
    (Outcome::NotSupplemented, "lapse-supplement"),
    (Outcome::NotPaid, "lapse-fee"),
    (Outcome::Withdrawn, "withdraw"),
];

fn ends(case_no: &str, outcome: Outcome, lang: Lang) -> Ends {
    let (letter, row, remedy) = (outcome.letter(), outcome.row(), outcome.remedy());
    let own = OWN_ACTS.iter().find(|(own, _)| *own == outcome);
    let form = own.map_or_else(
        || format!("{}?outcome={}", url::act(case_no, "draft"), outcome.key()),
        |(_, verb)| url::act(case_no, verb),
    );
    Ends {
        outcome: lang.pick(outcome.chinese(), outcome.english()),
        basis: article(&outcome.basis(), lang),
        letter: format!("{letter:?} {}", letter.title()),
        row: [row.group().label(), row.label()]
            .into_iter()
            .fold(String::new(), |said, part| if said == part { said } else { said + part }),
        remedy: lang.pick(remedy.chinese(), remedy.english()),
        remedy_basis: article(&remedy.basis(), lang),
        form,
    }
}
