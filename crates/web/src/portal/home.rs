//! 首页: what this is, and what one may do here.

use askama::Template;
use axum::extract::State;
use axum::response::IntoResponse;

use crate::fail::Failure;
use crate::house::House;
use crate::page::{Page, Visit};

#[derive(Template)]
#[template(path = "portal/home.html")]
struct Home {
    visit: Visit,
    /// 申请渠道, and where each is.
    channels: Vec<(&'static str, String)>,
}

pub(crate) async fn get(State(house): State<House>, visit: Visit) -> Result<impl IntoResponse, Failure> {
    let channels = house.office().channels(house.site().body).await?;
    let lang = visit.lang;
    let channels = channels.into_iter().map(|((zh, en), place)| (lang.pick(zh, en), place)).collect();
    Ok(Page(Home { visit, channels }))
}
