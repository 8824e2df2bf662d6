//! What a reader process does with one file: read, decide, check, and write all that is to be printed.

use std::ffi::OsString;

use files::Unreadable;
use report::mapping::Mapping;
use report::{Reading, Report, Sentence};
use serde::{Deserialize, Serialize};

use crate::decide::{Decision, decide};
use crate::lang::Lang;
use crate::load::{self, Aids, Entry};
use crate::report_check::{self, Summary};
use crate::report_read;
use crate::settings::{Previous, Settings, Task};
use crate::trouble::Trouble;

/// One file to be read.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Job {
    /// Where it is; none when its bytes come with the job.
    pub(crate) path: Option<OsString>,
    /// What it is called to people.
    pub(crate) shown: String,
}

/// What became of one report, ready to be printed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct Answer {
    /// For standard output.
    pub(crate) out: String,
    /// For standard error.
    pub(crate) err: String,
    /// What it was called.
    pub(crate) shown: String,
    /// How it ended.
    pub(crate) ending: Ending,
    /// Its line in the summary.
    pub(crate) summary: Option<Summary>,
    /// Its results for SARIF, with commas between them.
    pub(crate) sarif: String,
    /// Why there is no report, where there is none.
    pub(crate) why: Option<Sentence>,
    /// It is an old Word file, which `LibreOffice` may convert.
    pub(crate) is_old_word: bool,
}

/// How the reading of one report ended.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) enum Ending {
    /// Nothing to object to.
    #[default]
    Fine,
    /// There are errors.
    Faulty,
    /// No report was found.
    NoReport,
    /// The options do not fit the report.
    Misused,
}

impl Ending {
    /// The exit code it asks for.
    pub(crate) fn code(self) -> u8 {
        match self {
            Self::Fine => 0,
            Self::Faulty => 1,
            Self::NoReport => 2,
            Self::Misused => 64,
        }
    }
}

/// Everything a reader keeps between files.
pub(crate) struct Desk {
    settings: Settings,
    decisions: Vec<Decision>,
    mapping: Option<Mapping>,
    previous: Option<Result<Report, Trouble>>,
}

impl Desk {
    /// Last year's report is read once, with the first file.
    pub(crate) fn new(settings: Settings) -> Self {
        let decisions = decisions(&settings.set);
        let mapping = settings.mapping.as_ref().and_then(|file| file.mapping().ok());
        Self { settings, decisions, mapping, previous: None }
    }

    /// Reads a file and answers for each report in it. `content` holds its bytes where it has no name.
    pub(crate) fn answer(&mut self, job: &Job, content: Option<Vec<u8>>) -> Vec<Answer> {
        let previous = match self.previous() {
            Ok(previous) => previous,
            Err(trouble) => return vec![self.sorry(&job.shown, &Trouble::Previous(Box::new(trouble)))],
        };
        let bytes = match content.map_or_else(|| load::bytes_of(job.path.as_deref()), Ok) {
            Ok(bytes) => bytes,
            Err(Trouble::Folder) => return vec![self.sorry(&job.shown, &Trouble::EmptyFolder)],
            Err(trouble) => return vec![self.sorry(&job.shown, &trouble)],
        };
        let aids = Aids { previous: previous.as_ref(), mapping: self.mapping.as_ref() };
        let entries = load::load(&bytes, Some(&job.shown), aids);
        entries.into_iter().map(|entry| self.one(job, entry, previous.as_ref())).collect()
    }

    fn previous(&mut self) -> Result<Option<Report>, Trouble> {
        let Some(previous) = &self.settings.previous else { return Ok(None) };
        let known = self.previous.get_or_insert_with(|| read_previous(previous));
        known.clone().map(Some)
    }

    fn one(&self, job: &Job, entry: Entry, previous: Option<&Report>) -> Answer {
        let lang = self.settings.lang;
        let shown = match entry.line {
            Some(line) => {
                lang.pick(format!("{} 第 {line} 行", job.shown), format!("{} line {line}", job.shown))
            }
            None => job.shown.clone(),
        };
        let mut loaded = match entry.result {
            Ok(loaded) => loaded,
            Err(trouble) => return self.sorry(&shown, &trouble),
        };
        let Reading { report, findings } = &mut loaded.reading;
        if let Err(refused) = decide(&self.decisions, report, findings) {
            return refusal(&shown, &refused, lang);
        }
        match &self.settings.task {
            Task::Read(view) => report_read::show(shown, &loaded, *view, lang),
            Task::Check(checking) => {
                report_check::show((&shown, &job.shown), &loaded, previous, checking, lang)
            }
        }
    }

    /// The answer for a file without a report.
    pub(crate) fn sorry(&self, shown: &str, trouble: &Trouble) -> Answer {
        sorry(shown, trouble, &self.settings)
    }
}

/// What a person decided; it was looked at before the reader was started.
fn decisions(set: &[String]) -> Vec<Decision> {
    set.iter().filter_map(|text| Decision::parse(text).ok()).collect()
}

fn read_previous(previous: &Previous) -> Result<Report, Trouble> {
    let bytes = load::bytes_of(Some(&previous.path))?;
    let name = previous.path.to_string_lossy();
    let entries = load::load(&bytes, Some(&name), Aids::default());
    let none = Err(Trouble::NoReport(report::NoReport::NoTable));
    let loaded = entries.into_iter().next().map_or(none, |entry| entry.result)?;
    let Reading { mut report, mut findings } = loaded.reading;
    // Whoever decided these cells was told already if one of them may not be decided.
    drop(decide(&decisions(&previous.set), &mut report, &mut findings));
    Ok(report)
}

/// The answer for a file without a report, also where no reader is left to give it.
pub(crate) fn sorry(shown: &str, trouble: &Trouble, settings: &Settings) -> Answer {
    let mut answer = match &settings.task {
        Task::Read(_) => Answer {
            err: line(shown, &trouble.sentence(), settings.lang),
            shown: shown.to_owned(),
            ending: Ending::NoReport,
            ..Answer::default()
        },
        Task::Check(checking) => report_check::sorry(shown, trouble, checking, settings.lang),
    };
    answer.why = Some(trouble.sentence());
    answer.is_old_word = *trouble == Trouble::Unreadable(Unreadable::OldWord);
    answer
}

fn refusal(shown: &str, sentence: &Sentence, lang: Lang) -> Answer {
    Answer {
        err: line(shown, sentence, lang),
        shown: shown.to_owned(),
        ending: Ending::Misused,
        ..Answer::default()
    }
}

fn line(shown: &str, sentence: &Sentence, lang: Lang) -> String {
    lang.pick(format!("{shown}：{}\n", sentence.zh), format!("{shown}: {}\n", sentence.en))
}
