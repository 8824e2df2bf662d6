//! Invented reports: numbers at random that add up, in both editions.

use proptest::prelude::*;
use report::form::{Block4, Column3, Row2, Row3, Verdict4};
use report::{CellId, Edition};

/// The numbers of a report, and which 其他处理 it has.
#[derive(Clone, Debug)]
pub(crate) struct Sample {
    pub(crate) edition: Edition,
    pub(crate) one_row: bool,
    cells: Vec<(CellId, i64)>,
}

impl Sample {
    pub(crate) fn get(&self, id: CellId) -> i64 {
        self.cells.iter().find(|(cell, _)| *cell == id).map_or(0, |(_, n)| *n)
    }

    pub(crate) fn rows3(&self) -> Vec<Row3> {
        let details = |row: &Row3| Row3::OTHER_DETAILS.contains(row);
        let wanted = |row: &Row3| if self.one_row { !details(row) } else { *row != Row3::OtherHandling };
        Row3::ALL.into_iter().filter(wanted).collect()
    }

    pub(crate) fn rows2(&self) -> Vec<Row2> {
        Row2::ALL.into_iter().filter(|row| !row.columns(self.edition).is_empty()).collect()
    }

    pub(crate) fn table4(&self) -> Vec<i64> {
        let groups = Block4::ALL.into_iter();
        groups.flat_map(|b| Verdict4::ALL.map(|v| self.get(CellId::T4(b, v)))).collect()
    }

    /// All cells the sample has.
    pub(crate) fn ids(&self) -> Vec<CellId> {
        let rows = self.rows3();
        let there = |id: &CellId| !matches!(id, CellId::T3(row, _) if !rows.contains(row));
        CellId::all(self.edition).filter(there).collect()
    }
}

/// Counts as they occur: mostly zero, seldom large.
fn count() -> impl Strategy<Value = i64> {
    prop_oneof![6 => Just(0i64), 3 => 1i64..30, 1 => 30i64..3000]
}

/// An invented report on a form.
pub(crate) fn sample(edition: Edition, one_row: bool) -> impl Strategy<Value = Sample> {
    let outcomes = proptest::collection::vec(proptest::collection::vec(count(), 6), 22);
    let carried = proptest::collection::vec((0i64..8, 0i64..6), 6);
    let verdicts = proptest::collection::vec(0i64..40, 12);
    let two = proptest::collection::vec(0i64..20_000, 24);
    (outcomes, carried, verdicts, two).prop_map(move |(outcomes, carried, verdicts, two)| {
        build(edition, one_row, &Numbers { outcomes, carried, verdicts, two })
    })
}

/// The numbers drawn.
struct Numbers {
    outcomes: Vec<Vec<i64>>,
    carried: Vec<(i64, i64)>,
    verdicts: Vec<i64>,
    two: Vec<i64>,
}

fn build(edition: Edition, one_row: bool, numbers: &Numbers) -> Sample {
    let mut sample = Sample { edition, one_row, cells: Vec::new() };
    let rows = sample.rows3();
    let mut put_row = |row: Row3, values: &[i64]| {
        let total: i64 = values.iter().sum();
        let all = values.iter().copied().chain([total]);
        sample.cells.extend(Column3::ALL.into_iter().zip(all).map(|(c, n)| (CellId::T3(row, c), n)));
    };
    let mut handled = [0i64; 6];
    for (row, values) in rows.iter().filter(|row| row.is_outcome()).zip(&numbers.outcomes) {
        put_row(*row, values);
        handled.iter_mut().zip(values).for_each(|(sum, n)| *sum += n);
    }
    let out: Vec<i64> = numbers.carried.iter().map(|(out, _)| *out).collect();
    let all: Vec<i64> = handled.iter().zip(&out).map(|(h, o)| h + o).collect();
    let carried_in: Vec<i64> = numbers.carried.iter().zip(&all).map(|((_, n), all)| *n.min(all)).collect();
    let new: Vec<i64> = all.iter().zip(&carried_in).map(|(all, n)| all - n).collect();
    put_row(Row3::TotalHandled, &handled);
    put_row(Row3::CarriedOut, &out);
    put_row(Row3::CarriedIn, &carried_in);
    put_row(Row3::NewReceived, &new);
    for (block, four) in Block4::ALL.into_iter().zip(numbers.verdicts.chunks(4)) {
        let all = four.iter().copied().chain([four.iter().sum()]);
        sample.cells.extend(Verdict4::ALL.into_iter().zip(all).map(|(v, n)| (CellId::T4(block, v), n)));
    }
    let cells2 =
        sample.rows2().into_iter().flat_map(|r| r.columns(edition).iter().map(move |c| CellId::T2(r, *c)));
    let filled: Vec<(CellId, i64)> = cells2.zip(numbers.two.iter().copied()).collect();
    sample.cells.extend(filled);
    sample
}
