//! `gongkai story`: case files played from a script, with what must be refused on the way.

mod act;
mod end;
mod play;
mod script;
mod text;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use law::calendar::Calendar;
use report::Sentence;

use crate::lang::Lang;
use crate::{load, print};
use play::Played;
use script::Script;

/// `gongkai story`.
#[derive(Debug, clap::Args)]
pub(crate) struct StoryArgs {
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    #[arg(short, long)]
    quiet: bool,
}

/// How a story ended, the heaviest last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Ending {
    AsTold,
    Otherwise,
    Malformed,
}

impl Ending {
    const fn code(self) -> u8 {
        match self {
            Self::AsTold => 0,
            Self::Otherwise => 1,
            Self::Malformed => 2,
        }
    }
}

/// Runs the command.
pub(crate) fn run(args: &StoryArgs, lang: Lang) -> ExitCode {
    let calendar = Calendar::national();
    let mut worst = Ending::AsTold;
    for path in args.files.iter().flat_map(|path| scripts(path)) {
        let (ending, text) = one(&path, &calendar, args, lang);
        worst = worst.max(ending);
        let written = match ending {
            Ending::Malformed => {
                print::err(&text);
                Ok(())
            }
            Ending::AsTold | Ending::Otherwise => print::out(&text),
        };
        if let Err(silenced) = written {
            return ExitCode::from(silenced.code());
        }
    }
    ExitCode::from(worst.code())
}

/// The file itself, or the scripts of a folder in the order of their names.
fn scripts(path: &Path) -> Vec<PathBuf> {
    let inside = std::fs::read_dir(path).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut scripts: Vec<PathBuf> =
        inside.filter(|path| path.extension().is_some_and(|ending| ending == "toml")).collect();
    scripts.sort();
    if scripts.is_empty() { vec![path.to_owned()] } else { scripts }
}

fn one(path: &Path, calendar: &Calendar, args: &StoryArgs, lang: Lang) -> (Ending, String) {
    let shown = path.display();
    let script = match read(path) {
        Ok(script) => script,
        Err(why) => {
            let why = why.about(&shown);
            return (Ending::Malformed, format!("{}\n", lang.pick(why.zh, why.en)));
        }
    };
    let played = Played::of(&script, calendar);
    let ending = if played.faults.is_empty() { Ending::AsTold } else { Ending::Otherwise };
    let text = if args.quiet {
        text::line(&played, &shown.to_string(), lang)
    } else {
        text::whole(&played, calendar, lang)
    };
    (ending, text)
}

fn read(path: &Path) -> Result<Script, Sentence> {
    let bytes = load::named(path)?;
    let text = String::from_utf8(bytes).map_err(|_| {
        Sentence::new("不是 UTF-8 文字，请另存为 UTF-8。", "this is not text in UTF-8; save it as UTF-8.")
    })?;
    Script::parse(&text)
}
