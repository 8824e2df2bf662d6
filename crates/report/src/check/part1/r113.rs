//! R113: reconsiderations and suits, in prose against table four.

use crate::check::prose::against::{Table, compare};
use crate::check::prose::claim::{Kind, Topic};
use crate::check::subject::Subject;
use crate::check::{Check, FORM, Words};
use crate::finding::{Code, Finding, Severity};
use crate::form::{Block4, CellId, Verdict4};

pub(in crate::check) static CHECK: Check = Check {
    code: Code(113),
    severity: Severity::Warning,
    what: Words {
        zh: "文字中行政复议、行政诉讼的总数或维持、纠正等件数与表四不符。",
        en: "The reconsiderations or suits in the text, in total or by result, are not those of table four.",
    },
    why: Words {
        zh: "文字和表格说的是同一批案件；句中没有提到信息公开的，可能指全部案件，是提示。",
        en: "Text and table speak of the same cases; where the sentence does not mention disclosure it may mean all cases, and it is a hint.",
    },
    example: "“信息公开类行政复议6件”，表四行政复议总计7",
    basis: FORM,
    since: None,
    until: None,
    rules: &[9],
    run: Some(run),
};

const TOPICS: [(Topic, &str); 5] = [
    (Topic::Reconsideration, "“行政复议”"),
    (Topic::Litigation, "“行政诉讼”"),
    (Topic::Direct, "“未经复议直接起诉”"),
    (Topic::AfterReconsideration, "“复议后起诉”"),
    (Topic::Both, "“行政复议”与“行政诉讼”合计"),
];
const RESULTS: [Option<Verdict4>; 5] =
    [None, Some(Verdict4::Upheld), Some(Verdict4::Corrected), Some(Verdict4::Other), Some(Verdict4::Pending)];

/// The groups of table four that a topic covers.
pub(in crate::check) fn blocks(topic: Topic) -> &'static [Block4] {
    use Block4 as B;
    match topic {
        Topic::Reconsideration => &[B::Reconsideration],
        Topic::Litigation => &[B::LitigationDirect, B::LitigationAfterReconsideration],
        Topic::Direct => &[B::LitigationDirect],
        Topic::AfterReconsideration => &[B::LitigationAfterReconsideration],
        Topic::Both => &Block4::ALL,
    }
}

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    if !subject.claims().iter().any(|claim| matches!(claim.kind, Kind::Cases(..))) {
        return findings;
    }
    for (topic, name) in TOPICS {
        for result in RESULTS {
            let wanted = Kind::Cases(topic, result);
            let finding =
                compare(subject, &CHECK, |kind| kind == wanted, || table(subject, topic, result, name));
            findings.extend(finding);
        }
    }
    findings
}

fn table(subject: &Subject<'_>, topic: Topic, result: Option<Verdict4>, name: &str) -> Option<Table> {
    let sum =
        |verdict| blocks(topic).iter().map(|block| subject.value4(*block, verdict)).sum::<Option<i64>>();
    let verdict = result.unwrap_or(Verdict4::Total);
    let value = sum(verdict)?;
    let mut values = vec![value];
    if result.is_none() {
        // Those decided within the year are also a total.
        values.extend(sum(Verdict4::Pending).map(|pending| value - pending));
    }
    let label = verdict.label();
    let cells = blocks(topic).iter().map(|block| CellId::T4(*block, verdict)).collect();
    let (zh, en) = (format!("表四{name}{label}"), format!("table four ({name}{label})"));
    Some(Table { zh, en, values, cells, note: String::new(), severity: Severity::Warning })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{add, codes, only, set};

    #[test]
    fn another_number_of_cases_is_found() {
        for text in [
            "全年发生政府信息公开行政复议案件3件。",
            "因政府信息公开被提起行政诉讼2件。",
            "政府信息公开行政复议、行政诉讼案件共5件。",
            "未发生政府信息公开行政复议、行政诉讼。",
        ] {
            assert_eq!(only(&add(text), 113).severity, Severity::Warning, "{text}");
        }
        let found = only(&add("政府信息公开行政复议1件，其中结果纠正1件。"), 113);
        assert_eq!(found.sum.map(|sum| (sum.printed, sum.computed)), Some((1, 0)));
    }

    #[test]
    fn results_are_read_with_the_case_the_sentence_spoke_of_last() {
        let mut report =
            add("政府信息公开行政复议1件，其中维持1件；政府信息公开行政诉讼2件，其中维持1件，尚未审结1件。");
        for (verdict, n) in [(Verdict4::Upheld, 1), (Verdict4::Pending, 1), (Verdict4::Total, 2)] {
            set(&mut report, CellId::T4(Block4::LitigationDirect, verdict), n);
        }
        assert_eq!(codes(&report), [0_u16; 0]);
    }

    #[test]
    fn laws_trainings_and_lost_suits_are_no_cases() {
        for text in [
            "学习行政复议法、行政诉讼法，组织政府信息公开培训2次。",
            "政府信息公开行政诉讼败诉0件，参加出庭应诉5件。",
            "全年未发生因政府信息公开被行政复议纠错或行政诉讼败诉情形。",
        ] {
            assert_eq!(codes(&add(text)), [0_u16; 0], "{text}");
        }
    }

    #[test]
    fn cases_that_may_not_be_about_disclosure_are_a_hint() {
        let mut report = add("");
        crate::check::testing::say(
            &mut report,
            crate::form::PartNo::One,
            &format!("{}\n镇司法所全年办理行政复议案件30件。", crate::check::testing::PART_ONE),
        );
        assert_eq!(only(&report, 113).severity, Severity::Hint);
    }
}
