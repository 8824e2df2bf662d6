//! R302: first plus second is not third plus fourth.

use crate::check::subject::Subject;
use crate::check::{Check, FORM, Words};
use crate::finding::{Code, Finding, Severity};
use crate::form::{CellId, Column3, Row3};

use super::r301;

pub(in crate::check) static CHECK: Check = Check {
    code: Code(302),
    severity: Severity::Error,
    what: Words {
        zh: "表三某列第一项加第二项，不等于第三项（七）总计加第四项。",
        en: "In a column of table three, first plus second is not third (（七）总计) plus fourth.",
    },
    why: Words {
        zh: "表头明文规定的勾稽关系：收到的申请不是办结就是结转。",
        en: "The head of the table says so: a request received is either answered or carried over.",
    },
    example: "新收12、结转1，（七）总计12、结转下年0",
    basis: FORM,
    since: None,
    until: None,
    rules: &[1],
    run: Some(run),
};

const ROWS: [Row3; 4] = [Row3::NewReceived, Row3::CarriedIn, Row3::TotalHandled, Row3::CarriedOut];

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    Column3::ALL.into_iter().filter_map(|column| finding(subject, column)).collect()
}

fn finding(subject: &Subject<'_>, column: Column3) -> Option<Finding> {
    let value = |row| subject.value3(row, column);
    let (new, carried_in) = (value(Row3::NewReceived)?, value(Row3::CarriedIn)?);
    let (handled, carried_out) = (value(Row3::TotalHandled)?, value(Row3::CarriedOut)?);
    let (left, right) = (new + carried_in, handled + carried_out);
    if left == right || (column == Column3::Total && is_explained(subject)) {
        return None;
    }
    let label = column.label();
    Some(
        CHECK
            .find_as(
                subject.weigh_sum(ROWS.map(|row| CellId::T3(row, column))),
                format!("表三“{label}”列：第一项{new}＋第二项{carried_in}＝{left}，第三项（七）{handled}＋第四项{carried_out}＝{right}，两边应当相等。"),
                format!("Column {} of table three: first {new} + second {carried_in} = {left}, but third {handled} + fourth {carried_out} = {right}; they must be equal.", column.key()),
            )
            .at(subject.report.place_of(CellId::T3(Row3::TotalHandled, column)))
            .about(ROWS.map(|row| CellId::T3(row, column)))
            .summing("第一项＋第二项＝第三项（七）＋第四项", left, right),
    )
}

/// A total that is not its row is one fault: the column of totals is looked at as if it were mended.
fn is_explained(subject: &Subject<'_>) -> bool {
    let broken = ROWS.iter().any(|row| r301::fault(subject, *row).is_some());
    let sum = |rows: [Row3; 2]| rows.iter().map(|row| subject.details3(*row)).sum::<Option<i64>>();
    let (left, right) = (sum([ROWS[0], ROWS[1]]), sum([ROWS[2], ROWS[3]]));
    broken && left.is_some() && left == right
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cell::Cell;
    use crate::check::testing::{found, sound, t3};
    use law::applicant::Kind as Applicant;

    #[test]
    fn a_column_that_does_not_balance_is_an_error_with_both_sides() {
        let mut report = sound();
        t3(&mut report, Row3::NewReceived, Column3::Applicant(Applicant::NaturalPerson), 11);
        t3(&mut report, Row3::NewReceived, Column3::Applicant(Applicant::CommercialEnterprise), 1);
        let findings = found(&report);
        let sums: Vec<_> =
            findings.iter().map(|f| (f.code.0, f.sum.as_ref().map(|s| (s.printed, s.computed)))).collect();
        assert_eq!(sums, [(302, Some((12, 11))), (302, Some((1, 2)))]);
    }

    #[test]
    fn one_wrong_total_is_said_once() {
        let mut report = sound();
        t3(&mut report, Row3::NewReceived, Column3::Total, 13);
        crate::check::testing::say(&mut report, crate::form::PartNo::One, "");
        let codes: Vec<u16> = found(&report).iter().map(|f| f.code.0).filter(|code| *code >= 300).collect();
        assert_eq!(codes, [301]);
    }

    #[test]
    fn a_blank_total_skips_its_equation() {
        let mut report = sound();
        report.cells.set(CellId::T3(Row3::NewReceived, Column3::Total), Cell::Blank);
        assert!(found(&report).iter().all(|finding| finding.code != Code(302)));
        let finding = found(&report).into_iter().find(|finding| finding.code == Code(305));
        assert!(finding.is_some());
    }
}
