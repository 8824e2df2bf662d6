//! Shared strings and the text of a string item.

use crate::package;
use crate::package::xml::{self, Event};
use crate::{Format, Limits, Unreadable};

/// The strings that cells refer to by number.
#[derive(Default)]
pub(super) struct Strings(Vec<String>);

impl Strings {
    pub(super) fn read(bytes: &[u8], limits: &Limits) -> Result<Self, Unreadable> {
        let mut reader = xml::reader(bytes);
        let mut strings = Vec::new();
        let mut item = Item::default();
        while strings.len() < limits.nodes {
            match reader.read_event().map_err(|error| package::damaged(Format::Xlsx, &error))? {
                Event::Empty(tag) if tag.local_name().as_ref() == "si" => strings.push(String::new()),
                Event::Start(tag) => item.start(tag.local_name().as_ref()),
                Event::End(tag) if tag.local_name().as_ref() == "si" => strings.push(item.take()),
                Event::End(tag) => item.end(tag.local_name().as_ref()),
                Event::Text(text) => item.push(&text.xml10_content()),
                Event::CData(text) => item.push(&text.xml10_content()),
                Event::GeneralRef(entity) => item.entity(&entity),
                Event::Eof => break,
                _ => {}
            }
        }
        Ok(Self(strings))
    }

    pub(super) fn get(&self, number: &str) -> Option<&str> {
        self.0.get(number.trim().parse::<usize>().ok()?).map(String::as_str)
    }
}

/// A string item being read: its runs together, without the phonetic guide.
#[derive(Default)]
pub(super) struct Item {
    text: String,
    in_text: bool,
    in_phonetic: bool,
}

impl Item {
    pub(super) fn start(&mut self, name: &str) {
        match name {
            "t" => self.in_text = true,
            "rPh" => self.in_phonetic = true,
            _ => {}
        }
    }

    pub(super) fn end(&mut self, name: &str) {
        match name {
            "t" => self.in_text = false,
            "rPh" => self.in_phonetic = false,
            _ => {}
        }
    }

    pub(super) fn push(&mut self, text: &str) {
        if self.in_text && !self.in_phonetic {
            self.text.push_str(text);
        }
    }

    pub(super) fn entity(&mut self, entity: &quick_xml::events::BytesRef<'_>) {
        if self.in_text && !self.in_phonetic {
            xml::push_entity(entity, &mut self.text);
        }
    }

    /// The text so far, and a fresh start.
    pub(super) fn take(&mut self) -> String {
        let text = std::mem::take(self).text;
        if text.contains("_x") {
            unescape(&text)
        } else if text.contains('\r') {
            text.replace('\r', "")
        } else {
            text
        }
    }
}

/// Spreadsheets write characters that XML does not allow as `_x000D_`.
fn unescape(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        let (before, from) = rest.split_at(at);
        plain.push_str(before);
        let code = from.get(2..6).filter(|_| from.get(6..7) == Some("_"));
        let character = code.and_then(|code| u32::from_str_radix(code, 16).ok()).and_then(char::from_u32);
        if let Some(character) = character {
            plain.push(character);
            rest = from.get(7..).unwrap_or_default();
        } else {
            plain.push_str("_x");
            rest = from.get(2..).unwrap_or_default();
        }
    }
    plain.push_str(rest);
    plain.replace('\r', "")
}
