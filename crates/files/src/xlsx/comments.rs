//! Notes that hang on cells.

use std::num::NonZeroU32;

use super::sheet::position;
use crate::package::xml::{self, Event};
use crate::package::{self, Package, hide};
use crate::{Hidden, HiddenKind, Place, Unreadable};

/// Lists the comments of the sheet kept in `path`.
pub(super) fn read(
    package: &mut Package<'_>,
    path: &str,
    number: u32,
    hidden: &mut Vec<Hidden>,
) -> Result<(), Unreadable> {
    if !package.names().any(|name| name.contains("comments")) {
        return Ok(());
    }
    let (folder, file) = path.rsplit_once('/').unwrap_or(("", path));
    let relations = package.part(&format!("{folder}/_rels/{file}.rels"))?.unwrap_or_default();
    for (_, target) in package::relations(&relations) {
        let target = package::resolve(folder, &target);
        if target.contains("/comments") && target.to_ascii_lowercase().ends_with(".xml") {
            let part = package.part(&target)?.unwrap_or_default();
            list(&part, number, hidden);
        }
    }
    Ok(())
}

fn list(bytes: &[u8], number: u32, hidden: &mut Vec<Hidden>) {
    let mut reader = xml::reader(bytes);
    let mut text = String::new();
    let mut place = Place::default();
    let mut in_text = false;
    while let Ok(event) = reader.read_event() {
        match event {
            Event::Start(tag) => match tag.local_name().as_ref() {
                "comment" => {
                    text.clear();
                    let at = xml::attribute(&tag, "ref").and_then(|cell| position(&cell)).unwrap_or_default();
                    place = Place {
                        table: NonZeroU32::new(number),
                        row: NonZeroU32::new(at.0),
                        column: NonZeroU32::new(at.1),
                        ..Place::default()
                    };
                }
                "t" => in_text = true,
                _ => {}
            },
            Event::Text(more) if in_text => text.push_str(&more.xml10_content()),
            Event::GeneralRef(entity) if in_text => xml::push_entity(&entity, &mut text),
            Event::End(tag) => match tag.local_name().as_ref() {
                "t" => in_text = false,
                "comment" => hide(hidden, HiddenKind::Comment, &text, place),
                _ => {}
            },
            Event::Eof => return,
            _ => {}
        }
    }
}
