//! 登记簿 of a year: the register of the seal, and that of reconsideration and litigation, as pages and as files.

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Response};
use jiff::civil::Date;
use office::Rows;
use office::account::Seat;
use office::books::{Dispute, Sealing};

use super::requests::export::{Export, answered};
use crate::fail::Failure;
use crate::fields::Fields;
use crate::form::Both;
use crate::house::House;
use crate::lang::Lang;
use crate::page::{Page, Visit};
use crate::seat::Staff;

/// Which register.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Book {
    /// 用印登记簿.
    Seals,
    /// 复议诉讼登记簿.
    Disputes,
}

const SEALS: [Both; 7] = [
    ("序号", "No."),
    ("日期", "Date"),
    ("用印登记号", "Number in the register"),
    ("文号", "Document number"),
    ("申请编号", "Request"),
    ("经手人", "By"),
    ("备注", "Remarks"),
];

const DISPUTES: [Both; 9] = [
    ("序号", "No."),
    ("收到", "Known since"),
    ("申请编号", "Request"),
    ("申请事项", "Asked for"),
    ("程序", "Procedure"),
    ("提交答复、答辩期限", "Answer due"),
    ("已经提交", "Answered"),
    ("审理结果", "Outcome"),
    ("重新答复", "Opened anew"),
];

impl Book {
    pub(crate) const ALL: [Self; 2] = [Self::Seals, Self::Disputes];

    pub(crate) const fn key(self) -> &'static str {
        match self {
            Self::Seals => "seals",
            Self::Disputes => "disputes",
        }
    }

    pub(crate) const fn title(self) -> Both {
        match self {
            Self::Seals => ("用印登记簿", "Register of the seal"),
            Self::Disputes => ("复议诉讼登记簿", "Register of reconsideration and litigation"),
        }
    }

    fn heads(self, lang: Lang) -> Vec<String> {
        let heads = match self {
            Self::Seals => SEALS.as_slice(),
            Self::Disputes => DISPUTES.as_slice(),
        };
        heads.iter().map(|(zh, en)| lang.pick(*zh, *en).to_owned()).collect()
    }

    /// In which column the number of the request stands.
    const fn of_request(self) -> usize {
        match self {
            Self::Seals => 5,
            Self::Disputes => 3,
        }
    }

    async fn rows(
        self,
        house: &House,
        (seat, lang): (&Seat, Lang),
        year: i16,
    ) -> Result<Vec<Vec<String>>, Failure> {
        let office = house.office();
        Ok(match self {
            Self::Seals => {
                let seals = office.seals(&seat.by, seat.body, year).await?;
                (1..).zip(&seals).map(|(place, one)| sealing(place, one, lang)).collect()
            }
            Self::Disputes => {
                let disputes = office.disputes(&seat.by, seat.body, year).await?;
                (1..).zip(&disputes).map(|(place, one)| dispute(place, one, lang)).collect()
            }
        })
    }
}

#[derive(Template)]
#[template(path = "desk/books.html")]
struct Register {
    visit: Visit,
    book: Book,
    year: i16,
    heads: Vec<String>,
    rows: Vec<Vec<String>>,
}

/// A register of a year, this year where none is named, as a page or as a file.
pub(crate) async fn get(
    State(house): State<House>,
    (visit, Staff(seat)): (Visit, Staff),
    Path(key): Path<String>,
    Query(pairs): Query<Vec<(String, String)>>,
) -> Result<Response, Failure> {
    let (typed, today, lang) = (Fields::of(pairs), house.today(), visit.lang);
    let book = Book::ALL.into_iter().find(|book| book.key() == key).ok_or(Failure::Nowhere)?;
    let year = match typed.text("year") {
        "" => today.year(),
        year => year.parse().ok().filter(|year| (1949..=9998).contains(year)).ok_or(Failure::Nowhere)?,
    };
    let rows = book.rows(&house, (&seat, lang), year).await?;
    let heads = book.heads(lang);
    if let Some(export) = Export::parse(typed.text("as")) {
        // The name of a sheet has at most 31 characters.
        let name = lang.pick(book.title().0, book.key()).to_owned();
        let list = Rows { name, heads, rows };
        return answered(export, (&list, &format!("{key}-{year}")), today);
    }
    Ok(Page(Register { visit, book, year, heads, rows }).into_response())
}

fn sealing(place: usize, sealing: &Sealing, lang: Lang) -> Vec<String> {
    let struck = if sealing.is_struck { lang.pick("已更正，作废", "struck") } else { "" };
    vec![
        place.to_string(),
        sealing.on.to_string(),
        sealing.register_no.clone(),
        sealing.document_no.clone(),
        sealing.case_no.0.clone(),
        sealing.by.clone(),
        struck.to_owned(),
    ]
}

fn dispute(place: usize, dispute: &Dispute, lang: Lang) -> Vec<String> {
    let day = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
    let due = match (dispute.answer_by, dispute.answer_summarily_by) {
        (Some(by), Some(summarily)) => {
            lang.pick(format!("{by}（简易程序{summarily}）"), format!("{by} (summarily {summarily})"))
        }
        (by, _) => day(by),
    };
    let ruled = dispute.ruled.map(|(on, ruling)| {
        lang.pick(format!("{on} {}", ruling.chinese()), format!("{on} {}", ruling.english()))
    });
    vec![
        place.to_string(),
        dispute.on.to_string(),
        dispute.case_no.0.clone(),
        dispute.matters.join(lang.pick("；", "; ")),
        lang.pick(dispute.forum.chinese(), dispute.forum.english()).to_owned(),
        due,
        day(dispute.answered_on),
        ruled.unwrap_or_default(),
        day(dispute.reopened_on),
    ]
}
