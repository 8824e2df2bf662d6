//! Files of JSON cut into pieces of whole lines, so that every processor has something to read.

use std::fs::File;
use std::io::{self, Read};
use std::sync::Arc;

use files::{Limits, Unreadable};
use serde::de::IgnoredAny;

use crate::trouble::Trouble;
use crate::work::Job;

/// About so much is handed out at once.
const PIECE: usize = 1 << 20;

/// Some reports of one file.
pub(super) struct Piece {
    /// What the file is called.
    pub(super) file: Arc<str>,
    /// What stands in it.
    pub(super) text: Text,
}

/// What is handed out.
pub(super) enum Text {
    /// Lines, a report each, and the number of the first.
    Lines(u64, Vec<u8>),
    /// One report over many lines.
    One(Vec<u8>),
    /// The file cannot be read, or no further.
    Trouble(Trouble),
}

/// The files, one after another.
pub(super) struct Source<'a> {
    jobs: std::slice::Iter<'a, Job>,
    open: Option<Open>,
}

struct Open {
    name: Arc<str>,
    file: Box<dyn Read + Send>,
    /// The beginning of a line that was not handed out.
    rest: Vec<u8>,
    line: u64,
}

impl<'a> Source<'a> {
    pub(super) fn new(jobs: &'a [Job]) -> Self {
        Self { jobs: jobs.iter(), open: None }
    }

    /// The next piece; none at the end of the last file.
    pub(super) fn next(&mut self) -> Option<Piece> {
        loop {
            let Some(open) = &mut self.open else {
                let job = self.jobs.next()?;
                match open(job) {
                    Ok(open) => self.open = Some(open),
                    Err(trouble) => {
                        return Some(Piece { file: Arc::from(&*job.shown), text: Text::Trouble(trouble) });
                    }
                }
                continue;
            };
            let file = Arc::clone(&open.name);
            match open.piece() {
                Ok(Some(text)) => return Some(Piece { file, text }),
                Ok(None) => self.open = None,
                Err(trouble) => {
                    self.open = None;
                    return Some(Piece { file, text: Text::Trouble(trouble) });
                }
            }
        }
    }
}

fn open(job: &Job) -> Result<Open, Trouble> {
    let file: Box<dyn Read + Send> = match &job.path {
        Some(path) => Box::new(File::open(path).map_err(|error| Trouble::of_io(&error))?),
        None => Box::new(io::stdin()),
    };
    Ok(Open { name: Arc::from(&*job.shown), file, rest: Vec::new(), line: 1 })
}

impl Open {
    fn piece(&mut self) -> Result<Option<Text>, Trouble> {
        let is_first = self.line == 1;
        let mut bytes = std::mem::take(&mut self.rest);
        let mut end = None;
        let mut is_at_end = false;
        // A line longer than a piece makes the piece as long as itself.
        while end.is_none() && !is_at_end {
            let from = bytes.len();
            let asked = u64::try_from(PIECE.saturating_sub(from).max(PIECE / 4)).unwrap_or(u64::MAX);
            let read = self
                .file
                .by_ref()
                .take(asked)
                .read_to_end(&mut bytes)
                .map_err(|error| Trouble::of_io(&error))?;
            is_at_end = read == 0;
            end = bytes
                .get(from..)
                .and_then(|new| new.iter().rposition(|byte| *byte == b'\n'))
                .map(|at| from + at + 1);
            limit(bytes.len())?;
        }
        if is_first && bytes.starts_with(b"\xef\xbb\xbf") {
            bytes.drain(..3);
            end = end.map(|end| end.saturating_sub(3));
        }
        if is_first && is_one(&bytes) {
            return self.whole(bytes).map(Some);
        }
        if let Some(end) = end {
            self.rest = bytes.split_off(end);
        }
        if bytes.is_empty() {
            return if is_first { Err(Trouble::Unreadable(Unreadable::Empty)) } else { Ok(None) };
        }
        let first = self.line;
        self.line += bytes.iter().map(|byte| u64::from(*byte == b'\n')).sum::<u64>().max(1);
        Ok(Some(Text::Lines(first, bytes)))
    }

    fn whole(&mut self, mut bytes: Vec<u8>) -> Result<Text, Trouble> {
        let most = u64::try_from(Limits::default().bytes).unwrap_or(u64::MAX);
        self.file.by_ref().take(most).read_to_end(&mut bytes).map_err(|error| Trouble::of_io(&error))?;
        limit(bytes.len())?;
        self.line += 1;
        Ok(Text::One(bytes))
    }
}

fn limit(bytes: usize) -> Result<(), Trouble> {
    if bytes <= Limits::default().bytes {
        return Ok(());
    }
    Err(Trouble::Unreadable(Unreadable::TooLarge { bytes: u64::try_from(bytes).unwrap_or(u64::MAX) }))
}

/// Whether a file is one object written over many lines: its first line is no object of its own, but begins one.
fn is_one(bytes: &[u8]) -> bool {
    let mut lines = bytes.split(|byte| *byte == b'\n').filter(|line| !line.trim_ascii().is_empty());
    let (first, second) = (lines.next().unwrap_or_default(), lines.next());
    second.is_some() && first.trim_ascii() == b"{"
        || serde_json::from_slice::<IgnoredAny>(first).is_err_and(|e| e.is_eof())
}
