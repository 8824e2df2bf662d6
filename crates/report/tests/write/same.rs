//! What is the same after writing and reading.

use proptest::prelude::*;
use proptest::test_runner::TestCaseError;
use report::form::PartNo;
use report::{Cell, CellId, Report};

/// A file read as a report.
pub(crate) fn read(file: &str, bytes: &[u8]) -> Result<Report, TestCaseError> {
    let document = files::read(bytes, Some(file), &files::Limits::default());
    let document = document.map_err(|why| TestCaseError::fail(format!("{why:?}")))?;
    let reading = report::read(document, None).map_err(|none| TestCaseError::fail(format!("{none:?}")))?;
    Ok(reading.report)
}

/// Texts are compared without their white space: a format may break a line.
fn bare(text: &str) -> String {
    text.split_whitespace().collect()
}

fn prose(report: &Report, part: PartNo) -> (String, String) {
    let heading = report.parts.get(&part).map(|part| part.heading.as_str()).unwrap_or_default();
    (bare(heading), bare(report.prose(part)))
}

fn remark(report: &Report, id: CellId) -> Option<String> {
    report.source.cells.get(&id).and_then(|evidence| evidence.remark.as_deref()).map(bare)
}

/// All of it, but for white space and open cells.
pub(crate) fn same(written: &Report, read: &Report) -> Result<(), TestCaseError> {
    same_cells(written, read)?;
    prop_assert_eq!(&read.body, &written.body);
    let preamble = |report: &Report| report.preamble.as_ref().map(|prose| bare(&prose.text));
    prop_assert_eq!(preamble(read), preamble(written));
    for part in PartNo::ALL {
        prop_assert_eq!(prose(read, part), prose(written, part));
    }
    prop_assert_eq!(&read.signature, &written.signature);
    prop_assert_eq!(read.dated_on, written.dated_on);
    Ok(())
}

/// Edition, year, labels, and every cell with its remark.
pub(crate) fn same_cells(written: &Report, read: &Report) -> Result<(), TestCaseError> {
    prop_assert_eq!(read.edition, written.edition);
    prop_assert_eq!(read.year, written.year);
    prop_assert_eq!(&read.source.labels, &written.source.labels);
    if let Some(id) = changed(written, read).first() {
        prop_assert_eq!(read.cell(*id), written.cell(*id), "{}", id);
    }
    for id in CellId::all(written.edition) {
        prop_assert_eq!(remark(read, id), remark(written, id), "remark of {}", id);
    }
    Ok(())
}

/// Each cell that is not the same, an open one taken for an empty one.
pub(crate) fn changed(written: &Report, read: &Report) -> Vec<CellId> {
    let is_same = |id: &CellId| {
        let (cell, was) = (read.cell(*id), written.cell(*id));
        cell == was || (was.is_absent() && matches!(cell, Cell::Blank | Cell::Absent))
    };
    CellId::all(written.edition).filter(|id| !is_same(id)).collect()
}
