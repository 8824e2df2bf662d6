//! PDF with a text layer: glyphs and ruling lines from pdfplumber, put together here.
//!
//! pdfplumber is young: it runs under `catch_unwind`, page by page against a deadline, and only for what it
//! does well. Which glyph belongs to which cell, which cells are merged and what a line is are decided here,
//! from positions. A table without ruling lines stays lines, its columns held apart by two or more spaces.

use std::num::NonZeroU32;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use pdfplumber::{ExtractOptions, Page, Pdf, PdfError, PdfErrorKind};

use crate::package::{damaged, hide};
use crate::{Block, Cut, Document, Format, Hidden, HiddenKind, Limits, Metadatum, Place, Unreadable};
use deadline::Ended;

mod circles;
mod deadline;
mod glyphs;
mod info;
mod legacy;
mod numbering;
mod page;
mod table;
mod weigh;

/// Time for all pages together; a page that has begun is read to its end.
const PATIENCE: Duration = Duration::from_secs(8);
/// A page that goes on for longer than this is given up, and what was read before it is the document.
const DEADLINE: Duration = Duration::from_secs(9);

const GAVE_UP: &str = "the reader gave up";
const TOO_SLOW: &str = "not a page was read in nine seconds";

/// What is gathered over all pages.
#[derive(Default)]
struct Gathered {
    blocks: Vec<Block>,
    metadata: Vec<Metadatum>,
    hidden: Vec<Hidden>,
    cut: Vec<Cut>,
    /// Pages the file has.
    pages: usize,
    cells: usize,
    text: usize,
    tables: u32,
    glyphs: usize,
    /// Glyphs for which the file does not say what they mean.
    unknown: usize,
}

impl Gathered {
    fn cut(&mut self, cut: Cut) {
        if !self.cut.contains(&cut) {
            self.cut.push(cut);
        }
    }
}

/// Reads the pages in order.
pub(crate) fn read(bytes: &[u8], limits: &Limits) -> Result<Document, Unreadable> {
    let began = Instant::now();
    weigh::weigh(bytes, limits)?;
    circles::check(bytes, limits)?;
    let gathered = Arc::new(Mutex::new(Gathered::default()));
    let ended = {
        let (bytes, limits, gathered) = (bytes.to_vec(), *limits, Arc::clone(&gathered));
        let work = move || read_pages(&bytes, &limits, &gathered, began);
        deadline::within(DEADLINE.saturating_sub(began.elapsed()), work)
    };
    match ended {
        Ended::Done(read) => read?,
        Ended::GaveUp => return Err(damaged(Format::Pdf, &GAVE_UP)),
        Ended::Late => {
            let mut gathered = lock(&gathered);
            if gathered.blocks.is_empty() {
                return Err(damaged(Format::Pdf, &TOO_SLOW));
            }
            gathered.cut(Cut::Pages);
        }
    }
    let gathered = std::mem::take(&mut *lock(&gathered));
    finish(bytes, gathered)
}

/// Opens it and counts its pages, of which none is read.
pub(crate) fn pages(bytes: &[u8], limits: &Limits) -> Result<u32, Unreadable> {
    weigh::weigh(bytes, limits)?;
    circles::check(bytes, limits)?;
    let (bytes, limits) = (bytes.to_vec(), *limits);
    match deadline::within(DEADLINE, move || open(&bytes, &limits).map(|pdf| pdf.page_count())) {
        Ended::Done(counted) => counted.map(|pages| u32::try_from(pages).unwrap_or(u32::MAX)),
        Ended::GaveUp => Err(damaged(Format::Pdf, &GAVE_UP)),
        Ended::Late => Err(damaged(Format::Pdf, &TOO_SLOW)),
    }
}

/// Not held while the library is at work, so that it is free even when the library does not come back.
fn lock(gathered: &Mutex<Gathered>) -> MutexGuard<'_, Gathered> {
    gathered.lock().unwrap_or_else(PoisonError::into_inner)
}

fn finish(bytes: &[u8], mut gathered: Gathered) -> Result<Document, Unreadable> {
    if gathered.blocks.is_empty() || gathered.unknown * 2 > gathered.glyphs {
        return Err(Unreadable::Scanned { pages: u32::try_from(gathered.pages).unwrap_or(u32::MAX) });
    }
    list_foreign(bytes, &mut gathered.hidden);
    let Gathered { blocks, metadata, hidden, cut, .. } = gathered;
    Ok(Document { format: Format::Pdf, encoding: None, blocks, metadata, hidden, cut })
}

fn open(bytes: &[u8], limits: &Limits) -> Result<Pdf, Unreadable> {
    let options = ExtractOptions {
        max_stream_bytes: usize::try_from(limits.unpacked).unwrap_or(usize::MAX),
        collect_warnings: false,
        max_total_objects: Some(limits.nodes),
        ..ExtractOptions::default()
    };
    guarded(|| Pdf::open_bytes(&legacy::rename(bytes), Some(options)))
}

fn read_pages(
    bytes: &[u8],
    limits: &Limits,
    shared: &Mutex<Gathered>,
    began: Instant,
) -> Result<(), Unreadable> {
    let pdf = open(bytes, limits)?;
    {
        let mut gathered = lock(shared);
        gathered.metadata = info::read(&pdf);
        gathered.pages = pdf.page_count();
    }
    for index in 0..pdf.page_count() {
        if index >= limits.pages || began.elapsed() > PATIENCE {
            lock(shared).cut(Cut::Pages);
            return Ok(());
        }
        let page = guarded(|| pdf.page(index)).map_err(|error| on_page(error, index))?;
        let added = guarded(|| {
            let mut gathered = lock(shared);
            page::add(&page, limits, &mut gathered);
            list_notes(&page, &mut gathered);
            Ok(gathered.text)
        });
        if added.map_err(|error| on_page(error, index))? > limits.text {
            lock(shared).cut(Cut::Text);
            return Ok(());
        }
    }
    Ok(())
}

/// Runs the library and turns its errors and its panics into ours.
fn guarded<T>(run: impl FnOnce() -> Result<T, PdfError>) -> Result<T, Unreadable> {
    match catch_unwind(AssertUnwindSafe(run)) {
        Ok(Ok(value)) => Ok(value),
        Ok(Err(error)) => Err(match error.kind() {
            PdfErrorKind::PasswordRequired | PdfErrorKind::InvalidPassword => Unreadable::Encrypted,
            PdfErrorKind::ResourceLimit => Unreadable::Bomb,
            _ => damaged(Format::Pdf, &error),
        }),
        Err(_) => Err(damaged(Format::Pdf, &GAVE_UP)),
    }
}

fn on_page(error: Unreadable, index: usize) -> Unreadable {
    match error {
        Unreadable::Damaged { format, detail } => {
            Unreadable::Damaged { format, detail: format!("page {}: {detail}", index + 1) }
        }
        other => other,
    }
}

fn number(index: usize) -> Option<NonZeroU32> {
    u32::try_from(index).ok().and_then(|index| NonZeroU32::MIN.checked_add(index))
}

/// Notes stuck on the page.
fn list_notes(page: &Page, gathered: &mut Gathered) {
    let place = Place { page: number(page.page_number()), ..Place::default() };
    for note in page.annots() {
        let kind = match note.raw_subtype.as_str() {
            "FileAttachment" => HiddenKind::Embedded,
            "Link" | "Widget" | "Popup" | "FreeText" => continue,
            _ => HiddenKind::Comment,
        };
        let text = note.contents.as_deref().unwrap_or(if kind == HiddenKind::Embedded {
            "FileAttachment"
        } else {
            ""
        });
        hide(&mut gathered.hidden, kind, text, place);
    }
}

/// An attached file is a stream, and streams name their type in the open; scripts may hide in packed objects.
fn list_foreign(bytes: &[u8], hidden: &mut Vec<Hidden>) {
    for (name, kind) in [("/EmbeddedFile", HiddenKind::Embedded), ("/JavaScript", HiddenKind::Script)] {
        let mut windows = bytes.windows(name.len() + 1);
        let found = windows.any(|window| {
            let (start, next) = window.split_at(name.len());
            start == name.as_bytes() && !next.iter().any(u8::is_ascii_alphanumeric)
        });
        if found {
            hide(hidden, kind, name.trim_start_matches('/'), Place::default());
        }
    }
}
