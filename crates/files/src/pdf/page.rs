//! One page: its tables in their places among its lines.

use pdfplumber::{Char, Page};

use super::glyphs::{self, Glyph, Ruler, Visual};
use super::numbering::{Dress, page_number};
use super::table::{self, Ruled};
use super::{Gathered, number};
use crate::package::hide;
use crate::{Block, Cut, HiddenKind, Limits, Line, Place};

/// A bare page number lies in this part of the page, from its edges.
const MARGIN: f64 = 0.12;
/// Cover pages and the like: how far a bare page number may be from the number of the page.
const OFFSET: u32 = 3;
enum Item<'a> {
    Line(Visual),
    Table(Ruled<'a>),
}

impl Item<'_> {
    fn top(&self) -> f64 {
        match self {
            Self::Line(line) => f64::midpoint(line.bbox.top, line.bbox.bottom),
            Self::Table(table) => table.bbox.top,
        }
    }
}

/// Adds what stands on the page.
pub(super) fn add(page: &Page, limits: &Limits, gathered: &mut Gathered) {
    let (tables, too_many) = table::find(page);
    if too_many {
        gathered.cut(Cut::Nodes);
    }
    let (seen, unseen): (Vec<&Char>, Vec<&Char>) = page.chars().iter().partition(|char| is_on(page, char));
    gathered.glyphs += seen.len();
    gathered.unknown += seen.iter().filter(|char| glyphs::is_unknown(&char.text)).count();
    list_outside(page, &unseen, gathered);
    let (tables, outside) = divide(tables, seen.into_iter().filter_map(Glyph::of));
    let ruler = Ruler::of(&outside);
    let lines = glyphs::lines(outside, ruler);
    let mut items: Vec<Item<'_>> =
        lines.into_iter().map(Item::Line).chain(tables.into_iter().map(Item::Table)).collect();
    items.sort_by(|one, other| one.top().total_cmp(&other.top()));
    let ends = (0, items.len().saturating_sub(1));
    let mut line_number = 0;
    for (position, item) in items.into_iter().enumerate() {
        let at_end = position == ends.0 || position == ends.1;
        match item {
            Item::Line(line) => {
                line_number += 1;
                if !(at_end && is_page_number(page, &line)) {
                    add_line(line, page, line_number - 1, gathered);
                }
            }
            Item::Table(table) => add_table(table, page, limits, gathered),
        }
    }
}

fn is_on(page: &Page, char: &Char) -> bool {
    let (x, y) = (f64::midpoint(char.bbox.x0, char.bbox.x1), f64::midpoint(char.bbox.top, char.bbox.bottom));
    let page = page.bbox();
    (page.x0..=page.x1).contains(&x) && (page.top..=page.bottom).contains(&y)
}

fn list_outside(page: &Page, unseen: &[&Char], gathered: &mut Gathered) {
    let text: String = unseen.iter().map(|char| char.text.as_str()).collect();
    let place = Place { page: number(page.page_number()), ..Place::default() };
    hide(&mut gathered.hidden, HiddenKind::HiddenText, &text, place);
}

/// Glyphs into the tables they lie in; frames around text are no tables.
fn divide<'a>(
    mut tables: Vec<Ruled<'a>>,
    glyphs: impl Iterator<Item = Glyph<'a>>,
) -> (Vec<Ruled<'a>>, Vec<Glyph<'a>>) {
    let mut outside = Vec::new();
    for glyph in glyphs {
        let left = tables.iter_mut().try_fold(glyph, |glyph, table| match table.take(glyph) {
            Ok(()) => Err(()),
            Err(glyph) => Ok(glyph),
        });
        outside.extend(left);
    }
    let (frames, mut tables): (Vec<_>, Vec<_>) = tables.into_iter().partition(Ruled::is_frame);
    outside.extend(frames.into_iter().flat_map(Ruled::into_glyphs));
    outside.extend(tables.iter_mut().flat_map(Ruled::release_paragraphs));
    (tables, outside)
}

fn is_page_number(page: &Page, line: &Visual) -> bool {
    let Some((value, dress)) = page_number(&line.text) else { return false };
    let middle = f64::midpoint(line.bbox.top, line.bbox.bottom) / page.height().max(1.0);
    let near_edge = !(MARGIN..=1.0 - MARGIN).contains(&middle);
    let expected = number(page.page_number()).map_or(0, std::num::NonZeroU32::get);
    near_edge && (dress == Dress::Dressed || value.abs_diff(expected) <= OFFSET)
}

fn add_line(line: Visual, page: &Page, index: usize, gathered: &mut Gathered) {
    gathered.text += line.text.len();
    let place = Place { page: number(page.page_number()), line: number(index), ..Place::default() };
    gathered.blocks.push(Block::Line(Line { text: line.text, heading: false, place }));
}

fn add_table(table: Ruled<'_>, page: &Page, limits: &Limits, gathered: &mut Gathered) {
    if gathered.cells + table.len() > limits.cells {
        gathered.cut(Cut::Cells);
        return;
    }
    gathered.cells += table.len();
    let place = Place {
        page: number(page.page_number()),
        table: number(gathered.tables as usize),
        ..Place::default()
    };
    gathered.tables += 1;
    let grid = table.into_grid(place);
    gathered.text += grid.rows.iter().flat_map(|row| &row.cells).map(|cell| cell.text.len()).sum::<usize>();
    gathered.blocks.push(Block::Grid(grid));
}
