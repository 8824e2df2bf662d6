//! Every path, once: the map of the site.

/// 公众端首页.
pub const HOME: &str = "/";
/// 样式.
pub const STYLE: &str = "/style.css";
/// 语言.
pub const LANGUAGE: &str = "/language";
/// 公开申请: how it is done.
pub const APPLY: &str = "/apply";
/// 公开申请: as a person or for an organisation.
pub const APPLY_AS: &str = "/apply/as/{who}";
/// 公开申请: what was typed, before it is sent.
pub const APPLY_CHECK: &str = "/apply/check";
/// 公开申请: sent.
pub const APPLY_SEND: &str = "/apply/send";
/// 回执.
pub const RECEIPT: &str = "/receipt";
/// 查询进度: number and code.
pub const FOLLOW: &str = "/follow";
/// 查询进度: the request.
pub const FOLLOWED: &str = "/follow/request";
/// 补正.
pub const SUPPLEMENT: &str = "/follow/supplement";
/// 领取答复.
pub const REPLY: &str = "/follow/reply";
/// 撤回申请.
pub const WITHDRAW: &str = "/follow/withdraw";
/// 联系方式.
pub const CONTACT: &str = "/follow/contact";
/// 申请人自己的附件.
pub const OWN_PAPER: &str = "/follow/papers/{paper}";
/// 退出查询.
pub const UNFOLLOW: &str = "/follow/leave";
/// 派单: its code.
pub const ORDER: &str = "/order";
/// 派单, answered by code.
pub const ORDERED: &str = "/order/answer";
/// 派单: a paper that came with the answer.
pub const ORDERED_PAPER: &str = "/order/papers/{paper}";
/// 派单: the code is forgotten.
pub const LEAVE_ORDER: &str = "/order/leave";
/// 征求意见: its code.
pub const CONSULTATION: &str = "/consultation";
/// 征求意见, answered by code.
pub const CONSULTED: &str = "/consultation/answer";
/// 征求意见: a paper that came with the answer.
pub const CONSULTED_PAPER: &str = "/consultation/papers/{paper}";
/// 征求意见: the code is forgotten.
pub const LEAVE_CONSULTATION: &str = "/consultation/leave";

/// 今日待办.
pub const TODAY: &str = "/desk";
/// 登录.
pub const SIGN_IN: &str = "/desk/sign-in";
/// 退出.
pub const SIGN_OUT: &str = "/desk/sign-out";
/// 申请列表.
pub const REQUESTS: &str = "/desk/requests";
/// 登记申请.
pub const REGISTER: &str = "/desk/requests/new";
/// 登记申请: what was typed, before it is registered.
pub const REGISTER_CHECK: &str = "/desk/requests/new/check";
/// 登记申请: registered, and its receipt.
pub const REGISTERED: &str = "/desk/requests/new/registered";
/// 一件申请.
pub const REQUEST: &str = "/desk/requests/{case_no}";
/// 申请人: what is masked elsewhere, whole.
pub const APPLICANT: &str = "/desk/requests/{case_no}/applicant";
/// 附件 of a request.
pub const PAPER: &str = "/desk/requests/{case_no}/papers/{paper}";
/// 办理: one act of a request.
pub const ACT: &str = "/desk/requests/{case_no}/{verb}";
/// 文书 of a request.
pub const LETTERS: &str = "/desk/requests/{case_no}/letters";
/// 一份文书.
pub const LETTER: &str = "/desk/requests/{case_no}/letters/{letter_no}";
/// 编文号.
pub const LETTER_NUMBER: &str = "/desk/requests/{case_no}/letters/{letter_no}/number";
/// 文书 as PDF.
pub const LETTER_PDF: &str = "/desk/requests/{case_no}/letters/{letter_no}/pdf";
/// 文书 as DOCX.
pub const LETTER_DOCX: &str = "/desk/requests/{case_no}/letters/{letter_no}/docx";
/// 应诉材料 of a request.
pub const EVIDENCE: &str = "/desk/requests/{case_no}/evidence";
/// 卷内目录 of a request.
pub const CONTENTS: &str = "/desk/requests/{case_no}/contents";
/// 审查呈批单 of a request, as PDF.
pub const APPROVAL: &str = "/desk/requests/{case_no}/approval-form";
/// 待审、待签、待用印、待送达.
pub const QUEUE: &str = "/desk/queue";
/// 收费计算.
pub const FEE: &str = "/desk/requests/{case_no}/fee";
/// 办理七步.
pub const GUIDE: &str = "/desk/requests/{case_no}/guide";
/// 我的账号.
pub const ACCOUNT: &str = "/desk/account";
/// 结束会话.
pub const SESSIONS: &str = "/desk/account/sessions";
/// 修改口令.
pub const PASSWORD: &str = "/desk/account/password";
/// 两步验证.
pub const SECOND_FACTOR: &str = "/desk/account/second-factor";
/// 人员和职责.
pub const PEOPLE: &str = "/desk/people";
/// 机关设置.
pub const SETTINGS: &str = "/desk/settings";
/// 口径确认.
pub const READINGS: &str = "/desk/settings/readings";
/// 放假安排.
pub const HOLIDAYS: &str = "/desk/settings/holidays";
/// 放假安排: what would change, before it is saved.
pub const HOLIDAYS_CHECK: &str = "/desk/settings/holidays/check";
/// 办理结果的口径.
pub const OUTCOMES: &str = "/desk/settings/outcomes";
/// 文书模板.
pub const TEMPLATES: &str = "/desk/settings/templates";
/// 一种文书的模板.
pub const TEMPLATE: &str = "/desk/settings/templates/{number}";
/// 登记簿.
pub const BOOK: &str = "/desk/books/{book}";
/// 一个账号.
pub const PERSON: &str = "/desk/people/{account}";
/// 交接: who leaves the desk, and who takes what they leave.
pub const HANDOVER: &str = "/desk/handover";
/// 交接单.
pub const HANDOVER_SHEET: &str = "/desk/handover/sheet";
/// 交接单 as PDF.
pub const HANDOVER_PDF: &str = "/desk/handover/sheet/pdf";
/// 归档: what may be archived, and the years that are.
pub const ARCHIVE: &str = "/desk/archive";
/// 归档文件目录 of a year.
pub const ARCHIVE_YEAR: &str = "/desk/archive/{year}";
/// 期限一览.
pub const DEADLINES: &str = "/desk/deadlines";

/// 通知: what did not arrive, and where one is reminded.
pub const MAIL: &str = "/desk/mail";
/// 通知: once more.
pub const MAIL_AGAIN: &str = "/desk/mail/again";

/// 接口令牌.
pub const TOKENS: &str = "/desk/tokens";
/// 接口令牌: ended.
pub const TOKEN_END: &str = "/desk/tokens/end";

/// 接口: what all its paths begin with.
pub const API: &str = "/api/v1";
/// 接口: what there is.
pub const API_OPENAPI: &str = "/api/v1/openapi.json";
/// 接口: the cases.
pub const API_CASES: &str = "/api/v1/cases";
/// 接口: one case.
pub const API_CASE: &str = "/api/v1/cases/{case_no}";
/// 接口: the acts of a case.
pub const API_ACTS: &str = "/api/v1/cases/{case_no}/acts";
/// 接口: an attachment of a case.
pub const API_ATTACHMENT: &str = "/api/v1/cases/{case_no}/attachments/{attachment_id}";
/// 接口: what is due.
pub const API_DUE: &str = "/api/v1/due";
/// 接口: when something would be due.
pub const API_CLOCK: &str = "/api/v1/clock";

/// The form of an application, as a person or for an organisation.
pub fn apply_as(who: &str) -> String {
    APPLY_AS.replace("{who}", who)
}

/// The page of a request.
pub fn request(case_no: &str) -> String {
    REQUEST.replace("{case_no}", case_no)
}

/// A page of a request: one of those whose path has its number alone.
pub fn of_request(path: &str, case_no: &str) -> String {
    path.replace("{case_no}", case_no)
}

/// A page of a letter of a request.
pub fn of_letter(path: &str, case_no: &str, letter_no: &u32) -> String {
    of_request(path, case_no).replace("{letter_no}", &letter_no.to_string())
}

/// What may be archived, once a request was.
pub fn archived(case_no: &str) -> String {
    format!("{ARCHIVE}?done={case_no}")
}

/// A register, of this year.
pub fn book(key: &str) -> String {
    BOOK.replace("{book}", key)
}

/// The catalogue of a year of the archive.
pub fn archive_year(year: &i16) -> String {
    ARCHIVE_YEAR.replace("{year}", &year.to_string())
}

/// The page of an act of a request.
pub fn act(case_no: &str, verb: &str) -> String {
    ACT.replace("{case_no}", case_no).replace("{verb}", verb)
}

/// The page on which the applicant of a request is seen whole.
pub fn applicant(case_no: &str) -> String {
    APPLICANT.replace("{case_no}", case_no)
}

/// An attachment of a request.
pub fn paper(case_no: &str, paper: &str) -> String {
    PAPER.replace("{case_no}", case_no).replace("{paper}", paper)
}

/// An attachment of an applicant's own.
pub fn own_paper(paper: &str) -> String {
    OWN_PAPER.replace("{paper}", paper)
}

/// The fee calculator of a request.
pub fn fee(case_no: &str) -> String {
    FEE.replace("{case_no}", case_no)
}

/// The guide of a request.
pub fn guide(case_no: &str) -> String {
    GUIDE.replace("{case_no}", case_no)
}

/// The wording of a letter.
pub fn template(number: &str) -> String {
    TEMPLATE.replace("{number}", number)
}

/// The page of somebody's account.
pub fn person(account: &str) -> String {
    PERSON.replace("{account}", account)
}
