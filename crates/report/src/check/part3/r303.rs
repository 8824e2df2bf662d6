//! R303: （七）总计 is not the sum of the outcomes.

use crate::check::subject::Subject;
use crate::check::{Check, FORM, Words};
use crate::finding::{Code, Finding, Severity};
use crate::form::{CellId, Column3, Row3, Table};

use super::r301;

pub(in crate::check) static CHECK: Check = Check {
    code: Code(303),
    severity: Severity::Error,
    what: Words {
        zh: "表三某列（七）总计不等于各办理结果之和。",
        en: "In a column of table three, （七）总计 is not the sum of the outcomes.",
    },
    why: Words {
        zh: "一件申请只计入一种办理结果，总计就是各结果相加。",
        en: "A request is counted under one outcome, so the total is their sum.",
    },
    example: "自然人列各结果相加为26，（七）总计填了20",
    basis: FORM,
    since: None,
    until: None,
    rules: &[2],
    run: Some(run),
};

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    Column3::ALL.into_iter().filter_map(|column| finding(subject, column)).collect()
}

fn finding(subject: &Subject<'_>, column: Column3) -> Option<Finding> {
    let printed = subject.value3(Row3::TotalHandled, column)?;
    let computed = subject.report.outcomes().map(|row| subject.value3(row, column)).sum::<Option<i64>>()?;
    if printed == computed || (column == Column3::Total && is_explained(subject)) {
        return None;
    }
    // A local row of this table may be an outcome that the form does not know.
    let local = printed > computed
        && subject.report.source.extra_rows.iter().any(|extra| extra.table == Table::Three);
    let cells = subject.report.rows3().map(|row| CellId::T3(row, column));
    let severity = if local { Severity::Warning } else { subject.weigh_sum(cells) };
    let id = CellId::T3(Row3::TotalHandled, column);
    let label = column.label();
    Some(
        CHECK
            .find_as(
                severity,
                format!("表三“{label}”列：各办理结果相加为{computed}，（七）总计填{printed}；请核对这一列。"),
                format!("Column {} of table three: the outcomes add up to {computed}, （七）总计 is {printed}; check the column.", column.key()),
            )
            .at(subject.report.place_of(id))
            .about([id])
            .summing("（七）总计＝各办理结果之和", printed, computed),
    )
}

/// A total that is not its row is one fault: the column of totals is looked at as if it were mended.
fn is_explained(subject: &Subject<'_>) -> bool {
    let broken = subject.report.rows3().any(|row| r301::fault(subject, row).is_some());
    let outcomes = subject.report.outcomes().map(|row| subject.details3(row)).sum::<Option<i64>>();
    broken && outcomes.is_some() && outcomes == subject.details3(Row3::TotalHandled)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{found, sound, t3};
    use crate::report::ExtraRow;
    use law::applicant::Kind as Applicant;
    use law::outcome::OutcomeRow;

    #[test]
    fn outcomes_that_add_up_to_more_are_found_in_their_column_and_in_the_total() {
        let mut report = sound();
        t3(&mut report, Row3::Outcome(OutcomeRow::Partial), Column3::Applicant(Applicant::NaturalPerson), 6);
        t3(&mut report, Row3::Outcome(OutcomeRow::Partial), Column3::Total, 6);
        let sums: Vec<_> =
            found(&report).into_iter().map(|f| (f.code.0, f.sum.map(|s| (s.printed, s.computed)))).collect();
        assert_eq!(sums, [(303, Some((10, 16))), (303, Some((12, 18)))]);
    }

    #[test]
    fn one_wrong_total_of_an_outcome_is_said_once() {
        let mut report = sound();
        t3(&mut report, Row3::Outcome(OutcomeRow::DenyProcess), Column3::Total, 1);
        assert_eq!(found(&report).iter().map(|f| f.code.0).collect::<Vec<_>>(), [301]);
    }

    #[test]
    fn only_a_local_row_of_this_table_may_be_what_the_outcomes_lack() {
        for (table, severity) in [(Table::Two, Severity::Error), (Table::Three, Severity::Warning)] {
            let mut report = sound();
            for column in [Column3::Applicant(Applicant::NaturalPerson), Column3::Total] {
                t3(&mut report, Row3::Outcome(OutcomeRow::UnableNotHeld), column, 3);
            }
            report.source.extra_rows.push(ExtraRow { table, label: "（八）转办".into() });
            let sums: Vec<_> = found(&report).into_iter().filter(|f| f.code.0 == 303).collect();
            assert_eq!(sums.iter().map(|f| f.severity).collect::<Vec<_>>(), [severity; 2], "{table:?}");
        }
    }

    #[test]
    fn other_handling_as_one_row_is_an_outcome() {
        let mut report = sound();
        for column in Column3::ALL {
            for row in Row3::OTHER_DETAILS {
                report.cells.set(CellId::T3(row, column), crate::cell::Cell::Absent);
            }
            t3(&mut report, Row3::OtherHandling, column, 0);
        }
        t3(&mut report, Row3::OtherHandling, Column3::Applicant(Applicant::NaturalPerson), 4);
        t3(&mut report, Row3::OtherHandling, Column3::Total, 4);
        let errors: Vec<_> = found(&report).into_iter().filter(|f| f.severity == Severity::Error).collect();
        assert_eq!(errors.iter().map(|f| f.code.0).collect::<Vec<_>>(), [303, 303]);
    }
}
