//! Cell beside cell.

use rust_decimal::{Decimal, RoundingStrategy};

use crate::cell::Cell;
use crate::finding::Sentence;
use crate::form::{Block4, CellId, Column2, Column3, Edition, Row2, Row3, Verdict4};
use crate::report::Report;

/// A cell of both reports.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// Its name; where the two forms differ, that of the one row that both are brought to.
    pub id: CellId,
    /// What stands in the first report; the sum of three rows where the other has one.
    pub first: Cell,
    /// What stands in the second.
    pub second: Cell,
    /// What became of it.
    pub change: Change,
}

/// What became of a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// Nothing.
    Same,
    /// Another number.
    By {
        /// Second less first.
        difference: Decimal,
        /// In percent of the first, to one decimal; none where the first is not above zero.
        percent: Option<Decimal>,
    },
    /// No other number, but written otherwise: 0 and a blank, or a text.
    Rewritten,
    /// In one of them, or in both, no such cell or one that is undecided.
    Open,
    /// The two are not the same thing.
    Incomparable(Incomparable),
}

/// Why two cells are not the same thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Incomparable {
    /// Documents: made, published and open in all (2019); issued, repealed and in force (2021).
    Documents,
    /// Only that form has the cell.
    OnlyIn(Edition),
}

impl Incomparable {
    /// Why, for people.
    pub fn sentence(self) -> Sentence {
        match self {
            Self::Documents => Sentence::new(
                "不可直接比较：2019年格式计新制作、新公开和对外公开总数量，2021年格式计制发、废止和现行有效件数",
                "not comparable: the form of 2019 counts what was made, published and open in all, that of 2021 what was issued, repealed and is in force",
            ),
            Self::OnlyIn(Edition::Trial2019) => Sentence::new(
                "不可直接比较：2021年格式取消了此格",
                "not comparable: the form of 2021 has no such cell",
            ),
            Self::OnlyIn(Edition::Form2021) => Sentence::new(
                "不可直接比较：2019年格式没有此格",
                "not comparable: the form of 2019 has no such cell",
            ),
        }
    }
}

impl Pair {
    /// Whether there is something to say of it that is not the same in both.
    pub fn is_changed(&self) -> bool {
        match self.change {
            Change::By { .. } | Change::Rewritten => true,
            Change::Same | Change::Open | Change::Incomparable(_) => false,
        }
    }

    /// Whether one of the two is missing or undecided where a number should be.
    pub fn is_open(&self) -> bool {
        self.change == Change::Open
    }
}

/// All cells of both forms in form order.
pub(super) fn pairs(first: &Report, second: &Report) -> Vec<Pair> {
    let one_row = first.has_one_row_of_other_handling() || second.has_one_row_of_other_handling();
    let two = Row2::ALL.into_iter().flat_map(|row| Column2::ALL.map(|column| CellId::T2(row, column)));
    let two = two.filter(|id| has(first.edition, *id) || has(second.edition, *id));
    let rows3 = Row3::ALL.into_iter().filter(|row| match row {
        Row3::OtherHandling => one_row,
        row if Row3::OTHER_DETAILS.contains(row) => !one_row,
        _ => true,
    });
    let three = rows3.flat_map(|row| Column3::ALL.map(|column| CellId::T3(row, column)));
    let four = Block4::ALL.into_iter().flat_map(|b| Verdict4::ALL.map(|v| CellId::T4(b, v)));
    two.chain(three).chain(four).map(|id| pair(first, second, id)).collect()
}

fn pair(first: &Report, second: &Report, id: CellId) -> Pair {
    let (a, b) = (value(first, id), value(second, id));
    let change = match incomparable(first.edition, second.edition, id) {
        Some(why) => Change::Incomparable(why),
        None => change((number(first, id, &a), &a), (number(second, id, &b), &b)),
    };
    Pair { id, first: a, second: b, change }
}

/// Whether a form has a cell.
fn has(edition: Edition, id: CellId) -> bool {
    match id {
        CellId::T2(row, column) => row.columns(edition).contains(&column),
        CellId::T3(..) | CellId::T4(..) => true,
    }
}

fn incomparable(first: Edition, second: Edition, id: CellId) -> Option<Incomparable> {
    let only_in = match (has(first, id), has(second, id)) {
        (true, true) => return None,
        (true, false) => first,
        (false, _) => second,
    };
    Some(match id {
        CellId::T2(Row2::Rules | Row2::NormativeDocuments, _) => Incomparable::Documents,
        CellId::T2(..) | CellId::T3(..) | CellId::T4(..) => Incomparable::OnlyIn(only_in),
    })
}

/// What stands in a cell; 其他处理 as one row is the sum of its three where the report has those.
fn value(report: &Report, id: CellId) -> Cell {
    match id {
        CellId::T3(Row3::OtherHandling, column) if !report.has_one_row_of_other_handling() => {
            let details = Row3::OTHER_DETAILS.map(|row| CellId::T3(row, column));
            let sum = details.iter().try_fold(0_i64, |sum, detail| {
                let amount = number(report, *detail, report.cell(*detail))?;
                sum.checked_add(i64::try_from(amount).ok()?)
            });
            sum.map_or(Cell::Absent, Cell::Count)
        }
        CellId::T2(..) | CellId::T3(..) | CellId::T4(..) => report.cell(id).clone(),
    }
}

/// The number a cell stands for: an empty one is 0, unless it is a total left blank over numbers.
fn number(report: &Report, id: CellId, cell: &Cell) -> Option<Decimal> {
    if !cell.is_empty() {
        return cell.amount();
    }
    let is_zero = |id: CellId| report.cell(id).count_or_zero() == Some(0);
    let nothing = match id {
        CellId::T3(row, Column3::Total) => Column3::APPLICANTS.iter().all(|c| is_zero(CellId::T3(row, *c))),
        CellId::T4(block, Verdict4::Total) => {
            Verdict4::DETAILS.iter().all(|v| is_zero(CellId::T4(block, *v)))
        }
        CellId::T2(..) | CellId::T3(..) | CellId::T4(..) => true,
    };
    nothing.then_some(Decimal::ZERO)
}

fn change((a, first): (Option<Decimal>, &Cell), (b, second): (Option<Decimal>, &Cell)) -> Change {
    if first.is_absent() || second.is_absent() {
        return Change::Open;
    }
    match a.zip(b) {
        Some((a, b)) if a != b => match b.checked_sub(a) {
            Some(difference) => Change::By { difference, percent: percent(difference, a) },
            None => Change::Rewritten,
        },
        Some(_) if first.amount() == second.amount() && first.amount().is_some() => Change::Same,
        _ if first == second => Change::Same,
        _ => Change::Rewritten,
    }
}

fn percent(difference: Decimal, of: Decimal) -> Option<Decimal> {
    if of <= Decimal::ZERO {
        return None;
    }
    let share = difference.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(of)?;
    Some(share.round_dp_with_strategy(1, RoundingStrategy::MidpointAwayFromZero))
}
