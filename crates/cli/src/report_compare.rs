//! `gongkai report compare`: two reports side by side.

use std::path::Path;
use std::process::ExitCode;

use report::compare::{Comparison, Extent, Order, Relation, compare as compared};
use report::{Language, Reading, Sentence};

use crate::args::{CompareArgs, ComparisonFormat};
use crate::decide::Decision;
use crate::lang::Lang;
use crate::one::One;
use crate::print;
use crate::render::comparison;
use crate::settings::Previous;
use crate::start::complain;
use crate::work::Ending;

/// Reads both, lets the earlier decide what is open in the later, and writes what differs.
pub(crate) fn compare(args: &CompareArgs, lang: Lang) -> ExitCode {
    let mut decided = args.set_a.iter().chain(&args.set_b);
    let proper = decided.try_for_each(|text| Decision::parse(text).map(drop));
    if let Err(sentence) = proper.and_then(|()| may_write(args)) {
        return complain(&sentence, lang);
    }
    let readings = read(&args.first, &args.set_a, None, args, lang)
        .and_then(|first| Ok((first, read(&args.second, &args.set_b, None, args, lang)?)))
        .and_then(|(first, second)| with_earlier(first, second, args, lang));
    let (first, second) = match readings {
        Ok(readings) => readings,
        Err(code) => return ExitCode::from(code),
    };
    let comparison = compared(&first, &second);
    let text = written(&comparison, args, lang);
    if let Err(code) = put(&text, args.output.as_deref(), lang) {
        return ExitCode::from(code);
    }
    let ending = if comparison.has_errors() { Ending::Faulty } else { Ending::Fine };
    ExitCode::from(ending.code())
}

/// Both are files, and neither is written over.
fn may_write(args: &CompareArgs) -> Result<(), Sentence> {
    let files = [&args.first, &args.second];
    if files.iter().any(|file| file.as_os_str() == "-") {
        return Err(Sentence::new(
            "report compare 要两个文件，不能读标准输入（-）；请先存成文件。",
            "report compare takes two files, not standard input (-); save it as a file first.",
        ));
    }
    if let Some(folder) = files.iter().find(|file| file.is_dir()) {
        return Err(Sentence::new(
            format!("{}是文件夹；report compare 要两个文件。", folder.display()),
            format!("{} is a folder; report compare takes two files.", folder.display()),
        ));
    }
    let place = |path: &Path| std::fs::canonicalize(path).ok();
    let output = args.output.as_deref().and_then(place);
    if output.is_some() && files.iter().any(|file| place(file) == output) {
        return Err(Sentence::new(
            "-o 写的是被比较的文件，会把它盖掉；请换一个文件名。",
            "-o names a file that is being compared and would be lost; give another name.",
        ));
    }
    Ok(())
}

/// Where the two follow each other, the later one is read again with the earlier beside it.
fn with_earlier(
    first: Reading,
    second: Reading,
    args: &CompareArgs,
    lang: Lang,
) -> Result<(Reading, Reading), u8> {
    let comparison = compared(&first, &second);
    if comparison.relation != Relation::Following {
        return Ok((first, second));
    }
    let previous = |path: &Path, set: &[String]| Previous { path: path.into(), set: set.to_vec() };
    match comparison.order {
        Order::AsGiven => {
            let earlier = previous(&args.first, &args.set_a);
            let second = read(&args.second, &args.set_b, Some(earlier), args, lang)?;
            Ok((first, second))
        }
        Order::ByYear => {
            let earlier = previous(&args.second, &args.set_b);
            let first = read(&args.first, &args.set_a, Some(earlier), args, lang)?;
            Ok((first, second))
        }
    }
}

/// One report, read apart under limits; the exit code, and why on standard error, where there is none.
fn read(
    path: &Path,
    set: &[String],
    previous: Option<Previous>,
    args: &CompareArgs,
    lang: Lang,
) -> Result<Reading, u8> {
    One { set, previous, ..One::of(path, &args.limits) }.read(lang)
}

fn written(comparison: &Comparison<'_>, args: &CompareArgs, lang: Lang) -> String {
    let extent = if args.all { Extent::All } else { Extent::Changed };
    let language = lang.pick(Language::Chinese, Language::English);
    match args.format {
        ComparisonFormat::Human => comparison::render(comparison, extent, language),
        ComparisonFormat::Json => format!("{}\n", comparison.to_json()),
        ComparisonFormat::Html => comparison.to_page(extent, language),
    }
}

fn put(text: &str, output: Option<&Path>, lang: Lang) -> Result<(), u8> {
    let Some(path) = output else { return print::out(text).map_err(print::Silenced::code) };
    std::fs::write(path, text).map_err(|error| {
        let shown = path.display();
        print::err(&lang.pick(
            format!("{shown}：写不进去（{error}）；请看文件夹是否存在、是否允许写入。\n"),
            format!("{shown}: could not be written ({error}); see whether the folder is there and may be written to.\n"),
        ));
        print::Silenced::Failed.code()
    })
}
