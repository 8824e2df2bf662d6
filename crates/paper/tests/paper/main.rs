//! A report that is written as a paper and read again is the same report.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test fails by panic"
)]

#[path = "../../../report/tests/write/made.rs"]
mod made;
mod of_a_township;
mod pdf;
#[path = "../../../report/tests/published/mod.rs"]
mod published;
#[path = "../../../report/tests/write/same.rs"]
mod same;
#[allow(dead_code, reason = "the layouts of real reports need more of it")]
#[path = "../../../report/tests/layouts/sample.rs"]
mod sample;
mod unpacked;

use made::{Turn, made};
use paper::report_docx;
use proptest::test_runner::{Config, TestCaseError, TestRunner};
use report::Edition;
use report::write::Labels;
use same::{read, same};

/// Both forms, and that of 2021 with 其他处理 in one row.
const FORMS: [(Edition, bool); 3] =
    [(Edition::Form2021, false), (Edition::Form2021, true), (Edition::Trial2019, true)];

fn over_reports(cases: u32, holds: fn(&Turn) -> Result<(), TestCaseError>) {
    for (edition, one_row) in FORMS {
        let config =
            Config { cases, failure_persistence: None, max_shrink_iters: cases * 4, ..Config::default() };
        let result = TestRunner::new(config).run(&made(edition, one_row), |turn: Turn| holds(&turn));
        if let Err(error) = result {
            panic!("{edition:?}: {:.9000}", error.to_string());
        }
    }
}

#[test]
fn a_report_survives_docx() {
    over_reports(24, |turn| {
        let report = turn.report();
        same(&report, &read("a.docx", &report_docx(&report, &Labels::of(&report)))?)
    });
}

#[test]
fn the_same_report_gives_the_same_docx() {
    over_reports(2, |turn| {
        let report = turn.report();
        let write = || report_docx(&report, &Labels::of(&report));
        proptest::prop_assert_eq!(write(), write());
        Ok(())
    });
}

/// The main part of a DOCX.
fn main_part(docx: &[u8]) -> String {
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(docx)).unwrap();
    std::io::read_to_string(zip.by_name("word/document.xml").unwrap()).unwrap()
}

#[test]
fn a_docx_has_the_page_of_the_standard_the_columns_of_the_form_and_heads_that_come_again() {
    let report = report::Report::new(Edition::Form2021);
    let xml = main_part(&report_docx(&report, &Labels::default()));
    let page = r#"<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588""#;
    assert!(xml.contains(page));
    let widths = [[2435; 4].to_vec(), [&[754, 921, 3271][..], &[685; 7]].concat()];
    for grid in widths {
        let columns: String =
            grid.iter().map(u32::to_string).collect::<Vec<_>>().join(r#""/><w:gridCol w:w=""#);
        assert!(xml.contains(&format!(r#"<w:tblGrid><w:gridCol w:w="{columns}"/></w:tblGrid>"#)));
    }
    assert_eq!(xml.matches("<w:tblHeader/>").count(), 6);
    assert_eq!(xml.matches(r#"<w:vMerge w:val="restart"/>"#).count(), 3 + 5 + 5);
    assert_eq!(xml.matches(r#"<w:pStyle w:val="Heading1"/>"#).count(), 3);
    assert!(xml.contains(r#"w:eastAsia="黑体""#) && xml.contains(r#"w:eastAsia="方正小标宋简体""#));
}
