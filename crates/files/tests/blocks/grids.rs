//! The grids of a document.

use files::{Block, Document, Grid};

pub(crate) fn grids(document: &Document) -> Vec<&Grid> {
    let blocks = document.blocks.iter();
    let found = blocks.filter_map(|block| match block {
        Block::Grid(grid) => Some(grid),
        Block::Line(_) => None,
    });
    found.collect()
}
