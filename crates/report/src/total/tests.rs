//! Trees and reports of invented bodies.

mod cases;
mod properties;

use law::body::{BodyKind, Level};
use law::year::Year;

use super::*;
use crate::cell::Cell;
use crate::form::{CellId, Column3, Row3};
use crate::report::Report;

fn member(name: &str, kind: BodyKind, level: Level, parent: &str) -> Member {
    Member {
        name: name.to_owned(),
        kind,
        level,
        parent: Some(parent.to_owned()).filter(|name| !name.is_empty()),
        code: None,
        reports: Reports::Must,
        contact: None,
        phone: None,
    }
}

fn year() -> Year {
    Year::new(2025).unwrap()
}

fn origin(file: &str) -> Origin {
    Origin { file: Arc::from(file), line: None }
}

/// A report in which everything is zero.
fn zeros(body: &str, scope: Option<Scope>) -> Report {
    let mut report = Report::new(Edition::Form2021);
    (report.year, report.scope, report.body) = (Some(year()), scope, Some(body.to_owned()));
    for id in CellId::all(Edition::Form2021) {
        if !matches!(id, CellId::T3(Row3::OtherHandling, _)) {
            report.cells.set(id, Cell::Count(0));
        }
    }
    report
}

const NEW: CellId = CellId::T3(Row3::NewReceived, Column3::Total);

fn with_new(body: &str, scope: Option<Scope>, new: i64) -> Report {
    let mut report = zeros(body, scope);
    report.cells.set(NEW, Cell::Count(new));
    report
}

/// Turns the three rows of 其他处理 into one.
fn merge(report: &mut Report) {
    for column in Column3::ALL {
        let details = Row3::OTHER_DETAILS.map(|row| CellId::T3(row, column));
        let sum = details.iter().filter_map(|id| report.cell(*id).count()).sum();
        report.cells.set(CellId::T3(Row3::OtherHandling, column), Cell::Count(sum));
        for id in details {
            report.cells.set(id, Cell::Absent);
        }
    }
}

fn totals<'t>(tree: &'t Tree, reports: &[Report]) -> Totals<'t> {
    let mut totaller = Totaller::new(tree, year()).unwrap();
    for (number, report) in reports.iter().enumerate() {
        totaller.take(Slip::of(report), origin(&format!("{number:03}.html")));
    }
    totaller.finish()
}

fn value(totals: &Totals<'_>, node: &Node, wanted: CellId) -> Value {
    totals.cells(node).find(|(id, _)| *id == wanted).unwrap().1
}
