//! From a name to reports: reading the bytes, our own JSON or any format of `files`, and the reader of reports.

use std::ffi::OsStr;
use std::io::Read;
use std::path::Path;

use files::{Block, Document, Format, Limits, Unreadable};
use report::mapping::Mapping;
use report::{Reading, Report, Sentence};
use serde::de::IgnoredAny;

use crate::render::place::Ground;
use crate::trouble::Trouble;

/// A report as it was read.
pub(crate) struct Loaded {
    /// The report and what the reader says of it.
    pub(crate) reading: Reading,
    /// What places in it are called.
    pub(crate) ground: Ground,
}

/// A report of a file, or why there is none; with the line it stands on where the file is JSON Lines.
pub(crate) struct Entry {
    pub(crate) line: Option<usize>,
    pub(crate) result: Result<Loaded, Trouble>,
}

/// What helps to read a document.
#[derive(Clone, Copy, Default)]
pub(crate) struct Aids<'a> {
    /// Last year's report.
    pub(crate) previous: Option<&'a Report>,
    /// Where a workbook keeps what, if it is somebody's own.
    pub(crate) mapping: Option<&'a Mapping>,
}

/// All reports of a file. Only JSON Lines hold more than one.
pub(crate) fn load(bytes: &[u8], name: Option<&str>, aids: Aids<'_>) -> Vec<Entry> {
    let from_json = match json_by(bytes, name) {
        None => None,
        Some(By::Name) => Some(load_json(bytes)),
        Some(By::Content) => {
            Some(load_json(bytes)).filter(|entries| entries.iter().any(|e| e.result.is_ok()))
        }
    };
    from_json.unwrap_or_else(|| vec![Entry { line: None, result: load_document(bytes, name, aids) }])
}

/// The bytes of a file, or of standard input when it is `None`; never more than a reader takes on.
pub(crate) fn bytes_of(path: Option<&OsStr>) -> Result<Vec<u8>, Trouble> {
    let limit = u64::try_from(Limits::default().bytes).unwrap_or(u64::MAX);
    let too_large = |bytes| Err(Trouble::Unreadable(Unreadable::TooLarge { bytes }));
    let mut bytes = Vec::new();
    let mut take = |source: &mut dyn Read| source.take(limit + 1).read_to_end(&mut bytes);
    let result = match path {
        None => take(&mut std::io::stdin().lock()),
        Some(path) => {
            let mut file = std::fs::File::open(Path::new(path)).map_err(|e| Trouble::of_io(&e))?;
            let facts = file.metadata().map_err(|e| Trouble::of_io(&e))?;
            if facts.is_dir() {
                return Err(Trouble::Folder);
            }
            if facts.len() > limit {
                return too_large(facts.len());
            }
            take(&mut file)
        }
    };
    result.map_err(|e| Trouble::of_io(&e))?;
    let read = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    if read > limit { too_large(read) } else { Ok(bytes) }
}

/// The bytes of a file that an option names; a sentence with its name where it cannot be read.
pub(crate) fn named(path: &Path) -> Result<Vec<u8>, Sentence> {
    bytes_of(Some(path.as_os_str())).map_err(|trouble| trouble.sentence().about(path.display()))
}

/// What speaks for JSON.
enum By {
    Name,
    Content,
}

fn json_by(bytes: &[u8], name: Option<&str>) -> Option<By> {
    let start = without_mark(bytes).trim_ascii_start();
    if start.is_empty() {
        return None;
    }
    let named = name.and_then(|name| name.rsplit_once('.')).is_some_and(|(_, extension)| {
        ["json", "jsonl", "ndjson"].iter().any(|known| extension.eq_ignore_ascii_case(known))
    });
    if named { Some(By::Name) } else { start.starts_with(b"{").then_some(By::Content) }
}

fn without_mark(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)
}

/// One object, or one a line.
fn load_json(bytes: &[u8]) -> Vec<Entry> {
    let Ok(text) = std::str::from_utf8(without_mark(bytes)) else {
        return vec![Entry { line: None, result: Err(Trouble::Json("UTF-8".to_owned())) }];
    };
    let whole = from_json(text, 1);
    let mut lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    let is_lines = lines.clone().nth(1).is_some()
        && lines.next().is_some_and(|(_, first)| serde_json::from_str::<IgnoredAny>(first).is_ok());
    if whole.is_ok() || !is_lines {
        return vec![Entry { line: None, result: whole }];
    }
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    lines.map(|(at, line)| Entry { line: Some(at + 1), result: from_json(line, at + 1) }).collect()
}

fn from_json(text: &str, line: usize) -> Result<Loaded, Trouble> {
    let (report, findings) = report::from_json(text).map_err(Trouble::Json)?;
    let ground = Ground { format: report.source.format, sheets: Vec::new(), json_line: Some(line) };
    Ok(Loaded { reading: Reading { report, findings }, ground })
}

fn load_document(bytes: &[u8], name: Option<&str>, aids: Aids<'_>) -> Result<Loaded, Trouble> {
    let document = files::read(bytes, name, &Limits::default()).map_err(Trouble::Unreadable)?;
    let ground = ground(&document);
    let reading = match aids.mapping {
        Some(mapping) => {
            let report = mapping.read(&document).map_err(Trouble::NoSheet)?;
            Reading { report, findings: Vec::new() }
        }
        None => report::read(document, aids.previous).map_err(Trouble::NoReport)?,
    };
    Ok(Loaded { reading, ground })
}

fn ground(document: &Document) -> Ground {
    let sheets = match document.format {
        Format::Xlsx => document.blocks.iter().filter_map(sheet).collect(),
        _ => Vec::new(),
    };
    Ground { format: Some(document.format), sheets, json_line: None }
}

fn sheet(block: &Block) -> Option<(u32, String)> {
    match block {
        Block::Grid(grid) => Some((grid.place.table?.get(), grid.name.clone()?)),
        Block::Line(_) => None,
    }
}
