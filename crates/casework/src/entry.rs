//! An act as it stands in the file: when it was done, by whom, and how it came there.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::act::{Act, Actor};

/// One line of a case file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// Its place in the file, from 1 without a gap.
    pub seq: u32,
    /// The day it was done, in law.
    pub done_on: Date,
    /// Who did it, or wrote it down.
    pub by: Actor,
    /// In the system, or on paper before it was written down.
    #[serde(default)]
    pub mode: Mode,
    /// What was done.
    pub act: Act,
}

/// How an act came into the file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Mode {
    /// Done in the system, which refuses what is unlawful.
    #[default]
    InSystem,
    /// 补录: done on paper before, and recorded with what it broke.
    OnPaper {
        /// The keys of the refusals that the system would have given.
        broke: Vec<String>,
    },
}

impl Mode {
    /// Whether it was done in the system.
    pub const fn is_in_system(&self) -> bool {
        matches!(self, Self::InSystem)
    }

    /// What it broke, if it was done on paper.
    pub const fn broke(&self) -> &[String] {
        match self {
            Self::InSystem => &[],
            Self::OnPaper { broke } => broke.as_slice(),
        }
    }
}
