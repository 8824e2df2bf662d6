//! 人员和职责: the accounts of the body, for its security administrator.

pub(crate) mod person;

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use office::account::{Holder, NewAccount, NotChanged, Opened};
use office::authority::Role;

use super::plain::said;
use crate::fail::Failure;
use crate::fields::Fields;
use crate::form::{Ask, Field, Kind, Problem, check};
use crate::house::House;
use crate::lang::Lang;
use crate::page::{Page, Visit};
use crate::seat::Staff;
use crate::upload::Signed;
use crate::words::role;

#[derive(Template)]
#[template(path = "desk/people.html")]
struct People {
    visit: Visit,
    holders: Vec<Row>,
    fields: Vec<Field>,
}

/// Somebody on the list.
pub(super) struct Row {
    pub(super) account_id: String,
    pub(super) login: String,
    pub(super) name: String,
    pub(super) roles: String,
    pub(super) states: Vec<&'static str>,
}

fn row(holder: Holder, lang: Lang) -> Row {
    let roles = holder.roles.iter().map(|one| role(*one, lang)).collect::<Vec<_>>();
    let states = [
        (holder.is_closed, ("已关闭", "closed")),
        (holder.is_locked, ("已锁定", "locked")),
        (holder.has_second_factor, ("两步验证", "second step")),
    ];
    Row {
        account_id: holder.account_id,
        login: holder.login,
        name: holder.name,
        roles: roles.join(lang.pick("、", ", ")),
        states: states.iter().filter(|(is, _)| *is).map(|(_, (zh, en))| lang.pick(*zh, *en)).collect(),
    }
}

/// A password that is shown once.
#[derive(Template)]
#[template(path = "desk/people/handed.html")]
struct Handed {
    visit: Visit,
    account_id: String,
    password: String,
}

/// The page with the password of an account that was opened or reset.
fn handed(visit: Visit, opened: &Opened) -> Response {
    let (account_id, password) = (opened.account_id.clone(), opened.password.told().to_owned());
    Page(Handed { visit, account_id, password }).into_response()
}

fn asks(lang: Lang) -> [Ask; 3] {
    let roles = Role::ALL.iter().map(|one| (one.key().to_owned(), role(*one, lang).to_owned()));
    [
        Ask::for_("login", ("登录名", "Name for signing in"), Kind::Line)
            .hint("2到32个小写字母、数字、点或者连字符。", "2 to 32 small letters, digits, dots or hyphens."),
        Ask::for_("name", ("姓名", "Name"), Kind::Line),
        Ask::for_("roles", ("职责", "Duties"), Kind::Ticks(roles.collect())),
    ]
}

pub(crate) async fn get(
    State(house): State<House>,
    visit: Visit,
    Staff(seat): Staff,
) -> Result<impl IntoResponse, Failure> {
    let holders = house.office().holders(&seat.by, seat.body).await?;
    let fields = Field::all(&asks(visit.lang), None, &[], visit.lang);
    Ok(listed(visit, holders, fields))
}

fn listed(visit: Visit, holders: Vec<Holder>, fields: Vec<Field>) -> Page<People> {
    let holders = holders.into_iter().map(|holder| row(holder, visit.lang)).collect();
    Page(People { visit, holders, fields })
}

/// Opens an account.
pub(crate) async fn post(
    State(house): State<House>,
    (visit, Staff(seat)): (Visit, Staff),
    Signed(upload): Signed,
) -> Result<Response, Failure> {
    let (typed, asks) = (upload.fields, asks(visit.lang));
    let mut problems = check(&asks, &typed);
    if problems.is_empty() {
        match house.office().open_account(&seat.by, seat.body, new(&typed)).await? {
            Ok(opened) => return Ok(handed(visit, &opened)),
            Err(not) => problems.push(problem(not)),
        }
    }
    let holders = house.office().holders(&seat.by, seat.body).await?;
    let fields = Field::all(&asks, Some(&typed), &problems, visit.lang);
    Ok((StatusCode::UNPROCESSABLE_ENTITY, listed(visit, holders, fields)).into_response())
}

fn new(typed: &Fields) -> NewAccount {
    NewAccount {
        login: typed.text("login").to_owned(),
        name: typed.text("name").to_owned(),
        roles: typed.all("roles").filter_map(Role::parse).collect(),
    }
}

fn problem(not: NotChanged) -> Problem {
    said("login", not)
}
