//! A cell as a total takes it: a number, at least a number, or open.

use rust_decimal::Decimal;

use crate::cell::Cell;
use crate::form::{Block4, CellId, Column3, Row3, Verdict4};
use crate::report::Report;

/// What a total can do with a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Figure {
    /// The number in it; blank and dash are zero.
    Known(Decimal),
    /// It is a total itself, known to be at least this.
    AtLeast(Decimal),
    /// Absent, text, or a number that cannot stand there.
    Open,
}

/// What a lower bound begins with where a total is written as a report.
pub(super) const AT_LEAST: char = '≥';

impl Figure {
    pub(super) const ZERO: Self = Self::Known(Decimal::ZERO);

    /// What stands in a cell of a report.
    pub(super) fn of(report: &Report, id: CellId) -> Self {
        match report.cell(id) {
            Cell::Count(0) => Self::ZERO,
            Cell::Count(n) => Self::known(Decimal::from(*n), id),
            Cell::Amount(amount) => Self::known(*amount, id),
            Cell::Blank | Cell::Dash if is_total_left_blank(report, id) => Self::Open,
            Cell::Blank | Cell::Dash => Self::ZERO,
            Cell::Text(text) => Self::of_text(text, id),
            Cell::Absent => Self::Open,
        }
    }

    fn known(number: Decimal, id: CellId) -> Self {
        let fits =
            (number >= Decimal::ZERO || id.may_be_negative()) && (id.is_money() || number.fract().is_zero());
        if fits { Self::Known(number) } else { Self::Open }
    }

    /// `≥12` is what a total writes that could not be exact.
    fn of_text(text: &str, id: CellId) -> Self {
        let number = text.strip_prefix(AT_LEAST).and_then(|rest| Decimal::from_str_exact(rest.trim()).ok());
        match number.map(|number| Self::known(number, id)) {
            Some(Self::Known(number)) => Self::AtLeast(number),
            Some(Self::AtLeast(_) | Self::Open) | None => Self::Open,
        }
    }
}

/// Whether an empty cell is a sum that was not filled in (R305): zero would be a lie there.
fn is_total_left_blank(report: &Report, id: CellId) -> bool {
    let counts = |id: CellId| report.cell(id).amount().is_some_and(|n| !n.is_zero());
    match id {
        CellId::T3(Row3::TotalHandled, column) => {
            let outcomes = report.outcomes().any(|row| counts(CellId::T3(row, column)));
            outcomes || column == Column3::Total && has_applicants(report, Row3::TotalHandled)
        }
        CellId::T3(row, Column3::Total) => has_applicants(report, row),
        CellId::T4(block, Verdict4::Total) => {
            let of = |block: Block4, verdict| counts(CellId::T4(block, verdict));
            Verdict4::DETAILS.iter().any(|verdict| of(block, *verdict))
        }
        CellId::T2(..) | CellId::T3(..) | CellId::T4(..) => false,
    }
}

fn has_applicants(report: &Report, row: Row3) -> bool {
    Column3::APPLICANTS.iter().any(|column| report.t3(row, *column).amount().is_some_and(|n| !n.is_zero()))
}
