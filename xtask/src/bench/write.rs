//! Writing: the same reports written into a folder by the generator of the baseline and by us.

use std::path::Path;
use std::time::Instant;

use anyhow::{Context, Result, anyhow};
use jiff::civil::date;
use report::Report;
use report::write::{self, Labels};

use super::baseline::Baseline;
use super::ours;

/// A format, and how we write it.
pub(super) struct Format {
    pub(super) name: &'static str,
    pub(super) write: fn(&Report, &Labels) -> Result<Vec<u8>>,
    /// Whether the generator of the baseline has it.
    pub(super) has_baseline: bool,
}

const FORMATS: [Format; 5] = [
    Format {
        name: "html",
        write: |report, labels| Ok(write::page(report, labels).into_bytes()),
        has_baseline: true,
    },
    Format {
        name: "xlsx",
        write: |report, labels| {
            write::xlsx(report, labels, date(2026, 1, 12)).map_err(|why| anyhow!("no workbook: {why}"))
        },
        has_baseline: true,
    },
    Format {
        name: "txt",
        write: |report, labels| Ok(write::text(report, labels).into_bytes()),
        has_baseline: true,
    },
    Format {
        name: "md",
        write: |report, labels| Ok(write::markdown(report, labels).into_bytes()),
        has_baseline: false,
    },
    Format {
        name: "json",
        write: |report, _| Ok(report::to_json(report, &[]).into_bytes()),
        has_baseline: true,
    },
];

/// Measures all formats over the reports that were generated as HTML.
pub(crate) fn run(reports: &Path, baseline: &Baseline, folder: &Path, seed: u64) -> Result<()> {
    table(&FORMATS, &made(reports)?, baseline, folder, seed)
}

/// The reports that were generated as HTML, to be written.
pub(super) fn made(reports: &Path) -> Result<Vec<Report>> {
    let lines = ours::as_json(&ours::load(&reports.join("html"))?);
    Ok(lines.iter().filter_map(|line| report::from_json(line).ok()).map(|(report, _)| report).collect())
}

/// Prints how fast some formats are written.
pub(super) fn table(
    formats: &[Format],
    made: &[Report],
    baseline: &Baseline,
    folder: &Path,
    seed: u64,
) -> Result<()> {
    println!(
        "\nwriting {} reports into a folder, best of three; the baseline makes up its numbers too",
        made.len()
    );
    println!("{:8}{:>14}{:>14}{:>10}", "format", "baseline/s", "gongkai/s", "ratio");
    for format in formats {
        let out = folder.join("written").join(format.name);
        let rate = rate(made, format, &out)?;
        let theirs = if format.has_baseline {
            Some(baseline.writing_rate(format.name, made.len(), seed)?)
        } else {
            None
        };
        let shown = theirs.map(|theirs| format!("{theirs:.0}")).unwrap_or_default();
        let ratio = theirs.map(|theirs| format!("{:.1}x", rate / theirs)).unwrap_or_default();
        println!("{:8}{shown:>14}{rate:>14.0}{ratio:>10}", format.name);
    }
    Ok(())
}

/// Reports a second on one core, files written.
fn rate(reports: &[Report], format: &Format, out: &Path) -> Result<f64> {
    std::fs::create_dir_all(out)?;
    let mut best = f64::INFINITY;
    for _ in 0..3 {
        let start = Instant::now();
        for (at, report) in reports.iter().enumerate() {
            let bytes = (format.write)(report, &Labels::of(report))?;
            std::fs::write(out.join(format!("{at}.{}", format.name)), bytes)?;
        }
        best = best.min(start.elapsed().as_secs_f64());
    }
    let count = u32::try_from(reports.len()).context("too many reports")?;
    Ok(f64::from(count) / best)
}
