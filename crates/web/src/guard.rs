//! What stands before every page: headers that keep scripts and frames out, and no form from another site.

use axum::Router;
use axum::extract::{Request, State};
use axum::http::header::{HOST, ORIGIN};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};

use crate::fail::{Failure, dress};
use crate::house::House;
use crate::limit::limit;

const HEADERS: [(&str, &str); 6] = [
    (
        "content-security-policy",
        "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    ),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "same-origin"),
    ("x-frame-options", "DENY"),
    ("cross-origin-opener-policy", "same-origin"),
    ("permissions-policy", "camera=(), geolocation=(), microphone=()"),
];

/// Pages behind their guards.
pub(crate) fn guarded(pages: Router<House>, house: House) -> Router<House> {
    pages
        .layer(from_fn_with_state(house.clone(), limit))
        .layer(from_fn_with_state(house.clone(), keep_out))
        .layer(from_fn_with_state(house.clone(), dress))
        .layer(from_fn_with_state(house, with_headers))
}

async fn keep_out(State(_): State<House>, request: Request, next: Next) -> Response {
    // No name here has it, and a database refuses it as a fault.
    if request.uri().path().contains("%00") {
        return Failure::Nowhere.into_response();
    }
    let is_reading = matches!(*request.method(), Method::GET | Method::HEAD);
    if is_reading || is_from_here(request.headers()) {
        next.run(request).await
    } else {
        Failure::Foreign.into_response()
    }
}

/// Browsers say where a form was opened; what says nothing is no browser and has no session.
fn is_from_here(headers: &HeaderMap) -> bool {
    let text = |name: &HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    match headers.get("sec-fetch-site").and_then(|site| site.to_str().ok()) {
        Some(site) => matches!(site, "same-origin" | "none"),
        None => text(&ORIGIN).is_none_or(|origin| {
            let host = origin.split_once("://").map(|(_, host)| host);
            host.is_some() && host == text(&HOST)
        }),
    }
}

async fn with_headers(State(house): State<House>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    for (name, value) in HEADERS {
        response.headers_mut().insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    if house.site().is_secure {
        let always = HeaderValue::from_static("max-age=31536000");
        response.headers_mut().insert(HeaderName::from_static("strict-transport-security"), always);
    }
    response
}
