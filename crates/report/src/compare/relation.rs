//! What two reports are to each other.

use crate::cell::How;
use crate::check::{conflict, core, follows};
use crate::finding::Sentence;
use crate::form::{CellId, Edition};
use crate::read::fold::fold;
use crate::report::Report;

/// Whether two reports stand in the order they were given in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// They do.
    AsGiven,
    /// The later one was given first.
    ByYear,
}

/// What two reports are to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// One body, one year and the next.
    Following,
    /// One body, years apart.
    Apart {
        /// How many.
        years: i16,
    },
    /// Two bodies, one year.
    Bodies,
    /// One body, one year: two versions of a report.
    Versions,
    /// Two bodies, two years.
    Strangers,
    /// One body, 本机关 in one and 本级政府 in the other.
    Scopes,
    /// The year of one is not known.
    Undated,
}

pub(super) fn order(one: &Report, other: &Report) -> Order {
    match one.year.zip(other.year) {
        Some((a, b)) if a > b => Order::ByYear,
        _ => Order::AsGiven,
    }
}

pub(super) fn of(first: &Report, second: &Report) -> Relation {
    let Some((a, b)) = first.year.zip(second.year) else { return Relation::Undated };
    let bodies = first.body.as_deref().zip(second.body.as_deref());
    if a == b {
        let other = bodies.is_some_and(|(a, b)| core(&fold(a)) != core(&fold(b)));
        return if other { Relation::Bodies } else { Relation::Versions };
    }
    if bodies.is_some_and(|(a, b)| conflict(a, b)) {
        return Relation::Strangers;
    }
    let years = b.get() - a.get();
    match (years, follows(first, second)) {
        (1, true) => Relation::Following,
        (1, false) => Relation::Scopes,
        _ => Relation::Apart { years },
    }
}

impl Relation {
    /// What it means for the comparison.
    pub fn sentence(self) -> Sentence {
        match self {
            Self::Following => Sentence::new(
                "两份报告是同一机关相邻两年的，已作跨年核对。",
                "The two are reports of one body on a year and the next; the checks that link years were run.",
            ),
            Self::Apart { years } => Sentence::new(
                format!("两份报告相隔{years}年；跨年核对只能在相邻两年之间做，没有做。"),
                format!(
                    "The two are {years} years apart; years are linked only with the next, so those checks were not run."
                ),
            ),
            Self::Bodies => Sentence::new(
                "两份报告是两个机关同一年度的，不作跨年核对。",
                "The two are reports of two bodies on one year; there are no years to link.",
            ),
            Self::Versions => Sentence::new(
                "两份报告是同一机关同一年度的，按两个文本比较，不作跨年核对。",
                "The two are reports of one body on one year and are compared as two versions; there are no years to link.",
            ),
            Self::Strangers => Sentence::new(
                "两份报告的机关和年度都不同，只把数字并列；跨年核对没有做。",
                "The two differ in body and in year; their numbers are only put side by side, and no years are linked.",
            ),
            Self::Scopes => Sentence::new(
                "两份报告一份是本机关的，一份是本级政府的，口径不同；跨年核对没有做。",
                "One report is of the body itself (本机关), the other of the whole government (本级政府); no years are linked.",
            ),
            Self::Undated => Sentence::new(
                "有报告没有写明年度，按给出的先后比较；跨年核对没有做。请在标题中写明年度。",
                "A year is missing, so the two stand as they were given and no years are linked; state the year in the title.",
            ),
        }
    }
}

/// What a reader of the comparison must know.
pub(super) fn notes(first: &Report, second: &Report, order: Order, relation: Relation) -> Vec<Sentence> {
    let mut notes = vec![relation.sentence()];
    match order {
        Order::AsGiven => {}
        Order::ByYear => notes.push(Sentence::new(
            "给出时较晚的一年在前，已按年度先后排列。",
            "The later year was given first; the two stand in the order of their years.",
        )),
    }
    if first.edition != second.edition {
        notes.push(Sentence::new(
            "两份报告的格式不同：2019年格式的“（六）其他处理”一行对应2021年格式的三行之和，“处理决定数量”对应“本年处理决定数量”；表二其余各格不可直接比较。",
            "The forms differ: 其他处理 of 2019 is set beside the sum of its three rows of 2021, and 处理决定数量 beside 本年处理决定数量; the other cells of table two cannot be compared.",
        ));
    } else if first.has_one_row_of_other_handling() != second.has_one_row_of_other_handling() {
        notes.push(Sentence::new(
            "一份报告的“（六）其他处理”只有一行，按一行与另一份的三行之和比较。",
            "One report has 其他处理 as one row, which is set beside the sum of the other's three.",
        ));
    }
    notes.extend(decided(second));
    notes
}

/// Cells of the later report that the earlier one decided.
fn decided(second: &Report) -> Option<Sentence> {
    let by_previous =
        |id: &CellId| second.source.cells.get(id).is_some_and(|evidence| evidence.how == How::Previous);
    let names: Vec<String> =
        CellId::all(second.edition).filter(by_previous).map(|id| id.chinese(Edition::Form2021)).collect();
    (!names.is_empty()).then(|| {
        Sentence::new(
            format!("后一份报告中数字连在一起的格由前一份报告确定：{}。", names.join("、")),
            format!(
                "{} cells of the later report whose digits run together were decided by the earlier one.",
                names.len()
            ),
        )
    })
}
