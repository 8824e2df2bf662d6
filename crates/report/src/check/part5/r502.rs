//! R502: part five without problems, or without improvement.

use crate::check::prose::text::{has, is_a_text};
use crate::check::subject::Subject;
use crate::check::{Check, Words};
use crate::finding::{Code, Finding, Severity};
use crate::form::PartNo;

use law::Article;
use law::cite::{Cite, Instrument};

pub(in crate::check) static CHECK: Check = Check {
    code: Code(502),
    severity: Severity::Hint,
    what: Words {
        zh: "第五部分看不出问题，或看不出改进（按用词判断）。",
        en: "Part five shows no problem, or no improvement, as its words show.",
    },
    why: Words {
        zh: "这一部分要写存在的主要问题，也要写改进情况，两样都要有。",
        en: "The part tells the main problems and what is done about them: both.",
    },
    example: "第五部分只写成绩",
    basis: Some(Cite::new(Instrument::Regulation, Article::new(50).paragraph(1).item(4))),
    since: None,
    until: None,
    rules: &[14],
    run: Some(run),
};

const PROBLEMS: [&str; 16] = [
    "问题",
    "不足",
    "不够",
    "有待",
    "差距",
    "薄弱",
    "短板",
    "欠缺",
    "仍需",
    "不高",
    "不强",
    "不到位",
    "不及时",
    "单一",
    "滞后",
    "缺乏",
];
const IMPROVEMENTS: [&str; 14] = [
    "改进",
    "下一步",
    "将",
    "加强",
    "提升",
    "完善",
    "整改",
    "优化",
    "强化",
    "措施",
    "健全",
    "今后",
    "增加",
    "提高",
];

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    let part = Some(PartNo::Five);
    let text = subject.text(part);
    if !is_a_text(text, 10) {
        return Vec::new();
    }
    let (zh, en) = match (has(text, &PROBLEMS), says_improvement(text)) {
        (true, true) => return Vec::new(),
        (false, true) => ("存在的主要问题", "the main problems"),
        (true, false) => ("改进情况", "what is done about them"),
        (false, false) => ("存在的主要问题和改进情况", "problems and improvement"),
    };
    let finding = CHECK.find(
        format!("第五部分似乎没有写{zh}；请写明。"),
        format!("Part five seems to lack {en}; write it."),
    );
    vec![finding.at(subject.place(part, 0))]
}

/// A word of improvement that is not part of a complaint: `有待提升` is none.
fn says_improvement(text: &str) -> bool {
    let complaints = ["有待", "仍需", "需要", "还需", "需", "待"];
    let adverbs = ["进一步", "持续", "不断", "继续"];
    IMPROVEMENTS.iter().any(|word| {
        text.match_indices(word).any(|(at, _)| {
            let before = text.get(..at).unwrap_or_default();
            let before = adverbs.iter().find_map(|adverb| before.strip_suffix(adverb)).unwrap_or(before);
            !complaints.iter().any(|complaint| before.ends_with(complaint))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{codes, only, say, sound};

    #[test]
    fn a_part_that_lacks_one_of_the_two_is_a_hint() {
        for (text, lacks) in [
            ("全年公开工作平稳有序，群众反映良好，下一步将继续努力做好工作。", "存在的主要问题；"),
            ("一是公开内容不够全面，二是解读形式单一，三是专业水平有待进一步提升。", "改进情况；"),
            ("全年工作取得良好成绩，受到群众普遍好评，获得上级表扬。", "和改进情况；"),
        ] {
            let mut report = sound();
            say(&mut report, PartNo::Five, text);
            assert!(only(&report, 502).sentence.zh.contains(lacks), "{text}");
        }
    }

    #[test]
    fn problems_and_improvement_in_any_words_are_enough() {
        for text in [
            "存在的问题是解读形式单一。下一步将丰富形式。",
            "公开意识有待加强。今后组织培训，健全制度。",
            "更新不及时的栏目，已逐一整改到位。",
        ] {
            let mut report = sound();
            say(&mut report, PartNo::Five, text);
            assert_eq!(codes(&report), [0_u16; 0], "{text}");
        }
    }
}
