//! Office files as packages: a zip opened with a budget.
//!
//! A part is inflated only when a reader asks for it, never unpacked to a path, and every inflated byte is
//! counted against [`Limits::unpacked`]: what the zip says about sizes is not believed.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use crate::{Format, Hidden, HiddenKind, Limits, Metadatum, Place, Unreadable};

pub(crate) mod properties;
pub(crate) mod xml;

/// More entries than this are no office file.
const MAX_ENTRIES: usize = 10_000;
/// Pieces of hidden content that one file may list.
pub(crate) const MAX_HIDDEN: usize = 5_000;
/// Characters kept of a piece of hidden content.
const HIDDEN_CHARACTERS: usize = 200;
/// What every entry of a zip's directory begins with.
const ENTRY: &[u8] = b"PK\x01\x02";

/// A zip whose parts are read one by one.
pub(crate) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    /// Part names in lower case with forward slashes, sorted, and where they stand in the zip.
    parts: Vec<(String, usize)>,
    left: u64,
    format: Format,
}

impl<'a> Package<'a> {
    /// Opens a zip as a package of the given format.
    pub(crate) fn open(bytes: &'a [u8], format: Format, limits: &Limits) -> Result<Self, Unreadable> {
        if bytes.len() / ENTRY.len() > MAX_ENTRIES && count_entries(bytes) > MAX_ENTRIES {
            return Err(Unreadable::Bomb);
        }
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| damaged(format, &error))?;
        let mut parts: Vec<(String, usize)> = archive.file_names_raw().map(normal).zip(0..).collect();
        parts.sort_unstable();
        Ok(Self { archive, parts, left: limits.unpacked, format })
    }

    /// Whether there is a part of this name.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.position(name).is_some()
    }

    /// The names of all parts, in lower case.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.parts.iter().map(|(name, _)| name.as_str())
    }

    /// The bytes of a part as UTF-8 text, or `None` when there is no such part.
    pub(crate) fn part(&mut self, name: &str) -> Result<Option<Vec<u8>>, Unreadable> {
        let Some(index) = self.position(name) else { return Ok(None) };
        let format = self.format;
        let mut entry = self.archive.by_index(index).map_err(|error| refused(format, &error))?;
        if entry.size() > self.left {
            return Err(Unreadable::Bomb);
        }
        let mut bytes = Vec::with_capacity(usize::try_from(entry.size()).unwrap_or_default().min(1 << 20));
        let read = entry.by_ref().take(self.left.saturating_add(1)).read_to_end(&mut bytes);
        read.map_err(|error| damaged(format, &error))?;
        let size = bytes.len() as u64;
        if size > self.left {
            return Err(Unreadable::Bomb);
        }
        self.left -= size;
        Ok(Some(utf8(bytes)))
    }

    /// Lists embedded files and programs under a folder such as `word`.
    pub(crate) fn list_foreign(&self, folder: &str, hidden: &mut Vec<Hidden>) {
        for name in self.names() {
            let Some(inside) = name.strip_prefix(folder).and_then(|rest| rest.strip_prefix('/')) else {
                continue;
            };
            let kind = match inside {
                _ if inside.starts_with("embeddings/") || inside.starts_with("activex/") => {
                    HiddenKind::Embedded
                }
                "vbaproject.bin" => HiddenKind::Macro,
                _ => continue,
            };
            let file = inside.rsplit('/').next().unwrap_or(inside);
            hide(hidden, kind, file, Place::default());
        }
    }

    /// The parts in which the file speaks about itself.
    pub(crate) fn metadata(&mut self) -> Result<Vec<Metadatum>, Unreadable> {
        let mut metadata = Vec::new();
        for name in ["docprops/core.xml", "docprops/app.xml", "docprops/custom.xml"] {
            if let Some(bytes) = self.part(name)? {
                properties::read(&bytes, &mut metadata);
            }
        }
        Ok(metadata)
    }

    fn position(&self, name: &str) -> Option<usize> {
        let name = normal(name.as_bytes());
        let found = self.parts.binary_search_by(|(known, _)| known.as_str().cmp(&name)).ok()?;
        self.parts.get(found).map(|(_, index)| *index)
    }
}

/// What kind of office file a zip is, if it is one.
pub(crate) fn kind(bytes: &[u8]) -> Option<Format> {
    let limits = Limits { unpacked: 1 << 20, ..Limits::default() };
    let mut package = Package::open(bytes, Format::Docx, &limits).ok()?;
    if package.has("word/document.xml") {
        return Some(Format::Docx);
    }
    if package.has("xl/workbook.xml") {
        return Some(Format::Xlsx);
    }
    let types = package.part("[content_types].xml").ok()??;
    let is = |family: &str| main_part(&types, family).is_some_and(|main| package.has(&main));
    if is(DOCX_MAIN) {
        Some(Format::Docx)
    } else if is(XLSX_MAIN) {
        Some(Format::Xlsx)
    } else {
        None
    }
}

/// What the content type of a text document's main part has in it.
pub(crate) const DOCX_MAIN: &str = "word";
/// What the content type of a workbook's main part has in it.
pub(crate) const XLSX_MAIN: &str = "sheet";

/// The main part named in `[Content_Types].xml`; some programs call it `word/document2.xml`.
pub(crate) fn main_part(types: &[u8], family: &str) -> Option<String> {
    let mut reader = xml::reader(types);
    loop {
        match reader.read_event().ok()? {
            xml::Event::Start(tag) | xml::Event::Empty(tag) => {
                let Some(content) = xml::attribute(&tag, "ContentType") else { continue };
                if content.contains(family) && content.ends_with("main+xml") {
                    return xml::attribute(&tag, "PartName").map(|name| normal(name.as_bytes()));
                }
            }
            xml::Event::Eof => return None,
            _ => {}
        }
    }
}

/// The relations of a part: id and target.
pub(crate) fn relations(bytes: &[u8]) -> impl Iterator<Item = (String, String)> {
    let mut reader = xml::reader(bytes);
    std::iter::from_fn(move || {
        loop {
            match reader.read_event().ok()? {
                xml::Event::Start(tag) | xml::Event::Empty(tag)
                    if tag.local_name().as_ref() == "Relationship" =>
                {
                    let id = xml::attribute(&tag, "Id").unwrap_or_default().into_owned();
                    return Some((id, xml::attribute(&tag, "Target").unwrap_or_default().into_owned()));
                }
                xml::Event::Eof => return None,
                _ => {}
            }
        }
    })
}

/// The name of a part that a part in `folder` calls `target`.
pub(crate) fn resolve(folder: &str, target: &str) -> String {
    if let Some(absolute) = target.strip_prefix('/') {
        return absolute.to_owned();
    }
    let mut path: Vec<&str> = folder.split('/').filter(|step| !step.is_empty()).collect();
    for step in target.split('/') {
        match step {
            "." | "" => {}
            ".." => drop(path.pop()),
            _ => path.push(step),
        }
    }
    path.join("/")
}

/// Adds a piece of hidden content, cut to its first characters; blank pieces say nothing and are left out.
pub(crate) fn hide(hidden: &mut Vec<Hidden>, kind: HiddenKind, text: &str, place: Place) {
    let text = text.trim();
    if !text.is_empty() && hidden.len() < MAX_HIDDEN {
        hidden.push(Hidden { kind, text: text.chars().take(HIDDEN_CHARACTERS).collect(), place });
    }
}

/// A file that says it is of a format and cannot be read as one.
pub(crate) fn damaged(format: Format, detail: &dyn std::fmt::Display) -> Unreadable {
    Unreadable::Damaged { format, detail: detail.to_string() }
}

fn refused(format: Format, error: &ZipError) -> Unreadable {
    match error {
        ZipError::UnsupportedArchive(reason) if *reason == ZipError::PASSWORD_REQUIRED => {
            Unreadable::Encrypted
        }
        _ => damaged(format, error),
    }
}

fn count_entries(bytes: &[u8]) -> usize {
    bytes.windows(ENTRY.len()).filter(|window| *window == ENTRY).count()
}

fn normal(name: &[u8]) -> String {
    let name = String::from_utf8_lossy(name).to_ascii_lowercase();
    let name = if name.contains('\\') { name.replace('\\', "/") } else { name };
    match name.strip_prefix('/') {
        Some(relative) => relative.to_owned(),
        None => name,
    }
}

/// Parts in UTF-16 are rare and allowed.
fn utf8(bytes: Vec<u8>) -> Vec<u8> {
    match encoding_rs::Encoding::for_bom(&bytes) {
        Some((encoding, _)) if encoding != encoding_rs::UTF_8 => {
            encoding.decode(&bytes).0.into_owned().into_bytes()
        }
        _ => bytes,
    }
}
