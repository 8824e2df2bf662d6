//! The checks over the published reports that lie beside the clone.
//!
//! The folder is read in place. Where it is not there the tests say so; in CI they fail.
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a test says what it found and may fail by panic"
)]

mod published;

use files::Limits;
use report::check::{Context, check};
use report::{Code, Finding, Reading, Severity};

fn read(name: &str) -> Option<Reading> {
    let bytes = std::fs::read(published::folder("reports/raw")?.join(name)).unwrap();
    let document = files::read(&bytes, Some(name), &Limits::default()).unwrap();
    Some(report::read(document, None).unwrap())
}

fn findings(name: &str) -> Option<Vec<Finding>> {
    let reading = read(name)?;
    let mut all = reading.findings;
    all.extend(check(&reading.report, &Context::default()));
    for finding in &all {
        println!("{name} {} {:?} {}", finding.code, finding.severity, finding.sentence.zh);
    }
    Some(all)
}

fn has(findings: &[Finding], code: u16, words: &str) -> bool {
    findings.iter().any(|finding| finding.code == Code(code) && finding.sentence.zh.contains(words))
}

fn errors(findings: &[Finding]) -> Vec<&Finding> {
    findings.iter().filter(|finding| finding.severity == Severity::Error).collect()
}

/// What is printed and what was computed, of every finding of a check.
fn sums(all: &[Finding], code: u16) -> Vec<(i64, i64)> {
    let found = all.iter().filter(|finding| finding.code == Code(code));
    found.filter_map(|finding| finding.sum.as_ref()).map(|sum| (sum.printed, sum.computed)).collect()
}

#[test]
fn the_township_s_report_has_no_error_and_five_things_to_mend() {
    let Some(all) = findings("tabulehete-township-2023.txt") else { return };
    assert_eq!(errors(&all), Vec::<&Finding>::new());
    for (code, words) in [
        (20, "应为“行政规范性文件”"),
        (601, "信息处理费"),
        (103, "工作考核、社会评议、责任追究"),
        (101, "没有任何数量"),
        (16, "统计期限、查阅途径和联系方式"),
    ] {
        assert!(has(&all, code, words), "R{code:03} {words}");
    }
}

#[test]
fn the_office_s_report_of_2019_contradicts_its_tables() {
    let Some(all) = findings("shanghai-gov-office-2019.html") else { return };
    assert_eq!(sums(&all, 112), [(258, 275), (265, 337)]);
    assert!(has(&all, 114, "均获维持"));
    assert!(has(&all, 305, "空白"));
    assert_eq!(errors(&all), Vec::<&Finding>::new());
}

#[test]
fn a_city_s_sound_report_has_no_error() {
    let Some(all) = findings("huaian-city-2024.pdf") else { return };
    assert_eq!(errors(&all), Vec::<&Finding>::new());
    assert!(all.iter().all(|finding| !(110..=118).contains(&finding.code.0)));
}

#[test]
fn another_scope_in_the_prose_is_a_hint_and_one_row_of_other_handling_a_warning() {
    let Some(all) = findings("huaian-hongze-2024.pdf") else { return };
    assert_eq!(errors(&all), Vec::<&Finding>::new());
    let scope = all.iter().find(|finding| finding.code == Code(110)).unwrap();
    assert_eq!(scope.severity, Severity::Hint);
    assert_eq!(scope.sum.as_ref().map(|sum| (sum.printed, sum.computed)), Some((17, 95)));
    assert!(has(&all, 24, "只有一行"));
}

#[test]
fn the_details_of_2020_add_up_to_more_than_their_total() {
    let Some(all) = findings("pingtan-2020.section2-6.txt") else { return };
    assert_eq!(sums(&all, 303), [(20, 26), (21, 27)]);
}

#[test]
fn reports_without_a_planted_fault_have_no_error() {
    for name in [
        "shanghai-gov-office-2025.pdftext.md",
        "shuyang-county-2025.ocr.md",
        "hangzhou-style-2025.tables.html",
        "pingtan-2024.page.txt",
    ] {
        let Some(all) = findings(name) else { return };
        assert_eq!(errors(&all), Vec::<&Finding>::new(), "{name}");
        let prose: Vec<&Finding> = all.iter().filter(|f| (110..=118).contains(&f.code.0)).collect();
        assert_eq!(prose, Vec::<&Finding>::new(), "{name}");
    }
}
