//! The readers that are fuzzed. A new one is one line here and one file in `fuzz/fuzz_targets/`.

use std::path::Path;

use anyhow::Result;

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
    Target { name: "html", run: nothing, seeds: seeds::html },
    Target { name: "text", run: nothing, seeds: seeds::text },
    Target { name: "docx", run: nothing, seeds: seeds::docx },
    Target { name: "xlsx", run: nothing, seeds: seeds::xlsx },
    Target { name: "pdf", run: nothing, seeds: seeds::pdf },
    Target { name: "any", run: nothing, seeds: seeds::all },
];
fn nothing(_: &[u8]) {}
