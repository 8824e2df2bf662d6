//! A report, a letter or a list as PDF: tagged, PDF/A-2a and PDF/UA-1 together, set by typst.

mod characters;
mod data;
mod letter;
mod world;

pub use letter::{letter_pdf, listing_pdf};

use jiff::civil::Date;
use report::write::{Labels, lay};
use report::{Report, Sentence};
use typst::diag::SourceDiagnostic;
use typst::ecow::EcoVec;
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::fonts::Fonts;
use world::{Paper, Template};

/// A paper that was set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pdf {
    /// The file.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: u32,
    /// What is not as the standard or the text wants it: fonts and characters that are missing.
    pub remarks: Vec<Sentence>,
}

/// A paper that could not be set: a fault of the program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotSet {
    /// Why.
    pub sentence: Sentence,
}

/// How many papers back the typesetter remembers what it laid out.
const REMEMBERED: usize = 5;

/// Sets a report as PDF. The date is the one the file says it was made on.
pub fn report_pdf(report: &Report, labels: &Labels, fonts: &Fonts, made_on: Date) -> Result<Pdf, NotSet> {
    let mut laid = lay(report, labels);
    let mut remarks = fonts.remarks();
    remarks.extend(characters::replace_missing(&mut laid, fonts));
    let (bytes, pages) = set(&Paper::new(Template::Report, fonts, data::json(&laid, fonts, made_on)))?;
    Ok(Pdf { bytes, pages, remarks })
}

/// The file, and how many pages it has.
fn set(paper: &Paper<'_>) -> Result<(Vec<u8>, u32), NotSet> {
    let document = typst::compile::<PagedDocument>(paper).output.map_err(|why| not_set(paper, &why))?;
    let bytes = typst_pdf::pdf(&document, &options()?).map_err(|why| not_set(paper, &why))?;
    typst::comemo::evict(REMEMBERED);
    Ok((bytes, u32::try_from(document.pages().len()).unwrap_or(u32::MAX)))
}

fn options() -> Result<PdfOptions, NotSet> {
    let standards = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1])
        .map_err(|why| sentence(why.message().as_str()))?;
    Ok(PdfOptions { creator: Smart::Custom(Some("Gongkai".to_owned())), standards, ..PdfOptions::default() })
}

fn not_set(paper: &Paper<'_>, why: &EcoVec<SourceDiagnostic>) -> NotSet {
    let said = |fault: &SourceDiagnostic| match paper.line(fault) {
        Some(line) => format!("{}:{line}: {}", paper.template().name(), fault.message),
        None => fault.message.to_string(),
    };
    sentence(&why.iter().map(said).collect::<Vec<_>>().join("; "))
}

fn sentence(why: &str) -> NotSet {
    NotSet {
        sentence: Sentence::new(
            format!("PDF 没有排成，这是程序的问题：{why}。可以先写成 DOCX。"),
            format!(
                "The PDF could not be set, which is a fault of the program: {why}. A DOCX can be written."
            ),
        ),
    }
}
