//! Figures added up, cell by cell.

use rust_decimal::Decimal;

use super::figure::Figure;
use super::layout::Layout;
use super::packed::Packed;

/// One cell of a sum.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Added {
    /// What the reports that say a number say together.
    pub(super) known: Decimal,
    /// How many reports leave the cell open.
    pub(super) open: u32,
}

/// The sum of some reports of one edition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Sum {
    /// Whether some report has 其他处理 as one row; then its details add up to nothing.
    pub(super) is_one_row: bool,
    pub(super) cells: Vec<Added>,
}

impl Sum {
    pub(super) fn new(layout: &Layout) -> Self {
        Self { is_one_row: false, cells: vec![Added::default(); layout.cells.len()] }
    }

    /// The figures of one report, 其他处理 as one row beside its details.
    pub(super) fn of(packed: &Packed, layout: &Layout) -> Self {
        let mut sum = Self::new(layout);
        sum.add(packed, layout);
        sum
    }

    /// Adds a report. Where it has the three details of 其他处理, the one row adds them up too.
    pub(super) fn add(&mut self, packed: &Packed, layout: &Layout) {
        self.is_one_row |= packed.is_one_row;
        let mut merged = [Added::default(); 7];
        packed.each(|at, figure| {
            self.cells.get_mut(at).into_iter().for_each(|cell| cell.take(figure));
            let column = layout.details.get(at).copied().flatten();
            column.and_then(|column| merged.get_mut(column)).into_iter().for_each(|cell| cell.take(figure));
        });
        for (at, added) in layout.merged.iter().zip(merged) {
            let report = Added { open: added.open.min(1), ..added };
            self.cells.get_mut(*at).into_iter().for_each(|cell| cell.plus(report));
        }
    }

    /// Adds another sum.
    pub(super) fn plus(&mut self, other: &Self) {
        self.is_one_row |= other.is_one_row;
        for (cell, other) in self.cells.iter_mut().zip(&other.cells) {
            cell.plus(*other);
        }
    }

    pub(super) fn at(&self, place: usize) -> Added {
        self.cells.get(place).copied().unwrap_or_default()
    }
}

impl Added {
    fn take(&mut self, figure: Figure) {
        self.plus(match figure {
            Figure::Known(known) => Self { known, open: 0 },
            Figure::AtLeast(known) => Self { known, open: 1 },
            Figure::Open => Self { known: Decimal::ZERO, open: 1 },
        });
    }

    /// A number too large to be added leaves the cell open.
    fn plus(&mut self, other: Self) {
        self.open = self.open.saturating_add(other.open);
        match self.known.checked_add(other.known) {
            Some(known) => self.known = known,
            None => self.open = self.open.saturating_add(1),
        }
    }
}
