//! The lines of a document.

use files::{Block, Document, Line};

pub(crate) fn lines(document: &Document) -> Vec<&Line> {
    let blocks = document.blocks.iter();
    let found = blocks.filter_map(|block| match block {
        Block::Line(line) => Some(line),
        Block::Grid(_) => None,
    });
    found.collect()
}

pub(crate) fn texts(document: &Document) -> Vec<&str> {
    lines(document).into_iter().map(|line| line.text.as_str()).collect()
}
