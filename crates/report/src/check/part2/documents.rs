//! What a row of table two says of documents in force.

use crate::check::subject::{Subject, count};
use crate::form::{CellId, Column2, Edition, Row2};

/// The numbers of a year for rules, or for normative documents.
pub(super) struct Documents {
    pub(super) row: Row2,
    pub(super) issued: i64,
    pub(super) repealed: i64,
    pub(super) in_force: i64,
}

impl Documents {
    /// The label of the row.
    pub(super) fn label(&self) -> &'static str {
        self.row.label(Edition::Form2021)
    }

    /// The cell of what is in force.
    pub(super) fn id(&self) -> CellId {
        CellId::T2(self.row, Column2::InForce)
    }
}

/// The rows of both sorts of documents whose three numbers are known.
pub(super) fn documents(subject: &Subject<'_>) -> impl Iterator<Item = Documents> {
    [Row2::Rules, Row2::NormativeDocuments].into_iter().filter_map(|row| {
        let now = |column| count(subject.report.t2(row, column));
        let (issued, repealed) = (now(Column2::Issued)?, now(Column2::Repealed)?);
        Some(Documents { row, issued, repealed, in_force: now(Column2::InForce)? })
    })
}
