//! 口径确认: how the body reads what the texts leave open, who confirmed it, and which dates that moves.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use law::reading::{Point, Stance};
use office::account::Seat;
use office::settings::Settled;
use office::{Day, Differs, Settle};

use crate::fail::Failure;
use crate::fields::Fields;
use crate::form::{Ask, Both, Field, Kind, Problem, check};
use crate::house::House;
use crate::lang::Lang;
use crate::ledger::{article, dated};
use crate::page::{Page, Visit};
use crate::seat::Staff;
use crate::upload::Signed;

#[derive(Template)]
#[template(path = "desk/settings/readings.html")]
struct Readings {
    visit: Visit,
    points: Vec<Row>,
    fields: Vec<Field>,
    /// What was moved just now; none before anything was settled.
    moved: Option<Vec<Moved>>,
}

struct Row {
    called: &'static str,
    basis: String,
    stance: &'static str,
    confirmed_by: Option<String>,
}

/// A request whose date has moved.
pub(super) struct Moved {
    pub(super) case_no: String,
    pub(super) from: String,
    pub(super) to: String,
}

impl Moved {
    /// By both dates, the statutory one first.
    pub(super) fn of(differs: &Differs, lang: Lang) -> Self {
        let said = |day: Option<Day>| day.map_or_else(|| "—".to_owned(), |day| dated(day.0, lang));
        let both = |statutory, prudent| format!("{} / {}", said(statutory), said(prudent));
        let stood = differs.stood.as_ref();
        let (folded, from) = (&differs.folded, stood.map(|stood| (stood.due_on, stood.prudent_due_on)));
        let (statutory, prudent) = from.unwrap_or_default();
        Self {
            case_no: folded.case_no.0.clone(),
            from: both(statutory, prudent),
            to: both(folded.due_on, folded.prudent_due_on),
        }
    }
}

const fn called(point: Point) -> Both {
    match point {
        Point::Confirmation => {
            ("没有双方确认的，从何时起算", "From when, where the receipt was not confirmed")
        }
        Point::OpinionDay => ("收到意见当日是否计入", "Whether the day an opinion came counts"),
        Point::OtherBodyTerm => {
            ("征求其他机关意见，扣除多少时间", "How much of asking another body is left out")
        }
        Point::Determination => ("报请确定的时间是否扣除", "Whether a determination's time is left out"),
        Point::AfterExtension => {
            ("延期以后征求意见的时间是否扣除", "Whether consultations after an extension are left out")
        }
        Point::AfterPayment => {
            ("缴费以后重新计算还是继续计算", "Whether the term starts anew after a payment")
        }
        Point::RegionalDays => ("地区附加的节日是否不计", "Whether regional holidays are left out"),
    }
}

const fn stance(stance: Stance) -> Both {
    match stance {
        Stance::Usual => ("通行的读法", "as usually read"),
        Stance::AgainstTheBody => ("对机关不利的读法", "against the body"),
    }
}

fn asks() -> [Ask; 3] {
    let both = |(zh, en): Both| format!("{zh} {en}");
    let points = Point::ALL.map(|point| (point.key().to_owned(), both(called(point))));
    let stances =
        [Stance::Usual, Stance::AgainstTheBody].map(|one| (one.key().to_owned(), both(stance(one))));
    [
        Ask::for_("point", ("口径", "Point"), Kind::Select(points.into())),
        Ask::for_("stance", ("怎么读", "How it is read"), Kind::Choice(stances.into())),
        Ask::for_("confirmed_by", ("谁在哪份文件里确认的", "Who confirmed it, and in which paper"), Kind::Line)
            .hint(
                "例如“云岭县政府办公室，云政办函〔2026〕3号”。没有确认的不填：法定到期日按这里的读法算，谨慎到期日仍按不利的读法算。",
                "An office and the number of its letter. Empty while nobody has: the statutory date then follows this, the prudent one still the reading against the body.",
            )
            .optional(),
    ]
}

async fn page(
    house: &House,
    visit: Visit,
    seat: &Seat,
    (fields, moved): (Vec<Field>, Option<Vec<Moved>>),
) -> Result<Page<Readings>, Failure> {
    let settled = house.office().settled(&seat.by, seat.body).await?;
    let points = settled.into_iter().map(|one| row(one, visit.lang)).collect();
    Ok(Page(Readings { visit, points, fields, moved }))
}

fn row(settled: Settled, lang: Lang) -> Row {
    let (zh, en) = called(settled.point);
    let read = settled.stance.map_or(("未确认，两种读法都算", "open: both are counted"), stance);
    Row {
        called: lang.pick(zh, en),
        basis: article(&settled.point.basis(), lang),
        stance: lang.pick(read.0, read.1),
        confirmed_by: settled.confirmed_by,
    }
}

pub(crate) async fn get(
    State(house): State<House>,
    visit: Visit,
    Staff(seat): Staff,
) -> Result<impl IntoResponse, Failure> {
    let fields = Field::all(&asks(), None, &[], visit.lang);
    page(&house, visit, &seat, (fields, None)).await
}

pub(crate) async fn post(
    State(house): State<House>,
    (visit, Staff(seat)): (Visit, Staff),
    Signed(upload): Signed,
) -> Result<Response, Failure> {
    let typed = upload.fields;
    let problems = check(&asks(), &typed);
    let lang = visit.lang;
    let Some(settle) = read(&typed, &problems) else {
        let fields = Field::all(&asks(), Some(&typed), &problems, lang);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page(&house, visit, &seat, (fields, None)).await?)
            .into_response());
    };
    let mut moved = Vec::new();
    house
        .office()
        .settle(&seat.by, seat.body, settle, |differs| moved.push(Moved::of(&differs, lang)))
        .await?;
    let fields = Field::all(&asks(), None, &[], lang);
    Ok(page(&house, visit, &seat, (fields, Some(moved))).await?.into_response())
}

fn read(typed: &Fields, problems: &[Problem]) -> Option<Settle> {
    let confirmed_by = Some(typed.text("confirmed_by").to_owned()).filter(|text| !text.is_empty());
    let (point, stance) = (Point::parse(typed.text("point"))?, Stance::parse(typed.text("stance"))?);
    problems.is_empty().then_some(Settle { point, stance, confirmed_by })
}
