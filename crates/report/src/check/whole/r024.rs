//! R024: 其他处理 kept as one row on the form of 2021.

use crate::check::subject::Subject;
use crate::check::{Check, FORM, Words};
use crate::finding::{Code, Finding, Severity};
use crate::form::{CellId, Column3, Edition, Row3};

pub(in crate::check) static CHECK: Check = Check {
    code: Code(24),
    severity: Severity::Warning,
    what: Words {
        zh: "2021年格式的“（六）其他处理”应当分三行填写，表中只有一行。",
        en: "On the form of 2021, （六）其他处理 has three rows; the table has one.",
    },
    why: Words {
        zh: "逾期不补正、逾期不缴费和其他要分开统计；沿用2019年表样时常漏改。",
        en: "No supplement, no payment and others are counted apart; a table carried over from the form of 2019 lacks the rows.",
    },
    example: "表三“（六）其他处理”后面直接是七个数",
    basis: FORM,
    since: Some(Edition::Form2021),
    until: None,
    rules: &[],
    run: Some(run),
};

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    let report = subject.report;
    let details = Row3::OTHER_DETAILS.iter().any(|row| !report.t3(*row, Column3::Total).is_absent());
    if !report.has_one_row_of_other_handling() || details {
        return Vec::new();
    }
    let total = CellId::T3(Row3::OtherHandling, Column3::Total);
    let finding = CHECK.find(
        "表三“（六）其他处理”只有一行；请按格式分为“逾期不补正”“逾期未缴费”“其他”三行填写。",
        "（六）其他处理 of table three has one row; fill in the form's three: no supplement, no payment, others.",
    );
    vec![finding.at(report.place_of(total)).about([total])]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cell::Cell;
    use crate::check::testing::{only, set, sound};

    #[test]
    fn one_row_on_the_form_of_2021_is_a_warning() {
        let mut report = sound();
        for column in Column3::ALL {
            for row in Row3::OTHER_DETAILS {
                report.cells.set(CellId::T3(row, column), Cell::Absent);
            }
            set(&mut report, CellId::T3(Row3::OtherHandling, column), 0);
        }
        assert_eq!(only(&report, 24).severity, Severity::Warning);
    }
}
