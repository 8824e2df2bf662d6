//! 两步验证: a code of the moment, by a secret that an authenticator holds.

use jiff::Timestamp;
use store::{Fault, Secret};
use totp_rs::Builder;

/// A secret for an authenticator, before anybody has shown that theirs has it.
#[derive(Clone, PartialEq, Eq)]
pub struct SecondFactor(String);

/// How long a secret is, in characters: more than authenticators ask for.
const LENGTH: usize = 32;

impl SecondFactor {
    /// Another one.
    pub fn new() -> Result<Self, Fault> {
        Ok(Self(Secret::new()?.as_str().chars().take(LENGTH).collect()))
    }

    /// The one that a form has carried; none where it is no such secret.
    pub fn parse(text: &str) -> Option<Self> {
        let is_whole = text.len() == LENGTH && text.bytes().all(|byte| byte.is_ascii_hexdigit());
        is_whole.then(|| Self(text.to_owned()))
    }

    /// What a form carries, and what is sealed.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What is typed into an authenticator that has no camera: base 32, in fours.
    pub fn typed(&self) -> String {
        let letters: Vec<char> = base32(self.0.as_bytes()).chars().collect();
        letters.chunks(4).map(|four| four.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
    }

    /// What an authenticator reads from a picture: whose it is and the secret.
    pub fn address(&self, issuer: &str, login: &str) -> String {
        let (issuer, login) = (encoded(issuer), encoded(login));
        format!("otpauth://totp/{issuer}:{login}?secret={}&issuer={issuer}", base32(self.0.as_bytes()))
    }
}

impl std::fmt::Debug for SecondFactor {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SecondFactor")
    }
}

/// The step of which a code is; none where it is wrong at the moment.
pub(super) fn step_of(secret: &str, code: &str, at: Timestamp) -> Result<Option<i64>, Fault> {
    let second = u64::try_from(at.as_second()).unwrap_or_default();
    let totp = Builder::new().with_secret(secret.as_bytes().to_vec()).build();
    let totp = totp.map_err(|error| Fault::defect(error.to_string()))?;
    Ok(totp.check(code.trim(), second).map(|step| i64::try_from(step).unwrap_or(i64::MAX)))
}

/// Base 32 without its padding (RFC 4648).
fn base32(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    let mut text = String::new();
    for five in bytes.chunks(5) {
        let bits =
            five.iter().fold(0_u64, |bits, byte| bits << 8 | u64::from(*byte)) << (8 * (5 - five.len()));
        let letters = (five.len() * 8).div_ceil(5);
        for place in 0..letters {
            let at = usize::try_from(bits >> (35 - 5 * place) & 31).unwrap_or_default();
            text.extend(LETTERS.get(at).map(|letter| char::from(*letter)));
        }
    }
    text
}

/// As it stands in an address.
fn encoded(text: &str) -> String {
    let one = |byte: u8| {
        if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("%{byte:02X}") }
    };
    text.bytes().map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base_32_is_that_of_the_standard() {
        for (bytes, text) in
            [("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"), ("foobar", "MZXW6YTBOI")]
        {
            assert_eq!(base32(bytes.as_bytes()), text);
        }
    }

    #[test]
    fn only_a_secret_of_ours_comes_back_from_a_form() {
        let secret = SecondFactor::new().unwrap();
        assert_eq!(SecondFactor::parse(secret.as_str()), Some(secret));
        assert_eq!(SecondFactor::parse("short"), None);
    }
}
