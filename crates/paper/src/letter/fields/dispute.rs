//! Reconsideration and litigation.

use super::super::field::{Choice, Field, Kind, choice, optional, required};

const NO_HINT: [&str; 2] = ["", ""];

const PROCEDURE: &[Choice] = &[
    choice("summary", "《中华人民共和国行政复议法》第五十四条", "summary procedure"),
    choice("ordinary", "《中华人民共和国行政复议法》第四十八条", "ordinary procedure"),
];

pub(super) const D48A: &[Field] = &[
    required("challenge_no", ["复议案号", "number of the reconsideration"], NO_HINT, Kind::Line),
    required("challenger", ["复议申请人", "who applied for it"], NO_HINT, Kind::Line),
    required("copy_on", ["收到副本日期", "copy received on"], NO_HINT, Kind::Date),
    required("procedure", ["程序", "procedure"], NO_HINT, Kind::Choice(PROCEDURE)),
    required("claims", ["复议请求", "claims"], NO_HINT, Kind::Paragraph),
    required(
        "history",
        ["办理经过", "what was done"],
        ["按时间写，从收到申请到答复送达", "by date, from receipt to service"],
        Kind::Paragraph,
    ),
    required("reasons", ["理由和依据", "reasons and law"], NO_HINT, Kind::Paragraph),
    required("plea", ["答复意见", "plea"], ["例如请求维持，句末加句号", "as to uphold"], Kind::Paragraph),
];

pub(super) const D48B: &[Field] =
    &[required("challenge_no", ["案号", "number of the case"], NO_HINT, Kind::Line)];

pub(super) const D48C: &[Field] = &[
    required("challenge_no", ["案号", "number of the case"], NO_HINT, Kind::Line),
    required("plaintiff", ["原告", "plaintiff"], ["姓名或者名称", "name"], Kind::Line),
    required("head", ["负责人姓名和职务", "head of the body"], NO_HINT, Kind::Line),
    optional("agent", ["委托诉讼代理人", "counsel"], NO_HINT, Kind::Line),
    required("copy_on", ["收到起诉状副本日期", "copy received on"], NO_HINT, Kind::Date),
    required("claims", ["诉讼请求", "claims"], NO_HINT, Kind::Paragraph),
    required(
        "history",
        ["办理经过", "what was done"],
        ["按时间写，从收到申请到答复送达", "by date, from receipt to service"],
        Kind::Paragraph,
    ),
    required("reasons", ["理由和依据", "reasons and law"], NO_HINT, Kind::Paragraph),
    required(
        "plea",
        ["答辩请求", "plea"],
        ["例如请求驳回原告的诉讼请求，句末加句号", "as to dismiss"],
        Kind::Paragraph,
    ),
];
