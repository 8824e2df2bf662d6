//! Real published reports, read in place and judged against the numbers a person reads in them.
//!
//! The folder of reports lies beside the clone. Where it is missing the test says so; in CI that is a failure.

#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "a test may fail by panic")]

mod published;

use std::path::Path;

use report::Finding;
use serde_json::Value;

fn read(path: &Path) -> Result<(report::Report, Vec<Finding>), String> {
    let bytes = std::fs::read(path).expect("a readable file");
    let name = path.file_name().and_then(|n| n.to_str());
    let document = files::read(&bytes, name, &files::Limits::default()).map_err(|why| format!("{why:?}"))?;
    let reading = report::read(document, None).map_err(|none| format!("{none:?}"))?;
    Ok((reading.report, reading.findings))
}

/// A `0` is met by `0`, a blank or a dash; a `null` by a blank or `null`; every other number by itself alone.
fn met(expected: &Value, found: &Value) -> bool {
    let same = match (expected.as_f64(), found.as_f64()) {
        (Some(a), Some(b)) => (a - b).abs() < 1e-9,
        _ => false,
    };
    let empty = found.as_str().is_some_and(|s| s.is_empty() || s == "-");
    match expected {
        Value::Null => found.is_null() || found.as_str() == Some(""),
        Value::Number(n) if n.as_f64() == Some(0.0) => same || empty,
        _ => same || expected == found,
    }
}

/// All values under a key that differ, named.
fn differences(name: &str, expected: &Value, found: &Value, out: &mut Vec<String>) {
    match (expected, found) {
        (Value::Object(map), _) => {
            for (key, value) in map {
                differences(&format!("{name}.{key}"), value, &found[key], out);
            }
        }
        (Value::Array(list), _) => {
            for (i, value) in list.iter().enumerate() {
                differences(&format!("{name}[{i}]"), value, &found[i], out);
            }
        }
        _ if met(expected, found) => {}
        _ => out.push(format!("{name}: {expected} expected, {found} found")),
    }
}

#[test]
fn every_report_of_the_corpus_is_read_as_a_person_reads_it() {
    let Some(corpus) = published::folder("reports") else { return };
    let mut wrong = Vec::new();
    let mut judged = 0;
    for entry in std::fs::read_dir(corpus.join("expected")).expect("a folder") {
        let path = entry.expect("an entry").path();
        let stem = path.file_stem().and_then(|s| s.to_str()).expect("a name").to_owned();
        let expected: Value = serde_json::from_slice(&std::fs::read(&path).expect("a file")).expect("JSON");
        let raw = std::fs::read_dir(corpus.join("raw")).expect("a folder").filter_map(Result::ok);
        let source = raw
            .map(|e| e.path())
            .find(|p| p.file_name().is_some_and(|n| n.to_string_lossy().starts_with(&format!("{stem}."))));
        let (report, findings) = match read(&source.expect("a raw file of that name")) {
            Ok(read) => read,
            Err(why) => {
                wrong.push(format!("{stem}: {why}"));
                continue;
            }
        };
        let found = report::flat(&report);
        for key in ["year", "edition", "table2", "table3", "table4"] {
            differences(&format!("{stem} {key}"), &expected[key], &found[key], &mut wrong);
        }
        for open in expected["open"].as_array().into_iter().flatten().filter_map(Value::as_str) {
            let (table, row) = open.split_once('.').expect("table.row");
            let all_null = found[table][row].as_array().is_some_and(|cells| cells.iter().all(Value::is_null));
            let listed = findings
                .iter()
                .any(|f| f.solutions.len() > 1 && f.cells.iter().any(|c| c.to_string().starts_with(open)));
            if !(all_null && listed) {
                wrong.push(format!("{stem} {open}: must stay open with its solutions listed"));
            }
        }
        judged += 1;
    }
    assert!(wrong.is_empty(), "{} of the values differ:\n{}", wrong.len(), wrong.join("\n"));
    assert!(judged >= 10, "only {judged} reports judged");
}
