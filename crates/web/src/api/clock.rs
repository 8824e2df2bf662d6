//! 计算期限: a question to the law, about no case.

use axum::Extension;
use axum::body::Bytes;
use axum::extract::State;
use axum::response::Response;
use casework::act::{Act, Asks, Channel, Matter, PartyNo};
use casework::entry::{Entry, Mode};
use law::applicant;

use super::shape::{Imagined, Question, Terms, answer};
use super::{Problem, Program};
use crate::house::House;

pub(super) async fn post(
    State(house): State<House>,
    Extension(program): Program,
    body: Bytes,
) -> Result<Response, Problem> {
    let question: Question = serde_json::from_slice(&body).map_err(|error| Problem::unreadable(&error))?;
    let by = program.by.actor;
    let first = Imagined { on: question.received_on, act: received(&question) };
    let entries = std::iter::once(first).chain(question.acts).zip(1..);
    let entries = entries
        .map(|(Imagined { on, act }, seq)| Entry { seq, done_on: on, by, mode: Mode::InSystem, act })
        .collect();
    let open = house.office().imagined(&program.by, program.body, entries).await?;
    Ok(answer(&Terms::of(&open)))
}

/// A request of nobody's for nothing.
fn received(question: &Question) -> Act {
    Act::Registered {
        channel: Channel::Online,
        applicant: PartyNo(0),
        column: applicant::Kind::NaturalPerson,
        matters: vec![Matter(String::new())],
        asks: Asks::Information,
        received_on: Some(question.received_on),
        split_from: None,
    }
}
