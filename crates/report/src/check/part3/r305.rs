//! R305: a total is blank on a row or group that has numbers.

use crate::check::subject::Subject;
use crate::check::{Check, FORM, Words};
use crate::finding::{Code, Finding, Severity};
use crate::form::{Block4, CellId, Column3, Verdict4};

pub(in crate::check) static CHECK: Check = Check {
    code: Code(305),
    severity: Severity::Warning,
    what: Words {
        zh: "表三或表四中，有数的行没有填总计。",
        en: "A row of table three or a group of table four has numbers but a blank total.",
    },
    why: Words {
        zh: "没有总计，含有它的勾稽关系都无法检查，也无法汇总。",
        en: "Without it none of its equations can be checked, nor can it be added up.",
    },
    example: "自然人258，总计空白",
    basis: FORM,
    since: None,
    until: None,
    rules: &[3, 5],
    run: Some(run),
};

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    let report = subject.report;
    let rows = report.rows3().filter(|row| {
        report.t3(*row, Column3::Total).is_empty()
            && Column3::APPLICANTS
                .iter()
                .any(|column| report.t3(*row, *column).count().is_some_and(|n| n != 0))
    });
    let groups = Block4::ALL.into_iter().filter(|block| {
        report.t4(*block, Verdict4::Total).is_empty()
            && Verdict4::DETAILS
                .iter()
                .any(|verdict| report.t4(*block, *verdict).count().is_some_and(|n| n != 0))
    });
    let rows: Vec<CellId> = rows.map(|row| CellId::T3(row, Column3::Total)).collect();
    let cells: Vec<CellId> =
        rows.into_iter().chain(groups.map(|block| CellId::T4(block, Verdict4::Total))).collect();
    let Some(first) = cells.first().copied() else { return Vec::new() };
    let named: Vec<String> = cells.iter().take(3).map(|id| subject.name(*id)).collect();
    let more = if cells.len() > named.len() { format!("等{}处", cells.len()) } else { String::new() };
    let named = format!("{}{more}", named.join("、"));
    let finding = CHECK.find(
        format!("{named}空白，而同行有数；请填上总计，含有它们的勾稽关系这次没有检查。"),
        format!("{} totals are blank on rows that have numbers ({named}); fill them in. Their equations were not checked.", cells.len()),
    );
    vec![finding.at(report.place_of(first)).about(cells)]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cell::Cell;
    use crate::check::testing::{found, sound};
    use crate::form::Row3;
    use law::outcome::OutcomeRow;

    #[test]
    fn all_blank_totals_are_one_warning() {
        let mut report = sound();
        for row in [Row3::Outcome(OutcomeRow::Granted), Row3::Outcome(OutcomeRow::UnableNotHeld)] {
            report.cells.set(CellId::T3(row, Column3::Total), Cell::Blank);
        }
        report.cells.set(CellId::T4(Block4::Reconsideration, Verdict4::Total), Cell::Dash);
        let findings: Vec<Finding> = found(&report).into_iter().filter(|f| f.code == Code(305)).collect();
        assert_eq!(findings.iter().map(|f| f.cells.len()).collect::<Vec<_>>(), [3]);
    }

    #[test]
    fn a_blank_row_has_no_total_to_lack() {
        let mut report = sound();
        for column in Column3::ALL {
            report.cells.set(CellId::T3(Row3::Outcome(OutcomeRow::Partial), column), Cell::Blank);
        }
        assert!(found(&report).iter().all(|finding| finding.code != Code(305)));
    }
}
