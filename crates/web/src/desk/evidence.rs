//! 应诉材料: the bundle of a request for a reconsideration or a suit.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use office::{Bundle, CaseNo};

use crate::download::File;
use crate::fail::Failure;
use crate::form::{Ask, Field, Kind, check};
use crate::house::House;
use crate::page::{Page, Visit};
use crate::seat::Staff;
use crate::upload::{Signed, Upload};

#[derive(Template)]
#[template(path = "desk/evidence.html")]
struct Evidence {
    visit: Visit,
    case_no: String,
    fields: Vec<Field>,
    lacking: Vec<String>,
}

fn asks() -> [Ask; 1] {
    [Ask::for_("challenge_no", ("案号", "Number of the reconsideration or the suit"), Kind::Line).hint(
        "复议机关或者法院通知书上的案号，印在证据目录上。",
        "As the organ or the court has it; it stands on the catalogue.",
    )]
}

pub(crate) async fn get(
    State(house): State<House>,
    visit: Visit,
    Staff(seat): Staff,
    Path(number): Path<String>,
) -> Result<impl IntoResponse, Failure> {
    let case_no = CaseNo(number);
    house.office().open(&seat.by, seat.body, &case_no).await?;
    let fields = Field::all(&asks(), None, &[], visit.lang);
    Ok(Page(Evidence { visit, case_no: case_no.0, fields, lacking: Vec::new() }))
}

pub(crate) async fn post(
    State(house): State<House>,
    (visit, Staff(seat)): (Visit, Staff),
    Path(number): Path<String>,
    Signed(Upload { fields: typed, .. }): Signed,
) -> Result<Response, Failure> {
    let case_no = CaseNo(number);
    let problems = check(&asks(), &typed);
    let mut lacking = Vec::new();
    if problems.is_empty() {
        let bundle = Bundle { challenge_no: typed.text("challenge_no").to_owned(), on: house.today() };
        match house.office().evidence(&seat.by, (seat.body, &case_no), &bundle).await? {
            Ok(bound) => return Ok(File(bound).into_response()),
            Err(not) => lacking.extend(not.sentences.into_iter().map(|one| visit.lang.pick(one.zh, one.en))),
        }
    }
    let fields = Field::all(&asks(), Some(&typed), &problems, visit.lang);
    let page = Page(Evidence { visit, case_no: case_no.0, fields, lacking });
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}
