//! Totals: the program itself adds up lines of JSON over a tree of bodies, beside the script that adds up the same numbers.

use std::fmt::Write as _;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use law::Year;
use law::annual::Scope;
use report::form::{Block4, Column2, Column3, PartNo, Row2, Row3, Verdict4};
use report::{Cell, CellId, Edition, Part, Prose, Report};
use rust_decimal::Decimal;
use serde_json::Value;

use super::baseline::Baseline;

/// So many reports are totalled beside the script.
const REPORTS: usize = 100_000;
/// So many bodies, on three years each, are streamed.
const BODIES: usize = 200_000;
const YEARS: [i16; 3] = [2022, 2023, 2024];
/// The year the generator writes.
const YEAR: i16 = 2023;
/// About as much text as a township writes.
const TEXT: &str = "全年主动公开政府信息，规范办理依申请公开，加强政府信息管理和平台建设，做好监督保障。";

/// Builds the program, makes the reports, and prints both sides.
pub(crate) fn run(root: &Path, baseline: &Baseline, folder: &Path, seed: u64) -> Result<()> {
    let program = build(root)?;
    let reports = baseline.generate_json(REPORTS, seed)?;
    let reports = Reports::read(&reports.join("json"))?;
    let (lines, tree) = (folder.join("total.jsonl"), folder.join("total.csv"));
    reports.write(&lines, REPORTS, &[YEAR])?;
    std::fs::write(&tree, csv(REPORTS))?;
    println!(
        "\ntotals of {REPORTS} reports ({} MiB of JSON Lines with text)",
        std::fs::metadata(&lines)?.len() >> 20
    );
    let told = baseline.told("json", &reports.folder, 1)?;
    let number = |key: &str| told.get(key).and_then(Value::as_f64).context("the baseline told no number");
    let seconds = number("n")? / number("reports_per_s")?;
    let wall = Duration::from_secs_f64(seconds);
    row("json, 1 core", &Cost { wall, cpu: wall, peak_mib: number("peak_rss_mib")? });
    let best = (0..3).map(|_| total(&program, &tree, &lines)).collect::<Result<Vec<_>>>()?;
    let (cost, sum) = best.into_iter().min_by_key(|(cost, _)| cost.wall).context("no run")?;
    row("gongkai", &cost);
    println!("  {:.0} times as fast; its sum is that of the baseline", seconds / cost.wall.as_secs_f64());
    let theirs = number("rollup_new_total")?.to_string();
    ensure!(sum == theirs, "the sums differ: {sum} and {theirs}");

    reports.write(&lines, BODIES, &YEARS)?;
    std::fs::write(&tree, csv(BODIES))?;
    let size = std::fs::metadata(&lines)?.len() >> 20;
    println!("\none year of {BODIES} bodies out of {} years ({size} MiB)", YEARS.len());
    row("gongkai", &total(&program, &tree, &lines)?.0);
    std::fs::remove_file(&lines)?;
    Ok(())
}

pub(super) fn build(root: &Path) -> Result<PathBuf> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let build = ["build", "--release", "--quiet", "--locked", "--package", "gongkai"];
    ensure!(
        Command::new(cargo).args(build).current_dir(root).status()?.success(),
        "the program was not built"
    );
    // This program stands in the same folder.
    Ok(std::env::current_exe()?.with_file_name("gongkai"))
}

/// What a run cost.
struct Cost {
    wall: Duration,
    cpu: Duration,
    peak_mib: f64,
}

fn row(engine: &str, cost: &Cost) {
    let Cost { wall, cpu, peak_mib } = cost;
    println!("  {engine:16}{:>8.2} s{:>8.2} s CPU{peak_mib:>8.0} MiB", wall.as_secs_f64(), cpu.as_secs_f64());
}

/// Runs the program; what it cost, and its sum of new requests.
fn total(program: &Path, tree: &Path, lines: &Path) -> Result<(Cost, String)> {
    let (before, start) = (children_cpu()?, Instant::now());
    let mut command = Command::new(program);
    command
        .args(["report", "total", "--format", "jsonl", "--year", &YEAR.to_string(), "--tree"])
        .arg(tree)
        .arg(lines);
    let out = tree.with_extension("out");
    let mut child = command.arg("-o").arg(&out).stdout(Stdio::null()).spawn()?;
    let status = PathBuf::from(format!("/proc/{}/status", child.id()));
    let mut peak = 0.0_f64;
    while child.try_wait()?.is_none() {
        peak = peak.max(peak_mib(&status).unwrap_or_default());
        std::thread::sleep(Duration::from_millis(2));
    }
    let wall = start.elapsed();
    let first = std::fs::read_to_string(&out)?;
    let root: Value = serde_json::from_str(first.lines().next().context("no total")?)?;
    let sum = root.pointer("/table3/new_received/total").context("no sum")?;
    let sum = sum.as_str().map_or_else(|| sum.to_string(), |bound| bound.trim_start_matches('≥').to_owned());
    Ok((Cost { wall, cpu: children_cpu()?.saturating_sub(before), peak_mib: peak }, sum))
}

/// The most memory a process has held, while it lives.
pub(super) fn peak_mib(status: &Path) -> Option<f64> {
    let text = std::fs::read_to_string(status).ok()?;
    let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    Some(line.trim().trim_end_matches("kB").trim().parse::<f64>().ok()? / 1024.0)
}

/// Processor time of the children that have ended, in hundredths of a second.
fn children_cpu() -> Result<Duration> {
    let text = std::fs::read_to_string("/proc/self/stat")?;
    let (_, fields) = text.rsplit_once(')').context("no name in /proc/self/stat")?;
    // cutime and cstime are fields 16 and 17; the first behind the name is 3.
    let ticks: u64 =
        fields.split_whitespace().skip(13).take(2).filter_map(|field| field.parse::<u64>().ok()).sum();
    Ok(Duration::from_millis(ticks * 10))
}

/// A province of cities of counties of townships, a thousand in each county.
fn csv(townships: usize) -> String {
    let mut csv = String::from("name,kind,level,parent,code\n示例省人民政府,government,province,,p\n");
    for at in 0..townships.div_ceil(1000) {
        if at % 10 == 0 {
            writeln!(csv, "第{}市人民政府,government,prefecture,p,c{}", at / 10, at / 10).unwrap_or_default();
        }
        writeln!(csv, "第{at}县人民政府,government,county,c{},d{at}", at / 10).unwrap_or_default();
    }
    for at in 0..townships {
        writeln!(csv, "{},government,township,d{},", name(at), at / 1000).unwrap_or_default();
    }
    csv
}

fn name(at: usize) -> String {
    format!("示例县第{at:06}号乡镇人民政府")
}

/// The generated reports as lines of our JSON, cut where the body and the year go.
struct Reports {
    folder: PathBuf,
    lines: Vec<Vec<String>>,
}

const BODY: &str = "@body@";

impl Reports {
    fn read(folder: &Path) -> Result<Self> {
        let mut names: Vec<PathBuf> =
            std::fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<Result<_>>()?;
        names.sort();
        let lines = names.iter().map(|path| line(path)).collect::<Result<_>>()?;
        Ok(Self { folder: folder.to_owned(), lines })
    }

    /// Writes so many bodies for each year, the generated ones over and over.
    fn write(&self, path: &Path, bodies: usize, years: &[i16]) -> Result<()> {
        let mut out = BufWriter::new(std::fs::File::create(path)?);
        for (at, line) in (0..bodies).zip(self.lines.iter().cycle()) {
            for year in years {
                let text = line.join(&name(at)).replace("\"year\":2023", &format!("\"year\":{year}"));
                writeln!(out, "{text}")?;
            }
        }
        Ok(out.flush()?)
    }
}

/// One generated report in our form, with text.
fn line(path: &Path) -> Result<Vec<String>> {
    let told: Value = serde_json::from_slice(&std::fs::read(path)?)?;
    let mut report = Report::new(Edition::Form2021);
    (report.year, report.scope, report.body) = (Year::new(YEAR), Some(Scope::Organ), Some(BODY.to_owned()));
    for (id, value) in cells(&told)? {
        let number = Decimal::from_str_exact(&value.to_string())?;
        let cell = if id.is_money() {
            Cell::Amount(number)
        } else {
            Cell::Count(value.as_i64().context("a count")?)
        };
        report.cells.set(id, cell);
    }
    for part in PartNo::ALL {
        let heading = format!("{}、{}", part.numeral(), part.title());
        report.parts.insert(part, Part { heading, prose: Prose::from(TEXT.repeat(3).as_str()) });
    }
    Ok(report::to_json(&report, &[]).split(BODY).map(str::to_owned).collect())
}

/// The cells of a generated report, whose rows stand in the order of the form.
fn cells(told: &Value) -> Result<Vec<(CellId, Value)>> {
    let list = |pointer: &str| {
        let found = told.pointer(pointer).with_context(|| format!("no {pointer}"))?;
        Ok::<Vec<Value>, anyhow::Error>(match found {
            Value::Array(list) => list.clone(),
            one => vec![one.clone()],
        })
    };
    let rows = [
        (Row2::Rules, "rules"),
        (Row2::NormativeDocuments, "normative"),
        (Row2::Licences, "license"),
        (Row2::Penalties, "penalty"),
        (Row2::Coercion, "coercion"),
        (Row2::Charges, "fees_wan"),
    ];
    let mut cells: Vec<(CellId, Value)> = Vec::new();
    for (row, key) in rows {
        let columns: &[Column2] = row.columns(Edition::Form2021);
        let ids = columns.iter().map(|column| CellId::T2(row, *column));
        cells.extend(ids.zip(list(&format!("/t2/{key}"))?));
    }
    let rows = ROWS.iter().zip(Row3::ALL.into_iter().filter(|row| *row != Row3::OtherHandling));
    for (key, row) in rows {
        let ids = Column3::ALL.map(|column| CellId::T3(row, column));
        cells.extend(ids.into_iter().zip(list(&format!("/t3/{key}"))?));
    }
    for (block, key) in Block4::ALL.into_iter().zip(["review", "direct", "after_review"]) {
        let ids = Verdict4::ALL.map(|verdict| CellId::T4(block, verdict));
        cells.extend(ids.into_iter().zip(list(&format!("/t4/{key}"))?));
    }
    Ok(cells)
}

/// The generator's names of the rows of table three, in form order.
const ROWS: [&str; 25] = [
    "new",
    "carried_in",
    "granted",
    "partial",
    "d_secret",
    "d_law",
    "d_safety",
    "d_third",
    "d_internal",
    "d_process",
    "d_case",
    "d_query",
    "u_none",
    "u_create",
    "u_unclear",
    "n_petition",
    "n_repeat",
    "n_publication",
    "n_mass",
    "n_confirm",
    "o_nofix",
    "o_nofee",
    "o_other",
    "processed",
    "carried_out",
];
