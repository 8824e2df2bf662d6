//! One report out of one file, read apart under limits like any other.

use std::ops::ControlFlow;
use std::path::Path;

use report::{Reading, Sentence};

use crate::args::{LimitArgs, ReadingArgs};
use crate::decide::Decision;
use crate::lang::Lang;
use crate::mapping::MappingFile;
use crate::settings::{Previous, Settings, Task, View};
use crate::start::complain;
use crate::work::{Answer, Ending, Job};
use crate::{pool, print, run, usage};

/// A file with one report in it, and how it is to be read.
pub(crate) struct One<'a> {
    /// Where it is; `-` is standard input.
    pub(crate) file: &'a Path,
    /// The decisions of a person, as written.
    pub(crate) set: &'a [String],
    /// Last year's report.
    pub(crate) previous: Option<Previous>,
    /// Where a workbook keeps what, if it is somebody's own.
    pub(crate) mapping: Option<MappingFile>,
    /// How long it may take, and how much memory.
    pub(crate) limits: &'a LimitArgs,
}

impl<'a> One<'a> {
    /// A file read with nothing to help.
    pub(crate) fn of(file: &'a Path, limits: &'a LimitArgs) -> Self {
        Self { file, set: &[], previous: None, mapping: None, limits }
    }

    /// A file read with the options of `report read`; a sentence where its mapping is none.
    pub(crate) fn asked(file: &'a Path, args: &'a ReadingArgs) -> Result<Self, Sentence> {
        let previous =
            args.previous.as_ref().map(|path| Previous { path: path.as_os_str().into(), set: Vec::new() });
        let mapping = args.mapping.as_deref().map(MappingFile::read).transpose()?;
        Ok(Self { set: &args.set, previous, mapping, ..Self::of(file, &args.limits) })
    }

    /// Reads it. Where there is no report, or more than one, that has been said, and `Err` is the exit code.
    pub(crate) fn read(self, lang: Lang) -> Result<Reading, u8> {
        let misused = |sentence: &Sentence| {
            complain(sentence, lang);
            usage::MISUSED
        };
        self.set.iter().try_for_each(|text| Decision::parse(text).map(drop)).map_err(|why| misused(&why))?;
        let file = self.file;
        let jobs = run::jobs(&[file.to_owned()], lang);
        let [job] = jobs.as_slice() else { return Err(misused(&not_one(file, jobs.len()))) };
        let answers = <[Answer; 1]>::try_from(self.answers(job, lang));
        let [answer] = answers.map_err(|all| misused(&not_one(file, all.len())))?;
        reading_of(&answer, lang)
    }

    fn answers(self, job: &Job, lang: Lang) -> Vec<Answer> {
        let reading = Settings::new(lang, Task::Read(View::Json), self.limits);
        let settings =
            Settings { set: self.set.to_vec(), previous: self.previous, mapping: self.mapping, ..reading };
        let mut answers = Vec::new();
        pool::each(std::slice::from_ref(job), &settings, |_, given| {
            answers = given;
            ControlFlow::Break(())
        });
        answers
    }
}

fn reading_of(answer: &Answer, lang: Lang) -> Result<Reading, u8> {
    print::err(&answer.err);
    match answer.ending {
        Ending::Fine => {}
        ending @ (Ending::Faulty | Ending::NoReport | Ending::Misused) => return Err(ending.code()),
    }
    report::from_json(answer.out.trim()).map(|(report, findings)| Reading { report, findings }).map_err(
        |why| {
            print::err(
                &lang.pick(format!("{}：{why}\n", answer.shown), format!("{}: {why}\n", answer.shown)),
            );
            Ending::NoReport.code()
        },
    )
}

fn not_one(file: &Path, count: usize) -> Sentence {
    let shown = file.display();
    Sentence::new(
        format!("{shown}：里面有{count}份报告，这里一个文件只能有一份；请分开存放。"),
        format!(
            "{shown}: there are {count} reports in it, and this takes one a file; put them into files of their own."
        ),
    )
}
