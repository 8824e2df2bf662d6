//! Cases as programs read them.

use axum::Extension;
use axum::extract::{Path, Query, State};
use axum::http::header::LINK;
use axum::http::{HeaderMap, HeaderValue};
use axum::response::{IntoResponse, Response};
use jiff::ToSpan;
use office::{After, CaseNo, Day};

use super::shape::{Cases, File, Summary, Whole, answer};
use super::{Problem, Program};
use crate::desk::requests::{asked, asks};
use crate::fields::Fields;
use crate::form::{self, check};
use crate::house::House;
use crate::lang::Lang;
use crate::url;

/// Cases on a page where nothing else is asked for, and at most.
const USUAL: u32 = 50;
const MOST: u32 = 200;
/// How far ahead is looked for what is due where no day is named.
const DAYS_AHEAD: i64 = 60;

/// What may be asked of the list.
pub(super) const FILTERS: [&str; 7] = ["state", "outcome", "channel", "column", "from", "through", "order"];

pub(super) async fn list(
    State(house): State<House>,
    Extension(program): Program,
    Query(pairs): Query<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let typed = Fields::of(pairs);
    let problems = [check(&asks(Lang::En), &typed), also(&typed)].concat();
    if !problems.is_empty() {
        return Err(Problem::wrong(&problems));
    }
    let (filter, order, _) = asked(&typed);
    let page = house
        .office()
        .list(&program.by, program.body, &filter, (order, after(typed.text("after")), limit(&typed)))
        .await?;
    let cases = page.files.into_iter().map(Summary::of).collect();
    let mut headers = HeaderMap::new();
    if let Some(next) = page.next.and_then(|next| link(&house, &typed, &next)) {
        headers.insert(LINK, next);
    }
    Ok((headers, answer(&Cases { cases })).into_response())
}

/// What is wrong with what a list for programs has and one for people has not.
fn also(typed: &Fields) -> Vec<form::Problem> {
    let is_page = matches!(typed.text("after"), "") || after(typed.text("after")).is_some();
    let is_limit = typed.text("limit").is_empty() || (1..=MOST).contains(&limit(typed));
    let page = (!is_page).then(|| {
        form::Problem::new(
            "after",
            "请用 Link 头给出的地址翻页。",
            "Turn pages by the address in the header Link.",
        )
    });
    let limit = (!is_limit).then(|| {
        form::Problem::new("limit", format!("limit 为1到{MOST}。"), format!("limit is from 1 to {MOST}."))
    });
    page.into_iter().chain(limit).collect()
}

fn limit(typed: &Fields) -> u32 {
    if typed.text("limit").is_empty() { USUAL } else { typed.text("limit").parse().unwrap_or(0) }
}

/// Where a page begins: a day and a number, as the link of the page before has it.
fn after(text: &str) -> Option<After> {
    let (on, number) = text.split_once('~')?;
    Some(After { on: Day(on.parse().ok()?), case_no: CaseNo(number.to_owned()) })
}

fn link(house: &House, typed: &Fields, next: &After) -> Option<HeaderValue> {
    let kept = FILTERS.iter().chain(&["limit"]).map(|name| (*name, typed.text(name).to_owned()));
    let pairs = kept.chain([("after", format!("{}~{}", next.on, next.case_no))]);
    // What stands here was checked, or is ours: nothing of it needs another spelling in an address.
    let pairs: Vec<String> =
        pairs.filter(|(_, value)| !value.is_empty()).map(|(name, value)| format!("{name}={value}")).collect();
    let address = format!("{}{}?{}", house.site().address_on_line, url::API_CASES, pairs.join("&"));
    HeaderValue::from_str(&format!("<{address}>; rel=\"next\"")).ok()
}

pub(super) async fn one(
    State(house): State<House>,
    Extension(program): Program,
    Path(number): Path<String>,
) -> Result<Response, Problem> {
    let case_no = CaseNo(number);
    let open = house.office().open(&program.by, program.body, &case_no).await?;
    let sent_in = house.office().sent_in(&program.by, program.body, &case_no).await?;
    let files = sent_in.papers.into_iter().map(File::of).collect();
    Ok(answer(&Whole::of(case_no, &open, files)))
}

pub(super) async fn due(
    State(house): State<House>,
    Extension(program): Program,
    Query(pairs): Query<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let typed = Fields::of(pairs);
    let through = match typed.text("through") {
        "" => house.today().saturating_add(DAYS_AHEAD.days()),
        text => text.parse().map_err(|_| {
            let wrong = form::Problem::new(
                "through",
                "请按 2026-11-24 的样子填写日期。",
                "Write the date as 2026-11-24.",
            );
            Problem::wrong(&[wrong])
        })?,
    };
    let files = house.office().due(&program.by, program.body, through, MOST).await?;
    Ok(answer(&Cases { cases: files.into_iter().map(Summary::of).collect() }))
}
