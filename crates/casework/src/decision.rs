//! 处理决定: outcome, letter, row of the report and remedy as one value that cannot come apart.

use std::fmt;

use law::outcome::{Letter, Outcome, OutcomeRow, Remedy};
use serde::{Deserialize, Serialize};

/// 处理决定 (第三十六条): how a request ends. The letter, the row of table three and the remedy follow from the outcome; a record
/// in which they do not is refused when it is read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "Written", try_from = "Written")]
pub struct Decision {
    outcome: Outcome,
    grounds: Vec<Outcome>,
}

/// A decision with what follows from it, so that whoever reads the record needs no program to know.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    outcome: Outcome,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    grounds: Vec<Outcome>,
    letter: Letter,
    row: OutcomeRow,
    remedy: Remedy,
}

/// Why a decision cannot be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Inconsistent {
    /// The letter, the row or the remedy is not that of the outcome.
    ComesApart,
    /// 部分公开 without a part that is withheld.
    NothingWithheld,
    /// A ground that is 部分公开 itself, or the outcome once more.
    NoGround,
}

impl Decision {
    /// A request that ends in one way.
    pub const fn of(outcome: Outcome) -> Option<Self> {
        match outcome {
            Outcome::Partial => None,
            _ => Some(Self { outcome, grounds: Vec::new() }),
        }
    }

    /// A request with several grounds, the first of them that in which it is counted; 部分公开 names what it withholds
    /// (第三十七条).
    pub fn with_grounds(outcome: Outcome, grounds: Vec<Outcome>) -> Result<Self, Inconsistent> {
        let repeats = |ground: &Outcome| *ground == Outcome::Partial || *ground == outcome;
        if grounds.iter().any(repeats) {
            return Err(Inconsistent::NoGround);
        }
        if outcome == Outcome::Partial && grounds.is_empty() {
            return Err(Inconsistent::NothingWithheld);
        }
        Ok(Self { outcome, grounds })
    }

    /// 办理结果.
    pub const fn outcome(&self) -> Outcome {
        self.outcome
    }

    /// What is withheld of a part, or the further grounds of the outcome.
    pub fn grounds(&self) -> &[Outcome] {
        &self.grounds
    }

    /// The outcome and every further ground.
    pub fn outcomes(&self) -> impl Iterator<Item = Outcome> {
        std::iter::once(self.outcome).chain(self.grounds.iter().copied())
    }

    /// Whether it rests on something no text states.
    pub fn is_unsettled(&self) -> bool {
        self.outcomes().any(Outcome::is_unsettled)
    }

    /// 文书.
    pub const fn letter(&self) -> Letter {
        self.outcome.letter()
    }

    /// The row of table three.
    pub const fn row(&self) -> OutcomeRow {
        self.outcome.row()
    }

    /// 救济.
    pub const fn remedy(&self) -> Remedy {
        self.outcome.remedy()
    }
}

impl From<Decision> for Written {
    fn from(decision: Decision) -> Self {
        let Decision { outcome, grounds } = decision;
        Self { outcome, grounds, letter: outcome.letter(), row: outcome.row(), remedy: outcome.remedy() }
    }
}

impl TryFrom<Written> for Decision {
    type Error = Inconsistent;

    fn try_from(written: Written) -> Result<Self, Inconsistent> {
        let Written { outcome, grounds, letter, row, remedy } = written;
        if (letter, row, remedy) != (outcome.letter(), outcome.row(), outcome.remedy()) {
            return Err(Inconsistent::ComesApart);
        }
        Self::with_grounds(outcome, grounds)
    }
}

impl fmt::Display for Inconsistent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::ComesApart => "the letter, the row or the remedy is not that of the outcome",
            Self::NothingWithheld => "a partial disclosure names what it withholds",
            Self::NoGround => "a ground is neither the outcome again nor a partial disclosure",
        })
    }
}
