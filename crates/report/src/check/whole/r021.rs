//! R021: a text too like last year's.

use crate::check::prose::likeness::containment;
use crate::check::prose::text::Text;
use crate::check::subject::{Subject, section_en, section_zh};
use crate::check::{Check, FORM, Words};
use crate::finding::{Code, Finding, Severity};
use crate::form::PartNo;

pub(in crate::check) static CHECK: Check = Check {
    code: Code(21),
    severity: Severity::Hint,
    what: Words {
        zh: "第一或第五部分的文字有六成以上与上年相同（按去掉数字后的8字片段计算）。",
        en: "Six tenths or more of the text of part one or five stood in last year's report (8-character shingles, numbers masked).",
    },
    why: Words {
        zh: "30号文要追究“内容雷同、敷衍塞责”；问题年年相同，说明没有改进。",
        en: "The notice holds bodies to account for texts that repeat themselves; the same problems every year mean that nothing was mended.",
    },
    example: "第五部分只改了年份",
    basis: FORM,
    since: None,
    until: None,
    rules: &[15],
    run: Some(run),
};

const TOO_LIKE: usize = 60;

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    let Some(previous) = subject.previous else { return Vec::new() };
    [PartNo::One, PartNo::Five]
        .into_iter()
        .filter_map(|part| {
            let was = Text::of(previous.prose(part)).folded;
            let percent = containment(subject.text(Some(part)), &was).filter(|share| *share >= TOO_LIKE)?;
            let finding = CHECK.find(
                format!("{}的文字有{percent}%与上年报告相同；请按本年实际情况重写。", section_zh(Some(part))),
                format!("{percent}% of the text of {} stood in last year's report; write what happened this year.", section_en(Some(part))),
            );
            Some(finding.at(subject.place(Some(part), 0)))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{found_against, last_year, say, sound};

    #[test]
    fn a_text_repeated_with_new_years_is_a_hint() {
        let mut report = sound();
        let mut previous = last_year();
        let long = "一是主动公开的内容还不够全面，重点领域信息更新不够及时；二是政策解读的形式较为单一，图解和视频占比不高；\
                    三是工作人员多为兼职，业务能力有待提升。下一步将健全目录动态调整机制，加强栏目巡查，组织专题培训。";
        say(&mut report, PartNo::Five, &format!("2023年，{long}"));
        say(&mut previous, PartNo::Five, &format!("2022年，{long}"));
        let findings = found_against(&report, &previous);
        assert_eq!(findings.iter().map(|f| f.code.0).collect::<Vec<_>>(), [21]);
        say(&mut previous, PartNo::Five, "另有一段完全不同的话，说的是别的问题和别的改进办法。");
        assert_eq!(found_against(&report, &previous), Vec::new());
    }
}
