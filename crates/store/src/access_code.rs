//! 凭码: how somebody without an account reaches one thing of one case. They hold the code, and here is only its digest.

use std::fmt;

use sqlx::FromRow;

use crate::db::{execute, row};
use crate::{Algorithm, BodyId, CaseNo, Db, Fault, Instant, Tx, Vault};

/// A code: the number of the body, and 128 bits in letters and digits that are not taken for one another.
#[derive(Clone, PartialEq, Eq)]
pub struct Code {
    body_id: BodyId,
    text: String,
}

/// What a code is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// 派单: a unit's contact sees and answers one order.
    UnitOrder,
    /// 征求意见: a third party sees and answers one consultation.
    ThirdParty,
    /// 查询: an applicant follows a request.
    Applicant,
}

/// What a code opens.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct AccessCode {
    /// Whose case.
    pub body_id: BodyId,
    /// The digest of the code.
    pub code_digest: String,
    /// What it is for; see [`Purpose::key`].
    pub purpose: String,
    /// Which case.
    pub case_no: CaseNo,
    /// What of it: the number of an order, for instance.
    pub subject: String,
    /// What its holder is asked, where no act says it.
    pub words: Option<String>,
    /// When it was made.
    pub made_at: Instant,
    /// When it ends.
    pub ends_at: Instant,
    /// When it was used up.
    pub used_at: Option<Instant>,
}

/// A code to be written down.
#[derive(Clone, Debug)]
pub struct NewAccessCode<'a> {
    /// The code; only its digest is kept.
    pub code: &'a Code,
    /// What it is for.
    pub purpose: Purpose,
    /// Which case.
    pub case_no: &'a CaseNo,
    /// What of it.
    pub subject: &'a str,
    /// What its holder is asked, where no act says it.
    pub words: Option<&'a str>,
    /// When it was made.
    pub made_at: Instant,
    /// When it ends.
    pub ends_at: Instant,
}

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// 26 letters of five bits hold 128 bits.
const LETTERS: u32 = 26;

/// Letters that stand together.
const GROUP: u32 = 5;

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Code({}-…)", self.body_id)
    }
}

impl Code {
    /// The code of a command of a body: the same command again has the same code.
    pub fn of_command(vault: &Vault, body_id: BodyId, key: &str) -> Self {
        let drawn = vault.drawn(&format!("code {body_id} {key}"));
        let bits = drawn.iter().take(16).fold(0, |bits: u128, byte| bits << 8 | u128::from(*byte));
        Self::of(body_id, bits)
    }

    fn of(body_id: BodyId, bits: u128) -> Self {
        let letter = |place: u32| ALPHABET.get((bits >> (5 * place) & 31) as usize).copied().map(char::from);
        let text = (0..LETTERS).rev().filter_map(letter).collect();
        Self { body_id, text }
    }

    /// The code as it was typed: small letters, dashes and spaces, and what looks alike are taken for what they mean. What is no
    /// code at all is one that nobody has.
    pub fn read(typed: &str) -> Self {
        let (body, text) = typed.trim().split_once('-').unwrap_or(("", typed));
        let meant = |letter: char| match letter.to_ascii_uppercase() {
            'O' => Some('0'),
            'I' | 'L' => Some('1'),
            letter if letter.is_ascii_alphanumeric() => Some(letter),
            _ => None,
        };
        Self { body_id: BodyId(body.parse().unwrap_or(0)), text: text.chars().filter_map(meant).collect() }
    }

    /// The code in groups, to be shown once to whoever it is for.
    pub fn shown(&self) -> String {
        let mut shown = self.body_id.to_string();
        for (place, letter) in (0..).zip(self.text.chars()) {
            if place % GROUP == 0 {
                shown.push('-');
            }
            shown.push(letter);
        }
        shown
    }

    /// Whose it is.
    pub fn body_id(&self) -> BodyId {
        self.body_id
    }

    /// What is kept of it. Codes are found by this: how long it takes says nothing of a code that is near another.
    pub fn digest(&self) -> String {
        Algorithm::Sha256.hash(format!("{}-{}", self.body_id, self.text).as_bytes())
    }
}

impl Purpose {
    /// The name in data.
    pub const fn key(self) -> &'static str {
        match self {
            Self::UnitOrder => "unit_order",
            Self::ThirdParty => "third_party",
            Self::Applicant => "applicant",
        }
    }
}

impl AccessCode {
    /// Whether it opens anything for this purpose now.
    pub fn is_live(&self, purpose: Purpose, now: Instant) -> bool {
        self.purpose == purpose.key()
            && self.used_at.is_none()
            && now.microseconds() < self.ends_at.microseconds()
    }

    /// Whether it was used up for this purpose, and not before a moment.
    pub fn was_used(&self, purpose: Purpose, since: Instant) -> bool {
        let used = self.used_at.map(Instant::microseconds);
        self.purpose == purpose.key() && used.is_some_and(|used| used >= since.microseconds())
    }
}

/// Writes a code down, by its digest.
pub async fn add(tx: &mut Tx, new: &NewAccessCode<'_>) -> Result<(), Fault> {
    let NewAccessCode { code, purpose, case_no, subject, words, made_at, ends_at } = new;
    let (body_id, digest) = (code.body_id, code.digest());
    execute!(
        tx,
        "access_code/add",
        body_id,
        digest,
        purpose.key(),
        case_no,
        subject,
        words,
        made_at,
        ends_at
    )?;
    Ok(())
}

/// What a code opens, or opened.
pub async fn find(db: &Db, code: &Code) -> Result<Option<AccessCode>, Fault> {
    row!(db, "access_code/find", code.body_id, code.digest())
}

/// Uses a code up; `false` when it was used before, or has ended.
pub async fn use_up(tx: &mut Tx, code: &Code, at: Instant) -> Result<bool, Fault> {
    Ok(execute!(tx, "access_code/use_up", code.body_id, code.digest(), at)? == 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_shown_in_groups_and_read_as_it_was_meant() {
        let code = Code::of(BodyId(3208), u128::MAX);
        assert_eq!(code.shown(), "3208-7ZZZZ-ZZZZZ-ZZZZZ-ZZZZZ-ZZZZZ-Z");
        let code = Code::of(BodyId(3208), 33);
        assert_eq!(code.shown(), "3208-00000-00000-00000-00000-00001-1");
        assert_eq!(code, Code::read(" 3208-ooooo 00000-00000-00000-0000il "));
        assert_eq!(code, Code::read(&code.shown()));
        assert_eq!(format!("{code:?}"), "Code(3208-…)");
    }

    #[test]
    fn a_command_has_one_code_in_its_body() {
        let vault = Vault::new(crate::VaultKey { name: "2025".to_owned(), bytes: [7; 32] }, Vec::new());
        let code = |body, key| Code::of_command(&vault, BodyId(body), key).shown();
        assert_eq!(code(2, "a"), code(2, "a"));
        assert_ne!(code(2, "a").get(2..), code(3, "a").get(2..));
        assert_ne!(code(2, "a"), code(2, "b"));
    }

    #[test]
    fn what_is_no_code_is_one_that_nobody_has() {
        for typed in ["", "-", "示例", "3208", "99999999999999999999-1"] {
            assert_eq!(Code::read(typed).body_id(), BodyId(0), "{typed}");
        }
    }
}
