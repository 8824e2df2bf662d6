//! From files to totals: JSON is read here, on every processor; everything else by the reader processes.

use std::sync::{Arc, Mutex, PoisonError};

use indicatif::ProgressBar;
use report::Sentence;
use report::total::{Origin, Slip, Totaller, Totals};

use super::chunks::{Piece, Source, Text};
use crate::args::TotalArgs;
use crate::lang::Lang;
use crate::run::{self, Unread};
use crate::settings::{Settings, Task, View};
use crate::trouble::Trouble;
use crate::work::Job;

/// Reads all files and adds up what is in them.
pub(super) fn gather<'t>(args: &TotalArgs, totaller: Totaller<'t>, lang: Lang) -> (Totals<'t>, Vec<Unread>) {
    let (json, documents): (Vec<Job>, Vec<Job>) = run::jobs(&args.files, lang).into_iter().partition(is_json);
    let mut tray = Tray { totaller, unread: Vec::new() };
    let settings = Settings::new(lang, Task::Read(View::Json), &args.limits);
    run::reports(&documents, &settings, |answer| match answer {
        Ok((shown, json)) => tray.put(Slip::from_json(&json), Origin { file: Arc::from(shown), line: None }),
        Err(unread) => tray.unread.push(unread),
    });
    let tray = read_json(&json, tray, lang);
    let Tray { totaller, mut unread } = tray;
    unread.sort();
    (totaller.finish(), unread)
}

/// Standard input is JSON Lines.
fn is_json(job: &Job) -> bool {
    let Some(path) = &job.path else { return true };
    let ending = std::path::Path::new(path).extension().map(|ending| ending.to_string_lossy().to_lowercase());
    ending.is_some_and(|ending| ["json", "jsonl", "ndjson"].contains(&&*ending))
}

/// Where reports are put as they are read.
struct Tray<'t> {
    totaller: Totaller<'t>,
    unread: Vec<Unread>,
}

impl Tray<'_> {
    fn put(&mut self, slip: Result<Slip, String>, origin: Origin) {
        match slip {
            Ok(slip) => self.totaller.take(slip, origin),
            Err(why) => {
                self.unread.push(Unread { shown: origin.to_string(), why: Trouble::Json(why).sentence() });
            }
        }
    }
}

fn read_json<'t>(jobs: &[Job], tray: Tray<'t>, lang: Lang) -> Tray<'t> {
    let sizes = jobs.iter().filter_map(|job| std::fs::metadata(job.path.as_ref()?).ok());
    let template =
        lang.pick("{bar:30} {bytes}/{total_bytes} 还需 {eta}", "{bar:30} {bytes}/{total_bytes} {eta} left");
    let bar = if jobs.is_empty() {
        ProgressBar::hidden()
    } else {
        run::bar(sizes.map(|size| size.len()).sum(), template)
    };
    let processors = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let (source, tray) = (Mutex::new(Source::new(jobs)), Mutex::new(tray));
    std::thread::scope(|scope| {
        for _ in 0..processors {
            scope.spawn(|| {
                loop {
                    let piece = source.lock().unwrap_or_else(PoisonError::into_inner).next();
                    let Some(Piece { file, text }) = piece else { return };
                    let slips = slips(&file, text, &bar);
                    let mut tray = tray.lock().unwrap_or_else(PoisonError::into_inner);
                    match slips {
                        Ok(slips) => slips.into_iter().for_each(|(origin, slip)| tray.put(slip, origin)),
                        Err(why) => tray.unread.push(Unread { shown: file.to_string(), why }),
                    }
                }
            });
        }
    });
    bar.finish_and_clear();
    tray.into_inner().unwrap_or_else(PoisonError::into_inner)
}

type Slips = Vec<(Origin, Result<Slip, String>)>;

/// The reports of a piece.
fn slips(file: &Arc<str>, text: Text, bar: &ProgressBar) -> Result<Slips, Sentence> {
    let origin = |line| Origin { file: Arc::clone(file), line };
    match text {
        Text::Trouble(trouble) => Err(trouble.sentence()),
        Text::One(bytes) => {
            bar.inc(u64::try_from(bytes.len()).unwrap_or_default());
            Ok(vec![(origin(None), slip(&bytes))])
        }
        Text::Lines(first, bytes) => {
            bar.inc(u64::try_from(bytes.len()).unwrap_or_default());
            // Text is cut into lines much faster than bytes are; a line that is no UTF-8 is no trouble of the others.
            Ok(if let Ok(text) = std::str::from_utf8(&bytes) {
                let lines = text.split('\n').zip(first..).filter(|(line, _)| !line.trim().is_empty());
                lines.map(|(line, number)| (origin(Some(number)), Slip::from_json(line))).collect()
            } else {
                let lines = bytes.split(|byte| *byte == b'\n').zip(first..);
                let lines = lines.filter(|(line, _)| !line.trim_ascii().is_empty());
                lines.map(|(line, number)| (origin(Some(number)), slip(line))).collect()
            })
        }
    }
}

fn slip(bytes: &[u8]) -> Result<Slip, String> {
    std::str::from_utf8(bytes).map_err(|_| "UTF-8".to_owned()).and_then(Slip::from_json)
}
