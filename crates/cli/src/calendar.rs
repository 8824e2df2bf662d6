//! `gongkai calendar`: working days, with the reason for every day.

mod json;
pub(crate) mod ledger;
pub(crate) mod text;

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use jiff::civil::Date;
use law::Year;
use law::calendar::{Calendar, Overlay, add_working_days, working_days_between};

use crate::lang::Lang;

/// The arguments were wrong; the sentence on standard error says how to mend them.
const USAGE: u8 = 64;
/// A file could not be used.
const UNUSABLE: u8 = 2;

/// 工作日计算：届满日、间隔和全年安排。Working days: when a term ends, how many lie between, a year in one view.
#[derive(Debug, clap::Args)]
pub(crate) struct CalendarArgs {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, clap::Subcommand)]
enum Command {
    /// 某日之后第 N 个工作日，起算日不计。The Nth working day after a day, which is itself not counted.
    Add {
        /// 起算日，如 2025-09-22。The day the term starts on.
        from: String,
        /// 工作日数，如 20。How many working days.
        working_days: String,
        /// 逐日列出。Show every day and why it counts or does not.
        #[arg(long)]
        ledger: bool,
        #[command(flatten)]
        common: Common,
    },
    /// 两日之间的工作日数，首日不计、末日计入。How many working days after one day, up to and including another.
    Between {
        /// 首日，不计入。The first day, not counted.
        after: String,
        /// 末日，计入。The last day, counted.
        through: String,
        /// 逐日列出。Show every day and why it counts or does not.
        #[arg(long)]
        ledger: bool,
        #[command(flatten)]
        common: Common,
    },
    /// 全年放假安排和各月工作日数。A year's holidays, make-up days and working days by month.
    Year {
        /// 年份，如 2026。The year.
        year: String,
        #[command(flatten)]
        common: Common,
    },
}

#[derive(Debug, clap::Args)]
struct Common {
    /// 输出 JSON。Print JSON.
    #[arg(long)]
    json: bool,
    /// 地区附加表（TOML）。A region's own holidays, in TOML.
    #[arg(long, value_name = "FILE")]
    overlay: Option<PathBuf>,
}

/// Why there is no answer: an exit code, and a sentence in the reader's language.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    code: u8,
    sentence: String,
}

impl Fault {
    fn usage(sentence: String) -> Self {
        Self { code: USAGE, sentence }
    }

    fn unusable(sentence: String) -> Self {
        Self { code: UNUSABLE, sentence }
    }

    /// Says it on standard error.
    pub(crate) fn tell(&self) -> ExitCode {
        eprintln!("{}", self.sentence);
        ExitCode::from(self.code)
    }
}

/// Runs the command and prints its answer.
pub(crate) fn run(args: &CalendarArgs, lang: Lang) -> ExitCode {
    match answer(args, lang) {
        Ok(text) => match std::io::stdout().lock().write_all(text.as_bytes()) {
            Ok(()) => ExitCode::SUCCESS,
            // Whoever read us has stopped reading; there is no one left to tell.
            Err(_) => ExitCode::from(UNUSABLE),
        },
        Err(fault) => fault.tell(),
    }
}

fn answer(args: &CalendarArgs, lang: Lang) -> Result<String, Fault> {
    match &args.command {
        Command::Add { from, working_days, ledger, common } => {
            let calendar = calendar(common, lang)?;
            let (from, working_days) = (date(from, lang)?, number(working_days, lang)?);
            let due = add_working_days(&calendar, from, working_days).ok_or_else(|| out_of_calendar(lang))?;
            Ok(if common.json {
                json::due(&due, working_days, *ledger)
            } else {
                text::due(&due, working_days, *ledger, lang)
            })
        }
        Command::Between { after, through, ledger, common } => {
            let calendar = calendar(common, lang)?;
            let (after, through) = (date(after, lang)?, date(through, lang)?);
            if through < after {
                return Err(backwards(after, through, lang));
            }
            let counted =
                working_days_between(&calendar, after, through).ok_or_else(|| out_of_calendar(lang))?;
            Ok(if common.json {
                json::counted(&counted, *ledger)
            } else {
                text::counted(&counted, *ledger, lang)
            })
        }
        Command::Year { year: number, common } => {
            let calendar = calendar(common, lang)?;
            let summary = calendar.year(year(number, lang)?);
            Ok(if common.json { json::year(&summary) } else { text::year(&summary, lang) })
        }
    }
}

fn calendar(common: &Common, lang: Lang) -> Result<Calendar, Fault> {
    calendar_with(common.overlay.as_deref(), lang)
}

/// The national calendar, with a region's own days over it where a file names them.
pub(crate) fn calendar_with(overlay_file: Option<&Path>, lang: Lang) -> Result<Calendar, Fault> {
    match overlay_file {
        None => Ok(Calendar::national()),
        Some(path) => Ok(Calendar::national().with(overlay(path, lang)?)),
    }
}

fn overlay(path: &Path, lang: Lang) -> Result<Overlay, Fault> {
    let shown = path.display();
    let text = std::fs::read_to_string(path).map_err(|error| {
        Fault::unusable(lang.pick(
            format!("读不到地区附加表 {shown}：{error}。请检查路径和权限。"),
            format!(
                "The regional table {shown} cannot be read: {error}. Check the path and the permissions."
            ),
        ))
    })?;
    let overlay: Overlay = toml::from_str(&text).map_err(|error| {
        Fault::unusable(lang.pick(
            format!(
                "地区附加表 {shown} 写法有误：\n{error}\n应有 name、region、source 三项，holidays 与 workdays 为 \
                 [\"2026-08-05\"] 这样的日期列表。"
            ),
            format!(
                "The regional table {shown} is not well written:\n{error}\nIt needs name, region and source; \
                 holidays and workdays are lists of dates such as [\"2026-08-05\"]."
            ),
        ))
    })?;
    match overlay.contradictions().first() {
        None => Ok(overlay),
        Some(day) => Err(Fault::unusable(lang.pick(
            format!("地区附加表 {shown} 自相矛盾：{day} 既在 holidays 又在 workdays，请删去一处。"),
            format!(
                "The regional table {shown} contradicts itself: {day} is in holidays and in workdays; strike one."
            ),
        ))),
    }
}

fn date(text: &str, lang: Lang) -> Result<Date, Fault> {
    let written_out = text.len() == "2025-09-22".len();
    text.parse().ok().filter(|_| written_out).ok_or_else(|| {
        Fault::usage(lang.pick(
            format!("“{text}”不是日期。请写成年-月-日，如 2025-09-22。"),
            format!("“{text}” is not a date. Write year-month-day, as in 2025-09-22."),
        ))
    })
}

fn number(text: &str, lang: Lang) -> Result<u32, Fault> {
    text.parse().ok().filter(|number| *number > 0).ok_or_else(|| {
        Fault::usage(lang.pick(
            format!("“{text}”不是工作日数。请写大于 0 的整数，如 20。"),
            format!("“{text}” is not a number of working days. Write a whole number above 0, as in 20."),
        ))
    })
}

fn year(text: &str, lang: Lang) -> Result<Year, Fault> {
    text.parse().ok().and_then(Year::new).ok_or_else(|| {
        Fault::usage(lang.pick(
            format!("“{text}”不是可查的年份。请写 1949 至 2100 之间的年份，如 2026。"),
            format!("“{text}” is not a year the calendar has. Write one from 1949 to 2100, as in 2026."),
        ))
    })
}

fn backwards(after: Date, through: Date, lang: Lang) -> Fault {
    Fault::usage(lang.pick(
        format!("末日 {through} 早于首日 {after}。请把较早的日期写在前面。"),
        format!("The last day {through} is before the first, {after}. Write the earlier date first."),
    ))
}

fn out_of_calendar(lang: Lang) -> Fault {
    Fault::usage(lang.pick(
        "期限超出 1949 至 2100 年，日历算不到。请检查日期和工作日数。".to_owned(),
        "The term leaves the years 1949 to 2100, which is all the calendar has. Check the date and the number."
            .to_owned(),
    ))
}

#[cfg(test)]
mod tests;
