//! 领取答复: the sealed reply, for whoever proves once more that the request is theirs.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use office::{Copy, Denied};

use crate::download::File;
use crate::fail::Failure;
use crate::form::{Ask, Field, Kind, Problem, check};
use crate::holder::{Held, Holder};
use crate::house::House;
use crate::page::{Page, Visit};
use crate::upload::Upload;

#[derive(Template)]
#[template(path = "portal/follow/reply.html")]
struct Reply {
    visit: Visit,
    fields: Vec<Field>,
    copies: Vec<Copy>,
}

fn asks() -> [Ask; 1] {
    [Ask::for_("proof", ("证件号码", "Number of your document"), Kind::Line).hint(
        "申请时登记的证件号码；没有登记证件的，填写申请时留的联系电话。答复可能含有个人信息，所以再核验一次。",
        "The one given with the request; if none was given, the telephone number. The reply may hold personal data, so it is asked for once more.",
    )]
}

pub(crate) async fn get(
    State(house): State<House>,
    visit: Visit,
    Holder(code): Holder,
) -> Result<impl IntoResponse, Failure> {
    let copies = house.office().copies(&code, house.now()).await?;
    Ok(Page(Reply { fields: Field::all(&asks(), None, &[], visit.lang), visit, copies }))
}

pub(crate) async fn post(
    State(house): State<House>,
    visit: Visit,
    Held { code, upload: Upload { fields: typed, .. } }: Held,
) -> Result<Response, Failure> {
    let mut problems = check(&asks(), &typed);
    if problems.is_empty() {
        let place = typed.text("place").parse().unwrap_or_default();
        match house.office().fetch(&code, (typed.text("proof"), place), house.now()).await {
            Ok(copy) => return Ok(File(copy).into_response()),
            Err(denied @ Denied::NotProven) => {
                problems.push(Problem::new("proof", denied.chinese(), denied.english()));
            }
            Err(denied) => return Err(denied.into()),
        }
    }
    let copies = house.office().copies(&code, house.now()).await?;
    let fields = Field::all(&asks(), Some(&typed), &problems, visit.lang);
    Ok((StatusCode::UNPROCESSABLE_ENTITY, Page(Reply { visit, fields, copies })).into_response())
}
