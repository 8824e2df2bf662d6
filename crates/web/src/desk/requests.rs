//! 申请列表: filtered and in an order, a page at a time; as CSV and as a workbook too.

pub(super) mod export;

use askama::Template;
use axum::extract::{Query, State};
use axum::response::{IntoResponse, Response};
use casework::act::Channel;
use casework::case::Stage;
use export::Export;
use law::applicant;
use law::outcome::OutcomeRow;
use office::handover::Hand;
use office::{After, CaseFile, CaseNo, Day, Filter, Order};

use super::handover::held;
use super::today::{Row, row};
use crate::fail::Failure;
use crate::fields::Fields;
use crate::form::{Ask, Field, Kind, Problem, check};
use crate::house::House;
use crate::lang::Lang;
use crate::page::{Page, Visit};
use crate::seat::Staff;

#[derive(Template)]
#[template(path = "desk/requests.html")]
struct Requests {
    visit: Visit,
    fields: Vec<Field>,
    /// Each with whose hands it is in.
    rows: Vec<(Row, String)>,
    /// The address of the next page.
    next: Option<String>,
    /// The addresses of the same as files.
    exports: [(&'static str, String); 2],
    /// What the list can be ordered by.
    received: Head,
    prudent: Head,
}

/// The head of a column by which the list can be ordered: whether it is now, and the address of the next order.
struct Head {
    label: &'static str,
    /// The word of `aria-sort`.
    sorted: &'static str,
    turned: String,
}

/// Cases on a page.
const MOST: u32 = 50;
/// Cases in an export.
const MOST_EXPORTED: u32 = 20_000;

pub(crate) fn asks(lang: Lang) -> Vec<Ask> {
    let stages = Stage::ALL
        .map(|stage| (stage.key().to_owned(), lang.pick(stage.chinese(), stage.english()).to_owned()));
    let outcomes =
        OutcomeRow::ALL.map(|row| (row.key().to_owned(), lang.pick(row.label(), row.english()).to_owned()));
    let channels =
        Channel::ALL.map(|one| (one.key().to_owned(), lang.pick(one.chinese(), one.english()).to_owned()));
    let columns = applicant::Kind::ALL
        .map(|kind| (kind.key().to_owned(), lang.pick(kind.label(), kind.english()).to_owned()));
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

/// The same with the people of the body, in whose hands a file may be.
fn asks_of(hands: &[Hand], lang: Lang) -> Vec<Ask> {
    let hands = hands.iter().map(|hand| (hand.actor.0.to_string(), hand.name.clone()));
    let ask = Ask::for_("hand", ("承办人", "In the hands of"), Kind::Select(hands.collect())).optional();
    [ask].into_iter().chain(asks(lang)).collect()
}

pub(crate) fn asked(typed: &Fields) -> (Filter, Order, Option<After>) {
    let some = |name: &str| Some(typed.text(name)).filter(|value| !value.is_empty()).map(str::to_owned);
    let day = |name: &str| typed.text(name).parse().ok().map(Day);
    let filter = Filter {
        state: some("state"),
        outcome: some("outcome"),
        channel: some("channel"),
        applicant_kind: some("column"),
        hand: some("hand"),
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
    let hands = house.office().hands(&seat.by, seat.body).await?;
    let problems = check(&asks_of(&hands, visit.lang), &typed);
    let (filter, order, after) = if problems.is_empty() { asked(&typed) } else { Default::default() };
    let export = Export::parse(typed.text("as"));
    let most = if export.is_some() { MOST_EXPORTED } else { MOST };
    let page = house.office().list(&seat.by, seat.body, &filter, (order, after, most)).await?;
    if let Some(export) = export {
        return export::exported(export, (&page.files, &hands), (visit.lang, house.today()));
    }
    let next = page
        .next
        .map(|after| address(&typed, &[("after_on", after.on.to_string()), ("after_no", after.case_no.0)]));
    drawn(&house, visit, (&typed, &problems), (&page.files, &hands, next)).await
}

async fn drawn(
    house: &House,
    visit: Visit,
    (typed, problems): (&Fields, &[Problem]),
    (files, hands, next): (&[CaseFile], &[Hand], Option<String>),
) -> Result<Response, Failure> {
    let (today, days) = (house.today(), house.office().days().await?);
    let lang = visit.lang;
    let rows =
        files.iter().map(|file| (row(&days.calendar, file, today, lang), held(hands, file, lang))).collect();
    let fields = Field::all(&asks_of(hands, lang), Some(typed), problems, visit.lang);
    let exports = [("导出 CSV", "csv"), ("导出 XLSX", "xlsx")];
    let exports = exports.map(|(label, kind)| {
        (
            visit.t(label, if kind == "csv" { "Export as CSV" } else { "Export as XLSX" }),
            address(typed, &[("as", kind.to_owned())]),
        )
    });
    let (received, prudent) = heads(&visit, typed);
    Ok(Page(Requests { visit, fields, rows, next, exports, received, prudent }).into_response())
}

/// By the day of receipt it goes both ways, by the prudent date the most pressing first.
fn heads(visit: &Visit, typed: &Fields) -> (Head, Head) {
    let ordered = |key: &str| address(&typed.with("order", key.to_owned()), &[]);
    let (received, prudent, turned) = match asked(typed).1 {
        Order::Newest => ("descending", "none", "oldest"),
        Order::Oldest => ("ascending", "none", "newest"),
        Order::MostPressing => ("none", "ascending", "newest"),
    };
    (
        Head { label: visit.t("收到", "Received"), sorted: received, turned: ordered(turned) },
        Head {
            label: visit.t("谨慎到期日", "Prudent date"), sorted: prudent, turned: ordered("pressing")
        },
    )
}

/// The address of this list with something more.
fn address(typed: &Fields, more: &[(&str, String)]) -> String {
    let kept = ["hand", "state", "outcome", "channel", "column", "from", "through", "order"];
    let kept =
        kept.iter().map(|name| (*name, typed.text(name).to_owned())).filter(|(_, value)| is_plain(value));
    let pairs: Vec<String> =
        kept.chain(more.iter().cloned()).map(|(name, value)| format!("{name}={value}")).collect();
    format!("?{}", pairs.join("&"))
}

/// What needs no escaping in an address: every choice and every date there is.
fn is_plain(value: &str) -> bool {
    !value.is_empty() && value.chars().all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '-')
}
