//! Bytes of a document into blocks and grids, each with its place in the source.
//!
//! This crate knows formats and nothing of the law. Every reader is bounded in time and memory by
//! [`Limits`], never panics on content, and reports what a reader of the page would not see
//! ([`Hidden`]) and what the file says about itself ([`Metadatum`]).

mod collect;
mod document;
mod docx;
mod encoding;
pub mod fuzz;
mod html;
mod markdown;
mod package;
mod pdf;
mod pipes;
mod sniff;
mod text;
mod xlsx;

pub use document::{
    Block, Cut, Document, Format, Grid, GridCell, GridRow, Hidden, HiddenKind, Limits, Line, Metadatum,
    Place, Unreadable,
};

pub use xlsx::{FillError, FilledWorkbook, Filling, Fills, cells_of, fill_xlsx, letters};

use sniff::{Container, Script};

/// Reads a file of any format this crate knows. The content decides which it is; the name is asked only where
/// the content leaves it open, as between text and markdown.
pub fn read(bytes: &[u8], name: Option<&str>, limits: &Limits) -> Result<Document, Unreadable> {
    if bytes.is_empty() {
        return Err(Unreadable::Empty);
    }
    if bytes.len() > limits.bytes {
        return Err(Unreadable::TooLarge { bytes: u64::try_from(bytes.len()).unwrap_or(u64::MAX) });
    }
    match sniff::container(bytes) {
        Container::Encrypted => Err(Unreadable::Encrypted),
        Container::OldWord => Err(Unreadable::OldWord),
        Container::OldExcel => Err(Unreadable::OldExcel),
        Container::Docx => docx::read(bytes, limits),
        Container::Xlsx => xlsx::read(bytes, limits),
        Container::Pdf => pdf::read(bytes, limits),
        Container::Other => Err(Unreadable::Unknown),
        Container::Text => read_text(bytes, name, limits),
    }
}

/// How many pages a PDF has.
pub fn pdf_pages(bytes: &[u8], limits: &Limits) -> Result<u32, Unreadable> {
    if bytes.len() > limits.bytes {
        return Err(Unreadable::TooLarge { bytes: u64::try_from(bytes.len()).unwrap_or(u64::MAX) });
    }
    pdf::pages(bytes, limits)
}

fn read_text(bytes: &[u8], name: Option<&str>, limits: &Limits) -> Result<Document, Unreadable> {
    let decoded = encoding::decode(bytes);
    if sniff::is_blank(&decoded.text) {
        return Err(Unreadable::Empty);
    }
    if sniff::is_binary(&decoded.text) {
        return Err(Unreadable::Unknown);
    }
    let reader = match sniff::script(&decoded.text, name) {
        Script::Html => html::read,
        Script::Markdown => markdown::read,
        Script::Plain => text::read,
    };
    Ok(reader(&decoded.text, decoded.name, limits))
}
