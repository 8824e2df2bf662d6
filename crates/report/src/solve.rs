//! Torn and glued cells, solved by the form's own equations.
//!
//! `120000012` can only be 12, 0, 0, 0, 0, 0, 12, because a row adds up. The stages: a row's own sum; first plus second
//! equals third plus fourth; column sums; last year's report; a person's decision. One solution is taken, of several
//! none; and what is decided or plainly printed is never touched again.

mod columns;
mod cut;
mod settle;

pub(crate) use columns::{Contradiction, Rows, narrow};
pub(crate) use cut::{Shape, cuts};
pub use settle::settle;

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::cell::{Cell, How};

/// What is known of the values of one row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Known {
    /// Decided.
    Fixed(Vec<Cell>, How),
    /// Several readings are left.
    Open(Vec<Vec<Cell>>),
    /// Nothing fits.
    Nothing,
}

impl Known {
    /// What is known from the readings that are left, once those equal in value are taken as one.
    pub(crate) fn from_readings(readings: Vec<Vec<Cell>>, how: How) -> Self {
        let value = |cell: &Cell| if cell.is_empty() { Some(Decimal::ZERO) } else { cell.amount() };
        let mut distinct: BTreeMap<Vec<Option<Decimal>>, Vec<Cell>> = BTreeMap::new();
        for reading in readings {
            distinct.entry(reading.iter().map(value).collect()).or_insert(reading);
        }
        match distinct.len() {
            0 => Self::Nothing,
            1 => distinct.into_values().next().map_or(Self::Nothing, |only| Self::Fixed(only, how)),
            _ => Self::Open(distinct.into_values().collect()),
        }
    }

    /// The readings that are possible.
    pub(crate) fn readings(&self) -> &[Vec<Cell>] {
        match self {
            Self::Fixed(cells, _) => std::slice::from_ref(cells),
            Self::Open(readings) => readings,
            Self::Nothing => &[],
        }
    }
}

/// Whether the last cell is the sum of those before it; an empty cell is zero.
pub(crate) fn adds_up(cells: &[Cell]) -> bool {
    let Some((total, parts)) = cells.split_last() else { return false };
    let sum = parts.iter().map(Cell::count_or_zero).try_fold(0i64, |sum, n| sum.checked_add(n?));
    sum.is_some() && total.count_or_zero() == sum
}
