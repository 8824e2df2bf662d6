//! What a total says.

use std::collections::BTreeMap;

use law::annual::Scope;
use law::edition::Edition;
use law::year::Year;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::figure::AT_LEAST;
use super::filed::Desk;
use super::layout::Layout;
use super::sum::Sum;
use super::{Difference, Origin};
use crate::cell::Cell;
use crate::finding::Sentence;
use crate::flat::edition_name;
use crate::form::CellId;
use crate::report::{Prose, Report};
use crate::tree::{BodyNo, Tree};

/// The totals of a tree for one year, and what was left out of them.
#[derive(Debug)]
pub struct Totals<'t> {
    /// The bodies.
    pub tree: &'t Tree,
    /// The year.
    pub year: Year,
    /// The form of that year.
    pub edition: Edition,
    /// The bodies with others below them, each before those below it.
    pub nodes: Vec<Node>,
    /// Bodies that must report and of which no report of the year came.
    pub missing: Vec<Missing>,
    /// Bodies of which several reports of one scope came.
    pub twice: Vec<Twice>,
    /// Reports of bodies that are not in the tree.
    pub outside: Vec<Stray>,
    /// Reports that were left out.
    pub left_out: Vec<LeftOut>,
    /// Systems under vertical leadership, which no local total holds.
    pub vertical: Vec<BodyNo>,
    /// Reports of governments that say neither 本机关 nor 本级政府, taken as the latter.
    pub assumed: Vec<(BodyNo, Origin)>,
    /// How many reports of each other year were passed over.
    pub other_years: BTreeMap<Year, usize>,
    /// Cells of printed 本级政府 reports that do not fit what stands below them.
    pub differences: Vec<Difference>,
    /// How many reports went into the totals or were compared with them.
    pub counted: usize,
    pub(super) desks: Vec<Desk>,
}

/// A body with others below it.
#[derive(Clone, Debug)]
pub struct Node {
    /// The body.
    pub body: BodyNo,
    /// How many reports are due from it and below.
    pub expected: usize,
    /// How many of those were counted.
    pub counted: usize,
    /// How many bodies the sum lacks; those below a printed report are not lacking.
    pub lacking: usize,
    /// Whether its own report, 本机关, is in the sum.
    pub has_own: bool,
    /// Whether its 本级政府 report is there.
    pub is_printed: bool,
    /// How many bodies below it the printed report stands for, none of which sent anything.
    pub stands_for: usize,
    pub(super) sum: Sum,
}

/// One cell of a total.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Value {
    /// What is known of it.
    pub known: Decimal,
    /// What that is worth.
    pub standing: Standing,
    /// How many reports leave the cell open.
    pub open: u32,
}

/// What the known part of a total is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// It is the total.
    Exact,
    /// 至少: the total is this or more.
    AtLeast,
    /// The total may be more or less, since negative numbers are legal in the cell.
    Unbounded,
}

/// A report that did not come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Missing {
    /// Whose it is.
    pub body: BodyNo,
    /// 本级政府 of a government with nobody below it in the tree, else 本机关.
    pub scope: Scope,
}

/// Several reports of one body and scope.
#[derive(Clone, Debug)]
pub struct Twice {
    /// The body.
    pub body: BodyNo,
    /// 本机关 or 本级政府.
    pub scope: Scope,
    /// Where they were read.
    pub origins: Vec<Origin>,
    /// Whether their numbers are the same, so that one was counted; else none was.
    pub is_counted: bool,
}

/// A report of a body that is not in the tree.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stray {
    /// What the report calls its body.
    pub name: Option<String>,
    /// Where it was read.
    pub origin: Origin,
}

/// A report that was left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// Whose it is.
    pub body: BodyNo,
    /// Where it was read.
    pub origin: Origin,
    /// Why.
    pub why: Why,
}

/// Why a report was left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// It belongs to a system that reports upwards within itself.
    Vertical,
    /// The table says that its body writes none.
    Exempt,
    /// It does not say its year.
    NoYear,
    /// It is on another year, and none on this year came.
    OtherYear(Year),
    /// It is on another form, whose cells count other things.
    OtherEdition(Edition),
}

impl Why {
    /// The reason in a sentence.
    pub fn sentence(self) -> Sentence {
        match self {
            Self::Vertical => Sentence::new(
                "垂直管理部门向本系统报送，不计入地方汇总。",
                "It reports within its own system and is in no local total.",
            ),
            Self::Exempt => Sentence::new(
                "名单写明不编年度报告，未计入；应编的请改名单。",
                "By the table it writes no report; not counted. Change the table if it must.",
            ),
            Self::NoYear => Sentence::new(
                "报告没有写明年度，未计入；请核对标题。",
                "It does not say its year; not counted. See its title.",
            ),
            Self::OtherYear(year) => Sentence::new(
                format!("只有{year}年度的报告，未计入。"),
                format!("Only a report on {year} came; not counted."),
            ),
            Self::OtherEdition(edition) => {
                let name = edition_name(edition);
                Sentence::new(
                    format!("用的是{name}年格式，项目口径不同，未计入；请按本年度格式重填。"),
                    format!(
                        "It is on the form of {name}, whose cells count other things; not counted. Fill in the form of the year."
                    ),
                )
            }
        }
    }
}

impl Totals<'_> {
    /// The node of a body with others below it.
    pub fn node(&self, body: BodyNo) -> Option<&Node> {
        self.nodes.iter().find(|node| node.body == body)
    }

    /// The cells of a total, in form order; 其他处理 as one row where some report has it so.
    pub fn cells<'a>(&'a self, node: &'a Node) -> impl Iterator<Item = (CellId, Value)> + 'a {
        let layout = Layout::of(self.edition);
        let shown = move |at: usize| {
            let (is_detail, is_merged) = (layout.details.get(at).copied().flatten(), layout.merged_at(at));
            if node.sum.is_one_row { is_detail.is_none() } else { is_merged.is_none() }
        };
        let cells = layout.cells.iter().enumerate().filter(move |(at, _)| shown(*at));
        cells.map(|(at, id)| (*id, node.value(at, *id)))
    }

    /// Which bodies' reports leave which cells of a total open.
    pub fn open_cells(&self, node: &Node) -> BTreeMap<CellId, Vec<BodyNo>> {
        let layout = Layout::of(self.edition);
        let mut open = BTreeMap::<CellId, Vec<BodyNo>>::new();
        if node.sum.cells.iter().all(|cell| cell.open == 0) {
            return open;
        }
        let mut waiting = vec![node.body];
        while let Some(body) = waiting.pop() {
            let desk = self.desks.get(body.index());
            let whole = desk.and_then(Desk::whole).filter(|_| body != node.body || node.stands_for > 0);
            if let Some(packed) = whole.or(desk.and_then(Desk::own)) {
                let sum = Sum::of(packed, layout);
                let cells = layout.cells.iter().zip(&sum.cells).filter(|(_, added)| added.open > 0);
                cells.for_each(|(id, _)| open.entry(*id).or_default().push(body));
            }
            if whole.is_none() {
                waiting.extend(self.tree.parts(body));
            }
        }
        for bodies in open.values_mut() {
            bodies.sort();
        }
        open
    }

    /// A total as a report on the whole government. A lower bound is written `≥12`, and read as one again; what has no
    /// bound is absent.
    pub fn report(&self, node: &Node) -> Report {
        let name = &self.tree.member(node.body).name;
        let mut report = Report::new(self.edition);
        report.year = Some(self.year);
        report.scope = Some(Scope::Government);
        report.body = Some(name.clone());
        let title = format!("{name}{}年政府信息公开工作年度报告（汇总）", self.year);
        report.title = Some(Prose::from(title.as_str()));
        for (id, value) in self.cells(node) {
            report.cells.set(id, value.cell(id));
        }
        report
    }

    /// Whether something stands in the way of a total that is whole and agrees with what is printed.
    pub fn is_sound(&self) -> bool {
        let all_in = self.missing.is_empty() && self.outside.is_empty();
        let none_left_out = self.left_out.iter().all(|left_out| left_out.why == Why::Vertical);
        all_in && none_left_out && self.twice.is_empty() && self.differences.is_empty()
    }
}

impl Node {
    fn value(&self, at: usize, id: CellId) -> Value {
        let added = self.sum.at(at);
        let standing = match added.open > 0 || self.lacking > 0 {
            false => Standing::Exact,
            true if id.may_be_negative() => Standing::Unbounded,
            true => Standing::AtLeast,
        };
        Value { known: added.known, standing, open: added.open }
    }
}

impl Value {
    fn cell(self, id: CellId) -> Cell {
        match self.standing {
            Standing::Exact => {
                match self.known.to_i64().filter(|_| !id.is_money() && self.known.fract().is_zero()) {
                    Some(count) => Cell::Count(count),
                    None => Cell::Amount(self.known),
                }
            }
            Standing::AtLeast => Cell::Text(format!("{AT_LEAST}{}", self.known)),
            Standing::Unbounded => Cell::Absent,
        }
    }
}
