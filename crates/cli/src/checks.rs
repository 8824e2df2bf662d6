//! The checks of `report`, as the command line uses them.

use report::check::{Body, CHECKS, Check, Context};
use report::{Code, Edition, Finding, Reading, Report, Severity};

use crate::lang::Lang;
use crate::render::report::edition_name;
use crate::settings::Knowledge;

/// What the reader and the checks have to say about a report, the heaviest first.
pub(crate) fn check(reading: &Reading, previous: Option<&Report>, bodies: &Knowledge) -> Vec<Finding> {
    let Reading { report, findings } = reading;
    let others = others(report, bodies);
    let context = Context { body: body_of(report, bodies), previous, others: &others };
    report::check::check_after_reading(findings, report, &context)
}

/// What is known of the kind and level of the body that reports.
fn body_of(report: &Report, bodies: &Knowledge) -> Body {
    body_named(report.body.as_deref(), bodies)
}

/// What is known of the kind and level of a body.
pub(crate) fn body_named(name: Option<&str>, bodies: &Knowledge) -> Body {
    match bodies {
        Knowledge::None => Body::default(),
        Knowledge::Said { kind: Some(kind), level: Some(level) } => Body::stated(*kind, *level),
        Knowledge::Said { kind, level } => Body { kind: *kind, level: *level, stated: false },
        Knowledge::Table(table) => {
            let line = name.and_then(|name| table.find(name));
            line.map(|line| Body::stated(line.kind, line.level)).unwrap_or_default()
        }
    }
}

/// The other bodies of the table whose names stand where this one names itself: of thousands, one or two.
fn others<'a>(report: &Report, bodies: &'a Knowledge) -> Vec<&'a str> {
    let Knowledge::Table(table) = bodies else { return Vec::new() };
    let preamble = report.preamble.as_ref().map_or("", |prose| &prose.text);
    let text: String = [report.signature.as_deref().unwrap_or_default(), preamble]
        .concat()
        .chars()
        .filter(|c| !c.is_whitespace())
        .collect();
    let own = report.body.as_deref().and_then(|name| table.find(name)).map(|line| line.name.as_str());
    table.names().filter(|name| Some(*name) != own && text.contains(name)).collect()
}

/// One check, as a list of checks shows it.
pub(crate) struct About {
    /// Its number.
    pub(crate) code: Code,
    /// The heaviest finding it gives.
    pub(crate) severity: Severity,
    /// What it looks for.
    pub(crate) what: &'static str,
    /// Why.
    pub(crate) why: &'static str,
    /// All that is to be said about it.
    pub(crate) text: String,
}

/// All checks in the order of their codes.
pub(crate) fn all(lang: Lang) -> impl Iterator<Item = About> {
    CHECKS.iter().map(move |check| about(check, lang))
}

/// The name of a severity.
pub(crate) fn severity_name(severity: Severity, lang: Lang) -> &'static str {
    match severity {
        Severity::Error => lang.pick("错误", "error"),
        Severity::Warning => lang.pick("警告", "warning"),
        Severity::Hint => lang.pick("提示", "hint"),
    }
}

fn about(check: &Check, lang: Lang) -> About {
    let what = lang.pick(check.what.zh, check.what.en);
    let why = lang.pick(check.why.zh, check.why.en);
    let heaviest = severity_name(check.severity, lang);
    let mut text = lang.pick(
        format!("{}（最重为{heaviest}）\n查什么：{what}\n为什么：{why}\n例：{}\n", check.code, check.example),
        format!(
            "{} (at most: {heaviest})\nWhat: {what}\nWhy: {why}\nExample: {}\n",
            check.code, check.example
        ),
    );
    let mut line = |zh: &str, en: &str, what: String| {
        text.push_str(&lang.pick(format!("{zh}：{what}\n"), format!("{en}: {what}\n")));
    };
    if let Some(basis) = check.basis {
        line("依据", "Basis", lang.pick(basis.to_string(), basis.english()));
    }
    let form = |edition: Edition| edition_name(edition, lang);
    if let Some(since) = check.since {
        line("始于", "Since", form(since));
    }
    if let Some(until) = check.until {
        line("止于", "Until", form(until));
    }
    if !check.rules.is_empty() {
        let rules: Vec<String> = check.rules.iter().map(|rule| format!("C{rule}")).collect();
        line("对应规则", "Rules", rules.join(lang.pick("、", ", ")));
    }
    About { code: check.code, severity: check.severity, what, why, text }
}
