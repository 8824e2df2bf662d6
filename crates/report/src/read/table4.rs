//! Table four: fifteen values in three groups, each with its own sum.

use std::ops::Range;

use super::atoms::{Atom, AtomKind, Record, records};
use super::rows::Row;
use super::table::{known, put};
use crate::cell::{Cell, How};
use crate::finding::Finding;
use crate::form::{Block4, CellId, Verdict4};
use crate::report::Report;

const WIDTH: usize = 15;
const GROUP: usize = 5;

/// The names of the cells of the whole table in form order.
fn ids() -> Vec<CellId> {
    Block4::ALL.into_iter().flat_map(|b| Verdict4::ALL.into_iter().map(move |v| CellId::T4(b, v))).collect()
}

/// Reads table four into the report; how many of its groups were recognised.
pub(crate) fn read(
    rows: &[Row],
    range: Range<usize>,
    report: &mut Report,
    findings: &mut Vec<Finding>,
) -> usize {
    let records = records(rows, range, WIDTH);
    let ids = ids();
    if let Some(whole) = whole_table(&records) {
        put(report, &ids, whole, &known(whole, &ids, How::Printed), findings);
        return 3;
    }
    let groups: Vec<&Record> =
        records.iter().filter(|r| values(&r.atoms) >= GROUP || glued(&r.atoms) >= GROUP).collect();
    if groups.len() == 2 && groups.iter().map(|r| r.atoms.len()).sum::<usize>() == WIDTH {
        let atoms = groups.iter().flat_map(|r| r.atoms.iter().cloned()).collect();
        let whole =
            Record { atoms, place: groups.first().map(|r| r.place).unwrap_or_default(), ..Record::default() };
        put(report, &ids, &whole, &known(&whole, &ids, How::Printed), findings);
        return 3;
    }
    if groups.len() != 3 {
        return 0;
    }
    for (record, ids) in groups.iter().zip(ids.chunks(GROUP)) {
        put(report, ids, record, &known(record, ids, How::Printed), findings);
    }
    3
}

/// The record that holds all fifteen values, as cells or glued; a row of blanks alone only if there is no other.
fn whole_table(records: &[Record]) -> Option<&Record> {
    let has_number = |r: &&Record| r.atoms.iter().any(|a| !matches!(a.cell, Cell::Blank | Cell::Text(_)));
    let full =
        |r: &&Record| r.atoms.len() >= WIDTH && values(&r.atoms) >= WIDTH - 3 || glued(&r.atoms) >= WIDTH;
    let by_cells = records.iter().filter(full).find(has_number);
    by_cells.or_else(|| records.iter().find(|r| r.atoms.len() == WIDTH && r.own.is_empty()))
}

fn values(atoms: &[Atom]) -> usize {
    atoms.iter().filter(|a| a.kind != AtomKind::Gap).count()
}

/// How many digits stand in running text.
fn glued(atoms: &[Atom]) -> usize {
    let run = atoms.iter().filter(|a| a.kind == AtomKind::Run);
    run.map(|a| a.text.bytes().filter(u8::is_ascii_digit).count()).sum()
}
