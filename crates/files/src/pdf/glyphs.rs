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
}

/// Where characters of a line would stand if all were equally wide, as in a terminal.
#[derive(Clone, Copy)]
pub(super) struct Ruler {
    margin: f64,
    /// Width of a Latin letter; a Chinese character is two of them.
    unit: f64,
}

/// How far two glyphs of a line may stand from each other vertically, in their height.
const SAME_LINE: f64 = 0.5;
/// A gap this wide, in the height of the glyphs, divides columns.
const COLUMN_GAP: f64 = 1.0;
/// A gap this wide divides words of Latin letters and numbers.
const WORD_GAP: f64 = 0.25;
/// An indent smaller than this is none.
const INDENT: f64 = 0.8;
/// A space that the file has between Chinese characters counts from this width on.
const WIDE_SPACE: f64 = 0.4;

impl<'a> Glyph<'a> {
    /// Takes a glyph unless it is slanted like a watermark or lies nowhere.
    pub(super) fn of(char: &'a Char) -> Option<Self> {
        let [a, b, ..] = char.ctm;
        let slanted = a.abs() > 1e-3 && b.abs() > 0.3 * a.abs() && !char.upright;
        let bbox = char.bbox;
        let finite = [bbox.x0, bbox.x1, bbox.top, bbox.bottom].iter().all(|edge| edge.is_finite());
        let text = if is_unknown(&char.text) { "\u{fffd}" } else { &char.text };
        (finite && !slanted).then_some(Self { text, bbox })
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

impl Ruler {
    /// The ruler for text that has these glyphs, by its left edge and its usual size.
    pub(super) fn of(glyphs: &[Glyph<'_>]) -> Option<Self> {
        let written = || glyphs.iter().filter(|glyph| !glyph.is_space());
        let margin = written().map(|glyph| glyph.bbox.x0).reduce(f64::min)?;
        let mut heights: Vec<f64> = written().map(Glyph::height).collect();
        heights.sort_by(f64::total_cmp);
        let height = heights.get(heights.len() / 2)?;
        Some(Self { margin, unit: height / 2.0 })
    }

    fn indent(self, first: &Glyph<'_>) -> usize {
        let is_indented = (first.bbox.x0 - self.margin) / first.height() >= INDENT;
        if is_indented { self.letter(first.bbox.x0).max(2) } else { 0 }
    }

    /// At which letter a position lies.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "held between 0 and 400")]
    fn letter(self, position: f64) -> usize {
        ((position - self.margin) / self.unit).round().clamp(0.0, 400.0) as usize
    }
}

/// Whether the library found no character for a glyph.
pub(super) fn is_unknown(text: &str) -> bool {
    text.starts_with("(cid:") || text == "\u{fffd}"
}

/// Lines from top to bottom. With a ruler, their columns stand below each other.
pub(super) fn lines(mut glyphs: Vec<Glyph<'_>>, ruler: Option<Ruler>) -> Vec<Visual> {
    glyphs.sort_by(|one, other| one.center().1.total_cmp(&other.center().1));
    let mut lines = Vec::new();
    let mut line: Vec<Glyph<'_>> = Vec::new();
    let mut middle = 0.0;
    let mut height: f64 = 0.0;
    for glyph in glyphs {
        let center = glyph.center().1;
        if !line.is_empty() && center - middle > SAME_LINE * height.min(glyph.height()) {
            lines.extend(join(std::mem::take(&mut line), ruler));
        }
        if line.is_empty() {
            (middle, height) = (center, glyph.height());
        }
        height = height.max(glyph.height());
        line.push(glyph);
    }
    lines.extend(join(line, ruler));
    lines
}

/// One line from left to right; `None` when there is nothing to see in it.
fn join(mut glyphs: Vec<Glyph<'_>>, ruler: Option<Ruler>) -> Option<Visual> {
    glyphs.sort_by(|one, other| one.bbox.x0.total_cmp(&other.bbox.x0));
    let mut visual: Option<Visual> = None;
    let mut last: Option<Glyph<'_>> = None;
    let mut space = false;
    let mut letters = 0;
    for glyph in glyphs {
        if glyph.is_space() {
            space = true;
            continue;
        }
        if last.is_some_and(|last| is_drawn_twice(&last, &glyph)) {
            continue;
        }
        let at = ruler.map(|ruler| ruler.letter(glyph.bbox.x0).saturating_sub(letters));
        let spaces = match last {
            Some(last) => spaces_between(&last, &glyph, space, at),
            None => ruler.map_or(0, |ruler| ruler.indent(&glyph)),
        };
        let visual = visual.get_or_insert_with(|| Visual { text: String::new(), bbox: glyph.bbox });
        visual.text.extend(std::iter::repeat_n(' ', spaces));
        visual.text.push_str(glyph.text);
        visual.bbox = visual.bbox.union(&glyph.bbox);
        letters +=
            spaces + glyph.text.chars().map(|character| 1 + usize::from(is_wide(character))).sum::<usize>();
        (last, space) = (Some(glyph), false);
    }
    visual
}

/// Some programs print a glyph twice, a little apart, for bold.
fn is_drawn_twice(last: &Glyph<'_>, glyph: &Glyph<'_>) -> bool {
    last.text == glyph.text && (glyph.bbox.x0 - last.bbox.x0).abs() < 0.25 * last.bbox.width().max(1.0)
}

/// How many spaces stand for a gap; `aligned` brings the next glyph to its column.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "held between 2 and 200")]
fn spaces_between(last: &Glyph<'_>, glyph: &Glyph<'_>, space: bool, aligned: Option<usize>) -> usize {
    let gap = (glyph.bbox.x0 - last.bbox.x1) / last.height().min(glyph.height());
    if gap >= COLUMN_GAP {
        return aligned.unwrap_or((gap * 2.0).round().clamp(2.0, 200.0) as usize).max(2);
    }
    let chinese =
        last.text.chars().next_back().is_some_and(is_wide) || glyph.text.chars().next().is_some_and(is_wide);
    let apart = if chinese { space && gap > WIDE_SPACE } else { gap > WORD_GAP || (space && gap > 0.0) };
    usize::from(apart)
}

/// Characters as wide as they are high.
fn is_wide(character: char) -> bool {
    matches!(character, '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{fe30}'..='\u{fe4f}' | '\u{ff00}'..='\u{ff60}'
        | '\u{20000}'..='\u{3ffff}' | '“' | '”' | '‘' | '’' | '—' | '…' | '·')
}
