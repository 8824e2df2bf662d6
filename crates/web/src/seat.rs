//! Whoever is signed in, and the token that their forms carry.

use std::fmt;

use axum::extract::FromRequestParts;
use axum::http::HeaderMap;
use axum::http::request::Parts;
use office::account::Seat;
use office::digest;

use crate::cookie;
use crate::fail::Failure;
use crate::house::House;

/// The cookie of the session.
pub(crate) const SESSION: &str = "gongkai";

/// What a form of a session carries, or of whoever holds a code, so that no other site can submit it.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Token(String);

impl Token {
    /// That of the session a browser has, if it has one.
    pub(crate) fn of_session(headers: &HeaderMap) -> Option<Self> {
        cookie::read(headers, SESSION).map(Self::of)
    }

    /// That of whoever's browser holds this secret.
    pub(crate) fn of(secret: &str) -> Self {
        Self(digest(&format!("form {secret}")))
    }
}

impl fmt::Display for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token")
    }
}

/// Somebody at the desk.
pub(crate) struct Staff(pub(crate) Seat);

impl FromRequestParts<House> for Staff {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, house: &House) -> Result<Self, Failure> {
        let secret = cookie::read(&parts.headers, SESSION).ok_or(Failure::SignIn)?;
        let seat = house.office().seat(secret, house.terms(), house.now()).await?;
        seat.map(Self).ok_or(Failure::SignIn)
    }
}
