//! Findings as people read them.

use report::{Finding, Severity};

use super::place::Ground;
use super::width;
use crate::lang::Lang;

const MEASURE: usize = 96;
const ORDER: [Severity; 3] = [Severity::Error, Severity::Warning, Severity::Hint];

/// Findings, the heaviest first, each with its code, sentence, place and article.
pub(crate) fn paragraphs(findings: &[Finding], ground: &Ground, lang: Lang) -> String {
    let mut out = String::new();
    for severity in ORDER {
        for finding in findings.iter().filter(|finding| finding.severity == severity) {
            paragraph(&mut out, finding, ground, lang);
        }
    }
    out
}

/// The same under a heading for each severity.
pub(crate) fn groups(findings: &[Finding], ground: &Ground, lang: Lang) -> String {
    let mut out = String::new();
    for severity in ORDER {
        let count = findings.iter().filter(|finding| finding.severity == severity).count();
        if count == 0 {
            continue;
        }
        let name = match severity {
            Severity::Error => lang.pick("错误", "Errors"),
            Severity::Warning => lang.pick("警告", "Warnings"),
            Severity::Hint => lang.pick("提示", "Hints"),
        };
        out.push_str(&lang.pick(format!("  {name}（{count}）\n"), format!("  {name} ({count})\n")));
        for finding in findings.iter().filter(|finding| finding.severity == severity) {
            paragraph(&mut out, finding, ground, lang);
        }
    }
    out
}

/// The sign of a severity.
pub(crate) fn sign(severity: Severity) -> char {
    match severity {
        Severity::Error => '✗',
        Severity::Warning => '!',
        Severity::Hint => '·',
    }
}

fn paragraph(out: &mut String, finding: &Finding, ground: &Ground, lang: Lang) {
    let sentence = lang.pick(&finding.sentence.zh, &finding.sentence.en);
    let head = format!("  {} {} ", sign(finding.severity), finding.code);
    out.push_str(&hanging(&head, sentence));
    if let Some(note) = note(finding, ground, lang) {
        out.push_str(&hanging(&" ".repeat(width::of(&head)), &note));
    }
}

/// A text in lines, the first after `head`, the others under its beginning.
pub(crate) fn hanging(head: &str, text: &str) -> String {
    let indent = " ".repeat(width::of(head));
    let mut out = String::new();
    let mut before = head;
    for line in width::wrap(text, MEASURE.saturating_sub(indent.len())) {
        out.push_str(before);
        out.push_str(&line);
        out.push('\n');
        before = &indent;
    }
    out
}

/// Where it stands and what it rests on.
fn note(finding: &Finding, ground: &Ground, lang: Lang) -> Option<String> {
    let place = finding.place.and_then(|place| ground.words(place, lang));
    let basis = finding.basis.map(|cite| lang.pick(cite.to_string(), cite.english()));
    let parts: Vec<String> = [place, basis].into_iter().flatten().collect();
    (!parts.is_empty())
        .then(|| lang.pick(format!("（{}）", parts.join("；")), format!("({})", parts.join("; "))))
}
