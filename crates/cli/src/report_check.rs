//! `gongkai report check`: what is to be said about a report.

use report::{Finding, Report, Severity};
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::lang::Lang;
use crate::load::Loaded;
use crate::render::finding::{groups, hanging, sign};
use crate::render::report::edition_name;
use crate::settings::{Bar, Checking, Shape};
use crate::trouble::Trouble;
use crate::work::{Answer, Ending};
use crate::{checks, sarif};

/// A line of the summary over many files.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct Summary {
    pub(crate) body: String,
    pub(crate) year: String,
    pub(crate) tally: Option<Tally>,
    /// Why there is no report.
    pub(crate) trouble: String,
}

/// How many findings of each severity.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Tally {
    pub(crate) errors: usize,
    pub(crate) warnings: usize,
    pub(crate) hints: usize,
}

impl Tally {
    fn of(findings: &[Finding]) -> Self {
        let count = |severity| findings.iter().filter(|finding| finding.severity == severity).count();
        Self {
            errors: count(Severity::Error),
            warnings: count(Severity::Warning),
            hints: count(Severity::Hint),
        }
    }

    fn ending(self, bar: Bar) -> Ending {
        let fails = match bar {
            Bar::Errors => self.errors > 0,
            Bar::Warnings => self.errors + self.warnings > 0,
        };
        if fails { Ending::Faulty } else { Ending::Fine }
    }
}

/// What is printed of a report that was checked; it has a name for people and the name of its file.
pub(crate) fn show(
    (shown, file): (&str, &str),
    loaded: &Loaded,
    previous: Option<&Report>,
    checking: &Checking,
    lang: Lang,
) -> Answer {
    let report = &loaded.reading.report;
    let findings = checks::check(&loaded.reading, previous, &checking.bodies);
    let tally = Tally::of(&findings);
    let ending = tally.ending(checking.bar);
    let (out, results) = match checking.shape {
        Shape::Human => (human(shown, loaded, &findings, checking.bar, lang), String::new()),
        Shape::Json => (json_line(file, loaded, &findings, tally), String::new()),
        Shape::Sarif => (String::new(), sarif::results(file, &loaded.ground, &findings, lang)),
    };
    let summary = Summary {
        body: report.body.clone().unwrap_or_default(),
        year: report.year.map(|year| year.to_string()).unwrap_or_default(),
        tally: Some(tally),
        trouble: String::new(),
    };
    Answer {
        out,
        shown: shown.to_owned(),
        ending,
        summary: Some(summary),
        sarif: results,
        ..Answer::default()
    }
}

/// What is printed of a file without a report.
pub(crate) fn sorry(shown: &str, trouble: &Trouble, checking: &Checking, lang: Lang) -> Answer {
    let sentence = trouble.sentence();
    let said = lang.pick(&sentence.zh, &sentence.en).clone();
    let mut answer = Answer { shown: shown.to_owned(), ending: Ending::NoReport, ..Answer::default() };
    match checking.shape {
        Shape::Human => {
            let head = format!("  {} {} ", sign(Severity::Error), trouble.code());
            answer.out = format!("{shown}\n{}\n", hanging(&head, &said));
        }
        Shape::Json => {
            let line = json!({
                "file": shown,
                "outcome": trouble.key(),
                "code": trouble.code(),
                "sentence": sentence,
            });
            answer.out = format!("{line}\n");
        }
        Shape::Sarif => answer.sarif = sarif::trouble(shown, trouble, &said),
    }
    answer.summary = Some(Summary { trouble: said, ..Summary::default() });
    answer
}

fn human(shown: &str, loaded: &Loaded, findings: &[Finding], bar: Bar, lang: Lang) -> String {
    let report = &loaded.reading.report;
    let mut out = format!("{shown}\n  {}\n", head(report, lang));
    if !findings.is_empty() {
        out.push('\n');
        out.push_str(&groups(findings, &loaded.ground, lang));
    }
    out.push('\n');
    out.push_str(&verdict(Tally::of(findings), bar, lang));
    out.push_str("\n\n");
    out
}

fn head(report: &Report, lang: Lang) -> String {
    let body = report.body.as_deref().unwrap_or_else(|| lang.pick("机关未见", "body not found"));
    let year = match report.year {
        Some(year) => lang.pick(format!("{year} 年度"), year.to_string()),
        None => lang.pick("年度未见", "year not found").to_owned(),
    };
    let edition = edition_name(report.edition, lang);
    lang.pick(format!("{body}　{year}　{edition}"), format!("{body}, {year}, {edition}"))
}

/// One line: passed or not, and how many of what.
fn verdict(tally: Tally, bar: Bar, lang: Lang) -> String {
    let Tally { errors, warnings, hints } = tally;
    let sound = tally.ending(bar) == Ending::Fine;
    let mark = if sound { '✓' } else { sign(Severity::Error) };
    let zh = match (sound, errors) {
        (true, _) => "没有错误",
        (false, 0) => "有警告，按 --strict 不通过",
        (false, _) => "有错误",
    };
    let en = match (sound, errors) {
        (true, _) => "no errors",
        (false, 0) => "warnings, which fail under --strict",
        (false, _) => "errors",
    };
    lang.pick(
        format!("  {mark} {zh}：错误 {errors}，警告 {warnings}，提示 {hints}。"),
        format!("  {mark} {en}: {errors} errors, {warnings} warnings, {hints} hints."),
    )
}

/// One object a report.
fn json_line(file: &str, loaded: &Loaded, findings: &[Finding], tally: Tally) -> String {
    let report = &loaded.reading.report;
    let line = json!({
        "file": file,
        "line": loaded.ground.json_line,
        "outcome": "report",
        "body": report.body,
        "year": report.year,
        "edition": report.edition,
        "scope": report.scope,
        "errors": tally.errors,
        "warnings": tally.warnings,
        "hints": tally.hints,
        "findings": findings,
    });
    format!("{line}\n")
}
