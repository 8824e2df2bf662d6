//! R601: part six says nothing of processing fees.

use crate::check::prose::text::has;
use crate::check::subject::Subject;
use crate::check::{Check, FORM, Words};
use crate::finding::{Code, Finding, Severity};
use crate::form::{Edition, PartNo};

pub(in crate::check) static CHECK: Check = Check {
    code: Code(601),
    severity: Severity::Warning,
    what: Words {
        zh: "第六部分没有写收取信息处理费的情况（有无、金额）。",
        en: "Part six says nothing of information processing fees: whether, and how much.",
    },
    why: Words {
        zh: "30号文规定信息处理费的收取情况在这一部分报告；没有收取的也要写明。",
        en: "The notice has the fees reported here; where none were taken, that is said.",
    },
    example: "“六、其他需要报告的事项　无”",
    basis: FORM,
    since: Some(Edition::Form2021),
    until: None,
    rules: &[10],
    run: Some(run),
};

const FEES: [&str; 6] = ["处理费", "收费", "收取费用", "费用", "收取信息", "信息费"];
const SAID: [&str; 11] = ["无", "未", "没有", "不收", "元", "不涉及", "0件", "零", "共计", "免", "金额"];

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    let part = Some(PartNo::Six);
    let Some(six) = subject.report.parts.get(&PartNo::Six) else { return Vec::new() };
    let text = subject.text(part);
    // What the part says may stand on the line of its heading.
    let says = |words: &[&str]| has(text, words) || has(&six.heading, words);
    let (named, said) = (says(&FEES), says(&SAID));
    let finding = match (named, said) {
        (true, true) => return Vec::new(),
        (true, false) => CHECK.find_as(
            Severity::Hint,
            "第六部分提到了收费，但没有写有无收取和金额；请写明。",
            "Part six mentions fees but not whether any were taken, nor how much; say so.",
        ),
        (false, _) => CHECK.find(
            "第六部分没有写收取信息处理费的情况；请写明收取的金额，没有收取的写“未收取信息处理费”。",
            "Part six says nothing of information processing fees; give the amount, or say that none were taken.",
        ),
    };
    vec![finding.at(subject.place(part, 0))]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{codes, only, say, sound};

    fn six(text: &str) -> crate::Report {
        let mut report = sound();
        say(&mut report, PartNo::Six, text);
        report
    }

    #[test]
    fn silence_about_fees_is_a_warning() {
        for text in ["无", "", "本机关无其他需要报告的事项。"] {
            assert_eq!(only(&six(text), 601).severity, Severity::Warning, "{text}");
        }
        assert_eq!(only(&six("按规定收取信息处理费。"), 601).severity, Severity::Hint);
    }

    #[test]
    fn fees_said_in_any_words_are_enough() {
        for text in [
            "2023年度本机关未收取信息公开处理费。",
            "全年收取政府信息公开信息处理费0元。",
            "共计收取信息处理费380元。",
            "无收取信息处理费情况。",
        ] {
            assert_eq!(codes(&six(text)), [0_u16; 0], "{text}");
        }
    }
}
