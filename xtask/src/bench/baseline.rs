//! The scripts to measure against, in a Python environment of their own.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

use anyhow::{Context, Result, ensure};
use serde_json::Value;

/// The scripts and the interpreter that runs them.
pub(crate) struct Baseline {
    scripts: PathBuf,
    python: PathBuf,
    folder: PathBuf,
}

impl Baseline {
    /// Makes the environment, once, with what the scripts need.
    pub(crate) fn prepare(scripts: &Path, folder: &Path) -> Result<Self> {
        std::fs::create_dir_all(folder)?;
        let python = folder.join("venv/bin/python");
        if !folder.join("venv/ready").is_file() {
            println!("preparing a Python environment in {}", folder.display());
            succeed(Command::new("python3").args(["-m", "venv"]).arg(folder.join("venv")))?;
            let packages = ["beautifulsoup4", "lxml", "openpyxl", "python-docx"];
            succeed(Command::new(&python).args(["-m", "pip", "install", "--quiet"]).args(packages))?;
            std::fs::write(folder.join("venv/ready"), "")?;
        }
        Ok(Self { scripts: scripts.to_owned(), python, folder: folder.to_owned() })
    }

    /// Generates reports in every format; where they lie.
    pub(crate) fn generate(&self, count: usize, seed: u64) -> Result<PathBuf> {
        self.generate_as("reports", "html,json,txt,docx,xlsx", (count, seed))
    }

    /// Generates reports in its JSON alone.
    pub(crate) fn generate_json(&self, count: usize, seed: u64) -> Result<PathBuf> {
        self.generate_as("json", "json", (count, seed))
    }

    fn generate_as(&self, name: &str, formats: &str, (count, seed): (usize, u64)) -> Result<PathBuf> {
        let reports = self.folder.join(format!("{name}-{count}-{seed}"));
        if !reports.join("complete").is_file() {
            println!("generating {count} reports ({formats})");
            let mut generator = Command::new(&self.python);
            generator.arg(self.scripts.join("gen_reports.py")).arg(&reports).arg(count.to_string());
            succeed(generator.args(["--formats", formats, "--seed", &seed.to_string()]))?;
            std::fs::write(reports.join("complete"), "")?;
        }
        Ok(reports)
    }

    /// Reports a second that one engine reads and checks on one core, median of three.
    pub(crate) fn rate(&self, engine: &str, files: &Path) -> Result<f64> {
        let told = self.told(engine, files, 3)?;
        told.get("reports_per_s")
            .and_then(Value::as_f64)
            .with_context(|| format!("{engine} told no rate: {told}"))
    }

    /// Reports a second that the generator makes up and writes in one format, less what it takes to start.
    pub(crate) fn writing_rate(&self, format: &str, count: usize, seed: u64) -> Result<f64> {
        let run = |count: usize| -> Result<f64> {
            let out = self.folder.join("generated").join(format);
            let mut generator = Command::new(&self.python);
            generator.arg(self.scripts.join("gen_reports.py")).arg(&out).arg(count.to_string());
            generator.args(["--formats", format, "--seed", &seed.to_string()]);
            let start = Instant::now();
            succeed(generator.stdout(Stdio::null()))?;
            Ok(start.elapsed().as_secs_f64())
        };
        let least = 1;
        let seconds = run(count)? - run(least)?;
        let counted = u32::try_from(count.saturating_sub(least)).context("too many reports")?;
        Ok(f64::from(counted) / seconds)
    }

    /// What an engine tells of its runs over some files on one core.
    pub(crate) fn told(&self, engine: &str, files: &Path, runs: usize) -> Result<Value> {
        let mut command = Command::new(&self.python);
        command.arg(self.scripts.join("parse_reports.py")).arg(engine).arg(files);
        let output =
            command.args(["--repeat", &runs.to_string()]).output().context("python did not start")?;
        serde_json::from_slice(&output.stdout)
            .with_context(|| format!("{engine}: {}", String::from_utf8_lossy(&output.stderr)))
    }
}

fn succeed(command: &mut Command) -> Result<()> {
    let status =
        command.status().with_context(|| format!("{} did not start", command.get_program().display()))?;
    ensure!(status.success(), "{} failed: {status}", command.get_program().display());
    Ok(())
}
