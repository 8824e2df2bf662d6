//! 口令: kept as argon2id alone.

use std::fmt;
use std::sync::LazyLock;

use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use store::{Fault, Secret};

/// What somebody types to sign in. It never shows in what is printed.
#[derive(Clone)]
pub struct Password(String);

/// Why a password is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weak {
    /// It is shorter than twelve characters.
    Short,
    /// It holds the name of the account, or repeats few characters.
    Guessable,
}

const SHORTEST: usize = 12;
const FEWEST_DIFFERENT: usize = 5;

impl Password {
    /// As typed.
    pub const fn new(typed: String) -> Self {
        Self(typed)
    }

    /// One that nobody could guess, to be handed over and changed: 64 random bits.
    pub fn drawn() -> Result<Self, Fault> {
        let digits: Vec<char> = Secret::new()?.as_str().chars().take(16).collect();
        Ok(Self(digits.chunks(4).map(|four| four.iter().collect::<String>()).collect::<Vec<_>>().join("-")))
    }

    /// Its characters, for whoever is to be told one that was drawn.
    pub fn told(&self) -> &str {
        &self.0
    }

    /// Whether it may become the password of an account.
    pub fn is_fit_for(&self, login: &str) -> Result<(), Weak> {
        let different: std::collections::BTreeSet<char> = self.0.chars().collect();
        if self.0.chars().count() < SHORTEST {
            return Err(Weak::Short);
        }
        let holds_name = self.0.to_lowercase().contains(&login.to_lowercase());
        if holds_name || different.len() < FEWEST_DIFFERENT { Err(Weak::Guessable) } else { Ok(()) }
    }

    /// Its hash with a salt of its own, as it is kept. It takes a while on purpose: call it where waiting does no harm.
    pub fn hashed(&self) -> Result<String, Fault> {
        let salt = Secret::new()?;
        let hash = Argon2::default().hash_password_with_salt(self.0.as_bytes(), salt.as_str().as_bytes());
        Ok(hash.map_err(|error| Fault::defect(error.to_string()))?.to_string())
    }

    /// Whether it is the one that was hashed. Without a hash it takes as long and says no.
    pub(crate) fn matches(&self, hash: Option<&str>) -> bool {
        let parsed = hash.and_then(|hash| PasswordHash::new(hash).ok());
        let is_there = parsed.is_some();
        let against = parsed.or_else(|| PasswordHash::new(&NOBODYS).ok());
        let is_same =
            against.is_some_and(|hash| Argon2::default().verify_password(self.0.as_bytes(), &hash).is_ok());
        is_there && is_same
    }
}

impl fmt::Debug for Password {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Password")
    }
}

/// What a password is compared with where there is no account, so that an answer tells nothing by its time.
static NOBODYS: LazyLock<String> =
    LazyLock::new(|| Password::new(String::new()).hashed().unwrap_or_default());

impl Weak {
    /// The sentence in Chinese.
    pub const fn chinese(self) -> &'static str {
        match self {
            Self::Short => "口令至少12个字符。",
            Self::Guessable => "口令不能包含登录名，并且至少有5种不同的字符。",
        }
    }

    /// The same in English.
    pub const fn english(self) -> &'static str {
        match self {
            Self::Short => "A password has at least 12 characters.",
            Self::Guessable => "A password does not hold the login, and has at least 5 different characters.",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_known_by_its_hash_alone() {
        let password = Password::new("东河水清-2026-七月".to_owned());
        let hash = password.hashed().unwrap();
        assert!(hash.starts_with("$argon2id$") && !hash.contains("2026-"));
        assert!(password.matches(Some(&hash)));
        assert!(!Password::new("东河水清-2026-八月".to_owned()).matches(Some(&hash)));
        assert!(!password.matches(None) && !Password::new(String::new()).matches(None));
    }

    #[test]
    fn a_weak_password_is_not_taken() {
        let fit = |typed: &str| Password::new(typed.to_owned()).is_fit_for("chengban");
        assert_eq!(fit("短口令"), Err(Weak::Short));
        assert_eq!(fit("1212121212121212"), Err(Weak::Guessable));
        assert_eq!(fit("ChengBan-20260701"), Err(Weak::Guessable));
        assert_eq!(fit("correct horse battery"), Ok(()));
    }
}
