//! What is not processed, closed or put on file.

use super::super::field::{Choice, Field, Kind, choice, optional, required};

const NO_HINT: [&str; 2] = ["", ""];

const NATURE: &[Choice] = &[
    choice("petition", "信访", "a petition"),
    choice("complaint", "投诉", "a complaint"),
    choice("report", "举报", "a report of wrongdoing"),
    choice("several", "信访、投诉、举报", "petition, complaint and report"),
];

const WITHDRAWN: &[Choice] = &[
    choice("writing", "书面", "in writing"),
    choice("oral", "口头（已记录并经确认）", "orally, recorded and confirmed"),
    choice("online", "通过互联网", "online"),
];

const CORRECTION: &[Choice] = &[
    choice("corrected", "予以更正", "corrected"),
    choice("not_borne_out", "不予更正", "not borne out"),
    choice("transferred", "转送有权更正的行政机关", "transferred"),
    choice("told_where", "告知向有权更正的行政机关提出", "told where to go"),
];

const PUBLICATION: &[Choice] = &[
    choice("to_be_published", "纳入主动公开", "to be published"),
    choice("not_in_scope", "不属于主动公开范围", "not in scope"),
];

pub(super) const D34: &[Field] = &[
    required("nature", ["属于哪一类", "which kind"], NO_HINT, Kind::Choice(NATURE)),
    required(
        "reason",
        ["理由", "reasons"],
        ["写清事实和理由，句末加句号", "facts and reasons, in whole sentences"],
        Kind::Paragraph,
    ),
    optional(
        "channel",
        ["反映渠道", "channel"],
        ["可以告知的信访、投诉、举报渠道，句末不加句号", "where to take it"],
        Kind::Line,
    ),
];

pub(super) const D35: &[Field] = &[
    required(
        "earlier_no",
        ["前次答复文号", "number of the earlier reply"],
        ["必须是本机关作出的", "of this body"],
        Kind::Line,
    ),
    required("earlier_on", ["前次答复日期", "date of the earlier reply"], NO_HINT, Kind::Date),
    optional("same", ["说明", "explanation"], NO_HINT, Kind::Paragraph),
];

pub(super) const D36: &[Field] = &[
    required("publications", ["公开出版物", "publications"], ["每行一种", "one a line"], Kind::Lines),
    required("where", ["获取途径", "where to have them"], NO_HINT, Kind::Paragraph),
];

pub(super) const D37: &[Field] = &[
    required(
        "counted",
        ["数量、频次", "number and frequency"],
        ["句末加句号", "in whole sentences"],
        Kind::Paragraph,
    ),
    required("asked_no", ["说明理由告知书文号", "number of the notice to give reasons"], NO_HINT, Kind::Line),
    required("asked_on", ["说明理由告知书日期", "date of that notice"], NO_HINT, Kind::Date),
    required(
        "reasons",
        ["申请人说明的理由", "the applicant's reasons"],
        ["逾期未说明的，如实写明，句末加句号", "or that none were given"],
        Kind::Paragraph,
    ),
    required(
        "judged",
        ["为什么不合理", "why they do not hold"],
        ["句末加句号", "in whole sentences"],
        Kind::Paragraph,
    ),
];

pub(super) const D38: &[Field] = &[
    required(
        "had",
        ["已获取信息的情况", "what the applicant has"],
        ["何时、从何处、获取什么，句末加句号", "when, where, what"],
        Kind::Paragraph,
    ),
    optional(
        "law_name",
        ["依据", "law and article"],
        ["经本机关法制机构确认的条款，带书名号", "as confirmed by the legal office"],
        Kind::Line,
    ),
];

pub(super) const D39: &[Field] = &[
    required(
        "reason",
        ["理由", "reasons"],
        ["写清事实和理由，句末加句号", "facts and reasons, in whole sentences"],
        Kind::Paragraph,
    ),
    optional("channel", ["其他渠道", "other channel"], NO_HINT, Kind::Paragraph),
];

pub(super) const D40: &[Field] = &[
    required("archives", ["接收的档案馆", "archives"], NO_HINT, Kind::Line),
    required(
        "handed_on",
        ["移交日期", "handed over on"],
        ["提前移交而未到期的，仍由本机关办理", "before its time the body itself still answers"],
        Kind::Date,
    ),
    optional("how", ["查阅办法", "how to consult it"], NO_HINT, Kind::Paragraph),
];

pub(super) const D41: &[Field] = &[
    required("withdrawn_on", ["撤回日期", "withdrawn on"], NO_HINT, Kind::Date),
    required("how", ["撤回方式", "how"], NO_HINT, Kind::Choice(WITHDRAWN)),
];

pub(super) const D42: &[Field] = &[
    required("record", ["要求更正的记录", "record"], NO_HINT, Kind::Paragraph),
    required(
        "checked",
        ["核实情况", "what was found"],
        ["句末加句号", "in whole sentences"],
        Kind::Paragraph,
    ),
    required("result", ["处理结果", "result"], NO_HINT, Kind::Choice(CORRECTION)),
    optional("changed", ["更正后的内容", "as corrected"], NO_HINT, Kind::Paragraph),
    optional("organ", ["有权更正的机关", "the body that may correct"], NO_HINT, Kind::Line),
];

pub(super) const D43: &[Field] = &[
    required("proposal", ["建议公开的信息", "what is proposed"], NO_HINT, Kind::Paragraph),
    required("result", ["审核结论", "result"], NO_HINT, Kind::Choice(PUBLICATION)),
    optional("publish_on", ["公开日期", "published on"], NO_HINT, Kind::Date),
    optional("where", ["公开渠道", "channel"], NO_HINT, Kind::Line),
    optional("reason", ["理由", "reasons"], NO_HINT, Kind::Paragraph),
];

pub(super) const D44: &[Field] = &[
    required("papers", ["送达文书名称和文号", "papers served"], NO_HINT, Kind::Paragraph),
    optional("place", ["送达地点", "place"], NO_HINT, Kind::Line),
    optional("server", ["送达人", "served by"], NO_HINT, Kind::Line),
    optional("served_on", ["送达日期", "served on"], NO_HINT, Kind::Date),
    optional("refused", ["拒收事由和日期", "refusal"], NO_HINT, Kind::Paragraph),
    optional("witness", ["见证人", "witness"], NO_HINT, Kind::Line),
    optional("remark", ["备注", "remark"], NO_HINT, Kind::Paragraph),
];

pub(super) const D45: &[Field] = &[
    required("post_address", ["收件地址和电话", "address of the addressee"], NO_HINT, Kind::Line),
    required("papers", ["内件文书名称和文号", "papers inside"], NO_HINT, Kind::Paragraph),
    required(
        "carrier",
        ["邮政企业", "postal enterprise"],
        ["应当是邮政企业，不能是快递公司", "the post, not a courier"],
        Kind::Line,
    ),
    required("mail_no", ["邮件号码", "number of the item"], NO_HINT, Kind::Line),
    required("posted_on", ["交邮日期", "posted on"], NO_HINT, Kind::Date),
    optional("server", ["交邮人", "posted by"], NO_HINT, Kind::Line),
    optional("signed_on", ["签收日期", "signed for on"], NO_HINT, Kind::Date),
    optional("signed_by", ["签收人", "signed for by"], NO_HINT, Kind::Line),
    optional("returned", ["退回、拒收情况", "returned or refused"], NO_HINT, Kind::Paragraph),
    optional("remark", ["备注", "remark"], NO_HINT, Kind::Paragraph),
];

pub(super) const D46: &[Field] = &[
    required("papers", ["拟制发文书", "paper to be issued"], NO_HINT, Kind::Line),
    required("proposal", ["承办意见", "proposal"], NO_HINT, Kind::Paragraph),
    required("handler", ["承办人", "handled by"], NO_HINT, Kind::Line),
    optional("secrecy", ["保密审查意见", "secrecy review"], NO_HINT, Kind::Paragraph),
];
