//! `gongkai report new`: a report to be filled in.

use std::process::ExitCode;

use law::annual::Scope;
use law::year::Year;
use report::check::Body;
use report::{Blank, Reading, Report, Sentence, blank};

use crate::args::{NewArgs, ScopeName};
use crate::checks;
use crate::lang::Lang;
use crate::one::One;
use crate::output::Output;
use crate::settings::Knowledge;
use crate::start::{complain, knowledge};
use crate::target::Target;

/// Makes a blank report and writes it.
pub(crate) fn new(args: &NewArgs, lang: Lang) -> ExitCode {
    let prepared = Output::of(&args.output, Some(Target::Json))
        .and_then(|output| Ok((output, knowledge(&args.bodies)?, year(args.year)?)));
    let (output, bodies, year) = match prepared {
        Ok(prepared) => prepared,
        Err(sentence) => return complain(&sentence, lang),
    };
    let previous = match previous(args, lang) {
        Ok(previous) => previous,
        Err(code) => return ExitCode::from(code),
    };
    match made(args, &bodies, year, previous.as_ref()) {
        Err(sentence) => complain(&sentence, lang),
        Ok(report) => match output.put(Reading { report, findings: Vec::new() }, lang) {
            Ok(()) => ExitCode::SUCCESS,
            Err(code) => ExitCode::from(code),
        },
    }
}

fn made(
    args: &NewArgs,
    bodies: &Knowledge,
    year: Year,
    previous: Option<&Report>,
) -> Result<Report, Sentence> {
    let name = args.body.trim();
    let scope = args.scope.map(|scope| match scope {
        ScopeName::Organ => Scope::Organ,
        ScopeName::Government => Scope::Government,
    });
    let inferred = Body::infer(name);
    let known = checks::body_named(Some(name), bodies);
    let body = Body { kind: known.kind.or(inferred.kind), level: known.level.or(inferred.level), ..known };
    blank(&Blank { name, year, scope, body, previous })
}

fn previous(args: &NewArgs, lang: Lang) -> Result<Option<Report>, u8> {
    let Some(file) = &args.previous else { return Ok(None) };
    One::of(file, &args.limits).read(lang).map(|reading| Some(reading.report))
}

fn year(year: i16) -> Result<Year, Sentence> {
    Year::new(year).ok_or_else(|| {
        Sentence::new(
            format!("--year 不能写“{year}”，请写四位年份，如 2025。"),
            format!("--year: {year} is no year; write four digits, as 2025."),
        )
    })
}
