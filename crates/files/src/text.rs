//! Plain text: every line as it stands, and pipe rows as grids.

use std::num::NonZeroU32;

use crate::collect::Collector;
use crate::document::{Document, Format, Limits, Place};
use crate::pipes;

/// A run of more pipe rows than this is read in parts.
const LONGEST_RUN: usize = 100_000;

/// A line of the source and where it stands.
#[derive(Clone, Copy, Debug)]
pub(crate) struct SourceLine<'t> {
    /// The line without its end.
    pub(crate) text: &'t str,
    /// Its number, counted by line feeds and carriage returns as an editor counts them.
    pub(crate) line: u32,
    /// Its page, when the text has form feeds.
    pub(crate) page: Option<NonZeroU32>,
}

impl SourceLine<'_> {
    /// Where it stands.
    pub(crate) fn place(&self) -> Place {
        Place { page: self.page, line: NonZeroU32::new(self.line), ..Place::default() }
    }
}

/// Reads plain text.
pub(crate) fn read(text: &str, encoding: &'static str, limits: &Limits) -> Document {
    let mut out = Collector::new(limits);
    blocks(SourceLines::new(text, 1), &mut out, &pipes::PLAIN);
    out.finish(Format::Text, Some(encoding))
}

/// Lines and pipe runs of one stretch of text.
pub(crate) fn blocks<'t>(
    lines: impl Iterator<Item = SourceLine<'t>>,
    out: &mut Collector,
    dress: &pipes::Dress,
) {
    let mut run = Vec::new();
    for line in lines {
        if out.is_full() {
            return out.cut_short();
        }
        let piped = line.text.contains('|');
        if !piped || run.len() >= LONGEST_RUN {
            pipes::emit(&run, out, dress);
            run.clear();
        }
        if piped {
            run.push(line);
        } else {
            let (text, heading) = (dress.line)(line.text);
            out.line(text, heading, line.place());
        }
    }
    pipes::emit(&run, out, dress);
}

/// Splits at line ends and at form feeds, which begin a new page.
pub(crate) struct SourceLines<'t> {
    rest: Option<&'t str>,
    line: u32,
    page: Option<NonZeroU32>,
}

impl<'t> SourceLines<'t> {
    /// The lines of `text`, whose first is number `line`.
    pub(crate) fn new(text: &'t str, line: u32) -> Self {
        let page = text.contains('\u{c}').then_some(NonZeroU32::MIN);
        Self { rest: (!text.is_empty()).then_some(text), line, page }
    }

    fn step(&mut self, rest: &'t str) -> (SourceLine<'t>, Option<char>) {
        let (line, page) = (self.line, self.page);
        let Some((at, end)) = rest.char_indices().find(|&(_, c)| ends_line(c)) else {
            self.rest = None;
            return (SourceLine { text: rest, line, page }, None);
        };
        let (text, after) = rest.split_at_checked(at).unwrap_or((rest, ""));
        let after = after.strip_prefix("\r\n").or_else(|| after.strip_prefix(end)).unwrap_or_default();
        self.line = self.line.saturating_add(u32::from(matches!(end, '\n' | '\r')));
        if end == '\u{c}' {
            self.page = self.page.map(|page| page.saturating_add(1));
        }
        self.rest = (!after.is_empty()).then_some(after);
        (SourceLine { text, line, page }, Some(end))
    }
}

impl<'t> Iterator for SourceLines<'t> {
    type Item = SourceLine<'t>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let rest = self.rest?;
            let (line, end) = self.step(rest);
            // A page break before the first character of a line does not make an empty line.
            if end != Some('\u{c}') || !line.text.is_empty() {
                return Some(line);
            }
        }
    }
}

fn ends_line(character: char) -> bool {
    matches!(character, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}
