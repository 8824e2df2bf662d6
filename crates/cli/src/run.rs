//! From files to jobs, and from answers to what is printed.

use std::collections::BTreeMap;
use std::io::IsTerminal;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use report::Sentence;

use crate::lang::Lang;
use crate::print::{self, Silenced};
use crate::render::summary;
use crate::settings::{Settings, Shape, Task, View};
use crate::work::{Answer, Desk, Ending, Job};
use crate::{load, pool, sarif, work, worker};

/// Where files are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Readers {
    /// In processes of their own, with limits.
    Apart,
    /// In this one, to measure what the others cost.
    Here,
}

/// Files, in the order they were named; a folder stands for the report files in it and in the folders below it, sorted.
pub(crate) fn jobs(files: &[PathBuf], lang: Lang) -> Vec<Job> {
    files.iter().flat_map(|path| jobs_of(path, lang)).collect()
}

fn jobs_of(path: &Path, lang: Lang) -> Vec<Job> {
    if path.as_os_str() == "-" {
        let shown = lang.pick("标准输入", "standard input").to_owned();
        return vec![Job { path: None, shown }];
    }
    let of_file =
        |path: &Path| Job { path: Some(path.as_os_str().into()), shown: path.display().to_string() };
    let mut inside = Vec::new();
    report_files(path, DEEPEST, &mut inside);
    inside.sort();
    // A folder without any stays a job of its own, so that something is said about it.
    if inside.is_empty() { vec![of_file(path)] } else { inside.iter().map(|path| of_file(path)).collect() }
}

/// How many folders deep reports are looked for.
const DEEPEST: u32 = 16;

/// The files that may be reports in a folder and below it. Links to folders are not followed.
fn report_files(folder: &Path, deepest: u32, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if is_hidden(&path) {
            continue;
        }
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            if deepest > 0 {
                report_files(&path, deepest - 1, found);
            }
        } else if is_report_file(&path) {
            found.push(path);
        }
    }
}

/// What an operating system or a word processor keeps for itself.
fn is_hidden(path: &Path) -> bool {
    let name = path.file_name().map(std::ffi::OsStr::to_string_lossy);
    name.is_some_and(|name| name.starts_with(['.', '~']) || name == "__MACOSX")
}

/// Whether a file of a folder may be a report: it has an ending that we know.
fn is_report_file(path: &Path) -> bool {
    const ENDINGS: [&str; 17] = [
        "html", "htm", "shtml", "xhtml", "docx", "doc", "docm", "xlsx", "xls", "xlsm", "pdf", "txt", "md",
        "markdown", "json", "jsonl", "ndjson",
    ];
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    path.is_file() && ending.is_some_and(|ending| ENDINGS.contains(&ending.as_str()))
}

/// Reads all files and prints the answers in the order of the files. Gives the heaviest ending.
pub(crate) fn all(files: &[PathBuf], settings: &Settings, readers: Readers) -> Result<Ending, Silenced> {
    let jobs = jobs(files, settings.lang);
    let mut printer = Printer::new(settings, jobs.len())?;
    match readers {
        Readers::Here => {
            let mut desk = Desk::new(settings.clone());
            for (number, job) in jobs.iter().enumerate() {
                let content = job.path.is_none().then(|| load::bytes_of(None)).transpose();
                let answers = match content {
                    Ok(content) => worker::answer(&mut desk, job, content),
                    Err(trouble) => vec![work::sorry(&job.shown, &trouble, settings)],
                };
                printer.take(number, answers)?;
            }
        }
        Readers::Apart => {
            let mut silenced = Ok(());
            pool::each(&jobs, settings, |number, answers| {
                silenced = printer.take(number, answers);
                if silenced.is_ok() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
            });
            silenced?;
        }
    }
    printer.finish()
}

/// Prints answers in the order of their files, whichever comes first.
struct Printer<'a> {
    settings: &'a Settings,
    bar: ProgressBar,
    /// Whether the name of its file stands above each report.
    is_headed: bool,
    next: usize,
    waiting: BTreeMap<usize, Vec<Answer>>,
    worst: Ending,
    rows: Vec<summary::Row>,
    results: usize,
}

impl<'a> Printer<'a> {
    fn new(settings: &'a Settings, files: usize) -> Result<Self, Silenced> {
        if is_sarif(settings) {
            print::out(&sarif::opening(settings.lang))?;
        }
        Ok(Self {
            settings,
            bar: progress(files, settings.lang),
            is_headed: files > 1 && matches!(settings.task, Task::Read(View::Short | View::Full)),
            next: 0,
            waiting: BTreeMap::new(),
            worst: Ending::Fine,
            rows: Vec::new(),
            results: 0,
        })
    }

    fn take(&mut self, number: usize, answers: Vec<Answer>) -> Result<(), Silenced> {
        self.bar.inc(1);
        self.waiting.insert(number, answers);
        while let Some(answers) = self.waiting.remove(&self.next) {
            self.next += 1;
            for answer in answers {
                self.print(answer)?;
            }
        }
        Ok(())
    }

    fn print(&mut self, answer: Answer) -> Result<(), Silenced> {
        self.worst = self.worst.max(answer.ending);
        if !answer.err.is_empty() {
            self.bar.suspend(|| print::err(&answer.err));
        }
        if !answer.out.is_empty() {
            let text =
                if self.is_headed { format!("== {}\n{}\n", answer.shown, answer.out) } else { answer.out };
            self.bar.suspend(|| print::out(&text))?;
        }
        if !answer.sarif.is_empty() {
            let comma = if self.results == 0 { "" } else { "," };
            self.results += 1;
            print::out(comma)?;
            print::out(&answer.sarif)?;
        }
        self.rows.extend(answer.summary.map(|summary| (answer.shown, summary)));
        Ok(())
    }

    fn finish(self) -> Result<Ending, Silenced> {
        self.bar.finish_and_clear();
        if is_sarif(self.settings) {
            print::out(&sarif::closing(self.worst))?;
        }
        let for_people =
            matches!(&self.settings.task, Task::Check(checking) if checking.shape == Shape::Human);
        if for_people && self.rows.len() > 1 {
            print::out(&summary::render(&self.rows, self.settings.lang))?;
        }
        Ok(self.worst)
    }
}

fn is_sarif(settings: &Settings) -> bool {
    matches!(&settings.task, Task::Check(checking) if checking.shape == Shape::Sarif)
}

/// A file, or a line of one, in which no report was found.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Unread {
    /// What it is called.
    pub(crate) shown: String,
    /// Why.
    pub(crate) why: Sentence,
}

/// Reads documents and hands on, as they come, what each report is called and the report as JSON.
pub(crate) fn reports(
    jobs: &[Job],
    settings: &Settings,
    mut take: impl FnMut(Result<(String, String), Unread>),
) {
    let bar = progress(jobs.len(), settings.lang);
    pool::each(jobs, settings, |_, answers| {
        bar.inc(1);
        for Answer { shown, out, why, .. } in answers {
            take(match why {
                Some(why) => Err(Unread { shown, why }),
                None => Ok((shown, out)),
            });
        }
        ControlFlow::Continue(())
    });
    bar.finish_and_clear();
}

/// A bar on standard error, where someone is looking and there is more than one file.
pub(crate) fn progress(files: usize, lang: Lang) -> ProgressBar {
    if files < 2 {
        return ProgressBar::hidden();
    }
    let length = u64::try_from(files).unwrap_or(u64::MAX);
    bar(length, lang.pick("{bar:30} {pos}/{len} 还需 {eta}", "{bar:30} {pos}/{len} {eta} left"))
}

/// A bar on standard error, where someone is looking.
pub(crate) fn bar(length: u64, template: &str) -> ProgressBar {
    if !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::with_draw_target(Some(length), ProgressDrawTarget::stderr());
    match ProgressStyle::with_template(template) {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}
