//! The pages: a portal (公众端) for citizens and a desk (工作台) for staff, written on the server and whole without scripts; and an
//! interface (接口) for programs.
//!
//! It speaks HTTP and nothing else does; it asks the office and decides nothing. What a page shows is what
//! [`office::visible`] lets its reader see.

mod api;
mod application;
mod cookie;
mod desk;
mod download;
mod fail;
mod fields;
mod form;
mod guard;
mod holder;
mod house;
mod lang;
mod ledger;
mod limit;
mod look;
mod page;
mod picture;
mod portal;
mod seat;
mod upload;
pub mod url;
mod words;

pub use api::described as interface;
pub use house::{Clock, House, Site};

use std::net::SocketAddr;

use axum::Router;

/// Every page of a house, behind its guards.
pub fn site(house: House) -> Router {
    let pages = Router::new().merge(look::routes()).merge(portal::routes()).merge(desk::routes());
    let pages = pages.merge(api::routes(&house));
    guard::guarded(pages.fallback(fail::nowhere), house.clone()).with_state(house)
}

/// Serves a house at a listener until told to end.
pub async fn serve(
    house: House,
    listener: tokio::net::TcpListener,
    ended: impl Future<Output = ()> + Send + 'static,
) -> std::io::Result<()> {
    let site = site(house).into_make_service_with_connect_info::<SocketAddr>();
    axum::serve(listener, site).with_graceful_shutdown(ended).await
}
