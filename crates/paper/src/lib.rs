//! Reports and letters as papers: PDF and DOCX as an office signs and publishes them; a list as PDF
//! or as a workbook.
//!
//! A page follows GB/T 9704—2012, the tables the official form. What was wanting on the way (a font, a character) is a
//! sentence beside the bytes. The same report, fonts and date give the same bytes.

mod docx;
mod fonts;
pub mod letter;
mod level;
mod listing;
mod pack;
mod pdf;
mod sheet;
pub mod workbook;

pub use docx::{letter_docx, report_docx};
pub use fonts::Fonts;
pub use listing::Listing;
pub use pack::pack;
pub use pdf::{NotSet, Pdf, letter_pdf, listing_pdf, report_pdf};
