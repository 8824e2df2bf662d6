//! What was typed into a form, kept as typed.

use axum::Form;
use axum::extract::{FromRequest, Request};

use crate::fail::Failure;
use crate::house::House;

/// The names and values of a form, in their order.
#[derive(Clone, Debug, Default)]
pub(crate) struct Fields(Vec<(String, String)>);

impl Fields {
    /// As they came, without what no key types and no database keeps.
    pub(crate) fn of(pairs: Vec<(String, String)>) -> Self {
        let is_typed = |c: &char| !c.is_control() || matches!(c, '\n' | '\r' | '\t');
        let typed = |(name, value): (String, String)| (name, value.chars().filter(is_typed).collect());
        Self(pairs.into_iter().map(typed).collect())
    }

    /// Whether there is nothing in it.
    pub(crate) const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The same with another value under a name.
    pub(crate) fn with(&self, name: &str, value: String) -> Self {
        let others = self.0.iter().filter(|(key, _)| key != name).cloned();
        Self(others.chain([(name.to_owned(), value)]).collect())
    }

    /// The value of a name, without the blanks around it; empty where there is none.
    pub(crate) fn text(&self, name: &str) -> &str {
        self.0.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.trim())
    }

    /// The values of a name that is there several times.
    pub(crate) fn all<'f>(&'f self, name: &'f str) -> impl Iterator<Item = &'f str> {
        self.0.iter().filter(move |(key, _)| key == name).map(|(_, value)| value.trim())
    }

    /// Whether a box is ticked.
    pub(crate) fn is_ticked(&self, name: &str) -> bool {
        self.all(name).any(|value| !value.is_empty())
    }
}

const UNREADABLE: Failure = Failure::Unreadable(
    "提交的表单不完整，请重新打开页面再提交。",
    "The form came incomplete; open the page again and submit it from there.",
);

impl FromRequest<House> for Fields {
    type Rejection = Failure;

    async fn from_request(request: Request, house: &House) -> Result<Self, Failure> {
        let Form(pairs) = Form::from_request(request, house).await.map_err(|_| UNREADABLE)?;
        Ok(Self::of(pairs))
    }
}
