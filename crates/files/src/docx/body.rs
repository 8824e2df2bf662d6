//! The pass over the body: events in, lines and grids out.
//!
//! Open tables and the paragraphs around text boxes are on explicit stacks, so that depth of nesting costs
//! no call depth.

use std::collections::BTreeMap;

use super::paragraph::{self, Paragraph};
use super::table::{Merge, Table};
use crate::package::xml::{self, BytesStart, Event};
use crate::package::{self, hide};
use crate::{Block, Cut, Format, Hidden, HiddenKind, Limits, Place, Unreadable};

mod build;

/// Fields inside fields; deeper ones are read as text.
const MAX_FIELDS: usize = 64;

/// What the pass gives back.
#[derive(Default)]
pub(super) struct Read {
    pub(super) blocks: Vec<Block>,
    pub(super) hidden: Vec<Hidden>,
    pub(super) cut: Vec<Cut>,
    /// Styles that only `styles.xml` can explain, and the blocks that carry them.
    pub(super) styled: BTreeMap<String, Vec<usize>>,
    /// Comments by id and where they hang.
    pub(super) commented: BTreeMap<String, Place>,
}

/// Which properties or text the reader stands in.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Inside {
    #[default]
    Content,
    Text,
    ParagraphProperties,
    RunProperties,
    RowProperties,
    CellProperties,
}

/// How much was taken on so far.
#[derive(Default)]
struct Taken {
    nodes: usize,
    cells: usize,
    text: usize,
    paragraphs: u32,
    tables: u32,
}

/// The state of the pass.
pub(super) struct Body<'a> {
    limits: &'a Limits,
    read: Read,
    taken: Taken,
    inside: Inside,
    /// Elements open inside one that is skipped as a whole.
    skipped: usize,
    paragraph: Paragraph,
    /// Paragraphs around the text boxes being read.
    hosts: Vec<Paragraph>,
    tables: Vec<Table>,
    deletions: u32,
    deleted: String,
    insertions: u32,
    inserted: String,
    /// Open fields; `true` while their instruction is being read.
    fields: Vec<bool>,
    /// Open alternatives; `true` once one was chosen.
    alternatives: Vec<bool>,
    note_seen: bool,
    numbered: bool,
}

impl<'a> Body<'a> {
    pub(super) fn new(limits: &'a Limits) -> Self {
        Self {
            limits,
            read: Read::default(),
            taken: Taken::default(),
            inside: Inside::Content,
            skipped: 0,
            paragraph: Paragraph::default(),
            hosts: Vec::new(),
            tables: Vec::new(),
            deletions: 0,
            deleted: String::new(),
            insertions: 0,
            inserted: String::new(),
            fields: Vec::new(),
            alternatives: Vec::new(),
            note_seen: false,
            numbered: true,
        }
    }

    /// Whether the body refers to a footnote or endnote.
    pub(super) fn has_notes(&self) -> bool {
        self.note_seen
    }

    pub(super) fn finish(self) -> Read {
        self.read
    }

    /// Reads footnotes or endnotes; they stand below the page and have no paragraph number of the body.
    pub(super) fn read_notes(&mut self, bytes: &[u8]) -> Result<(), Unreadable> {
        self.numbered = false;
        self.read(bytes)
    }

    /// Reads one part.
    pub(super) fn read(&mut self, bytes: &[u8]) -> Result<(), Unreadable> {
        let mut reader = xml::reader(bytes);
        let mut open = 0_usize;
        let mut began = false;
        while !self.is_full() {
            match reader.read_event().map_err(|error| package::damaged(Format::Docx, &error))? {
                Event::Start(tag) => {
                    (open, began) = (open + 1, true);
                    self.start(&tag);
                }
                Event::Empty(tag) => {
                    self.start(&tag);
                    self.end(tag.local_name().as_ref());
                }
                Event::End(tag) => {
                    open = open.saturating_sub(1);
                    self.end(tag.local_name().as_ref());
                }
                Event::Text(text) if self.inside == Inside::Text => self.push(&text.xml10_content()),
                Event::CData(text) if self.inside == Inside::Text => self.push(&text.xml10_content()),
                Event::GeneralRef(entity) if self.inside == Inside::Text => {
                    let mut character = String::new();
                    xml::push_entity(&entity, &mut character);
                    self.push(&character);
                }
                Event::Eof if open == 0 && began => break,
                Event::Eof => return Err(package::damaged(Format::Docx, &"the text ends in the middle")),
                _ => {}
            }
        }
        self.close_all();
        Ok(())
    }

    fn is_full(&self) -> bool {
        self.taken.nodes > self.limits.nodes || self.taken.text > self.limits.text
    }

    fn start(&mut self, tag: &BytesStart<'_>) {
        self.taken.nodes += 1;
        if self.skipped > 0 {
            self.skipped += 1;
            return;
        }
        let local = tag.local_name();
        let name = local.as_ref();
        match self.inside {
            Inside::Content | Inside::Text => self.content(name, tag),
            Inside::ParagraphProperties => self.paragraph_property(name, tag),
            Inside::RunProperties => match name {
                "vanish" => self.paragraph.run_vanishes = xml::is_on(tag, "val"),
                "rPrChange" => self.skipped = 1,
                _ => {}
            },
            Inside::RowProperties => self.row_property(name, tag),
            Inside::CellProperties => self.cell_property(name, tag),
        }
    }

    fn content(&mut self, name: &str, tag: &BytesStart<'_>) {
        match name {
            "t" | "delText" => self.inside = Inside::Text,
            "r" => self.paragraph.run_vanishes = false,
            "rPr" => self.inside = Inside::RunProperties,
            "p" => self.begin_paragraph(),
            "pPr" => self.inside = Inside::ParagraphProperties,
            "tc" => self.begin_cell(),
            "tcPr" => self.inside = Inside::CellProperties,
            "tr" => self.begin_row(),
            "trPr" => self.inside = Inside::RowProperties,
            "tbl" => self.begin_table(),
            "tab" | "ptab" => self.push("\t"),
            "br" | "cr" => self.push("\n"),
            "noBreakHyphen" => self.push("-"),
            "sym" => self.push_symbol(tag),
            "fldChar" => self.field(tag),
            "txbxContent" => self.begin_box(),
            "del" | "moveFrom" => self.deletions += 1,
            "ins" | "moveTo" => self.insertions += 1,
            "AlternateContent" => self.alternatives.push(false),
            "Choice" | "Fallback" => self.alternative(),
            "footnoteReference" | "endnoteReference" => self.note_seen = true,
            "footnote" | "endnote" if xml::attribute(tag, "type").is_some() => self.skipped = 1,
            "commentReference" => self.commented(tag),
            "altChunk" => self.embedded("altChunk"),
            "instrText" | "delInstrText" | "rt" | "sdtPr" | "sdtEndPr" | "tblPr" | "tblPrEx" | "tblGrid"
            | "sectPr" | "binData" | "ctrlPr" => self.skipped = 1,
            _ => {}
        }
    }

    fn paragraph_property(&mut self, name: &str, tag: &BytesStart<'_>) {
        match name {
            "pStyle" => {
                self.paragraph.style.clear();
                self.paragraph.style.push_str(&xml::attribute(tag, "val").unwrap_or_default());
            }
            "outlineLvl" => self.paragraph.outline = xml::number(tag, "val"),
            "rPr" | "pPrChange" | "sectPr" => self.skipped = 1,
            _ => {}
        }
    }

    fn row_property(&mut self, name: &str, tag: &BytesStart<'_>) {
        let limits = self.limits;
        match name {
            "gridBefore" => {
                let columns = xml::number(tag, "val").unwrap_or_default().min(limits.span);
                self.with_table(|table| table.skip(columns));
            }
            "hidden" if xml::is_on(tag, "val") => {
                self.with_table(|table| table.hide_row(HiddenKind::HiddenRow));
            }
            "del" => self.with_table(|table| table.hide_row(HiddenKind::Deleted)),
            "trPrChange" => self.skipped = 1,
            _ => {}
        }
    }

    fn cell_property(&mut self, name: &str, tag: &BytesStart<'_>) {
        let Some(cell) = self.tables.last_mut().and_then(Table::cell) else { return };
        match name {
            "gridSpan" => {
                let columns = xml::number(tag, "val").unwrap_or(1).max(1);
                cell.columns = columns.min(self.limits.span);
                if columns > self.limits.span {
                    self.cut(Cut::Span);
                }
            }
            "vMerge" => {
                let begins = xml::attribute(tag, "val").is_some_and(|value| value == "restart");
                cell.merge = if begins { Merge::Begins } else { Merge::Continues };
            }
            "tcPrChange" => self.skipped = 1,
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        if self.skipped > 0 {
            self.skipped -= 1;
            return;
        }
        match name {
            "t" | "delText" | "pPr" | "rPr" | "tcPr" | "trPr" => self.inside = Inside::Content,
            _ if self.inside != Inside::Content => {}
            "p" => self.end_paragraph(),
            "tc" => self.end_cell(),
            "tr" => self.close_row(),
            "tbl" => self.end_table(),
            "txbxContent" => self.paragraph = self.hosts.pop().unwrap_or_default(),
            "del" | "moveFrom" => {
                self.deletions = self.deletions.saturating_sub(1);
                self.list(HiddenKind::Deleted);
            }
            "ins" | "moveTo" => {
                self.insertions = self.insertions.saturating_sub(1);
                self.list(HiddenKind::Inserted);
            }
            "AlternateContent" => drop(self.alternatives.pop()),
            _ => {}
        }
    }

    /// Takes text of the run being read: onto the page, or beside it.
    fn push(&mut self, text: &str) {
        if self.fields.contains(&true) {
            return;
        }
        self.taken.text += text.len();
        if self.deletions > 0 {
            self.deleted.push_str(text);
        } else if self.paragraph.run_vanishes {
            self.paragraph.vanished.push_str(text);
        } else {
            self.paragraph.text.push_str(text);
            if self.insertions > 0 {
                self.inserted.push_str(text);
            }
        }
    }

    fn push_symbol(&mut self, tag: &BytesStart<'_>) {
        let symbol = xml::attribute(tag, "char").and_then(|code| paragraph::symbol(&code));
        if let Some(symbol) = symbol {
            self.push(symbol.encode_utf8(&mut [0; 4]));
        }
    }

    fn with_table(&mut self, change: impl FnOnce(&mut Table)) {
        if let Some(table) = self.tables.last_mut() {
            change(table);
        }
    }

    fn field(&mut self, tag: &BytesStart<'_>) {
        match xml::attribute(tag, "fldCharType").as_deref() {
            Some("begin") if self.fields.len() < MAX_FIELDS => self.fields.push(true),
            Some("separate") => {
                if let Some(field) = self.fields.last_mut() {
                    *field = false;
                }
            }
            Some("end") => drop(self.fields.pop()),
            _ => {}
        }
    }

    /// Takes the first of several alternatives; the others show the same thing to older programs.
    fn alternative(&mut self) {
        match self.alternatives.last_mut() {
            Some(true) => self.skipped = 1,
            Some(chosen) => *chosen = true,
            None => {}
        }
    }

    fn embedded(&mut self, name: &str) {
        let place = self.place();
        hide(&mut self.read.hidden, HiddenKind::Embedded, name, place);
    }

    fn commented(&mut self, tag: &BytesStart<'_>) {
        if let Some(id) = xml::attribute(tag, "id") {
            self.read.commented.insert(id.into_owned(), self.place());
        }
    }

    /// Lists what was deleted or inserted, once the outermost mark of its kind ends.
    fn list(&mut self, kind: HiddenKind) {
        let place = self.place();
        let (marks, text) = match kind {
            HiddenKind::Deleted => (self.deletions, &mut self.deleted),
            _ => (self.insertions, &mut self.inserted),
        };
        if marks == 0 {
            hide(&mut self.read.hidden, kind, text, place);
            text.clear();
        }
    }
}
