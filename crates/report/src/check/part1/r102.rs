//! R102: part one is over a thousand characters long.

use crate::check::subject::Subject;
use crate::check::{Check, FORM, Words};
use crate::finding::{Code, Finding, Severity};
use crate::form::{Edition, PartNo};

pub(in crate::check) static CHECK: Check = Check {
    code: Code(102),
    severity: Severity::Warning,
    what: Words {
        zh: "第一部分超过一千字（不计空白和标题）。",
        en: "Part one is over a thousand characters long (without spaces and its heading).",
    },
    why: Words {
        zh: "30号文要求简明，篇幅原则上不超过一千字。",
        en: "The notice wants it plain, as a rule within a thousand characters.",
    },
    example: "第一部分1865字",
    basis: FORM,
    since: Some(Edition::Form2021),
    until: None,
    rules: &[],
    run: Some(run),
};

const MOST: usize = 1000;

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    let count = subject.report.prose(PartNo::One).chars().filter(|c| !c.is_whitespace()).count();
    if count <= MOST {
        return Vec::new();
    }
    let finding = CHECK.find(
        format!("第一部分有{count}字，格式要求原则上不超过{MOST}字；请压缩。"),
        format!("Part one has {count} characters; the form allows {MOST} as a rule. Shorten it."),
    );
    vec![finding.at(subject.place(Some(PartNo::One), 0))]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{PART_ONE, codes, only, say, sound};

    fn of(length: usize) -> crate::Report {
        let mut report = sound();
        let own = PART_ONE.chars().filter(|c| !c.is_whitespace()).count();
        say(&mut report, PartNo::One, &format!("{PART_ONE} \n{}", "公".repeat(length - own)));
        report
    }

    #[test]
    fn a_thousand_is_allowed_and_one_more_is_not() {
        assert_eq!(codes(&of(1000)), [0_u16; 0]);
        assert!(only(&of(1001), 102).sentence.zh.contains("1001字"));
    }
}
