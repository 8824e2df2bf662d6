//! What the repository does to itself: `cargo xtask tidy`, `cargo xtask gen`, `cargo xtask fuzz`.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::disallowed_methods,
    reason = "a tool for the people who work on the program: it prints, reads the environment and takes the time"
)]

mod bench;
mod fuzz;
mod generated;
mod holidays;
mod tidy;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, bail};

const USAGE: &str = "usage: cargo xtask COMMAND

  tidy                    check what can rot: crate edges, paths, glossary, citations, lengths, generated files
  gen [--check]           write the generated files, or only say which are stale
  holidays [--check]      write the table of working days from data/holidays.toml, or only say whether it is stale
  fuzz [--smoke | --seconds N] [--seed N] [--replay FILE] [TARGET]
                          feed invented and mutated files to every reader
  bench [--count N] [--seed N] [--baseline FOLDER] [html|docx|xlsx|txt|json|glued|pdf|total]...
                          read and check generated reports side by side with the scripts of the baseline";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::from(2)
        }
    }
}

/// Runs one command; `false` when it found fault.
fn run(arguments: &[String]) -> Result<bool> {
    let Some((command, rest)) = arguments.split_first() else { bail!("{USAGE}") };
    let root = root()?;
    match command.as_str() {
        "help" | "--help" | "-h" => {
            println!("{USAGE}");
            Ok(true)
        }
        "tidy" => tidy::run(&root),
        "bench" => bench::run(&root, rest),
        "gen" if rest.iter().any(|word| word == "--check") => report_stale(&root),
        "fuzz" => fuzz::run(&root, rest),
        "fuzz-worker" => fuzz::work(&root, rest),
        "gen" => generated::write(&root).map(|()| true),
        "holidays" => holidays::run(&root, rest),
        other => bail!("there is no command {other:?}\n{USAGE}"),
    }
}

fn report_stale(root: &Path) -> Result<bool> {
    let faults = generated::stale(root)?;
    for fault in &faults {
        println!("{fault}");
    }
    Ok(faults.is_empty())
}

/// The folder of the workspace.
fn root() -> Result<PathBuf> {
    let here = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    here.parent().map(PathBuf::from).context("xtask stands in no folder")
}
