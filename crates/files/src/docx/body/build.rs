//! Paragraphs and tables as they end: onto the page, into the cell around them, or beside the page.

use std::num::NonZeroU32;

use super::{Body, Inside};
use crate::docx::paragraph::Paragraph;
use crate::docx::styles;
use crate::docx::table::{Closed, Table};
use crate::package::hide;
use crate::{Block, Cut, Grid, HiddenKind, Line, Place};

impl Body<'_> {
    pub(super) fn begin_paragraph(&mut self) {
        if self.tables.is_empty() && self.hosts.is_empty() {
            self.taken.paragraphs += 1;
        }
        self.paragraph = Paragraph::default();
    }

    pub(super) fn end_paragraph(&mut self) {
        // An instruction does not go on in the next paragraph; if its end is lost, the text must not be.
        if self.fields.contains(&true) {
            self.fields.clear();
        }
        let place = self.place();
        let paragraph = std::mem::take(&mut self.paragraph);
        hide(&mut self.read.hidden, HiddenKind::HiddenText, &paragraph.vanished, place);
        match self.tables.last_mut().and_then(Table::cell) {
            Some(cell) => cell.add(paragraph.text),
            None => self.add_lines(paragraph, place),
        }
    }

    pub(super) fn add_lines(&mut self, mut paragraph: Paragraph, place: Place) {
        let named = styles::is_heading_name(&paragraph.style);
        let heading = paragraph.outline.map_or(named, styles::is_heading_level);
        let first = self.read.blocks.len();
        let text = std::mem::take(&mut paragraph.text);
        self.push_lines(&text, heading, place);
        if !heading && paragraph.outline.is_none() && !paragraph.style.is_empty() {
            let lines = self.read.styled.entry(paragraph.style).or_default();
            lines.extend(first..self.read.blocks.len());
        }
    }

    fn push_lines(&mut self, text: &str, heading: bool, place: Place) {
        let lines = text.split('\n').map(|text| Block::Line(Line { text: text.to_owned(), heading, place }));
        self.read.blocks.extend(lines);
    }

    /// The text of a cell around a table in it, if there is any.
    fn push_cell_text(&mut self, text: &str, place: Place) {
        if !text.is_empty() {
            self.push_lines(text, false, place);
        }
    }

    /// A table that only held others leaves nothing.
    fn push_grid(&mut self, grid: Grid) {
        if grid.rows.iter().any(|row| !row.cells.is_empty()) {
            self.read.blocks.push(Block::Grid(grid));
        }
    }

    pub(super) fn begin_box(&mut self) {
        if self.hosts.len() >= self.limits.depth {
            self.cut(Cut::Depth);
            self.skipped = 1;
            return;
        }
        self.hosts.push(std::mem::take(&mut self.paragraph));
    }

    pub(super) fn begin_table(&mut self) {
        if self.tables.len() >= self.limits.depth {
            self.cut(Cut::Depth);
            self.skipped = 1;
            return;
        }
        let place = self.place();
        if let Some((grid, text)) = self.tables.last_mut().and_then(Table::split) {
            self.push_grid(grid);
            self.push_cell_text(&text, place);
        }
        self.taken.tables += 1;
        self.tables.push(Table::new(self.taken.tables));
    }

    pub(super) fn begin_cell(&mut self) {
        self.close_cell();
        self.with_table(Table::begin_cell);
    }

    /// Ends a cell left open, as malformed files leave them.
    fn close_cell(&mut self) {
        if self.tables.last_mut().and_then(Table::cell).is_some() {
            self.end_paragraph();
            self.end_cell();
        }
    }

    pub(super) fn end_cell(&mut self) {
        let place = self.place();
        let Some(table) = self.tables.last_mut() else { return };
        if self.taken.cells >= self.limits.cells {
            table.drop_cell();
            self.cut(Cut::Cells);
            return;
        }
        match table.end_cell(self.limits) {
            Some(Closed::New) => self.taken.cells += 1,
            Some(Closed::Covered(text)) => hide(&mut self.read.hidden, HiddenKind::HiddenText, &text, place),
            Some(Closed::TooHigh) => self.cut(Cut::Span),
            Some(Closed::Text(text)) => self.push_cell_text(&text, place),
            None => {}
        }
    }

    /// Begins a row; one left open above it ends there, with what it has.
    pub(super) fn begin_row(&mut self) {
        self.close_row();
        self.with_table(Table::begin_row);
    }

    /// Ends the row, and the cell left open in it.
    pub(super) fn close_row(&mut self) {
        self.close_cell();
        let place = self.place();
        let limits = self.limits;
        if let Some((kind, text)) = self.tables.last_mut().and_then(|table| table.end_row(limits)) {
            hide(&mut self.read.hidden, kind, &text, Place { column: None, ..place });
        }
    }

    pub(super) fn end_table(&mut self) {
        self.close_row();
        let Some(table) = self.tables.pop() else { return };
        self.push_grid(table.finish());
    }

    pub(super) fn place(&self) -> Place {
        match self.tables.last() {
            Some(table) => table.place(),
            None if self.numbered => {
                Place { line: NonZeroU32::new(self.taken.paragraphs), ..Place::default() }
            }
            None => Place::default(),
        }
    }

    pub(super) fn cut(&mut self, cut: Cut) {
        if !self.read.cut.contains(&cut) {
            self.read.cut.push(cut);
        }
    }

    /// Ends what a limit left open.
    pub(super) fn close_all(&mut self) {
        if self.taken.nodes > self.limits.nodes {
            self.cut(Cut::Nodes);
        }
        if self.taken.text > self.limits.text {
            self.cut(Cut::Text);
        }
        while !self.tables.is_empty() {
            self.end_table();
        }
        if !self.paragraph.text.is_empty() {
            self.end_paragraph();
        }
        (self.skipped, self.inside) = (0, Inside::Content);
        self.hosts.clear();
    }
}
