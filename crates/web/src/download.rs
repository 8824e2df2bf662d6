//! 下载: bytes that a browser keeps and never shows.

use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE, HeaderValue};
use axum::response::{IntoResponse, Response};
use office::Download;

/// A file that was sent in, under its name. Whatever is in it, nobody's browser opens it as a page of this site.
pub(crate) struct File(pub(crate) Download);

impl IntoResponse for File {
    fn into_response(self) -> Response {
        let Download { name, bytes } = self.0;
        let line = format!("attachment; filename*=UTF-8''{}", encoded(&name));
        let mut response = bytes.into_response();
        let headers = response.headers_mut();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/octet-stream"));
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
        if let Ok(line) = HeaderValue::from_str(&line) {
            headers.insert(CONTENT_DISPOSITION, line);
        }
        response
    }
}

/// A name as RFC 8187 writes it.
fn encoded(name: &str) -> String {
    use std::fmt::Write as _;
    name.bytes().fold(String::new(), |mut text, byte| {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_') {
            text.push(char::from(byte));
        } else {
            // Writing to a text never fails.
            let _ = write!(text, "%{byte:02X}");
        }
        text
    })
}
