//! 文书模板: the wording of each letter, the body's own or the program's.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use office::letter::{Number, Templates};

use crate::fail::Failure;
use crate::house::House;
use crate::page::{Page, Visit};
use crate::seat::Staff;
use crate::upload::Signed;
use crate::url;

#[derive(Template)]
#[template(path = "desk/settings/templates.html")]
struct List {
    visit: Visit,
    /// Key, title, and whether the wording is the body's own.
    letters: Vec<(&'static str, &'static str, bool)>,
}

#[derive(Template)]
#[template(path = "desk/settings/template.html")]
struct One {
    visit: Visit,
    title: &'static str,
    names: Vec<&'static str>,
    text: String,
    is_own: bool,
    says: Option<String>,
}

/// The longest wording, in characters.
const LONGEST: usize = 20_000;

fn is_own(templates: &Templates, number: Number) -> bool {
    templates.text(number) != Templates::built_in().text(number)
}

pub(crate) async fn get(
    State(house): State<House>,
    visit: Visit,
    Staff(seat): Staff,
) -> Result<impl IntoResponse, Failure> {
    let templates = house.office().wording(&seat.by, seat.body).await?;
    let letters = Number::ALL.map(|number| {
        (number.key(), visit.lang.pick(number.title(), number.english()), is_own(&templates, number))
    });
    Ok(Page(List { visit, letters: letters.into() }))
}

fn page(visit: Visit, (number, is_own): (Number, bool), (text, says): (String, Option<String>)) -> Page<One> {
    let title = visit.lang.pick(number.title(), number.english());
    Page(One { visit, title, names: Templates::names(number), text, is_own, says })
}

pub(crate) async fn one(
    State(house): State<House>,
    visit: Visit,
    Staff(seat): Staff,
    Path(key): Path<String>,
) -> Result<impl IntoResponse, Failure> {
    let templates = house.office().wording(&seat.by, seat.body).await?;
    let number = Number::parse(&key).ok_or(Failure::Nowhere)?;
    let text = templates.text(number).to_owned();
    Ok(page(visit, (number, is_own(&templates, number)), (text, None)))
}

pub(crate) async fn change(
    State(house): State<House>,
    (visit, Staff(seat)): (Visit, Staff),
    Path(key): Path<String>,
    Signed(upload): Signed,
) -> Result<Response, Failure> {
    let templates = house.office().wording(&seat.by, seat.body).await?;
    let number = Number::parse(&key).ok_or(Failure::Nowhere)?;
    let typed = upload.fields.text("text").replace("\r\n", "\n");
    let typed = if typed.is_empty() { typed } else { typed + "\n" };
    let is_reset = upload.fields.is_ticked("reset");
    let changed = if typed.chars().count() > LONGEST {
        Err((format!("模板最多{LONGEST}个字。"), format!("A wording has {LONGEST} characters at most.")))
    } else {
        let text = Some(typed.clone()).filter(|_| !is_reset);
        house.office().change_template(&seat.by, seat.body, (number, text)).await?
    };
    Ok(match changed {
        Ok(()) => Redirect::to(&url::template(number.key())).into_response(),
        Err((zh, en)) => {
            let says = Some(visit.lang.pick(zh, en));
            let again = page(visit, (number, is_own(&templates, number)), (typed, says));
            (StatusCode::UNPROCESSABLE_ENTITY, again).into_response()
        }
    })
}
