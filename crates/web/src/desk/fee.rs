//! 收费计算器: what a request would cost by the request or by the page, tier by tier (国办函〔2020〕109号).

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::response::IntoResponse;
use law::fee::{Charged, Pages};
use office::CaseNo;
use office::fee::OfTheMonth;

use crate::fail::Failure;
use crate::fields::Fields;
use crate::form::{Ask, Field, Kind, check};
use crate::house::House;
use crate::ledger::article;
use crate::page::{Page, Visit};
use crate::seat::Staff;
use crate::url;

#[derive(Template)]
#[template(path = "desk/fee.html")]
struct Calculator {
    visit: Visit,
    case_no: String,
    place: u32,
    filed: usize,
    fields: Vec<Field>,
    costs: Option<Costs>,
}

/// What it comes to by the method that was chosen.
struct Costs {
    lines: Vec<[String; 4]>,
    total: String,
    basis: String,
    /// The form of the notice with the same in it; none where there is nothing to pay.
    notice: Option<String>,
}

fn asks() -> [Ask; 2] {
    let methods = [("requests", "按件计收 by the request"), ("pages", "按量计收 by the page")];
    let methods = methods.map(|(key, words)| (key.to_owned(), words.to_owned()));
    [
        Ask::for_("method", ("计收方法", "Method"), Kind::Choice(methods.into()))
            .hint(
                "一件申请只用一种方法。按量计收只用于提供纸质件、发送电子邮件、复制电子数据的。",
                "One request is charged by one method. By the page only where paper, e-mail or a copy of data is handed over.",
            )
            .usual("requests"),
        Ask::for_("pages", ("按量的，提供的页数", "By the page: how many are handed over"), Kind::Number)
            .hint("A4 及以下幅面的1面为1页。", "One side of A4 or smaller is a page.")
            .optional(),
    ]
}

pub(crate) async fn get(
    State(house): State<House>,
    (visit, Staff(seat)): (Visit, Staff),
    Path(number): Path<String>,
    Query(pairs): Query<Vec<(String, String)>>,
) -> Result<impl IntoResponse, Failure> {
    let counted = house.office().of_the_month(&seat.by, seat.body, &CaseNo(number.clone())).await?;
    let typed = Some(Fields::of(pairs)).filter(|typed| !typed.text("method").is_empty());
    let problems = typed.as_ref().map(|typed| check(&asks(), typed)).unwrap_or_default();
    let charged = typed.as_ref().filter(|_| problems.is_empty()).and_then(|typed| charged(typed, counted));
    let costs = charged.map(|charged| costs(&number, charged, &visit));
    let fields = Field::all(&asks(), typed.as_ref(), &problems, visit.lang);
    let OfTheMonth { place, filed } = counted;
    Ok(Page(Calculator { visit, case_no: number, place: place.first(), filed, fields, costs }))
}

fn charged(typed: &Fields, counted: OfTheMonth) -> Option<Charged> {
    match typed.text("method") {
        "pages" => typed.text("pages").parse().ok().map(|pages| Charged::Pages(Pages(pages))),
        _ => Some(Charged::Requests(counted.place)),
    }
}

fn costs(case_no: &str, charged: Charged, visit: &Visit) -> Costs {
    let fee = charged.fee();
    let (method, quantity) = match charged {
        Charged::Requests(place) => ("requests", place.first()),
        Charged::Pages(pages) => ("pages", pages.0),
    };
    let lines = fee.lines().iter().map(|line| {
        let span = format!("{}—{}", line.first(), line.last());
        [span, line.quantity().to_string(), line.rate().to_string(), line.amount().to_string()]
    });
    let form = format!("{}?method={method}&quantity={quantity}", url::act(case_no, "notice-fee"));
    Costs {
        lines: lines.collect(),
        total: fee.total().to_string(),
        basis: article(&fee.method().basis(), visit.lang),
        notice: (fee.total().get() > 0).then_some(form),
    }
}
