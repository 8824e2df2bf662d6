//! A story as it is written, in TOML: what it shows, its steps, and how its files end.
//!
//! ```toml
//! title = "补正以后重新计算期限"
//! shows = "…"
//! articles = ["第三十条"]
//! case = "2026-0001"
//!
//! [[step]]
//! on = "2026-02-10"
//! by = "收发"
//! kind = "registered"
//! …
//! due = "2026-03-16"
//!
//! [end]
//! stage = "closed"
//! report.2026 = ["new_received", "granted"]
//! ```

use std::collections::BTreeMap;

use casework::act::{Act, Actor, CaseNo};
use jiff::civil::Date;
use report::Sentence;
use serde::Deserialize;
use toml::{Spanned, Table, Value};

use super::act::{self, Names};

/// A story.
pub(super) struct Script {
    pub(super) title: String,
    pub(super) shows: String,
    pub(super) articles: Vec<String>,
    pub(super) names: Names,
    pub(super) steps: Vec<Step>,
    pub(super) ends: Vec<End>,
}

/// Something that is done, or tried.
pub(super) struct Step {
    pub(super) case: CaseNo,
    pub(super) on: Date,
    pub(super) by: Actor,
    pub(super) act: Act,
    /// What there is to say about it.
    pub(super) says: Option<String>,
    pub(super) how: How,
    /// The keys of the refusals it must meet; none where it is done.
    pub(super) refused: Vec<String>,
    pub(super) after: After,
}

/// Whether the system does it, or is told of it.
pub(super) enum How {
    InSystem,
    /// 补录, and the keys of what it broke.
    OnPaper(Vec<String>),
}

/// What must hold when a step is done.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct After {
    /// 法定到期日, or `none`.
    pub(super) due: Option<String>,
    /// 谨慎到期日, or `none`.
    pub(super) prudent: Option<String>,
    pub(super) stage: Option<String>,
}

/// How a file must end.
pub(super) struct End {
    pub(super) case: CaseNo,
    pub(super) expected: Expected,
}

/// What must hold at the end of a file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Expected {
    pub(super) stage: String,
    /// The two rows of table three it is counted in, for each year it is counted in.
    #[serde(default)]
    pub(super) report: BTreeMap<String, (String, String)>,
    /// The column of it.
    pub(super) column: Option<String>,
    pub(super) letter: Option<String>,
    pub(super) remedy: Option<String>,
    #[serde(default)]
    pub(super) breaches: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    title: String,
    shows: String,
    articles: Vec<String>,
    case: String,
    #[serde(default)]
    people: BTreeMap<String, u64>,
    #[serde(default)]
    parties: BTreeMap<String, u64>,
    step: Vec<Spanned<Table>>,
    end: Spanned<Table>,
}

/// What stands in a step beside its act.
#[derive(Deserialize)]
struct Beside {
    case: Option<String>,
    on: Date,
    by: String,
    says: Option<String>,
    #[serde(default)]
    on_paper: bool,
    broke: Option<Vec<String>>,
    #[serde(default)]
    refused: Vec<String>,
    #[serde(flatten)]
    after: After,
}

const BESIDE: [&str; 10] =
    ["case", "on", "by", "says", "on_paper", "broke", "refused", "due", "prudent", "stage"];

impl Script {
    /// Reads a script, or says what is wrong in it and where.
    pub(super) fn parse(text: &str) -> Result<Self, Sentence> {
        let line_of = |at: usize| text.get(..at).map_or(1, |before| before.matches('\n').count() + 1);
        let written: Written = toml::from_str(text).map_err(|error| {
            let line = error.span().map(|span| line_of(span.start));
            malformed(line, error.message())
        })?;
        let names = Names::new(written.people, written.parties);
        let steps = written.step.into_iter().enumerate().map(|(number, step)| {
            let line = line_of(step.span().start);
            one_step(step.into_inner(), &written.case, &names).map_err(|why| in_step(number + 1, line, &why))
        });
        let steps = steps.collect::<Result<Vec<_>, _>>()?;
        let line = line_of(written.end.span().start);
        let ends = ends(written.end.into_inner(), &written.case).map_err(|why| in_end(line, &why))?;
        for step in &steps {
            if !ends.iter().any(|end| end.case == step.case) {
                let no = &step.case.0;
                return Err(Sentence::new(
                    format!("案卷 {no} 没有写明结局：请写 [end.{no}]。"),
                    format!("it does not say how case {no} ends; write [end.{no}]."),
                ));
            }
        }
        let Written { title, shows, articles, .. } = written;
        Ok(Self { title, shows, articles, names, steps, ends })
    }
}

/// `[end]` of the case at the head, or an `[end.CASE]` for each.
fn ends(table: Table, case: &str) -> Result<Vec<End>, Sentence> {
    let one = |case: String, expected: Value| {
        let expected = plain(expected).try_into().map_err(|error| not_understood(&error))?;
        Ok(End { case: CaseNo(case), expected })
    };
    if table.values().all(Value::is_table) {
        return table.into_iter().map(|(case, expected)| one(case, expected)).collect();
    }
    Ok(vec![one(case.to_owned(), Value::Table(table))?])
}

fn one_step(table: Table, case: &str, names: &Names) -> Result<Step, Sentence> {
    let table = table.into_iter().map(|(key, value)| (key, plain(value)));
    let (beside, act): (Table, Table) = table.partition(|(key, _)| BESIDE.contains(&key.as_str()));
    let beside: Beside = beside.try_into().map_err(|error| not_understood(&error))?;
    let how = match (beside.on_paper, beside.broke) {
        (true, broke) => How::OnPaper(broke.unwrap_or_default()),
        (false, None) => How::InSystem,
        (false, Some(_)) => {
            return Err(Sentence::new(
                "broke 只用于补录，请加上 on_paper = true。",
                "broke goes with on_paper = true only.",
            ));
        }
    };
    Ok(Step {
        case: CaseNo(beside.case.unwrap_or_else(|| case.to_owned())),
        on: beside.on,
        by: names.actor(&beside.by)?,
        act: act::parse(act, names)?,
        says: beside.says,
        how,
        refused: beside.refused,
        after: beside.after,
    })
}

/// Dates may stand without quotation marks.
fn plain(value: Value) -> Value {
    match value {
        Value::Datetime(date) => Value::String(date.to_string()),
        Value::Array(items) => Value::Array(items.into_iter().map(plain).collect()),
        Value::Table(table) => {
            Value::Table(table.into_iter().map(|(key, value)| (key, plain(value))).collect())
        }
        Value::String(_) | Value::Integer(_) | Value::Float(_) | Value::Boolean(_) => value,
    }
}

/// What serde has to say, in one line.
pub(super) fn not_understood(error: &toml::de::Error) -> Sentence {
    let why = error.message();
    Sentence::new(format!("写法不对（{why}）。"), format!("it is not understood ({why})."))
}

fn malformed(line: Option<usize>, why: &str) -> Sentence {
    let (zh, en) = line
        .map_or((String::new(), String::new()), |line| (format!("第{line}行："), format!("line {line}: ")));
    Sentence::new(
        format!("{zh}不是一则故事（{why}）。写法见 docs/how-to/read-a-story.md。"),
        format!("{en}this is no story ({why}). See docs/how-to/read-a-story.md."),
    )
}

fn in_end(line: usize, why: &Sentence) -> Sentence {
    Sentence::new(format!("结局（第{line}行）：{}", why.zh), format!("the end (line {line}): {}", why.en))
}

fn in_step(number: usize, line: usize, why: &Sentence) -> Sentence {
    Sentence::new(
        format!("第{number}步（第{line}行）：{}", why.zh),
        format!("step {number} (line {line}): {}", why.en),
    )
}
