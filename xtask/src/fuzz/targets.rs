//! The readers that are fuzzed. A new one is one line here and one file in `fuzz/fuzz_targets/`.

use std::path::Path;

use anyhow::Result;
use files::Limits;

use super::seeds::{self, Seed};

/// One reader.
pub(super) struct Target {
    /// Its name on the command line.
    pub(super) name: &'static str,
    /// The reader: takes any bytes and must come back.
    pub(super) run: fn(&[u8]),
    /// What it starts from.
    pub(super) seeds: fn(&Path) -> Result<Vec<Seed>>,
}

/// All readers.
pub(super) const TARGETS: &[Target] = &[
    Target { name: "html", run: read, seeds: seeds::html },
    Target { name: "text", run: read, seeds: seeds::text },
    Target { name: "docx", run: read, seeds: seeds::docx },
    Target { name: "xlsx", run: read, seeds: seeds::xlsx },
    Target { name: "pdf", run: read, seeds: seeds::pdf },
    Target { name: "any", run: read, seeds: seeds::all },
];

fn read(bytes: &[u8]) {
    drop(files::read(bytes, None, &Limits::default()));
}
