//! 接口令牌: made and ended by whoever manages the accounts of the body; a new one is shown this once.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use casework::act::Actor;
use office::account::Seat;
use office::authority::Scope;
use office::china;
use office::token::{NewToken, Token, Tokens};

use crate::fail::Failure;
use crate::fields::Fields;
use crate::form::{Ask, Both, Field, Kind, check};
use crate::house::House;
use crate::lang::Lang;
use crate::page::{Page, Visit};
use crate::seat::Staff;
use crate::upload::{Signed, Upload};
use crate::url;

#[derive(Template)]
#[template(path = "desk/tokens.html")]
struct Drawn {
    visit: Visit,
    fields: Vec<Field>,
    lines: Vec<Line>,
    /// The one that was made now.
    made: Option<String>,
}

/// A token on the list.
struct Line {
    id: String,
    name: String,
    account: String,
    scopes: String,
    made: String,
    used: Option<String>,
    is_ended: bool,
}

const fn words(scope: Scope) -> Both {
    match scope {
        Scope::ReadCases => ("查阅案卷和期限", "read cases and terms"),
        Scope::WriteCases => ("登记、办理", "register and act"),
        Scope::ReadAttachments => ("下载附件", "download attachments"),
        Scope::WriteAttachments => ("上传附件", "upload attachments"),
        Scope::Clock => ("计算期限", "ask the clock"),
    }
}

fn asks(tokens: &Tokens, lang: Lang) -> [Ask; 3] {
    let people = tokens.people.iter().map(|one| (one.actor.0.to_string(), one.name.clone())).collect();
    let scopes = Scope::ALL.iter().map(|scope| {
        let (zh, en) = words(*scope);
        (scope.key().to_owned(), lang.pick(zh, en).to_owned())
    });
    [
        Ask::for_("name", ("用途", "What it is for"), Kind::Line)
            .hint("例如对接的平台名称。", "The name of the platform it connects, for instance."),
        Ask::for_("account", ("以谁的账号办理", "As whose account it acts"), Kind::Select(people)).hint(
            "程序只能做这个账号能做的事；审查、同意、签发不能由程序办理。",
            "The program may do what the account may, and never reviews, consents or signs.",
        ),
        Ask::for_("scopes", ("权限", "What it may do"), Kind::Ticks(scopes.collect())),
    ]
}

fn line(token: &Token, tokens: &Tokens, lang: Lang) -> Line {
    let on = |at: jiff::Timestamp| at.to_zoned_datetime(china()).date().to_string();
    let account = tokens.people.iter().find(|one| one.actor == token.account);
    let scopes = token.scopes.iter().map(|scope| {
        let (zh, en) = words(*scope);
        lang.pick(zh, en)
    });
    Line {
        id: token.id.clone(),
        name: token.name.clone(),
        account: account.map_or_else(|| token.account.0.to_string(), |one| one.name.clone()),
        scopes: scopes.collect::<Vec<_>>().join(lang.pick("、", ", ")),
        made: on(token.made_at),
        used: token.used_at.map(on),
        is_ended: token.is_ended,
    }
}

pub(crate) async fn get(
    State(house): State<House>,
    visit: Visit,
    Staff(seat): Staff,
) -> Result<Response, Failure> {
    drawn((&house, &seat), visit, |tokens, lang| (Field::all(&asks(tokens, lang), None, &[], lang), None))
        .await
}

async fn drawn(
    (house, seat): (&House, &Seat),
    visit: Visit,
    with: impl FnOnce(&Tokens, Lang) -> (Vec<Field>, Option<String>),
) -> Result<Response, Failure> {
    let tokens = house.office().tokens(&seat.by, seat.body).await?;
    let (fields, made) = with(&tokens, visit.lang);
    let lines = tokens.tokens.iter().map(|token| line(token, &tokens, visit.lang)).collect();
    Ok(Page(Drawn { visit, fields, lines, made }).into_response())
}

pub(crate) async fn post(
    State(house): State<House>,
    (visit, Staff(seat)): (Visit, Staff),
    Signed(Upload { fields: typed, .. }): Signed,
) -> Result<Response, Failure> {
    let tokens = house.office().tokens(&seat.by, seat.body).await?;
    let asks_ = asks(&tokens, visit.lang);
    let problems = check(&asks_, &typed);
    if !problems.is_empty() {
        let fields = |_: &Tokens, lang| (Field::all(&asks_, Some(&typed), &problems, lang), None);
        let page = drawn((&house, &seat), visit, fields).await?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    let made = house.office().make_token(&seat.by, new(&seat, &typed)).await?;
    let fields = |tokens: &Tokens, lang| (Field::all(&asks(tokens, lang), None, &[], lang), Some(made));
    drawn((&house, &seat), visit, fields).await
}

/// What was typed, and checked before.
fn new(seat: &Seat, typed: &Fields) -> NewToken {
    NewToken {
        body: seat.body,
        account: Actor(typed.text("account").parse().unwrap_or_default()),
        name: typed.text("name").to_owned(),
        scopes: typed.all("scopes").filter_map(Scope::parse).collect(),
    }
}

pub(crate) async fn end(
    State(house): State<House>,
    Staff(seat): Staff,
    Signed(Upload { fields: typed, .. }): Signed,
) -> Result<Response, Failure> {
    house.office().end_token(&seat.by, seat.body, typed.text("id")).await?;
    Ok(Redirect::to(url::TOKENS).into_response())
}
