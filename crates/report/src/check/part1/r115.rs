//! R115: parts in prose that do not make their whole.

use crate::check::prose::parts::{Division, Group, divisions};
use crate::check::prose::text::has;
use crate::check::subject::{Section, Subject, section_en, section_zh};
use crate::check::{Check, FORM, Words};
use crate::finding::{Code, Finding, Severity};
use crate::form::PartNo;

pub(in crate::check) static CHECK: Check = Check {
    code: Code(115),
    severity: Severity::Warning,
    what: Words {
        zh: "同一句里“其中”的某项大于总数，同类各项之和大于总数，或自然人与法人其他组织之和不等于总数。",
        en: "Within a sentence a part after 其中 is larger than its whole, parts of one sort add up to more, or persons and organisations together are not the whole.",
    },
    why: Words {
        zh: "分项不能大于总数，多半是改了一处忘了另一处。",
        en: "No part is larger than its whole; mostly one number was changed and the other forgotten.",
    },
    example: "“受理申请749件，其中自然人751件”",
    basis: FORM,
    since: None,
    until: None,
    rules: &[9],
    run: Some(run),
};

/// More in one part say nothing new.
const MOST: usize = 10;

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    let sections = PartNo::ALL.map(Some);
    let mut findings = Vec::new();
    for section in sections {
        let text = subject.text(section);
        if has(text, &["其中"]) {
            let faults = divisions(text);
            findings
                .extend(faults.iter().filter_map(|division| fault(subject, section, division)).take(MOST));
        }
    }
    findings
}

fn fault(subject: &Subject<'_>, section: Section, division: &Division) -> Option<Finding> {
    let Division { whole, range, parts, all_applicants } = division;
    let groups = [Group::Applicant, Group::Channel, Group::Outcome, Group::Verdict];
    let sums = groups.map(|group| parts.iter().filter(|(of, _)| *of == group).map(|(_, n)| *n).sum::<i64>());
    let largest = parts.iter().map(|(_, n)| *n).max()?;
    let sum = if largest > *whole {
        largest
    } else if let Some(sum) = sums.into_iter().find(|sum| sum > whole) {
        sum
    } else if *all_applicants {
        sums.first().copied().filter(|sum| sum != whole)?
    } else {
        return None;
    };
    let quote = subject.quote(section, range.clone());
    let (zh, en) = (section_zh(section), section_en(section));
    let finding = CHECK.find(
        format!("{zh}写“{quote}”：总数{whole}，分项{sum}；请核对。"),
        format!("In {en}, the parts of “{quote}” are {sum} against a whole of {whole}; check them."),
    );
    Some(finding.at(subject.place(section, range.start)).summing("总数＝各分项之和", *whole, sum))
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{add, codes, only};

    #[test]
    fn parts_that_exceed_or_miss_their_whole_are_found() {
        for (text, whole, sum) in [
            ("发布信息50条，其中网站发布61条。", 50, 61),
            ("召开会议9次，其中线上会议4次，网络会议3次，在线会议3次。", 9, 10),
            ("办理政务咨询49件，其中自然人41件，法人或其他组织7件。", 49, 48),
        ] {
            let found = only(&add(text), 115).sum.unwrap();
            assert_eq!((found.printed, found.computed), (whole, sum), "{text}");
        }
    }

    #[test]
    fn parts_that_fit_overlap_or_count_other_things_are_left_alone() {
        for text in [
            "发布信息50条，其中网站发布41条，公众号发布30条。",
            "办理政务咨询49件，其中自然人41件，法人或其他组织8件。",
            "召开会议9次，其中研究公开议题21个。",
            "发布信息50条，其中解读12条，同比增加60条。",
        ] {
            assert_eq!(codes(&add(text)), [0_u16; 0], "{text}");
        }
    }
}
