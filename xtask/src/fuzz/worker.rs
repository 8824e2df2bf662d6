//! The child: one target, run after run, under a watch.

use std::fs::File;
use std::io::{Seek, SeekFrom, Write};
use std::panic::catch_unwind;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};

use super::mutate::mutate;
use super::package::pack;
use super::pdf::mend;
use super::random::Random;
use super::seeds::Seed;
use super::targets::{TARGETS, Target};

/// One run may take this long.
const PATIENCE: Duration = Duration::from_secs(10);
const TOO_SLOW: i32 = 3;

/// `fuzz-worker TARGET RUNS SECONDS SEED FILE`; `false` when the target panicked.
pub(crate) fn work(root: &Path, words: &[String]) -> Result<bool> {
    let [name, runs, seconds, seed, current] = words else { anyhow::bail!("fuzz-worker is started by fuzz") };
    let target = TARGETS.iter().find(|target| target.name == name).context("no such target")?;
    let mut session = Session::start(target, (target.seeds)(root)?, Path::new(current))?;
    session.watch();
    let sound = session.run(runs.parse()?, Duration::from_secs(seconds.parse()?), seed.parse()?)?;
    let seconds = session.began.elapsed().as_secs_f64();
    let rate = per_second(session.done, seconds);
    println!("{name}: {} runs in {seconds:.1} s, {rate:.0} a second", session.done);
    Ok(sound)
}

#[expect(clippy::cast_precision_loss, reason = "a rate to look at")]
fn per_second(runs: u64, seconds: f64) -> f64 {
    runs as f64 / seconds.max(0.001)
}

struct Session<'a> {
    target: &'a Target,
    seeds: Vec<Seed>,
    current: File,
    began: Instant,
    /// Milliseconds from `began` to the start of the run at work.
    run_began: Arc<AtomicU64>,
    done: u64,
}

impl<'a> Session<'a> {
    fn start(target: &'a Target, seeds: Vec<Seed>, current: &Path) -> Result<Self> {
        let current = File::create(current).with_context(|| format!("cannot write {}", current.display()))?;
        Ok(Self { target, seeds, current, began: Instant::now(), run_began: Arc::default(), done: 0 })
    }

    /// Ends the process when a run takes too long.
    fn watch(&self) {
        let (began, run_began, name) = (self.began, Arc::clone(&self.run_began), self.target.name);
        thread::spawn(move || {
            loop {
                thread::sleep(Duration::from_millis(200));
                let start = Duration::from_millis(run_began.load(Ordering::Relaxed));
                if began.elapsed().saturating_sub(start) > PATIENCE {
                    eprintln!("{name}: one run took over {} s", PATIENCE.as_secs());
                    std::process::exit(TOO_SLOW);
                }
            }
        });
    }

    /// First every seed as it is, then mutations.
    fn run(&mut self, runs: u64, limit: Duration, seed: u64) -> Result<bool> {
        let mut random = Random::new(seed);
        for input in self.seeds.iter().map(Seed::bytes).collect::<Vec<_>>() {
            if !self.once(&input)? {
                return Ok(false);
            }
        }
        while self.done < runs && self.began.elapsed() < limit {
            let input = mutated(&self.seeds, &mut random);
            if !self.once(&input)? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    fn once(&mut self, input: &[u8]) -> Result<bool> {
        self.current.set_len(0)?;
        self.current.seek(SeekFrom::Start(0))?;
        self.current.write_all(input)?;
        let now = u64::try_from(self.began.elapsed().as_millis())?;
        self.run_began.store(now, Ordering::Relaxed);
        let run = self.target.run;
        self.done += 1;
        Ok(catch_unwind(|| run(input)).is_ok())
    }
}

/// One seed changed: of a package mostly one of its parts, of a PDF mostly with its offsets mended.
fn mutated(seeds: &[Seed], random: &mut Random) -> Vec<u8> {
    let other = random.one_of(seeds).map(Seed::bytes).unwrap_or_default();
    match random.one_of(seeds) {
        Some(Seed::Package(parts)) if random.below(5) > 0 => {
            let mut parts = parts.clone();
            let at = random.below(parts.len());
            if let Some(part) = parts.get_mut(at) {
                part.bytes = mutate(&part.bytes, &part.bytes, random);
            }
            pack(&parts)
        }
        Some(Seed::Pdf(bytes)) if random.below(5) > 0 => mend(&mutate(bytes, &other, random)),
        Some(seed) => mutate(&seed.bytes(), &other, random),
        None => mutate(b"", b"", random),
    }
}
