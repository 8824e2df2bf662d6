//! 凭码: where a code is typed that opens one thing and nothing else.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use office::Denied;

use crate::fail::Failure;
use crate::fields::Fields;
use crate::form::{Ask, Both, Field, Kind, Problem, check};
use crate::holder;
use crate::house::House;
use crate::page::{Page, Visit};

#[derive(Template)]
#[template(path = "portal/code.html")]
struct Code {
    visit: Visit,
    title: Both,
    lead: Both,
    fields: Vec<Field>,
}

/// What a door says.
#[derive(Clone, Copy)]
pub(super) struct Door {
    pub(super) title: Both,
    pub(super) lead: Both,
}

fn asks() -> [Ask; 1] {
    let code = Ask::for_("code", ("办理码", "Code"), Kind::Line);
    [code.hint(
        "通知书上的办理码，大小写、空格和横线都不要紧。",
        "It stands in the letter; case, blanks and dashes do not matter.",
    )]
}

/// The door, empty.
pub(super) fn empty(visit: Visit, Door { title, lead }: Door) -> Response {
    let fields = Field::all(&asks(), None, &[], visit.lang);
    Page(Code { visit, title, lead, fields }).into_response()
}

/// Goes on to what the code that was typed opens, or shows the door with what was wrong.
pub(super) async fn open(
    house: &House,
    visit: Visit,
    (door, to, typed): (Door, &'static str, Fields),
    opens: impl AsyncFnOnce(&str) -> Result<(), Denied>,
) -> Result<Response, Failure> {
    let mut problems = check(&asks(), &typed);
    if problems.is_empty() {
        match opens(typed.text("code")).await {
            Ok(()) => return Ok(holder::keep(house, typed.text("code"), to)),
            Err(Denied::NoSuchCode) => problems = opens_nothing(),
            Err(denied) => return Err(denied.into()),
        }
    }
    Ok(again(visit, door, (&typed, &problems)))
}

/// That a code opens nothing: mistyped, used, ended or unknown, it is the same sentence.
fn opens_nothing() -> Vec<Problem> {
    vec![Problem::new(
        "code",
        "这个办理码打不开：可能输错、已经用过或者已经过期。请对照通知书核对，或者联系承办人。",
        "This code opens nothing: it may be mistyped, used or ended. Compare it with the letter, or ask the clerk.",
    )]
}

/// The door with what was wrong.
fn again(visit: Visit, Door { title, lead }: Door, (typed, problems): (&Fields, &[Problem])) -> Response {
    let fields = Field::all(&asks(), Some(typed), problems, visit.lang);
    (StatusCode::UNPROCESSABLE_ENTITY, Page(Code { visit, title, lead, fields })).into_response()
}
