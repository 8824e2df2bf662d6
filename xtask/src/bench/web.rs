//! Pages of the demo beside its own static page: requests a second, the server's CPU for each, how long the slowest of a hundred
//! takes, and the server's memory.

mod browser;

use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};

use super::total::{build, peak_mib};
use browser::Browser;

const PORT: u16 = 18_080;
/// How many ask at once.
const BROWSERS: usize = 4;
const WARM: Duration = Duration::from_secs(1);
const TIME: Duration = Duration::from_secs(5);

/// The page that everything is measured against.
const STATIC: &str = "/style.css";

struct Demo(Child);

impl Drop for Demo {
    fn drop(&mut self) {
        self.0.kill().ok();
        self.0.wait().ok();
    }
}

/// What a page costs.
struct Cost {
    rate: f64,
    cpu_ms: f64,
    p99: Duration,
}

pub(crate) fn run(root: &Path, folder: &Path) -> Result<()> {
    let data = folder.join("web");
    std::fs::remove_dir_all(&data).ok();
    let program = build(root)?;
    let demo = Command::new(program)
        .args(["demo", "--today", "2026-11-24", "--port", &PORT.to_string(), "--data"])
        .arg(&data)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()?;
    let demo = Demo(demo);
    let mut staff = Browser::when_it_listens(PORT)?;
    let case = staff.sign_in()?;
    let mut applicant = Browser::when_it_listens(PORT)?;
    applicant.apply()?;
    println!("\npages, {BROWSERS} at once, for {} s each", TIME.as_secs());
    println!("{:24}{:>14}{:>10}{:>12}{:>10}", "page", "requests/s", "share", "CPU ms", "p99 ms");
    let page = measure(&demo, &applicant, STATIC)?;
    row("static", &page, &page);
    for (name, who, path) in [
        ("portal", &applicant, "/"),
        ("receipt", &applicant, "/receipt"),
        ("case", &staff, case.as_str()),
        ("today", &staff, "/desk"),
    ] {
        row(name, &measure(&demo, who, path)?, &page);
    }
    let status = format!("/proc/{}/status", demo.0.id());
    let peak = peak_mib(Path::new(&status)).context("the server's memory")?;
    println!("memory of the server, at most: {peak:.0} MiB");
    Ok(())
}

fn row(name: &str, cost: &Cost, page: &Cost) {
    let share = 100.0 * cost.rate / page.rate;
    let p99 = cost.p99.as_secs_f64() * 1000.0;
    println!("{name:24}{:>14.0}{share:>8.0} %{:>12.2}{p99:>10.2}", cost.rate, cost.cpu_ms);
}

fn measure(demo: &Demo, who: &Browser, path: &str) -> Result<Cost> {
    ask(who, path, WARM)?;
    let (cpu, began) = (cpu_time(demo)?, Instant::now());
    let mut took = ask(who, path, TIME)?;
    let (cpu, wall) = (cpu_time(demo)?.saturating_sub(cpu), began.elapsed());
    took.sort();
    ensure!(!took.is_empty(), "{path} was never answered");
    let count = f64::from(u32::try_from(took.len())?);
    let p99 = took.get(took.len() * 99 / 100).or(took.last()).copied().context("times")?;
    Ok(Cost { rate: count / wall.as_secs_f64(), cpu_ms: cpu.as_secs_f64() * 1000.0 / count, p99 })
}

/// Asks for a page again and again, some at once; gives how long each took.
fn ask(who: &Browser, path: &str, time: Duration) -> Result<Vec<Duration>> {
    let ends = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let browsers: Vec<_> = (0..BROWSERS)
            .map(|_| {
                scope.spawn(|| -> Result<Vec<Duration>> {
                    let mut browser = who.again()?;
                    let mut took = Vec::new();
                    while !ends.load(Ordering::Relaxed) {
                        let began = Instant::now();
                        let answer = browser.get(path)?;
                        ensure!(answer.status == 200, "{path}: {}", answer.status);
                        took.push(began.elapsed());
                    }
                    Ok(took)
                })
            })
            .collect();
        std::thread::sleep(time);
        ends.store(true, Ordering::Relaxed);
        let mut all = Vec::new();
        for browser in browsers {
            all.extend(browser.join().map_err(|_| anyhow::anyhow!("a browser ended"))??);
        }
        Ok(all)
    })
}

/// What the server has used so far.
fn cpu_time(demo: &Demo) -> Result<Duration> {
    const TICKS_A_SECOND: u64 = 100;
    let stat = std::fs::read_to_string(format!("/proc/{}/stat", demo.0.id()))?;
    let (_, rest) = stat.rsplit_once(')').context("stat")?;
    let mut fields = rest.split_whitespace().skip(11);
    let mut ticks = || fields.next().and_then(|field| field.parse::<u64>().ok()).context("stat");
    let (user, system) = (ticks()?, ticks()?);
    Ok(Duration::from_millis((user + system) * 1000 / TICKS_A_SECOND))
}
