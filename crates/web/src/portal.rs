//! 公众端: the pages of citizens.

mod answered;
mod apply;
mod code;
mod consultation;
mod follow;
mod home;
mod order;
mod receipt;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};

use crate::house::House;
use crate::upload::MOST_BYTES;
use crate::url;

pub(crate) fn routes() -> Router<House> {
    let with_files = Router::new()
        .route(url::APPLY_SEND, post(apply::send))
        .route(url::SUPPLEMENT, post(follow::supplement))
        .route(url::CONSULTED, get(consultation::letter).post(consultation::answer))
        .route(url::ORDERED, get(order::order).post(order::answer))
        .layer(DefaultBodyLimit::max(MOST_BYTES));
    Router::new()
        .route(url::HOME, get(home::get))
        .route(url::APPLY, get(apply::get).post(apply::again))
        .route(url::APPLY_AS, get(apply::get_as))
        .route(url::APPLY_CHECK, post(apply::check))
        .route(url::RECEIPT, get(receipt::get))
        .route(url::FOLLOW, get(follow::get).post(follow::post))
        .route(url::FOLLOWED, get(follow::request))
        .route(url::REPLY, get(follow::reply::get).post(follow::reply::post))
        .route(url::WITHDRAW, get(follow::to_withdraw).post(follow::withdraw))
        .route(url::CONTACT, get(follow::contact::get).post(follow::contact::post))
        .route(url::OWN_PAPER, get(follow::download))
        .route(url::UNFOLLOW, post(follow::leave))
        .route(url::CONSULTATION, get(consultation::get).post(consultation::post))
        .route(url::ORDER, get(order::get).post(order::post))
        .route(url::CONSULTED_PAPER, get(consultation::download))
        .route(url::ORDERED_PAPER, get(order::download))
        .route(url::LEAVE_CONSULTATION, post(consultation::leave))
        .route(url::LEAVE_ORDER, post(order::leave))
        .merge(with_files)
}
