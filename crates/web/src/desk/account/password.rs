//! 修改口令.

use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use office::account::{NotChanged, Password, PasswordBy};

use super::super::plain::{Plain, said};
use crate::fail::Failure;
use crate::fields::Fields;
use crate::form::{Ask, Field, Kind, Problem, check};
use crate::house::House;
use crate::page::Visit;
use crate::seat::Staff;
use crate::upload::Signed;
use crate::url;

const TITLE: (&str, &str) = ("修改口令", "Change the password");

fn asks() -> [Ask; 3] {
    [
        Ask::for_("old", ("现在的口令", "The present password"), Kind::Password),
        Ask::for_("new", ("新口令", "The new password"), Kind::NewPassword).hint(
            "至少12个字符，不能包含登录名。修改以后，其他地方的登录都会结束。",
            "At least 12 characters, without your name for signing in. It ends your sessions elsewhere.",
        ),
        Ask::for_("again", ("再输入一次新口令", "The new password again"), Kind::NewPassword),
    ]
}

fn form(visit: Visit, by: PasswordBy, (typed, problems): (Option<&Fields>, &[Problem])) -> Plain {
    let fields = Field::all(&asks(), typed, problems, visit.lang);
    let why = visit.t(
        "现在的口令是管理员设的，别人也知道。请先换成只有自己知道的口令，再办理其他事情。",
        "An administrator gave you the present password, so somebody else knows it. Choose one of your own before anything else.",
    );
    let why = why.to_owned();
    let page = Plain::new(visit, TITLE, fields);
    match by {
        PasswordBy::Administrator => page.says(why),
        PasswordBy::Holder => page.back(url::ACCOUNT, ("账号和设置", "Account and settings")),
    }
}

pub(crate) async fn get(visit: Visit, Staff(seat): Staff) -> impl IntoResponse {
    form(visit, seat.password, (None, &[])).fresh()
}

/// Where who has changed it goes on.
const fn onward(by: PasswordBy) -> &'static str {
    match by {
        PasswordBy::Administrator => url::TODAY,
        PasswordBy::Holder => url::ACCOUNT,
    }
}

pub(crate) async fn post(
    State(house): State<House>,
    (visit, Staff(seat)): (Visit, Staff),
    Signed(upload): Signed,
) -> Result<Response, Failure> {
    let typed = upload.fields;
    let mut problems = check(&asks(), &typed);
    if problems.is_empty() && typed.text("new") != typed.text("again") {
        problems.push(Problem::new("again", "两次输入的新口令不一样。", "The two differ."));
    }
    if problems.is_empty() {
        let pair = [typed.text("old"), typed.text("new")].map(|text| Password::new(text.to_owned()));
        let [old, new] = pair;
        match house.office().change_password(&seat, (old, new), house.terms()).await? {
            Ok(()) => return Ok(Redirect::to(onward(seat.password)).into_response()),
            Err(not) => problems.push(said(field_of(not), not)),
        }
    }
    Ok(form(visit, seat.password, (Some(&typed), &problems)).again())
}

const fn field_of(not: NotChanged) -> &'static str {
    match not {
        NotChanged::Weak(_) | NotChanged::SamePassword => "new",
        NotChanged::WrongPassword
        | NotChanged::WrongCode
        | NotChanged::LoginTaken
        | NotChanged::NotALogin
        | NotChanged::NoSuchAccount
        | NotChanged::Oneself => "old",
    }
}
