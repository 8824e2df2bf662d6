//! A notice as it is typed, a line a festival, or as a file has it.

use jiff::civil::Date;
use law::Year;
use law::calendar::{Arrangement, Festival};
use office::holidays::Load;
use serde::Deserialize;
use toml::value::Datetime;

use crate::fields::Fields;
use crate::form::{Ask, Kind, Problem, check};
use crate::upload::Upload;

/// What a form carries that puts a year back to what the program ships.
const SHIPPED: &str = "shipped";

/// The names of what is typed, as they are carried on.
const NAMES: [&str; 5] = ["year", "number", "dated_on", "source", "festivals"];

pub(super) fn asks() -> [Ask; 6] {
    [
        Ask::for_("file", ("通知文件（TOML）", "The notice as a file (TOML)"), Kind::File)
            .hint(
                "有文件的可以上传，下面各项从文件读取；没有的逐项填写。",
                "Where there is one, what follows is read from it; otherwise fill it in.",
            )
            .optional(),
        Ask::for_("year", ("年份", "Year"), Kind::Number),
        Ask::for_("number", ("文号", "Number of the notice"), Kind::Line)
            .hint("例如“国办发明电〔2025〕7号”。", "For instance “国办发明电〔2025〕7号”."),
        Ask::for_("dated_on", ("成文日期", "Date of the notice"), Kind::Date),
        Ask::for_("source", ("在哪里查到的", "Where it was read"), Kind::Line)
            .hint("网址或者公报期号。", "An address, or an issue of the gazette.")
            .optional(),
        Ask::for_("festivals", ("放假和调休", "Days off and make-up days"), Kind::Paragraph).hint(
            "一行一个节日：名称、放假首日、末日，然后是调休上班日，用空格分开。例如“春节 2027-02-05 2027-02-11 2027-01-30 2027-02-13”。",
            "A line a festival: its name, the first and the last day off, then the days worked for it, with blanks between. For instance “春节 2027-02-05 2027-02-11 2027-01-30 2027-02-13”.",
        ),
    ]
}

/// What is asked in a form that takes no file: the file was read.
pub(super) fn carried(typed: &Fields) -> Vec<(&'static str, String)> {
    let names = NAMES.into_iter().chain([SHIPPED]);
    names.map(|name| (name, typed.text(name).to_owned())).filter(|(_, value)| !value.is_empty()).collect()
}

/// A version as the form that loads it again carries it.
pub(super) fn of(load: &Load) -> Vec<(&'static str, String)> {
    match load {
        Load::Shipped(year) => vec![("year", year.get().to_string()), (SHIPPED, "yes".to_owned())],
        Load::Notice(Arrangement { year, number, dated_on, source, festivals }) => {
            let values = [
                year.get().to_string(),
                number.clone(),
                dated_on.to_string(),
                source.clone(),
                lines(festivals),
            ];
            NAMES.into_iter().zip(values).collect()
        }
    }
}

/// What was typed, with what the file says in its place; or what is wrong with the file.
pub(super) fn with_file(upload: Upload) -> (Fields, Vec<Problem>) {
    let Some((_, bytes)) = upload.files.first() else { return (upload.fields, Vec::new()) };
    match read_file(bytes) {
        Err(problem) => (upload.fields, vec![problem]),
        Ok(pairs) => (
            pairs.into_iter().fold(upload.fields, |fields, (name, value)| fields.with(name, value)),
            Vec::new(),
        ),
    }
}

/// What is to be loaded, or everything that is wrong with it.
pub(super) fn read(typed: &Fields) -> Result<Load, Vec<Problem>> {
    let year = typed.text("year").parse().ok().and_then(Year::new);
    if let Some(year) = year.filter(|_| typed.is_ticked(SHIPPED)) {
        return Ok(Load::Shipped(year));
    }
    let mut problems = check(&asks(), typed);
    if problems.iter().all(|problem| problem.name != "year") && year.is_none() {
        problems.push(Problem::new(
            "year",
            "年份写成1949至2100之间的四位数。",
            "Write a year from 1949 to 2100.",
        ));
    }
    let number = typed.text("number");
    let is_number = number.is_empty() || number.contains('〔') && number.ends_with('号');
    if !is_number {
        problems.push(Problem::new(
            "number",
            "文号写成“国办发明电〔2025〕7号”的样子，年份用六角括号。",
            "Write the number as 国办发明电〔2025〕7号, the year in these brackets.",
        ));
    }
    let (festivals, wrong) = festivals(typed.text("festivals"));
    problems.extend(wrong);
    let dated_on = typed.text("dated_on").parse().ok();
    let Some((year, dated_on)) = year.zip(dated_on).filter(|_| problems.is_empty()) else {
        return Err(problems);
    };
    let (number, source) = (number.to_owned(), typed.text("source").to_owned());
    let arrangement = Arrangement { year, number, dated_on, source, festivals };
    let wrong = arrangement.misarranged();
    if wrong.is_empty() {
        return Ok(Load::Notice(arrangement));
    }
    Err(wrong.iter().map(|one| Problem::new("festivals", one.chinese(), one.english())).collect())
}

/// A line for each festival.
pub(super) fn lines(festivals: &[Festival]) -> String {
    let line = |one: &Festival| {
        let days = [one.first, one.last].into_iter().chain(one.worked.iter().copied());
        std::iter::once(one.name.clone()).chain(days.map(|day| day.to_string())).collect::<Vec<_>>().join(" ")
    };
    festivals.iter().map(line).collect::<Vec<_>>().join("\n")
}

fn festivals(text: &str) -> (Vec<Festival>, Option<Problem>) {
    let mut festivals = Vec::new();
    for (place, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let Some(festival) = festival(line) else { return (festivals, Some(unread(place + 1, line.trim()))) };
        festivals.push(festival);
    }
    (festivals, None)
}

fn unread(number: usize, line: &str) -> Problem {
    Problem::new(
        "festivals",
        format!(
            "第{number}行“{line}”没有读懂：先写名称，再写放假首日、末日和调休上班日，日期写成 2027-02-05，用空格分开。"
        ),
        format!(
            "Line {number}, “{line}”, could not be read: a name, the first and last day off, the days worked; dates as 2027-02-05, with blanks between."
        ),
    )
}

fn festival(line: &str) -> Option<Festival> {
    let mut words = line.split([' ', '\t', '　', '，', ',']).filter(|word| !word.is_empty());
    let name = words.next().filter(|name| name.parse::<Date>().is_err())?.to_owned();
    let days: Vec<Date> = words.map(|word| word.parse().ok()).collect::<Option<_>>()?;
    let (first, rest) = days.split_first()?;
    let (last, worked) = rest.split_first()?;
    Some(Festival { name, first: *first, last: *last, worked: worked.to_vec() })
}

/// A file in the layout in which the program's own holidays are kept.
#[derive(Deserialize)]
struct File {
    notice: Vec<Noticed>,
}

#[derive(Deserialize)]
struct Noticed {
    year: i16,
    number: String,
    dated_on: Option<Datetime>,
    #[serde(default)]
    sources: Vec<String>,
    festival: Vec<Off>,
}

#[derive(Deserialize)]
struct Off {
    name: String,
    first: Datetime,
    last: Datetime,
    #[serde(default)]
    worked: Vec<Datetime>,
}

fn read_file(bytes: &[u8]) -> Result<Vec<(&'static str, String)>, Problem> {
    let text = std::str::from_utf8(bytes).map_err(|_| {
        Problem::new(
            "file",
            "文件不是UTF-8文本，请另存后再上传。",
            "The file is no UTF-8 text; save it as such.",
        )
    })?;
    let file: File = toml::from_str(text).map_err(|error| {
        let error = error.to_string();
        Problem::new(
            "file",
            format!("文件没有读懂：{error}。应有一个 [[notice]]，写 year、number、dated_on、sources，每个节日一个 [[notice.festival]]，写 name、first、last、worked。"),
            format!("The file could not be read: {error}. It has one [[notice]] with year, number, dated_on, sources, and a [[notice.festival]] with name, first, last, worked for each."),
        )
    })?;
    let [notice] = file.notice.as_slice() else {
        let count = file.notice.len();
        return Err(Problem::new(
            "file",
            format!("文件里有{count}个通知，一次只载入一个，请只留一个 [[notice]]。"),
            format!("The file has {count} notices; one is loaded at a time: leave one [[notice]]."),
        ));
    };
    let mut pairs = vec![
        ("year", notice.year.to_string()),
        ("number", notice.number.clone()),
        ("source", notice.sources.join(" ")),
        ("festivals", notice.festival.iter().map(line).collect::<Vec<_>>().join("\n")),
    ];
    pairs.extend(notice.dated_on.map(|day| ("dated_on", day.to_string())));
    Ok(pairs)
}

fn line(off: &Off) -> String {
    let days = [&off.first, &off.last].into_iter().chain(&off.worked).map(ToString::to_string);
    std::iter::once(off.name.replace(char::is_whitespace, "")).chain(days).collect::<Vec<_>>().join(" ")
}
