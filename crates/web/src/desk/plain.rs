//! A page of the desk that is a form and little else.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use office::account::NotChanged;

use crate::form::{Both, Field, Problem};
use crate::page::{Page, Visit};

/// Such a page.
#[derive(Template)]
#[template(path = "desk/plain.html")]
pub(crate) struct Plain {
    visit: Visit,
    title: &'static str,
    /// The page it was opened from, and what that is called.
    back: Option<(String, &'static str)>,
    /// What is to be read before anything is filled in.
    words: Vec<String>,
    /// What the form carries besides.
    carried: Vec<(&'static str, String)>,
    /// 二维码.
    picture: Option<String>,
    fields: Vec<Field>,
}

impl Plain {
    pub(crate) fn new(visit: Visit, title: Both, fields: Vec<Field>) -> Self {
        let title = visit.lang.pick(title.0, title.1);
        Self { visit, title, back: None, words: Vec::new(), carried: Vec::new(), picture: None, fields }
    }

    pub(crate) fn back(self, address: impl Into<String>, called: Both) -> Self {
        let called = self.visit.lang.pick(called.0, called.1);
        Self { back: Some((address.into(), called)), ..self }
    }

    pub(crate) fn says(mut self, words: impl Into<String>) -> Self {
        self.words.push(words.into());
        self
    }

    pub(crate) fn carries(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.carried.push((name, value.into()));
        self
    }

    pub(crate) fn shows(self, picture: Option<String>) -> Self {
        Self { picture, ..self }
    }

    /// As it is opened.
    pub(crate) fn fresh(self) -> Response {
        Page(self).into_response()
    }

    /// As it comes back, with what stood in its way.
    pub(crate) fn again(self) -> Response {
        (StatusCode::UNPROCESSABLE_ENTITY, Page(self)).into_response()
    }
}

/// Why an account stayed as it was, beside a field.
pub(crate) fn said(field: &'static str, not: NotChanged) -> Problem {
    Problem::new(field, not.chinese(), not.english())
}
