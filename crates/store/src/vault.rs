//! Numbers sealed at rest, with a key that the caller holds.

use std::fmt;

use chacha20poly1305::XChaCha20Poly1305;
use chacha20poly1305::XNonce;
use chacha20poly1305::aead::{Aead, Generate, KeyInit, Payload};
use hmac::{Hmac, Mac};
use sha2::Sha256;

use crate::chain::hex;
use crate::{Fault, FaultKind};

const NONCE: usize = 24;

/// A key and its name; the name stands beside what it sealed.
#[derive(Clone)]
pub struct VaultKey {
    /// Its name.
    pub name: String,
    /// 32 bytes from a good source.
    pub bytes: [u8; 32],
}

/// The key in use and those of former times.
#[derive(Clone)]
pub struct Vault {
    current: VaultKey,
    former: Vec<VaultKey>,
}

/// A value that only the vault opens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Sealed {
    pub(crate) key: String,
    pub(crate) text: String,
}

impl fmt::Debug for VaultKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "VaultKey({})", self.name)
    }
}

impl fmt::Debug for Vault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Vault({}, {} former)", self.current.name, self.former.len())
    }
}

impl Vault {
    /// A vault that seals with the current key and opens with any of them.
    pub fn new(current: VaultKey, former: Vec<VaultKey>) -> Self {
        Self { current, former }
    }

    /// Seals a value for one place: moved to another row, it does not open.
    pub(crate) fn seal(&self, place: &str, value: &str) -> Result<Sealed, Fault> {
        let nonce = XNonce::try_generate()
            .map_err(|_| Fault::new(FaultKind::Unavailable, "the system gives no random bytes"))?;
        let payload = Payload { msg: value.as_bytes(), aad: place.as_bytes() };
        let sealed = cipher(&self.current)
            .encrypt(&nonce, payload)
            .map_err(|_| Fault::new(FaultKind::Defect, format!("{place} could not be sealed")))?;
        Ok(Sealed { key: self.current.name.clone(), text: format!("{}{}", hex(&nonce), hex(&sealed)) })
    }

    /// Opens what was sealed for the place.
    pub(crate) fn open(&self, place: &str, sealed: &Sealed) -> Result<String, Fault> {
        let key = std::iter::once(&self.current)
            .chain(&self.former)
            .find(|key| key.name == sealed.key)
            .ok_or_else(|| {
                Fault::new(FaultKind::Defect, format!("the key {} is not configured", sealed.key))
            })?;
        opened(key, place, &sealed.text)
            .ok_or_else(|| Fault::new(FaultKind::Corrupt, format!("{place} does not open")))
    }

    /// The same for the same value within a scope, telling nothing of it to who has no key. It needs the first key ever
    /// used for ever, so it is made with the oldest.
    pub(crate) fn mark(&self, scope: &str, value: &str) -> String {
        let key = self.former.last().unwrap_or(&self.current);
        hex(&keyed(key, &format!("mark {}:{scope} {value}", scope.len())))
    }
}

impl Vault {
    /// What is drawn for a name: always the same, and nobody without the key guesses it. Made with the oldest key, as marks are.
    pub(crate) fn drawn(&self, name: &str) -> [u8; 32] {
        keyed(self.former.last().unwrap_or(&self.current), &format!("draw {name}"))
    }

    /// A proof that a text was written here.
    pub fn proof(&self, text: &str) -> String {
        hex(&self.drawn(&format!("proof {text}")))
    }
}

/// A key for each use, so that what one gives away helps nobody with the other.
fn keyed(key: &VaultKey, what: &str) -> [u8; 32] {
    // A key of any length is taken, so there is no failure to speak of.
    Hmac::<Sha256>::new_from_slice(&key.bytes)
        .map_or([0; 32], |mac| mac.chain_update(what).finalize().into_bytes().into())
}

fn cipher(key: &VaultKey) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(&keyed(key, "seal").into())
}

fn opened(key: &VaultKey, place: &str, text: &str) -> Option<String> {
    let bytes = unhex(text)?;
    let (nonce, sealed) = bytes.split_at_checked(NONCE)?;
    let payload = Payload { msg: sealed, aad: place.as_bytes() };
    let value = cipher(key).decrypt(&XNonce::try_from(nonce).ok()?, payload).ok()?;
    String::from_utf8(value).ok()
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    let byte = |pair: &[u8]| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok();
    text.as_bytes().chunks(2).map(byte).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(name: &str, byte: u8) -> VaultKey {
        VaultKey { name: name.to_owned(), bytes: [byte; 32] }
    }

    #[test]
    fn what_is_sealed_opens_in_its_place_and_nowhere_else() {
        let vault = Vault::new(key("2025", 1), Vec::new());
        let sealed = vault.seal("person/1/a", "11010119900307123X").unwrap();
        assert_eq!(vault.open("person/1/a", &sealed).unwrap(), "11010119900307123X");
        assert_eq!(vault.open("person/1/b", &sealed).unwrap_err().kind(), FaultKind::Corrupt);
        let other = vault.seal("person/1/a", "11010119900307123X").unwrap();
        assert_ne!(sealed.text, other.text, "the same value twice does not look the same");
    }

    #[test]
    fn a_flipped_digit_does_not_open() {
        let vault = Vault::new(key("2025", 1), Vec::new());
        let mut sealed = vault.seal("p", "1234").unwrap();
        let last = if sealed.text.ends_with('0') { "1" } else { "0" };
        sealed.text.replace_range(sealed.text.len() - 1.., last);
        assert_eq!(vault.open("p", &sealed).unwrap_err().kind(), FaultKind::Corrupt);
    }

    #[test]
    fn after_a_change_of_keys_the_old_opens_and_marks_stay() {
        let before = Vault::new(key("2025", 1), Vec::new());
        let after = Vault::new(key("2026", 2), vec![key("2025", 1)]);
        assert_eq!(after.open("p", &before.seal("p", "1234").unwrap()).unwrap(), "1234");
        assert_eq!(before.mark("1", "1234"), after.mark("1", "1234"));
        assert_ne!(before.mark("1", "1234"), before.mark("2", "1234"));
        assert_eq!(
            before.open("p", &after.seal("p", "1234").unwrap()).unwrap_err().kind(),
            FaultKind::Defect
        );
    }

    #[test]
    fn what_is_drawn_for_a_name_is_the_same_after_a_change_of_keys_and_another_for_another_name() {
        let before = Vault::new(key("2025", 1), Vec::new());
        let after = Vault::new(key("2026", 2), vec![key("2025", 1)]);
        assert_eq!(before.drawn("a"), after.drawn("a"));
        assert_ne!(before.drawn("a"), before.drawn("b"));
        assert_ne!(before.proof("a"), Vault::new(key("2025", 3), Vec::new()).proof("a"));
    }

    #[test]
    fn keys_do_not_show_in_what_is_printed() {
        assert_eq!(format!("{:?}", Vault::new(key("2025", 1), Vec::new())), "Vault(2025, 0 former)");
    }
}
