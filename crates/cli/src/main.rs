//! `gongkai` (公开): the command line.

mod args;
mod calendar;
mod decide;
mod lang;
mod load;
mod print;
mod render;
mod report_read;
mod run;
mod settings;
mod trouble;
mod work;

use std::process::ExitCode;

use clap::Parser;

use crate::args::{Gongkai, ReportVerb, Verb};
use crate::settings::{Settings, Task, View};

fn main() -> ExitCode {
    let parsed = Gongkai::parse();
    let lang = parsed.lang.unwrap_or_default();
    match parsed.verb {
        Verb::Report(ReportVerb::Read(args)) => {
            let view = match (args.json, args.cells, args.full) {
                (true, _, _) => View::Json,
                (_, true, _) => View::Cells,
                (_, _, true) => View::Full,
                _ => View::Short,
            };
            let settings = Settings {
                lang,
                task: Task::Read(view),
                set: args.input.set.clone(),
                previous: args.input.previous.clone().map(Into::into),
            };
            match run::all(&args.input, settings) {
                Ok(ending) => ExitCode::from(ending.code()),
                Err(_) => ExitCode::SUCCESS,
            }
        }
    }
}
