//! A published report of a township, written as papers and read back.

use jiff::civil::date;
use paper::{Fonts, report_docx, report_pdf};
use report::write::Labels;

use crate::published;
use crate::same::{read, same};

#[test]
fn a_published_report_is_the_same_after_docx_and_pdf() {
    let Some(folder) = published::folder("reports/raw") else { return };
    let bytes = std::fs::read(folder.join("tabulehete-township-2023.txt")).unwrap();
    let report = read("a.txt", &bytes).unwrap();
    let labels = Labels::of(&report);
    let docx = read("a.docx", &report_docx(&report, &labels)).unwrap();
    same(&report, &docx).unwrap();
    let pdf = report_pdf(&report, &labels, &Fonts::carried(), date(2024, 1, 31)).unwrap();
    same(&report, &read("a.pdf", &pdf.bytes).unwrap()).unwrap();
}
