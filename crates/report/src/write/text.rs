//! A report as plain text that a person reads: paragraphs, and tables whose columns meet in a font of fixed width.

mod table;

use super::labels::Labels;
use super::laid::lay;
use super::width;
use crate::report::Report;

/// How wide the page is, in columns of a narrow character.
const PAGE: usize = 76;

/// Writes a report as plain text. An open cell is an empty one.
pub fn text(report: &Report, labels: &Labels) -> String {
    let laid = lay(report, labels);
    let mut out = centred(&laid.title);
    out.push('\n');
    paragraphs(&laid.preamble, &mut out);
    for part in &laid.parts {
        out.push('\n');
        out.push_str(&part.heading);
        out.push_str("\n\n");
        paragraphs(&part.paragraphs, &mut out);
        if let Some(drawn) = &part.table {
            if !part.paragraphs.is_empty() {
                out.push('\n');
            }
            table::write(drawn, &mut out);
        }
    }
    let signed = [laid.signature, laid.dated];
    if signed.iter().any(Option::is_some) {
        out.push('\n');
    }
    for line in signed.into_iter().flatten() {
        out.push_str(&width::right(&line, PAGE));
        out.push('\n');
    }
    out
}

fn centred(title: &str) -> String {
    let margin = PAGE.saturating_sub(width::of(title)) / 2;
    format!("{}{title}\n", " ".repeat(margin))
}

fn paragraphs(paragraphs: &[String], out: &mut String) {
    let mut last = "";
    for paragraph in paragraphs {
        // Two lines with bars in them would look like a table.
        if last.contains('|') && paragraph.contains('|') {
            out.push('\n');
        }
        last = paragraph;
        out.push_str("　　");
        out.push_str(paragraph);
        out.push('\n');
    }
}
