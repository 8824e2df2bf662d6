//! The little that every XML part needs: names without prefixes, attributes, entities.

use std::borrow::Cow;

use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::BytesRef;
use quick_xml::reader::Reader;

pub(crate) use quick_xml::events::{BytesStart, Event};

/// A reader over one part. It does not compare the names of end tags: the readers count depth themselves.
pub(crate) fn reader(bytes: &[u8]) -> Reader<&[u8]> {
    let mut reader = Reader::from_reader(bytes);
    reader.config_mut().check_end_names = false;
    reader
}

/// The value of an attribute by its local name.
pub(crate) fn attribute<'a>(tag: &'a BytesStart<'_>, name: &str) -> Option<Cow<'a, str>> {
    let mut attributes = tag.attributes();
    attributes.with_checks(false);
    let found = attributes.flatten().find(|attribute| attribute.key.local_name().as_ref() == name)?;
    Some(match found.value {
        Cow::Borrowed(value) if !value.contains('&') => Cow::Borrowed(value),
        value => quick_xml::escape::unescape(&value).map(|text| text.into_owned().into()).unwrap_or(value),
    })
}

/// The value of an attribute as a number.
pub(crate) fn number(tag: &BytesStart<'_>, name: &str) -> Option<u32> {
    attribute(tag, name)?.trim().parse().ok()
}

/// Whether an attribute that is off by default is on.
pub(crate) fn is_set(tag: &BytesStart<'_>, name: &str) -> bool {
    matches!(attribute(tag, name).as_deref(), Some("1" | "true" | "on"))
}

/// Whether an on/off attribute `val` says on; without it the element alone says so.
pub(crate) fn is_on(tag: &BytesStart<'_>, name: &str) -> bool {
    !matches!(attribute(tag, name).as_deref(), Some("0" | "false" | "off" | "none"))
}

/// Appends what an entity stands for; an unknown one says nothing.
pub(crate) fn push_entity(entity: &BytesRef<'_>, text: &mut String) {
    if let Ok(Some(character)) = entity.resolve_char_ref() {
        text.push(character);
    } else if let Some(known) = resolve_predefined_entity(&entity.xml10_content()) {
        text.push_str(known);
    }
}
