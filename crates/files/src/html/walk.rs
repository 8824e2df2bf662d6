//! From the tree to lines and grids in reading order. Nothing here calls itself: pages nest as deep as they like.

use std::num::NonZeroU32;

use super::attributes::Look;
use super::flow::Flow;
use super::role::Role;
use super::table;
use super::tree::{Data, Element, Id, NONE, ROOT, Tree};
use crate::collect::{Collector, at_line};
use crate::document::{HiddenKind, Limits, Place};

/// Characters of a script that are shown of it.
const SCRIPT_CHARACTERS: usize = 80;

/// Walks through a tree.
pub(super) struct Walk<'a> {
    pub(super) tree: &'a Tree,
    pub(super) out: &'a mut Collector,
    /// Added to every line number: lines of the source before this tree.
    pub(super) offset: u32,
    pub(super) limits: &'a Limits,
    /// The tables that only lay out a page.
    layout: Vec<Id>,
    flow: Flow,
    /// The cell whose text is being gathered.
    cell: Option<String>,
    heading: bool,
    shown: Shown,
    /// What held outside the open elements that change it.
    outer: Vec<Shown>,
    unseen: String,
    unseen_line: u32,
}

/// How text is shown at some point of the page.
#[derive(Clone, Copy, Debug, Default)]
struct Shown {
    unseen: bool,
    sizeless: bool,
    written: bool,
}

impl<'a> Walk<'a> {
    pub(super) fn new(tree: &'a Tree, out: &'a mut Collector, offset: u32, limits: &'a Limits) -> Self {
        Self {
            tree,
            out,
            offset,
            limits,
            layout: table::layouts(tree),
            flow: Flow::default(),
            cell: None,
            heading: false,
            shown: Shown::default(),
            outer: Vec::new(),
            unseen: String::new(),
            unseen_line: 1,
        }
    }

    /// The whole page.
    pub(super) fn page(&mut self) {
        self.below(ROOT);
        self.end_line();
        self.tell_unseen();
    }

    /// The text of one cell, its paragraphs divided by line feeds.
    pub(super) fn cell(&mut self, cell: Id, look: Look) -> String {
        let outer = self.shown;
        self.shown.apply(look);
        self.cell = Some(String::new());
        self.below(cell);
        self.end_line();
        self.shown = outer;
        self.tell_unseen();
        self.cell.take().unwrap_or_default()
    }

    /// What is under a node, as paragraphs of its own.
    pub(super) fn frame(&mut self, id: Id, look: Look) {
        let outer = self.shown;
        self.shown.apply(look);
        self.end_line();
        self.below(id);
        self.end_line();
        self.shown = outer;
        self.tell_unseen();
    }

    /// Where a node stands.
    pub(super) fn place(&self, id: Id) -> Place {
        at_line(self.tree.node(id).line.saturating_add(self.offset))
    }

    /// Lists the text under a node as hidden.
    pub(super) fn hide(&mut self, id: Id, kind: HiddenKind) {
        let text = self.text_under(id, 200);
        self.out.hide(kind, &text, self.place(id));
    }

    /// Everything under a node, in reading order.
    pub(super) fn below(&mut self, root: Id) {
        let mut id = self.tree.node(root).first;
        while id != NONE {
            if self.enter(id) {
                id = self.tree.node(id).first;
                continue;
            }
            loop {
                let node = self.tree.node(id);
                if node.next != NONE {
                    id = node.next;
                    break;
                }
                id = node.parent;
                if id == root || id == NONE {
                    return;
                }
                self.leave(id);
            }
        }
    }

    /// Begins a node; says whether to go into it. One that is not gone into is not left either.
    fn enter(&mut self, id: Id) -> bool {
        let node = self.tree.node(id);
        let element = match &node.data {
            Data::Element(element) => *element,
            Data::Text(text) => {
                self.text(text, node.line);
                return false;
            }
            Data::Fragment => return false,
        };
        if element.look.has(Look::GONE) {
            self.hide(id, HiddenKind::HiddenText);
            return false;
        }
        let has_children = node.first != NONE;
        if self.enter_element(id, element) && has_children {
            return true;
        }
        false
    }

    fn enter_element(&mut self, id: Id, element: Element) -> bool {
        match element.role {
            Role::Inline => {}
            Role::Title => {
                let text = self.text_under(id, 1000);
                self.out.tell("title".to_owned(), text.trim().to_owned());
                return false;
            }
            Role::Script => {
                self.script(id);
                return false;
            }
            Role::Silent => return false,
            Role::Table if self.cell.is_none() && self.layout.binary_search(&id).is_err() => {
                self.end_line();
                table::emit(self, id, element.look);
                return false;
            }
            _ => self.end_line(),
        }
        if self.tree.node(id).first == NONE {
            return false;
        }
        self.heading |= element.role == Role::Heading;
        if changes(element) {
            self.outer.push(self.shown);
            self.shown.apply(element.look);
            self.shown.written |= element.role == Role::Written;
        }
        true
    }

    fn leave(&mut self, id: Id) {
        let Some(&element) = self.tree.element(id) else { return };
        if element.role.is_block() {
            self.end_line();
        }
        if element.role == Role::Heading {
            self.heading = false;
        }
        if changes(element) {
            self.shown = self.outer.pop().unwrap_or_default();
            self.tell_unseen();
        }
    }

    fn text(&mut self, text: &str, line: u32) {
        if self.shown.unseen || self.shown.sizeless {
            if self.unseen.is_empty() {
                self.unseen_line = line;
            }
            if self.unseen.len() < 1000 {
                self.unseen.push_str(text);
            }
        } else if self.shown.written {
            self.written(text, line);
        } else {
            self.flow.push(text, line);
        }
    }

    fn written(&mut self, text: &str, mut line: u32) {
        let mut parts = text.split('\n');
        if let Some(first) = parts.next() {
            self.flow.push_written(first, line);
        }
        for part in parts {
            self.end_line();
            line = line.saturating_add(1);
            self.flow.push_written(part, line);
        }
    }

    /// Ends the line, if one has begun.
    pub(super) fn end_line(&mut self) {
        if let Some(cell) = &mut self.cell {
            self.flow.take_into(cell);
        } else if let Some((text, line)) = self.flow.take() {
            self.out.line(text, self.heading, at_line(line.saturating_add(self.offset)));
        }
    }

    /// Lists the text that was passed over because it could not be seen, when text is to be seen again.
    fn tell_unseen(&mut self) {
        if !self.unseen.is_empty() && !self.shown.unseen && !self.shown.sizeless {
            let line = self.unseen_line.saturating_add(self.offset);
            self.out.hide(HiddenKind::HiddenText, &self.unseen, at_line(line));
            self.unseen.clear();
        }
    }

    fn script(&mut self, id: Id) {
        let at = self.tree.scripts.binary_search_by_key(&id, |(script, _)| *script);
        let text = match at.ok().and_then(|at| self.tree.scripts.get(at)) {
            Some((_, source)) => source.clone(),
            None => self.text_under(id, SCRIPT_CHARACTERS),
        };
        self.out.hide(HiddenKind::Script, &text, self.place(id));
    }

    /// The first characters of the text under a node, without the white space before them.
    fn text_under(&self, root: Id, characters: usize) -> String {
        let mut text = String::new();
        let mut id = self.tree.node(root).first;
        while id != NONE && text.len() < characters * 4 {
            let node = self.tree.node(id);
            if let Data::Text(part) = &node.data {
                let part = if text.is_empty() { part.trim_ascii_start() } else { part };
                text.extend(part.chars().take(characters));
            }
            id = self.tree.following(id, root);
        }
        text.chars().take(characters).collect()
    }

    /// The number of the next table.
    pub(super) fn next_table(&self) -> Option<NonZeroU32> {
        self.out.next_table()
    }
}

fn changes(element: Element) -> bool {
    !element.look.is_plain() || element.role == Role::Written
}

impl Shown {
    fn apply(&mut self, look: Look) {
        self.unseen = look.has(Look::UNSEEN) || (self.unseen && !look.has(Look::SEEN));
        self.sizeless = look.has(Look::SIZELESS) || (self.sizeless && !look.has(Look::SIZED));
        self.written |= look.has(Look::WRITTEN);
    }
}
