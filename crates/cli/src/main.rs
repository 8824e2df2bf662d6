//! `gongkai` (公开): the command line.

mod args;
#[cfg(feature = "office")]
mod attachments;
mod bodies;
mod calendar;
mod checks;
mod clock;
mod convert;
mod decide;
#[cfg(feature = "web")]
mod demo;
#[cfg(feature = "office")]
mod environment;
mod explain;
#[cfg(feature = "office")]
mod keep;
mod labels;
mod lang;
mod load;
mod mapping;
mod one;
mod output;
#[cfg(feature = "web")]
mod pages;
mod papers;
mod pool;
#[cfg(feature = "web")]
mod post;
mod print;
mod render;
mod report_check;
mod report_collect;
mod report_compare;
mod report_new;
mod report_read;
mod report_total;
mod report_write;
mod run;
mod sarif;
#[cfg(feature = "web")]
mod serve;
mod settings;
mod start;
mod story;
mod target;
mod trouble;
mod usage;
mod wire;
mod words;
mod work;
mod worker;

use std::ffi::OsString;
use std::process::ExitCode;

use crate::args::{ReportVerb, Verb};

fn main() -> ExitCode {
    let arguments: Vec<OsString> = std::env::args_os().collect();
    let (asked, lang) = match usage::parse(&arguments) {
        Ok(asked) => asked,
        Err(code) => return code,
    };
    match asked.verb {
        Verb::Report(ReportVerb::Read(args)) => start::read(args, lang),
        Verb::Report(ReportVerb::Check(args)) => start::check(args, lang),
        Verb::Report(ReportVerb::Compare(args)) => report_compare::compare(&args, lang),
        Verb::Report(ReportVerb::Total(args)) => report_total::run(&args, lang),
        Verb::Report(ReportVerb::Write(args)) => report_write::write(&args, lang),
        Verb::Report(ReportVerb::New(args)) => report_new::new(&args, lang),
        Verb::Report(ReportVerb::Collect(verb)) => report_collect::run(&verb, lang),
        Verb::Report(ReportVerb::Explain(args)) => explain::explain(args.code.as_deref(), lang),
        Verb::Report(ReportVerb::Schema) => explain::schema(),
        Verb::Calendar(args) => calendar::run(&args, lang),
        Verb::Clock(args) => clock::run(&args, lang),
        #[cfg(feature = "office")]
        Verb::Migrate(args) => keep::migrate(&args, lang),
        #[cfg(feature = "office")]
        Verb::Rebuild(args) => keep::rebuild(&args, lang),
        #[cfg(feature = "office")]
        Verb::Verify(args) => keep::verify(&args, lang),
        #[cfg(feature = "web")]
        Verb::Demo(args) => demo::run(&args, lang),
        #[cfg(feature = "web")]
        Verb::Api => explain::interface(),
        Verb::Story(args) => story::run(&args, lang),
        Verb::Reader => worker::run(),
        #[cfg(feature = "web")]
        Verb::Pages => pages::run(),
    }
}
