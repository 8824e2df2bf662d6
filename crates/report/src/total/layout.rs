//! The cells of an edition in one fixed order, and where （六）其他处理 stands in it as three rows and as one.

use std::sync::LazyLock;

use crate::form::{CellId, Column3, Edition, Row3};

/// The cells that a total adds up.
#[derive(Debug)]
pub(super) struct Layout {
    pub(super) cells: Vec<CellId>,
    /// Where the cells of the one row of 其他处理 stand, by column.
    pub(super) merged: [usize; 7],
    /// For each cell of the three details the column it is merged into.
    pub(super) details: Vec<Option<usize>>,
}

static FORM_2021: LazyLock<Layout> = LazyLock::new(|| Layout::new(Edition::Form2021));
static TRIAL_2019: LazyLock<Layout> = LazyLock::new(|| Layout::new(Edition::Trial2019));

impl Layout {
    pub(super) fn of(edition: Edition) -> &'static Self {
        match edition {
            Edition::Form2021 => &FORM_2021,
            Edition::Trial2019 => &TRIAL_2019,
        }
    }

    fn new(edition: Edition) -> Self {
        let cells: Vec<CellId> = CellId::all(edition).collect();
        let column_of = |column| Column3::ALL.iter().position(|known| *known == column);
        let details = cells.iter().map(|id| match id {
            CellId::T3(row, column) if Row3::OTHER_DETAILS.contains(row) => column_of(*column),
            CellId::T2(..) | CellId::T3(..) | CellId::T4(..) => None,
        });
        let merged = Column3::ALL.map(|column| {
            let wanted = CellId::T3(Row3::OtherHandling, column);
            cells.iter().position(|id| *id == wanted).unwrap_or(usize::MAX)
        });
        Self { details: details.collect(), merged, cells }
    }

    /// The column of 其他处理 a place is the merged cell of.
    pub(super) fn merged_at(&self, at: usize) -> Option<usize> {
        self.merged.iter().position(|place| *place == at)
    }
}
