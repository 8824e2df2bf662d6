//! 我的账号: where one is signed in, and what one may set for oneself and for the body.

pub(crate) mod password;
pub(crate) mod second_factor;

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect};
use jiff::Timestamp;
use office::account::Signed as Session;
use office::authority::Right;
use office::china;

use crate::fail::Failure;
use crate::form::Both;
use crate::house::House;
use crate::lang::Lang;
use crate::page::{Page, Visit};
use crate::seat::Staff;
use crate::upload::Signed;
use crate::url;

#[derive(Template)]
#[template(path = "desk/account.html")]
struct Account {
    visit: Visit,
    name: String,
    sessions: Vec<Row>,
    has_second_factor: bool,
    /// What they may do for the body besides.
    links: Vec<(&'static str, &'static str)>,
}

/// The pages that are for whoever has a right.
const LINKS: [(Right, &str, Both); 6] = [
    (Right::HandOver, url::HANDOVER, ("工作交接", "Hand over the desk")),
    (Right::ManageAccounts, url::PEOPLE, ("人员和职责", "People and duties")),
    (Right::Configure, url::SETTINGS, ("机关设置", "Settings of the body")),
    (Right::Configure, url::OUTCOMES, ("办理结果的口径", "Outcomes that rest on a reading")),
    (Right::Configure, url::READINGS, ("口径确认", "Readings of what is open")),
    (Right::Configure, url::TEMPLATES, ("文书模板", "Wording of letters")),
];

struct Row {
    key: String,
    device: String,
    since: String,
    seen: String,
    is_this: bool,
}

pub(crate) async fn get(
    State(house): State<House>,
    visit: Visit,
    Staff(seat): Staff,
) -> Result<impl IntoResponse, Failure> {
    let sessions = house.office().sessions(&seat, house.terms()).await?;
    let sessions = sessions.into_iter().map(|session| row(session, visit.lang)).collect();
    let has_second_factor = house.office().has_second_factor(&seat).await?;
    let offered = LINKS.into_iter().filter(|(right, _, _)| seat.by.has(*right, seat.body));
    let links = offered.map(|(_, path, (zh, en))| (path, visit.lang.pick(zh, en))).collect();
    Ok(Page(Account { visit, name: seat.name, sessions, has_second_factor, links }))
}

fn row(session: Session, lang: Lang) -> Row {
    let at = |moment: Timestamp| moment.to_zoned_datetime(china()).strftime("%Y-%m-%d %H:%M").to_string();
    let device = session.device;
    Row {
        key: session.key,
        device: if device.is_empty() { lang.pick("没有说明", "not told").to_owned() } else { device },
        since: at(session.made_at),
        seen: at(session.seen_at),
        is_this: session.is_this,
    }
}

/// Ends the session that is named, or all others.
pub(crate) async fn sessions(
    State(house): State<House>,
    Staff(seat): Staff,
    Signed(upload): Signed,
) -> Result<impl IntoResponse, Failure> {
    match upload.fields.text("session") {
        "others" => house.office().end_other_sessions(&seat, house.terms()).await?,
        key => house.office().end_session(&seat, key).await?,
    }
    Ok(Redirect::to(url::ACCOUNT))
}
