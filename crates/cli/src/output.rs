//! Where a report is written, and as what.

use std::ffi::OsStr;
use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};

use report::write::Labels;
use report::{Reading, Report, Sentence};

use crate::args::OutputArgs;
use crate::labels;
use crate::lang::Lang;
use crate::print::{self, Silenced};
use crate::target::{self, Target};

/// Where a report is written, and as what: understood and found possible before anything is read.
pub(crate) struct Output {
    target: Target,
    /// A file; standard output where there is none.
    file: Option<PathBuf>,
    labels: Labels,
    /// A folder of fonts.
    fonts: Option<PathBuf>,
}

impl Output {
    /// What the options say, with `usual` where they name neither a format nor a file.
    pub(crate) fn of(args: &OutputArgs, usual: Option<Target>) -> Result<Self, Sentence> {
        let file = args.output.clone().filter(|path| path.as_os_str() != "-");
        let by_ending = file.as_deref().and_then(Target::of_ending);
        let target = args.to.or(by_ending).or(usual.filter(|_| file.is_none()));
        let Some(target) = target else { return Err(target::unknown(file.as_deref())) };
        let target = if args.fragment { target.fragment()? } else { target };
        if args.fonts.is_some() {
            target.takes_fonts()?;
        }
        match &file {
            None if !target.is_text() => return Err(target::not_to_a_terminal(target)),
            Some(path) if path.exists() && !args.force => return Err(there_already(path)),
            None | Some(_) => {}
        }
        let labels = args.labels.as_deref().map(labels::read).transpose()?.unwrap_or_default();
        Ok(Self { target, file, labels, fonts: args.fonts.clone() })
    }

    /// Whether the report would be written over the file it is read from.
    pub(crate) fn refuse_over(&self, source: &Path) -> Result<(), Sentence> {
        let place = |path: &Path| std::fs::canonicalize(path).ok();
        match &self.file {
            Some(file) if place(file).is_some() && place(file) == place(source) => Err(over_its_source(file)),
            None | Some(_) => Ok(()),
        }
    }

    /// Writes a report. What went wrong has been said, and `Err` is the exit code.
    pub(crate) fn put(&self, mut reading: Reading, lang: Lang) -> Result<(), u8> {
        let labels = self.labels.clone().or(&Labels::of(&reading.report));
        labels.record(&mut reading.report);
        let written = self.target.write(&reading, &labels, self.fonts.as_deref()).map_err(|why| {
            failed(&why, lang);
            Silenced::Failed.code()
        })?;
        match &self.file {
            None => print::out(&String::from_utf8_lossy(&written.bytes)).map_err(Silenced::code)?,
            Some(path) => replace(path, &written.bytes).map_err(|error| {
                failed(&not_written(path, &error), lang);
                Silenced::Failed.code()
            })?,
        }
        let open = self.target.open_cells(&reading.report);
        for sentence in written.remarks.iter().chain(&open) {
            failed(sentence, lang);
        }
        Ok(())
    }
}

fn failed(sentence: &Sentence, lang: Lang) {
    print::err(lang.pick(&sentence.zh, &sentence.en));
    print::err("\n");
}

/// Puts a file in its place at once: whoever looks sees the old one or the new one, and never half of it.
pub(crate) fn replace(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let name = path.file_name().unwrap_or(OsStr::new("report")).to_string_lossy();
    let beside = path.with_file_name(format!(".{name}.{}.part", std::process::id()));
    let written = File::create_new(&beside)
        .and_then(|mut file| file.write_all(bytes).and_then(|()| file.sync_all()))
        .and_then(|()| std::fs::rename(&beside, path));
    if written.is_err() {
        drop(std::fs::remove_file(&beside));
    }
    written
}

pub(crate) fn there_already(path: &Path) -> Sentence {
    let shown = path.display();
    Sentence::new(
        format!("{shown} 已经存在，没有写。要覆盖请加 --force，或换一个文件名。"),
        format!(
            "{shown} is there already and was left alone. Add --force to replace it, or give another name."
        ),
    )
}

fn over_its_source(path: &Path) -> Sentence {
    let shown = path.display();
    Sentence::new(
        format!("{shown} 就是要读的文件，写出会把它盖掉；请换一个文件名。"),
        format!("{shown} is the file that is read and would be lost; give another name."),
    )
}

pub(crate) fn not_written(path: &Path, error: &std::io::Error) -> Sentence {
    let shown = path.display();
    Sentence::new(
        format!("{shown} 写不进去（{error}）。请看文件夹是否存在、是否允许写入、磁盘是否已满。"),
        format!(
            "{shown} could not be written ({error}). See whether its folder is there, may be written to and has room."
        ),
    )
}

/// Names the cells of a report that are open, for formats that have no other way to say so.
pub(crate) fn open_cells(report: &Report) -> Option<Sentence> {
    use report::write::{Role, draw};
    const NAMED: usize = 6;
    let tables = draw(report, &Labels::default());
    let cells = tables.iter().flat_map(|table| table.rows.iter().flatten());
    let ids = cells.filter_map(|cell| match cell.role {
        Role::Value(id) => Some(id),
        Role::Section | Role::ColumnHead | Role::RowHead | Role::Note => None,
    });
    let open: Vec<_> = ids.filter(|id| report.cell(*id).is_absent()).collect();
    if open.is_empty() {
        return None;
    }
    let mut rows: Vec<String> = open.iter().map(|id| id.chinese_row(report.edition)).collect();
    rows.dedup();
    let more = if rows.len() > NAMED { ("等", " and more") } else { ("", "") };
    rows.truncate(NAMED);
    let count = open.len();
    Some(Sentence::new(
        format!(
            "有 {count} 格没有读出，写出时留空：{}{}。可用 --set 填写，或配上年报告（--previous）。",
            rows.join("、"),
            more.0
        ),
        format!(
            "{count} cells are open and were left empty: {}{}. Decide them with --set, or give last year's report (--previous).",
            rows.join(", "),
            more.1
        ),
    ))
}
