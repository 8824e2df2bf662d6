//! All that the typesetter sees of the world: a template, the data of one paper, and fonts.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World, WorldExt};

use crate::fonts::Fonts;

/// What is set, by its template.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Template {
    Report,
    Letter,
}

static REPORT: LazyLock<Source> =
    LazyLock::new(|| Source::new(file("report.typ"), include_str!("report.typ").to_owned()));

static LETTER: LazyLock<Source> =
    LazyLock::new(|| Source::new(file("letter.typ"), include_str!("letter.typ").to_owned()));

impl Template {
    fn source(self) -> &'static Source {
        match self {
            Self::Report => &REPORT,
            Self::Letter => &LETTER,
        }
    }

    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Report => "report.typ",
            Self::Letter => "letter.typ",
        }
    }
}

static DATA: LazyLock<FileId> = LazyLock::new(|| file("data.json"));

/// With the heads of rows, which typst calls a feature to come.
static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| {
    LazyHash::new(Library::builder().with_features([Feature::A11yExtras].into_iter().collect()).build())
});

/// One paper on the desk.
pub(super) struct Paper<'a> {
    template: Template,
    fonts: &'a Fonts,
    data: Bytes,
}

impl<'a> Paper<'a> {
    pub(super) fn new(template: Template, fonts: &'a Fonts, data: Vec<u8>) -> Self {
        Self { template, fonts, data: Bytes::new(data) }
    }

    pub(super) const fn template(&self) -> Template {
        self.template
    }

    /// The line of the template that a fault points at.
    pub(super) fn line(&self, fault: &SourceDiagnostic) -> Option<usize> {
        let start = WorldExt::range(self, fault.span)?.start;
        self.template.source().lines().byte_to_line(start).map(|line| line + 1)
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
        self.template.source().id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let source = self.template.source();
        if id == source.id() { Ok(source.clone()) } else { Err(FileError::AccessDenied) }
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
