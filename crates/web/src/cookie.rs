//! Cookies: read by name, and set so that scripts and other sites do not get them.

use axum::http::HeaderMap;
use axum::http::header::{COOKIE, HeaderValue};

/// The value of a cookie that came with a request.
pub(crate) fn read<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    let lines = headers.get_all(COOKIE).iter().filter_map(|line| line.to_str().ok());
    lines.flat_map(|line| line.split(';')).find_map(|pair| {
        let (key, value) = pair.trim().split_once('=')?;
        (key == name).then_some(value)
    })
}

/// Who may send a cookie back, and how long it lasts.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Kept {
    /// Under which path.
    pub(crate) path: &'static str,
    /// How many seconds.
    pub(crate) seconds: i64,
    /// Over https alone.
    pub(crate) is_secure: bool,
}

/// The header that sets a cookie. The value is ours: digits, letters and a few marks.
pub(crate) fn set(name: &str, value: &str, kept: Kept) -> Option<HeaderValue> {
    let Kept { path, seconds, is_secure } = kept;
    let secure = if is_secure { "; Secure" } else { "" };
    let line = format!("{name}={value}; Path={path}; Max-Age={seconds}; HttpOnly; SameSite=Lax{secure}");
    HeaderValue::from_str(&line).ok()
}
