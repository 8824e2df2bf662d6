//! Claims about rules and normative documents.

use super::{Fate, Kind, Seen, last_word};
use crate::check::prose::text::has;
use crate::form::Row2;

/// What was done with documents; the last word before the number decides, and most of what is done says nothing about
/// how many were issued.
const DONE: [(&str, Option<Fate>); 34] = [
    ("制发", Some(Fate::Issued)),
    ("制定", Some(Fate::Issued)),
    ("印发", Some(Fate::Issued)),
    ("出台", Some(Fate::Issued)),
    ("颁布", Some(Fate::Issued)),
    ("公开", Some(Fate::Published)),
    ("发布", Some(Fate::Published)),
    ("公布", Some(Fate::Published)),
    ("废止", Some(Fate::Repealed)),
    ("现行有效", Some(Fate::InForce)),
    ("继续有效", Some(Fate::InForce)),
    ("清理", None),
    ("审查", None),
    ("审核", None),
    ("备案", None),
    ("报备", None),
    ("解读", None),
    ("修订", None),
    ("修改", None),
    ("起草", None),
    ("征求", None),
    ("评估", None),
    ("梳理", None),
    ("归集", None),
    ("刊登", None),
    ("转发", None),
    ("失效", None),
    ("宣布", None),
    ("更新", None),
    ("上传", None),
    ("录入", None),
    ("草案", None),
    ("集中公开", None),
    ("累计", None),
];

pub(super) fn classify(seen: &Seen<'_>) -> Option<Kind> {
    let row = row(seen.before).or_else(|| row(seen.after).filter(|_| !seen.followed))?;
    let fate = last_word(seen.before, &DONE).or_else(|| last_word(seen.lead, &DONE))??;
    if has(seen.before, &["累计", "其中", "历年", "涉及"])
        || has(seen.after, &["解读", "审查", "备案", "清理"])
    {
        return None;
    }
    Some(Kind::Documents(row, fate))
}

fn row(text: &str) -> Option<Row2> {
    const NO_RULES: [&str; 9] = [
        "规章制度",
        "规章库",
        "法规规章",
        "法规、规章",
        "部门规章",
        "党内",
        "部委规章",
        "规章草案",
        "规章和",
    ];
    let rules = text.contains("规章") && !has(text, &NO_RULES);
    match (rules, text.contains("规范性文件") && !text.contains("党内规范性文件")) {
        (true, false) => Some(Row2::Rules),
        (false, true) if !text.contains("规章") => Some(Row2::NormativeDocuments),
        _ => None,
    }
}
