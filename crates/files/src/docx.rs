//! DOCX: one pass over the main part, without a tree.
//!
//! The body is the page: headers, footers, deleted and hidden text are not in it. What a reader of the page
//! would not see is listed beside it. Styles, notes and comments are inflated only when the body asks for them.

use std::collections::BTreeMap;

use crate::package::{self, Package, xml};
use crate::{Block, Document, Format, Hidden, HiddenKind, Limits, Place, Unreadable};

mod body;
mod paragraph;
mod styles;
mod table;

use body::Body;

/// Reads the body in reading order, then footnotes and endnotes.
pub(crate) fn read(bytes: &[u8], limits: &Limits) -> Result<Document, Unreadable> {
    let mut package = Package::open(bytes, Format::Docx, limits)?;
    let main = main_part(&mut package)?;
    let mut body = Body::new(limits);
    body.read(&main)?;
    drop(main);
    for name in ["word/footnotes.xml", "word/endnotes.xml"] {
        if body.has_notes()
            && let Some(notes) = package.part(name)?
        {
            body.read_notes(&notes)?;
        }
    }
    let mut read = body.finish();
    if !read.styled.is_empty() {
        let part = package.part("word/styles.xml")?.unwrap_or_default();
        mark_headings(&mut read.blocks, &read.styled, &part);
    }
    if let Some(comments) = package.part("word/comments.xml")? {
        list_comments(&comments, &read.commented, &mut read.hidden);
    }
    package.list_foreign("word", &mut read.hidden);
    let metadata = package.metadata()?;
    Ok(Document {
        format: Format::Docx,
        encoding: None,
        blocks: read.blocks,
        metadata,
        hidden: read.hidden,
        cut: read.cut,
    })
}

fn main_part(package: &mut Package<'_>) -> Result<Vec<u8>, Unreadable> {
    if let Some(main) = package.part("word/document.xml")? {
        return Ok(main);
    }
    let types = package.part("[content_types].xml")?.unwrap_or_default();
    let named = package::main_part(&types, package::DOCX_MAIN).unwrap_or_default();
    package.part(&named)?.ok_or_else(|| package::damaged(Format::Docx, &"no main part"))
}

/// Marks the lines whose style turns out to be a heading; `styled` maps a style to the lines that carry it.
fn mark_headings(blocks: &mut [Block], styled: &BTreeMap<String, Vec<usize>>, part: &[u8]) {
    let headings = styles::headings(part);
    let lines = styled.iter().filter(|(style, _)| headings.contains(*style)).flat_map(|(_, lines)| lines);
    for line in lines {
        if let Some(Block::Line(line)) = blocks.get_mut(*line) {
            line.heading = true;
        }
    }
}

fn list_comments(bytes: &[u8], commented: &BTreeMap<String, Place>, hidden: &mut Vec<Hidden>) {
    let mut reader = xml::reader(bytes);
    let mut text = String::new();
    let mut place = Place::default();
    while let Ok(event) = reader.read_event() {
        match event {
            xml::Event::Start(tag) if tag.local_name().as_ref() == "comment" => {
                let id = xml::attribute(&tag, "id").unwrap_or_default();
                place = commented.get(id.as_ref()).copied().unwrap_or_default();
                text.clear();
            }
            xml::Event::Text(more) => text.push_str(&more.xml10_content()),
            xml::Event::GeneralRef(entity) => xml::push_entity(&entity, &mut text),
            xml::Event::End(tag) if tag.local_name().as_ref() == "comment" => {
                package::hide(hidden, HiddenKind::Comment, &text, place);
            }
            xml::Event::Eof => return,
            _ => {}
        }
    }
}
