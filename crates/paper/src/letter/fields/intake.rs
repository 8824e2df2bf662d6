//! Receiving, supplementing, extending.

use super::super::field::{Choice, Field, Kind, choice, optional, required};

const NO_HINT: [&str; 2] = ["", ""];

const APPLICANT_KIND: &[Choice] = &[
    choice("natural_person", "自然人", "a natural person"),
    choice("organisation", "法人或者其他组织", "a legal person or other organisation"),
];

const FORM: &[Choice] = &[
    choice("paper", "纸质", "on paper"),
    choice("data", "电子数据", "as data"),
    choice("inspection", "查阅、抄录", "by inspection"),
];

const WAY: &[Choice] = &[
    choice("counter", "当面领取", "at the counter"),
    choice("post", "邮寄", "by post"),
    choice("email", "电子邮件", "by e-mail"),
];

const CONFIRMED_BY: &[Choice] = &[
    choice("telephone", "电话", "by telephone"),
    choice("email", "电子邮件", "by e-mail"),
    choice("message", "短信", "by text message"),
    choice("fax", "传真", "by fax"),
];

pub(super) const D01: &[Field] = &[
    optional("applicant_kind", ["申请人类型", "kind of applicant"], NO_HINT, Kind::Choice(APPLICANT_KIND)),
    optional(
        "identity",
        ["身份证明", "proof of identity"],
        ["证件名称和号码", "kind and number"],
        Kind::Line,
    ),
    optional(
        "credit_code",
        ["统一社会信用代码", "credit code"],
        ["单位填写", "for organisations"],
        Kind::Line,
    ),
    optional("telephone", ["联系电话", "telephone"], NO_HINT, Kind::Line),
    optional("email", ["电子邮箱", "e-mail"], NO_HINT, Kind::Line),
    optional("post_address", ["通信地址和邮政编码", "postal address"], NO_HINT, Kind::Line),
    optional(
        "description",
        ["所需政府信息", "information wanted"],
        ["名称、文号或者便于查询的其他特征性描述", "name, number or what lets it be found"],
        Kind::Paragraph,
    ),
    optional("form", ["获取方式", "form"], NO_HINT, Kind::Choice(FORM)),
    optional("way", ["获取途径", "way of delivery"], NO_HINT, Kind::Choice(WAY)),
    optional("help", ["需要的协助", "help needed"], NO_HINT, Kind::Line),
    optional(
        "written_by",
        ["代填人", "written down by"],
        ["口头申请由工作人员代为填写的，写工作人员姓名", "who wrote down an oral request"],
        Kind::Line,
    ),
    optional("spoken_on", ["口头申请日期", "date of the oral request"], NO_HINT, Kind::Date),
];

pub(super) const D02: &[Field] = &[
    required("reach", ["联系方式", "contact of the applicant"], NO_HINT, Kind::Line),
    required("registrar", ["登记人", "registered by"], NO_HINT, Kind::Line),
    optional("unit", ["承办单位", "handled by"], NO_HINT, Kind::Line),
    optional("remark", ["备注", "remark"], NO_HINT, Kind::Paragraph),
];

pub(super) const D03: &[Field] =
    &[optional("materials", ["收到的材料", "papers received"], ["每行一份", "one a line"], Kind::Lines)];

pub(super) const D04: &[Field] = &[
    required("way", ["确认方式", "way of confirming"], NO_HINT, Kind::Choice(CONFIRMED_BY)),
    required(
        "confirmed_on",
        ["确认日期", "date of confirmation"],
        ["即收到申请之日", "the day of receipt"],
        Kind::Date,
    ),
    optional("confirmed_at", ["确认时间", "time of confirmation"], ["例如10时20分", "as 10:20"], Kind::Line),
    required("with", ["申请人一方", "on the applicant's side"], ["与谁确认", "with whom"], Kind::Line),
    required("by", ["本机关确认人", "on our side"], NO_HINT, Kind::Line),
    optional(
        "said",
        ["确认内容", "what was said"],
        ["不填则写双方确认已经收到", "if empty, that receipt was confirmed"],
        Kind::Paragraph,
    ),
];

pub(super) const D05: &[Field] = &[
    required(
        "gaps",
        ["补正事项", "what to supplement"],
        [
            "一次写全，每行一项，写明哪里不明确、怎样写才明确",
            "all at once, one a line: what is unclear and what would make it clear",
        ],
        Kind::Lines,
    ),
    required(
        "guidance",
        ["指导和释明", "guidance"],
        [
            "告诉申请人可以怎样补正，例如列出可能的文件名称、年份",
            "how it may be done, as by names and years of possible documents",
        ],
        Kind::Paragraph,
    ),
    required(
        "working_days",
        ["补正期限（工作日）", "term in working days"],
        ["一般为15", "usually 15"],
        Kind::WorkingDays,
    ),
];

pub(super) const D06: &[Field] = &[
    required("asked_no", ["补正告知书文号", "number of the notice to supplement"], NO_HINT, Kind::Line),
    required("asked_on", ["补正告知书日期", "date of the notice to supplement"], NO_HINT, Kind::Date),
    required("served_on", ["补正告知书送达日期", "served on"], NO_HINT, Kind::Date),
    required("ends_on", ["补正期限届满日", "end of the term"], NO_HINT, Kind::Date),
];

pub(super) const D07: &[Field] = &[
    required(
        "counted",
        ["数量、频次", "number and frequency"],
        ["何时至何时申请多少件、涉及哪些事项，句末加句号", "from when to when, how many, about what"],
        Kind::Paragraph,
    ),
    required("working_days", ["说明期限（工作日）", "term in working days"], NO_HINT, Kind::WorkingDays),
];

pub(super) const D08: &[Field] = &[optional(
    "reason",
    ["延期理由", "why it is extended"],
    ["写完整的句子，句末加句号", "in whole sentences"],
    Kind::Paragraph,
)];

pub(super) const D09: &[Field] = &[required(
    "reason",
    ["理由", "reasons"],
    ["写清事实和理由，句末加句号", "facts and reasons, in whole sentences"],
    Kind::Paragraph,
)];
