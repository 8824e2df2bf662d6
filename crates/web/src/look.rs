//! 样式、语言和字号.

use axum::Router;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, SET_COOKIE};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};

use crate::cookie::{self, Kept};
use crate::fields::Fields;
use crate::house::House;
use crate::lang::Lang;
use crate::page::{LANG, SIZE, Size};
use crate::url;

pub(crate) fn routes() -> Router<House> {
    Router::new().route(url::STYLE, get(style)).route(url::LANGUAGE, post(switch))
}

async fn style() -> Response {
    let headers = [(CONTENT_TYPE, "text/css; charset=utf-8"), (CACHE_CONTROL, "max-age=3600")];
    (headers, include_str!("style.css")).into_response()
}

const A_YEAR: i64 = 365 * 24 * 3600;

/// Keeps a language or a size, and goes back to where it was chosen.
async fn switch(State(house): State<House>, fields: Fields) -> Response {
    let kept = Kept { path: "/", seconds: A_YEAR, is_secure: house.site().is_secure };
    let mut headers = HeaderMap::new();
    let lang = Lang::parse(fields.text("lang")).map(|lang| (LANG, lang.key()));
    let size = Size::parse(fields.text("size")).map(|size| (SIZE, size.key()));
    for (name, value) in lang.into_iter().chain(size) {
        if let Some(line) = cookie::set(name, value, kept) {
            headers.append(SET_COOKIE, line);
        }
    }
    (headers, Redirect::to(within(fields.text("back")))).into_response()
}

/// A path of this site, or its first page.
fn within(path: &str) -> &str {
    let is_ours = path.starts_with('/')
        && !path.starts_with("//")
        && path.chars().all(|c| c.is_ascii_alphanumeric() || "/-_.".contains(c));
    if is_ours { path } else { url::HOME }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_sent_to_another_site() {
        for path in ["//evil.example", "https://evil.example", "/\\evil.example", "/a\r\nb", "", "evil"] {
            assert_eq!(within(path), url::HOME, "{path}");
        }
        assert_eq!(within("/desk/requests/2026-000001"), "/desk/requests/2026-000001");
    }
}
