//! Table two: rows of one, two or three values, which no equation ties to one another.

use std::ops::Range;

use rust_decimal::Decimal;

use super::align::{Match, Target, align};
use super::atoms::{Atom, AtomKind, Record, records};
use super::fold::fold;
use super::rows::Row;
use super::table::{known, not_read, placed, put};
use crate::cell::{Cell, How};
use crate::finding::Finding;
use crate::form::{CellId, Column2, Edition, Row2, Table};
use crate::report::{ExtraRow, Report};
use crate::solve::Known;

/// The names of the cells of a row.
pub(crate) fn ids(row: Row2, edition: Edition) -> Vec<CellId> {
    row.columns(edition).iter().map(|column| CellId::T2(row, *column)).collect()
}

/// Reads table two into the report; how many of its rows were recognised.
pub(crate) fn read(
    rows: &[Row],
    range: Range<usize>,
    previous: Option<&Report>,
    report: &mut Report,
    findings: &mut Vec<Finding>,
) -> usize {
    let edition = report.edition;
    let mut records = records(rows, range, 3);
    let wanted: Vec<Row2> = Row2::ALL.into_iter().filter(|row| !row.columns(edition).is_empty()).collect();
    let targets: Vec<Target> = wanted.iter().map(|row| target(*row, edition)).collect();
    let says = |record: &Record| record.atoms.iter().any(|a| a.cell != Cell::Blank);
    records.retain(|record| says(record) || targets.iter().any(|target| target.is_label_of(&record.own)));
    let laid: Vec<(Row2, Option<Match>)> = wanted.iter().copied().zip(align(&records, &targets)).collect();
    let laid: Vec<(Row2, Match)> = laid.into_iter().filter_map(|(row, found)| Some((row, found?))).collect();
    let laid: Vec<(Row2, Match)> = laid.into_iter().filter(|(_, found)| found.likeness >= 0.5).collect();
    let torn = put_back(&mut records, &laid, edition);
    for (row, found) in &laid {
        let Some(record) = records.get(found.record) else { continue };
        let ids = ids(*row, edition);
        let how = if torn.contains(row) { How::Placed } else { How::Printed };
        let mut values = known(record, &ids, how);
        if let Some(previous) = previous {
            narrow_by_previous(*row, &mut values, previous);
        }
        put(report, &ids, record, &values, findings);
        if how == How::Placed && matches!(values, Known::Fixed(..)) {
            findings.push(placed(&ids, record, edition));
        }
        note_label(report, *row, record);
    }
    note_extra_rows(report, &records, &laid);
    let found = |row: &Row2| laid.iter().any(|(there, _)| there == row);
    let absent: Vec<&str> = wanted.iter().filter(|row| !found(row)).map(|row| row.label(edition)).collect();
    findings.extend(not_read("表二", "two", &absent).filter(|_| !laid.is_empty()));
    laid.len()
}

fn target(row: Row2, edition: Edition) -> Target {
    let values = row.columns(edition).len();
    let target = match row {
        Row2::Rules => Target::new(&["规章"], values),
        Row2::NormativeDocuments => Target::new(&["行政规范性文件", "规范性文件"], values),
        Row2::Coercion => Target::new(&["行政强制", "行政强制措施"], values),
        Row2::Procurement => Target::new(&["政府集中采购", "集中采购"], values),
        _ => Target::new(&[row.label(edition)], values),
    };
    target.ending_anything()
}

/// In force this year is in force last year, plus issued, less repealed.
fn narrow_by_previous(row: Row2, values: &mut Known, previous: &Report) {
    if !matches!(row, Row2::Rules | Row2::NormativeDocuments) {
        return;
    }
    let Some(was) = previous.t2(row, Column2::InForce).count() else { return };
    let Known::Open(readings) = values else { return };
    let continues = |reading: &Vec<Cell>| match reading.as_slice() {
        [issued, repealed, in_force] => {
            let expected = issued.count_or_zero().zip(repealed.count_or_zero()).map(|(i, r)| was + i - r);
            expected.is_some() && in_force.count_or_zero() == expected
        }
        _ => false,
    };
    let left: Vec<Vec<Cell>> = readings.iter().filter(|r| continues(r)).cloned().collect();
    if let known @ Known::Fixed(..) = Known::from_readings(left, How::Previous) {
        *values = known;
    }
}

/// Puts values that a page break or a text layer tore out of the first rows back where their remark says they belong:
/// `（其中修订16件）` speaks of what was issued, `（含自然失效29件）` of what was repealed. Done only if there are exactly as
/// many torn values as gaps. Returns the rows that were mended.
fn put_back(records: &mut [Record], laid: &[(Row2, Match)], edition: Edition) -> Vec<Row2> {
    let short: Vec<(Row2, usize)> = laid
        .iter()
        .filter(|(row, found)| {
            let have = records.get(found.record).map_or(0, |r| solid(&r.atoms));
            row.columns(edition).len() == 3 && have == 2
        })
        .map(|(row, found)| (*row, found.record))
        .collect();
    let used = |i: usize| laid.iter().any(|(_, found)| found.record == i);
    let stray: Vec<Atom> = records
        .iter()
        .enumerate()
        .filter(|(i, _)| !used(*i))
        .flat_map(|(_, r)| r.atoms.iter())
        .filter(|a| a.kind != AtomKind::Gap && a.remark.is_some())
        .cloned()
        .collect();
    if short.is_empty() || stray.len() != short.len() {
        return Vec::new();
    }
    let columns: Option<Vec<usize>> = stray.iter().map(column_of_remark).collect();
    let Some(columns) = columns else { return Vec::new() };
    for (((_, record), atom), column) in short.iter().zip(stray).zip(columns) {
        if let Some(record) = records.get_mut(*record) {
            record.atoms.retain(|a| a.kind != AtomKind::Gap);
            record.atoms.insert(column.min(record.atoms.len()), atom);
        }
    }
    short.into_iter().map(|(row, _)| row).collect()
}

fn solid(atoms: &[Atom]) -> usize {
    atoms.iter().filter(|a| a.kind != AtomKind::Gap && a.cell != Cell::Blank).count()
}

fn column_of_remark(atom: &Atom) -> Option<usize> {
    let remark = fold(atom.remark.as_deref()?);
    let says = |words: &[&str]| words.iter().any(|word| remark.contains(word));
    match (says(&["修订", "修改", "新制定", "制定", "转发"]), says(&["失效", "废止"])) {
        (true, false) => Some(0),
        (false, true) => Some(1),
        _ => None,
    }
}

fn note_label(report: &mut Report, row: Row2, record: &Record) {
    let prescribed = row.label(report.edition);
    if row == Row2::NormativeDocuments
        && !record.own.ends_with(&fold(prescribed))
        && record.own.ends_with("规范性文件")
    {
        report.source.labels.insert(format!("table2.{}", row.key()), "规范性文件".to_owned());
    }
}

fn note_extra_rows(report: &mut Report, records: &[Record], laid: &[(Row2, Match)]) {
    for (i, record) in records.iter().enumerate() {
        let used = laid.iter().any(|(_, found)| found.record == i);
        let length = record.printed.chars().count();
        let numeric = record.atoms.iter().any(|a| a.cell.amount().is_some_and(|d| d >= Decimal::ZERO));
        let said =
            record.own.contains("第二十条") || record.own.contains("信息内容") || record.own.contains("表二");
        if !used && numeric && !said && (3..=20).contains(&length) {
            report.source.extra_rows.push(ExtraRow { table: Table::Two, label: record.printed.clone() });
        }
    }
}
