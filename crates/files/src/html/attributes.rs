//! What of an element's attributes matters to a reader of text and tables.

use html5ever::tendril::StrTendril;
use html5ever::{Attribute, LocalName, QualName, local_name, ns};

use super::reference;

/// How an element changes the look of the text in it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Look(u8);

impl Look {
    /// Takes no part in the page: `hidden`, `display: none`.
    pub(super) const GONE: Self = Self(1);
    /// `visibility: hidden`: keeps its room, shows nothing.
    pub(super) const UNSEEN: Self = Self(2);
    /// `visibility: visible`, which an inner element may say against an outer one.
    pub(super) const SEEN: Self = Self(4);
    /// `font-size: 0`.
    pub(super) const SIZELESS: Self = Self(8);
    /// Any other font size, which an inner element may say against an outer one.
    pub(super) const SIZED: Self = Self(16);
    /// White space stands as written.
    pub(super) const WRITTEN: Self = Self(32);

    /// Whether all of `other` is in this look.
    pub(super) fn has(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// Whether it changes nothing.
    pub(super) fn is_plain(self) -> bool {
        self.0 == 0
    }

    /// Both together.
    pub(super) fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Reads an inline style.
    pub(super) fn of_style(style: &str) -> Self {
        let mut look = Self::default();
        for declaration in style.as_bytes().split(|&byte| byte == b';') {
            if let Some(colon) = declaration.iter().position(|&byte| byte == b':')
                && let (property, [_, value @ ..]) = declaration.split_at(colon)
            {
                look = look.with(Self::of_declaration(property.trim_ascii(), value.trim_ascii()));
            }
        }
        look
    }

    fn of_declaration(property: &[u8], value: &[u8]) -> Self {
        let important = value.iter().position(|&byte| byte == b'!').unwrap_or(value.len());
        let value = value.get(..important).unwrap_or_default().trim_ascii_end();
        let is = |name: &str| property.eq_ignore_ascii_case(name.as_bytes());
        match property.first() {
            Some(b'f' | b'F') if is("font-size") => Self::of_font_size(value),
            Some(b'd' | b'D') if is("display") && value.eq_ignore_ascii_case(b"none") => Self::GONE,
            Some(b'v' | b'V') if is("visibility") => {
                let is = |word: &[u8]| value.eq_ignore_ascii_case(word);
                let unseen = if is(b"hidden") || is(b"collapse") { Self::UNSEEN } else { Self::default() };
                if is(b"visible") { Self::SEEN } else { unseen }
            }
            Some(b'w' | b'W') if is("white-space") => {
                let written = value.get(..3).is_some_and(|start| start.eq_ignore_ascii_case(b"pre"));
                if written { Self::WRITTEN } else { Self::default() }
            }
            _ => Self::default(),
        }
    }

    fn of_font_size(value: &[u8]) -> Self {
        let unit = |byte: &u8| byte.is_ascii_alphabetic() || *byte == b'%';
        let digits = value.iter().rposition(|byte| !unit(byte)).map_or(0, |last| last + 1);
        let number = value.get(..digits).unwrap_or_default();
        if value.eq_ignore_ascii_case(b"inherit") {
            return Self::default();
        }
        let zero = !number.is_empty() && number.iter().all(|byte| matches!(byte, b'0' | b'.'));
        if zero { Self::SIZELESS } else { Self::SIZED }
    }

    /// As the value of an attribute, so that it can go through the parser.
    fn into_value(self) -> StrTendril {
        StrTendril::from_char(char::from(self.0.saturating_add(b'@')))
    }

    fn from_value(value: &str) -> Self {
        Self(value.bytes().next().unwrap_or(b'@').saturating_sub(b'@'))
    }
}

/// The attributes of a tag that matter, as they come. The parser compares all attributes of the formatting
/// elements it holds open; with so few of them, it never holds many, whatever the page does.
pub(super) struct Kept {
    /// Whether this is a start tag; end tags have no attributes.
    wanted: bool,
    attributes: Vec<Attribute>,
    look: Look,
    styled: bool,
}

impl Kept {
    pub(super) fn new(wanted: bool) -> Self {
        Self { wanted, attributes: Vec::new(), look: Look::default(), styled: false }
    }

    /// Keeps an attribute if it matters and is the first of its name.
    pub(super) fn offer(&mut self, tag: &LocalName, name: &str, value: impl FnOnce() -> StrTendril) {
        if !self.wanted {
            return;
        }
        if name.bytes().any(|byte| byte.is_ascii_uppercase()) {
            self.keep(tag, &name.to_ascii_lowercase(), value);
        } else {
            self.keep(tag, name, value);
        }
    }

    fn keep(&mut self, tag: &LocalName, name: &str, value: impl FnOnce() -> StrTendril) {
        match name {
            "style" if !self.styled => {
                self.styled = true;
                self.look = self.look.with(Look::of_style(&decoded(value())));
            }
            "hidden" => self.look = self.look.with(Look::GONE),
            "colspan" => self.push(local_name!("colspan"), value()),
            "rowspan" => self.push(local_name!("rowspan"), value()),
            "encoding" => self.push(local_name!("encoding"), value()),
            "color" | "face" | "size" if *tag == local_name!("font") => {
                self.push(local_name!("color"), StrTendril::new());
            }
            "type" if *tag == local_name!("input") => self.push(local_name!("type"), value()),
            "src" if *tag == local_name!("script") => self.push(local_name!("src"), value()),
            "name" | "property" | "http-equiv" | "content" if *tag == local_name!("meta") => {
                self.push(LocalName::from(name), value());
            }
            _ => {}
        }
    }

    fn push(&mut self, name: LocalName, value: StrTendril) {
        if !self.attributes.iter().any(|attribute| attribute.name.local == name) {
            self.attributes.push(Attribute { name: QualName::new(None, ns!(), name), value: decoded(value) });
        }
    }

    /// The attributes, with the look among them.
    pub(super) fn finish(mut self) -> Vec<Attribute> {
        if !self.look.is_plain() {
            self.push(local_name!("style"), self.look.into_value());
        }
        self.attributes
    }
}

/// The value with its references decoded, its line ends made one kind and its zero characters replaced.
fn decoded(value: StrTendril) -> StrTendril {
    if memchr::memchr3(b'&', b'\r', 0, value.as_bytes()).is_none() {
        return value;
    }
    let value = value.replace("\r\n", "\n").replace('\r', "\n").replace('\0', "\u{fffd}");
    StrTendril::from_slice(&reference::decode(&value, true))
}

/// What the kept attributes of an element say.
#[derive(Debug)]
pub(super) struct Facts {
    /// How it changes the look.
    pub(super) look: Look,
    /// `colspan`, 1 when absent or senseless.
    pub(super) columns: u32,
    /// `rowspan`; 0 means to the end of the section.
    pub(super) rows: u32,
}

impl Facts {
    /// Reads what [`Kept`] kept.
    pub(super) fn of(attributes: &[Attribute]) -> Self {
        let mut facts = Self { look: Look::default(), columns: 1, rows: 1 };
        for attribute in attributes {
            match attribute.name.local {
                local_name!("style") => facts.look = Look::from_value(&attribute.value),
                local_name!("colspan") => facts.columns = number(&attribute.value).unwrap_or(1).max(1),
                local_name!("rowspan") => facts.rows = number(&attribute.value).unwrap_or(1),
                _ => {}
            }
        }
        facts
    }
}

/// A non-negative integer as HTML reads one: white space before it and rubbish after it do not matter.
fn number(value: &str) -> Option<u32> {
    let value = value.trim_start();
    let value = value.strip_prefix('+').unwrap_or(value);
    let digits = value.len() - value.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let digits = value.get(..digits).filter(|digits| !digits.is_empty())?;
    Some(digits.parse().unwrap_or(u32::MAX))
}

/// The value of the attribute `name`.
pub(super) fn value<'a>(attributes: &'a [Attribute], name: &LocalName) -> Option<&'a str> {
    attributes.iter().find(|attribute| attribute.name.local == *name).map(|attribute| &*attribute.value)
}

#[cfg(test)]
mod tests {
    use super::Look;

    #[test]
    fn an_inline_style_says_whether_text_is_shown() {
        for (style, look) in [
            ("color:red; DISPLAY : none", Look::GONE),
            ("display:none!important", Look::GONE),
            ("display:block", Look::default()),
            ("visibility:hidden", Look::UNSEEN),
            ("visibility:inherit", Look::default()),
            ("visibility:visible", Look::SEEN),
            ("font-size:0", Look::SIZELESS),
            ("font-size: 0.0pt ", Look::SIZELESS),
            ("font-size:0.8em", Look::SIZED),
            ("font-size:small", Look::SIZED),
            ("font-size:inherit", Look::default()),
            ("white-space:pre-wrap", Look::WRITTEN),
            ("white-space:nowrap", Look::default()),
            ("background:url(a;display:nonesuch);:;;x", Look::default()),
        ] {
            assert_eq!(Look::of_style(style), look, "{style}");
        }
        let both = Look::of_style("font-size:12px;display:none");
        assert!(both.has(Look::GONE) && both.has(Look::SIZED));
    }
}
