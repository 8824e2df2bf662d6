//! SARIF 2.1.0, for tools that show findings beside a file.

use files::Format;
use report::{Finding, Severity};
use serde_json::{Value, json};

use crate::checks;
use crate::lang::Lang;
use crate::render::place::Ground;
use crate::trouble::Trouble;
use crate::work::Ending;

/// The log before its results: the program and what its checks are.
pub(crate) fn opening(lang: Lang) -> String {
    let rules: Vec<Value> = checks::all(lang)
        .map(|about| {
            json!({
                "id": about.code,
                "shortDescription": { "text": about.what },
                "fullDescription": { "text": about.why },
                "help": { "text": about.text },
                "defaultConfiguration": { "level": level(about.severity) },
            })
        })
        .collect();
    let tool = json!({
        "driver": {
            "name": "gongkai",
            "version": env!("CARGO_PKG_VERSION"),
            "rules": rules,
        }
    });
    let language = lang.pick("zh-CN", "en");
    format!(
        "{{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"version\":\"2.1.0\",\"runs\":[{{\
         \"tool\":{tool},\"language\":\"{language}\",\"columnKind\":\"unicodeCodePoints\",\"results\":["
    )
}

/// The log after its results, and whether every file gave a report.
pub(crate) fn closing(worst: Ending) -> String {
    let all_read = worst < Ending::NoReport;
    let code = worst.code();
    format!("],\"invocations\":[{{\"executionSuccessful\":{all_read},\"exitCode\":{code}}}]}}]}}\n")
}

/// The findings of one report as results with commas between them.
pub(crate) fn results(shown: &str, ground: &Ground, findings: &[Finding], lang: Lang) -> String {
    let results: Vec<String> =
        findings.iter().map(|finding| result(shown, ground, finding, lang).to_string()).collect();
    results.join(",")
}

/// A file without a report, as a result.
pub(crate) fn trouble(shown: &str, trouble: &Trouble, said: &str) -> String {
    json!({
        "ruleId": trouble.code(),
        "level": "error",
        "message": { "text": said },
        "locations": [{ "physicalLocation": { "artifactLocation": { "uri": uri(shown) } } }],
        "properties": { "outcome": trouble.key() },
    })
    .to_string()
}

fn result(shown: &str, ground: &Ground, finding: &Finding, lang: Lang) -> Value {
    let mut physical = json!({ "artifactLocation": { "uri": uri(shown) } });
    if let (Some(region), Some(physical)) = (region(ground, finding), physical.as_object_mut()) {
        physical.insert("region".to_owned(), region);
    }
    let mut logical: Vec<Value> =
        finding.cells.iter().map(|id| json!({ "fullyQualifiedName": id })).collect();
    if let Some(words) = finding.place.and_then(|place| ground.words(place, lang)) {
        logical.insert(0, json!({ "name": words }));
    }
    json!({
        "ruleId": finding.code,
        "level": level(finding.severity),
        "message": { "text": lang.pick(&finding.sentence.zh, &finding.sentence.en) },
        "locations": [{ "physicalLocation": physical, "logicalLocations": logical }],
        "properties": {
            "basis": finding.basis.map(|cite| lang.pick(cite.to_string(), cite.english())),
            "sum": finding.sum,
            "solutions": finding.solutions,
        },
    })
}

/// A line, where the format has lines that an editor would count the same.
fn region(ground: &Ground, finding: &Finding) -> Option<Value> {
    if let Some(line) = ground.json_line {
        return Some(json!({ "startLine": line }));
    }
    match ground.format? {
        Format::Html | Format::Text | Format::Markdown => {
            finding.place?.line.map(|line| json!({ "startLine": line }))
        }
        Format::Docx | Format::Xlsx | Format::Pdf => None,
    }
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Hint => "note",
    }
}

/// A file name as a relative or absolute URI reference.
fn uri(path: &str) -> String {
    let mut uri = String::new();
    for byte in path.replace('\\', "/").bytes() {
        if byte.is_ascii_alphanumeric() || b"/-._~".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            uri.extend(['%', hex(byte >> 4), hex(byte & 15)]);
        }
    }
    if uri.starts_with('/') { format!("file://{uri}") } else { uri }
}

fn hex(half: u8) -> char {
    char::from_digit(half.into(), 16).unwrap_or('0').to_ascii_uppercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn file_names_become_uris() {
        assert_eq!(uri("a b/年.html"), "a%20b/%E5%B9%B4.html");
        assert_eq!(uri("/tmp/x.pdf"), "file:///tmp/x.pdf");
    }

    #[test]
    fn the_frame_is_json_with_and_without_results() {
        let result = trouble("a", &Trouble::Missing, "没有");
        let whole = format!("{}{result}{}", opening(Lang::Zh), closing(Ending::NoReport));
        let log: Value = serde_json::from_str(&whole).unwrap();
        assert_eq!(log["version"], "2.1.0");
        assert_eq!(log["runs"][0]["results"][0]["ruleId"], "R001");
        assert_eq!(log["runs"][0]["invocations"][0]["exitCode"], 2);
    }
}
