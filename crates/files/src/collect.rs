//! The document as it grows, within its limits.

use std::num::NonZeroU32;

use crate::document::{
    Block, Cut, Document, Format, Grid, GridRow, Hidden, HiddenKind, Limits, Line, Metadatum, Place,
};

/// More hidden content than this is not listed: a reader wants to know that it is there, not all of it.
const HIDDEN_ENTRIES: usize = 1000;
/// Characters kept of one piece of hidden content.
const HIDDEN_CHARACTERS: usize = 200;
/// Entries kept of what a page says about itself.
const METADATA_ENTRIES: usize = 1000;

/// Gathers blocks, hidden content and metadata, and stops taking when a limit is reached.
pub(crate) struct Collector {
    blocks: Vec<Block>,
    metadata: Vec<Metadatum>,
    hidden: Vec<Hidden>,
    cut: Vec<Cut>,
    cells_left: usize,
    text_left: usize,
    blocks_left: usize,
    tables: u32,
}

impl Collector {
    pub(crate) fn new(limits: &Limits) -> Self {
        Self {
            blocks: Vec::new(),
            metadata: Vec::new(),
            hidden: Vec::new(),
            cut: Vec::new(),
            cells_left: limits.cells,
            text_left: limits.text,
            blocks_left: limits.nodes,
            tables: 0,
        }
    }

    /// The document so far, as one read from `format`.
    pub(crate) fn finish(self, format: Format, encoding: Option<&'static str>) -> Document {
        let Self { blocks, metadata, hidden, cut, .. } = self;
        Document { format, encoding, blocks, metadata, hidden, cut }
    }

    /// Adds a line of text.
    pub(crate) fn line(&mut self, text: String, heading: bool, place: Place) {
        if let Some(text) = self.admit(text) {
            self.push(Block::Line(Line { text, heading, place }));
        }
    }

    /// Whether nothing more can be taken.
    pub(crate) fn is_full(&self) -> bool {
        self.text_left == 0 || self.blocks_left == 0
    }

    /// Notes that something is left out because nothing more can be taken.
    pub(crate) fn cut_short(&mut self) {
        self.cut(if self.blocks_left == 0 { Cut::Nodes } else { Cut::Text });
    }

    /// Adds a table whose cells were admitted one by one; the number was given by [`Self::next_table`].
    pub(crate) fn grid(&mut self, rows: Vec<GridRow>, aligned: bool, place: Place) {
        self.tables = self.tables.saturating_add(1);
        self.push(Block::Grid(Grid { name: None, rows, aligned, place }));
    }

    fn push(&mut self, block: Block) {
        if let Some(left) = self.blocks_left.checked_sub(1) {
            self.blocks_left = left;
            self.blocks.push(block);
        } else {
            self.cut(Cut::Nodes);
        }
    }

    /// The number the next table will have.
    pub(crate) fn next_table(&self) -> Option<NonZeroU32> {
        NonZeroU32::new(self.tables.saturating_add(1))
    }

    /// The text of one more cell, or nothing when there may be no more cells.
    pub(crate) fn cell(&mut self, text: String) -> Option<String> {
        let Some(left) = self.cells_left.checked_sub(1) else {
            self.cut(Cut::Cells);
            return None;
        };
        self.cells_left = left;
        Some(self.admit(text).unwrap_or_default())
    }

    /// Whether a cell was refused.
    pub(crate) fn is_out_of_cells(&self) -> bool {
        self.cut.contains(&Cut::Cells)
    }

    /// Lists hidden content, cut to its first characters.
    pub(crate) fn hide(&mut self, kind: HiddenKind, text: &str, place: Place) {
        let text = text.trim();
        if !text.is_empty() && self.hidden.len() < HIDDEN_ENTRIES {
            let text = text.chars().take(HIDDEN_CHARACTERS).collect();
            self.hidden.push(Hidden { kind, text, place });
        }
    }

    /// Lists what the file says about itself.
    pub(crate) fn tell(&mut self, name: String, value: String) {
        if self.metadata.len() < METADATA_ENTRIES {
            self.metadata.push(Metadatum { name, value });
        }
    }

    /// Notes that a limit was reached, once.
    pub(crate) fn cut(&mut self, cut: Cut) {
        if !self.cut.contains(&cut) {
            self.cut.push(cut);
        }
    }

    fn admit(&mut self, mut text: String) -> Option<String> {
        let length = text.chars().count();
        if let Some(left) = self.text_left.checked_sub(length) {
            self.text_left = left;
            return Some(text);
        }
        self.cut(Cut::Text);
        if self.text_left == 0 {
            return None;
        }
        let end = text.char_indices().nth(self.text_left).map_or(text.len(), |(at, _)| at);
        text.truncate(end);
        self.text_left = 0;
        Some(text)
    }
}

/// A place that is a line of the source, counted from 1.
pub(crate) fn at_line(line: u32) -> Place {
    Place { line: NonZeroU32::new(line), ..Place::default() }
}
