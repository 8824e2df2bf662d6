//! A report as DOCX, written by hand: the libraries at hand cannot repeat the head of a table, set a title or a language.

mod body;
mod package;
mod styles;
mod table;

use report::Report;
use report::write::{Labels, lay};

/// Writes a report as DOCX. It names the typefaces of GB/T 9704—2012 and carries none of them: the machine that opens it
/// has them or takes others.
pub fn report_docx(report: &Report, labels: &Labels) -> Vec<u8> {
    let laid = lay(report, labels);
    package::pack(&[
        ("[Content_Types].xml", package::content_types()),
        ("_rels/.rels", package::root_relations()),
        ("docProps/core.xml", package::properties(&laid)),
        ("word/document.xml", body::document(&laid)),
        ("word/_rels/document.xml.rels", package::document_relations()),
        ("word/styles.xml", styles::styles()),
        ("word/settings.xml", styles::settings()),
        ("word/footer1.xml", body::footer(styles::Style::FooterOdd)),
        ("word/footer2.xml", body::footer(styles::Style::FooterEven)),
    ])
}
