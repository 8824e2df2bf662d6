//! 随机口令: what somebody holds and nobody else can guess.

use std::fmt;

use chacha20poly1305::XNonce;
use chacha20poly1305::aead::Generate;

use crate::chain::hex;
use crate::{Fault, FaultKind};

/// 192 random bits, as 48 hexadecimal digits. It is given to whoever holds it and kept as a digest alone.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// Another one.
    pub fn new() -> Result<Self, Fault> {
        let bytes = XNonce::try_generate()
            .map_err(|_| Fault::new(FaultKind::Unavailable, "the system gives no random bytes"))?;
        Ok(Self(hex(&bytes)))
    }

    /// Its digits, for whoever holds it.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// It never shows in what is printed.
impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret")
    }
}
