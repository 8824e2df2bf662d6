//! Whether a sentence speaks of another scope than the report: its office alone, its departments, the whole county.

use law::annual::Scope;
use law::body::BodyKind;

use super::Seen;
use crate::check::prose::text::has;
use crate::check::subject::Subject;

const ALWAYS: [&str; 15] = [
    "代表",
    "本级",
    "县直",
    "市直",
    "区直",
    "州直",
    "省直",
    "旗直",
    "各部门",
    "各单位",
    "各乡镇",
    "各镇",
    "各街道",
    "各级",
    "各区",
];
/// For a government: less than the government.
const LESS: [&str; 9] =
    ["办公室", "办公厅", "政府办", "本单位", "本机关", "我办", "局", "机关本级", "主管部门"];
/// For a department or an office's own report: more than the body.
const MORE: [&str; 9] = ["全市", "全县", "全区", "全省", "全州", "全系统", "下属", "所属", "二级单位"];

pub(super) fn is_other(seen: &Seen<'_>, subject: &Subject<'_>) -> bool {
    let lead = [seen.lead, seen.before].concat();
    let lead = lead.as_str();
    let government = match subject.body.kind {
        Some(BodyKind::Government) => true,
        Some(
            BodyKind::GovernmentOffice
            | BodyKind::Department
            | BodyKind::ManagementCommittee
            | BodyKind::Authorised
            | BodyKind::Dispatched
            | BodyKind::Vertical,
        )
        | None => false,
    };
    let organ = subject.report.scope == Some(Scope::Organ);
    has(lead, &ALWAYS) || (government && has(lead, &LESS)) || ((!government || organ) && has(lead, &MORE))
}
