//! R015: an obsolete notice or regulation is cited.

use crate::check::subject::{Section, Subject};
use crate::check::{Check, FORM, Words};
use crate::finding::{Code, Finding, Severity};
use crate::form::PartNo;

pub(in crate::check) static CHECK: Check = Check {
    code: Code(15),
    severity: Severity::Warning,
    what: Words {
        zh: "引用了已被替代的文件。",
        en: "A notice or regulation is cited that had been replaced.",
    },
    why: Words {
        zh: "依据错误说明文本没有更新；按旧格式编制的报告会被退回。",
        en: "A wrong basis shows that the text was not renewed; a report on an old form is sent back.",
    },
    example: "2023年度报告引用国办公开办函〔2019〕60号",
    basis: FORM,
    since: None,
    until: None,
    rules: &[],
    run: Some(run),
};

/// A notice, how texts cite it once folded, and what replaced it.
struct Obsolete {
    name: &'static str,
    cited: &'static [&'static str],
    /// The first year of report in which it is obsolete.
    since: i16,
    instead: &'static str,
}

const OBSOLETE: [Obsolete; 3] = [
    Obsolete {
        name: "国办公开办函〔2019〕60号",
        cited: &["函[2019]60号", "函(2019)60号", "年度报告格式(试行)"],
        since: 2021,
        instead: "国办公开办函〔2021〕30号",
    },
    Obsolete {
        name: "国务院令第492号（2007年条例）",
        cited: &["第492号", "令492号"],
        since: 2019,
        instead: "国务院令第711号",
    },
    Obsolete {
        name: "法释〔2011〕17号",
        cited: &["法释[2011]17号", "法释(2011)17号"],
        since: 2026,
        instead: "法释〔2025〕8号",
    },
];

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    let Some(year) = subject.year() else { return Vec::new() };
    OBSOLETE
        .iter()
        .filter(|notice| year >= notice.since)
        .filter_map(|notice| {
            let (section, at) = place(subject, notice)?;
            let Obsolete { name, instead, since, .. } = notice;
            let finding = CHECK.find(
                format!("引用了{name}，自{since}年度报告起应为{instead}；请改正。"),
                format!("{name} is cited; from the report on {since} on it is {instead}. Please correct."),
            );
            Some(finding.at(subject.place(section, at)))
        })
        .collect()
}

fn place(subject: &Subject<'_>, notice: &Obsolete) -> Option<(Section, usize)> {
    let sections = [None].into_iter().chain(PartNo::ALL.map(Some));
    sections.into_iter().find_map(|section| {
        let text = subject.text(section);
        let at = notice.cited.iter().find_map(|cited| text.find(cited))?;
        Some((section, at))
    })
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{codes, only, sound};

    #[test]
    fn a_replaced_notice_is_named_with_what_replaced_it() {
        let mut report = sound();
        report.preamble.as_mut().unwrap().text.push_str("依照国办公开办函〔2019〕60号编制。");
        assert!(only(&report, 15).sentence.zh.contains("〔2021〕30号"));
    }

    #[test]
    fn what_was_in_force_is_left_alone() {
        let mut report = sound();
        report
            .preamble
            .as_mut()
            .unwrap()
            .text
            .push_str("依照国务院令第711号、国办公开办函〔2021〕30号编制。");
        assert_eq!(codes(&report), [0_u16; 0]);
        report.preamble.as_mut().unwrap().text.push_str("参照法释〔2011〕17号。");
        assert_eq!(codes(&report), [0_u16; 0]);
    }
}
