//! The tree of a page: nodes in one vector, only what a reader of text and tables needs of each.

use std::borrow::Cow;
use std::cell::{Cell, RefCell};

use html5ever::interface::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::{Attribute, ExpandedName, LocalName, Namespace, QualName, local_name, ns};

use super::attributes::{self, Facts, Look};
use super::role::Role;

/// The number of a node in its tree.
pub(super) type Id = u32;
/// No node.
pub(super) const NONE: Id = u32::MAX;
/// The document itself.
pub(super) const ROOT: Id = 0;
/// Comments beyond this many are not kept.
const COMMENTS: usize = 1000;
/// Entries of metadata and script addresses beyond this many are not kept.
const ENTRIES: usize = 1000;

/// A node.
#[derive(Debug)]
pub(super) struct Node {
    pub(super) parent: Id,
    pub(super) first: Id,
    pub(super) next: Id,
    last: Id,
    previous: Id,
    /// Line of the source.
    pub(super) line: u32,
    pub(super) data: Data,
}

/// What a node is.
#[derive(Debug)]
pub(super) enum Data {
    /// The document or a detached part of it.
    Fragment,
    /// A run of text.
    Text(StrTendril),
    /// An element.
    Element(Element),
}

/// An element.
#[derive(Clone, Copy, Debug)]
pub(super) struct Element {
    pub(super) role: Role,
    pub(super) look: Look,
    /// `colspan`, at least 1.
    pub(super) columns: u32,
    /// `rowspan`; 0 means to the end of the section.
    pub(super) rows: u32,
}

impl Node {
    fn new(line: u32, data: Data) -> Self {
        Self { parent: NONE, first: NONE, next: NONE, last: NONE, previous: NONE, line, data }
    }
}

/// A finished tree.
#[derive(Debug)]
pub(super) struct Tree {
    nodes: Vec<Node>,
    void: Node,
    /// Name and content of the `meta` elements.
    pub(super) metadata: Vec<(String, String)>,
    /// Comments with their lines.
    pub(super) comments: Vec<(u32, StrTendril)>,
    /// Addresses of scripts that are not in the page, by element.
    pub(super) scripts: Vec<(Id, String)>,
    /// The tables, in the order in which they were opened.
    pub(super) tables: Vec<Id>,
}

impl Tree {
    fn new() -> Self {
        Self {
            nodes: vec![Node::new(1, Data::Fragment)],
            void: Node::new(1, Data::Fragment),
            metadata: Vec::new(),
            comments: Vec::new(),
            scripts: Vec::new(),
            tables: Vec::new(),
        }
    }

    /// The node, or an empty one when there is none of this number.
    pub(super) fn node(&self, id: Id) -> &Node {
        self.nodes.get(id as usize).unwrap_or(&self.void)
    }

    /// The element, when the node is one.
    pub(super) fn element(&self, id: Id) -> Option<&Element> {
        match &self.node(id).data {
            Data::Element(element) => Some(element),
            Data::Text(_) | Data::Fragment => None,
        }
    }

    /// The children of a node.
    pub(super) fn children(&self, id: Id) -> impl Iterator<Item = Id> + '_ {
        let some = |id: Id| (id != NONE).then_some(id);
        std::iter::successors(some(self.node(id).first), move |&child| some(self.node(child).next))
    }

    /// The next node in reading order that is under `root`.
    pub(super) fn following(&self, mut id: Id, root: Id) -> Id {
        if self.node(id).first != NONE {
            return self.node(id).first;
        }
        while id != NONE && id != root {
            let node = self.node(id);
            if node.next != NONE {
                return node.next;
            }
            id = node.parent;
        }
        NONE
    }

    /// How many nodes there are.
    pub(super) fn len(&self) -> usize {
        self.nodes.len()
    }

    fn change(&mut self, id: Id, change: impl FnOnce(&mut Node)) {
        if let Some(node) = self.nodes.get_mut(id as usize) {
            change(node);
        }
    }

    fn push(&mut self, node: Node) -> Id {
        let id = Id::try_from(self.nodes.len()).unwrap_or(NONE);
        self.nodes.push(node);
        id
    }

    fn detach(&mut self, id: Id) {
        let Node { parent, previous, next, .. } = *self.node(id);
        if parent == NONE {
            return;
        }
        if previous == NONE {
            self.change(parent, |node| node.first = next);
        } else {
            self.change(previous, |node| node.next = next);
        }
        if next == NONE {
            self.change(parent, |node| node.last = previous);
        } else {
            self.change(next, |node| node.previous = previous);
        }
        self.change(id, |node| (node.parent, node.previous, node.next) = (NONE, NONE, NONE));
    }

    /// Puts `id` under `parent` before `next`, or last when `next` is none.
    fn attach(&mut self, id: Id, parent: Id, next: Id) {
        self.detach(id);
        let previous = if next == NONE { self.node(parent).last } else { self.node(next).previous };
        self.change(id, |node| (node.parent, node.previous, node.next) = (parent, previous, next));
        if previous == NONE {
            self.change(parent, |node| node.first = id);
        } else {
            self.change(previous, |node| node.next = id);
        }
        if next == NONE {
            self.change(parent, |node| node.last = id);
        } else {
            self.change(next, |node| node.previous = id);
        }
    }

    fn insert(&mut self, child: NodeOrText<Handle>, parent: Id, next: Id, line: u32) {
        let text = match child {
            NodeOrText::AppendNode(handle) if handle.id == NONE || parent == NONE => return,
            NodeOrText::AppendNode(handle) => return self.attach(handle.id, parent, next),
            NodeOrText::AppendText(text) => text,
        };
        let before = if next == NONE { self.node(parent).last } else { self.node(next).previous };
        if let Some(Node { data: Data::Text(present), line: begun, .. }) = self.nodes.get_mut(before as usize)
        {
            if present.len() < 8 && present.trim_ascii().is_empty() {
                *begun = line;
            }
            present.push_tendril(&text);
        } else if parent != NONE {
            let id = self.push(Node::new(line, Data::Text(text)));
            self.attach(id, parent, next);
        }
    }

    fn move_children(&mut self, from: Id, to: Id) {
        let (first, last) = (self.node(from).first, self.node(from).last);
        if first == NONE {
            return;
        }
        let mut child = first;
        while child != NONE {
            self.change(child, |node| node.parent = to);
            child = self.node(child).next;
        }
        let end = self.node(to).last;
        self.change(first, |node| node.previous = end);
        if end == NONE {
            self.change(to, |node| node.first = first);
        } else {
            self.change(end, |node| node.next = first);
        }
        self.change(to, |node| node.last = last);
        self.change(from, |node| (node.first, node.last) = (NONE, NONE));
    }

    fn note(&mut self, id: Id, name: &LocalName, attributes: &[Attribute]) {
        if *name == local_name!("table") {
            self.tables.push(id);
        } else if *name == local_name!("script") && self.scripts.len() < ENTRIES {
            let source = attributes::value(attributes, &local_name!("src"));
            self.scripts.extend(source.map(|source| (id, source.to_owned())));
        } else if *name == local_name!("meta") && self.metadata.len() < ENTRIES {
            let keys = [local_name!("name"), local_name!("property"), local_name!("http-equiv")];
            let key = keys.iter().find_map(|key| attributes::value(attributes, key));
            let content = attributes::value(attributes, &local_name!("content"));
            if let (Some(key), Some(content)) = (key, content) {
                self.metadata.push((key.to_owned(), content.to_owned()));
            }
        }
    }
}

/// A node as the parser holds it: with its name, for which the parser asks all the time.
#[derive(Clone, Debug)]
pub(super) struct Handle {
    id: Id,
    name: LocalName,
    namespace: Namespace,
}

impl Handle {
    fn nameless(id: Id) -> Self {
        Self { id, name: local_name!(""), namespace: ns!() }
    }
}

/// Takes what the parser builds.
pub(super) struct Sink {
    tree: RefCell<Tree>,
    line: Cell<u32>,
}

impl Sink {
    /// An empty page whose first line has this number.
    pub(super) fn new() -> Self {
        Self { tree: RefCell::new(Tree::new()), line: Cell::new(1) }
    }

    /// How many nodes there are.
    pub(super) fn len(&self) -> usize {
        self.tree.borrow().len()
    }
}

impl TreeSink for Sink {
    type Handle = Handle;
    type Output = Tree;
    type ElemName<'a> = ExpandedName<'a>;

    fn finish(self) -> Tree {
        self.tree.into_inner()
    }

    fn parse_error(&self, _: Cow<'static, str>) {}

    fn get_document(&self) -> Handle {
        Handle::nameless(ROOT)
    }

    fn elem_name<'a>(&'a self, target: &'a Handle) -> ExpandedName<'a> {
        ExpandedName { ns: &target.namespace, local: &target.name }
    }

    fn create_element(&self, name: QualName, attributes: Vec<Attribute>, _: ElementFlags) -> Handle {
        let mut tree = self.tree.borrow_mut();
        let Facts { look, columns, rows } = Facts::of(&attributes);
        let element = Element { role: Role::of(&name.local), look, columns, rows };
        let id = tree.push(Node::new(self.line.get(), Data::Element(element)));
        if matches!(element.role, Role::Table | Role::Script) || !attributes.is_empty() {
            tree.note(id, &name.local, &attributes);
        }
        Handle { id, name: name.local, namespace: name.ns }
    }

    fn create_comment(&self, text: StrTendril) -> Handle {
        let mut tree = self.tree.borrow_mut();
        if tree.comments.len() < COMMENTS {
            tree.comments.push((self.line.get(), text));
        }
        Handle::nameless(NONE)
    }

    fn create_pi(&self, _: StrTendril, _: StrTendril) -> Handle {
        Handle::nameless(NONE)
    }

    fn append(&self, parent: &Handle, child: NodeOrText<Handle>) {
        self.tree.borrow_mut().insert(child, parent.id, NONE, self.line.get());
    }

    fn append_before_sibling(&self, sibling: &Handle, child: NodeOrText<Handle>) {
        let mut tree = self.tree.borrow_mut();
        let parent = tree.node(sibling.id).parent;
        tree.insert(child, parent, sibling.id, self.line.get());
    }

    fn append_based_on_parent_node(&self, element: &Handle, previous: &Handle, child: NodeOrText<Handle>) {
        let parent = self.tree.borrow().node(element.id).parent;
        if parent == NONE { self.append(previous, child) } else { self.append_before_sibling(element, child) }
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    /// The contents of a template hang in the template itself, which is never shown.
    fn get_template_contents(&self, target: &Handle) -> Handle {
        Handle::nameless(target.id)
    }

    fn same_node(&self, x: &Handle, y: &Handle) -> bool {
        x.id == y.id
    }

    fn set_quirks_mode(&self, _: QuirksMode) {}

    fn add_attrs_if_missing(&self, _: &Handle, _: Vec<Attribute>) {}

    fn remove_from_parent(&self, target: &Handle) {
        self.tree.borrow_mut().detach(target.id);
    }

    fn reparent_children(&self, node: &Handle, new_parent: &Handle) {
        self.tree.borrow_mut().move_children(node.id, new_parent.id);
    }

    fn set_current_line(&self, line: u64) {
        self.line.set(u32::try_from(line).unwrap_or(u32::MAX));
    }
}
