//! Papers: DOCX beside the generator of the baseline, and PDF alone, which the baseline has not.

use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, anyhow, ensure};
use jiff::civil::date;
use paper::{Fonts, report_docx, report_pdf};
use report::Report;
use report::write::Labels;

use super::baseline::Baseline;
use super::write::{self, Format};

const DOCX: Format =
    Format { name: "docx", write: |report, labels| Ok(report_docx(report, labels)), has_baseline: true };

/// So many PDFs are set after the first, each of another report.
const WARM: usize = 60;

/// Measures DOCX and PDF over the reports that were generated as HTML.
pub(crate) fn run(reports: &Path, baseline: &Baseline, folder: &Path, seed: u64) -> Result<()> {
    let made = write::made(reports)?;
    write::table(&[DOCX], &made, baseline, folder, seed)?;
    let start = Instant::now();
    let fonts = Fonts::find(None);
    let found = start.elapsed();
    let mut taken =
        made.iter().take(WARM + 1).map(|report| set(report, &fonts)).collect::<Result<Vec<_>>>()?;
    ensure!(taken.len() > 1, "more than one report is needed");
    let first = taken.remove(0);
    taken.sort();
    let of = |share: usize| taken.get(taken.len() * share / 100).copied().context("no PDF was set");
    println!(
        "\nPDF: fonts found in {}, first {}, then {} others: p50 {}, p95 {}",
        ms(found),
        ms(first),
        taken.len(),
        ms(of(50)?),
        ms(of(95)?)
    );
    Ok(())
}

fn set(report: &Report, fonts: &Fonts) -> Result<Duration> {
    let start = Instant::now();
    let pdf = report_pdf(report, &Labels::of(report), fonts, date(2026, 1, 12));
    let taken = start.elapsed();
    pdf.map(|_| taken).map_err(|not_set| anyhow!(not_set.sentence.en))
}

fn ms(duration: Duration) -> String {
    format!("{:.0} ms", duration.as_secs_f64() * 1000.0)
}
