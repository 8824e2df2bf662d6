//! Which paragraph styles are headings.

use std::collections::{BTreeMap, BTreeSet};

use crate::package::xml::{self, Event};

/// Styles may be based on styles; further than this nobody looks.
const MAX_CHAIN: usize = 10;

#[derive(Default)]
struct Style {
    heading: Option<bool>,
    based_on: String,
}

/// Whether a style's id or name alone says that it is a heading.
pub(super) fn is_heading_name(name: &str) -> bool {
    let starts = |word: &str| name.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word));
    starts("heading") || starts("title") || name.starts_with("标题")
}

/// Whether an outline level makes a heading; level 9 is body text.
pub(super) fn is_heading_level(level: u32) -> bool {
    level < 9
}

/// The ids of all heading styles in `styles.xml`.
pub(super) fn headings(bytes: &[u8]) -> BTreeSet<String> {
    let styles = collect(bytes);
    let is_heading = |id: &String| {
        let mut id = id;
        for _ in 0..MAX_CHAIN {
            let Some(style) = styles.get(id) else { return false };
            if let Some(heading) = style.heading {
                return heading;
            }
            id = &style.based_on;
        }
        false
    };
    styles.keys().filter(|id| is_heading(id)).cloned().collect()
}

fn collect(bytes: &[u8]) -> BTreeMap<String, Style> {
    let mut styles = BTreeMap::new();
    let mut reader = xml::reader(bytes);
    let mut id = String::new();
    let mut style = Style::default();
    while let Ok(event) = reader.read_event() {
        match event {
            Event::Start(tag) | Event::Empty(tag) => match tag.local_name().as_ref() {
                "style" => {
                    id = xml::attribute(&tag, "styleId").unwrap_or_default().into_owned();
                    style = Style::default();
                }
                "name" if is_heading_name(&xml::attribute(&tag, "val").unwrap_or_default()) => {
                    style.heading.get_or_insert(true);
                }
                "outlineLvl" => {
                    style.heading = xml::number(&tag, "val").map(is_heading_level).or(style.heading);
                }
                "basedOn" => style.based_on = xml::attribute(&tag, "val").unwrap_or_default().into_owned(),
                _ => {}
            },
            Event::End(tag) if tag.local_name().as_ref() == "style" => {
                styles.insert(std::mem::take(&mut id), std::mem::take(&mut style));
            }
            Event::Eof => break,
            _ => {}
        }
    }
    styles
}
