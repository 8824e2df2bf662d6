//! The formats a report can be written in.

use std::path::Path;

use jiff::civil::Date;
use report::write::{self, Labels};
use report::{Reading, Report, Sentence};

use crate::output::open_cells;
use crate::papers;

/// A format a report can be written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Target {
    /// A page.
    Html,
    /// The article of a page, to be put into another.
    #[value(skip)]
    Fragment,
    /// A workbook.
    Xlsx,
    /// The schema.
    Json,
    /// Markdown.
    Md,
    /// Plain text.
    Txt,
    /// A document for a word processor.
    Docx,
    /// Pages.
    Pdf,
}

/// A report in a format.
pub(crate) struct Written {
    /// The file.
    pub(crate) bytes: Vec<u8>,
    /// What is to be said of it.
    pub(crate) remarks: Vec<Sentence>,
}

impl From<Vec<u8>> for Written {
    fn from(bytes: Vec<u8>) -> Self {
        Self { bytes, remarks: Vec::new() }
    }
}

impl Target {
    /// The format that the ending of a file's name asks for.
    pub(crate) fn of_ending(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_string_lossy().to_lowercase();
        match ending.as_str() {
            "html" | "htm" | "shtml" => Some(Self::Html),
            "xlsx" => Some(Self::Xlsx),
            "json" => Some(Self::Json),
            "md" | "markdown" => Some(Self::Md),
            "txt" => Some(Self::Txt),
            "docx" => Some(Self::Docx),
            "pdf" => Some(Self::Pdf),
            _ => None,
        }
    }

    /// The part of this format that goes into another page.
    pub(crate) fn fragment(self) -> Result<Self, Sentence> {
        match self {
            Self::Html | Self::Fragment => Ok(Self::Fragment),
            Self::Xlsx | Self::Json | Self::Md | Self::Txt | Self::Docx | Self::Pdf => Err(Sentence::new(
                "--fragment 只用于 HTML；请加 --to html，或去掉 --fragment。",
                "--fragment goes with HTML alone; add --to html or leave it out.",
            )),
        }
    }

    /// Whether it is characters, which may go to standard output.
    pub(crate) fn is_text(self) -> bool {
        match self {
            Self::Html | Self::Fragment | Self::Json | Self::Md | Self::Txt => true,
            Self::Xlsx | Self::Docx | Self::Pdf => false,
        }
    }

    /// Whether the fonts of a folder are of use to this format.
    pub(crate) fn takes_fonts(self) -> Result<(), Sentence> {
        match self {
            Self::Pdf => Ok(()),
            Self::Html | Self::Fragment | Self::Xlsx | Self::Json | Self::Md | Self::Txt | Self::Docx => {
                Err(Sentence::new(
                    "--fonts 只用于 PDF，别的格式不带字体；请去掉 --fonts，或写成 PDF。",
                    "--fonts goes with PDF alone, no other format carries fonts; leave it out or write a PDF.",
                ))
            }
        }
    }

    /// The report in this format; a PDF with the fonts of a folder before those of the system.
    pub(crate) fn write(
        self,
        reading: &Reading,
        labels: &Labels,
        fonts: Option<&Path>,
    ) -> Result<Written, Sentence> {
        let report = &reading.report;
        match self {
            Self::Html => Ok(write::page(report, labels).into_bytes().into()),
            Self::Fragment => Ok(write::fragment(report, labels).into_bytes().into()),
            Self::Docx => papers::docx(report, labels),
            Self::Pdf => papers::pdf(report, labels, fonts, made_on(report)),
            Self::Xlsx => write::xlsx(report, labels, made_on(report)).map(Written::from).map_err(|why| {
                Sentence::new(
                    format!("工作簿放不下这份报告（{why}）；请改用 --to html 或 txt。"),
                    format!("a workbook cannot hold this report ({why}); write it as HTML or text."),
                )
            }),
            Self::Json => Ok(format!("{}\n", report::to_json(report, &reading.findings)).into_bytes().into()),
            Self::Md => Ok(write::markdown(report, labels).into_bytes().into()),
            Self::Txt => Ok(write::text(report, labels).into_bytes().into()),
        }
    }

    /// What is to be said of cells that are open, which only JSON can tell from empty ones.
    pub(crate) fn open_cells(self, report: &Report) -> Option<Sentence> {
        match self {
            Self::Json => None,
            Self::Html | Self::Fragment | Self::Xlsx | Self::Md | Self::Txt | Self::Docx | Self::Pdf => {
                open_cells(report)
            }
        }
    }
}

/// The day a workbook or a PDF says it was made: the report's own date, so that the same report gives the same file; else today.
fn made_on(report: &Report) -> Date {
    report.dated_on.or(report.published_on).unwrap_or_else(today)
}

#[expect(clippy::disallowed_methods, reason = "this is the command line, which reads the clock")]
fn today() -> Date {
    jiff::ZonedDateTime::now().date()
}

/// No format was named, and the file's name says none.
pub(crate) fn unknown(file: Option<&Path>) -> Sentence {
    match file {
        None => Sentence::new(
            "写成什么格式？请加 --to（html、docx、pdf、xlsx、json、md、txt），或用 -o 写明文件名。",
            "Which format? Add --to (html, docx, pdf, xlsx, json, md or txt), or name a file with -o.",
        ),
        Some(path) => Sentence::new(
            format!(
                "从文件名 {} 看不出写成什么格式；请加 --to（html、docx、pdf、xlsx、json、md、txt）。",
                path.display()
            ),
            format!(
                "The name {} says no format; add --to (html, docx, pdf, xlsx, json, md or txt).",
                path.display()
            ),
        ),
    }
}

/// Bytes that are no characters go into a file.
pub(crate) fn not_to_a_terminal(target: Target) -> Sentence {
    let name = match target {
        Target::Xlsx => "XLSX",
        Target::Docx => "DOCX",
        Target::Pdf => "PDF",
        Target::Html | Target::Fragment | Target::Json | Target::Md | Target::Txt => "",
    };
    Sentence::new(
        format!("{name} 不是文字，不能写到屏幕上；请用 -o 写明文件名。"),
        format!("{name} is not text and cannot go to standard output; name a file with -o."),
    )
}
