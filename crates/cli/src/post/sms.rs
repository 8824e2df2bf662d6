//! 短信: by a gateway that is asked over HTTP, each in its own words.

use std::time::Duration;

use office::mail::{Failure, Letter};
use reqwest::Client;
use reqwest::header::{AUTHORIZATION, CONTENT_TYPE};

/// What a gateway answers that takes no such number.
const NO_SUCH_NUMBER: [u16; 2] = [400, 422];

/// What is said to a gateway where nothing else is settled.
pub(super) const USUAL_BODY: &str = r#"{"phone":"{phone}","text":"{text}","id":"{id}"}"#;

/// A gateway, and how it is asked.
pub(super) struct Gateway {
    client: Client,
    url: String,
    /// The header `Authorization`, if there is one.
    authorization: Option<String>,
    /// What is posted: JSON where it begins with a brace, else the fields of a form; `{phone}`, `{text}` and `{id}` are filled in.
    body: String,
    /// What its answer has in it where it took the SMS; where nothing is settled, its number says so.
    accepted: Option<String>,
}

impl Gateway {
    /// A gateway by its address; none where no client can be made.
    pub(super) fn of(
        (url, authorization): (String, Option<String>),
        body: Option<String>,
        accepted: Option<String>,
    ) -> Option<Self> {
        // Whoever was first in the process has chosen; sqlx is built with the same one.
        rustls::crypto::ring::default_provider().install_default().ok();
        let client = Client::builder().timeout(Duration::from_secs(20)).build().ok()?;
        let body = body.unwrap_or_else(|| USUAL_BODY.to_owned());
        Some(Self { client, url, authorization, body, accepted })
    }

    /// Hands an SMS to the gateway.
    pub(super) async fn send(&self, letter: &Letter, phone: &str) -> Result<(), Failure> {
        let (kind, body) = self.filled(letter, phone);
        let mut request = self.client.post(&self.url).header(CONTENT_TYPE, kind).body(body);
        if let Some(authorization) = &self.authorization {
            request = request.header(AUTHORIZATION, authorization);
        }
        let answer = request.send().await.map_err(|_| Failure::Unreachable)?;
        let status = answer.status();
        match status.as_u16() {
            number if NO_SUCH_NUMBER.contains(&number) => return Err(Failure::BadAddress),
            number if !status.is_success() => return Err(Failure::Answered(number)),
            _ => {}
        }
        let Some(accepted) = &self.accepted else { return Ok(()) };
        let said = answer.text().await.map_err(|_| Failure::Unreachable)?;
        if said.contains(accepted) { Ok(()) } else { Err(Failure::Answered(status.as_u16())) }
    }

    fn filled(&self, letter: &Letter, phone: &str) -> (&'static str, String) {
        let is_json = self.body.trim_start().starts_with('{');
        let put = |text: &str| if is_json { in_json(text) } else { in_form(text) };
        let kind = if is_json { "application/json" } else { "application/x-www-form-urlencoded" };
        // The text last: what it says is not filled in again.
        let body = self.body.replace("{phone}", &put(phone)).replace("{id}", &put(&letter.id));
        (kind, body.replace("{text}", &put(&letter.text)))
    }
}

fn in_json(text: &str) -> String {
    let quoted = serde_json::Value::from(text).to_string();
    quoted.trim_start_matches('"').strip_suffix('"').unwrap_or_default().to_owned()
}

fn in_form(text: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._".contains(&byte);
    text.bytes()
        .map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect()
}
