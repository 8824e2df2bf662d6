//! Fees and replies.

use super::super::field::{Choice, Field, Kind, choice, optional, required};

const NO_HINT: [&str; 2] = ["", ""];

const HARM: &[Choice] = &[
    choice("national", "国家安全", "national security"),
    choice("public", "公共安全", "public security"),
    choice("economic", "经济安全", "economic security"),
    choice("stability", "社会稳定", "social stability"),
];

const RIGHTS: &[Choice] = &[
    choice("trade_secret", "商业秘密", "a trade secret"),
    choice("privacy", "个人隐私", "personal privacy"),
    choice("both", "商业秘密和个人隐私", "a trade secret and personal privacy"),
    choice("other", "其他合法权益", "other lawful rights"),
];

const OPINION: &[Choice] = &[
    choice("objects", "第三方不同意公开并说明了理由", "the third party objects with reasons"),
    choice(
        "silent",
        "第三方逾期没有提出意见，由本机关依法决定",
        "the third party did not answer; the body decides",
    ),
];

const INTERNAL: &[Choice] = &[
    choice("personnel", "人事管理", "personnel"),
    choice("logistics", "后勤管理", "logistics"),
    choice("workflow", "内部工作流程", "internal workflow"),
];

const PROCESS: &[Choice] = &[
    choice("record", "讨论记录", "record of a discussion"),
    choice("draft", "过程稿", "a draft"),
    choice("consultation", "磋商信函", "a letter of consultation"),
    choice("request", "请示报告", "a request or report to superiors"),
];

pub(super) const D17: &[Field] = &[required(
    "pay_how",
    ["缴纳方式", "how to pay"],
    ["缴入国库的渠道、缴款码、地点", "channel, code, place"],
    Kind::Paragraph,
)];

pub(super) const D18: &[Field] = &[
    required("asked_no", ["收费通知书文号", "number of the fee notice"], NO_HINT, Kind::Line),
    required("served_on", ["收费通知书送达日期", "served on"], NO_HINT, Kind::Date),
    required("ends_on", ["缴费期限届满日", "end of the term"], NO_HINT, Kind::Date),
    required("amount", ["应缴纳金额（元）", "amount in yuan"], NO_HINT, Kind::Yuan),
];

pub(super) const D19: &[Field] = &[
    required(
        "provided",
        ["公开的政府信息", "information disclosed"],
        ["名称和文号，每行一份", "name and number, one a line"],
        Kind::Lines,
    ),
    optional(
        "carrier",
        ["提供形式和份数", "form and copies"],
        ["例如纸质复印件1份共3页", "as one paper copy of 3 pages"],
        Kind::Line,
    ),
    optional(
        "access",
        ["获取方式、途径和时间", "how and when to have it"],
        ["告知获取方式、途径和时间的，必须填写", "needed where the applicant is only told"],
        Kind::Paragraph,
    ),
];

pub(super) const D20: &[Field] = &[
    required(
        "published",
        ["已主动公开的政府信息", "information already public"],
        ["每行一份", "one a line"],
        Kind::Lines,
    ),
    required(
        "places",
        ["获取方式、途径", "where it is"],
        ["具体网址、公报期号、查阅场所，每行一处", "address, gazette issue, place; one a line"],
        Kind::Lines,
    ),
    optional(
        "note",
        ["说明", "note"],
        ["便民提供复制件的，在此写明", "a copy given for convenience"],
        Kind::Paragraph,
    ),
];

pub(super) const D21: &[Field] = &[
    required("provided", ["予以公开的内容", "what is disclosed"], ["每行一份", "one a line"], Kind::Lines),
    required(
        "withheld",
        ["不予公开的内容和理由", "what is withheld and why"],
        ["逐项写明，每行一项", "item by item, one a line"],
        Kind::Lines,
    ),
    required(
        "separation",
        ["区分处理的说明", "how it was separated"],
        ["怎样遮盖、删除，所余内容是否完整可读", "what was masked or left out"],
        Kind::Paragraph,
    ),
    optional("carrier", ["提供形式和份数", "form and copies"], NO_HINT, Kind::Line),
];

pub(super) const D22: &[Field] = &[optional(
    "reason",
    ["理由", "reasons"],
    ["不写密级、保密期限和秘密内容", "no level, no term, nothing secret"],
    Kind::Paragraph,
)];

pub(super) const D23: &[Field] = &[
    required(
        "law_name",
        ["禁止公开的规定", "the law that forbids it"],
        ["法律、行政法规的名称和条、款、项，带书名号", "law and article"],
        Kind::Line,
    ),
    required(
        "reason",
        ["理由", "reasons"],
        ["写清事实和理由，句末加句号", "facts and reasons, in whole sentences"],
        Kind::Paragraph,
    ),
];

pub(super) const D24: &[Field] = &[
    required("harm", ["危及哪一项", "what is endangered"], NO_HINT, Kind::Choice(HARM)),
    required(
        "reason",
        ["理由", "reasons"],
        ["写清事实和理由，句末加句号", "facts and reasons, in whole sentences"],
        Kind::Paragraph,
    ),
];

pub(super) const D25: &[Field] = &[
    required("rights", ["涉及的权益", "rights touched"], NO_HINT, Kind::Choice(RIGHTS)),
    required("opinion", ["征求意见结果", "outcome of the consultation"], NO_HINT, Kind::Choice(OPINION)),
    required(
        "reason",
        ["第三方理由是否合理", "whether the reasons hold"],
        ["句末加句号", "in whole sentences"],
        Kind::Paragraph,
    ),
    required(
        "weighing",
        ["公共利益衡量", "weighing of the public interest"],
        ["不公开是否会对公共利益造成重大影响，句末加句号", "whether withholding would gravely harm it"],
        Kind::Paragraph,
    ),
];

pub(super) const D26: &[Field] = &[
    required("sort", ["属于哪一类", "which kind"], NO_HINT, Kind::Choice(INTERNAL)),
    required(
        "reason",
        ["理由", "reasons"],
        ["写清事实和理由，句末加句号", "facts and reasons, in whole sentences"],
        Kind::Paragraph,
    ),
];

pub(super) const D27: &[Field] = &[
    required("sort", ["属于哪一类", "which kind"], NO_HINT, Kind::Choice(PROCESS)),
    required(
        "reason",
        ["理由", "reasons"],
        ["写清事实和理由，句末加句号", "facts and reasons, in whole sentences"],
        Kind::Paragraph,
    ),
];

pub(super) const D28: &[Field] = &[
    required(
        "file",
        ["哪一案卷", "which file"],
        ["写案卷类别，不写当事人姓名", "kind of file, no names"],
        Kind::Line,
    ),
    required(
        "reason",
        ["理由", "reasons"],
        ["写清事实和理由，句末加句号", "facts and reasons, in whole sentences"],
        Kind::Paragraph,
    ),
    optional("consult", ["当事人查阅的规定", "how a party may consult it"], NO_HINT, Kind::Paragraph),
];

pub(super) const D29: &[Field] = &[
    required(
        "what",
        ["属于什么信息", "what information"],
        ["例如不动产登记资料", "as real estate registration"],
        Kind::Line,
    ),
    required(
        "law_name",
        ["适用的规定", "the law that applies"],
        ["法律、行政法规的名称和条款，带书名号", "law and article"],
        Kind::Line,
    ),
    required("office", ["办理机构", "where to ask"], NO_HINT, Kind::Line),
    optional("how", ["查询办法", "how to ask"], NO_HINT, Kind::Paragraph),
];

pub(super) const D30: &[Field] = &[
    required("searched_on", ["检索日期", "searched on"], NO_HINT, Kind::Date),
    required(
        "places",
        ["检索范围", "where it was searched for"],
        ["档案、系统、科室，每行一处", "files, systems, offices; one a line"],
        Kind::Lines,
    ),
    required(
        "method",
        ["检索方法和结果", "method and result"],
        ["关键词、时间范围、经手人、结果，句末加句号", "words, period, by whom, result"],
        Kind::Paragraph,
    ),
    optional(
        "reason",
        ["理由", "reasons"],
        ["例如未制作、已依法销毁", "as never made, destroyed by law"],
        Kind::Paragraph,
    ),
];

pub(super) const D31: &[Field] = &[
    required(
        "reason",
        ["理由", "reasons"],
        ["写清事实和理由，句末加句号", "facts and reasons, in whole sentences"],
        Kind::Paragraph,
    ),
    optional(
        "organ",
        ["负责公开的机关", "the body responsible"],
        ["能够确定的，必须告知", "must be told where it is known"],
        Kind::Line,
    ),
    optional("organ_contact", ["该机关联系方式", "its contact"], NO_HINT, Kind::Line),
];

pub(super) const D32: &[Field] = &[
    required(
        "reason",
        ["理由", "reasons"],
        ["写清事实和理由，句末加句号", "facts and reasons, in whole sentences"],
        Kind::Paragraph,
    ),
    optional(
        "note",
        ["便民说明", "note"],
        ["可以提供的相关现成信息", "what is at hand instead"],
        Kind::Paragraph,
    ),
];

pub(super) const D33: &[Field] = &[
    required("asked_no", ["补正告知书文号", "number of the notice to supplement"], NO_HINT, Kind::Line),
    required("asked_on", ["补正告知书日期", "date of the notice to supplement"], NO_HINT, Kind::Date),
    required("supplemented_on", ["补正日期", "supplemented on"], NO_HINT, Kind::Date),
    required(
        "unclear",
        ["仍不明确之处", "what is still unclear"],
        ["句末加句号", "in whole sentences"],
        Kind::Paragraph,
    ),
];
