//! R114: “all upheld” while table four has cases that were not.

use crate::check::prose::claim::Topic;
use crate::check::prose::text::{has, sentences};
use crate::check::subject::{Section, Subject, section_en, section_zh};
use crate::check::{Check, FORM, Words};
use crate::finding::{Code, Finding, Severity};
use crate::form::{Block4, CellId, PartNo, Verdict4};

use super::r113::blocks;

pub(in crate::check) static CHECK: Check = Check {
    code: Code(114),
    severity: Severity::Warning,
    what: Words {
        zh: "文字说复议、诉讼“均获维持”，而表四有被纠正、其他结果或尚未审结的案件。",
        en: "The text says that all cases were upheld, but table four has some that were corrected, ended otherwise or are pending.",
    },
    why: Words {
        zh: "尚未审结的案件谈不上维持；这样写与表格矛盾。",
        en: "A pending case is not upheld; the text contradicts the table.",
    },
    example: "“行政复议7件，均获维持”，表四尚未审结2",
    basis: FORM,
    since: None,
    until: None,
    rules: &[9],
    run: Some(run),
};

const ALL_UPHELD: [&str; 14] = [
    "均获维持",
    "均被维持",
    "均维持",
    "全部维持",
    "全部被维持",
    "全部获维持",
    "均予维持",
    "均予以维持",
    "全部予以维持",
    "均得到维持",
    "均获得维持",
    "均为维持",
    "均判决维持",
    "均决定维持",
];
const NONE_CORRECTED: [&str; 5] = ["零败诉", "零纠错", "无纠错", "无败诉", "零纠正"];

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    let sections = [PartNo::One, PartNo::Four, PartNo::Six].map(Some);
    sections.into_iter().filter_map(|section| in_section(subject, section)).collect()
}

fn in_section(subject: &Subject<'_>, section: Section) -> Option<Finding> {
    let text = subject.text(section);
    sentences(text).find_map(|range| {
        let sentence = text.get(range.clone())?;
        let (word, verdicts): (_, &[Verdict4]) = match ALL_UPHELD
            .iter()
            .find(|word| sentence.contains(**word))
        {
            Some(word) => (word, &[Verdict4::Corrected, Verdict4::Other, Verdict4::Pending]),
            None => (NONE_CORRECTED.iter().find(|word| sentence.contains(**word))?, &[Verdict4::Corrected]),
        };
        let at = sentence.find(word)?;
        let before = sentence.get(..at)?;
        let counted = against(subject, topic(before), verdicts);
        if counted.is_empty() {
            return None;
        }
        let zh: Vec<String> = counted.iter().map(|(id, n)| format!("{}为{n}", subject.name(*id))).collect();
        let en: Vec<String> = counted.iter().map(|(id, n)| format!("{id} is {n}")).collect();
        let (from, to) = (range.start + at, range.start + at + word.len());
        let quote = subject.quote(section, from..to);
        Some(
            CHECK
                .find(
                    format!("{}写“{quote}”，而{}；请改正文字。", section_zh(section), zh.join("，")),
                    format!(
                        "The text of {} says “{quote}”, but {}; correct the text.",
                        section_en(section),
                        en.join(", ")
                    ),
                )
                .at(subject.place(section, from))
                .about(counted.iter().map(|(id, _)| *id)),
        )
    })
}

fn topic(before: &str) -> Topic {
    match (before.contains("复议"), has(before, &["诉讼", "起诉"])) {
        (true, false) => Topic::Reconsideration,
        (false, true) => Topic::Litigation,
        _ => Topic::Both,
    }
}

fn against(subject: &Subject<'_>, topic: Topic, verdicts: &[Verdict4]) -> Vec<(CellId, i64)> {
    let cells =
        |block: &Block4| verdicts.iter().map(|verdict| CellId::T4(*block, *verdict)).collect::<Vec<_>>();
    let counted =
        blocks(topic).iter().flat_map(cells).filter_map(|id| Some((id, subject.report.cell(id).count()?)));
    counted.filter(|(_, n)| *n > 0).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{add, codes, only, set};

    fn with(text: &str, verdict: Verdict4) -> crate::Report {
        let mut report = add(text);
        set(&mut report, CellId::T4(Block4::Reconsideration, verdict), 2);
        set(&mut report, CellId::T4(Block4::Reconsideration, Verdict4::Total), 3);
        report
    }

    #[test]
    fn all_upheld_against_pending_or_corrected_cases_is_found() {
        for (text, verdict) in [
            ("政府信息公开行政复议3件，均获维持。", Verdict4::Pending),
            ("政府信息公开行政复议案件全部维持。", Verdict4::Corrected),
            ("政府信息公开类行政复议保持零纠错。", Verdict4::Corrected),
        ] {
            assert!(only(&with(text, verdict), 114).sentence.zh.contains("为2"), "{text}");
        }
    }

    #[test]
    fn all_upheld_where_all_were_is_left_alone() {
        for text in
            ["政府信息公开行政复议1件，均获维持。", "行政诉讼均被维持。", "政府信息公开行政复议零纠错。"]
        {
            assert_eq!(codes(&add(text)), [0_u16; 0], "{text}");
        }
        assert_eq!(codes(&with("行政诉讼均获维持。", Verdict4::Pending)), [0_u16; 0]);
    }
}
