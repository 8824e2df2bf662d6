//! From the reports of the bodies to the sums of those above them.

use law::annual::Scope;
use law::edition::Edition;
use law::year::Year;

use super::differ::{self, Part, Parts};
use super::filed::Desk;
use super::layout::Layout;
use super::packed::Packed;
use super::sum::Sum;
use super::{Difference, LeftOut, Missing, Node, Totaller, Totals, Twice, Why, writes_two};
use crate::tree::{BodyNo, Reports, Tree};

/// Adds up all bodies from the leaves to the roots.
pub(super) fn roll(totaller: Totaller<'_>) -> Totals<'_> {
    let Totaller { tree, year, edition, mut outside, mut left_out, mut assumed, other_years, desks } =
        totaller;
    let order = order(tree);
    let mut ledger = Ledger {
        tree,
        year,
        layout: Layout::of(edition),
        desks: &desks,
        states: vec![State::default(); desks.len()],
    };
    for body in order.iter().rev() {
        ledger.settle(*body);
    }
    let missing = ledger.missing(&order);
    let differences = order.iter().flat_map(|body| ledger.differences(*body, edition)).collect();
    let nodes: Vec<Node> = order.iter().filter_map(|body| ledger.node(*body)).collect();
    let counted = desks
        .iter()
        .map(|desk| usize::from(desk.own().is_some()) + usize::from(desk.whole().is_some()))
        .sum();
    let (other, missing): (Vec<Missing>, Vec<Missing>) = missing
        .into_iter()
        .partition(|one| desks.get(one.body.index()).is_some_and(|desk| desk.other_year().is_some()));
    left_out.extend(other.into_iter().filter_map(|Missing { body, .. }| {
        let (origin, year) = desks.get(body.index())?.other_year()?.clone();
        Some(LeftOut { body, origin, why: Why::OtherYear(year) })
    }));
    outside.sort();
    left_out.sort_by(|a, b| (a.body, &a.origin, a.why).cmp(&(b.body, &b.origin, b.why)));
    assumed.sort();
    Totals {
        tree,
        year,
        edition,
        nodes,
        missing,
        twice: tree.bodies().zip(&desks).flat_map(|(body, desk)| twice(body, desk)).collect(),
        outside,
        left_out,
        vertical: tree.bodies().filter(|body| tree.is_left_out(*body)).collect(),
        assumed,
        other_years,
        differences,
        counted,
        desks,
    }
}

/// Every body that a total may hold, each before those below it.
fn order(tree: &Tree) -> Vec<BodyNo> {
    let mut order = Vec::new();
    let mut waiting: Vec<BodyNo> = tree.roots().collect();
    waiting.reverse();
    while let Some(body) = waiting.pop() {
        order.push(body);
        let from = waiting.len();
        waiting.extend(tree.parts(body));
        waiting.get_mut(from..).into_iter().for_each(<[BodyNo]>::reverse);
    }
    order
}

fn twice(body: BodyNo, desk: &Desk) -> impl Iterator<Item = Twice> {
    desk.twice().map(move |(scope, filed)| {
        let mut origins = filed.origins.clone();
        origins.sort();
        Twice { body, scope, origins, is_counted: filed.is_one }
    })
}

/// What is known of a body once those below it are settled.
#[derive(Clone, Debug, Default)]
struct State {
    expected: usize,
    counted: usize,
    lacking: usize,
    /// Bodies below it, and reports that came from them.
    below: usize,
    came_below: usize,
    /// The sum of its own report and those below; none of a body with nothing below it.
    sum: Option<Box<Sum>>,
}

struct Ledger<'a> {
    tree: &'a Tree,
    year: Year,
    layout: &'static Layout,
    desks: &'a [Desk],
    states: Vec<State>,
}

impl<'a> Ledger<'a> {
    fn own(&self, body: BodyNo) -> Option<&'a Packed> {
        self.desks.get(body.index()).and_then(Desk::own)
    }

    fn whole(&self, body: BodyNo) -> Option<&'a Packed> {
        self.desks.get(body.index()).and_then(Desk::whole)
    }

    fn state(&self, body: BodyNo) -> Option<&State> {
        self.states.get(body.index())
    }

    fn must(&self, body: BodyNo) -> bool {
        self.tree.member(body).reports == Reports::Must
    }

    fn is_leaf(&self, body: BodyNo) -> bool {
        self.tree.parts(body).next().is_none()
    }

    /// Whether a printed 本级政府 report is all there is of a body and those below it.
    fn is_represented(&self, body: BodyNo) -> bool {
        let is_alone = self.state(body).is_none_or(|state| state.came_below == 0) && self.own(body).is_none();
        self.whole(body).is_some() && is_alone && !self.is_in_conflict(body)
    }

    fn is_in_conflict(&self, body: BodyNo) -> bool {
        self.desks.get(body.index()).is_some_and(Desk::is_in_conflict)
    }

    /// Works out a body whose parts are worked out.
    fn settle(&mut self, body: BodyNo) {
        let own = self.own(body);
        let mut state = State::default();
        let is_due = self.must(body);
        let is_in = self.is_in(body);
        let mut sum = None;
        for part in self.tree.parts(body) {
            let Some(below) = self.state(part) else { continue };
            state.expected += below.expected;
            state.counted += below.counted;
            state.below += below.below + 1;
            state.came_below += below.came_below + self.came(part);
            let sum = sum.get_or_insert_with(|| Box::new(Sum::new(self.layout)));
            match self.part(part) {
                Some(Part::Report(figures)) => sum.add(figures, self.layout),
                Some(Part::Sum(other)) => {
                    state.lacking += below.lacking;
                    sum.plus(other);
                }
                None => state.lacking += below.lacking,
            }
        }
        if let (Some(sum), Some(own)) = (&mut sum, own) {
            sum.add(own, self.layout);
        }
        state.sum = sum;
        state.expected += usize::from(is_due);
        state.counted += usize::from(is_due && is_in);
        state.lacking += usize::from(is_due && !is_in);
        if let Some(place) = self.states.get_mut(body.index()) {
            *place = state;
        }
        self.represent(body, usize::from(is_due));
    }

    /// Where a printed report is all there is, it is the sum, and nobody below is lacking.
    fn represent(&mut self, body: BodyNo, due: usize) {
        let Some(printed) = self.whole(body).filter(|_| self.is_represented(body)) else { return };
        let Some(state) = self.states.get_mut(body.index()) else { return };
        (state.expected, state.counted, state.lacking) = (due, due, 0);
        if let Some(sum) = &mut state.sum {
            **sum = Sum::of(printed, self.layout);
        }
    }

    /// Whether the report that a total needs of a body itself is there: of a government with nobody below it in the tree,
    /// the one on the whole government.
    fn is_in(&self, body: BodyNo) -> bool {
        if self.is_leaf(body) && self.whole(body).is_some() {
            return true;
        }
        self.own(body).is_some() && !self.needs_whole(body)
    }

    fn needs_whole(&self, body: BodyNo) -> bool {
        self.is_leaf(body) && writes_two(self.tree, body, self.year)
    }

    fn came(&self, body: BodyNo) -> usize {
        let desk = self.desks.get(body.index());
        let conflict = usize::from(self.is_in_conflict(body));
        conflict
            + desk.map_or(0, |desk| usize::from(desk.own().is_some()) + usize::from(desk.whole().is_some()))
    }

    /// What a body brings to the total above it: its printed report, else its own total, else its only report.
    fn part(&self, body: BodyNo) -> Option<Part<'_>> {
        let sum = || self.state(body).and_then(|state| state.sum.as_deref()).map(Part::Sum);
        self.whole(body).map(Part::Report).or_else(sum).or_else(|| self.own(body).map(Part::Report))
    }

    /// Bodies that must report and did not, in the order of the tree.
    fn missing(&self, order: &[BodyNo]) -> Vec<Missing> {
        let mut hidden = vec![false; self.states.len()];
        let mut missing = Vec::new();
        for body in order {
            let is_hidden = hidden.get(body.index()).copied().unwrap_or_default();
            let hides = is_hidden || self.is_represented(*body);
            for part in self.tree.parts(*body) {
                hidden.get_mut(part.index()).into_iter().for_each(|place| *place = hides);
            }
            let is_in = self.is_in(*body) || self.is_in_conflict(*body) || self.is_represented(*body);
            if !is_hidden && self.must(*body) && !is_in {
                let scope = if self.needs_whole(*body) { Scope::Government } else { Scope::Organ };
                missing.push(Missing { body: *body, scope });
            }
        }
        missing
    }

    fn differences(&self, body: BodyNo, edition: Edition) -> Vec<Difference> {
        let Some(printed) = self.whole(body) else { return Vec::new() };
        let below = self.tree.parts(body).filter_map(|part| Some((part, self.part(part)?)));
        let own = self.own(body).map(|own| (body, Part::Report(own)));
        let shares: Vec<(BodyNo, Part<'_>)> = own.into_iter().chain(below).collect();
        // Below a government without bodies in the tree there is more than its organ.
        let lacking = self.state(body).map_or(0, |state| state.lacking) + usize::from(self.is_leaf(body));
        let parts =
            Parts { tree: self.tree, body, layout: self.layout, edition, shares, is_whole: lacking == 0 };
        differ::differences(printed, &parts)
    }

    fn node(&mut self, body: BodyNo) -> Option<Node> {
        let stands_for = self.is_represented(body);
        let (has_own, is_printed) = (self.own(body).is_some(), self.whole(body).is_some());
        let state = self.states.get_mut(body.index())?;
        let sum = *state.sum.take()?;
        let State { expected, counted, lacking, below, .. } = *state;
        Some(Node {
            body,
            expected,
            counted,
            lacking,
            has_own,
            is_printed,
            stands_for: if stands_for { below } else { 0 },
            sum,
        })
    }
}
