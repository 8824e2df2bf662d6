//! What follows once a person has decided cells.

use files::Place;

use super::{Known, Rows, narrow};
use crate::cell::{Cell, Evidence, How};
use crate::finding::Finding;
use crate::form::{CellId, Column3, Row3};
use crate::report::Report;

/// Solves the open rows again after some of their cells were decided. A row that now has one solution is put into the
/// report, and its finding is dropped. Gives the cells that were filled.
pub fn settle(report: &mut Report, findings: &mut Vec<Finding>) -> Vec<CellId> {
    let mut open: Vec<Open> = findings.iter().filter_map(|finding| Open::of(finding, report)).collect();
    let mut rows = rows_of_table_three(report, &open);
    narrow(&mut rows);
    for row in &mut open {
        if let Some(CellId::T3(name, _)) = row.cells.first()
            && let Some(known) = rows.remove(name)
        {
            row.known = known;
        }
    }
    let filled: Vec<CellId> = open.iter().flat_map(|row| row.put(report)).collect();
    let is_absent = |id: &CellId| report.cell(*id).is_absent();
    findings.retain(|finding| finding.solutions.is_empty() || finding.cells.iter().any(is_absent));
    filled
}

/// An open row.
struct Open {
    cells: Vec<CellId>,
    /// The readings that agree with what is decided.
    known: Known,
    place: Place,
}

impl Open {
    fn of(finding: &Finding, report: &Report) -> Option<Self> {
        if finding.solutions.is_empty() {
            return None;
        }
        let agrees = |(id, value): (&CellId, &Cell)| {
            let cell = report.cell(*id);
            cell.is_absent() || cell.equals(value)
        };
        let fit = finding.solutions.iter().filter(|solution| {
            solution.len() == finding.cells.len() && finding.cells.iter().zip(*solution).all(agrees)
        });
        let readings = fit.cloned().collect();
        Some(Self {
            cells: finding.cells.clone(),
            known: Known::from_readings(readings, How::Solved),
            place: finding.place.unwrap_or_default(),
        })
    }

    /// Fills the absent cells of a row that has one reading, and names them.
    fn put(&self, report: &mut Report) -> Vec<CellId> {
        let Known::Fixed(values, how) = &self.known else { return Vec::new() };
        let mut filled = Vec::new();
        for (id, value) in self.cells.iter().zip(values) {
            if report.cell(*id).is_absent() {
                let evidence =
                    Evidence { text: value.to_string(), remark: None, place: self.place, how: *how };
                report.cells.set(*id, value.clone());
                report.source.cells.insert(*id, evidence);
                filled.push(*id);
            }
        }
        filled
    }
}

/// The rows of table three. One of which nothing is known has no reading, so that no equation with it decides anything.
fn rows_of_table_three(report: &Report, open: &[Open]) -> Rows {
    let cells = |row: Row3| Column3::ALL.map(|column| CellId::T3(row, column));
    let open_row = |row: Row3| open.iter().find(|open| open.cells == cells(row));
    let is_there = |row: &Row3| report.has_row3(*row) || open_row(*row).is_some();
    let one = is_there(&Row3::OtherHandling) && !Row3::OTHER_DETAILS.iter().any(is_there);
    let in_form = |row: &Row3| match row {
        Row3::OtherHandling => one,
        row => !(one && Row3::OTHER_DETAILS.contains(row)),
    };
    let known = |row: Row3| {
        let printed = cells(row).map(|id| report.cell(id).clone());
        match open_row(row) {
            Some(open) => open.known.clone(),
            None if printed.iter().any(Cell::is_absent) => Known::Nothing,
            None => Known::Fixed(printed.to_vec(), How::Printed),
        }
    };
    Row3::ALL.into_iter().filter(in_form).map(|row| (row, known(row))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::{Code, Severity};
    use crate::form::{Column2, Edition, Row2};
    use law::outcome::OutcomeRow;

    const GRANTED: Row3 = Row3::Outcome(OutcomeRow::Granted);
    const PARTIAL: Row3 = Row3::Outcome(OutcomeRow::Partial);
    const FIRST: [i64; 7] = [3, 30, 0, 0, 0, 0, 33];
    const SECOND: [i64; 7] = [33, 0, 0, 0, 0, 0, 33];

    fn cells(row: Row3) -> [CellId; 7] {
        Column3::ALL.map(|column| CellId::T3(row, column))
    }

    fn open(cells: &[CellId], solutions: &[&[i64]]) -> Finding {
        let mut finding = Finding::new(Code(6), Severity::Warning, "连写", "glued").about(cells.to_vec());
        finding.solutions =
            solutions.iter().map(|solution| solution.iter().copied().map(Cell::Count).collect()).collect();
        finding
    }

    fn values(report: &Report, row: Row3) -> Vec<Option<i64>> {
        cells(row).map(|id| report.cell(id).count()).to_vec()
    }

    /// Two glued rows of which one is 3, 30 and the other 33, 0; nothing says which.
    fn swapped() -> (Report, Vec<Finding>) {
        let mut report = Report::new(Edition::Form2021);
        for id in CellId::all(Edition::Form2021).filter(|id| matches!(id, CellId::T3(..))) {
            report.cells.set(id, Cell::Count(0));
        }
        for row in [Row3::NewReceived, Row3::TotalHandled] {
            for (id, n) in cells(row).into_iter().zip([36, 30, 0, 0, 0, 0, 66]) {
                report.cells.set(id, Cell::Count(n));
            }
        }
        for id in [GRANTED, PARTIAL, Row3::OtherHandling].into_iter().flat_map(cells) {
            report.cells.set(id, Cell::Absent);
        }
        let findings = [GRANTED, PARTIAL].map(|row| open(&cells(row), &[&FIRST, &SECOND]));
        (report, findings.to_vec())
    }

    #[test]
    fn nothing_follows_where_nothing_was_decided() {
        let (mut report, mut findings) = swapped();
        assert_eq!(settle(&mut report, &mut findings), []);
        assert_eq!(findings.len(), 2);
    }

    #[test]
    fn one_cell_decides_its_row_and_the_columns_decide_the_other_row() {
        let (mut report, mut findings) = swapped();
        report.cells.set(cells(GRANTED)[0], Cell::Count(33));
        assert_eq!(settle(&mut report, &mut findings).len(), 13);
        assert_eq!(values(&report, GRANTED), SECOND.map(Some));
        assert_eq!(values(&report, PARTIAL), FIRST.map(Some));
        assert_eq!(report.source.cells.get(&cells(PARTIAL)[0]).unwrap().how, How::Solved);
        assert_eq!(findings, []);
    }

    #[test]
    fn an_equation_with_a_row_that_is_missing_decides_nothing() {
        let (mut report, mut findings) = swapped();
        for (id, n) in cells(GRANTED).into_iter().zip(SECOND) {
            report.cells.set(id, Cell::Count(n));
        }
        for id in cells(Row3::Outcome(OutcomeRow::UnableNotHeld)) {
            report.cells.set(id, Cell::Absent);
        }
        assert_eq!(settle(&mut report, &mut findings), []);
        assert_eq!(findings.len(), 1);
    }

    #[test]
    fn a_row_of_table_two_follows_from_the_cells_that_leave_one_reading() {
        let mut report = Report::new(Edition::Form2021);
        let ids = [Column2::Issued, Column2::Repealed, Column2::InForce].map(|c| CellId::T2(Row2::Rules, c));
        let mut findings = vec![open(&ids, &[&[62, 33, 440], &[62, 334, 40], &[6, 233, 440]])];
        report.cells.set(ids[0], Cell::Count(62));
        assert_eq!(settle(&mut report, &mut findings), []);
        report.cells.set(ids[1], Cell::Count(33));
        assert_eq!(settle(&mut report, &mut findings), [ids[2]]);
        assert_eq!(report.cell(ids[2]), &Cell::Count(440));
    }

    #[test]
    fn what_stays_empty_beside_a_decided_cell_is_blank_and_no_zero() {
        let mut report = Report::new(Edition::Form2021);
        let ids = [Column2::Issued, Column2::Repealed, Column2::InForce].map(|c| CellId::T2(Row2::Rules, c));
        let mut finding = open(&ids, &[]);
        let five_at =
            |at: usize| (0..3).map(|i| if i == at { Cell::Count(5) } else { Cell::Blank }).collect();
        finding.solutions = (0..3).map(five_at).collect();
        report.cells.set(ids[2], Cell::Count(5));
        assert_eq!(settle(&mut report, &mut vec![finding]), [ids[0], ids[1]]);
        assert_eq!(report.cell(ids[0]), &Cell::Blank);
    }
}
