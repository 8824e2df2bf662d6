//! Asking others.

use super::super::field::{Choice, Field, Kind, choice, optional, required};

const NO_HINT: [&str; 2] = ["", ""];

const RIGHTS: &[Choice] = &[
    choice("trade_secret", "商业秘密", "a trade secret"),
    choice("privacy", "个人隐私", "personal privacy"),
    choice("both", "商业秘密和个人隐私", "a trade secret and personal privacy"),
    choice("other", "其他合法权益", "other lawful rights"),
];

const WHOM: &[Choice] = &[
    choice("third_party", "第三方", "a third party"),
    choice("joint_producer", "共同制作机关", "a joint producer"),
    choice("other_body", "其他有关机关", "another body"),
    choice("determining", "有关主管部门或者保密行政管理部门", "the department that determines secrecy"),
];

const WHAT: &[Choice] = &[
    choice("confirm", "协商确认", "to agree on the information"),
    choice("search", "协助检索", "to help search"),
    choice("provide", "协助提供材料", "to help with papers"),
];

pub(super) const D10: &[Field] = &[
    required(
        "summary",
        ["信息内容摘要", "summary of the information"],
        ["够第三方判断即可；不写申请人是谁", "enough to judge by; not who applied"],
        Kind::Paragraph,
    ),
    required("rights", ["涉及的权益", "rights touched"], NO_HINT, Kind::Choice(RIGHTS)),
    optional("why", ["说明", "explanation"], NO_HINT, Kind::Paragraph),
];

pub(super) const D11: &[Field] = &[
    optional("asked_no", ["征求意见书文号", "number of the consultation"], NO_HINT, Kind::Line),
    optional("summary", ["所涉政府信息", "information"], NO_HINT, Kind::Paragraph),
];

pub(super) const D12: &[Field] = &[
    required(
        "whom",
        ["征求谁的意见", "who is consulted"],
        ["不写第三方的姓名、名称", "not by name"],
        Kind::Choice(WHOM),
    ),
    required("sent_on", ["发出日期", "sent on"], NO_HINT, Kind::Date),
    optional("about", ["说明", "explanation"], NO_HINT, Kind::Paragraph),
];

pub(super) const D13: &[Field] = &[
    required("content", ["决定公开的内容", "what is disclosed"], NO_HINT, Kind::Paragraph),
    required(
        "reason",
        ["决定公开的理由", "why"],
        ["写明不公开对公共利益有什么重大影响；不写申请人是谁", "the public interest; not who applied"],
        Kind::Paragraph,
    ),
    optional("opinion_on", ["第三方提出意见日期", "date of the opinion"], NO_HINT, Kind::Date),
    optional("disclose_on", ["拟公开日期", "to be disclosed on"], NO_HINT, Kind::Date),
];

pub(super) const D14: &[Field] = &[
    required(
        "information",
        ["共同制作的信息", "information"],
        ["名称、文号、主要内容", "name, number, gist"],
        Kind::Paragraph,
    ),
    required(
        "proposal",
        ["本机关初步意见", "our view"],
        ["写完整的句子", "in whole sentences"],
        Kind::Paragraph,
    ),
];

pub(super) const D15: &[Field] = &[
    required("what", ["请对方做什么", "what is asked"], NO_HINT, Kind::Choice(WHAT)),
    required("matter", ["事项", "matter"], NO_HINT, Kind::Paragraph),
    required("reply_by", ["回复期限", "answer by"], NO_HINT, Kind::Date),
];

pub(super) const D16: &[Field] = &[
    required(
        "information",
        ["所涉信息", "information"],
        ["只写不涉密的描述，不得写入国家秘密、工作秘密", "only what is no secret"],
        Kind::Paragraph,
    ),
    required("dispute", ["不能确定的问题", "what is in doubt"], NO_HINT, Kind::Paragraph),
    required(
        "proposal",
        ["本机关初步意见", "our view"],
        ["写完整的句子", "in whole sentences"],
        Kind::Paragraph,
    ),
];
