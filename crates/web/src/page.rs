//! What every page has: its reader's language, where it is, and who reads it.

use askama::Template;
use axum::extract::FromRequestParts;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::http::request::Parts;
use axum::http::{HeaderMap, Uri};
use axum::response::{IntoResponse, Response};
use office::profile::Profile;
use std::convert::Infallible;

use crate::cookie;
use crate::desk::menu::{Link, menu};
use crate::fail::Failure;
use crate::holder;
use crate::house::{House, Site};
use crate::lang::Lang;
use crate::seat::{Token, seated};

/// Somebody looks at a page.
#[derive(Clone, Debug)]
pub(crate) struct Visit {
    /// In which language.
    pub(crate) lang: Lang,
    /// At which path.
    pub(crate) path: String,
    /// Whose site.
    pub(crate) site: Site,
    /// What the body says of itself.
    pub(crate) profile: Profile,
    /// Where the navigation of the desk leads them.
    pub(crate) menu: Vec<Link>,
    /// What their forms carry, if they are signed in or hold a code.
    pub(crate) token: Option<Token>,
    /// 字号: how large they read.
    pub(crate) size: Size,
}

/// 字号.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Size {
    #[default]
    Plain,
    Large,
    Larger,
}

impl Size {
    pub(crate) fn parse(key: &str) -> Option<Self> {
        match key {
            "plain" => Some(Self::Plain),
            "large" => Some(Self::Large),
            "larger" => Some(Self::Larger),
            _ => None,
        }
    }

    pub(crate) const fn key(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Large => "large",
            Self::Larger => "larger",
        }
    }
}

/// The cookie of the language.
pub(crate) const LANG: &str = "lang";
/// The cookie of the size.
pub(crate) const SIZE: &str = "size";

impl Visit {
    /// Without the navigation. A page is written although nobody can say what the body says of itself.
    pub(crate) async fn of(house: &House, headers: &HeaderMap, uri: &Uri) -> Self {
        let lang = cookie::read(headers, LANG).and_then(Lang::parse).unwrap_or_default();
        let size = cookie::read(headers, SIZE).and_then(Size::parse).unwrap_or_default();
        let is_desk = uri.path().starts_with(crate::url::TODAY);
        let token = if is_desk { Token::of_session(headers) } else { holder::token(headers) };
        let profile = house.office().profile(house.site().body).await.unwrap_or_default();
        let path = uri.path().to_owned();
        Self { lang, path, site: house.site().clone(), profile, menu: Vec::new(), token, size }
    }

    /// The one of two texts that is in the reader's language.
    pub(crate) fn t<'t>(&self, zh: &'t str, en: &'t str) -> &'t str {
        self.lang.pick(zh, en)
    }

    /// Whether this is a page of the desk.
    pub(crate) fn is_desk(&self) -> bool {
        self.path.starts_with(crate::url::TODAY)
    }
}

impl FromRequestParts<House> for Visit {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, house: &House) -> Result<Self, Infallible> {
        let visit = Self::of(house, &parts.headers, &parts.uri).await;
        if !visit.is_desk() {
            return Ok(visit);
        }
        // Where this fails, whoever asks for the seat itself is told.
        let seat = seated(parts, house).await.ok().flatten();
        Ok(Self { menu: seat.as_ref().map(menu).unwrap_or_default(), ..visit })
    }
}

/// A page as an answer. It is somebody's, so nobody between keeps it.
pub(crate) struct Page<T>(pub(crate) T);

impl<T: Template> IntoResponse for Page<T> {
    fn into_response(self) -> Response {
        match self.0.render() {
            Ok(text) => {
                let headers = [(CONTENT_TYPE, "text/html; charset=utf-8"), (CACHE_CONTROL, "no-store")];
                (headers, text).into_response()
            }
            Err(error) => Failure::Machine {
                zh: "页面没有生成。".to_owned(),
                en: "The page could not be written.".to_owned(),
                detail: error.to_string(),
            }
            .into_response(),
        }
    }
}
