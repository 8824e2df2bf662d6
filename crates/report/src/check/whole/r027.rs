//! R027: a place to be filled in was left as it was.

use std::ops::Range;

use crate::check::subject::{Section, Subject, section_en, section_zh};
use crate::check::{Check, Words};
use crate::finding::{Code, Finding, Severity};
use crate::form::PartNo;

pub(in crate::check) static CHECK: Check = Check {
    code: Code(27),
    severity: Severity::Warning,
    what: Words {
        zh: "文字里还有没有填写的地方：“【填写：……】”或空的“【　】”。",
        en: "The text still has places to be filled in: 【填写：…】 or an empty 【　】.",
    },
    why: Words {
        zh: "空白报告用“【】”标出要填的内容，填好以后应当连同括号一起去掉，不能公布出去。",
        en: "A blank report marks in 【】 what is to be written; once it is written the marks go, and are not published.",
    },
    example: "“如有疑问，请与【填写：机构名称、地址、电话】联系。”",
    basis: None,
    since: None,
    until: None,
    rules: &[],
    run: Some(run),
};

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    let sections = std::iter::once(None).chain(PartNo::ALL.into_iter().map(Some));
    sections.filter_map(|section| of_section(subject, section)).collect()
}

fn of_section(subject: &Subject<'_>, section: Section) -> Option<Finding> {
    let prose = subject.prose(section)?;
    let found = placeholders(&prose.text);
    let first = found.first()?.clone();
    let quoted = prose.text.get(first.clone()).unwrap_or_default();
    let (zh, en, count) = (section_zh(section), section_en(section), found.len());
    let finding = CHECK.find(
        format!("{zh}还有{count}处没有填写，第一处是“{quoted}”；请填好并去掉括号。"),
        format!("Places not filled in in {en}: {count}, the first of them {quoted}; write what belongs there and remove the marks."),
    );
    Some(finding.at(prose.place_at(first.start)))
}

/// The places to be filled in. Other words in such brackets are the body's own: `【政策解读】`.
fn placeholders(text: &str) -> Vec<Range<usize>> {
    let opened = text.match_indices('【').filter_map(|(at, open)| {
        let inside = text.get(at + open.len()..)?;
        let end = inside.find('】')?;
        let (length, inside) = (open.len() + end + '】'.len_utf8(), inside.get(..end)?);
        is_unfilled(inside.trim()).then_some(at..at + length)
    });
    opened.collect()
}

fn is_unfilled(inside: &str) -> bool {
    const OPENINGS: [&str; 5] = ["填写", "填", "待填", "待补", "请填"];
    inside.chars().all(|c| "_＿…×xX?？".contains(c)) || OPENINGS.iter().any(|words| inside.starts_with(words))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{found, say, sound};

    fn finds(text: &str) -> usize {
        let mut report = sound();
        say(&mut report, PartNo::Six, text);
        found(&report).iter().filter(|finding| finding.code == Code(27)).count()
    }

    #[test]
    fn what_is_to_be_filled_in_is_found_once_a_part() {
        for text in ["收取信息处理费【填写：金额】元。", "联系电话【　】。", "【填写：一】【待补】【×××】"]
        {
            assert_eq!(finds(text), 1, "{text}");
        }
    }

    #[test]
    fn other_words_in_such_brackets_are_left_alone() {
        for text in ["开设【政策解读】专栏。", "未收取信息处理费。", "【图解】和【一图读懂】栏目【"]
        {
            assert_eq!(finds(text), 0, "{text}");
        }
    }
}
