//! 工作台: the pages of staff.

mod act;
mod deadlines;
mod request;
mod requests;
mod sign_in;
mod today;

use axum::Router;
use axum::routing::{get, post};

use crate::house::House;
use crate::url;

pub(crate) fn routes() -> Router<House> {
    Router::new()
        .route(url::SIGN_IN, get(sign_in::get).post(sign_in::post))
        .route(url::SIGN_OUT, post(sign_in::out))
        .route(url::TODAY, get(today::get))
        .route(url::REQUESTS, get(requests::get))
        .route(url::DEADLINES, get(deadlines::get))
        .route(url::REQUEST, get(request::get))
        .route(url::ACT, get(act::get).post(act::post))
}
