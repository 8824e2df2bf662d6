//! 交接单: the files of a handover with their dates, to be printed and signed by both.

use askama::Template;
use axum::extract::{Query, State};
use axum::response::IntoResponse;
use casework::act::Actor;
use jiff::civil::Date;
use office::handover::{Handover, Item};

use crate::download::File;
use crate::fail::Failure;
use crate::fields::Fields;
use crate::house::House;
use crate::lang::Lang;
use crate::ledger::dated;
use crate::page::{Page, Visit};
use crate::seat::Staff;
use crate::url;

/// A file on a sheet.
pub(super) struct Line {
    pub(super) case_no: String,
    pub(super) matters: Vec<String>,
    pub(super) received: String,
    pub(super) stage: &'static str,
    pub(super) due: String,
    pub(super) prudent: String,
    pub(super) pending: Vec<String>,
    pub(super) seen: u32,
    pub(super) is_nobodys: bool,
}

pub(super) fn line(item: &Item, lang: Lang) -> Line {
    let day = |on: Option<Date>| on.map_or_else(|| "—".to_owned(), |on| on.to_string());
    let pending = item.pending.iter().map(|one| lang.pick(one.chinese(), one.english()));
    Line {
        case_no: item.case_no.0.clone(),
        matters: item.matters.clone(),
        received: item.received_on.to_string(),
        stage: lang.pick(item.stage.chinese(), item.stage.english()),
        due: day(item.due_on),
        prudent: day(item.prudent_due_on),
        pending: pending.collect(),
        seen: item.seq,
        is_nobodys: item.is_nobodys,
    }
}

/// The address of a sheet.
pub(super) fn address(handover: Handover) -> String {
    format!("{}?{}", url::HANDOVER_SHEET, query(handover))
}

fn query(handover: Handover) -> String {
    format!("on={}&from={}&to={}", handover.on, handover.from.0, handover.to.0)
}

/// The handover that an address names.
fn asked(pairs: Vec<(String, String)>) -> Result<Handover, Failure> {
    let typed = Fields::of(pairs);
    let actor = |name: &str| typed.text(name).parse().map(Actor).map_err(|_| Failure::Nowhere);
    let on = typed.text("on").parse().map_err(|_| Failure::Nowhere)?;
    Ok(Handover { from: actor("from")?, to: actor("to")?, on })
}

#[derive(Template)]
#[template(path = "desk/handover/sheet.html")]
struct Paper {
    visit: Visit,
    on: String,
    names: (String, String),
    lines: Vec<Line>,
    login: String,
    is_closed: bool,
    tokens: Vec<String>,
    pdf: String,
}

pub(crate) async fn get(
    State(house): State<House>,
    visit: Visit,
    Staff(seat): Staff,
    Query(pairs): Query<Vec<(String, String)>>,
) -> Result<impl IntoResponse, Failure> {
    let handover = asked(pairs)?;
    let sheet = house.office().handover_sheet(&seat.by, seat.body, handover).await?;
    Ok(Page(Paper {
        on: dated(sheet.on, visit.lang),
        names: (sheet.from.name, sheet.to.name),
        lines: sheet.files.iter().map(|item| line(item, visit.lang)).collect(),
        login: sheet.from.login,
        is_closed: sheet.from.is_closed,
        tokens: sheet.tokens,
        pdf: format!("{}?{}", url::HANDOVER_PDF, query(handover)),
        visit,
    }))
}

/// The same as PDF.
pub(crate) async fn pdf(
    State(house): State<House>,
    Staff(seat): Staff,
    Query(pairs): Query<Vec<(String, String)>>,
) -> Result<File, Failure> {
    let handover = asked(pairs)?;
    Ok(File(house.office().handover_paper(&seat.by, seat.body, handover).await?))
}
