//! PDF and DOCX, where the program was built with them.

use std::path::Path;

use jiff::civil::Date;
use report::write::Labels;
use report::{Report, Sentence};

use crate::target::Written;

/// A report as DOCX.
#[cfg(feature = "paper")]
#[expect(clippy::unnecessary_wraps, reason = "a program built without papers refuses here")]
pub(crate) fn docx(report: &Report, labels: &Labels) -> Result<Written, Sentence> {
    Ok(paper::report_docx(report, labels).into())
}

/// A report as PDF.
#[cfg(feature = "paper")]
pub(crate) fn pdf(
    report: &Report,
    labels: &Labels,
    fonts: Option<&Path>,
    made_on: Date,
) -> Result<Written, Sentence> {
    let set = paper::report_pdf(report, labels, &paper::Fonts::find(fonts), made_on);
    set.map(|pdf| Written { bytes: pdf.bytes, remarks: pdf.remarks }).map_err(|not_set| not_set.sentence)
}

/// A report as DOCX.
#[cfg(not(feature = "paper"))]
pub(crate) fn docx(_: &Report, _: &Labels) -> Result<Written, Sentence> {
    Err(not_built())
}

/// A report as PDF.
#[cfg(not(feature = "paper"))]
pub(crate) fn pdf(_: &Report, _: &Labels, _: Option<&Path>, _: Date) -> Result<Written, Sentence> {
    Err(not_built())
}

#[cfg(not(feature = "paper"))]
fn not_built() -> Sentence {
    Sentence::new(
        "这个程序编译时没有带上 DOCX 和 PDF（--no-default-features）；请用默认的功能重新编译，或写成 html。",
        "This program was built without DOCX and PDF (--no-default-features); build it with its default features, or \
         write HTML.",
    )
}
