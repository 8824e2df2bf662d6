//! R103: a government's report says nothing of assessment, public appraisal or accountability.

use law::Article;
use law::annual::{Scope, Statement, must_contain};
use law::cite::{Cite, Instrument};

use crate::check::prose::text::has;
use crate::check::subject::Subject;
use crate::check::{Check, Words};
use crate::finding::{Code, Finding, Severity};
use crate::form::PartNo;

pub(in crate::check) static CHECK: Check = Check {
    code: Code(103),
    severity: Severity::Warning,
    what: Words {
        zh: "各级政府（含乡镇）的报告没有写工作考核、社会评议或责任追究的结果。",
        en: "A government's report (townships included) does not tell the results of assessment, public appraisal or accountability.",
    },
    why: Words {
        zh: "条例要求各级人民政府的报告包括这三项结果，没有发生的也要写明。由名称推断为政府的，是提示。",
        en: "The Regulation has governments of all levels report these three; where nothing happened, that is said. For a kind inferred from the name it is a hint.",
    },
    example: "镇政府的报告只字未提考核和责任追究",
    basis: Some(Cite::new(Instrument::Regulation, Article::new(50).paragraph(1).item(4))),
    since: None,
    until: None,
    rules: &[16],
    run: Some(run),
};

const WORDS: [(Statement, &str, &str, &[&str]); 3] = [
    (Statement::Assessment, "工作考核", "assessment", &["考核", "考评", "绩效"]),
    (
        Statement::PublicAppraisal,
        "社会评议",
        "public appraisal",
        &["评议", "满意度", "满意率", "第三方评估", "测评"],
    ),
    (
        Statement::Accountability,
        "责任追究",
        "accountability",
        &["责任追究", "追责", "问责", "追究责任", "追究"],
    ),
];

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    if !subject.report.parts.contains_key(&PartNo::One) {
        return Vec::new();
    }
    let parts = [PartNo::One, PartNo::Five, PartNo::Six].map(|part| subject.text(Some(part)));
    let lacking = WORDS.iter().filter(|(.., words)| !parts.iter().any(|text| has(text, words)));
    let scope = subject.report.scope.unwrap_or(Scope::Organ);
    let lacking: Vec<_> = match subject.body.kind {
        Some(kind) => {
            let due = must_contain(kind, scope);
            lacking.filter(|(statement, ..)| due.contains(statement)).collect()
        }
        None => lacking.collect(),
    };
    if lacking.is_empty() {
        return Vec::new();
    }
    let zh: Vec<&str> = lacking.iter().map(|(_, zh, ..)| *zh).collect();
    let en: Vec<&str> = lacking.iter().map(|(_, _, en, _)| *en).collect();
    let (zh, en) = (zh.join("、"), en.join(", "));
    let finding = match subject.body.kind {
        Some(_) => CHECK.find_as(
            subject.body.weigh(Severity::Warning),
            format!("没有写{zh}的结果；各级政府的报告应当写明，没有发生的写没有。"),
            format!("Nothing is said of the results of {en}; a government's report tells them, and says so where there were none."),
        ),
        None => CHECK.find_as(
            Severity::Hint,
            format!("不能由名称判断是否为一级政府，是否应写{zh}的结果未检查；请用 --body-kind 说明。"),
            format!("Whether this is a government cannot be told from its name; whether {en} had to be reported was not checked. Say --body-kind."),
        ),
    };
    vec![finding.at(subject.place(Some(PartNo::One), 0))]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{codes, only, say, sound};
    use crate::check::{Body, Context, check};
    use law::body::{BodyKind, Level};

    fn report(about: &str) -> crate::Report {
        let mut report = sound();
        let text = "2023年公开信息120条。收到政府信息公开申请12件，均已办理。加强信息管理，建设网站专栏，落实监督保障。";
        say(&mut report, PartNo::One, &format!("{text}{about}"));
        report
    }

    #[test]
    fn what_lacks_is_named() {
        let finding = only(&report(""), 103);
        assert_eq!(finding.severity, Severity::Hint);
        assert!(finding.sentence.zh.contains("工作考核、社会评议、责任追究"));
        let finding = only(&report("纳入年度考核。社会评议良好。"), 103);
        assert!(finding.sentence.zh.starts_with("没有写责任追究的结果"));
        assert!(only(&report("纳入绩效，没有问责。"), 103).sentence.zh.starts_with("没有写社会评议的结果"));
    }

    #[test]
    fn all_three_in_any_words_are_enough() {
        for text in [
            "考核优秀，评议良好，无责任追究。",
            "绩效考评、满意度测评、问责均有结果。",
            "年终考核；第三方评估；未发生追责。",
        ] {
            assert_eq!(codes(&report(text)), [0_u16; 0], "{text}");
        }
    }

    #[test]
    fn a_stated_department_need_not_and_a_stated_government_must() {
        let weigh = |kind| {
            let body = Body::stated(kind, Level::County);
            check(&report(""), &Context { body, ..Context::default() }).first().map(|f| f.severity)
        };
        assert_eq!(weigh(BodyKind::Department), None);
        assert_eq!(weigh(BodyKind::Government), Some(Severity::Warning));
    }
}
