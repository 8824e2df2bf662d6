//! Bytes of a document into blocks and grids, each with its place in the source.
//!
//! This crate knows formats and nothing of the law. Every reader is bounded in time and memory by
//! [`Limits`], never panics on content, and reports what a reader of the page would not see
//! ([`Hidden`]) and what the file says about itself ([`Metadatum`]).

mod document;

pub use document::{Block, Cut, Document, Format, Grid, GridCell, GridRow, Hidden, HiddenKind, Limits, Line, Metadatum, Place, Unreadable};
