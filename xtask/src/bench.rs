//! `cargo xtask bench`: the same generated reports read and checked by the scripts of the baseline and by us, side by
//! side in one run.

mod baseline;
mod glued;
mod ours;
mod paper;
mod total;
mod web;
mod write;

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};

use baseline::Baseline;
use ours::{Measured, Truth};

/// What is measured.
struct Options {
    count: usize,
    seed: u64,
    baseline: PathBuf,
    /// The parts to run; all where none is named.
    only: Vec<String>,
}

const PARTS: [&str; 11] =
    ["html", "docx", "xlsx", "txt", "json", "glued", "pdf", "write", "paper", "total", "web"];

impl Options {
    fn parse(root: &Path, words: &[String]) -> Result<Self> {
        let mut options = Self {
            count: 600,
            seed: 20_261_124,
            baseline: root.join("../shared/baseline"),
            only: Vec::new(),
        };
        let mut words = words.iter();
        while let Some(word) = words.next() {
            let mut value = || words.next().with_context(|| format!("{word} needs a value"));
            match word.as_str() {
                "--count" => options.count = value()?.parse().context("--count needs a number")?,
                "--seed" => options.seed = value()?.parse().context("--seed needs a number")?,
                "--baseline" => options.baseline = PathBuf::from(value()?),
                part if PARTS.contains(&part) => options.only.push(part.to_owned()),
                other => bail!(
                    "bench knows no {other}; it takes --count N, --seed N, --baseline FOLDER and {}",
                    PARTS.join(", ")
                ),
            }
        }
        ensure!(
            options.baseline.join("gen_reports.py").is_file(),
            "{} holds no gen_reports.py; name its folder with --baseline",
            options.baseline.display()
        );
        Ok(options)
    }

    fn wants(&self, part: &str) -> bool {
        self.only.is_empty() || self.only.iter().any(|only| only == part)
    }
}

/// Runs the benchmark, in a release build whatever build this is.
pub(crate) fn run(root: &Path, words: &[String]) -> Result<bool> {
    if cfg!(debug_assertions) {
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let release = ["run", "--release", "--quiet", "--locked", "--package", "xtask", "--", "bench"];
        let status = Command::new(cargo).args(release).args(words).current_dir(root).status()?;
        return Ok(status.success());
    }
    let options = Options::parse(root, words)?;
    let folder = std::env::temp_dir().join("gongkai-bench");
    let baseline = Baseline::prepare(&options.baseline, &folder)?;
    let reports = baseline.generate(options.count, options.seed)?;
    let truth = Truth::read(&reports.join("truth.jsonl"))?;
    println!(
        "{} reports a format, seed {}; rates are reports read and checked a second\n",
        options.count, options.seed
    );
    println!(
        "{:8}{:24}{:>12}{:>12}{:>10}   faults found / false alarms",
        "format", "engine", "reports/s", "CPU ms", "ratio"
    );
    for format in FORMATS.iter().filter(|format| options.wants(format.name)) {
        compare(format, &baseline, &reports, &truth)?;
    }
    if options.wants("json") {
        json(&reports, &truth, &baseline)?;
    }
    if options.wants("glued") {
        glued::run(&reports)?;
    }
    if options.wants("pdf") {
        pdfs(&options.baseline)?;
    }
    if options.wants("write") {
        write::run(&reports, &baseline, &folder, options.seed)?;
    }
    if options.wants("paper") {
        paper::run(&reports, &baseline, &folder, options.seed)?;
    }
    if options.wants("total") {
        total::run(root, &baseline, &folder, options.seed)?;
    }
    if options.wants("web") {
        web::run(root, &folder)?;
    }
    Ok(true)
}

struct Format {
    name: &'static str,
    /// The engine to be compared with, then slower ones for the record.
    engines: &'static [&'static str],
}

const FORMATS: [Format; 4] = [
    Format { name: "html", engines: &["html-lxml", "html-bs4lxml"] },
    Format { name: "docx", engines: &["docx", "docx-fast"] },
    Format { name: "xlsx", engines: &["xlsx"] },
    Format { name: "txt", engines: &["txt"] },
];

fn compare(format: &Format, baseline: &Baseline, reports: &Path, truth: &Truth) -> Result<()> {
    let mut first = None;
    for engine in format.engines {
        let rate = baseline.rate(engine, &reports.join(format.name))?;
        let against = *first.get_or_insert(rate);
        row(
            format.name,
            engine,
            &Line { rate, cpu_ms: 1000.0 / rate, ratio: rate / against, score: String::new() },
        );
    }
    let against = first.unwrap_or(1.0);
    let files = ours::load(&reports.join(format.name))?;
    for threads in [1, 2] {
        let measured = ours::measure(&files, threads);
        report(format.name, threads, &measured, against, truth);
    }
    Ok(())
}

/// What stands in a line of the table.
struct Line {
    rate: f64,
    cpu_ms: f64,
    ratio: f64,
    score: String,
}

fn report(format: &str, threads: usize, measured: &Measured, against: f64, truth: &Truth) {
    let engine = format!("gongkai, {threads} core{}", if threads == 1 { "" } else { "s" });
    let rate = measured.rate();
    row(
        format,
        &engine,
        &Line { rate, cpu_ms: measured.cpu_ms(), ratio: rate / against, score: truth.score(measured) },
    );
}

fn row(format: &str, engine: &str, line: &Line) {
    let Line { rate, cpu_ms, ratio, score } = line;
    println!("{format:8}{engine:24}{rate:>12.0}{cpu_ms:>12.3}{ratio:>9.1}x   {score}");
}

/// JSON is each side's own form: theirs as generated, ours as written from the same HTML.
fn json(reports: &Path, truth: &Truth, baseline: &Baseline) -> Result<()> {
    let against = baseline.rate("json", &reports.join("json"))?;
    row("json", "json", &Line { rate: against, cpu_ms: 1000.0 / against, ratio: 1.0, score: String::new() });
    let lines = ours::as_json(&ours::load(&reports.join("html"))?);
    report("json", 1, &ours::measure_json(&lines), against, truth);
    Ok(())
}

/// The real PDFs beside the baseline.
fn pdfs(baseline: &Path) -> Result<()> {
    let folder = baseline.join("../reports/raw");
    let files = ours::load_ending(&folder, "pdf")?;
    println!("\nreal PDFs, read and checked, best of 5");
    for file in files {
        let best = (0..5).map(|_| ours::measure(std::slice::from_ref(&file), 1).wall).min();
        println!("  {:32}{:>8.1} ms", file.name, best.unwrap_or_default().as_secs_f64() * 1000.0);
    }
    Ok(())
}
