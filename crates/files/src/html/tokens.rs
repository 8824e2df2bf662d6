//! From characters to tokens, by the states of the HTML standard.
//!
//! `html5ever` has a tokenizer of its own; a test holds this one against it. This one takes half the time, since
//! it keeps only the attributes that matter, and it is not slowed down by a tag with a million attributes.

use html5ever::LocalName;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{TagKind, Token, TokenSink, TokenSinkResult};

use super::doctype;
use super::reference;
use super::tag::{self, skip, slice};

/// Turns a page into tokens for a sink.
pub(super) struct Tokens<'s, S> {
    source: StrTendril,
    sink: &'s S,
    at: usize,
    line: u64,
    /// How far lines have been counted.
    counted: usize,
    mode: Mode,
    /// The last start tag, whose end tag ends text without markup.
    opened: LocalName,
}

/// How characters are read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mode {
    /// With markup and references.
    Data,
    /// Without markup, to the end tag: with references (`title`), as written (`style`), or as a program.
    Raw(RawKind),
    /// As written, to the end of the page.
    Plain,
}

/// What is done with characters that need care.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Care {
    /// References are decoded, zero characters are left to the tree builder.
    Data,
    /// References are decoded, zero characters replaced.
    References,
    /// Zero characters are replaced.
    Written,
    /// Zero characters are left to the tree builder.
    Section,
}

impl<'s, S: TokenSink> Tokens<'s, S> {
    pub(super) fn new(text: &str, sink: &'s S) -> Self {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let text = text.get(..text.floor_char_boundary(i32::MAX as usize)).unwrap_or_default();
        let source = StrTendril::from_slice(text);
        Self { source, sink, at: 0, line: 1, counted: 0, mode: Mode::Data, opened: LocalName::default() }
    }

    /// Reads one token or a few; says whether there is more.
    pub(super) fn step(&mut self) -> bool {
        if self.at >= self.source.len() {
            return false;
        }
        match self.mode {
            Mode::Data => self.data(),
            Mode::Raw(kind) => self.raw(kind),
            Mode::Plain => {
                self.characters(self.source.len(), Care::Written);
            }
        }
        true
    }

    /// Tells the sink that the page has ended.
    pub(super) fn end(&self) {
        self.hand_on(Token::EOFToken, self.line);
        self.sink.end();
    }

    /// Hands a token to the sink whose answer does not matter.
    fn hand_on(&self, token: Token, line: u64) {
        drop(self.sink.process_token(token, line));
    }

    fn bytes_from(&self, at: usize) -> &[u8] {
        self.source.as_bytes().get(at..).unwrap_or_default()
    }

    fn data(&mut self) {
        let end =
            self.at + memchr::memchr(b'<', self.bytes_from(self.at)).unwrap_or(self.source.len() - self.at);
        self.characters(end, Care::Data);
        if end < self.source.len() {
            self.markup();
        }
    }

    /// What begins with the `<` at this position.
    fn markup(&mut self) {
        let at = self.at;
        let ahead = |distance: usize| self.source.as_bytes().get(at + distance).copied();
        match (ahead(1), ahead(2)) {
            (Some(first), _) if first.is_ascii_alphabetic() => self.tag(at + 1, TagKind::StartTag),
            (Some(b'/'), Some(second)) if second.is_ascii_alphabetic() => self.tag(at + 2, TagKind::EndTag),
            (Some(b'/'), Some(b'>')) => self.at = at + 3,
            (Some(b'/'), Some(_)) => self.bogus_comment(at + 2),
            (Some(b'?'), _) => self.bogus_comment(at + 1),
            (Some(b'!'), _) => self.declaration(at + 2),
            _ => self.characters(at + 1 + usize::from(ahead(1) == Some(b'/')), Care::Data),
        }
    }

    fn tag(&mut self, start: usize, kind: TagKind) {
        let Some((tag, end)) = tag::read(&self.source, start, kind) else {
            self.at = self.source.len();
            return;
        };
        if kind == TagKind::StartTag {
            self.opened.clone_from(&tag.name);
        }
        let line = self.line_at(self.at);
        self.at = end;
        match self.sink.process_token(Token::TagToken(tag), line) {
            TokenSinkResult::RawData(kind) => self.mode = Mode::Raw(kind),
            TokenSinkResult::Plaintext => self.mode = Mode::Plain,
            TokenSinkResult::Continue
            | TokenSinkResult::Script(_)
            | TokenSinkResult::EncodingIndicator(_) => {}
        }
    }

    fn declaration(&mut self, start: usize) {
        let rest = self.bytes_from(start);
        let begins =
            |word: &[u8]| rest.get(..word.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(word));
        if rest.starts_with(b"-->") || rest.starts_with(b"--->") {
            let end = start + skip(rest, 0, |byte| byte == b'-') + 1;
            self.emit_comment(start, start, end);
        } else if rest.starts_with(b"--") {
            self.comment(start + 2);
        } else if begins(b"doctype") {
            let end = self.behind(start, b'>');
            let doctype = doctype::read(slice(&self.source, self.at, end));
            let line = self.line_at(self.at);
            self.at = end;
            if let Some(doctype) = doctype {
                self.hand_on(Token::DoctypeToken(doctype), line);
            }
        } else if rest.starts_with(b"[CDATA[")
            && self.sink.adjusted_current_node_present_but_not_in_html_namespace()
        {
            self.at = start + b"[CDATA[".len();
            let length = memchr::memmem::find(self.bytes_from(self.at), b"]]>");
            let end = length.map_or(self.source.len(), |length| self.at + length);
            self.characters(end, Care::Section);
            self.at = (end + b"]]>".len()).min(self.source.len());
        } else {
            self.bogus_comment(start);
        }
    }

    /// The position behind the next `mark`, or the end of the page.
    fn behind(&self, from: usize, mark: u8) -> usize {
        memchr::memchr(mark, self.bytes_from(from)).map_or(self.source.len(), |at| from + at + 1)
    }

    fn comment(&mut self, start: usize) {
        let rest = self.bytes_from(start);
        let mark = |at: &usize| {
            let rest = rest.get(*at..).unwrap_or_default();
            rest.starts_with(b"-->") || rest.starts_with(b"--!>")
        };
        let length = memchr::memchr_iter(b'-', rest).find(mark).unwrap_or(rest.len());
        let after = skip(rest, length, |byte| byte != b'>') + 1;
        self.emit_comment(start, start + length, (start + after).min(self.source.len()));
    }

    /// What is no markup is taken as a comment up to the next `>`.
    fn bogus_comment(&mut self, start: usize) {
        let after = self.behind(start, b'>');
        let closed = after > start && self.source.as_bytes().get(after - 1) == Some(&b'>');
        self.emit_comment(start, after - usize::from(closed), after);
    }

    fn emit_comment(&mut self, start: usize, end: usize, after: usize) {
        let line = self.line_at(self.at);
        self.at = after;
        self.hand_on(Token::CommentToken(slice(&self.source, start, end)), line);
    }

    /// Text without markup, to the end tag of the element it stands in.
    fn raw(&mut self, kind: RawKind) {
        let care = if kind == RawKind::Rcdata { Care::References } else { Care::Written };
        let end = match kind {
            RawKind::ScriptData => end_of_script(self.source.as_bytes(), self.at),
            _ => self.end_of_raw(),
        };
        self.characters(end, care);
        self.mode = Mode::Data;
        if end < self.source.len() {
            self.tag(end + 2, TagKind::EndTag);
        }
    }

    fn end_of_raw(&self) -> usize {
        let bytes = self.source.as_bytes();
        let candidates =
            memchr::memchr_iter(b'<', self.bytes_from(self.at)).map(|distance| self.at + distance);
        let name = self.opened.as_bytes();
        let mut ends =
            candidates.filter(|&at| bytes.get(at + 1) == Some(&b'/') && is_tag(bytes, at + 2, name));
        ends.next().unwrap_or(bytes.len())
    }

    /// Hands on the characters up to `end`.
    fn characters(&mut self, end: usize, care: Care) {
        let start = std::mem::replace(&mut self.at, end);
        if start >= end {
            return;
        }
        let line = self.line_at(skip(self.source.as_bytes(), start, tag::is_space).min(end));
        let text = self.source.as_bytes().get(start..end).unwrap_or_default();
        if memchr::memchr3(b'&', b'\r', 0, text).is_none() {
            self.hand_on(Token::CharacterTokens(slice(&self.source, start, end)), line);
            return;
        }
        self.careful_characters(start, end, line, care);
    }

    /// Characters with line ends to be made one kind, zeros and references.
    fn careful_characters(&mut self, start: usize, end: usize, line: u64, care: Care) {
        let text = self.source.get(start..end).unwrap_or_default();
        let mut text = text.replace("\r\n", "\n").replace('\r', "\n");
        if matches!(care, Care::References | Care::Written) {
            text = text.replace('\0', "\u{fffd}");
        }
        for (number, part) in text.split('\0').enumerate() {
            if number > 0 {
                self.hand_on(Token::NullCharacterToken, line);
            }
            let references = matches!(care, Care::Data | Care::References);
            let part = if references { reference::decode(part, false) } else { part.into() };
            if !part.is_empty() {
                self.hand_on(Token::CharacterTokens(StrTendril::from_slice(&part)), line);
            }
        }
    }

    /// The line of a position that is not before the last one asked for.
    fn line_at(&mut self, at: usize) -> u64 {
        let bytes = self.source.as_bytes();
        let passed = bytes.get(self.counted..at).unwrap_or_default();
        for end in memchr::memchr2_iter(b'\r', b'\n', passed).map(|distance| self.counted + distance) {
            let second = end > 0 && bytes.get(end) == Some(&b'\n') && bytes.get(end - 1) == Some(&b'\r');
            self.line += u64::from(!second);
        }
        self.counted = self.counted.max(at);
        self.line
    }
}

/// Whether a tag of this name stands at this position.
fn is_tag(bytes: &[u8], at: usize, name: &[u8]) -> bool {
    let named = bytes.get(at..at + name.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(name));
    named
        && bytes.get(at + name.len()).is_some_and(|&byte| tag::is_space(byte) || matches!(byte, b'/' | b'>'))
}

/// Where a script ends. In what looks like a comment, a script within is passed over with its end tag.
fn end_of_script(bytes: &[u8], from: usize) -> usize {
    let (mut commented, mut nested) = (false, false);
    let mut at = from;
    while let Some(distance) = memchr::memchr2(b'<', b'-', bytes.get(at..).unwrap_or_default()) {
        at += distance;
        let rest = bytes.get(at..).unwrap_or_default();
        if rest.starts_with(b"</") && is_tag(bytes, at + 2, b"script") {
            if !nested {
                return at;
            }
            nested = false;
        } else if commented && rest.starts_with(b"-->") {
            (commented, nested) = (false, false);
        } else if !commented && rest.starts_with(b"<!--") {
            commented = true;
            at += 1;
        } else if commented && rest.starts_with(b"<") && is_tag(bytes, at + 1, b"script") {
            nested = true;
        }
        at += 1;
    }
    bytes.len()
}

#[cfg(test)]
mod tests;
