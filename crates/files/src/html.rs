//! HTML: parsed as browsers parse it, read as browsers show it.
//!
//! A table becomes a grid whose merged cells stand once, in their true columns. A table that holds another
//! table, or is a single cell, only lays out the page: what is in it is read as if it were not there.
//! Text that is not shown is listed apart.

use crate::collect::{Collector, at_line};
use crate::document::{Document, Format, HiddenKind, Limits};

mod attributes;
mod doctype;
mod flow;
mod parse;
mod reference;
mod role;
mod spans;
mod table;
mod tag;
mod tokens;
mod tree;
mod walk;

/// Reads a page or a fragment of one.
pub(crate) fn read(text: &str, encoding: &'static str, limits: &Limits) -> Document {
    let mut out = Collector::new(limits);
    blocks(text, 1, limits, &mut out);
    out.finish(Format::Html, Some(encoding))
}

/// Adds what is on a page that begins in `line` of the source.
pub(crate) fn blocks(text: &str, line: u32, limits: &Limits, out: &mut Collector) {
    let (tree, cuts) = parse::parse(text, limits);
    let offset = line.saturating_sub(1);
    for cut in cuts {
        out.cut(cut);
    }
    for (name, value) in &tree.metadata {
        out.tell(format!("meta[{name}]"), value.clone());
    }
    for (line, comment) in &tree.comments {
        out.hide(HiddenKind::Comment, comment, at_line(line.saturating_add(offset)));
    }
    walk::Walk::new(&tree, out, offset, limits).page();
}
