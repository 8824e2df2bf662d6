//! The printed report of a government against what stands below it, cell by cell.

use law::edition::Edition;
use rust_decimal::Decimal;

use super::layout::Layout;
use super::packed::Packed;
use super::sum::{Added, Sum};
use crate::check::of_totals;
use crate::finding::Finding;
use crate::form::CellId;
use crate::tree::{BodyNo, Tree};

/// A cell of a printed report that does not fit.
#[derive(Clone, Debug)]
pub struct Difference {
    /// The government.
    pub body: BodyNo,
    /// The cell.
    pub cell: CellId,
    /// What is printed.
    pub printed: Decimal,
    /// What its organ and those below it add up to.
    pub computed: Decimal,
    /// Whether that is all, or only a lower bound.
    pub is_whole: bool,
    /// Who brings how much, the largest first: those that explain the difference, or else the five largest.
    pub shares: Vec<Share>,
    /// The body below whose own number is larger than the printed total, where that is what is said.
    pub exceeded_by: Option<BodyNo>,
    /// The same in a sentence.
    pub finding: Finding,
}

/// What one body brings to a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    /// The body; the government itself for its organ.
    pub body: BodyNo,
    /// Its number.
    pub value: Decimal,
    /// Whether the difference is just this number: it may be missing from one side.
    pub explains: bool,
}

/// What a body brings to a total.
#[derive(Clone, Copy, Debug)]
pub(super) enum Part<'a> {
    Report(&'a Packed),
    Sum(&'a Sum),
}

/// What a printed report is compared with.
pub(super) struct Parts<'a> {
    pub(super) tree: &'a Tree,
    pub(super) body: BodyNo,
    pub(super) layout: &'static Layout,
    pub(super) edition: Edition,
    pub(super) shares: Vec<(BodyNo, Part<'a>)>,
    /// Whether nobody is lacking among the parts.
    pub(super) is_whole: bool,
}

/// So many shares are told where none explains a difference.
const LARGEST: usize = 5;

pub(super) fn differences(printed: &Packed, parts: &Parts<'_>) -> Vec<Difference> {
    if parts.shares.is_empty() {
        return Vec::new();
    }
    let printed = Sum::of(printed, parts.layout);
    let mut total = Sum::new(parts.layout);
    // In each cell the largest of the parts.
    let mut largest = vec![(Decimal::ZERO, parts.body); parts.layout.cells.len()];
    for (body, part) in &parts.shares {
        let sum = parts.sum_of(*part);
        total.plus(&sum);
        for (place, added) in largest.iter_mut().zip(&sum.cells) {
            if added.known > place.0 {
                *place = (added.known, *body);
            }
        }
    }
    let is_one_row = printed.is_one_row || total.is_one_row;
    let mut found = Vec::new();
    for (at, id) in parts.layout.cells.iter().enumerate() {
        let is_shown = if is_one_row {
            parts.layout.details.get(at).copied().flatten().is_none()
        } else {
            parts.layout.merged_at(at).is_none()
        };
        let (there, here) = (printed.at(at), total.at(at));
        if !is_shown || there.open > 0 {
            continue;
        }
        found.extend(parts.difference(*id, at, there.known, here));
        found.extend(largest.get(at).and_then(|most| parts.excess(*id, there.known, here, *most)));
    }
    found
}

impl Parts<'_> {
    fn sum_of(&self, part: Part<'_>) -> Sum {
        match part {
            Part::Report(packed) => Sum::of(packed, self.layout),
            Part::Sum(sum) => sum.clone(),
        }
    }

    fn name(&self, body: BodyNo) -> String {
        let name = &self.tree.member(body).name;
        if body == self.body { format!("{name}（本机关）") } else { name.clone() }
    }

    /// A known total that is another, or a lower bound that lies above what is printed.
    fn difference(&self, id: CellId, at: usize, printed: Decimal, total: Added) -> Option<Difference> {
        let is_whole = self.is_whole && total.open == 0;
        let differs =
            if is_whole { total.known != printed } else { total.known > printed && !id.may_be_negative() };
        if !differs {
            return None;
        }
        let shares = self.shares(at, (printed - total.known).abs());
        let explaining: Vec<String> = shares
            .iter()
            .filter(|share| share.explains && is_whole)
            .map(|share| self.name(share.body))
            .collect();
        let name = &self.tree.member(self.body).name;
        let cell = id.chinese(self.edition);
        let finding =
            of_totals::differs(name, &cell, (printed, total.known), is_whole, &explaining).about([id]);
        let finding = of_totals::summed(finding, printed, total.known);
        Some(self.found(id, printed, total.known, finding).with(shares, is_whole))
    }

    /// A part that is larger than the whole.
    fn excess(
        &self,
        id: CellId,
        printed: Decimal,
        total: Added,
        most: (Decimal, BodyNo),
    ) -> Option<Difference> {
        let (value, body) = most;
        if value <= printed || id.may_be_negative() {
            return None;
        }
        let name = &self.tree.member(self.body).name;
        let cell = id.chinese(self.edition);
        let finding = of_totals::exceeds(name, &cell, printed, &self.name(body), value).about([id]);
        let share = Share { body, value, explains: false };
        let found =
            self.found(id, printed, total.known, finding).with(vec![share], self.is_whole && total.open == 0);
        Some(Difference { exceeded_by: Some(body), ..found })
    }

    fn found(&self, cell: CellId, printed: Decimal, computed: Decimal, finding: Finding) -> Difference {
        Difference {
            body: self.body,
            cell,
            printed,
            computed,
            is_whole: false,
            shares: Vec::new(),
            exceeded_by: None,
            finding,
        }
    }

    /// Those whose number is just the difference, or else the largest.
    fn shares(&self, at: usize, difference: Decimal) -> Vec<Share> {
        let all = self.shares.iter().map(|(body, part)| {
            let value = self.value(*part, at);
            Share { body: *body, value, explains: value == difference }
        });
        let mut shares: Vec<Share> = all.filter(|share| !share.value.is_zero()).collect();
        if shares.iter().any(|share| share.explains) {
            shares.retain(|share| share.explains);
        }
        shares.sort_by_key(|share| (std::cmp::Reverse(share.value), share.body));
        shares.truncate(LARGEST);
        shares
    }

    fn value(&self, part: Part<'_>, at: usize) -> Decimal {
        match part {
            Part::Sum(sum) => sum.at(at).known,
            Part::Report(packed) => Sum::of(packed, self.layout).at(at).known,
        }
    }
}

impl Difference {
    fn with(self, shares: Vec<Share>, is_whole: bool) -> Self {
        Self { is_whole, shares, ..self }
    }
}
