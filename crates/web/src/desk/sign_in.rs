//! 登录、退出.

use askama::Template;
use axum::extract::State;
use axum::http::header::{SET_COOKIE, USER_AGENT};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{AppendHeaders, IntoResponse, Redirect, Response};
use office::account::{Credentials, NotSignedIn, Password};

use crate::cookie::{self, Kept};
use crate::fail::Failure;
use crate::fields::Fields;
use crate::form::{Ask, Field, Kind, Problem};
use crate::house::House;
use crate::page::{Page, Visit};
use crate::seat::{SESSION, Staff};
use crate::upload::Signed;
use crate::url;

#[derive(Template)]
#[template(path = "desk/sign_in.html")]
struct SignIn {
    visit: Visit,
    fields: Vec<Field>,
}

fn asks() -> [Ask; 3] {
    [
        Ask::for_("login", ("登录名", "Name"), Kind::Known("username")),
        Ask::for_("password", ("口令", "Password"), Kind::Password),
        Ask::for_("code", ("动态码", "Code"), Kind::Known("one-time-code"))
            .hint(
                "设置了两步验证的，填写验证器上的6位数字。",
                "With two-step sign-in, the six digits of the authenticator.",
            )
            .optional(),
    ]
}

pub(crate) async fn get(visit: Visit) -> impl IntoResponse {
    let fields = Field::all(&asks(), None, &[], visit.lang);
    Page(SignIn { visit, fields })
}

pub(crate) async fn post(
    State(house): State<House>,
    visit: Visit,
    headers: HeaderMap,
    typed: Fields,
) -> Result<Response, Failure> {
    let device = headers.get(USER_AGENT).and_then(|agent| agent.to_str().ok()).unwrap_or_default();
    let credentials = Credentials {
        login: typed.text("login").to_owned(),
        password: Password::new(typed.text("password").to_owned()),
        code: typed.text("code").to_owned(),
        device: device.chars().take(200).collect(),
    };
    match house.office().sign_in(credentials, house.terms(), house.now()).await {
        Ok(signed) => {
            let seconds = signed.ends_at.as_second() - house.now().as_second();
            let kept = Kept { path: "/", seconds, is_secure: house.site().is_secure };
            let line = cookie::set(SESSION, signed.secret.as_str(), kept);
            let headers = line.map(|line| AppendHeaders([(SET_COOKIE, line)]));
            Ok((headers, Redirect::to(url::TODAY)).into_response())
        }
        Err(NotSignedIn::Fault(fault)) => Err(fault.into()),
        Err(NotSignedIn::Wrong) => Ok(wrong(visit, &typed)),
    }
}

fn wrong(visit: Visit, typed: &Fields) -> Response {
    let problem = Problem::new(
        "login",
        "登录名、口令或者动态码不对。连续输错5次，账号锁定15分钟。",
        "The name, the password or the code is wrong. After five in a row the account is locked for a quarter of an hour.",
    );
    let fields = Field::all(&asks(), Some(typed), &[problem], visit.lang);
    (StatusCode::UNPROCESSABLE_ENTITY, Page(SignIn { visit, fields })).into_response()
}

pub(crate) async fn out(
    State(house): State<House>,
    Staff(seat): Staff,
    Signed(_): Signed,
) -> Result<Response, Failure> {
    house.office().sign_out(&seat).await?;
    let kept = Kept { path: "/", seconds: 0, is_secure: house.site().is_secure };
    let headers = cookie::set(SESSION, "", kept).map(|line| AppendHeaders([(SET_COOKIE, line)]));
    Ok((headers, Redirect::to(url::SIGN_IN)).into_response())
}
