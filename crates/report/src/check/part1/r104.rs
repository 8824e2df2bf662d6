//! R104: one of the five aspects of part one is missing.

use crate::check::prose::text::{has, is_a_text};
use crate::check::subject::Subject;
use crate::check::{Check, FORM, Words};
use crate::finding::{Code, Finding, Severity};
use crate::form::{Edition, PartNo};

pub(in crate::check) static CHECK: Check = Check {
    code: Code(104),
    severity: Severity::Hint,
    what: Words {
        zh: "第一部分的五个方面（主动公开、依申请公开、政府信息管理、平台建设、监督保障）缺了某一个（按用词判断）。",
        en: "Part one lacks one of its five aspects (proactive disclosure, requests, management, platforms, supervision), as its words show.",
    },
    why: Words {
        zh: "30号文规定第一部分写这五个方面。", en: "The notice has part one speak of these five."
    },
    example: "第一部分没有提到申请",
    basis: FORM,
    since: Some(Edition::Form2021),
    until: None,
    rules: &[],
    run: Some(run),
};

const ASPECTS: [(&str, &str, &[&str]); 5] = [
    (
        "主动公开",
        "proactive disclosure",
        &["主动公开", "公开信息", "公开政府信息", "发布信息", "公开各类", "发布各类", "公开"],
    ),
    ("依申请公开", "requests", &["申请"]),
    (
        "政府信息管理",
        "management",
        &["信息管理", "审查", "审核", "保密", "规范性文件", "更新", "清理", "属性", "目录", "档案"],
    ),
    (
        "平台建设",
        "platforms",
        &["平台", "网站", "专栏", "栏目", "新媒体", "公众号", "公报", "公开栏", "专区", "渠道"],
    ),
    (
        "监督保障",
        "supervision",
        &["监督", "考核", "培训", "保障", "督查", "检查", "责任", "评议", "领导小组"],
    ),
];

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    let part = Some(PartNo::One);
    let text = subject.text(part);
    if !is_a_text(text, 20) {
        return Vec::new();
    }
    let lacking: Vec<_> = ASPECTS.iter().filter(|(.., words)| !has(text, words)).collect();
    if lacking.is_empty() {
        return Vec::new();
    }
    let zh: Vec<&str> = lacking.iter().map(|(zh, ..)| *zh).collect();
    let en: Vec<&str> = lacking.iter().map(|(_, en, _)| *en).collect();
    let finding = CHECK.find(
        format!("第一部分似乎没有写{}方面；五个方面都应当写到。", zh.join("、")),
        format!("Part one seems to lack {}; it speaks of all five aspects.", en.join(", ")),
    );
    vec![finding.at(subject.place(part, 0))]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{found, say, sound};

    fn lacks(text: &str) -> Option<String> {
        let mut report = sound();
        say(&mut report, PartNo::One, text);
        let hint = found(&report).into_iter().find(|finding| finding.code == Code(104));
        hint.map(|finding| finding.sentence.zh)
    }

    #[test]
    fn an_aspect_that_no_word_speaks_of_is_named() {
        for (text, aspect) in [
            ("公开信息120条，落实保密审查，建好网站专栏，组织培训3次，工作有序。", "依申请公开"),
            ("公开信息120条，收到申请2件，落实保密审查，组织培训3次，工作有序。", "平台建设"),
            ("公开信息120条，收到申请2件，落实保密审查，建好网站专栏，工作有序。", "监督保障"),
        ] {
            assert!(lacks(text).is_some_and(|said| said.contains(aspect)), "{text}");
        }
    }

    #[test]
    fn five_aspects_in_any_words_are_enough() {
        for text in [
            "主动公开120条；收到申请2件；落实先审后发审核；用好政务新媒体；开展督查检查。",
            "发布各类信息，没有收到申请，编制目录，建设公报栏目，健全领导小组，工作有序。",
            "（一）主动公开（二）依申请公开（三）政府信息管理（四）平台建设（五）监督保障",
        ] {
            assert_eq!(lacks(text), None, "{text}");
        }
    }
}
