//! R008: a cell that holds no number, a number it cannot hold, or nothing.

use crate::cell::Cell;
use crate::check::subject::Subject;
use crate::check::{Check, FORM, Words};
use crate::finding::{Code, Finding, Severity};
use crate::form::CellId;

pub(in crate::check) static CHECK: Check = Check {
    code: Code(8),
    severity: Severity::Error,
    what: Words {
        zh: "单元格应当是非负整数（收费金额可有小数）；文字、负数、件数带小数是错误，空白或横线应当填0。",
        en: "A cell holds a whole number, never negative (money may have decimals); text, negative and broken counts are errors, and 0 is due where a cell is blank or dashed.",
    },
    why: Words {
        zh: "汇总按数字相加；“无”“/”和空白无法相加，也分不清是零还是漏填。2019年格式的“本年增/减”可以为负。",
        en: "Totals add numbers: “无”, “/” and blanks cannot be added, and nobody can tell zero from forgotten. 本年增/减 of the form of 2019 may be negative.",
    },
    example: "表三“（一）予以公开”自然人列填了“无”",
    basis: FORM,
    since: None,
    until: None,
    rules: &[7],
    run: Some(run),
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fault {
    Text,
    Negative,
    Broken,
    Empty,
}

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    let mut text = Vec::new();
    let mut negative = Vec::new();
    let mut broken = Vec::new();
    let mut empty = Vec::new();
    for id in CellId::all(subject.report.edition) {
        match fault(id, subject.report.cell(id)) {
            Some(Fault::Text) => text.push(id),
            Some(Fault::Negative) => negative.push(id),
            Some(Fault::Broken) => broken.push(id),
            Some(Fault::Empty) => empty.push(id),
            None => {}
        }
    }
    let errors = [
        (
            text,
            "不是数字",
            "hold no number",
            "填写数字，没有的填0",
            "fill in a number, 0 where there is none",
        ),
        (negative, "是负数", "are negative", "核对后改正", "check and correct"),
        (
            broken,
            "带小数，而件数只能是整数",
            "have decimals, but counts are whole",
            "核对后改正",
            "check and correct",
        ),
    ];
    let mut findings: Vec<Finding> = errors
        .into_iter()
        .filter(|(cells, ..)| !cells.is_empty())
        .map(|(cells, zh, en, mend_zh, mend_en)| {
            let listed = listed(subject, &cells);
            let finding = CHECK.find(
                format!("{listed}{zh}；请{mend_zh}。"),
                format!("{} of the cells ({listed}) {en}; please {mend_en}.", cells.len()),
            );
            finding.at(cells.first().and_then(|id| subject.report.place_of(*id))).about(cells)
        })
        .collect();
    findings.extend(blank(subject, empty));
    findings
}

fn fault(id: CellId, cell: &Cell) -> Option<Fault> {
    let negative = cell.amount().is_some_and(|amount| amount.is_sign_negative() && !amount.is_zero());
    match cell {
        Cell::Text(_) => Some(Fault::Text),
        Cell::Blank | Cell::Dash => Some(Fault::Empty),
        Cell::Count(_) | Cell::Amount(_) if negative && !id.may_be_negative() => Some(Fault::Negative),
        Cell::Amount(amount) if !amount.fract().is_zero() && !id.is_money() => Some(Fault::Broken),
        Cell::Absent | Cell::Count(_) | Cell::Amount(_) => None,
    }
}

/// One warning for all of them, by row.
fn blank(subject: &Subject<'_>, cells: Vec<CellId>) -> Option<Finding> {
    let first = *cells.first()?;
    let mut rows: Vec<(String, usize)> = Vec::new();
    for id in &cells {
        let row = row_name(subject, *id);
        match rows.last_mut().filter(|(name, _)| *name == row) {
            Some((_, count)) => *count += 1,
            None => rows.push((row, 1)),
        }
    }
    let named: Vec<String> = rows.iter().take(4).map(|(row, count)| format!("{row}{count}格")).collect();
    let more = if rows.len() > named.len() { format!("等{}行", rows.len()) } else { String::new() };
    let named = format!("{}{more}", named.join("、"));
    let count = cells.len();
    Some(
        CHECK
            .find_as(
                Severity::Warning,
                format!("共{count}个单元格空白或只有横线：{named}；没有的请填0，不留空，不填“/”。"),
                format!("{count} cells are blank or dashed: {named}; where there is nothing, fill in 0."),
            )
            .at(subject.report.place_of(first))
            .about(cells),
    )
}

fn row_name(subject: &Subject<'_>, id: CellId) -> String {
    match id {
        CellId::T2(row, _) => format!("表二“{}”", row.label(subject.report.edition)),
        CellId::T3(row, _) => format!("表三“{}”", short(row.label())),
        CellId::T4(block, _) => format!("表四“{}”", block.label()),
    }
}

/// A label without what stands in brackets or behind a comma.
fn short(label: &str) -> &str {
    let end = label.get(3..).and_then(|rest| rest.find(['（', '、'])).map(|at| at + 3);
    end.filter(|end| *end > 12).and_then(|end| label.get(..end)).unwrap_or(label)
}

fn listed(subject: &Subject<'_>, cells: &[CellId]) -> String {
    let quoted = |id: &CellId| format!("{}（“{}”）", subject.name(*id), subject.report.cell(*id));
    let named: Vec<String> = cells.iter().take(3).map(quoted).collect();
    let more = if cells.len() > named.len() { format!("等{}格", cells.len()) } else { String::new() };
    format!("{}{more}", named.join("、"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{found, set, sound};
    use crate::form::{Column2, Column3, Edition, Row2, Row3};
    use law::outcome::OutcomeRow;
    use rust_decimal::Decimal;

    const LICENCES: CellId = CellId::T2(Row2::Licences, Column2::Decisions);

    #[test]
    fn text_negative_and_broken_counts_are_errors() {
        for cell in [Cell::Text("无".into()), Cell::Count(-3), Cell::Amount(Decimal::new(25, 1))] {
            let mut report = sound();
            report.cells.set(LICENCES, cell);
            let findings = found(&report);
            assert_eq!(findings.len(), 1, "{findings:?}");
            assert_eq!((findings[0].code, findings[0].severity), (Code(8), Severity::Error));
        }
    }

    #[test]
    fn blanks_are_one_warning_for_all_of_them() {
        let mut report = sound();
        for column in Column3::ALL {
            report.cells.set(CellId::T3(Row3::Outcome(OutcomeRow::DenyStateSecret), column), Cell::Blank);
        }
        report.cells.set(LICENCES, Cell::Dash);
        let findings = found(&report);
        assert_eq!(findings.len(), 1, "{findings:?}");
        assert_eq!((findings[0].severity, findings[0].cells.len()), (Severity::Warning, 8));
    }

    #[test]
    fn a_decrease_in_the_form_of_2019_is_legal() {
        assert_eq!(fault(CellId::T2(Row2::Penalties, Column2::Change), &Cell::Count(-15)), None);
        let mut report = sound();
        report.edition = Edition::Trial2019;
        set(&mut report, CellId::T2(Row2::Penalties, Column2::Change), -15);
        assert!(found(&report).iter().all(|finding| finding.code != Code(8)));
    }
}
