//! The equations between rows of table three: first plus second equals third plus fourth, and the column sums.

use std::collections::{BTreeMap, HashSet};

use super::Known;
use crate::cell::{Cell, How};
use crate::form::{Column3, Row3};

/// What is known of each row of table three.
pub(crate) type Rows = BTreeMap<Row3, Known>;

/// Values of a row, one a column.
type Vector = [i64; 7];

/// A column in which no reading of the open rows satisfies an equation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Contradiction {
    pub(crate) column: Column3,
    /// The open rows that take part.
    pub(crate) open: Vec<Row3>,
    /// Whether it is 第一项＋第二项＝第三项＋第四项; else the sum （七）总计.
    pub(crate) carries: bool,
}

/// Narrows the open rows by the equations between rows. Columns in which an equation cannot hold whatever the open
/// rows are read as decide nothing and are returned.
pub(crate) fn narrow(rows: &mut Rows) -> Vec<Contradiction> {
    let mut contradictions = Vec::new();
    if rows.values().any(|known| matches!(known, Known::Open(_))) {
        use Row3::{CarriedIn, CarriedOut, NewReceived, TotalHandled};
        let carries = [(NewReceived, 1), (CarriedIn, 1), (TotalHandled, -1), (CarriedOut, -1)];
        contradictions.extend(narrow_by(rows, &carries, true));
        let mut sum: Vec<(Row3, i64)> =
            rows.keys().filter(|row| row.is_outcome()).map(|row| (*row, 1)).collect();
        sum.push((TotalHandled, -1));
        contradictions.extend(narrow_by(rows, &sum, false));
        // What the sums decided may decide the carries.
        narrow_by(rows, &carries, true);
    }
    contradictions
}

/// Narrows the rows of one equation: the signed values add up to zero in every column.
fn narrow_by(rows: &mut Rows, terms: &[(Row3, i64)], carries: bool) -> Vec<Contradiction> {
    let Some(terms) = readings_of(rows, terms) else { return Vec::new() };
    let open: Vec<Row3> = terms.iter().filter(|t| t.readings.len() > 1).map(|t| t.row).collect();
    if open.is_empty() {
        return Vec::new();
    }
    let feasible: Vec<bool> = (0..7).map(|column| column_holds(&terms, column)).collect();
    let masked: Vec<Vec<Vector>> = terms
        .iter()
        .map(|term| term.readings.iter().map(|reading| mask(reading, &feasible, term.sign)).collect())
        .collect();
    if let Some(kept) = readings_that_close(&masked) {
        for (term, keep) in terms.iter().zip(kept) {
            keep_readings(rows, term.row, &keep);
        }
    }
    let broken = feasible.iter().zip(Column3::ALL).filter(|(holds, _)| !**holds);
    broken.map(|(_, column)| Contradiction { column, open: open.clone(), carries }).collect()
}

struct Term {
    row: Row3,
    sign: i64,
    readings: Vec<Vector>,
}

/// The readings of all rows of an equation; `None` if a row is missing or says something that is no number.
fn readings_of(rows: &Rows, terms: &[(Row3, i64)]) -> Option<Vec<Term>> {
    terms
        .iter()
        .map(|(row, sign)| {
            let readings: Option<Vec<Vector>> = rows.get(row)?.readings().iter().map(|r| vector(r)).collect();
            readings.filter(|r| !r.is_empty()).map(|readings| Term { row: *row, sign: *sign, readings })
        })
        .collect()
}

/// A reading as numbers; a blank total on a row that has numbers has no value.
fn vector(cells: &[Cell]) -> Option<Vector> {
    let mut values = [0; 7];
    for (slot, cell) in values.iter_mut().zip(cells) {
        *slot = cell.count_or_zero()?;
    }
    Some(values)
}

fn mask(reading: &Vector, feasible: &[bool], sign: i64) -> Vector {
    let mut masked = *reading;
    for (value, holds) in masked.iter_mut().zip(feasible) {
        *value = if *holds { sign.saturating_mul(*value) } else { 0 };
    }
    masked
}

/// Whether some choice of readings makes one column add up to zero.
fn column_holds(terms: &[Term], column: usize) -> bool {
    let mut sums: HashSet<i64> = HashSet::from([0]);
    for term in terms {
        let values: HashSet<i64> =
            term.readings.iter().filter_map(|r| r.get(column)).map(|v| v.saturating_mul(term.sign)).collect();
        sums =
            sums.iter().flat_map(|sum| values.iter().map(move |value| sum.saturating_add(*value))).collect();
        if sums.len() > MOST_SUMS {
            return true;
        }
    }
    sums.contains(&0)
}

const MOST_SUMS: usize = 100_000;

/// For each row which of its readings occur in a choice that adds up to zero in every column; `None` if there are too
/// many choices to look through, or none adds up.
fn readings_that_close(rows: &[Vec<Vector>]) -> Option<Vec<Vec<bool>>> {
    let fronts = partial_sums(rows.iter())?;
    let mut backs = partial_sums(rows.iter().rev())?;
    backs.reverse();
    let mut kept = Vec::with_capacity(rows.len());
    for (i, readings) in rows.iter().enumerate() {
        let (front, back) = (fronts.get(i)?, backs.get(i + 1)?);
        let closes = |reading: &Vector| front.iter().any(|sum| back.contains(&negated(&added(sum, reading))));
        kept.push(readings.iter().map(closes).collect::<Vec<bool>>());
    }
    kept.iter().all(|keep| keep.contains(&true)).then_some(kept)
}

/// The sums that the first rows can have, for no row, one row, two rows and so on.
fn partial_sums<'a>(rows: impl Iterator<Item = &'a Vec<Vector>>) -> Option<Vec<HashSet<Vector>>> {
    let mut all = vec![HashSet::from([[0; 7]])];
    for readings in rows {
        let last = all.last()?;
        if last.len().saturating_mul(readings.len()) > 4 * MOST_SUMS {
            return None;
        }
        let next: HashSet<Vector> =
            last.iter().flat_map(|sum| readings.iter().map(move |reading| added(sum, reading))).collect();
        if next.len() > MOST_SUMS {
            return None;
        }
        all.push(next);
    }
    Some(all)
}

fn added(a: &Vector, b: &Vector) -> Vector {
    std::array::from_fn(|i| a.get(i).copied().unwrap_or(0).saturating_add(b.get(i).copied().unwrap_or(0)))
}

fn negated(a: &Vector) -> Vector {
    a.map(i64::saturating_neg)
}

fn keep_readings(rows: &mut Rows, row: Row3, keep: &[bool]) {
    let Some(known) = rows.get_mut(&row) else { return };
    let Known::Open(readings) = known else { return };
    let left =
        std::mem::take(readings).into_iter().zip(keep).filter(|(_, keep)| **keep).map(|(r, _)| r).collect();
    *known = Known::from_readings(left, How::Solved);
}

#[cfg(test)]
mod tests {
    use super::*;
    use law::applicant::Kind as Applicant;
    use law::outcome::OutcomeRow;

    fn row(values: [i64; 7]) -> Vec<Cell> {
        values.map(Cell::Count).to_vec()
    }

    fn fixed(values: [i64; 7]) -> Known {
        Known::Fixed(row(values), How::Printed)
    }

    fn sample() -> Rows {
        let two = Known::Open(vec![row([33, 0, 0, 0, 0, 0, 33]), row([3, 30, 0, 0, 0, 0, 33])]);
        Rows::from([
            (Row3::NewReceived, fixed([40, 1, 0, 0, 0, 0, 41])),
            (Row3::CarriedIn, fixed([0; 7])),
            (Row3::Outcome(OutcomeRow::Granted), two),
            (Row3::Outcome(OutcomeRow::Partial), fixed([5, 1, 0, 0, 0, 0, 6])),
            (Row3::TotalHandled, fixed([38, 1, 0, 0, 0, 0, 39])),
            (Row3::CarriedOut, fixed([2, 0, 0, 0, 0, 0, 2])),
        ])
    }

    #[test]
    fn two_readings_by_the_row_are_one_by_its_columns() {
        let mut rows = sample();
        assert!(narrow(&mut rows).is_empty());
        assert_eq!(
            rows[&Row3::Outcome(OutcomeRow::Granted)],
            Known::Fixed(row([33, 0, 0, 0, 0, 0, 33]), How::Solved)
        );
    }

    #[test]
    fn a_printed_total_that_is_wrong_is_kept_and_decides_nothing() {
        let mut rows = sample();
        rows.insert(Row3::TotalHandled, fixed([90, 90, 0, 0, 0, 0, 180]));
        rows.insert(Row3::NewReceived, fixed([92, 90, 0, 0, 0, 0, 182]));
        let found = narrow(&mut rows);
        let columns: Vec<Column3> = found.iter().map(|c| c.column).collect();
        assert_eq!(
            columns,
            [
                Column3::Applicant(Applicant::NaturalPerson),
                Column3::Applicant(Applicant::CommercialEnterprise),
                Column3::Total
            ]
        );
        assert!(
            matches!(&rows[&Row3::Outcome(OutcomeRow::Granted)], Known::Open(readings) if readings.len() == 2)
        );
        assert_eq!(rows[&Row3::TotalHandled], fixed([90, 90, 0, 0, 0, 0, 180]));
    }
}
