//! 公众端: the pages of citizens.

mod home;

use axum::Router;
use axum::routing::get;

use crate::house::House;
use crate::url;

pub(crate) fn routes() -> Router<House> {
    Router::new().route(url::HOME, get(home::get))
}
