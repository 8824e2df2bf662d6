//! The readers that are fuzzed. A new one is one line here and one file in `fuzz/fuzz_targets/`.

use std::path::Path;

use anyhow::Result;
use files::{Limits, fuzz};
use report::check::Context;
use report::fuzz as of_report;

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
    Target { name: "html", run: fuzz::fuzz_html, seeds: seeds::html },
    Target { name: "text", run: fuzz::fuzz_text, seeds: seeds::text },
    Target { name: "markdown", run: fuzz::fuzz_markdown, seeds: seeds::text },
    Target { name: "docx", run: fuzz::fuzz_docx, seeds: seeds::docx },
    Target { name: "xlsx", run: fuzz::fuzz_xlsx, seeds: seeds::xlsx },
    Target { name: "pdf", run: fuzz::fuzz_pdf, seeds: seeds::pdf },
    Target { name: "any", run: fuzz::fuzz_any, seeds: seeds::all },
    Target { name: "report", run: of_report::fuzz_report, seeds: seeds::reports },
    Target { name: "json", run: of_report::fuzz_json, seeds: seeds::json },
    Target { name: "glued", run: of_report::fuzz_glued, seeds: seeds::glued },
    Target { name: "check", run: check, seeds: seeds::reports },
];

/// The whole way: read, then checked against itself as last year's report.
fn check(bytes: &[u8]) {
    let Ok(document) = files::read(bytes, None, &Limits::default()) else { return };
    let Ok(reading) = report::read(document, None) else { return };
    let context = Context { previous: Some(&reading.report), ..Context::default() };
    drop(report::check::check(&reading.report, &context));
}
