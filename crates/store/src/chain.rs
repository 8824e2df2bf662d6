//! The hash chain of a case: each act carries the hash of the one before it.

use std::fmt::Write as _;

use sha2::{Digest, Sha256};
use sm3::Sm3;

use crate::act::Act;

/// The hash of a chain's beginning, which has nothing before it.
pub(crate) const BEGINNING: &str = "";

/// Which hash a record was made with; its name stands in the record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Algorithm {
    /// SHA-256.
    Sha256,
    /// SM3 (GB/T 32905—2016), where 国密 is asked for.
    Sm3,
}

impl Algorithm {
    /// Its name in a record.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Sha256 => "sha256",
            Self::Sm3 => "sm3",
        }
    }

    /// The algorithm a record names.
    pub fn parse(key: &str) -> Option<Self> {
        [Self::Sha256, Self::Sm3].into_iter().find(|algorithm| algorithm.key() == key)
    }

    /// The hash of bytes, in lower-case hex.
    pub fn hash(self, bytes: &[u8]) -> String {
        match self {
            Self::Sha256 => hex(&Sha256::digest(bytes)),
            Self::Sm3 => hex(&Sm3::digest(bytes)),
        }
    }
}

/// Lower-case hex.
pub(crate) fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    bytes
        .iter()
        .flat_map(|byte| [byte >> 4, byte & 15])
        .filter_map(|half| DIGITS.get(usize::from(half)).map(|digit| char::from(*digit)))
        .collect()
}

/// What is hashed of an act: every column but the hash itself, each with its length before it, so that no two acts
/// have the same form. Made of values before they are written: engines may give text back otherwise than they took it.
pub(crate) fn canonical(act: &Act) -> String {
    let (body_id, seq) = (act.body_id.to_string(), act.seq.to_string());
    let (recorded_at, place) = (act.recorded_at.microseconds().to_string(), act.command_place.to_string());
    let day = act.done_on.to_string();
    let columns = [
        ("act", "1"),
        ("body_id", &body_id),
        ("case_no", &act.case_no.0),
        ("seq", &seq),
        ("kind", &act.kind),
        ("done_on", &day),
        ("recorded_at", &recorded_at),
        ("done_by", &act.done_by),
        ("content", &act.content),
        ("algorithm", &act.algorithm),
        ("prev_hash", &act.prev_hash),
        ("command_key", &act.command_key),
        ("command_place", &place),
    ];
    form(&columns)
}

/// Names and values, each value with its length before it: two different lists never have the same form.
pub(crate) fn form(parts: &[(&str, &str)]) -> String {
    let mut form =
        String::with_capacity(parts.iter().map(|(name, value)| name.len() + value.len() + 8).sum());
    for (name, value) in parts {
        // Writing to a string does not fail.
        let _infallible = writeln!(form, "{name} {}:{value}", value.len());
    }
    form
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_algorithms_give_their_published_vectors_of_abc() {
        assert_eq!(
            Algorithm::Sha256.hash(b"abc"),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
        assert_eq!(
            Algorithm::Sm3.hash(b"abc"),
            "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"
        );
    }
}
