//! Understanding the command line, and saying so when it was not understood.

use std::ffi::OsString;
use std::process::ExitCode;

use clap::error::{ContextKind, ContextValue, Error, ErrorKind};
use clap::{CommandFactory, FromArgMatches, ValueEnum};

use crate::args::Gongkai;
use crate::lang::Lang;
use crate::{print, words};

/// The command was not understood.
pub(crate) const MISUSED: u8 = 64;

/// What was asked and in which language, or the exit code when the answer has been given already.
pub(crate) fn parse(arguments: &[OsString]) -> Result<(Gongkai, Lang), ExitCode> {
    let lang = language(arguments);
    let command = words::dress(Gongkai::command(), lang);
    let parsed =
        command.try_get_matches_from(arguments).and_then(|matches| Gongkai::from_arg_matches(&matches));
    match parsed {
        Ok(parsed) => {
            let lang = parsed.lang.unwrap_or(lang);
            Ok((parsed, lang))
        }
        Err(error) => Err(answer(&error, lang)),
    }
}

/// Says what is wrong with the options; the exit code of that.
pub(crate) fn complain(sentence: &str) -> ExitCode {
    print::err(sentence);
    print::err("\n");
    ExitCode::from(MISUSED)
}

/// The language, before anything is understood: `--lang`, else the environment, else Chinese.
fn language(arguments: &[OsString]) -> Lang {
    let named = |value: &str| Lang::from_str(value, true).ok();
    let mut asked = None;
    let mut words = arguments.iter().map(|argument| argument.to_string_lossy());
    while let Some(word) = words.next() {
        if word == "--" {
            break;
        }
        if word == "--lang" {
            asked = words.next().and_then(|value| named(&value));
        } else if let Some(value) = word.strip_prefix("--lang=") {
            asked = named(value);
        }
    }
    // Of a locale such as `en_US.UTF-8` the language is enough.
    asked.or_else(|| named(environment()?.get(..2)?)).unwrap_or_default()
}

#[expect(clippy::disallowed_methods, reason = "this is the command line, which reads the environment")]
fn environment() -> Option<String> {
    std::env::var("GONGKAI_LANG").ok()
}

fn answer(error: &Error, lang: Lang) -> ExitCode {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => print::out(&help(error, lang))
            .map_or_else(|silenced| ExitCode::from(silenced.code()), |()| ExitCode::SUCCESS),
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            print::err(&help(error, lang));
            ExitCode::from(MISUSED)
        }
        _ => {
            print::err(&lang.pick(chinese(error), error.render().to_string()));
            ExitCode::from(MISUSED)
        }
    }
}

fn help(error: &Error, lang: Lang) -> String {
    let text = error.render().to_string();
    lang.pick(named(&text), text)
}

/// The names that clap gives by itself, and those of values, in Chinese.
fn named(text: &str) -> String {
    const NAMES: [(&str, &str); 13] = [
        ("[OPTIONS]", "[选项]"),
        ("<COMMAND>", "<命令>"),
        ("FILE]", "文件]"),
        ("FILE>", "文件>"),
        ("<OUT>", "<输出文件>"),
        ("<TYPE>", "<格式>"),
        ("<NAME>", "<名称>"),
        ("<YEAR>", "<年份>"),
        ("<CSV>", "<CSV文件>"),
        ("<KIND>", "<类别>"),
        ("<LEVEL>", "<层级>"),
        ("CODE", "编号"),
        ("<CELL=N,…>", "<格名=数值,…>"),
    ];
    NAMES.iter().fold(text.to_owned(), |text, (en, zh)| text.replace(en, zh))
}

/// clap speaks English; this says the same in Chinese.
fn chinese(error: &Error) -> String {
    let get = |kind| error.get(kind).map(text).unwrap_or_default();
    let (argument, value) = (get(ContextKind::InvalidArg), get(ContextKind::InvalidValue));
    let said = match error.kind() {
        ErrorKind::UnknownArgument => format!("不认识的选项：{argument}"),
        ErrorKind::InvalidSubcommand => format!("没有这个命令：{}", get(ContextKind::InvalidSubcommand)),
        ErrorKind::MissingSubcommand => "还要写明命令".to_owned(),
        ErrorKind::MissingRequiredArgument => format!("缺少：{argument}"),
        ErrorKind::ArgumentConflict => format!("{argument} 不能与 {} 同时使用", get(ContextKind::PriorArg)),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation if value.is_empty() => {
            format!("{argument} 后面要写值")
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => format!("{argument} 不能写“{value}”"),
        ErrorKind::TooManyValues => format!("多写了：{value}"),
        _ => "命令写法不对".to_owned(),
    };
    let with =
        |words: &str, what: &str| if what.is_empty() { String::new() } else { format!("{words}{what}") };
    let valid = with("，可以写：", &get(ContextKind::ValidValue));
    let meant = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue];
    let meant = meant.into_iter().map(get).find(|meant| !meant.is_empty()).unwrap_or_default();
    let meant = with("；是不是要写 ", &meant);
    let usage = get(ContextKind::Usage);
    let usage = with("\n用法：", usage.trim().strip_prefix("Usage:").unwrap_or(&usage).trim());
    named(&format!("{said}{valid}{meant}。{usage}\n加 --help 看说明。\n"))
}

fn text(value: &ContextValue) -> String {
    match value {
        ContextValue::Strings(all) => all.join("、"),
        ContextValue::StyledStrs(all) => all.iter().map(ToString::to_string).collect::<Vec<_>>().join("、"),
        other => other.to_string(),
    }
}
