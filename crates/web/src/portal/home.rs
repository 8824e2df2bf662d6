//! 首页: what this is, and what one may do here.

use askama::Template;
use axum::response::IntoResponse;

use crate::page::{Page, Visit};

#[derive(Template)]
#[template(path = "portal/home.html")]
struct Home {
    visit: Visit,
}

pub(crate) async fn get(visit: Visit) -> impl IntoResponse {
    Page(Home { visit })
}
