//! A report or a letter as DOCX, written by hand: the libraries at hand cannot repeat the head of a table, set a title or a language.

mod body;
mod letter;
mod package;
mod picture;
mod settings;
mod styles;
mod table;

pub use letter::letter_docx;

use report::Report;
use report::write::{Labels, lay};

/// Writes a report as DOCX. It names the typefaces of GB/T 9704—2012 and carries none of them: the machine that opens it
/// has them or takes others.
pub fn report_docx(report: &Report, labels: &Labels) -> Vec<u8> {
    let laid = lay(report, labels);
    let parts = [
        ("word/document.xml", body::document(&laid)),
        ("docProps/core.xml", package::properties(&laid.title, laid.signature.as_deref())),
        ("word/footer3.xml", body::footer(styles::Style::FooterOdd)),
    ];
    whole(&parts, None)
}

/// A whole file of the parts that differ and those that every file has.
fn whole(own: &[(&str, String)], picture: Option<&[u8]>) -> Vec<u8> {
    const PICTURE: &str = "media/code.bmp";
    let usual = [
        ("[Content_Types].xml", package::content_types()),
        ("_rels/.rels", package::root_relations()),
        ("word/_rels/document.xml.rels", package::document_relations(picture.map(|_| PICTURE))),
        ("word/styles.xml", settings::styles()),
        ("word/settings.xml", settings::settings()),
        ("word/footer1.xml", body::footer(styles::Style::FooterOdd)),
        ("word/footer2.xml", body::footer(styles::Style::FooterEven)),
    ];
    let texts = usual.iter().chain(own).map(|(name, part)| (*name, part.as_bytes()));
    let mut parts: Vec<(&str, &[u8])> = texts.collect();
    parts.extend(picture.map(|bytes| ("word/media/code.bmp", bytes)));
    crate::pack(&parts)
}
