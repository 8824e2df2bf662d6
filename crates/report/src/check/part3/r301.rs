//! R301: a row of table three does not add up.

use crate::check::subject::Subject;
use crate::check::{Check, FORM, Words};
use crate::finding::{Code, Finding, Severity};
use crate::form::{CellId, Column3, Row3};

pub(in crate::check) static CHECK: Check = Check {
    code: Code(301),
    severity: Severity::Error,
    what: Words {
        zh: "表三一行的总计不等于六类申请人之和。",
        en: "The total of a row of table three is not the sum of its six kinds of applicants.",
    },
    why: Words {
        zh: "每件申请只有一类申请人；空白按0计，总计空白的行不算。",
        en: "Every request has one kind of applicant; blanks count as 0, and rows with a blank total are left out.",
    },
    example: "自然人10、商业企业2，总计填了13",
    basis: FORM,
    since: None,
    until: None,
    rules: &[3],
    run: Some(run),
};

/// Printed total and sum of the row, where both are known and differ.
pub(in crate::check) fn fault(subject: &Subject<'_>, row: Row3) -> Option<(i64, i64)> {
    let printed = subject.report.t3(row, Column3::Total).count()?;
    let computed = subject.details3(row)?;
    (printed != computed).then_some((printed, computed))
}

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    subject.report.rows3().filter_map(|row| finding(subject, row)).collect()
}

fn finding(subject: &Subject<'_>, row: Row3) -> Option<Finding> {
    let (printed, computed) = fault(subject, row)?;
    let id = CellId::T3(row, Column3::Total);
    let label = row.label();
    let parts: Vec<String> = Column3::APPLICANTS
        .iter()
        .filter_map(|column| subject.report.t3(row, *column).count())
        .map(|n| n.to_string())
        .collect();
    let parts = parts.join("＋");
    Some(
        CHECK
            .find_as(
                subject.weigh_sum(Column3::ALL.map(|column| CellId::T3(row, column))),
                format!("表三“{label}”总计填{printed}，各类申请人之和为{parts}＝{computed}；请核对这一行。"),
                format!("The total of “{label}” in table three is {printed}, but {parts} = {computed}; check the row."),
            )
            .at(subject.report.place_of(id))
            .about([id])
            .summing("总计＝自然人＋商业企业＋科研机构＋社会公益组织＋法律服务机构＋其他", printed, computed),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cell::Cell;
    use crate::check::testing::{found, only, sound, t3};
    use law::applicant::Kind as Applicant;
    use law::outcome::OutcomeRow;

    #[test]
    fn a_total_that_is_not_its_row_is_one_error_with_both_numbers() {
        let mut report = sound();
        t3(&mut report, Row3::Outcome(OutcomeRow::Granted), Column3::Total, 9);
        let finding = only(&report, 301);
        assert_eq!(finding.severity, Severity::Error);
        assert_eq!(finding.sum.map(|sum| (sum.printed, sum.computed)), Some((9, 8)));
    }

    #[test]
    fn blanks_count_as_zero_and_an_absent_cell_leaves_the_row_unchecked() {
        let mut report = sound();
        report.cells.set(
            CellId::T3(
                Row3::Outcome(OutcomeRow::Granted),
                Column3::Applicant(Applicant::ResearchInstitution),
            ),
            Cell::Blank,
        );
        assert!(found(&report).iter().all(|finding| finding.severity != Severity::Error));
        t3(&mut report, Row3::Outcome(OutcomeRow::UnableNotHeld), Column3::Total, 99);
        report.cells.set(
            CellId::T3(
                Row3::Outcome(OutcomeRow::UnableNotHeld),
                Column3::Applicant(Applicant::ResearchInstitution),
            ),
            Cell::Absent,
        );
        assert!(found(&report).iter().all(|finding| finding.code != Code(301)));
    }
}
