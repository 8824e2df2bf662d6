//! A whole and its parts within a sentence: `受理749件，其中自然人741件，法人或其他组织8件`.

use std::ops::Range;

use super::number::{Number, Unit, numbers};
use super::text::{clause_start, has, plain_sentences};

/// By what the parts divide the whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::check) enum Group {
    /// Natural persons and organisations.
    Applicant,
    /// Ways of applying.
    Channel,
    /// How requests ended.
    Outcome,
    /// How cases ended.
    Verdict,
    /// Something else.
    Unknown,
}

/// A whole with its parts, as bytes of the folded text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::check) struct Division {
    pub(in crate::check) whole: i64,
    /// From the whole to the last part.
    pub(in crate::check) range: Range<usize>,
    pub(in crate::check) parts: Vec<(Group, i64)>,
    /// Whether persons and organisations are both named, which together are all applicants.
    pub(in crate::check) all_applicants: bool,
}

const GROUPS: [(Group, &[&str]); 4] = [
    (Group::Verdict, &["维持", "纠正", "纠错", "其他结果", "未审结"]),
    (Group::Outcome, &["予以公开", "部分公开", "不予公开", "无法提供", "不予处理", "其他处理"]),
    (
        Group::Channel,
        &["当面", "信函", "邮寄", "网上", "网络", "在线", "传真", "现场", "邮件", "平台", "线上", "线下"],
    ),
    (Group::Applicant, &["自然人", "公民", "法人", "其他组织", "个人"]),
];
/// Numbers of these are not of the whole.
const APART: [&str; 12] =
    ["同比", "增加", "减少", "增长", "下降", "较上", "比上", "结转", "上年", "去年", "另", "以及"];

/// All divisions of a folded text.
pub(in crate::check) fn divisions(text: &str) -> Vec<Division> {
    let with =
        plain_sentences(text).filter(|range| text.get(range.clone()).is_some_and(|s| s.contains("其中")));
    with.flat_map(|range| {
        let sentence = text.get(range.clone()).unwrap_or_default();
        sentence
            .match_indices("其中")
            .filter_map(move |(at, _)| division(sentence, at, range.start))
            .collect::<Vec<_>>()
    })
    .collect()
}

fn division(sentence: &str, at: usize, offset: usize) -> Option<Division> {
    let numbers = numbers(sentence);
    let whole = numbers.iter().rev().find(|n| n.end <= at && n.unit != Unit::Percent)?;
    let noun = |n: &Number| sentence.get(n.unit_start..n.end).unwrap_or_default();
    let near = sentence.get(whole.end..at)?;
    if whole.unit != Unit::Case || !is_between(near) || is_apart(sentence, whole) {
        return None;
    }
    let until = end_of_parts(sentence, at + "其中".len());
    let mut parts = Vec::new();
    let (mut persons, mut organisations, mut last) = (false, false, at);
    for (i, number) in numbers.iter().enumerate().filter(|(_, n)| n.start >= at && n.start < until) {
        if number.unit == Unit::Percent || number.unit == Unit::None {
            continue;
        }
        let before = before(sentence, &numbers, i);
        if noun(number) != noun(whole) || has(before, &APART) {
            break;
        }
        parts.push((group(before), number.exact()?));
        persons |= has(before, &["自然人", "公民", "个人"]);
        organisations |= before.contains("组织");
        last = number.end;
    }
    let range = offset + whole.start..offset + last;
    let all_applicants = persons && organisations && parts.len() == 2;
    Some(Division { whole: whole.exact()?, range, parts, all_applicants }).filter(|d| !d.parts.is_empty())
}

/// Between the whole and 其中 stands nothing but a mark or a bracket, or a word or two about the whole.
fn is_between(near: &str) -> bool {
    near.chars().count() <= 12 && !near.contains(';')
}

fn is_apart(sentence: &str, number: &Number) -> bool {
    let from = clause_start(sentence, number.start);
    sentence.get(from..number.start).is_some_and(|before| has(before, &APART))
}

fn before<'t>(sentence: &'t str, numbers: &[Number], i: usize) -> &'t str {
    let Some(number) = numbers.get(i) else { return "" };
    let floor = i.checked_sub(1).and_then(|i| numbers.get(i)).map_or(0, |n| n.end);
    let from = clause_start(sentence, number.start).max(floor).min(number.start);
    sentence.get(from..number.start).unwrap_or_default()
}

/// The parts end with the sentence's semicolon, or with the bracket that 其中 opened in.
fn end_of_parts(sentence: &str, from: usize) -> usize {
    let mut open = 0;
    for (offset, c) in sentence.get(from..).unwrap_or_default().char_indices() {
        match c {
            '(' => open += 1,
            ')' | ';' if open == 0 => return from + offset,
            ')' => open -= 1,
            _ => {}
        }
    }
    sentence.len()
}

fn group(before: &str) -> Group {
    GROUPS.iter().find(|(_, words)| has(before, words)).map_or(Group::Unknown, |(group, _)| *group)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn only(text: &str) -> Division {
        let all = divisions(text);
        assert_eq!(all.len(), 1, "{text}: {all:?}");
        all[0].clone()
    }

    #[test]
    fn parts_are_read_with_what_divides_them() {
        let found = only("共受理申请749件,其中自然人申请741件,法人或其他组织申请8件;共办理718件,结转31件。");
        assert_eq!(found.whole, 749);
        assert_eq!(found.parts, [(Group::Applicant, 741), (Group::Applicant, 8)]);
        assert!(found.all_applicants);
        let found = only(
            "政府信息公开行政复议351件,其中结果维持72件,结果纠正64件,其他结果178件,尚未审结37件;诉讼46件。",
        );
        assert_eq!(found.parts.iter().map(|(_, n)| n).sum::<i64>(), 351);
    }

    #[test]
    fn other_nouns_and_comparisons_end_the_parts() {
        let found = only("受理申请12件,其中网上申请5件,同比增加3件,当面申请7件。");
        assert_eq!(found.parts, [(Group::Channel, 5)]);
        assert!(divisions("发布信息500条,其中解读类21篇。").is_empty());
        assert!(divisions("收到申请12件,均按时答复,办理过程规范有序得到好评,其中答复书12件。").is_empty());
    }
}
