//! All that the typesetter sees of the world: a template, the data of one report, and fonts.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World, WorldExt};

use crate::fonts::Fonts;

static TEMPLATE: LazyLock<Source> =
    LazyLock::new(|| Source::new(file("report.typ"), include_str!("report.typ").to_owned()));

static DATA: LazyLock<FileId> = LazyLock::new(|| file("data.json"));

/// With the heads of rows, which typst calls a feature to come.
static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| {
    LazyHash::new(Library::builder().with_features([Feature::A11yExtras].into_iter().collect()).build())
});

/// One paper on the desk.
pub(super) struct Paper<'a> {
    fonts: &'a Fonts,
    data: Bytes,
}

impl<'a> Paper<'a> {
    pub(super) fn new(fonts: &'a Fonts, data: Vec<u8>) -> Self {
        Self { fonts, data: Bytes::new(data) }
    }

    /// The line of the template that a fault points at.
    pub(super) fn line(&self, fault: &SourceDiagnostic) -> Option<usize> {
        let start = WorldExt::range(self, fault.span)?.start;
        TEMPLATE.lines().byte_to_line(start).map(|line| line + 1)
    }
}

#[allow(clippy::expect_used, reason = "the two names are written in this file")]
fn file(name: &str) -> FileId {
    let path = VirtualPath::new(name).expect("a plain name");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

impl World for Paper<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        self.fonts.store().book()
    }

    fn main(&self) -> FileId {
        TEMPLATE.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == TEMPLATE.id() { Ok(TEMPLATE.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == *DATA { Ok(self.data.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.store().font(index)
    }

    /// A paper has the date it is given; there is no clock.
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
