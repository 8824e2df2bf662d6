//! R401: a group of table four does not add up.

use crate::check::subject::{Subject, count};
use crate::check::{Check, FORM, Words};
use crate::finding::{Code, Finding, Severity};
use crate::form::{Block4, CellId, Verdict4};

pub(in crate::check) static CHECK: Check = Check {
    code: Code(401),
    severity: Severity::Error,
    what: Words {
        zh: "表四一组的总计不等于维持、纠正、其他结果、尚未审结之和。",
        en: "The total of a group of table four is not upheld, corrected, other and pending together.",
    },
    why: Words {
        zh: "每件案件在年底只有一种状态。空白按0计，总计空白的组不算。",
        en: "At the end of the year every case is in one state. Blanks count as 0; a group with a blank total is left out.",
    },
    example: "行政复议5、0、0、2，总计填了8",
    basis: FORM,
    since: None,
    until: None,
    rules: &[5],
    run: Some(run),
};

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    Block4::ALL.into_iter().filter_map(|block| finding(subject, block)).collect()
}

fn finding(subject: &Subject<'_>, block: Block4) -> Option<Finding> {
    let id = CellId::T4(block, Verdict4::Total);
    let printed = subject.report.cell(id).count()?;
    let details = Verdict4::DETAILS.map(|verdict| count(subject.report.t4(block, verdict)));
    let computed = details.into_iter().sum::<Option<i64>>()?;
    if printed == computed {
        return None;
    }
    let label = block.label();
    let parts: Vec<String> = details.into_iter().flatten().map(|n| n.to_string()).collect();
    let parts = parts.join("＋");
    Some(
        CHECK
            .find_as(
                subject.weigh_sum(Verdict4::ALL.map(|verdict| CellId::T4(block, verdict))),
                format!("表四“{label}”总计填{printed}，而{parts}＝{computed}；请核对这一组。"),
                format!("The total of “{label}” in table four is {printed}, but {parts} = {computed}; check the group."),
            )
            .at(subject.report.place_of(id))
            .about([id])
            .summing("总计＝结果维持＋结果纠正＋其他结果＋尚未审结", printed, computed),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{only, set, sound};

    #[test]
    fn a_group_that_does_not_add_up_is_an_error() {
        let mut report = sound();
        set(&mut report, CellId::T4(Block4::LitigationDirect, Verdict4::Total), 1);
        let finding = only(&report, 401);
        assert_eq!(finding.severity, Severity::Error);
        assert_eq!(finding.sum.map(|sum| (sum.printed, sum.computed)), Some((1, 0)));
    }
}
