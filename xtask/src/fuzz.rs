//! `cargo xtask fuzz`: invented files and mutations of them through every reader, on the stable toolchain.
//!
//! Each target runs in a child process with a limit of memory, so that an abort or a flood of memory is caught
//! as well as a panic. The input at work is always in a file, which is kept when the child dies.

mod mutate;
mod package;
mod pdf;
mod random;
mod seeds;
mod targets;
mod worker;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};

use targets::{TARGETS, Target};
pub(crate) use worker::work;

/// Address space of a child, in KiB.
const MEMORY_KIB: u32 = 4 << 20;
const SMOKE: Amount = Amount { runs: 300, seconds: 8 };

/// How much to run: until the first of the two is reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Amount {
    runs: u64,
    seconds: u64,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Options {
    amount: Amount,
    seed: u64,
    target: Option<String>,
    replay: Option<PathBuf>,
}

impl Options {
    fn parse(words: &[String]) -> Result<Self> {
        let mut options =
            Self { amount: Amount { runs: u64::MAX, seconds: 60 }, seed: 1, target: None, replay: None };
        let mut words = words.iter();
        while let Some(word) = words.next() {
            let mut value = || words.next().with_context(|| format!("{word} needs a value"));
            match word.as_str() {
                "--smoke" => options.amount = SMOKE,
                "--seconds" => {
                    options.amount.seconds = value()?.parse().context("--seconds needs a number")?;
                }
                "--seed" => options.seed = value()?.parse().context("--seed needs a number")?,
                "--replay" => options.replay = Some(PathBuf::from(value()?)),
                flag if flag.starts_with('-') => bail!("fuzz knows no {flag}"),
                name => options.target = Some(name.to_owned()),
            }
        }
        Ok(options)
    }
}

/// Runs the targets asked for; `false` when one of them broke.
pub(crate) fn run(root: &Path, words: &[String]) -> Result<bool> {
    let options = Options::parse(words)?;
    let chosen: Vec<&Target> =
        TARGETS.iter().filter(|target| wanted(target, options.target.as_deref())).collect();
    ensure!(!chosen.is_empty(), "no such target; there are: {}", names());
    if let Some(file) = &options.replay {
        let input = fs::read(file).with_context(|| format!("cannot read {}", file.display()))?;
        for target in &chosen {
            (target.run)(&input);
        }
        return Ok(true);
    }
    let mut sound = true;
    for target in chosen {
        sound &= supervise(root, target, &options)?;
    }
    Ok(sound)
}

fn wanted(target: &Target, name: Option<&str>) -> bool {
    name.is_none_or(|name| name == target.name)
}

fn names() -> String {
    TARGETS.iter().map(|target| target.name).collect::<Vec<_>>().join(", ")
}

/// Runs one target in a child and keeps the input that broke it.
fn supervise(root: &Path, target: &Target, options: &Options) -> Result<bool> {
    let current = std::env::temp_dir().join(format!("gongkai-fuzz-{}-{}", target.name, std::process::id()));
    let Amount { runs, seconds } = options.amount;
    let status = Command::new("sh")
        .args(["-c", "ulimit -v \"$0\" && exec \"$@\"", &MEMORY_KIB.to_string()])
        .arg(std::env::current_exe()?)
        .args(["fuzz-worker", target.name])
        .args([runs, seconds, options.seed].map(|number| number.to_string()))
        .arg(&current)
        .status()
        .context("cannot start the child")?;
    if !status.success() {
        let kept = keep(root, target, &current)?;
        println!("{}: BROKEN ({status}); the input is in {}", target.name, kept.display());
        println!("   replay: cargo xtask fuzz --replay {} {}", kept.display(), target.name);
    }
    fs::remove_file(&current).context("the child left no input")?;
    Ok(status.success())
}

/// Copies the input to where it outlives the run.
fn keep(root: &Path, target: &Target, current: &Path) -> Result<PathBuf> {
    let input = fs::read(current).context("the child left no input")?;
    let folder = root.join("fuzz/artifacts").join(target.name);
    fs::create_dir_all(&folder)?;
    let kept = folder.join(format!("broken-{:016x}", random::fingerprint(&input)));
    fs::write(&kept, input)?;
    Ok(kept)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn options(words: &[&str]) -> Result<Options> {
        Options::parse(&words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>())
    }

    #[test]
    fn seconds_seed_and_target_are_read() {
        let read = options(&["--seconds", "600", "--seed", "7", "html"]).unwrap();
        assert_eq!((read.amount.seconds, read.seed, read.target.as_deref()), (600, 7, Some("html")));
    }

    #[test]
    fn a_smoke_is_short() {
        assert_eq!(options(&["--smoke"]).unwrap().amount, SMOKE);
    }

    #[test]
    fn a_flag_nobody_knows_and_a_missing_value_are_errors() {
        assert!(options(&["--fast"]).is_err());
        assert!(options(&["--seed"]).is_err());
    }
}
