//! Parsing with bounds: `html5ever` builds the tree by the rules of the HTML standard; a guard before it keeps it
//! from building without end.

use std::cell::{Cell, RefCell};

use html5ever::LocalName;
use html5ever::interface::TreeSink;
use html5ever::interface::tree_builder::Tracer;
use html5ever::tokenizer::{Tag, TagKind, Token, TokenSink, TokenSinkResult};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts};

use super::tokens::Tokens;
use super::tree::{Handle, Sink, Tree};
use crate::document::{Cut, Limits};

/// So many dropped start tags are remembered, so that their end tags are dropped too.
const REMEMBERED: usize = 64;
/// The parser looks through its open elements for many a tag: so many of them cost as much as a node.
const OPEN_PER_NODE: usize = 32;

/// The tree of a page and the limits reached in building it.
pub(super) fn parse(text: &str, limits: &Limits) -> (Tree, Vec<Cut>) {
    let options =
        TreeBuilderOpts { scripting_enabled: false, drop_doctype: true, ..TreeBuilderOpts::default() };
    let guard = Guard::new(TreeBuilder::new(Sink::new(), options), limits);
    let mut tokens = Tokens::new(text, &guard);
    while !guard.is_full() && tokens.step() {}
    tokens.end();
    drop(tokens);
    let Guard { builder, cuts, .. } = guard;
    (builder.sink.finish(), cuts.into_inner())
}

/// Stands before the tree builder and keeps from it what would make it slow.
struct Guard {
    builder: TreeBuilder<Handle, Sink>,
    nodes: usize,
    depth: usize,
    cuts: RefCell<Vec<Cut>>,
    /// Work done beside the making of nodes, counted in nodes.
    spent: Cell<usize>,
    /// Open elements when they were last counted.
    open: Cell<usize>,
    /// Start tags that may pass before the open elements must be counted again.
    unchecked: Cell<usize>,
    /// Start tags that were dropped and whose end tags have not come yet.
    dropped: RefCell<Vec<LocalName>>,
}

impl Guard {
    fn new(builder: TreeBuilder<Handle, Sink>, limits: &Limits) -> Self {
        Self {
            builder,
            nodes: limits.nodes,
            depth: limits.depth,
            cuts: RefCell::default(),
            spent: Cell::new(0),
            open: Cell::new(0),
            unchecked: Cell::new(0),
            dropped: RefCell::default(),
        }
    }

    fn is_full(&self) -> bool {
        let full = self.builder.sink.len() + self.spent.get() >= self.nodes;
        if full {
            self.cut(Cut::Nodes);
        }
        full
    }

    fn cut(&self, cut: Cut) {
        let mut cuts = self.cuts.borrow_mut();
        if !cuts.contains(&cut) {
            cuts.push(cut);
        }
    }

    /// Whether one more element may be opened. Counting costs as much as there is open, so it is done seldom
    /// as long as there is room: a start tag opens at most four elements beside those it opens again.
    fn has_room(&self) -> bool {
        if let Some(left) = self.unchecked.get().checked_sub(1) {
            self.unchecked.set(left);
            return true;
        }
        let count = Count(Cell::new(0));
        self.builder.trace_handles(&count);
        let open = count.0.get();
        self.open.set(open);
        let room = self.depth.saturating_sub(open);
        self.unchecked.set(room / 8);
        room > 0
    }

    /// Whether the tag is to be kept from the tree builder.
    fn drops(&self, tag: &Tag) -> bool {
        let mut dropped = self.dropped.borrow_mut();
        if tag.kind == TagKind::EndTag {
            let recent = dropped.len().saturating_sub(REMEMBERED);
            let found = dropped.iter().skip(recent).rposition(|name| *name == tag.name);
            if let Some(at) = found {
                dropped.truncate(recent + at);
                return true;
            }
            return !dropped.is_empty();
        }
        self.spent.set(self.spent.get() + self.open.get() / OPEN_PER_NODE);
        if dropped.is_empty() && self.has_room() {
            return false;
        }
        self.cut(Cut::Depth);
        if !tag.self_closing && dropped.len() < self.nodes {
            dropped.push(tag.name.clone());
        }
        true
    }
}

impl TokenSink for Guard {
    type Handle = Handle;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<Handle> {
        if self.is_full() {
            return TokenSinkResult::Continue;
        }
        let token = match token {
            Token::TagToken(tag) if self.drops(&tag) => return TokenSinkResult::Continue,
            Token::CharacterTokens(_) if !self.dropped.borrow().is_empty() => {
                return TokenSinkResult::Continue;
            }
            other => other,
        };
        self.builder.process_token(token, line)
    }

    fn end(&self) {
        self.builder.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.builder.adjusted_current_node_present_but_not_in_html_namespace()
    }
}

/// Counts what the tree builder holds.
struct Count(Cell<usize>);

impl Tracer for Count {
    type Handle = Handle;

    fn trace_handle(&self, _: &Handle) {
        self.0.set(self.0.get() + 1);
    }
}
