//! 文书: the letters of a request, and those that it calls for.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use office::CaseNo;
use office::letter::{Number, Place, Typed, Written, suggested};

use crate::download::File;
use crate::fail::Failure;
use crate::house::House;
use crate::lang::Lang;
use crate::ledger::dated;
use crate::page::{Page, Visit};
use crate::seat::Staff;
use crate::upload::{Signed, Upload};
use crate::url;

#[derive(Template)]
#[template(path = "desk/letters.html")]
struct Letters {
    visit: Visit,
    case_no: String,
    lines: Vec<Line>,
    called_for: Vec<(&'static str, &'static str)>,
    others: Vec<(&'static str, &'static str)>,
    is_drafted: bool,
    key: String,
}

/// A letter, as a list shows it.
pub(super) struct Line {
    pub(super) letter_no: u32,
    pub(super) title: &'static str,
    pub(super) document_no: Option<String>,
    pub(super) version: u32,
    pub(super) on: String,
}

impl Line {
    pub(super) fn of(written: &Written, lang: Lang) -> Self {
        Self {
            letter_no: written.letter_no,
            title: title(written.typed.number, lang),
            document_no: written.document_no.clone(),
            version: written.version,
            on: dated(written.typed.dated_on, lang),
        }
    }
}

pub(super) fn title(number: Number, lang: Lang) -> &'static str {
    lang.pick(number.title(), number.english())
}

pub(crate) async fn get(
    State(house): State<House>,
    visit: Visit,
    Staff(seat): Staff,
    Path(number): Path<String>,
) -> Result<impl IntoResponse, Failure> {
    let case_no = CaseNo(number.clone());
    let open = house.office().open(&seat.by, seat.body, &case_no).await?;
    let letters = house.office().letters(&seat.by, seat.body, &case_no).await?;
    let named = |number: &Number| (number.key(), title(*number, visit.lang));
    let called_for = suggested(&open.case);
    let others = Number::ALL.iter().filter(|number| !called_for.contains(number));
    Ok(Page(Letters {
        case_no: number,
        lines: letters.iter().map(|one| Line::of(one, visit.lang)).collect(),
        called_for: called_for.iter().map(named).collect(),
        others: others.map(named).collect(),
        is_drafted: open.case.draft.is_some(),
        key: office::command_key()?,
        visit,
    }))
}

/// Begins a letter, with nothing typed yet.
pub(crate) async fn post(
    State(house): State<House>,
    Staff(seat): Staff,
    Path(case_no): Path<String>,
    Signed(Upload { fields: typed, .. }): Signed,
) -> Result<Response, Failure> {
    let number = Number::parse(typed.text("number")).ok_or(Failure::Nowhere)?;
    let place = Place {
        body: seat.body,
        case_no: &CaseNo(case_no.clone()),
        letter_no: None,
        seen: 0,
        key: typed.text("key"),
    };
    let blank = Typed {
        number,
        fields: std::collections::BTreeMap::new(),
        enclosures: Vec::new(),
        dated_on: house.today(),
    };
    let letter_no = house.office().write_letter(&seat.by, &place, blank).await?;
    Ok(Redirect::to(&url::of_letter(url::LETTER, &case_no, &letter_no)).into_response())
}

/// 审查呈批单, printed to be signed by hand.
pub(crate) async fn approval(
    State(house): State<House>,
    Staff(seat): Staff,
    Path(number): Path<String>,
) -> Result<File, Failure> {
    let case_no = CaseNo(number);
    let at = (seat.body, &case_no);
    let sheet = house.office().approval_sheet(&seat.by, at, house.today()).await?;
    sheet.map(File).ok_or(Failure::Nowhere)
}
