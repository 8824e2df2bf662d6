//! The totals of a form that came back: its formulas hold them, and some programs save a formula without its value.

use law::applicant::Kind as Applicant;

use crate::cell::{Cell, Evidence, How};
use crate::form::{Block4, CellId, Column3, Row3, Verdict4};
use crate::report::Report;

/// Fills in the totals of tables three and four that are blank while what they add up is not. A printed total stays as it
/// is. Gives the cells it filled.
pub fn complete(report: &mut Report) -> Vec<CellId> {
    let mut filled = Vec::new();
    for (total, parts) in sums(report) {
        if !matches!(report.cell(total), Cell::Blank) {
            continue;
        }
        let numbers = parts.iter().filter(|id| report.cell(**id).count().is_some()).count();
        let sum: Option<i64> = parts.iter().map(|id| report.cell(*id).count_or_zero()).sum();
        let Some(sum) = sum.filter(|_| numbers > 0) else { continue };
        let place = report.place_of(total).unwrap_or_default();
        report.cells.set(total, Cell::Count(sum));
        let evidence = Evidence { text: String::new(), remark: None, place, how: How::Solved };
        report.source.cells.insert(total, evidence);
        filled.push(total);
    }
    filled
}

/// Every total of the form with what it adds up, the totals of rows before those of columns.
pub(super) fn sums(report: &Report) -> Vec<(CellId, Vec<CellId>)> {
    let outcomes: Vec<Row3> = report.outcomes().collect();
    let columns = Applicant::ALL.iter().map(|kind| Column3::Applicant(*kind));
    let handled = columns.clone().map(|column| {
        let parts = outcomes.iter().map(|row| CellId::T3(*row, column)).collect();
        (CellId::T3(Row3::TotalHandled, column), parts)
    });
    let of_row = |row: Row3| {
        let parts = Applicant::ALL.iter().map(|kind| CellId::T3(row, Column3::Applicant(*kind)));
        (CellId::T3(row, Column3::Total), parts.collect())
    };
    let blocks = Block4::ALL.into_iter().map(|block| {
        let parts = Verdict4::DETAILS.map(|verdict| CellId::T4(block, verdict));
        (CellId::T4(block, Verdict4::Total), parts.to_vec())
    });
    handled.chain(report.rows3().map(of_row)).chain(blocks).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::Edition;

    fn id(name: &str) -> CellId {
        CellId::parse(name).unwrap()
    }

    #[test]
    fn blank_totals_are_added_up_and_printed_ones_stay() {
        let mut report = Report::new(Edition::Form2021);
        for cell in CellId::all(Edition::Form2021) {
            if !matches!(cell, CellId::T3(Row3::OtherHandling, _)) {
                report.cells.set(cell, Cell::Blank);
            }
        }
        report.cells.set(id("table3.granted.natural_person"), Cell::Count(3));
        report.cells.set(id("table3.partial.natural_person"), Cell::Count(1));
        report.cells.set(id("table3.partial.total"), Cell::Count(7));
        complete(&mut report);
        let value = |name: &str| report.cell(id(name)).clone();
        assert_eq!(value("table3.granted.total"), Cell::Count(3));
        assert_eq!(value("table3.partial.total"), Cell::Count(7));
        assert_eq!(value("table3.total_handled.natural_person"), Cell::Count(4));
        assert_eq!(value("table3.total_handled.total"), Cell::Count(4));
        assert_eq!(value("table3.carried_out.total"), Cell::Blank);
        assert_eq!(value("table4.reconsideration.total"), Cell::Blank);
    }
}
