//! Tables: which of them are tables, and where their cells stand.

use std::num::NonZeroU32;

use super::attributes::Look;
use super::role::Role;
use super::spans::Spans;
use super::tree::{Element, Id, NONE, Tree};
use super::walk::Walk;
use crate::document::{Cut, GridCell, GridRow, HiddenKind, Place};

/// The tables that hold another table, in ascending order: they only lay out a page.
pub(super) fn layouts(tree: &Tree) -> Vec<Id> {
    let mut layouts: Vec<Id> = tree.tables.iter().filter_map(|&table| outer_table(tree, table)).collect();
    layouts.sort_unstable();
    layouts.dedup();
    layouts
}

/// The table around a table.
fn outer_table(tree: &Tree, table: Id) -> Option<Id> {
    let mut id = tree.node(table).parent;
    while id != NONE {
        if tree.element(id).is_some_and(|element| element.role == Role::Table) {
            return Some(id);
        }
        id = tree.node(id).parent;
    }
    None
}

/// A row, how it looks by itself and its section, and how many rows of its section follow it.
struct Row {
    id: Id,
    look: Look,
    below: usize,
}

/// Emits the captions and the grid of a table that holds no other. A table of one cell is a frame around text.
pub(super) fn emit(walk: &mut Walk<'_>, table: Id, look: Look) {
    let rows = rows(walk, table, look);
    let mut cells = rows.iter().flat_map(|row| cells(walk.tree, row.id));
    if cells.next().is_none() || cells.next().is_none() {
        walk.frame(table, look);
        return;
    }
    for caption in walk.tree.children(table).filter(|&id| role(walk.tree, id) == Some(Role::Caption)) {
        walk.frame(caption, look);
    }
    let place = Place { table: walk.next_table(), ..walk.place(table) };
    let rows = place_rows(walk, &rows, place);
    walk.out.grid(rows, true, place);
}

fn place_rows(walk: &mut Walk<'_>, rows: &[Row], place: Place) -> Vec<GridRow> {
    let mut spans = Spans::default();
    let mut grid = Vec::with_capacity(rows.len());
    for row in rows {
        spans.next_row();
        let number = u32::try_from(grid.len() + 1).unwrap_or(u32::MAX);
        let place = Place { row: NonZeroU32::new(number), ..place };
        grid.push(GridRow { cells: place_cells(walk, row, &mut spans, place) });
        if walk.out.is_out_of_cells() {
            break;
        }
        if row.below == 0 {
            spans.end_section();
        }
    }
    grid
}

/// The cells that begin in a row, as far as there may be more cells.
fn place_cells(walk: &mut Walk<'_>, row: &Row, spans: &mut Spans, place: Place) -> Vec<GridCell> {
    let tree = walk.tree;
    let mut placed = Vec::new();
    for (id, element) in cells(tree, row.id) {
        if element.look.has(Look::GONE) {
            walk.hide(id, HiddenKind::HiddenText);
            continue;
        }
        let text = walk.cell(id, row.look.with(element.look));
        let Some(text) = walk.out.cell(text) else { break };
        let columns = clamp(walk, element.columns);
        let rows = height(walk, element.rows, row.below);
        let (column, columns) = spans.place(columns, rows as usize);
        let line = walk.place(id).line;
        let place = Place { line, column: NonZeroU32::new(column.saturating_add(1)), ..place };
        placed.push(GridCell { text, column, columns, rows, place });
    }
    placed
}

/// How many rows a cell covers: never more than its section has.
fn height(walk: &mut Walk<'_>, rows: u32, below: usize) -> u32 {
    let room = u32::try_from(below).unwrap_or(u32::MAX).saturating_add(1);
    let rows = if rows == 0 { room } else { rows };
    clamp(walk, rows).min(room)
}

fn clamp(walk: &mut Walk<'_>, span: u32) -> u32 {
    let most = walk.limits.span.max(1);
    if span > most {
        walk.out.cut(Cut::Span);
    }
    span.min(most)
}

/// The rows in the order in which they are shown: a foot stands last. Hidden rows are listed as such.
fn rows(walk: &mut Walk<'_>, table: Id, look: Look) -> Vec<Row> {
    let (mut body, mut foot) = (Vec::new(), Vec::new());
    let mut loose = 0;
    for id in walk.tree.children(table) {
        let Some(&element) = walk.tree.element(id) else { continue };
        match element.role {
            Role::Row => {
                loose += usize::from(add_row(walk, id, look, &mut body));
                continue;
            }
            Role::Section | Role::Foot => {}
            _ => continue,
        }
        if element.look.has(Look::GONE) {
            walk.hide(id, HiddenKind::HiddenText);
            continue;
        }
        number(&mut body, std::mem::take(&mut loose));
        let rows = if element.role == Role::Foot { &mut foot } else { &mut body };
        let begun = rows.len();
        for row in walk.tree.children(id).filter(|&id| role(walk.tree, id) == Some(Role::Row)) {
            add_row(walk, row, look.with(element.look), rows);
        }
        let section = rows.len() - begun;
        number(rows, section);
    }
    number(&mut body, loose);
    body.append(&mut foot);
    body
}

/// Adds a row unless it is hidden; says whether it did.
fn add_row(walk: &mut Walk<'_>, id: Id, look: Look, rows: &mut Vec<Row>) -> bool {
    let own = walk.tree.element(id).map(|element| element.look).unwrap_or_default();
    if own.has(Look::GONE) {
        walk.hide(id, HiddenKind::HiddenRow);
        return false;
    }
    rows.push(Row { id, look: look.with(own), below: 0 });
    true
}

/// Tells the last `section` rows how many rows of their section follow.
fn number(rows: &mut [Row], section: usize) {
    for (below, row) in rows.iter_mut().rev().take(section).enumerate() {
        row.below = below;
    }
}

fn cells(tree: &Tree, row: Id) -> impl Iterator<Item = (Id, Element)> + '_ {
    let element =
        |id| tree.element(id).filter(|element| element.role == Role::Cell).map(|element| (id, *element));
    tree.children(row).filter_map(element)
}

fn role(tree: &Tree, id: Id) -> Option<Role> {
    tree.element(id).map(|element| element.role)
}
