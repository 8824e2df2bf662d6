//! PDF: what is read back, and what the file is.

use jiff::civil::date;
use paper::{Fonts, report_pdf};
use report::form::PartNo;
use report::write::Labels;
use report::{Cell, CellId, Edition, Part, Report};

use crate::over_reports;
use crate::same::{read, same_cells};
use crate::unpacked::unpacked;

fn written(report: &Report) -> paper::Pdf {
    report_pdf(report, &Labels::of(report), &Fonts::carried(), date(2026, 1, 12)).unwrap()
}

#[test]
fn the_cells_of_a_report_survive_pdf() {
    over_reports(4, |turn| {
        let report = turn.report();
        same_cells(&report, &read("a.pdf", &written(&report).bytes)?)
    });
}

#[test]
fn the_same_report_and_date_give_the_same_pdf() {
    let report = Report::new(Edition::Form2021);
    assert_eq!(written(&report), written(&report));
}

#[test]
fn a_pdf_is_tagged_and_says_its_language_title_standards_and_page() {
    let mut report = Report::new(Edition::Form2021);
    report.body = Some("苏木河镇人民政府".to_owned());
    let pdf = written(&report).bytes;
    let text = unpacked(&pdf);
    let tags = [
        "/StructTreeRoot",
        "/Marked true",
        "/S/TH",
        "/S/TD",
        "/S/THead",
        "/S/H1",
        "/Scope/Row",
        "/Scope/Column",
    ];
    let spans = ["/ColSpan 10", "/RowSpan 22"];
    let whole =
        ["/Lang(zh-CN)", "/DisplayDocTitle true", "595.2756 841.8898", "/FontFile3", "GongkaiSerif-Regular"];
    let standards = ["<pdfaid:part>2", "<pdfaid:conformance>A", "<pdfuaid:part>1"];
    let packed = text.replace(' ', "");
    for mark in tags.iter().chain(&spans).chain(&whole).chain(&standards) {
        assert!(text.contains(mark) || packed.contains(&mark.replace(' ', "")), "no {mark}");
    }
    let document = files::read(&pdf, Some("a.pdf"), &files::Limits::default()).unwrap();
    let title = document.metadata.iter().find(|datum| datum.name.eq_ignore_ascii_case("title")).unwrap();
    assert_eq!(title.value, "苏木河镇人民政府政府信息公开工作年度报告");
}

#[test]
fn a_character_that_no_font_has_is_named_with_its_place_and_marked_on_the_page() {
    let mut report = Report::new(Edition::Form2021);
    for id in CellId::all(report.edition) {
        report.cells.set(id, Cell::Count(0));
    }
    report.title = Some("𬭚水镇2024年政府信息公开工作年度报告".into());
    let prose = "有𬭚字。\n有自造字\u{e863}。";
    report.parts.insert(PartNo::One, Part { heading: "一、总体情况".to_owned(), prose: prose.into() });
    let pdf = written(&report);
    let said: Vec<&str> = pdf.remarks.iter().map(|remark| remark.zh.as_str()).collect();
    let missing = [
        "标题的“𬭚”（U+2CB5A）在现有字体里都没有，暂以“〓”代替；请安装含有该字的字体，或指定字体文件夹。",
        "第一部分第2段有一个自造字（U+E863），别的机器认不出，暂以“〓”代替；请改用标准字。",
    ];
    assert_eq!(said[said.len() - 2..], missing);
    let back = read("a.pdf", &pdf.bytes).unwrap();
    assert_eq!(back.title.unwrap().text, "〓水镇2024年政府信息公开工作年度报告");
    assert_eq!(back.parts[&PartNo::One].prose.text, "有〓字。\n有自造字〓。");
}
