//! Names of bodies: whether two of them can be the same.

use crate::read::fold::fold;

/// Endings that say the same body in other words.
const FORMS: [&str; 7] =
    ["人民政府办公室", "人民政府办公厅", "人民政府", "政府办公室", "政府办公厅", "政府", "办事处"];
/// What a body is, by the end of its name.
const UNITS: [&str; 17] = [
    "街道",
    "委员会",
    "管委会",
    "办公室",
    "自治区",
    "省",
    "市",
    "县",
    "区",
    "旗",
    "乡",
    "镇",
    "局",
    "厅",
    "委",
    "处",
    "中心",
];

/// Whether two names are surely those of two bodies: both of the same sort, and neither a short form of the other.
pub(crate) fn conflict(one: &str, other: &str) -> bool {
    let (one, other) = (core(&fold(one)), core(&fold(other)));
    let (Some(unit), Some(same)) = (unit(&one), unit(&other)) else { return false };
    unit == same && !is_short_for(&one, &other) && !is_short_for(&other, &one)
}

/// What sort of body a name ends in.
pub(in crate::check) fn unit(name: &str) -> Option<&'static str> {
    UNITS.into_iter().find(|unit| name.ends_with(unit))
}

/// A folded name without the words that every government has.
pub(crate) fn core(name: &str) -> String {
    FORMS.iter().find_map(|form| name.strip_suffix(form)).unwrap_or(name).to_owned()
}

/// Whether the characters of one name stand in the other in the same order.
fn is_short_for(short: &str, long: &str) -> bool {
    let mut rest = long.chars();
    short.chars().all(|wanted| rest.any(|c| c == wanted))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_forms_offices_and_other_sorts_of_body_are_no_conflict() {
        for (one, other) in [
            ("示例县青山镇人民政府", "青山镇人民政府"),
            ("示例县人民政府", "示例县人民政府办公室"),
            ("示例县教体局", "示例县教育和体育局"),
            ("甲市发展和改革委员会", "甲市发展改革委员会"),
            ("甲市乙区", "甲市人民政府"),
            ("示例新区", "示例新区管委会办公室"),
        ] {
            assert!(!conflict(one, other), "{one} {other}");
        }
    }

    #[test]
    fn another_place_or_department_of_the_same_sort_is() {
        for (one, other) in [
            ("示例县青山镇人民政府", "示例县绿水镇人民政府"),
            ("甲县人民政府", "乙县人民政府"),
            ("示例县教育局", "示例县财政局"),
            ("城东街道办事处", "城西街道办事处"),
        ] {
            assert!(conflict(one, other), "{one} {other}");
        }
    }
}
