//! Table three: twenty-five rows of seven values.

use law::outcome::OutcomeRow;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

use super::align::{Match, Target, align};
use super::atoms::{Record, records};
use super::rows::Row;
use super::table::{CONTRADICTION, key_of, known, not_read, placed, put};
use crate::cell::{Cell, How};
use crate::finding::{Finding, Severity};
use crate::form::{CellId, Column3, Edition, Row3, Table};
use crate::report::{ExtraRow, Report};
use crate::solve::{Contradiction, Known, Rows, adds_up, narrow};

static TARGETS: LazyLock<[Target; 26]> = LazyLock::new(|| Row3::ALL.map(target));

const WIDTH: usize = 7;

/// The names of the cells of a row.
pub(crate) fn ids(row: Row3) -> [CellId; WIDTH] {
    Column3::ALL.map(|column| CellId::T3(row, column))
}

/// Reads table three into the report; how many of its rows were recognised.
pub(crate) fn read(
    rows: &[Row],
    range: Range<usize>,
    previous: Option<&Report>,
    report: &mut Report,
    findings: &mut Vec<Finding>,
) -> usize {
    let mut records = records(rows, range, WIDTH);
    drop_blank_tails(&mut records);
    let mut laid = lay(&records);
    if laid.is_empty() {
        return 0;
    }
    fold_other_handling(&mut laid, report.edition);
    let mut known_rows: Rows = Rows::new();
    for (row, found) in &laid {
        let Some(record) = records.get(found.record) else { continue };
        let how = if found.likeness < 0.4 { How::Placed } else { How::Printed };
        known_rows.insert(*row, known(record, &ids(*row), how));
    }
    drop_unproved(&mut known_rows, &laid);
    let contradictions = narrow(&mut known_rows);
    if let Some(previous) = previous {
        narrow_by_previous(&mut known_rows, previous);
    }
    for (row, known) in &known_rows {
        let Some(record) = laid.get(row).and_then(|found| records.get(found.record)) else { continue };
        put(report, &ids(*row), record, known, findings);
        if matches!(known, Known::Fixed(_, How::Placed)) {
            findings.push(placed(&ids(*row), record, report.edition));
        }
    }
    findings.extend(missing(report, &laid, &known_rows));
    findings.extend(contradictions.iter().filter_map(|c| contradiction(c, &known_rows)));
    note_extra_rows(report, &records, &laid);
    laid.len()
}

/// 其他处理 stands as one row or as three, never as both: what the edition does not have is a row of its own.
fn fold_other_handling(laid: &mut BTreeMap<Row3, Match>, edition: Edition) {
    let has_details = Row3::OTHER_DETAILS.iter().any(|row| laid.contains_key(row));
    if !(has_details && laid.contains_key(&Row3::OtherHandling)) {
        return;
    }
    match edition {
        Edition::Form2021 => laid.retain(|row, _| *row != Row3::OtherHandling),
        Edition::Trial2019 => laid.retain(|row, _| !Row3::OTHER_DETAILS.contains(row)),
    }
}

/// Which record is which row: by their labels, or by order alone where all labels were torn off.
fn lay(records: &[Record]) -> BTreeMap<Row3, Match> {
    if let Some(rows) = torn_off(records, TARGETS.as_slice()) {
        return rows;
    }
    let details = has_details(records);
    let in_form =
        |row: &Row3| if details { *row != Row3::OtherHandling } else { !Row3::OTHER_DETAILS.contains(row) };
    let (rows, targets): (Vec<Row3>, Vec<Target>) =
        Row3::ALL.into_iter().zip(TARGETS.iter().cloned()).filter(|(row, _)| in_form(row)).unzip();
    let matches = align(records, &targets);
    let laid: BTreeMap<Row3, Match> =
        rows.into_iter().zip(&matches).filter_map(|(row, found)| Some((row, (*found)?))).collect();
    if laid.values().any(|found| found.likeness >= 0.5) { laid } else { BTreeMap::new() }
}

/// Whether the words of the table name the details of 其他处理.
fn has_details(records: &[Record]) -> bool {
    const SAID: [&str; 4] = ["逾期不补正", "逾期未按收费", "不补正、行政", "缴纳费用、行政"];
    records.iter().any(|r| SAID.iter().any(|words| r.own.contains(words) || r.stray.contains(words)))
}

/// The rest of a label that a page break parted from its numbers is no row of blanks.
fn drop_blank_tails(records: &mut Vec<Record>) {
    let is_blank = |record: &Record| record.atoms.iter().all(|a| a.cell == Cell::Blank);
    let is_row = |record: &Record| TARGETS.iter().any(|target| target.is_label_of(&record.own));
    records.retain(|record| !is_blank(record) || is_row(record));
}

/// All labels stand before all numbers: exactly as many rows of seven as the form has, each adding up, none with a label
/// of its own.
fn torn_off(records: &[Record], targets: &[Target]) -> Option<BTreeMap<Row3, Match>> {
    let full: Vec<(usize, &Record)> =
        records.iter().enumerate().filter(|(_, record)| record.atoms.len() == WIDTH).collect();
    let one_row = match full.len() {
        25 => false,
        23 => true,
        _ => return None,
    };
    let ((_, first), rest) = full.split_first()?;
    if !rest.iter().all(|(_, record)| record.own.is_empty()) {
        return None;
    }
    let words = format!("{}{}", first.stray, first.own);
    let labels_before = targets.iter().filter(|target| target.is_in(&words)).count();
    let values = |record: &Record| record.atoms.iter().map(|a| a.cell.clone()).collect::<Vec<_>>();
    if labels_before < 5 || !full.iter().all(|(_, record)| adds_up(&values(record))) {
        return None;
    }
    let in_form =
        |row: &Row3| if one_row { !Row3::OTHER_DETAILS.contains(row) } else { *row != Row3::OtherHandling };
    let rows = Row3::ALL.into_iter().filter(in_form);
    Some(rows.zip(full).map(|(row, (record, _))| (row, Match { record, likeness: 0.0 })).collect())
}

fn target(row: Row3) -> Target {
    let label = row.label();
    match row {
        Row3::NewReceived => Target::new(&[label, "本年新收政府信息公开申请", "本年新收申请数量"], WIDTH),
        Row3::CarriedIn => Target::new(&[label, "上年结转政府信息公开申请", "上年度结转"], WIDTH),
        Row3::Outcome(OutcomeRow::Partial) => Target::new(&[label, "部分公开"], WIDTH),
        Row3::Outcome(OutcomeRow::OtherNoSupplement) => {
            Target::new(&[label, "申请人无正当理由逾期不补正"], WIDTH)
        }
        Row3::Outcome(OutcomeRow::OtherNoPayment) => {
            Target::new(&[label, "申请人逾期未按收费通知要求缴纳费用"], WIDTH)
        }
        Row3::CarriedOut => Target::new(&[label, "结转下年度"], WIDTH),
        _ => Target::new(&[label], WIDTH),
    }
}

/// A row that only its place in the order names must add up; and where a row is missing and the totals do not add up, no
/// row stays that its label does not name beyond doubt.
fn drop_unproved(rows: &mut Rows, laid: &BTreeMap<Row3, Match>) {
    const DOUBT: f32 = 0.9;
    let likeness = |row: &Row3| laid.get(row).map_or(0.0, |found| found.likeness);
    rows.retain(|row, known| likeness(row) >= 0.4 || known.readings().iter().any(|cells| adds_up(cells)));
    let total = |row: &Row3| match rows.get(row) {
        Some(Known::Fixed(cells, _)) => cells.last().and_then(Cell::count_or_zero),
        _ => None,
    };
    let outcomes: Option<i64> = rows.keys().filter(|row| row.is_outcome()).map(&total).sum();
    let handled = total(&Row3::TotalHandled);
    let missing = rows.len() < laid.len() || rows.len() < 23;
    if missing && outcomes.is_some() && handled.is_some() && outcomes != handled {
        rows.retain(|row, _| likeness(row) >= DOUBT);
    }
}

/// Last year's 结转下年度继续办理 is this year's 上年结转, column by column.
fn narrow_by_previous(rows: &mut Rows, previous: &Report) {
    let Some(Known::Open(readings)) = rows.get_mut(&Row3::CarriedIn) else { return };
    let carried: Vec<Option<i64>> =
        Column3::ALL.iter().map(|c| previous.t3(Row3::CarriedOut, *c).count_or_zero()).collect();
    readings.retain(|reading| {
        reading.iter().zip(&carried).all(|(cell, was)| was.is_none() || cell.count_or_zero() == *was)
    });
    let left = Known::from_readings(std::mem::take(readings), How::Previous);
    rows.insert(Row3::CarriedIn, left);
    narrow(rows);
}

/// Names the rows of the form that were not found.
fn missing(report: &Report, laid: &BTreeMap<Row3, Match>, rows: &Rows) -> Option<Finding> {
    let details = Row3::OTHER_DETAILS.iter().any(|row| laid.contains_key(row));
    let in_form = |row: &Row3| match row {
        Row3::OtherHandling => report.edition == Edition::Trial2019 && !details,
        row if Row3::OTHER_DETAILS.contains(row) => details,
        _ => true,
    };
    let absent: Vec<Row3> =
        Row3::ALL.into_iter().filter(|row| in_form(row) && !rows.contains_key(row)).collect();
    let labels: Vec<&str> = absent.iter().map(|row| row.label()).collect();
    not_read("表三", "three", &labels)
}

/// Names the smallest set of equations that contradict: the sum of each open row, and one equation of a column.
fn contradiction(found: &Contradiction, rows: &Rows) -> Option<Finding> {
    let still_open: Vec<Row3> =
        found.open.iter().copied().filter(|row| matches!(rows.get(row), Some(Known::Open(_)))).collect();
    let first = *still_open.first()?;
    let column = found.column.label();
    let equation = if found.carries {
        "第一项＋第二项＝第三项（七）总计＋第四项"
    } else {
        "（七）总计＝各办理结果之和"
    };
    let names: Vec<String> = still_open.iter().map(|row| key_of(&ids(*row))).collect();
    let names = names.join("、");
    let finding = Finding::new(
        CONTRADICTION,
        Severity::Error,
        format!(
            "“{column}”列的“{equation}”与{names}各行的“总计＝各类申请人之和”不能同时成立，这些行未能由列式确定。"
        ),
        format!(
            "In column {}, the equation “{equation}” and the row sums of {names} cannot hold together; the columns decide nothing about these rows.",
            found.column.key()
        ),
    );
    Some(finding.about([CellId::T3(first, found.column)]))
}

/// Keeps rows that the form does not have.
fn note_extra_rows(report: &mut Report, records: &[Record], laid: &BTreeMap<Row3, Match>) {
    let used: Vec<usize> = laid.values().map(|m| m.record).collect();
    let (Some(first), Some(last)) = (used.iter().min(), used.iter().max()) else { return };
    let between = records.iter().enumerate().skip(*first).take(last - first);
    let unused =
        between.filter(|(i, r)| !used.contains(i) && !r.printed.is_empty() && r.atoms.len() >= WIDTH);
    let extra = unused.map(|(_, r)| ExtraRow { table: Table::Three, label: r.printed.clone() });
    report.source.extra_rows.extend(extra);
}
