//! R011: a part under another title, or without its heading.

use crate::check::subject::Subject;
use crate::check::{Check, FORM, Words};
use crate::finding::{Code, Finding, Severity};
use crate::form::{Edition, PartNo};
use crate::read::fold::fold;
use crate::report::Part;

pub(in crate::check) static CHECK: Check = Check {
    code: Code(11),
    severity: Severity::Warning,
    what: Words {
        zh: "部分的标题与格式规定的不同，或者没有标题。",
        en: "A part has another title than the form prescribes, or no heading.",
    },
    why: Words {
        zh: "全国统一标题，读者和汇总程序靠它找到内容。",
        en: "The titles are the same all over the country: readers and programs find the content by them.",
    },
    example: "“五、存在问题和下一步打算”，应为“五、存在的主要问题及改进情况”",
    basis: FORM,
    since: None,
    until: None,
    rules: &[14],
    run: Some(run),
};

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    // Where nothing but tables was found, that is said once, by R010.
    if [PartNo::One, PartNo::Five, PartNo::Six].iter().all(|p| !subject.report.parts.contains_key(p)) {
        return Vec::new();
    }
    PartNo::ALL.into_iter().filter_map(|part| of_part(subject, part)).collect()
}

fn of_part(subject: &Subject<'_>, part: PartNo) -> Option<Finding> {
    let prescribed = format!("{}、{}", part.numeral(), part.title());
    let Some(Part { heading, prose }) = subject.report.parts.get(&part) else {
        return is_table(part).then(|| without_heading(&prescribed));
    };
    let place = prose.place_at(0);
    if heading.is_empty() {
        return Some(without_heading(&prescribed).at(place));
    }
    if same(heading, part) {
        return None;
    }
    let severity = match subject.report.edition {
        Edition::Form2021 => Severity::Warning,
        Edition::Trial2019 => Severity::Hint,
    };
    Some(
        CHECK
            .find_as(
                severity,
                format!("标题“{heading}”与格式不同，应为“{prescribed}”。"),
                format!("The heading “{heading}” differs from the form's, which is “{prescribed}”."),
            )
            .at(place),
    )
}

fn without_heading(prescribed: &str) -> Finding {
    CHECK.find(
        format!("没有找到标题“{prescribed}”；请在这一部分前加上标题。"),
        format!("The heading “{prescribed}” was not found; put it before its part."),
    )
}

fn is_table(part: PartNo) -> bool {
    matches!(part, PartNo::Two | PartNo::Three | PartNo::Four)
}

/// The prescribed title with its numeral, whatever marks stand around them.
fn same(heading: &str, part: PartNo) -> bool {
    let is_mark = |c: char| !c.is_alphanumeric();
    let bare: String = fold(heading).chars().filter(|c| !is_mark(*c)).collect();
    let title: String = fold(part.title()).chars().filter(|c| !is_mark(*c)).collect();
    let rest = bare.strip_prefix('第').unwrap_or(&bare);
    let rest = rest.strip_prefix(part.numeral()).unwrap_or(rest);
    let rest = rest.strip_prefix("部分").unwrap_or(rest);
    // What the part says may stand on the line of its heading.
    rest == title || (rest.starts_with(&title) && heading.contains(['：', ':', '。', '，', '　', ' ']))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{found, only, sound};

    #[test]
    fn another_title_is_a_warning() {
        let mut report = sound();
        report.parts.get_mut(&PartNo::Five).unwrap().heading = "五、存在问题和下一步打算".into();
        let finding = only(&report, 11);
        assert_eq!(finding.severity, Severity::Warning);
    }

    #[test]
    fn a_part_without_its_heading_is_a_warning() {
        let mut report = sound();
        report.parts.get_mut(&PartNo::Five).unwrap().heading.clear();
        assert!(only(&report, 11).sentence.zh.contains("没有找到标题"));
    }

    #[test]
    fn marks_and_spaces_do_not_matter() {
        let mut report = sound();
        for heading in ["一、 总体情况", "一.总体情况：", "第一部分 总体情况", "总体情况"]
        {
            report.parts.get_mut(&PartNo::One).unwrap().heading = heading.into();
            assert_eq!(found(&report), Vec::new(), "{heading}");
        }
    }
}
