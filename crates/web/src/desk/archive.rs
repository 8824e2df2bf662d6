//! 归档: what may be archived, one after the other, and the catalogue of each year.

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Response};
use casework::act::ArchiveItem;
use office::archive::{HEADS, Kept};
use office::authority::Right;
use office::{CaseFile, CaseNo, Rows};

use super::books::Book;
use super::requests::export::{Export, answered};
use super::today::outcome;
use crate::download::File;
use crate::fail::Failure;
use crate::fields::Fields;
use crate::house::House;
use crate::lang::Lang;
use crate::ledger::dated;
use crate::page::{Page, Visit};
use crate::seat::Staff;

/// Requests on the page.
const MOST: u32 = 200;

#[derive(Template)]
#[template(path = "desk/archive.html")]
struct Archive {
    visit: Visit,
    /// What was just archived.
    done: Option<(String, ArchiveItem)>,
    ready: Vec<Line>,
    /// Whether whoever reads it may archive.
    handles: bool,
    years: Vec<i16>,
}

struct Line {
    case_no: String,
    closed: String,
    outcome: String,
}

fn line(file: &CaseFile, lang: Lang) -> Line {
    Line {
        case_no: file.case_no.0.clone(),
        closed: file.closed_on.map(|on| dated(on.0, lang)).unwrap_or_default(),
        outcome: outcome(file, lang),
    }
}

pub(crate) async fn get(
    State(house): State<House>,
    (visit, Staff(seat)): (Visit, Staff),
    Query(pairs): Query<Vec<(String, String)>>,
) -> Result<impl IntoResponse, Failure> {
    let asked = (house.today(), MOST);
    let ready = house.office().ready_to_archive(&seat.by, seat.body, asked).await?;
    let years = house.office().archive_years(&seat.by, seat.body).await?;
    let typed = Fields::of(pairs);
    let done = match typed.text("done") {
        "" => None,
        number => {
            let open = house.office().open(&seat.by, seat.body, &CaseNo(number.to_owned())).await?;
            open.case.archived.map(|item| (number.to_owned(), item))
        }
    };
    let ready = ready.iter().map(|file| line(file, visit.lang)).collect();
    Ok(Page(Archive { visit, done, ready, handles: seat.by.has(Right::Handle, seat.body), years }))
}

#[derive(Template)]
#[template(path = "desk/archive/year.html")]
struct Catalogue {
    visit: Visit,
    year: i16,
    heads: [&'static str; 8],
    rows: Vec<Vec<String>>,
}

/// The catalogue of a year, as a page or as a file.
pub(crate) async fn year(
    State(house): State<House>,
    (visit, Staff(seat)): (Visit, Staff),
    Path(year): Path<String>,
    Query(pairs): Query<Vec<(String, String)>>,
) -> Result<Response, Failure> {
    let (typed, today) = (Fields::of(pairs), house.today());
    let year: i16 = year.parse().map_err(|_| Failure::Nowhere)?;
    if typed.text("as") == "pdf" {
        let paper = house.office().archive_paper(&seat.by, seat.body, (year, today)).await?;
        return Ok(File(paper).into_response());
    }
    let kept = house.office().archive_catalogue(&seat.by, seat.body, year).await?;
    let rows: Vec<Vec<String>> =
        (1..).zip(&kept).map(|(place, one): (usize, &Kept)| one.cells(place)).collect();
    let heads = HEADS.map(|(zh, en)| visit.lang.pick(zh, en));
    if let Some(export) = Export::parse(typed.text("as")) {
        let name = visit.t("归档文件目录", "archive").to_owned();
        let list = Rows { name, heads: heads.map(str::to_owned).into(), rows };
        return answered(export, (&list, &format!("archive-{year}")), today);
    }
    Ok(Page(Catalogue { visit, year, heads, rows }).into_response())
}
