//! 卷内目录: what lies in the file of a request, to be printed for its binder.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::IntoResponse;
use office::CaseNo;
use office::visible::Attached;

use crate::fail::Failure;
use crate::house::House;
use crate::lang::Lang;
use crate::ledger::dated;
use crate::page::{Page, Visit};
use crate::seat::Staff;

#[derive(Template)]
#[template(path = "desk/contents.html")]
struct Contents {
    visit: Visit,
    case_no: String,
    archived: Option<(String, u32, &'static str)>,
    lines: Vec<Line>,
}

struct Line {
    title: String,
    document_no: String,
    on: String,
    from: &'static str,
}

pub(crate) async fn get(
    State(house): State<House>,
    visit: Visit,
    Staff(seat): Staff,
    Path(number): Path<String>,
) -> Result<impl IntoResponse, Failure> {
    let case_no = CaseNo(number);
    let contents = house.office().contents(&seat.by, seat.body, &case_no).await?;
    let lang = visit.lang;
    let lines = contents.items.into_iter().map(|item| Line {
        title: item.title,
        document_no: item.document_no.unwrap_or_default(),
        on: dated(item.on, lang),
        from: from(item.from, lang),
    });
    let kept = contents.archived.map(|item| {
        (item.archive_no, item.item_no, lang.pick(item.retention.chinese(), item.retention.english()))
    });
    Ok(Page(Contents { case_no: case_no.0, archived: kept, lines: lines.collect(), visit }))
}

/// 责任者.
fn from(attached: Option<Attached>, lang: Lang) -> &'static str {
    match attached {
        None | Some(Attached::ByStaff | Attached::Reply) => lang.pick("本机关", "this body"),
        Some(Attached::ByApplicant) => lang.pick("申请人", "the applicant"),
        Some(Attached::ByThirdParty { .. }) => lang.pick("被征求意见方", "whoever was consulted"),
        Some(Attached::ByUnit(_)) => lang.pick("内设机构", "a unit"),
    }
}
