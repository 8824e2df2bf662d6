//! Claims about requests: received, answered, and how they ended.

use super::{Ending, Kind, Seen, is_about_requests, last_word};
use crate::check::prose::text::has;

/// Things that are also received and answered.
const OTHER_MATTERS: [&str; 28] = [
    "许可", "登记", "审批", "救助", "补贴", "低保", "仲裁", "业务", "信访", "来信", "来电", "咨询", "热线",
    "诉求", "留言", "建议", "提案", "工单", "投诉", "举报", "贷款", "公证", "援助", "补助", "认定", "项目",
    "专利", "商标",
];
/// Ways of applying: parts of the whole.
const CHANNELS: [&str; 18] = [
    "网上", "网络", "在线", "平台", "信函", "邮寄", "邮件", "当面", "现场", "窗口", "传真", "电话", "信件",
    "书面", "线上", "线下", "网站", "邮箱",
];
/// Qualifiers that make a number a part of the whole.
const PARTS: [&str; 23] = [
    "案例", "文书", "模板", "培训", "会议", "其中", "涉及", "包括", "包含", "属于", "关于", "逾期", "超期",
    "延期", "当场", "口头", "主动", "撤回", "撤销", "补正", "转办", "类", "分别",
];
const PERSONS: [&str; 3] = ["自然人", "公民", "个人"];
const ORGANISATIONS: [&str; 4] = ["法人", "组织", "企业", "机构"];

const RECEIVED: [&str; 8] = ["收到", "受理", "接收", "接到", "新收", "收件", "收悉", "新增"];
const HANDLED: [&str; 6] = ["答复", "办结", "办复", "办毕", "回复", "处理完"];

pub(super) fn classify(seen: &Seen<'_>) -> Option<Kind> {
    let (before, after) = (seen.before, seen.after);
    let named = has(before, &["申请"]) || has(after, &["申请"]) || has(seen.lead, &["申请"]);
    if !named || !is_about_requests(seen) || has(before, &OTHER_MATTERS) || has(after, &OTHER_MATTERS) {
        return None;
    }
    if has(before, &CHANNELS) {
        return None;
    }
    if let Some(kind) = applicants(before) {
        return before.contains("申请").then_some(kind);
    }
    if has(before, &PARTS) || has(before, &["诉讼", "复议"]) {
        return None;
    }
    verb(before)
}

fn verb(before: &str) -> Option<Kind> {
    let mut words: Vec<(&str, Kind)> = vec![("办理", Kind::Dealt)];
    words.extend(RECEIVED.map(|word| (word, Kind::Received)));
    words.extend(HANDLED.map(|word| (word, Kind::Handled)));
    // `收到并答复申请12件` says that all were answered; what is read is the number received.
    if has(before, &RECEIVED) && has(before, &HANDLED) {
        return Some(Kind::Dealt);
    }
    last_word(before, &words)
}

/// Natural persons or organisations; both together, or neither, are the whole.
fn applicants(before: &str) -> Option<Kind> {
    match (has(before, &PERSONS), has(before, &ORGANISATIONS)) {
        (true, false) => Some(Kind::Persons),
        (false, true) if has(before, &["法人", "其他组织"]) => Some(Kind::Organisations),
        (false, true) if has(before, &["企业", "组织"]) => Some(Kind::Organisations),
        _ => None,
    }
    .filter(|kind| *kind == Kind::Persons || is_all_organisations(before))
}

/// 商业企业、科研机构 and the like are parts of the organisations.
fn is_all_organisations(before: &str) -> bool {
    before.contains("法人") && before.contains("组织")
}

const ENDINGS: [(&str, Ending); 9] = [
    ("予以公开", Ending::Granted),
    ("部分公开", Ending::Partial),
    ("不予公开", Ending::Withheld),
    ("不予以公开", Ending::Withheld),
    ("无法提供", Ending::Unable),
    ("不予处理", Ending::NotProcessed),
    ("不予受理", Ending::NotProcessed),
    ("其他处理", Ending::Other),
    ("其它处理", Ending::Other),
];

/// How requests ended.
pub(super) fn ending(seen: &Seen<'_>) -> Option<Kind> {
    const OF_DOCUMENTS: [&str; 4] = ["属性", "公文", "主动公开", "目录"];
    let before = seen.before;
    let ending = last_word(before, &ENDINGS)?;
    let asked = has(seen.sentence, &["申请", "答复"]) || has(seen.earlier, &["申请", "答复"]);
    if !asked || has(seen.sentence, &OF_DOCUMENTS) || before.contains("受理") {
        return None;
    }
    let both = has(before, &["予以公开"]) && !before.contains("不予以公开") && before.contains("部分公开");
    let joined = matches!(ending, Ending::Granted | Ending::Partial) && both;
    Some(Kind::Outcome(if joined { Ending::GrantedOrPartial } else { ending }))
}

/// `未收到政府信息公开申请`.
pub(super) fn denied(seen: &Seen<'_>) -> Option<Kind> {
    let after = seen.after;
    let asked = after.contains("申请") && has(after, &["信息公开", "依申请"]);
    let part =
        has(after, &CHANNELS) || has(after, &OTHER_MATTERS) || has(after, &["复议", "诉讼", "引发", "引起"]);
    let whole = has(after, &PERSONS) || !has(after, &ORGANISATIONS);
    let only_persons = has(after, &PERSONS) && !has(after, &ORGANISATIONS);
    let received =
        seen.sentence.contains("收到") || seen.sentence.contains("接到") || seen.sentence.contains("受理");
    (received && asked && !part && whole && !only_persons).then_some(Kind::Received)
}
