//! Claims about reconsiderations and suits, and about requests carried over.

use super::{Kind, Seen, Topic, is_about_requests, last_word};
use crate::check::prose::text::has;
use crate::form::Verdict4;

const VERDICTS: [(&str, Verdict4); 9] = [
    ("维持", Verdict4::Upheld),
    ("纠正", Verdict4::Corrected),
    ("纠错", Verdict4::Corrected),
    ("其他结果", Verdict4::Other),
    ("其它结果", Verdict4::Other),
    ("未审结", Verdict4::Pending),
    ("未办结", Verdict4::Pending),
    ("审理中", Verdict4::Pending),
    ("正在审理", Verdict4::Pending),
];
const NAMES: [&str; 3] = ["复议", "诉讼", "起诉"];
/// Numbers of these are parts, or other things.
const NO_CASES: [&str; 21] = [
    "决定书",
    "通知书",
    "告知书",
    "法律文书",
    "案例",
    "会议",
    "委员会",
    "败诉",
    "胜诉",
    "撤回",
    "驳回",
    "结转",
    "新收",
    "出庭",
    "培训",
    "答复书",
    "意见",
    "旁听",
    "建议书",
    "涉及",
    "撤销",
];

/// Requests carried in or out.
pub(super) fn carried(seen: &Seen<'_>, year: Option<i16>) -> Option<Kind> {
    const OUT: [&str; 6] = ["下年", "下一年", "次年", "明年", "下一年度", "来年"];
    const IN: [&str; 4] = ["上年", "上一年", "去年", "往年"];
    if has(seen.before, &NAMES) {
        return None;
    }
    let after = if seen.followed { "" } else { seen.after };
    for words in [seen.before, after] {
        if !has(words, &["结转", "顺延", "转入", "转至"]) || words.contains("不含") {
            continue;
        }
        let next = year.is_some_and(|year| words.contains(&format!("{}年", year + 1)));
        let last = year.is_some_and(|year| words.contains(&format!("{}年", year - 1)));
        if has(words, &OUT) || next {
            return Some(Kind::CarriedOut);
        }
        if has(words, &IN) || last {
            return Some(Kind::CarriedIn);
        }
    }
    None
}

pub(super) fn classify(seen: &Seen<'_>) -> Option<Kind> {
    let before = seen.before;
    let verdict = last_word(before, &VERDICTS);
    let own = topic(before);
    if own.is_none() && verdict.is_none() || has(before, &NO_CASES) {
        return None;
    }
    let topic = own.or_else(|| topic_of_lead(seen.lead))?;
    if verdict.is_none() && (has(before, &["其中", "包括"]) || topic_is_in_passing(before)) {
        return None;
    }
    Some(Kind::Cases(topic, verdict))
}

/// The kind of case a stretch of text names.
fn topic(text: &str) -> Option<Topic> {
    if has(text, &["未经复议", "直接起诉", "直接提起诉讼"]) {
        return Some(Topic::Direct);
    }
    if has(text, &["复议后起诉", "复议后提起", "复议后诉讼"]) {
        return Some(Topic::AfterReconsideration);
    }
    match (text.contains("复议"), has(text, &["诉讼", "起诉"])) {
        (true, true) => Some(Topic::Both),
        (true, false) => Some(Topic::Reconsideration),
        (false, true) => Some(Topic::Litigation),
        (false, false) => None,
    }
}

/// The kind of case that the sentence spoke of last; nothing where it spoke of both in one breath.
fn topic_of_lead(lead: &str) -> Option<Topic> {
    let breath = lead.rsplit(';').next().unwrap_or_default();
    if topic(breath) == Some(Topic::Both) {
        return None;
    }
    let clauses = lead.rsplit([',', ';', ':', '、', '(', ')']);
    clauses.map(topic).find(Option::is_some).flatten()
}

/// `复议机关`, `行政诉讼法` are no cases.
fn topic_is_in_passing(before: &str) -> bool {
    has(before, &["复议机关", "诉讼法", "复议法", "复议科", "复议局", "应诉能力", "复议纠错", "典型案例"])
}

/// `未发生行政复议、行政诉讼`; not `未发生被行政复议纠错`.
pub(super) fn denied(seen: &Seen<'_>) -> Vec<Kind> {
    let after = seen.after;
    if has(after, &["纠错", "败诉", "纠正", "撤销", "违法", "引导", "收到"]) {
        return Vec::new();
    }
    let mut kinds = Vec::new();
    if after.contains("复议") {
        kinds.push(Kind::Cases(Topic::Reconsideration, None));
    }
    if after.contains("诉讼") {
        kinds.push(Kind::Cases(Topic::Litigation, None));
    }
    kinds
}

/// Whether a claim about cases does not say that they are about disclosure.
pub(super) fn is_of_other_cases(kind: Kind, seen: &Seen<'_>) -> bool {
    matches!(kind, Kind::Cases(..)) && !seen.in_part_four && !is_about_requests(seen)
}

/// Of cases that may be of any sort, only a total is worth a look, and none of a body whose trade they are.
pub(super) fn says_nothing(kind: Kind, seen: &Seen<'_>, body: &str) -> bool {
    let is_total = matches!(kind, Kind::Cases(_, None));
    is_of_other_cases(kind, seen) && (!is_total || body.contains("司法"))
}
