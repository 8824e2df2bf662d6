//! 凭码: a code is typed once and then held in a cookie, so that no address has it; forms of its holder carry a token made of it.

use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::HeaderMap;
use axum::http::header::SET_COOKIE;
use axum::http::request::Parts;
use axum::response::{AppendHeaders, IntoResponse, Redirect, Response};

use crate::cookie::{self, Kept};
use crate::fail::Failure;
use crate::house::House;
use crate::seat::Token;
use crate::upload::Upload;
use crate::url;

/// The cookie that holds a code; each door has its own, by its path.
const HELD: &str = "code";
/// How long, in seconds.
const LASTS: i64 = 1800;

/// Whoever holds a code.
pub(crate) struct Holder(pub(crate) String);

/// A form of theirs with or without files, whose token is that of the code.
pub(crate) struct Held {
    pub(crate) code: String,
    pub(crate) upload: Upload,
}

/// Where codes of a page are typed.
fn door(path: &str) -> &'static str {
    let doors = [url::ORDER, url::CONSULTATION];
    doors.into_iter().find(|door| path.starts_with(door)).unwrap_or(url::FOLLOW)
}

/// What the forms of whoever holds a code carry.
pub(crate) fn token(headers: &HeaderMap) -> Option<Token> {
    cookie::read(headers, HELD).map(Token::of)
}

/// Keeps a code in the browser for a while, and goes on.
pub(crate) fn keep(house: &House, code: &str, to: &'static str) -> Response {
    set(house, (code, LASTS), to)
}

/// Forgets the code, and goes where another may be typed.
pub(crate) fn forget(house: &House, door: &'static str) -> Response {
    set(house, ("", 0), door)
}

fn set(house: &House, (code, seconds): (&str, i64), to: &'static str) -> Response {
    let kept = Kept { path: door(to), seconds, is_secure: house.site().is_secure };
    let code: String = code.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
    let headers = cookie::set(HELD, &code, kept).map(|line| AppendHeaders([(SET_COOKIE, line)]));
    (headers, Redirect::to(to)).into_response()
}

impl FromRequestParts<House> for Holder {
    type Rejection = Redirect;

    async fn from_request_parts(parts: &mut Parts, _: &House) -> Result<Self, Redirect> {
        let code = cookie::read(&parts.headers, HELD);
        let code = code.ok_or_else(|| Redirect::to(door(parts.uri.path())))?;
        Ok(Self(code.to_owned()))
    }
}

impl FromRequest<House> for Held {
    type Rejection = Response;

    async fn from_request(request: Request, house: &House) -> Result<Self, Response> {
        let code = cookie::read(request.headers(), HELD).map(str::to_owned);
        let door = door(request.uri().path());
        let code = code.ok_or_else(|| Redirect::to(door).into_response())?;
        let upload = Upload::from_request(request, house).await.map_err(IntoResponse::into_response)?;
        if upload.fields.text("token") == Token::of(&code).to_string() {
            Ok(Self { code, upload })
        } else {
            Err(Failure::Foreign.into_response())
        }
    }
}
