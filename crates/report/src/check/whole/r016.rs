//! R016: the paragraph before part one is missing, or lacks one of its elements.

use crate::check::prose::text::has;
use crate::check::subject::Subject;
use crate::check::{Check, FORM, Words};
use crate::finding::{Code, Finding, Severity};
use crate::form::PartNo;

pub(in crate::check) static CHECK: Check = Check {
    code: Code(16),
    severity: Severity::Warning,
    what: Words {
        zh: "第一部分之前没有编制依据、统计期限、查阅途径和联系方式的说明，或者缺其中几项。",
        en: "The paragraph before part one on basis, period, where to get the report and contact is missing or lacks some of them.",
    },
    why: Words {
        zh: "读者要知道数据算到哪一天、向谁询问。缺依据或期限是警告，只缺途径或联系方式是提示。",
        en: "Readers want to know which days the figures cover and whom to ask. Lacking basis or period is a warning, lacking the rest a hint.",
    },
    example: "标题之后直接是“一、总体情况”",
    basis: FORM,
    since: None,
    until: None,
    rules: &[],
    run: Some(run),
};

const ELEMENTS: [(&str, &str, &[&str]); 4] = [
    ("编制依据", "basis", &["根据", "依据", "按照", "依照"]),
    ("统计期限", "period", &["统计期", "1月1日", "12月31日", "起止"]),
    ("查阅途径", "where to get it", &["下载", "查阅", "网站", "网址", "查询", "电子版", "公布"]),
    ("联系方式", "contact", &["联系", "电话", "邮箱", "地址", "邮编"]),
];

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    // A file of tables alone has no text to look at.
    if !subject.report.parts.contains_key(&PartNo::One) {
        return Vec::new();
    }
    let text = subject.text(None);
    if text.trim().is_empty() {
        return vec![CHECK.find(
            "第一部分之前没有说明编制依据、统计期限、查阅途径和联系方式的段落；请补写。",
            "There is no paragraph before part one on basis, period, where to get the report and contact; add one.",
        )];
    }
    let end = subject.text(Some(PartNo::Six));
    let lacking: Vec<usize> = (0..ELEMENTS.len())
        .filter(|i| {
            let words = ELEMENTS.get(*i).map_or(&[] as &[&str], |(_, _, words)| words);
            // What concerns the reader may also stand at the end.
            !has(text, words) && (*i < 2 || !has(end, words))
        })
        .collect();
    if lacking.is_empty() {
        return Vec::new();
    }
    let names = |english: bool| -> String {
        let named = lacking.iter().filter_map(|i| ELEMENTS.get(*i));
        let words: Vec<&str> = named.map(|(zh, en, _)| if english { *en } else { *zh }).collect();
        words.join(if english { ", " } else { "、" })
    };
    let severity = if lacking.iter().any(|i| *i < 2) { Severity::Warning } else { Severity::Hint };
    let finding = CHECK.find_as(
        severity,
        format!("文首说明缺少{}；请补写。", names(false)),
        format!("The paragraph before part one lacks {}; add it.", names(true)),
    );
    vec![finding.at(subject.place(None, 0))]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{codes, only, sound};
    use crate::report::Prose;

    #[test]
    fn no_paragraph_is_one_warning() {
        let mut report = sound();
        report.preamble = None;
        assert_eq!(only(&report, 16).severity, Severity::Warning);
    }

    #[test]
    fn what_lacks_is_named_and_weighed() {
        let mut report = sound();
        report.preamble = Some(Prose::from(
            "本报告根据《政府信息公开条例》编制，电子版见县政府网站，联系电话0000-1234567。",
        ));
        let finding = only(&report, 16);
        assert_eq!(finding.severity, Severity::Warning);
        assert!(finding.sentence.zh.contains("缺少统计期限；"));
        report.preamble =
            Some(Prose::from("本报告根据《政府信息公开条例》编制，统计期限为2023年1月1日至12月31日。"));
        assert_eq!(only(&report, 16).severity, Severity::Hint);
    }

    #[test]
    fn the_elements_in_any_words_are_enough() {
        for text in [
            "依据《条例》编制，统计时间为2023年1月1日至12月31日，可在网站下载，联系电话0000-1234567。",
            "按照国办公开办函〔2021〕30号编制。数据统计期限为2023年度。电子版可查阅，地址：青山路1号。",
            "依照有关规定编制，期限至2023年12月31日，现予公布，邮箱：a@example.cn。",
        ] {
            let mut report = sound();
            report.preamble = Some(Prose::from(text));
            assert_eq!(codes(&report), [0_u16; 0], "{text}");
        }
    }
}
