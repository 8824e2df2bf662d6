//! 两步验证: a secret for an authenticator, taken when a code shows that it is there.

use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use office::account::{NotChanged, Password, SecondFactor};

use super::super::plain::{Plain, said};
use crate::fail::Failure;
use crate::fields::Fields;
use crate::form::{Ask, Field, Kind, Problem, check};
use crate::house::House;
use crate::page::Visit;
use crate::picture::picture;
use crate::seat::Staff;
use crate::upload::Signed;
use crate::url;

const TITLE: (&str, &str) = ("设置两步验证", "Set up a second step");

fn asks() -> [Ask; 2] {
    [
        Ask::for_("code", ("动态码", "Code"), Kind::Known("one-time-code")).hint(
            "验证器上正在显示的6位数字，用来确认验证器已经装好。",
            "The six digits that the authenticator shows now: they prove that it is set up.",
        ),
        Ask::for_("password", ("现在的口令", "The present password"), Kind::Password),
    ]
}

fn form(
    house: &House,
    (visit, name): (Visit, &str),
    factor: &SecondFactor,
    tried: (Option<&Fields>, &[Problem]),
) -> Plain {
    let fields = Field::all(&asks(), tried.0, tried.1, visit.lang);
    let first = visit.t(
        "用手机上的验证器应用扫描下面的二维码；不能扫描的，手工输入密钥：",
        "Scan the picture with the authenticator on your telephone, or type the key:",
    );
    let words = [first, &factor.typed()].concat();
    let address = factor.address(&house.site().name, name);
    Plain::new(visit, TITLE, fields)
        .back(url::ACCOUNT, ("账号和设置", "Account and settings"))
        .says(words)
        .shows(picture(&address))
        .carries("factor", factor.as_str())
}

pub(crate) async fn get(
    State(house): State<House>,
    visit: Visit,
    Staff(seat): Staff,
) -> Result<Response, Failure> {
    Ok(form(&house, (visit, &seat.name), &SecondFactor::new()?, (None, &[])).fresh())
}

pub(crate) async fn post(
    State(house): State<House>,
    (visit, Staff(seat)): (Visit, Staff),
    Signed(upload): Signed,
) -> Result<Response, Failure> {
    let typed = upload.fields;
    let factor = SecondFactor::parse(typed.text("factor")).ok_or(Failure::Foreign)?;
    let mut problems = check(&asks(), &typed);
    if problems.is_empty() {
        let password = Password::new(typed.text("password").to_owned());
        let tried = (&factor, typed.text("code"));
        match house.office().set_second_factor(&seat, tried, (password, house.terms())).await? {
            Ok(()) => return Ok(Redirect::to(url::ACCOUNT).into_response()),
            Err(not) => problems.push(said(field_of(not), not)),
        }
    }
    Ok(form(&house, (visit, &seat.name), &factor, (Some(&typed), &problems)).again())
}

const fn field_of(not: NotChanged) -> &'static str {
    match not {
        NotChanged::WrongCode => "code",
        NotChanged::Weak(_)
        | NotChanged::SamePassword
        | NotChanged::WrongPassword
        | NotChanged::LoginTaken
        | NotChanged::NotALogin
        | NotChanged::NoSuchAccount
        | NotChanged::Oneself => "password",
    }
}
