//! R023: the document holds content that a reader of the page does not see.

use files::HiddenKind;

use crate::check::subject::Subject;
use crate::check::{Check, Words};
use crate::finding::{Code, Finding, Severity};

pub(in crate::check) static CHECK: Check = Check {
    code: Code(23),
    severity: Severity::Hint,
    what: Words {
        zh: "文件里有页面上看不到的内容：批注、修订、隐藏的文字或表、附带文件、宏。",
        en: "The file holds what a reader of the page does not see: comments, tracked changes, hidden text or sheets, attached files, macros.",
    },
    why: Words {
        zh: "公开的文件会把这些内容一起公开，其中可能有个人信息或内部意见。",
        en: "They are published with the file and may hold personal data or internal remarks.",
    },
    example: "文档里留有3处批注",
    basis: None,
    since: None,
    until: None,
    rules: &[],
    run: Some(run),
};

/// What an ordinary page has is no finding: its scripts and the comments in its source.
const KINDS: [(HiddenKind, &str, &str); 8] = [
    (HiddenKind::HiddenText, "隐藏文字", "hidden text"),
    (HiddenKind::Deleted, "修订中的删除", "tracked deletions"),
    (HiddenKind::Inserted, "修订中的插入", "tracked insertions"),
    (HiddenKind::HiddenSheet, "隐藏的工作表", "hidden sheets"),
    (HiddenKind::HiddenRow, "隐藏的行", "hidden rows"),
    (HiddenKind::HiddenColumn, "隐藏的列", "hidden columns"),
    (HiddenKind::Embedded, "附带文件", "attached files"),
    (HiddenKind::Macro, "宏", "macros"),
];

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    let hidden = &subject.report.source.hidden;
    if hidden.is_empty() {
        return Vec::new();
    }
    let is_page = subject.report.source.format == Some(files::Format::Html);
    let comments = [(HiddenKind::Comment, "批注", "comments")];
    let kinds = KINDS.into_iter().chain(comments.into_iter().filter(|_| !is_page));
    let counted: Vec<(usize, &str, &str)> = kinds
        .map(|(kind, zh, en)| (hidden.iter().filter(|found| found.kind == kind).count(), zh, en))
        .filter(|(count, ..)| *count > 0)
        .collect();
    if counted.is_empty() {
        return Vec::new();
    }
    let zh: Vec<String> = counted.iter().map(|(count, zh, _)| format!("{zh}{count}处")).collect();
    let en: Vec<String> = counted.iter().map(|(count, _, en)| format!("{count} {en}")).collect();
    let finding = CHECK.find(
        format!("文件里有页面上看不到的内容：{}；公开以前请确认并清除。", zh.join("、")),
        format!("The file holds what a reader of the page does not see: {}; look at it and remove it before publishing.", en.join(", ")),
    );
    vec![finding.at(hidden.first().map(|found| found.place))]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{codes, only, sound};
    use files::{Format, Hidden, Place};

    fn with(kind: HiddenKind, format: Format) -> crate::Report {
        let mut report = sound();
        report.source.format = Some(format);
        report.source.hidden.push(Hidden { kind, text: "请核".into(), place: Place::default() });
        report
    }

    #[test]
    fn comments_of_a_document_are_counted() {
        let finding = only(&with(HiddenKind::Comment, Format::Docx), 23);
        assert!(finding.sentence.zh.contains("批注1处"));
    }

    #[test]
    fn the_scripts_and_source_comments_of_a_page_are_no_finding() {
        assert_eq!(codes(&with(HiddenKind::Script, Format::Html)), [0_u16; 0]);
        assert_eq!(codes(&with(HiddenKind::Comment, Format::Html)), [0_u16; 0]);
    }
}
