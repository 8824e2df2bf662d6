//! What was typed for a letter, looked at field by field.

use std::collections::BTreeMap;

use jiff::civil::Date;
use law::fee::Yuan;
use report::Sentence;

use super::field::{Choice, Field, Kind, Need};
use super::fields::fields;
use super::number::Number;
use super::words;

/// What was typed, before anybody looked at it.
#[derive(Clone, Copy, Debug)]
pub struct Draft;

/// What was typed for a letter, and is as its fields want it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filled {
    number: Number,
    values: BTreeMap<&'static str, Value>,
}

/// A value of a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Value {
    Text(String),
    Lines(Vec<String>),
    Date(Date),
    WorkingDays(u32),
    Yuan(Yuan),
    Choice(Choice),
}

/// What is wrong with a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The field by its key, as it was typed.
    pub key: String,
    /// What is wrong, where, and how to mend it.
    pub sentence: Sentence,
}

/// How long a line may be, and all paragraphs of a field.
const LONGEST_LINE: usize = 300;
const LONGEST_TEXT: usize = 10_000;
const MOST_LINES: usize = 100;
const MOST_WORKING_DAYS: u32 = 250;

impl Draft {
    /// Looks at what was typed for a letter, field by field.
    pub fn check(number: Number, typed: &BTreeMap<String, String>) -> Result<Filled, Vec<Problem>> {
        let (mut values, mut problems) = (BTreeMap::new(), Vec::new());
        for field in fields(number) {
            let text = typed.get(field.key).map_or_else(String::new, |text| clean(text));
            match read(field, &text) {
                Ok(value) => values.extend(value.map(|value| (field.key, value))),
                Err(sentence) => problems.push(Problem { key: field.key.to_owned(), sentence }),
            }
        }
        let known = |key: &String| fields(number).iter().any(|field| field.key == key.as_str());
        let strange = typed.keys().filter(|key| !known(key));
        problems.extend(strange.map(|key| Problem { key: key.clone(), sentence: no_such(number, key) }));
        if problems.is_empty() { Ok(Filled { number, values }) } else { Err(problems) }
    }
}

impl Filled {
    /// Which letter it was typed for.
    pub const fn number(&self) -> Number {
        self.number
    }

    pub(super) fn value(&self, key: &str) -> Option<&Value> {
        self.values.get(key)
    }
}

/// Without control characters, which nothing can print; line ends are `\n`.
fn clean(text: &str) -> String {
    let lines = text.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}'], "\n").replace('\t', " ");
    let printed: String = lines.chars().filter(|c| *c == '\n' || !c.is_control()).collect();
    printed.trim().to_owned()
}

fn read(field: &Field, text: &str) -> Result<Option<Value>, Sentence> {
    if text.is_empty() {
        return match field.need {
            Need::Optional => Ok(None),
            Need::Required => Err(empty(field)),
        };
    }
    let value = match field.kind {
        Kind::Line => {
            within(field, text, LONGEST_LINE)?;
            Value::Text(text.split('\n').map(str::trim).collect::<Vec<_>>().join(" "))
        }
        Kind::Paragraph => {
            within(field, text, LONGEST_TEXT)?;
            Value::Text(text.to_owned())
        }
        Kind::Lines => {
            within(field, text, LONGEST_TEXT)?;
            let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
            let lines: Vec<String> = lines.map(str::to_owned).collect();
            if lines.len() > MOST_LINES {
                return Err(too_many(field, lines.len()));
            }
            Value::Lines(lines)
        }
        Kind::Date => Value::Date(words::read_date(text).ok_or_else(|| no_date(field, text))?),
        Kind::WorkingDays => {
            let days = text.trim_end_matches("个工作日").trim().parse::<u32>().ok();
            let days = days.filter(|days| (1..=MOST_WORKING_DAYS).contains(days));
            Value::WorkingDays(days.ok_or_else(|| no_days(field, text))?)
        }
        Kind::Yuan => {
            let plain = text.trim_end_matches('元').replace(',', "");
            Value::Yuan(plain.trim().parse().map(Yuan::new).map_err(|_| no_yuan(field, text))?)
        }
        Kind::Choice(choices) => {
            let chosen = choices.iter().find(|choice| choice.key == text);
            Value::Choice(*chosen.ok_or_else(|| no_choice(field, choices, text))?)
        }
    };
    Ok(Some(value))
}

fn within(field: &Field, text: &str, most: usize) -> Result<(), Sentence> {
    let long = text.chars().count();
    if long <= most { Ok(()) } else { Err(too_long(field, long, most)) }
}

fn empty(Field { zh, en, .. }: &Field) -> Sentence {
    Sentence::new(
        format!("“{zh}”还没有填写，文书里不能缺少，请填写。"),
        format!("“{en}” is empty; the letter is not whole without it. Fill it in."),
    )
}

fn too_long(Field { zh, en, .. }: &Field, long: usize, most: usize) -> Sentence {
    Sentence::new(
        format!("“{zh}”有{long}个字，超过{most}个字，请缩短，或者作为附件。"),
        format!("“{en}” has {long} characters, more than {most}. Shorten it, or enclose it."),
    )
}

fn too_many(Field { zh, en, .. }: &Field, lines: usize) -> Sentence {
    Sentence::new(
        format!("“{zh}”有{lines}行，超过{MOST_LINES}行，请合并，或者作为附件。"),
        format!("“{en}” has {lines} lines, more than {MOST_LINES}. Join some, or enclose them."),
    )
}

/// As much of what was typed as a sentence can bear.
fn shown(text: &str) -> String {
    const MOST: usize = 30;
    let start: String = text.chars().take(MOST).collect();
    if text.chars().count() > MOST { start + "……" } else { start }
}

fn no_date(Field { zh, en, .. }: &Field, text: &str) -> Sentence {
    let text = shown(text);
    Sentence::new(
        format!("“{zh}”里的“{text}”不是日期，请写成2026-11-24或者2026年11月24日。"),
        format!("“{text}” in “{en}” is no date. Write 2026-11-24 or 2026年11月24日."),
    )
}

fn no_days(Field { zh, en, .. }: &Field, text: &str) -> Sentence {
    let text = shown(text);
    Sentence::new(
        format!("“{zh}”里的“{text}”不是工作日数，请填写1到{MOST_WORKING_DAYS}的整数。"),
        format!(
            "“{text}” in “{en}” is no number of working days. Write a whole number from 1 to {MOST_WORKING_DAYS}."
        ),
    )
}

fn no_yuan(Field { zh, en, .. }: &Field, text: &str) -> Sentence {
    let text = shown(text);
    Sentence::new(
        format!("“{zh}”里的“{text}”不是金额，请填写以元为单位的整数，例如2000。"),
        format!("“{text}” in “{en}” is no amount. Write whole yuan, as 2000."),
    )
}

fn no_choice(Field { zh, en, .. }: &Field, choices: &[Choice], text: &str) -> Sentence {
    let text = shown(text);
    let in_chinese: Vec<&str> = choices.iter().map(|choice| choice.zh).collect();
    let in_english: Vec<&str> = choices.iter().map(|choice| choice.en).collect();
    let (in_chinese, in_english) = (in_chinese.join("；"), in_english.join("; "));
    Sentence::new(
        format!("“{zh}”里没有“{text}”这一项，请从以下各项中选择：{in_chinese}。"),
        format!("There is no “{text}” in “{en}”. Choose one of: {in_english}."),
    )
}

fn no_such(number: Number, key: &str) -> Sentence {
    let (key, title, english) = (shown(key), number.title(), number.english());
    Sentence::new(
        format!("《{title}》没有“{key}”这一栏，其中的内容不会印在文书上，请移到别的栏目。"),
        format!(
            "“{english}” has no field “{key}”; what is in it would not be printed. Move it to another field."
        ),
    )
}
