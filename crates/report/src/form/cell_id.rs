//! The name of a cell.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{Block4, Column2, Column3, Edition, Row2, Row3, Verdict4};

/// The name of one cell of the three tables. Prints as `table3.granted.total`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum CellId {
    /// Table two.
    T2(Row2, Column2),
    /// Table three.
    T3(Row3, Column3),
    /// Table four.
    T4(Block4, Verdict4),
}

impl CellId {
    /// How many names there are over both editions, some of which no edition uses.
    pub(crate) const COUNT: usize = T4_AT + Block4::ALL.len() * Verdict4::ALL.len();

    /// Its place in a dense store of [`CellId::COUNT`] cells.
    pub(crate) fn slot(self) -> usize {
        match self {
            Self::T2(row, column) => row as usize * Column2::ALL.len() + column as usize,
            Self::T3(row, column) => T3_AT + row.index() * Column3::ALL.len() + column.index(),
            Self::T4(block, verdict) => T4_AT + block as usize * Verdict4::ALL.len() + verdict as usize,
        }
    }

    /// All cells of an edition in form order, 其他处理 both as three rows and as one.
    pub fn all(edition: Edition) -> impl Iterator<Item = Self> {
        let two = Row2::ALL
            .into_iter()
            .flat_map(move |row| row.columns(edition).iter().map(move |column| Self::T2(row, *column)));
        let three = Row3::ALL
            .into_iter()
            .filter(move |row| edition == Edition::Form2021 || !Row3::OTHER_DETAILS.contains(row))
            .flat_map(|row| Column3::ALL.into_iter().map(move |column| Self::T3(row, column)));
        let four = Block4::ALL
            .into_iter()
            .flat_map(|block| Verdict4::ALL.into_iter().map(move |verdict| Self::T4(block, verdict)));
        two.chain(three).chain(four)
    }

    /// Reads `table3.granted.total`; `None` for a name the form does not have.
    pub fn parse(name: &str) -> Option<Self> {
        let mut steps = name.split('.');
        let (table, row, column) = (steps.next()?, steps.next()?, steps.next()?);
        steps.next().is_none().then(|| RowName::of(table, row)?.cell(column))?
    }

    /// The cells that a name stands for in an edition: one for `table3.granted.total`, those of the row in form order for
    /// `table3.granted`; none for a name the form does not have.
    pub fn named(name: &str, edition: Edition) -> Vec<Self> {
        let is_named = |id: &Self| {
            let own = id.to_string();
            own == name || own.rsplit_once('.').is_some_and(|(row, _)| row == name)
        };
        Self::all(edition).filter(is_named).collect()
    }

    /// Its Chinese name: `表三“（一）予以公开”总计`.
    pub fn chinese(self, edition: Edition) -> String {
        match self {
            Self::T2(row, column) => format!("表二“{}”{}", row.label(edition), column.label(edition)),
            Self::T3(row, column) => format!("表三“{}”{}", row.label(), column.label()),
            Self::T4(block, verdict) => format!("表四“{}”{}", block.label(), verdict.label()),
        }
    }

    /// The Chinese name of its row: `表三“（一）予以公开”`; of table four, whose cells are one row, the group.
    pub fn chinese_row(self, edition: Edition) -> String {
        match self {
            Self::T2(row, _) => format!("表二“{}”", row.label(edition)),
            Self::T3(row, _) => format!("表三“{}”", row.label()),
            Self::T4(block, _) => format!("表四“{}”", block.label()),
        }
    }

    /// Whether a negative value is legal in it.
    pub fn may_be_negative(self) -> bool {
        matches!(self, Self::T2(_, column) if column.may_be_negative())
    }

    /// Whether it holds money, with decimals, rather than a count.
    pub fn is_money(self) -> bool {
        matches!(self, Self::T2(_, column) if column.is_money())
    }
}

/// The name of a row of cells; table four names its groups.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum RowName {
    T2(Row2),
    T3(Row3),
    T4(Block4),
}

impl RowName {
    /// A row of a table; `None` for a name the form does not have.
    pub(crate) fn of(table: &str, row: &str) -> Option<Self> {
        match table {
            "table2" => Row2::ALL.into_iter().find(|r| r.key() == row).map(Self::T2),
            "table3" => Row3::ALL.into_iter().find(|r| r.key() == row).map(Self::T3),
            "table4" => Block4::ALL.into_iter().find(|b| b.key() == row).map(Self::T4),
            _ => None,
        }
    }

    /// The cell of the row in a column; `None` for a name no edition of the form has.
    pub(crate) fn cell(self, column: &str) -> Option<CellId> {
        match self {
            Self::T2(row) => {
                let column = Column2::ALL.into_iter().find(|c| c.key() == column)?;
                let editions = [Edition::Form2021, Edition::Trial2019];
                editions.iter().any(|e| row.columns(*e).contains(&column)).then_some(CellId::T2(row, column))
            }
            Self::T3(row) => {
                Column3::ALL.into_iter().find(|c| c.key() == column).map(|column| CellId::T3(row, column))
            }
            Self::T4(block) => Verdict4::ALL
                .into_iter()
                .find(|v| v.key() == column)
                .map(|verdict| CellId::T4(block, verdict)),
        }
    }
}

impl fmt::Display for RowName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::T2(row) => write!(f, "table2.{}", row.key()),
            Self::T3(row) => write!(f, "table3.{}", row.key()),
            Self::T4(block) => write!(f, "table4.{}", block.key()),
        }
    }
}

const T3_AT: usize = Row2::ALL.len() * Column2::ALL.len();
const T4_AT: usize = T3_AT + Row3::ALL.len() * Column3::ALL.len();

impl fmt::Display for CellId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::T2(row, column) => write!(f, "table2.{}.{}", row.key(), column.key()),
            Self::T3(row, column) => write!(f, "table3.{}.{}", row.key(), column.key()),
            Self::T4(block, verdict) => write!(f, "table4.{}.{}", block.key(), verdict.key()),
        }
    }
}

impl Serialize for CellId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for CellId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let name = String::deserialize(deserializer)?;
        Self::parse(&name).ok_or_else(|| serde::de::Error::custom(format!("no such cell: {name}")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_cell_of_both_editions_has_a_name_that_parses_back_and_a_slot_of_its_own() {
        for edition in [Edition::Form2021, Edition::Trial2019] {
            let mut slots = std::collections::HashSet::new();
            for id in CellId::all(edition) {
                assert_eq!(CellId::parse(&id.to_string()), Some(id));
                assert!(id.slot() < CellId::COUNT && slots.insert(id.slot()), "{id}");
            }
        }
    }

    #[test]
    fn a_name_the_form_does_not_have_is_none() {
        for name in ["table3.granted", "table3.granted.total.x", "table2.rules.amount_wan", "table5.a.b", ""]
        {
            assert_eq!(CellId::parse(name), None, "{name}");
        }
    }
}
