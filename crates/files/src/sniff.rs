//! Which format a file has, by its content.

use crate::Format;
use crate::encoding::find;
use crate::package;

/// What the first look at the bytes says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Container {
    /// Office Open XML text document.
    Docx,
    /// Office Open XML workbook.
    Xlsx,
    /// PDF.
    Pdf,
    /// An encrypted Office file.
    Encrypted,
    /// Binary Word before DOCX.
    OldWord,
    /// Binary Excel before XLSX.
    OldExcel,
    /// Some other packed or binary format.
    Other,
    /// Perhaps characters.
    Text,
}

/// The kinds of text this crate reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Script {
    /// A page or a fragment of one.
    Html,
    /// Markdown, or text that holds HTML tables.
    Markdown,
    /// Plain text.
    Plain,
}

const OLE2: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
/// Beginnings of formats that may look like text but are none this crate reads.
const FOREIGN: [&[u8]; 8] =
    [b"{\\rtf", b"Rar!", b"7z\xBC\xAF", b"\x1F\x8B", b"\x89PNG", b"\xFF\xD8\xFF", b"GIF8", b"MIME-Version:"];

/// Looks at the signature of the file.
pub(crate) fn container(bytes: &[u8]) -> Container {
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return packed(bytes);
    }
    if bytes.starts_with(OLE2) {
        return compound(bytes);
    }
    if find(bytes.get(..bytes.len().min(1024)).unwrap_or_default(), b"%PDF-").is_some() {
        return Container::Pdf;
    }
    if FOREIGN.iter().any(|start| bytes.starts_with(start)) { Container::Other } else { Container::Text }
}

/// A packed file is what its main part says. A damaged one is judged by the names that stand in it.
fn packed(bytes: &[u8]) -> Container {
    let has = |name: &str| find(bytes, name.as_bytes()).is_some();
    match package::kind(bytes) {
        Some(Format::Docx) => Container::Docx,
        Some(Format::Xlsx) => Container::Xlsx,
        _ if has("word/document") => Container::Docx,
        _ if has("xl/workbook.xml") => Container::Xlsx,
        _ => Container::Other,
    }
}

/// An OLE2 file is what the streams in its directory say.
fn compound(bytes: &[u8]) -> Container {
    let has = |name: &str| {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        find(bytes, &wide).is_some()
    };
    if has("EncryptedPackage") || has("EncryptionInfo") {
        Container::Encrypted
    } else if has("WordDocument") {
        Container::OldWord
    } else if has("Workbook") || has("Book") {
        Container::OldExcel
    } else {
        Container::Other
    }
}

/// Whether the decoded text has too many control characters and broken ones to be text.
pub(crate) fn is_binary(text: &str) -> bool {
    let end = text.floor_char_boundary(16_384);
    let sample = text.get(..end).unwrap_or_default();
    let control = |byte: &u8| *byte < b' ' && !matches!(byte, b'\t'..=b'\r') || *byte == 0x7f;
    let controls = sample.bytes().filter(control).count();
    let broken = memchr::memmem::find_iter(sample.as_bytes(), "\u{fffd}".as_bytes()).count();
    let high = memchr::memchr_iter(0xc2, sample.as_bytes())
        .filter(|&at| {
            sample.as_bytes().get(at + 1).is_some_and(|next| matches!(next, 0x80..=0x84 | 0x86..=0x9f))
        })
        .count();
    (controls + broken + high) * 20 > sample.chars().count()
}

/// Whether there is nothing to read: white space, byte order marks and zero bytes only.
pub(crate) fn is_blank(text: &str) -> bool {
    text.chars()
        .all(|c| c.is_whitespace() || matches!(c, '\0' | '\u{feff}' | '\u{200b}'..='\u{200d}' | '\u{2060}'))
}

/// Tells the kinds of text apart; the name decides only between text and markdown.
pub(crate) fn script(text: &str, name: Option<&str>) -> Script {
    let extension = extension(name);
    let markdown = matches!(extension.as_str(), "md" | "markdown");
    let page = matches!(extension.as_str(), "html" | "htm" | "xhtml" | "shtml");
    let head = lower_head(text);
    if begins_like_a_page(&head, !markdown) || (page && holds_tag(&head)) {
        return Script::Html;
    }
    if markdown || holds_table(text) {
        return Script::Markdown;
    }
    if head.contains("<html") || head.contains("<body") {
        return Script::Html;
    }
    if extension.is_empty() && text.lines().take(500).any(looks_like_markdown) {
        return Script::Markdown;
    }
    Script::Plain
}

fn extension(name: Option<&str>) -> String {
    name.and_then(|name| name.rsplit_once('.')).map(|(_, end)| end.to_ascii_lowercase()).unwrap_or_default()
}

/// The beginning of the text in lower case, without white space before it.
fn lower_head(text: &str) -> String {
    let text = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    text.get(..text.floor_char_boundary(4096)).unwrap_or_default().to_ascii_lowercase()
}

const PAGE_TAGS: [&str; 7] = ["!doctype html", "html", "head", "body", "meta", "title", "?xml version"];
const FLOW_TAGS: [&str; 22] = [
    "table", "div", "p", "span", "h1", "h2", "h3", "h4", "ul", "ol", "a", "b", "br", "center", "font",
    "section", "article", "style", "script", "form", "strong", "!--",
];

fn begins_like_a_page(head: &str, any_tag: bool) -> bool {
    let Some(rest) = head.strip_prefix('<') else { return false };
    let begins = |tag: &&str| {
        let Some(after) = rest.strip_prefix(*tag) else { return false };
        *tag == "!--" || after.is_empty() || after.starts_with(|c: char| !c.is_ascii_alphanumeric())
    };
    if rest.starts_with("?xml") && !head.contains("<html") {
        return false;
    }
    PAGE_TAGS.iter().any(begins) || (any_tag && FLOW_TAGS.iter().any(begins))
}

fn holds_tag(head: &str) -> bool {
    head.split('<')
        .skip(1)
        .any(|rest| rest.starts_with(|c: char| c.is_ascii_alphabetic() || c == '!' || c == '/'))
}

/// Whether there is an HTML table in the text.
pub(crate) fn holds_table(text: &str) -> bool {
    next_table(text).is_some()
}

/// The position of the next `<table` tag.
pub(crate) fn next_table(text: &str) -> Option<usize> {
    text.match_indices('<')
        .map(|(at, _)| at)
        .find(|&at| is_tag(text.get(at + 1..).unwrap_or_default(), "table"))
}

/// Whether `rest`, which follows a `<`, begins with the tag `name`.
pub(crate) fn is_tag(rest: &str, name: &str) -> bool {
    let named = rest.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name));
    named
        && rest
            .get(name.len()..)
            .is_some_and(|after| after.starts_with(|c: char| c == '>' || c == '/' || c.is_whitespace()))
}

fn looks_like_markdown(line: &str) -> bool {
    let marks = line.len() - line.trim_start_matches('#').len();
    let heading = (1..=6).contains(&marks) && line.get(marks..).is_some_and(|rest| rest.starts_with(' '));
    heading || crate::pipes::is_separator(line)
}
