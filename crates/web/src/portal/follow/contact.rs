//! 联系方式: put right by the applicant.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use office::Contact;

use crate::application;
use crate::fail::Failure;
use crate::form::{Ask, Field, Kind, check};
use crate::holder::{Held, Holder};
use crate::house::House;
use crate::page::{Page, Visit};
use crate::upload::Upload;
use crate::url;

#[derive(Template)]
#[template(path = "portal/follow/contact.html")]
struct Form {
    visit: Visit,
    fields: Vec<Field>,
}

fn asks(now: Option<Contact>) -> [Ask; 3] {
    let now = now.unwrap_or(Contact { phone: None, email: None, address: None });
    [
        Ask::for_("phone", ("联系电话", "Telephone"), Kind::Known("tel"))
            .usual(now.phone.unwrap_or_default()),
        Ask::for_("address", ("通信地址", "Postal address"), Kind::Known("street-address"))
            .optional()
            .usual(now.address.unwrap_or_default()),
        Ask::for_("email", ("电子邮箱", "E-mail"), Kind::Known("email"))
            .optional()
            .usual(now.email.unwrap_or_default()),
    ]
}

pub(crate) async fn get(
    State(house): State<House>,
    visit: Visit,
    Holder(code): Holder,
) -> Result<impl IntoResponse, Failure> {
    let followed = house.office().followed(&code, house.now()).await?;
    let fields = Field::all(&asks(followed.contact), None, &[], visit.lang);
    Ok(Page(Form { visit, fields }))
}

pub(crate) async fn post(
    State(house): State<House>,
    visit: Visit,
    Held { code, upload: Upload { fields: typed, .. } }: Held,
) -> Result<Response, Failure> {
    let asks = asks(None);
    let problems = check(&asks, &typed);
    if !problems.is_empty() {
        let fields = Field::all(&asks, Some(&typed), &problems, visit.lang);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, Page(Form { visit, fields })).into_response());
    }
    house.office().change_contact(&code, &application::contact(&typed), house.now()).await?;
    Ok(Redirect::to(url::FOLLOWED).into_response())
}
