//! The letters of a request: notices, replies, letters of consultation, forms and the papers of a dispute.
//!
//! A [`Number`] says which letter it is, [`Field`]s what a person types for it, [`Facts`] what the case file knows. A
//! template, built in or an office's own, makes [`Block`]s of the three, and from the blocks come the preview, the PDF and the
//! DOCX. The numbers follow one list of an office's papers on disclosure; its D47, the papers of supervision
//! (第四十七条), belongs to no request and is not here.

mod block;
mod code;
mod draft;
mod facts;
mod field;
mod fields;
mod number;
mod read;
mod template;
mod text;
mod told;
mod words;
mod written;

pub use block::{Block, Cell, Code, Row, Square, Table};
pub use draft::{Draft, Filled, Problem};
pub use facts::{
    Addressee, Arrived, Body, Delivery, Evidence, Extended, Facts, Forums, Kept, Layout, Paged, Request,
    Unpaged,
};
pub use field::{Choice, Field, Kind, Need};
pub use fields::fields;
pub use number::{Carries, Number, To};
pub use template::{Templates, Version};
pub use text::cover_text;
pub(crate) use text::enclosures;
pub use written::{Head, Letter, NotWritten};
