//! 申请列表: filtered and in an order, a page at a time; as CSV too.

use askama::Template;
use axum::extract::{Query, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use casework::act::Channel;
use casework::case::Stage;
use law::applicant;
use law::outcome::OutcomeRow;
use office::{After, CaseFile, CaseNo, Day, Filter, Order};

use super::today::{Row, row};
use crate::fail::Failure;
use crate::fields::Fields;
use crate::form::{Ask, Field, Kind, Problem, check};
use crate::house::House;
use crate::lang::Lang;
use crate::page::{Page, Visit};
use crate::seat::Staff;
use crate::words::stage;

#[derive(Template)]
#[template(path = "desk/requests.html")]
struct Requests {
    visit: Visit,
    fields: Vec<Field>,
    rows: Vec<Row>,
    /// The address of the next page.
    next: Option<String>,
    /// The address of the same as CSV.
    csv: String,
}

/// Cases on a page.
const MOST: u32 = 50;
/// Cases in an export.
const MOST_EXPORTED: u32 = 20_000;

pub(crate) fn asks(lang: Lang) -> Vec<Ask> {
    let stages = Stage::ALL
        .map(|stage| (stage.key().to_owned(), lang.pick(stage.chinese(), stage.english()).to_owned()));
    let outcomes =
        OutcomeRow::ALL.map(|row| (row.key().to_owned(), lang.pick(row.label(), row.key()).to_owned()));
    let channels =
        Channel::ALL.map(|one| (one.key().to_owned(), lang.pick(one.chinese(), one.english()).to_owned()));
    let columns = applicant::Kind::ALL
        .map(|kind| (kind.key().to_owned(), lang.pick(kind.label(), kind.key()).to_owned()));
    let orders = [
        ("newest", ("最新收到", "newest first")),
        ("oldest", ("最早收到", "oldest first")),
        ("pressing", ("最紧急", "most pressing first")),
    ];
    let orders = orders.map(|(key, (zh, en))| (key.to_owned(), lang.pick(zh, en).to_owned()));
    vec![
        Ask::for_("state", ("情况", "State"), Kind::Select(stages.into())).optional(),
        Ask::for_("outcome", ("处理结果", "Outcome"), Kind::Select(outcomes.into())).optional(),
        Ask::for_("channel", ("渠道", "Channel"), Kind::Select(channels.into())).optional(),
        Ask::for_("column", ("申请人类别", "Kind of applicant"), Kind::Select(columns.into())).optional(),
        Ask::for_("from", ("收到不早于", "Received from"), Kind::Date).optional(),
        Ask::for_("through", ("收到不晚于", "Received through"), Kind::Date).optional(),
        Ask::for_("order", ("排列", "Order"), Kind::Select(orders.into())).optional(),
    ]
}

pub(crate) fn asked(typed: &Fields) -> (Filter, Order, Option<After>) {
    let some = |name: &str| Some(typed.text(name)).filter(|value| !value.is_empty()).map(str::to_owned);
    let day = |name: &str| typed.text(name).parse().ok().map(Day);
    let filter = Filter {
        state: some("state"),
        outcome: some("outcome"),
        channel: some("channel"),
        applicant_kind: some("column"),
        from: day("from"),
        through: day("through"),
    };
    let order = match typed.text("order") {
        "oldest" => Order::Oldest,
        "pressing" => Order::MostPressing,
        _ => Order::Newest,
    };
    let after = day("after_on").zip(some("after_no")).map(|(on, no)| After { on, case_no: CaseNo(no) });
    (filter, order, after)
}

pub(crate) async fn get(
    State(house): State<House>,
    visit: Visit,
    Staff(seat): Staff,
    Query(pairs): Query<Vec<(String, String)>>,
) -> Result<Response, Failure> {
    let typed = Fields::of(pairs);
    let problems = check(&asks(visit.lang), &typed);
    let (filter, order, after) = if problems.is_empty() { asked(&typed) } else { Default::default() };
    let is_csv = typed.text("as") == "csv";
    let most = if is_csv { MOST_EXPORTED } else { MOST };
    let page = house.office().list(&seat.by, seat.body, &filter, (order, after, most)).await?;
    if is_csv {
        return Ok(exported(&page.files, visit.lang));
    }
    let next = page
        .next
        .map(|after| address(&typed, &[("after_on", after.on.to_string()), ("after_no", after.case_no.0)]));
    Ok(drawn(&house, visit, (&typed, &problems), (&page.files, next)))
}

fn drawn(
    house: &House,
    visit: Visit,
    (typed, problems): (&Fields, &[Problem]),
    (files, next): (&[CaseFile], Option<String>),
) -> Response {
    let today = house.today();
    let rows = files.iter().map(|file| row(house, file, today, visit.lang)).collect();
    let fields = Field::all(&asks(visit.lang), Some(typed), problems, visit.lang);
    let csv = address(typed, &[("as", "csv".to_owned())]);
    Page(Requests { visit, fields, rows, next, csv }).into_response()
}

/// The address of this list with something more.
fn address(typed: &Fields, more: &[(&str, String)]) -> String {
    let kept = ["state", "outcome", "channel", "column", "from", "through", "order"];
    let kept =
        kept.iter().map(|name| (*name, typed.text(name).to_owned())).filter(|(_, value)| !value.is_empty());
    let pairs: Vec<String> =
        kept.chain(more.iter().cloned()).map(|(name, value)| format!("{name}={value}")).collect();
    format!("?{}", pairs.join("&"))
}

/// As a table that a spreadsheet opens, with the mark that tells it the encoding. Nothing in it is typed by an applicant.
fn exported(files: &[CaseFile], lang: Lang) -> Response {
    let heads = lang.pick(
        ["编号", "情况", "收到", "法定到期日", "谨慎到期日", "办结", "处理结果", "渠道", "申请人类别"],
        [
            "number",
            "state",
            "received",
            "statutory date",
            "prudent date",
            "closed",
            "outcome",
            "channel",
            "applicant",
        ],
    );
    let mut text = String::from("\u{feff}");
    text.push_str(&line(heads.map(str::to_owned)));
    for file in files {
        let on = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
        let outcome = file.outcome.as_deref().and_then(OutcomeRow::parse);
        text.push_str(&line([
            file.case_no.0.clone(),
            stage(&file.state, lang).to_owned(),
            file.received_on.to_string(),
            on(file.due_on),
            on(file.prudent_due_on),
            on(file.closed_on),
            outcome.map(|row| lang.pick(row.label(), row.key()).to_owned()).unwrap_or_default(),
            file.channel.clone(),
            file.applicant_kind.clone(),
        ]));
    }
    let headers = [
        (CONTENT_TYPE, "text/csv; charset=utf-8"),
        (CONTENT_DISPOSITION, "attachment; filename=\"requests.csv\""),
    ];
    (headers, text).into_response()
}

/// A line; what a spreadsheet would take for a formula is taken for text.
fn line<const N: usize>(cells: [String; N]) -> String {
    let cells = cells.map(|cell| {
        let harmless =
            if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell };
        format!("\"{}\"", harmless.replace('"', "\"\""))
    });
    cells.join(",") + "\r\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_of_an_export_is_a_formula() {
        let cells = ["=1+1", "+1", "-1", "@x", "a\"b"].map(str::to_owned);
        assert_eq!(line(cells), "\"'=1+1\",\"'+1\",\"'-1\",\"'@x\",\"a\"\"b\"\r\n");
    }
}
