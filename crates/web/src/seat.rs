//! Whoever is signed in, and the token that their forms carry.

use std::fmt;

use axum::extract::FromRequestParts;
use axum::http::HeaderMap;
use axum::http::request::Parts;
use office::account::{PasswordBy, Seat};
use office::digest;

use crate::cookie;
use crate::fail::Failure;
use crate::house::House;
use crate::url;

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

/// Whoever is signed in, looked up once for each request.
#[derive(Clone)]
struct Seated(Option<Seat>);

/// Whoever is signed in.
pub(crate) async fn seated(parts: &mut Parts, house: &House) -> Result<Option<Seat>, Failure> {
    if let Some(Seated(seat)) = parts.extensions.get() {
        return Ok(seat.clone());
    }
    let Some(secret) = cookie::read(&parts.headers, SESSION) else { return Ok(None) };
    let seat = house.office().seat(secret, house.terms(), house.now()).await?;
    parts.extensions.insert(Seated(seat.clone()));
    Ok(seat)
}

/// Somebody at the desk. Who has a password that an administrator gave changes it before anything else.
pub(crate) struct Staff(pub(crate) Seat);

impl FromRequestParts<House> for Staff {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, house: &House) -> Result<Self, Failure> {
        let seat = seated(parts, house).await?.ok_or(Failure::SignIn)?;
        let is_open = [url::PASSWORD, url::SIGN_OUT].contains(&parts.uri.path());
        match seat.password {
            PasswordBy::Administrator if !is_open => Err(Failure::ChangePassword),
            PasswordBy::Administrator | PasswordBy::Holder => Ok(Self(seat)),
        }
    }
}
