//! From the options of `report read` and `report check` to what a reader is told.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use law::Year;
use report::Sentence;

use crate::args::{BodiesArgs, CheckArgs, Format, ReadArgs, ReadingArgs};
use crate::bodies::{self, Bodies};
use crate::decide::Decision;
use crate::lang::Lang;
use crate::mapping::MappingFile;
use crate::run::{self, Readers};
use crate::settings::{Bar, Checking, Knowledge, Previous, Settings, Shape, Task, View};
use crate::{explain, load, usage};

/// `gongkai report read`.
pub(crate) fn read(args: ReadArgs, lang: Lang) -> ExitCode {
    let view = match (args.json, args.cells, args.full) {
        (true, _, _) => View::Json,
        (_, true, _) => View::Cells,
        (_, _, true) => View::Full,
        (false, false, false) => View::Short,
    };
    go(&args.files, args.reading, Task::Read(view), lang)
}

/// `gongkai report check`.
pub(crate) fn check(args: CheckArgs, lang: Lang) -> ExitCode {
    if let Some(code) = &args.explain {
        return explain::explain(Some(code), lang);
    }
    let bodies = match knowledge(&args.bodies) {
        Ok(bodies) => bodies,
        Err(sentence) => return complain(&sentence, lang),
    };
    let shape = match args.format {
        Format::Human if args.json => Shape::Json,
        Format::Human => Shape::Human,
        Format::Json => Shape::Json,
        Format::Sarif => Shape::Sarif,
    };
    let bar = if args.strict { Bar::Warnings } else { Bar::Errors };
    go(&args.files, args.reading, Task::Check(Checking { shape, bar, bodies }), lang)
}

fn go(files: &[PathBuf], args: ReadingArgs, task: Task, lang: Lang) -> ExitCode {
    if let Err(sentence) = args.set.iter().try_for_each(|text| Decision::parse(text).map(drop)) {
        return complain(&sentence, lang);
    }
    let readers = if args.limits.in_process { Readers::Here } else { Readers::Apart };
    let option = if args.previous.is_some() { Some("--previous") } else { args.set.first().map(|_| "--set") };
    if let (Some(option), true) = (option, run::jobs(files, lang).len() > 1) {
        return complain(&one_file_only(option), lang);
    }
    let mapping = match args.mapping.as_deref().map(MappingFile::read).transpose() {
        Ok(mapping) => mapping,
        Err(sentence) => return complain(&sentence, lang),
    };
    let settings = Settings {
        set: args.set,
        previous: args.previous.map(|path| Previous { path: path.into_os_string(), set: Vec::new() }),
        mapping,
        ..Settings::new(lang, task, &args.limits)
    };
    match run::all(files, &settings, readers) {
        Ok(ending) => ExitCode::from(ending.code()),
        Err(silenced) => ExitCode::from(silenced.code()),
    }
}

pub(crate) fn complain(sentence: &Sentence, lang: Lang) -> ExitCode {
    usage::complain(lang.pick(&sentence.zh, &sentence.en))
}

fn one_file_only(option: &str) -> Sentence {
    Sentence::new(
        format!("{option} 只能配一个年度报告文件，请逐个核对。"),
        format!("{option} goes with one report only; take them one by one."),
    )
}

/// What the options say of the bodies.
pub(crate) fn knowledge(args: &BodiesArgs) -> Result<Knowledge, Sentence> {
    if let Some(path) = &args.bodies {
        return table(path).map(Knowledge::Table);
    }
    if args.body_kind.is_none() && args.level.is_none() {
        return Ok(Knowledge::None);
    }
    let kind = args.body_kind.as_deref().map(|text| {
        bodies::kind_of(text).ok_or_else(|| {
            Sentence::new(
                format!("--body-kind 不能写“{text}”。可以写：government、government_office、department、management_committee、authorised、dispatched、vertical。"),
                format!("--body-kind: no such kind as “{text}”. There are government, government_office, department, management_committee, authorised, dispatched and vertical."),
            )
        })
    });
    let level = args.level.as_deref().map(|text| {
        bodies::level_of(text).ok_or_else(|| {
            Sentence::new(
                format!("--level 不能写“{text}”。可以写：nation、province、prefecture、county、township。"),
                format!(
                    "--level: no such level as “{text}”. There are nation, province, prefecture, county and township."
                ),
            )
        })
    });
    Ok(Knowledge::Said { kind: kind.transpose()?, level: level.transpose()? })
}

/// Reads a table of bodies.
pub(crate) fn table(path: &Path) -> Result<Bodies, Sentence> {
    Bodies::parse(&load::named(path)?)
}

/// What is made for a year that had a form of this kind; a sentence with a verb for what cannot be done with another.
pub(crate) fn with_form<T>(
    year: i16,
    (zh, en): (&str, &str),
    make: impl FnOnce(Year) -> Option<T>,
) -> Result<T, Sentence> {
    Year::new(year).and_then(make).ok_or_else(|| {
        Sentence::new(
            format!("不能{zh}{year}年度：现行格式和试行格式的年度报告自2019年度起，年份请写成 2025 这样。"),
            format!(
                "{year} cannot be {en}: reports on the forms of today begin with 2019; write the year as 2025."
            ),
        )
    })
}
