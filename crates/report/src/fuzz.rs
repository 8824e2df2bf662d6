//! Entries for fuzzing: any bytes go in, and what comes out must hold together.

use files::{Limits, Place};

use crate::read::atoms::{Atom, AtomKind};
use crate::read::value::parse_number;
use crate::solve::{Shape, adds_up, cuts};
use crate::{CellId, from_json, read, to_json};

/// Reads bytes of any format as a report, and the report again from the JSON it is written as.
///
/// # Panics
///
/// When the report read back is another, or a value has no evidence.
pub fn fuzz_report(bytes: &[u8]) {
    let Ok(document) = files::read(bytes, None, &Limits::default()) else { return };
    let Ok(reading) = read(document, None) else { return };
    let report = reading.report;
    for id in CellId::all(report.edition) {
        assert!(
            report.cell(id).is_absent() || report.source.cells.contains_key(&id),
            "{id} without evidence"
        );
    }
    let (again, findings) =
        from_json(&to_json(&report, &reading.findings)).unwrap_or_else(|error| unread(&error));
    assert!(again.cells == report.cells, "other cells after JSON");
    assert!(findings.len() == reading.findings.len(), "other findings after JSON");
}

/// Reads bytes as the JSON of a report.
///
/// # Panics
///
/// When what is written again cannot be read back.
pub fn fuzz_json(bytes: &[u8]) {
    if let Ok(text) = std::str::from_utf8(bytes)
        && let Ok((report, findings)) = from_json(text)
    {
        drop(from_json(&to_json(&report, &findings)).unwrap_or_else(|error| unread(&error)));
    }
}

/// Cuts bytes as a glued row of table three: whatever is found adds up and gives the same digits again.
///
/// # Panics
///
/// When a reading does not add up, or has other digits.
pub fn fuzz_glued(bytes: &[u8]) {
    let digits: String = bytes.iter().take(40).map(|b| char::from(b'0' + b % 10)).collect();
    if digits.is_empty() {
        return;
    }
    let cell = parse_number(&digits).unwrap_or_default();
    let atom =
        Atom { cell, text: digits.clone(), remark: None, place: Place::default(), kind: AtomKind::Run };
    let Some(readings) = cuts(&[atom], Shape { count: 7, group: Some(7) }) else { return };
    for reading in readings {
        assert!(adds_up(&reading), "{digits} does not add up");
        let again: String = reading.iter().map(ToString::to_string).collect();
        assert!(again == digits, "{digits} became {again}");
    }
}

#[allow(clippy::panic, reason = "a fuzz target says by panic what does not hold")]
fn unread<T>(error: &str) -> T {
    panic!("what was written cannot be read back: {error}")
}
