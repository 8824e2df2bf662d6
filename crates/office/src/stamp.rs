//! 表单戳: when a form was opened, so that nobody without an account sends it twice, too soon or too late.

use jiff::Timestamp;
use store::{Fault, Secret};

use crate::office::Office;

impl Office {
    /// What a form carries that is opened now: the moment, a draw, and the proof that both are ours.
    pub fn stamp(&self, now: Timestamp) -> Result<String, Fault> {
        let text = format!("{}.{}", now.as_second(), Secret::new()?.as_str());
        let proof = self.vault()?.proof(&text);
        Ok(format!("{text}.{proof}"))
    }

    /// When the form was opened that carries this; none where it is not ours.
    pub fn stamped(&self, typed: &str) -> Result<Option<Timestamp>, Fault> {
        let Some((text, proof)) = typed.rsplit_once('.') else { return Ok(None) };
        if self.vault()?.proof(text) != proof {
            return Ok(None);
        }
        let second = text.split('.').next().and_then(|second| second.parse().ok());
        Ok(second.and_then(|second| Timestamp::from_second(second).ok()))
    }
}
