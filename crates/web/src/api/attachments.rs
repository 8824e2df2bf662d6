//! Attachments as programs read them.

use axum::Extension;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use office::CaseNo;

use super::{Problem, Program};
use crate::download::File;
use crate::house::House;

pub(super) async fn get(
    State(house): State<House>,
    Extension(program): Program,
    Path((number, id)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let at = (program.body, &CaseNo(number));
    let download = house.office().download(&program.by, at, &id).await?;
    Ok(File(download).into_response())
}
