//! 一份文书: its fields, what they come to, and its papers.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use office::account::Seat;
use office::letter::{
    Block, Composed, Field as Typing, Form, Kind as Typable, Letter, Need, Place, Typed, Written,
};
use office::{CaseNo, Denied};

use super::letters::title;
use crate::download::File;
use crate::fail::Failure;
use crate::fields::Fields;
use crate::form::{Ask, Field, Kind, Problem, too_long};
use crate::house::House;
use crate::lang::Lang;
use crate::page::{Page, Visit};
use crate::seat::Staff;
use crate::upload::{Signed, Upload};
use crate::url;

#[derive(Template)]
#[template(path = "desk/letter.html")]
struct Editor {
    visit: Visit,
    case_no: String,
    letter_no: u32,
    title: &'static str,
    document_no: Option<String>,
    version: u32,
    fields: Vec<Field>,
    seen: u32,
    key: String,
    says: Option<String>,
    lacking: Vec<String>,
    letter: Option<Box<Letter>>,
    cover: Option<String>,
}

/// What is asked for besides the letter's own fields.
fn common(written: &Written) -> [Ask; 2] {
    [
        Ask::for_("dated_on", ("成文日期", "Dated"), Kind::Date).usual(written.typed.dated_on.to_string()),
        Ask::for_("enclosures", ("附件", "Enclosures"), Kind::Paragraph)
            .hint("每行一个附件的名称。", "One name a line.")
            .optional()
            .usual(written.typed.enclosures.join("\n")),
    ]
}

fn asks(written: &Written, lang: Lang) -> Vec<Ask> {
    let own = office::letter::fields(written.typed.number).iter();
    let own = own.map(|field| ask(field, &written.typed.fields, lang));
    own.chain(common(written)).collect()
}

fn ask(field: &Typing, typed: &BTreeMap<String, String>, lang: Lang) -> Ask {
    let kind = match field.kind {
        Typable::Line => Kind::Line,
        Typable::Paragraph | Typable::Lines => Kind::Paragraph,
        Typable::Date => Kind::Date,
        Typable::WorkingDays | Typable::Yuan => Kind::Number,
        Typable::Choice(choices) => Kind::Select(
            choices.iter().map(|one| (one.key.to_owned(), lang.pick(one.zh, one.en).to_owned())).collect(),
        ),
    };
    let ask = Ask::for_(field.key, (field.zh, field.en), kind)
        .hint(field.hint_zh, field.hint_en)
        .usual(typed.get(field.key).cloned().unwrap_or_default());
    match field.need {
        Need::Required => ask,
        Need::Optional => ask.optional(),
    }
}

pub(crate) async fn get(
    State(house): State<House>,
    visit: Visit,
    Staff(seat): Staff,
    Path((number, letter_no)): Path<(String, u32)>,
) -> Result<impl IntoResponse, Failure> {
    let case_no = CaseNo(number);
    let found = house.office().letter(&seat.by, (seat.body, &case_no), letter_no).await?;
    Ok(Page(editor(visit, (case_no, found), None)?))
}

/// The editor: as the letter was saved, or as somebody has typed it and could not save it, and why.
fn editor(
    visit: Visit,
    (case_no, (written, composed)): (CaseNo, (Written, Composed)),
    unsaved: Option<(&Fields, Vec<Problem>, String)>,
) -> Result<Editor, Failure> {
    let lang = visit.lang;
    let (letter, mut problems, lacking) = match composed {
        Composed::Whole(letter) => (Some(letter), Vec::new(), Vec::new()),
        Composed::Unfilled(wrong) => (None, shown(&written, wrong), Vec::new()),
        Composed::Lacking(lacking) => (None, Vec::new(), lacking.sentences),
    };
    let asks = asks(&written, lang);
    let typed = unsaved.as_ref().map(|(typed, ..)| *typed);
    let says = unsaved.map(|(_, wrong, says)| {
        problems = wrong;
        says
    });
    Ok(Editor {
        letter_no: written.letter_no,
        title: title(written.typed.number, lang),
        cover: written.document_no.as_ref().map(|_| written.cover(&case_no)),
        case_no: case_no.0,
        document_no: written.document_no,
        version: written.version,
        fields: Field::all(&asks, typed, &problems, lang),
        seen: written.version,
        key: office::command_key()?,
        says,
        lacking: lacking.into_iter().map(|one| lang.pick(one.zh, one.en)).collect(),
        letter,
        visit,
    })
}

/// What is wrong with the fields of a letter; of one that nobody has typed into yet, nothing.
fn shown(written: &Written, wrong: Vec<office::letter::Problem>) -> Vec<Problem> {
    if written.version == 1 {
        return Vec::new();
    }
    let fields = office::letter::fields(written.typed.number);
    let named = wrong.into_iter().filter_map(|problem| {
        let field = fields.iter().find(|field| field.key == problem.key)?;
        Some(Problem::new(field.key, problem.sentence.zh, problem.sentence.en))
    });
    named.collect()
}

pub(crate) async fn post(
    State(house): State<House>,
    (visit, Staff(seat)): (Visit, Staff),
    Path((number, letter_no)): Path<(String, u32)>,
    Signed(Upload { fields: typed, .. }): Signed,
) -> Result<Response, Failure> {
    let case_no = CaseNo(number.clone());
    let found = house.office().letter(&seat.by, (seat.body, &case_no), letter_no).await?;
    let (problems, says) = match read((&found.0, visit.lang), &typed) {
        Err(problems) => (problems, String::new()),
        Ok(read) => {
            let place = Place {
                body: seat.body,
                case_no: &case_no,
                letter_no: Some(letter_no),
                seen: typed.text("seen").parse().unwrap_or_default(),
                key: typed.text("key"),
            };
            match house.office().write_letter(&seat.by, &place, read).await {
                Ok(_) => return Ok(to(&number, letter_no)),
                Err(denied @ (Denied::Rewritten | Denied::KeyTaken)) => {
                    (Vec::new(), visit.lang.pick(denied.chinese(), denied.english()))
                }
                Err(denied) => return Err(denied.into()),
            }
        }
    };
    let is_overtaken = problems.is_empty();
    let status = if is_overtaken { StatusCode::CONFLICT } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page = editor(visit, (case_no, found), Some((&typed, problems, says)))?;
    Ok((status, Page(page)).into_response())
}

fn to(case_no: &str, letter_no: u32) -> Response {
    Redirect::to(&url::of_letter(url::LETTER, case_no, &letter_no)).into_response()
}

/// What was typed, whole or not.
fn read((written, lang): (&Written, Lang), typed: &Fields) -> Result<Typed, Vec<Problem>> {
    let number = written.typed.number;
    let problems: Vec<Problem> = asks(written, lang).iter().filter_map(|ask| too_long(ask, typed)).collect();
    if !problems.is_empty() {
        return Err(problems);
    }
    let own = office::letter::fields(number).iter().map(|field| (field.key, typed.text(field.key)));
    let own = own.filter(|(_, text)| !text.is_empty());
    let dated_on = typed.text("dated_on").parse().map_err(|_| {
        let (zh, en) = ("请按 2026-11-24 的样子填写日期。", "Write the date as 2026-11-24.");
        vec![Problem::new("dated_on", zh, en)]
    })?;
    let lines = typed.text("enclosures").lines().map(str::trim).filter(|line| !line.is_empty());
    Ok(Typed {
        number,
        fields: own.map(|(key, text)| (key.to_owned(), text.to_owned())).collect(),
        enclosures: lines.map(str::to_owned).collect(),
        dated_on,
    })
}

/// 编文号.
pub(crate) async fn number(
    State(house): State<House>,
    (visit, Staff(seat)): (Visit, Staff),
    Path((number, letter_no)): Path<(String, u32)>,
    Signed(_): Signed,
) -> Result<Response, Failure> {
    let case_no = CaseNo(number.clone());
    let at = (seat.body, &case_no);
    match house.office().number_letter(&seat.by, at, letter_no).await {
        Ok(_) => Ok(to(&number, letter_no)),
        Err(denied @ Denied::NoDocumentCode) => {
            let says = visit.lang.pick(denied.chinese(), denied.english());
            let found = house.office().letter(&seat.by, at, letter_no).await?;
            let page = editor(visit, (case_no, found), None)?;
            let page = Page(Editor { says: Some(says), ..page });
            Ok((StatusCode::CONFLICT, page).into_response())
        }
        Err(denied) => Err(denied.into()),
    }
}

pub(crate) async fn pdf(
    State(house): State<House>,
    Staff(seat): Staff,
    Path(which): Path<(String, u32)>,
) -> Result<File, Failure> {
    sheet(&house, &seat, which, Form::Pdf).await
}

pub(crate) async fn docx(
    State(house): State<House>,
    Staff(seat): Staff,
    Path(which): Path<(String, u32)>,
) -> Result<File, Failure> {
    sheet(&house, &seat, which, Form::Docx).await
}

async fn sheet(
    house: &House,
    seat: &Seat,
    (number, letter_no): (String, u32),
    form: Form,
) -> Result<File, Failure> {
    let case_no = CaseNo(number);
    let sheet = house.office().letter_sheet(&seat.by, (seat.body, &case_no), letter_no, form).await?;
    sheet.map(File).ok_or(Failure::Nowhere)
}
