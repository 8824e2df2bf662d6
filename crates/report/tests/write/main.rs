//! A report that is written and read again is the same report, in every format.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test fails by panic"
)]

mod made;
#[path = "../published/mod.rs"]
mod published;
mod same;
#[allow(dead_code, reason = "the layouts of real reports need more of it")]
#[path = "../layouts/sample.rs"]
mod sample;

use jiff::civil::date;
use made::{Turn, made};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use report::write::{self, Labels};
use report::{Cell, CellId, Edition, Report};
use same::{changed, read, same};

struct Format {
    file: &'static str,
    write: fn(&Report) -> Vec<u8>,
}

const FORMATS: [Format; 5] = [
    Format { file: "a.html", write: |report| write::page(report, &Labels::of(report)).into_bytes() },
    Format {
        file: "fragment.html",
        write: |report| write::fragment(report, &Labels::of(report)).into_bytes(),
    },
    Format {
        file: "a.xlsx",
        write: |report| write::xlsx(report, &Labels::of(report), date(2026, 1, 12)).unwrap(),
    },
    Format { file: "a.md", write: |report| write::markdown(report, &Labels::of(report)).into_bytes() },
    Format { file: "a.txt", write: |report| write::text(report, &Labels::of(report)).into_bytes() },
];

fn every_format(edition: Edition, one_row: bool) {
    let mut lost = Vec::new();
    for format in &FORMATS {
        let mut runner = TestRunner::new(Config {
            cases: 32,
            failure_persistence: None,
            max_shrink_iters: 300,
            ..Config::default()
        });
        let result = runner.run(&made(edition, one_row), |turn: Turn| {
            let report = turn.report();
            let bytes = (format.write)(&report);
            same(&report, &read(format.file, &bytes)?)
        });
        if let Err(error) = result {
            lost.push(format!("{}: {:.9000}", format.file, error.to_string()));
        }
    }
    assert!(lost.is_empty(), "{}", lost.join("\n\n"));
}

#[test]
fn a_report_on_the_form_of_2021_survives_every_format() {
    every_format(Edition::Form2021, false);
}

#[test]
fn a_report_on_the_form_of_2021_with_one_row_of_other_handling_survives_every_format() {
    every_format(Edition::Form2021, true);
}

#[test]
fn a_report_on_the_trial_form_of_2019_survives_every_format() {
    every_format(Edition::Trial2019, true);
}

#[test]
fn an_open_cell_survives_in_json_alone() {
    let mut runner = TestRunner::new(Config {
        cases: 8,
        failure_persistence: None,
        max_shrink_iters: 300,
        ..Config::default()
    });
    let result = runner.run(&made(Edition::Form2021, false), |turn: Turn| {
        let mut report = turn.report();
        let open = CellId::parse("table2.normative_documents.issued").unwrap();
        report.cells.set(open, Cell::Absent);
        let (back, _) = report::from_json(&report::to_json(&report, &[])).unwrap();
        prop_assert_eq!(&back.cells, &report.cells);
        for format in &FORMATS {
            let back = read(format.file, &(format.write)(&report))?;
            prop_assert_eq!(back.cell(open), &Cell::Blank, "{}", format.file);
        }
        Ok(())
    });
    if let Err(error) = result {
        panic!("{:.1500}", error.to_string());
    }
}

#[test]
fn every_published_report_survives_every_format() {
    let Some(corpus) = published::folder("reports") else { return };
    let mut lost = Vec::new();
    for entry in std::fs::read_dir(corpus.join("raw")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap();
        // The blank form and the form of before 2019 are no reports.
        let Ok(report) = read(name, &std::fs::read(&path).unwrap()) else { continue };
        for format in &FORMATS {
            let back = read(format.file, &(format.write)(&report)).unwrap();
            let changed = changed(&report, &back);
            if back.year != report.year || !changed.is_empty() {
                lost.push(format!("{name} as {}: {changed:?}", format.file));
            }
        }
    }
    assert_eq!(lost, Vec::<String>::new());
}
