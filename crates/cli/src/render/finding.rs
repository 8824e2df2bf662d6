//! Findings as people read them.

use report::{Finding, Severity};

use super::place::Ground;
use super::width;
use crate::lang::Lang;

const MEASURE: usize = 96;

/// Findings, the heaviest first, each with its code, sentence, place and article.
pub(crate) fn paragraphs(findings: &[Finding], ground: &Ground, lang: Lang) -> String {
    let mut out = String::new();
    for severity in [Severity::Error, Severity::Warning, Severity::Hint] {
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
    let indent = " ".repeat(width::of(&head));
    let mut lines = width::wrap(sentence, MEASURE - indent.len()).into_iter();
    out.push_str(&head);
    out.push_str(&lines.next().unwrap_or_default());
    out.push('\n');
    let note = note(finding, ground, lang);
    for line in lines.chain(note.map(|note| width::wrap(&note, MEASURE - indent.len())).unwrap_or_default()) {
        out.push_str(&indent);
        out.push_str(&line);
        out.push('\n');
    }
}

/// Where it stands and what it rests on.
fn note(finding: &Finding, ground: &Ground, lang: Lang) -> Option<String> {
    let place = finding.place.and_then(|place| ground.words(place, lang));
    let basis = finding.basis.map(|cite| lang.pick(cite.to_string(), cite.english()));
    let parts: Vec<String> = [place, basis].into_iter().flatten().collect();
    (!parts.is_empty()).then(|| lang.pick(format!("（{}）", parts.join("；")), format!("({})", parts.join("; "))))
}
