//! R026: a government's printed report against those of the bodies below it. A total finds it, not a report alone.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::{Check, FORM, Words};
use crate::finding::{Code, Finding, Severity};

pub(super) static CHECK: Check = Check {
    code: Code(26),
    severity: Severity::Warning,
    what: Words {
        zh: "本级政府报告的数与本机关和所属各机关报告之和不符，或者小于其中一个机关的数（report total 汇总时核对）。",
        en: "A cell of a government's report is not the sum of its organ's and of the reports below, or is smaller than that of one of them (found by report total).",
    },
    why: Words {
        zh: "县级以上政府的年度报告应当逐级汇总；漏汇、重汇要到上一级才看得出来。",
        en: "Governments sum up the reports below them, level by level; what was left out or taken twice shows only there.",
    },
    example: "县政府报告新收申请95件，各部门、乡镇合计90件，差的5件正是一个镇的数",
    basis: FORM,
    since: None,
    until: None,
    rules: &[11],
    run: None,
};

/// A printed number that is not the sum, or lies below what is known of it. `explaining` names the bodies whose own number
/// is just the difference.
pub(crate) fn differs(
    body: &str,
    cell: &str,
    (printed, computed): (Decimal, Decimal),
    is_whole: bool,
    explaining: &[String],
) -> Finding {
    let difference = (printed - computed).abs();
    let (bound_zh, bound_en) = if is_whole { ("", "") } else { ("至少", "at least ") };
    let names = explaining.join("、");
    let (why_zh, why_en) = match (explaining.is_empty(), printed > computed) {
        (true, _) => ("请核对是否漏汇、重汇".to_owned(), "see what was left out or taken twice".to_owned()),
        (false, true) => (
            format!("差数正是{names}的数，请核对它是否计了两次"),
            format!("the difference is just the number of {names}; see whether it was taken twice"),
        ),
        (false, false) => (
            format!("差数正是{names}的数，请核对是否漏汇"),
            format!("the difference is just the number of {names}; see whether it was left out"),
        ),
    };
    CHECK.find(
        format!("{body}本级政府报告{cell}为{printed}，本机关与所属合计{bound_zh}{computed}，相差{bound_zh}{difference}；{why_zh}。"),
        format!("{body}: {cell} is {printed} in the government's report, but its organ and those below add up to {bound_en}{computed}, {bound_en}{difference} apart; {why_en}."),
    )
}

/// One body below with more than its government prints for all.
pub(crate) fn exceeds(body: &str, cell: &str, printed: Decimal, part: &str, value: Decimal) -> Finding {
    CHECK.find(
        format!("{part}{cell}为{value}，大于{body}本级政府报告的{printed}；部分不能大于整体，请核对两份报告。"),
        format!("{part} alone has {value} for {cell}, more than the {printed} of the report of {body}; a part cannot exceed the whole, see both reports."),
    )
}

/// Adds both sides of the equation where they are counts.
pub(crate) fn summed(finding: Finding, printed: Decimal, computed: Decimal) -> Finding {
    let count = |number: Decimal| number.to_i64().filter(|_| number.fract().is_zero());
    match (count(printed), count(computed)) {
        (Some(printed), Some(computed)) => {
            finding.summing("本级政府报告＝本机关＋所属各机关", printed, computed)
        }
        _ => finding,
    }
}
