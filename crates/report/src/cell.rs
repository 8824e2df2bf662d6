//! What stands in a cell of the form.

use std::collections::BTreeMap;
use std::fmt;

use files::Place;
use rust_decimal::Decimal;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::value::RawValue;

use crate::form::CellId;

/// What stands in a cell. Blank, dash, zero and absent are four different things; `12`, `12.0` and `12.00` are the same
/// number, whether it was written as a count or as an amount.
///
/// In JSON a count and an amount are bare numbers, a blank is `""`, a dash `"-"`, any other text a string, and
/// an absent cell `null`.
#[derive(Clone, Debug, Default)]
pub enum Cell {
    /// A whole number; signed, since 本年增/减 of the form of 2019 may be negative.
    Count(i64),
    /// A decimal number; never a float.
    Amount(Decimal),
    /// The cell is there and empty.
    Blank,
    /// A dash or slash.
    Dash,
    /// Text that is no number.
    Text(String),
    /// No such cell in the source, or several solutions fit it.
    #[default]
    Absent,
}

impl Cell {
    /// The whole number in it; a decimal without fraction counts as one.
    pub fn count(&self) -> Option<i64> {
        match self {
            Self::Count(n) => Some(*n),
            Self::Amount(d) if d.fract().is_zero() => i64::try_from(*d).ok(),
            Self::Amount(_) | Self::Blank | Self::Dash | Self::Text(_) | Self::Absent => None,
        }
    }

    /// The number in it.
    pub fn amount(&self) -> Option<Decimal> {
        match self {
            Self::Count(n) => Some(Decimal::from(*n)),
            Self::Amount(d) => Some(*d),
            Self::Blank | Self::Dash | Self::Text(_) | Self::Absent => None,
        }
    }

    /// The whole number in it, an empty or dashed cell taken as zero.
    pub fn count_or_zero(&self) -> Option<i64> {
        if self.is_empty() { Some(0) } else { self.count() }
    }

    /// Whether both say the same number, an empty cell taken as zero.
    pub fn equals(&self, other: &Self) -> bool {
        let number = |cell: &Self| if cell.is_empty() { Some(Decimal::ZERO) } else { cell.amount() };
        number(self).is_some_and(|n| number(other) == Some(n))
    }

    /// The cell that a text in JSON stands for.
    pub(crate) fn of_text(text: &str) -> Self {
        match text {
            "" => Self::Blank,
            "-" => Self::Dash,
            _ => Self::Text(text.to_owned()),
        }
    }

    /// Whether a cell is there and holds nothing: blank or dash.
    pub fn is_empty(&self) -> bool {
        matches!(self, Self::Blank | Self::Dash)
    }

    /// Whether there is no such cell, or it is undecided.
    pub fn is_absent(&self) -> bool {
        matches!(self, Self::Absent)
    }
}

impl PartialEq for Cell {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Count(a), Self::Count(b)) => a == b,
            (Self::Text(a), Self::Text(b)) => a == b,
            (Self::Blank, Self::Blank) | (Self::Dash, Self::Dash) | (Self::Absent, Self::Absent) => true,
            (a, b) => a.amount().is_some() && a.amount() == b.amount(),
        }
    }
}

impl Eq for Cell {}

impl fmt::Display for Cell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Count(n) => n.fmt(f),
            Self::Amount(d) => d.fmt(f),
            Self::Blank => Ok(()),
            Self::Dash => f.write_str("-"),
            Self::Text(text) => f.write_str(text),
            Self::Absent => f.write_str("?"),
        }
    }
}

impl Serialize for Cell {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Count(n) => serializer.serialize_i64(*n),
            Self::Amount(d) => {
                RawValue::from_string(d.to_string()).map_err(serde::ser::Error::custom)?.serialize(serializer)
            }
            Self::Blank => serializer.serialize_str(""),
            Self::Dash => serializer.serialize_str("-"),
            Self::Text(text) => serializer.serialize_str(text),
            Self::Absent => serializer.serialize_none(),
        }
    }
}

impl<'de> Deserialize<'de> for Cell {
    /// Reads from JSON text alone, because a decimal must not pass through a float on its way.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = <&RawValue>::deserialize(deserializer)?.get();
        if let Ok(n) = raw.parse::<i64>() {
            return Ok(Self::Count(n));
        }
        if raw == "null" {
            return Ok(Self::Absent);
        }
        if raw.starts_with('"') {
            let text: String = serde_json::from_str(raw).map_err(serde::de::Error::custom)?;
            return Ok(Self::of_text(&text));
        }
        let number = Decimal::from_str_exact(raw).or_else(|_| Decimal::from_scientific(raw));
        number.map(Self::Amount).map_err(|_| serde::de::Error::custom(format!("not a cell: {raw}")))
    }
}

/// How a cell came by its value.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum How {
    /// It stands in the source as a cell of its own.
    #[default]
    Printed,
    /// Cut out of glued digits; the only cut that the equations allow.
    Solved,
    /// Torn from its label and placed by the order of the form alone.
    Placed,
    /// Decided by last year's report.
    Previous,
    /// Decided by a person (`--set`).
    Decided,
}

/// Where a value comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// The text as it stands in the source.
    pub text: String,
    /// What stands beside the number: `（其中修订16件）`, `元`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remark: Option<String>,
    /// Where it stands.
    pub place: Place,
    /// How the value was come by.
    pub how: How,
}

/// The evidence of the cells, by name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CellEvidence {
    list: Vec<(CellId, Evidence)>,
    /// For each slot one more than its place in the list; empty while the list is.
    index: Vec<u16>,
}

impl CellEvidence {
    /// The evidence of a cell.
    pub fn get(&self, id: &CellId) -> Option<&Evidence> {
        let at = self.index.get(id.slot()).copied()?;
        self.list.get(usize::from(at).checked_sub(1)?).map(|(_, evidence)| evidence)
    }

    /// Puts the evidence of a cell in place of what was there.
    pub fn insert(&mut self, id: CellId, evidence: Evidence) {
        if self.index.is_empty() {
            self.index = vec![0; CellId::COUNT];
            self.list.reserve(CellId::COUNT);
        }
        let Some(slot) = self.index.get_mut(id.slot()) else { return };
        let known = usize::from(*slot).checked_sub(1).and_then(|at| self.list.get_mut(at));
        if let Some(entry) = known {
            entry.1 = evidence;
        } else {
            self.list.push((id, evidence));
            *slot = u16::try_from(self.list.len()).unwrap_or_default();
        }
    }

    /// Whether a cell has evidence.
    pub fn contains_key(&self, id: &CellId) -> bool {
        self.get(id).is_some()
    }

    /// Whether no cell has evidence.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// Forgets all of it.
    pub fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Serialize for CellEvidence {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.list.iter().map(|(id, evidence)| (id, evidence)))
    }
}

impl<'de> Deserialize<'de> for CellEvidence {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut evidence = Self::default();
        let map = BTreeMap::<CellId, Evidence>::deserialize(deserializer)?;
        for (id, one) in map {
            evidence.insert(id, one);
        }
        Ok(evidence)
    }
}

/// The cells of all three tables.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cells(Vec<Cell>);

impl Default for Cells {
    fn default() -> Self {
        Self(vec![Cell::Absent; CellId::COUNT])
    }
}

impl Cells {
    /// The cell of that name; absent unless set.
    pub fn get(&self, id: CellId) -> &Cell {
        self.0.get(id.slot()).unwrap_or(&Cell::Absent)
    }

    /// Puts a value into the cell of that name.
    pub fn set(&mut self, id: CellId, cell: Cell) {
        if let Some(slot) = self.0.get_mut(id.slot()) {
            *slot = cell;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_of_cell_survives_json_and_money_keeps_every_digit() {
        let amount = Cell::Amount(Decimal::from_str_exact("12345678901234567.123456").unwrap());
        let text = Cell::Text("见附件".into());
        for cell in [Cell::Count(-15), amount, Cell::Blank, Cell::Dash, text, Cell::Absent] {
            let json = serde_json::to_string(&cell).unwrap();
            assert_eq!(serde_json::from_str::<Cell>(&json).unwrap(), cell, "{json}");
        }
    }

    #[test]
    fn a_blank_counts_as_zero_where_asked_and_an_absent_cell_never_does() {
        assert_eq!(Cell::Blank.count_or_zero(), Some(0));
        assert_eq!(Cell::Dash.count_or_zero(), Some(0));
        assert_eq!(Cell::Absent.count_or_zero(), None);
        assert_eq!(Cell::Text("无".into()).count_or_zero(), None);
        assert_eq!(Cell::Amount(Decimal::new(120, 1)).count(), Some(12));
        assert_eq!(Cell::Amount(Decimal::new(120, 1)), Cell::Count(12));
        assert_ne!(Cell::Amount(Decimal::ZERO), Cell::Blank);
    }
}
