//! `gongkai clock`: by when requests must be answered, a case a line.

mod explain;
mod input;
mod json;

use std::fs::File;
use std::io::{BufRead, BufReader, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use casework::clock::{Breach, Clock};
use law::calendar::Calendar;
use law::reading::Readings;

use crate::calendar::calendar_with;
use crate::lang::Lang;
use crate::print::{self, Silenced};
use crate::start::complain;
use input::{Case, Malformed};
use report::Sentence;

/// `gongkai clock`.
#[derive(Debug, clap::Args)]
pub(crate) struct ClockArgs {
    #[arg(value_name = "JSONL", default_value = "-")]
    file: PathBuf,
    #[arg(long)]
    explain: bool,
    #[arg(long, conflicts_with = "explain")]
    no_ledger: bool,
    #[arg(long, value_name = "FILE")]
    overlay: Option<PathBuf>,
}

/// How an answer is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shape {
    WithLedger,
    WithoutLedger,
    ForPeople,
}

/// A line was not understood.
const MALFORMED: u8 = 2;

/// Runs the command.
pub(crate) fn run(args: &ClockArgs, lang: Lang) -> ExitCode {
    let calendar = match calendar_with(args.overlay.as_deref(), lang) {
        Ok(calendar) => calendar,
        Err(fault) => return fault.tell(),
    };
    let lines: Box<dyn BufRead> = match opened(&args.file) {
        Ok(lines) => lines,
        Err(sentence) => return complain(&sentence, lang),
    };
    let shape = match (args.explain, args.no_ledger) {
        (true, _) => Shape::ForPeople,
        (false, true) => Shape::WithoutLedger,
        (false, false) => Shape::WithLedger,
    };
    let mut malformed = 0;
    let written = print::to_stdout(|out| {
        malformed = answer_all(lines, &Asked { calendar: &calendar, shape, lang }, out)?;
        Ok(())
    });
    match written {
        Ok(()) if malformed > 0 => ExitCode::from(MALFORMED),
        Ok(()) | Err(Silenced::Gone) => ExitCode::SUCCESS,
        Err(silenced @ Silenced::Failed) => ExitCode::from(silenced.code()),
    }
}

fn opened(path: &Path) -> Result<Box<dyn BufRead>, Sentence> {
    const CHUNK: usize = 1 << 20;
    if path.as_os_str() == "-" {
        return Ok(Box::new(BufReader::with_capacity(CHUNK, std::io::stdin().lock())));
    }
    match File::open(path) {
        Ok(file) => Ok(Box::new(BufReader::with_capacity(CHUNK, file))),
        Err(error) => {
            Err(Sentence::new(format!("打不开（{error}）。"), format!("cannot be opened ({error})."))
                .about(path.display()))
        }
    }
}

/// What is the same for every case.
struct Asked<'c> {
    calendar: &'c Calendar,
    shape: Shape,
    lang: Lang,
}

/// Answers line by line; gives how many were malformed.
fn answer_all(mut lines: Box<dyn BufRead>, asked: &Asked<'_>, out: &mut dyn Write) -> std::io::Result<usize> {
    let mut out = BufWriter::with_capacity(1 << 16, out);
    let (mut line, mut answer) = (Vec::new(), Vec::new());
    let (mut number, mut malformed) = (0, 0);
    loop {
        line.clear();
        if lines.read_until(b'\n', &mut line)? == 0 {
            out.flush()?;
            return Ok(malformed);
        }
        number += 1;
        let text = line.trim_ascii();
        if text.is_empty() {
            continue;
        }
        answer.clear();
        match Case::parse(text) {
            Ok(case) => one(&case, asked, &mut answer),
            Err(why) => {
                malformed += 1;
                refuse(&why, number, asked, &mut answer);
            }
        }
        out.write_all(&answer)?;
    }
}

/// A case with the clock under the usual readings and under those against the body.
struct Answered<'a, 'c> {
    case: &'a Case<'a>,
    clock: Clock<'c>,
    prudent: Clock<'c>,
    /// What broke a rule, with the number of the act that did.
    breaches: Vec<(usize, Breach)>,
}

fn one(case: &Case<'_>, asked: &Asked<'_>, out: &mut Vec<u8>) {
    let mut clock = Clock::new(asked.calendar, case.received_on, Readings::STATUTORY);
    let mut prudent = Clock::new(asked.calendar, case.received_on, Readings::PRUDENT);
    let mut breaches = Vec::new();
    for (number, step) in &case.steps {
        let known = clock.breaches().len();
        clock.take(*step);
        prudent.take(*step);
        breaches.extend(clock.breaches().iter().skip(known).map(|breach| (*number, *breach)));
    }
    let answered = Answered { case, clock, prudent, breaches };
    match asked.shape {
        Shape::WithLedger | Shape::WithoutLedger => json::write(&answered, asked, out),
        Shape::ForPeople => explain::write(&answered, asked.lang, out),
    }
}

fn refuse(why: &Malformed, line: usize, asked: &Asked<'_>, out: &mut Vec<u8>) {
    match asked.shape {
        Shape::WithLedger | Shape::WithoutLedger => json::refuse(why, line, out),
        Shape::ForPeople => explain::refuse(why, line, asked.lang, out),
    }
}
