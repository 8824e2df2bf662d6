//! `docProps/*.xml`: who made the file, with what, when.

use super::xml::{self, Event};
use crate::Metadatum;

/// Values that one part may give.
const MAX_VALUES: usize = 200;
/// Longest value kept, in bytes.
const MAX_VALUE: usize = 1_000;

/// Adds every element that holds text, under its name (or, for custom properties, the name given to it).
pub(crate) fn read(bytes: &[u8], metadata: &mut Vec<Metadatum>) {
    let mut reader = xml::reader(bytes);
    let mut name = String::new();
    let mut given = None;
    let mut value = String::new();
    let before = metadata.len();
    while let Ok(event) = reader.read_event() {
        match event {
            Event::Start(tag) => {
                tag.name().as_ref().clone_into(&mut name);
                given = match tag.local_name().as_ref() {
                    "property" => xml::attribute(&tag, "name").map(std::borrow::Cow::into_owned),
                    _ => given,
                };
                value.clear();
            }
            Event::Text(text) if value.len() < MAX_VALUE => value.push_str(&text.xml10_content()),
            Event::GeneralRef(entity) if value.len() < MAX_VALUE => xml::push_entity(&entity, &mut value),
            Event::End(_) => {
                let text = value.trim();
                if !text.is_empty() && metadata.len() - before < MAX_VALUES {
                    let name = given.clone().unwrap_or_else(|| name.clone());
                    metadata.push(Metadatum { name, value: text.to_owned() });
                }
                value.clear();
            }
            Event::Eof => return,
            _ => {}
        }
    }
}
