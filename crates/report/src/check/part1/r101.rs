//! R101: no figure in part one.

use crate::check::prose::number::{Number, numbers};
use crate::check::prose::text::is_a_text;
use crate::check::subject::Subject;
use crate::check::{Check, FORM, Words};
use crate::finding::{Code, Finding, Severity};
use crate::form::PartNo;

pub(in crate::check) static CHECK: Check = Check {
    code: Code(101),
    severity: Severity::Warning,
    what: Words {
        zh: "第一部分没有一个数量（年份、日期、文号、条款不算）。",
        en: "Part one gives no figure (years, dates, numbers of notices and articles do not count).",
    },
    why: Words {
        zh: "总体情况要用数量说明发布、解读、申请和平台建设的情况，不能只写做法。",
        en: "The overview says in figures what was published, explained, asked for and built, not only how one worked.",
    },
    example: "第一部分只写“高度重视、健全机制”",
    basis: FORM,
    since: None,
    until: None,
    rules: &[],
    run: Some(run),
};

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    let part = Some(PartNo::One);
    let text = subject.text(part);
    if !is_a_text(text, 20) || numbers(text).iter().any(Number::is_figure) {
        return Vec::new();
    }
    let finding = CHECK.find(
        "第一部分没有任何数量；请写明主动公开、解读回应、依申请公开等方面的件数。",
        "Part one gives no figure; say how much was published, explained and asked for.",
    );
    vec![finding.at(subject.place(part, 0))]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{found, say, sound};

    fn finds(text: &str) -> bool {
        let mut report = sound();
        say(&mut report, PartNo::One, text);
        found(&report).iter().any(|finding| finding.code == Code(101))
    }

    #[test]
    fn text_without_a_counting_noun_is_found() {
        for text in [
            "2023年，我镇高度重视政务公开工作，健全各项规章制度，明确人员职责。",
            "按照第711号令和第36条规定，我镇在20个工作日内答复，落实到人，责任到岗。",
            "截至12月31日，12345热线运行平稳，24小时有人值守，群众反映良好。",
        ] {
            assert!(finds(text), "{text}");
        }
    }

    #[test]
    fn one_figure_is_enough() {
        for text in [
            "2023年，我镇高度重视政务公开工作，公开信息120条，明确人员职责。",
            "收到申请0件，健全各项规章制度，明确人员职责，加强业务培训。",
            "按时办结率达100%，健全各项规章制度，明确人员职责，加强培训。",
        ] {
            assert!(!finds(text), "{text}");
        }
    }
}
