//! From options to jobs, and from answers to what is printed.

use std::io::IsTerminal;
use std::path::{Path, PathBuf};

use crate::args::InputArgs;
use crate::lang::Lang;
use crate::print::{self, Silenced};
use crate::settings::Settings;
use crate::work::{Answer, Desk, Ending, Job};

/// Files, in the order they were named; a folder stands for the files in it, sorted.
pub(crate) fn jobs(files: &[PathBuf], lang: Lang) -> Vec<Job> {
    files.iter().flat_map(|path| jobs_of(path, lang)).collect()
}

fn jobs_of(path: &Path, lang: Lang) -> Vec<Job> {
    if path.as_os_str() == "-" {
        let shown = lang.pick("标准输入", "standard input").to_owned();
        return vec![Job { path: None, shown }];
    }
    let of_file = |path: &Path| Job { path: Some(path.as_os_str().into()), shown: path.display().to_string() };
    match std::fs::read_dir(path) {
        Err(_) => vec![of_file(path)],
        Ok(entries) => {
            let mut inside: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
            inside.retain(|path| is_report_file(path));
            inside.sort();
            inside.iter().map(|path| of_file(path)).collect()
        }
    }
}

/// The files of a folder that may be reports: those with an ending that we know.
fn is_report_file(path: &Path) -> bool {
    const ENDINGS: [&str; 15] = [
        "html", "htm", "shtml", "xhtml", "docx", "doc", "xlsx", "xls", "pdf", "txt", "md", "markdown", "json",
        "jsonl", "ndjson",
    ];
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    let hidden = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(['.', '~']));
    !hidden && path.is_file() && ending.is_some_and(|ending| ENDINGS.contains(&ending.as_str()))
}

/// Reads all files and prints the answers in their order. Gives the heaviest ending.
pub(crate) fn all(input: &InputArgs, settings: Settings) -> Result<Ending, Silenced> {
    let jobs = jobs(&input.files, settings.lang);
    let mut worst = Ending::Fine;
    let mut desk = Desk::new(settings);
    for job in &jobs {
        for answer in desk.answer(job, None) {
            print(&answer)?;
            worst = worst.max(answer.ending);
        }
    }
    Ok(worst)
}

fn print(answer: &Answer) -> Result<(), Silenced> {
    print::err(&answer.err);
    print::out(&answer.out)
}

/// Whether progress can be shown.
pub(crate) fn can_show_progress() -> bool {
    std::io::stderr().is_terminal()
}
