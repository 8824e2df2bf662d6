//! Markdown: text with headings and emphasis, and HTML tables spliced in.

use crate::collect::Collector;
use crate::document::{Document, Format, Limits};
use crate::html;
use crate::pipes::{self, Dress};
use crate::sniff;
use crate::text::{self, SourceLine, SourceLines};

/// More HTML tables than this in one text are left as they stand.
const HTML_TABLES: usize = 10_000;

const MARKED: Dress = Dress { line: marked_line, cell: marked_cell, escapes: true };

/// Reads markdown, or text with HTML tables in it.
pub(crate) fn read(text: &str, encoding: &'static str, limits: &Limits) -> Document {
    let mut out = Collector::new(limits);
    let mut fenced = false;
    let (mut rest, mut line) = (text, 1);
    for _ in 0..HTML_TABLES {
        let Some((before, table, after)) = split_table(rest) else { break };
        stretch(before, line, &mut fenced, &mut out);
        line += line_ends(before);
        html::blocks(table, line, limits, &mut out);
        line += line_ends(table);
        rest = after;
        if let Some(next) = after.strip_prefix("\r\n").or_else(|| after.strip_prefix('\n')) {
            rest = next;
            line += 1;
        }
    }
    stretch(rest, line, &mut fenced, &mut out);
    out.finish(Format::Markdown, Some(encoding))
}

/// Markdown without HTML tables, in parts inside and outside of code fences.
fn stretch(text: &str, line: u32, fenced: &mut bool, out: &mut Collector) {
    let mut part: Vec<SourceLine<'_>> = Vec::new();
    for line in SourceLines::new(text, line) {
        if is_fence(line.text) {
            flush(&mut part, *fenced, out);
            *fenced = !*fenced;
        } else {
            part.push(line);
        }
    }
    flush(&mut part, *fenced, out);
}

fn flush(part: &mut Vec<SourceLine<'_>>, fenced: bool, out: &mut Collector) {
    text::blocks(part.drain(..), out, if fenced { &pipes::PLAIN } else { &MARKED });
}

fn is_fence(line: &str) -> bool {
    let line = line.trim_start();
    line.starts_with("```") || line.starts_with("~~~")
}

/// The text before the first HTML table, the table to its end, and the text behind it.
fn split_table(text: &str) -> Option<(&str, &str, &str)> {
    let start = sniff::next_table(text)?;
    let (before, from) = text.split_at_checked(start)?;
    let mut depth = 0_usize;
    let mut end = from.len();
    for (at, _) in from.match_indices('<') {
        let tag = from.get(at + 1..).unwrap_or_default();
        if sniff::is_tag(tag, "table") {
            depth += 1;
        } else if sniff::is_tag(tag, "/table") {
            depth = depth.saturating_sub(1);
            if depth == 0 {
                end = at + tag.find('>').map_or(tag.len() + 1, |close| close + 2);
                break;
            }
        }
    }
    let (table, after) = from.split_at_checked(end)?;
    Some((before, table, after))
}

fn line_ends(text: &str) -> u32 {
    let (mut ends, mut previous) = (0_u32, 0_u8);
    for byte in text.bytes() {
        ends += u32::from(byte == b'\r' || (byte == b'\n' && previous != b'\r'));
        previous = byte;
    }
    ends
}

/// A line without heading marks, emphasis and escapes.
fn marked_line(line: &str) -> (String, bool) {
    let trimmed = line.trim_start();
    let body = trimmed.trim_start_matches('#');
    let marks = trimmed.len() - body.len();
    let heading = (1..=6).contains(&marks) && body.starts_with(|c: char| c.is_whitespace() || !c.is_ascii());
    let text = if heading { body.trim().trim_end_matches('#').trim_end() } else { line };
    (without_marks(text), heading)
}

/// A cell without emphasis and escapes; `<br>` breaks the line.
fn marked_cell(cell: &str) -> String {
    let mut text = without_marks(cell);
    for mark in ["<br>", "<br/>", "<br />", "<BR>"] {
        if text.contains(mark) {
            text = text.replace(mark, "\n");
        }
    }
    text
}

/// Removes `**` around words, turns `&nbsp;` into its character and `\*` into `*`.
fn without_marks(text: &str) -> String {
    let text = without_emphasis(text).replace("&nbsp;", "\u{a0}");
    if !text.contains('\\') {
        return text;
    }
    let mut out = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        let escaped = characters.peek().is_some_and(char::is_ascii_punctuation);
        if character == '\\' && escaped {
            out.extend(characters.next());
        } else {
            out.push(character);
        }
    }
    out
}

fn without_emphasis(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, from)) = rest.split_once("**") {
        out.push_str(before);
        match from.split_once("**") {
            Some((word, after)) if !word.is_empty() && word.trim() == word => {
                out.push_str(word);
                rest = after;
            }
            _ => {
                out.push_str("**");
                rest = from;
            }
        }
    }
    out.push_str(rest);
    out
}
