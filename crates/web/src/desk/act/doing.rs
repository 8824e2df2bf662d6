//! What is done with an act that was typed: most are written down as they are; what somebody is to answer by a code goes with it.

use askama::Template;
use axum::response::{IntoResponse, Redirect, Response};
use casework::act::Act;
use casework::decide::AskUnit;
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use office::account::Seat;
use office::{At, Code, ConsultDone, How, Paper, Split, UnitAsked, china};

use super::{Stopped, consult};
use crate::fields::Fields;
use crate::form::Both;
use crate::house::House;
use crate::ledger::dated;
use crate::page::{Page, Visit};
use crate::url;

/// Verbs that are not recorded from paper: what their answer goes with is made in the system.
pub(super) const IN_SYSTEM: [&str; 2] = ["split", "ask-unit"];

/// The verb whose form says the next number of the archive.
pub(super) const ARCHIVE: &str = "archive";

/// How many days after its term an order may still be answered by its code.
const DAYS_LATE: i64 = 30;

/// 办理码, told once, for whoever is to answer.
#[derive(Template)]
#[template(path = "desk/act/slip.html")]
struct Slip {
    visit: Visit,
    case_no: String,
    title: Both,
    to: String,
    what: String,
    by: String,
    code: String,
    address: String,
}

/// Does it, and says where that leads.
pub(super) async fn act(
    house: &House,
    (visit, seat): (&Visit, &Seat),
    at: &At<'_>,
    (act, how, typed, papers): (Act, How, &Fields, Vec<Paper>),
) -> Result<Response, Stopped> {
    let office = house.office();
    match act {
        Act::SplitOff { matters, approved, .. } => {
            let split = office.split(&seat.by, at, Split { matters, approved, papers }).await?;
            Ok(Redirect::to(&url::request(&split.into.case_no.0)).into_response())
        }
        Act::UnitAsked { unit, contact, what, by_on } => {
            let units = office.units(&seat.by, seat.body).await?;
            let name = units.into_iter().find(|one| one.unit_id == unit.0).map(|one| one.name);
            let asked = AskUnit { unit, contact, what: what.clone(), by_on };
            let UnitAsked { code, .. } = office.ask_unit(&seat.by, at, asked, ends(house, by_on)).await?;
            let told = Told { to: name.unwrap_or_default(), what, by: Some(by_on), door: url::ORDER };
            Ok(told.slip(house, visit, (at, ORDER, &code)))
        }
        Act::Consulted { .. } => {
            let asked = consult::details(typed).map_err(Stopped::Typed)?;
            let ConsultDone { done, code } = office.consult(&seat.by, at, (&asked, how)).await?;
            let known = office.open(&seat.by, seat.body, at.case_no).await?.known;
            let last = done.case.consultations.last();
            let by = last.and_then(|asked| known.answer_due(asked)).map(|due| due.on());
            let told = Told { to: asked.name, what: asked.about, by, door: url::CONSULTATION };
            Ok(told.slip(house, visit, (at, LETTER, &code)))
        }
        Act::Archived { item } => {
            if item.archive_no.is_empty() {
                office.archive(&seat.by, at, (item.retention, how)).await?;
            } else {
                office.act(&seat.by, at, Act::Archived { item }, how).await?;
            }
            Ok(Redirect::to(&url::archived(&at.case_no.0)).into_response())
        }
        act => {
            office.act_with(&seat.by, at, (act, how), &papers).await?;
            Ok(Redirect::to(&url::request(&at.case_no.0)).into_response())
        }
    }
}

/// When the code of an order ends.
fn ends(house: &House, by_on: Date) -> Timestamp {
    let last = by_on.checked_add(DAYS_LATE.days()).unwrap_or(by_on);
    last.at(0, 0, 0, 0).to_zoned_datetime(china()).map_or_else(|_| house.now(), |day| day.timestamp())
}

const ORDER: Both = ("派单通知", "Order to a unit");
const LETTER: Both = ("征求意见办理码", "Code of a consultation");

/// What is told with a code.
struct Told {
    to: String,
    what: String,
    by: Option<Date>,
    door: &'static str,
}

impl Told {
    fn slip(self, house: &House, visit: &Visit, (at, title, code): (&At<'_>, Both, &Code)) -> Response {
        let Self { to, what, by, door } = self;
        Page(Slip {
            case_no: at.case_no.0.clone(),
            title,
            to,
            what,
            by: by.map(|on| dated(on, visit.lang)).unwrap_or_default(),
            code: code.shown(),
            address: [&house.site().address_on_line, door].concat(),
            visit: visit.clone(),
        })
        .into_response()
    }
}
