//! Glyphs into lines of text.

use pdfplumber::{BBox, Char};

/// A glyph on the page.
#[derive(Clone, Copy)]
pub(super) struct Glyph<'a> {
    pub(super) text: &'a str,
    pub(super) bbox: BBox,
}

/// A line of glyphs as one sees it.
pub(super) struct Visual {
    pub(super) text: String,
    pub(super) bbox: BBox,
    /// Height of its tallest glyph.
    pub(super) size: f64,
}

/// How far two glyphs of a line may stand from each other vertically, in their height.
const SAME_LINE: f64 = 0.5;
/// A gap this wide, in the height of the glyphs, divides columns.
const COLUMN_GAP: f64 = 1.0;
/// A gap this wide divides words of Latin letters and numbers.
const WORD_GAP: f64 = 0.25;
/// A space that the file has between Chinese characters counts from this width on.
const WIDE_SPACE: f64 = 0.4;

impl<'a> Glyph<'a> {
    /// Takes a glyph unless it is slanted like a watermark or lies nowhere.
    pub(super) fn of(char: &'a Char) -> Option<Self> {
        let [a, b, ..] = char.ctm;
        let slanted = a.abs() > 1e-3 && b.abs() > 0.3 * a.abs() && !char.upright;
        let bbox = char.bbox;
        let finite = [bbox.x0, bbox.x1, bbox.top, bbox.bottom].iter().all(|edge| edge.is_finite());
        (finite && !slanted).then_some(Self { text: &char.text, bbox })
    }

    pub(super) fn center(&self) -> (f64, f64) {
        (f64::midpoint(self.bbox.x0, self.bbox.x1), f64::midpoint(self.bbox.top, self.bbox.bottom))
    }

    fn is_space(&self) -> bool {
        self.text.chars().all(|character| character.is_whitespace() || character.is_control())
    }

    fn height(&self) -> f64 {
        self.bbox.height().max(1.0)
    }
}

/// Lines from top to bottom.
pub(super) fn lines(mut glyphs: Vec<Glyph<'_>>) -> Vec<Visual> {
    glyphs.sort_by(|one, other| one.center().1.total_cmp(&other.center().1));
    let mut lines = Vec::new();
    let mut line: Vec<Glyph<'_>> = Vec::new();
    let mut middle = 0.0;
    let mut height: f64 = 0.0;
    for glyph in glyphs {
        let center = glyph.center().1;
        if !line.is_empty() && center - middle > SAME_LINE * height.min(glyph.height()) {
            lines.extend(join(std::mem::take(&mut line)));
        }
        if line.is_empty() {
            (middle, height) = (center, glyph.height());
        }
        height = height.max(glyph.height());
        line.push(glyph);
    }
    lines.extend(join(line));
    lines
}

/// One line from left to right; `None` when there is nothing to see in it.
fn join(mut glyphs: Vec<Glyph<'_>>) -> Option<Visual> {
    glyphs.sort_by(|one, other| one.bbox.x0.total_cmp(&other.bbox.x0));
    let mut text = String::new();
    let mut last: Option<Glyph<'_>> = None;
    let mut space = false;
    let mut visual: Option<(BBox, f64)> = None;
    for glyph in glyphs {
        if glyph.is_space() {
            space = true;
            continue;
        }
        if let Some(last) = last {
            if is_drawn_twice(&last, &glyph) {
                continue;
            }
            push_gap(&mut text, &last, &glyph, space);
        }
        text.push_str(glyph.text);
        visual = Some(match visual {
            Some((bbox, size)) => (bbox.union(&glyph.bbox), size.max(glyph.height())),
            None => (glyph.bbox, glyph.height()),
        });
        (last, space) = (Some(glyph), false);
    }
    visual.map(|(bbox, size)| Visual { text, bbox, size })
}

/// Some programs print a glyph twice, a little apart, for bold.
fn is_drawn_twice(last: &Glyph<'_>, glyph: &Glyph<'_>) -> bool {
    last.text == glyph.text && (glyph.bbox.x0 - last.bbox.x0).abs() < 0.25 * last.bbox.width().max(1.0)
}

fn push_gap(text: &mut String, last: &Glyph<'_>, glyph: &Glyph<'_>, space: bool) {
    let gap = (glyph.bbox.x0 - last.bbox.x1) / last.height().min(glyph.height());
    if gap >= COLUMN_GAP {
        push_spaces(text, gap);
        return;
    }
    let chinese =
        last.text.chars().next_back().is_some_and(is_wide) || glyph.text.chars().next().is_some_and(is_wide);
    let apart = if chinese { space && gap > WIDE_SPACE } else { gap > WORD_GAP || (space && gap > 0.0) };
    if apart {
        text.push(' ');
    }
}

/// Spaces for a gap given in glyph heights: two for each, as a space is half as wide.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "held between 2 and 200")]
pub(super) fn push_spaces(text: &mut String, gap: f64) {
    let spaces = (gap * 2.0).round().clamp(2.0, 200.0) as usize;
    text.extend(std::iter::repeat_n(' ', spaces));
}

/// Characters as wide as they are high.
fn is_wide(character: char) -> bool {
    matches!(character, '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{fe30}'..='\u{fe4f}' | '\u{ff00}'..='\u{ff60}'
        | '\u{20000}'..='\u{3ffff}' | '“' | '”' | '‘' | '’' | '—' | '…' | '·')
}
