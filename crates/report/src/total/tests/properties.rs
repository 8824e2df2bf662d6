use std::collections::BTreeMap;

use proptest::prelude::*;
use rust_decimal::Decimal;

use super::*;
use crate::form::{Column2, Row2};
use crate::json::to_json;

/// A body: whom it stands below, what it is, its numbers, and whether its 本级政府 report is there too.
#[derive(Clone, Debug)]
struct Plan {
    above: usize,
    kind: BodyKind,
    own: Numbers,
    whole: Option<Numbers>,
}

#[derive(Clone, Debug)]
struct Numbers {
    cells: Vec<(usize, u16)>,
    cents: u32,
    is_one_row: bool,
}

fn numbers() -> impl Strategy<Value = Numbers> {
    (prop::collection::vec((0..240_usize, any::<u16>()), 0..12), any::<u32>(), any::<bool>())
        .prop_map(|(cells, cents, is_one_row)| Numbers { cells, cents, is_one_row })
}

fn plan() -> impl Strategy<Value = Plan> {
    let kinds = prop::sample::select(vec![BodyKind::Government, BodyKind::Department, BodyKind::Vertical]);
    (any::<prop::sample::Index>(), kinds, numbers(), prop::option::of(numbers()))
        .prop_map(|(above, kind, own, whole)| Plan { above: above.index(64), kind, own, whole })
}

fn plans() -> impl Strategy<Value = Vec<Plan>> {
    prop::collection::vec(plan(), 1..12)
}

fn name(at: usize) -> String {
    format!("机关{at:02}号")
}

fn tree_of(plans: &[Plan]) -> Tree {
    let members = plans.iter().enumerate().map(|(at, plan)| {
        let above = at.checked_sub(1).map_or_else(String::new, |_| name(plan.above % at));
        let kind = if at == 0 { BodyKind::Government } else { plan.kind };
        member(&name(at), kind, Level::County, &above)
    });
    Tree::new(members.collect()).unwrap()
}

fn report_of(at: usize, scope: Scope, numbers: &Numbers) -> Report {
    let mut report = zeros(&name(at), Some(scope));
    let ids: Vec<CellId> = CellId::all(Edition::Form2021)
        .filter(|id| !matches!(id, CellId::T3(Row3::OtherHandling, _)))
        .collect();
    for (cell, number) in &numbers.cells {
        report.cells.set(ids[cell % ids.len()], Cell::Count(i64::from(*number)));
    }
    report.cells.set(
        CellId::T2(Row2::Charges, Column2::AmountWan),
        Cell::Amount(Decimal::new(numbers.cents.into(), 2)),
    );
    if numbers.is_one_row {
        merge(&mut report);
    }
    report
}

fn reports_of(plans: &[Plan]) -> Vec<Report> {
    plans
        .iter()
        .enumerate()
        .flat_map(|(at, plan)| {
            let is_government = at == 0 || plan.kind == BodyKind::Government;
            let whole = plan.whole.as_ref().filter(|_| is_government);
            let whole = whole.map(|numbers| report_of(at, Scope::Government, numbers));
            std::iter::once(report_of(at, Scope::Organ, &plan.own)).chain(whole)
        })
        .collect()
}

/// All numbers, 其他处理 as one row in each.
fn flat(report: &Report) -> BTreeMap<CellId, Decimal> {
    let mut report = report.clone();
    if !report.has_one_row_of_other_handling() {
        merge(&mut report);
    }
    CellId::all(Edition::Form2021).filter_map(|id| Some((id, report.cell(id).amount()?))).collect()
}

/// What a body brings, worked out the slow way.
fn brings(tree: &Tree, reports: &[Report], body: BodyNo, is_top: bool) -> BTreeMap<CellId, Decimal> {
    let of = |scope| {
        let name = &tree.member(body).name;
        reports.iter().find(|report| report.scope == Some(scope) && report.body.as_ref() == Some(name))
    };
    if let Some(whole) = of(Scope::Government).filter(|_| !is_top) {
        return flat(whole);
    }
    let mut sum = of(Scope::Organ).map(flat).unwrap_or_default();
    for part in tree.parts(body) {
        for (id, number) in brings(tree, reports, part, false) {
            *sum.entry(id).or_default() += number;
        }
    }
    sum
}

proptest! {
    #[test]
    fn a_total_is_the_sum_of_the_organ_and_of_what_stands_below(plans in plans()) {
        let tree = tree_of(&plans);
        let reports = reports_of(&plans);
        let totals = totals(&tree, &reports);
        for node in &totals.nodes {
            let wanted = brings(&tree, &reports, node.body, true);
            prop_assert_eq!(flat(&totals.report(node)), wanted, "{}", tree.member(node.body).name);
        }
    }

    #[test]
    fn the_order_in_which_reports_come_does_not_matter(
        plans in plans(),
        order in prop::collection::vec(any::<u32>(), 24),
    ) {
        let tree = tree_of(&plans);
        let mut reports: Vec<(usize, Report)> = reports_of(&plans).into_iter().enumerate().collect();
        reports.push((99, zeros("别处的机关", None)));
        let said = |reports: &[(usize, Report)]| {
            let mut totaller = Totaller::new(&tree, year()).unwrap();
            for (number, report) in reports {
                totaller.take(Slip::of(report), origin(&number.to_string()));
                totaller.take(Slip::of(report), origin(&format!("{number}a")));
            }
            let Totals { nodes, missing, twice, outside, left_out, assumed, differences, counted, .. } = totaller.finish();
            format!("{:?}", (nodes, missing, twice, outside, left_out, assumed, differences, counted))
        };
        let first = said(&reports);
        reports.sort_by_key(|(number, _)| order.get(*number).copied());
        prop_assert!(said(&reports) == first);
    }

    #[test]
    fn a_lower_bound_never_lies_above_the_true_sum(
        plans in plans(),
        hidden in prop::collection::vec((any::<prop::sample::Index>(), 0..240_usize, 0..4_u8), 0..40),
        lost in prop::collection::vec(any::<prop::sample::Index>(), 0..3),
    ) {
        let tree = tree_of(&plans);
        // Without printed reports, so that a lost one is not stood for by others.
        let plans: Vec<Plan> = plans.into_iter().map(|plan| Plan { whole: None, ..plan }).collect();
        let whole = reports_of(&plans);
        let mut torn = whole.clone();
        for (which, cell, how) in hidden {
            let at = which.index(torn.len());
            let id = CellId::all(Edition::Form2021).nth(cell % 207).unwrap();
            if torn[at].cell(id).amount().is_some() {
                let cell = [Cell::Absent, Cell::Text("见附件".into()), Cell::Count(-5), Cell::Text("≥0".into())];
                torn[at].cells.set(id, cell[usize::from(how)].clone());
            }
        }
        for which in lost {
            torn.remove(which.index(torn.len()));
            if torn.is_empty() { break }
        }
        let (whole, torn) = (totals(&tree, &whole), totals(&tree, &torn));
        for (node, other) in torn.nodes.iter().zip(&whole.nodes) {
            let truth = flat(&whole.report(other));
            for (id, value) in torn.cells(node) {
                if let Some(truth) = truth.get(&id) {
                    prop_assert!(value.known <= *truth, "{id}");
                    prop_assert!(value.standing != Standing::Exact || value.known == *truth, "{id}");
                }
            }
        }
    }

    #[test]
    fn a_total_written_as_a_report_is_read_back_as_the_same_total(plans in plans(), lost in any::<prop::sample::Index>()) {
        let tree = tree_of(&plans);
        let mut reports = reports_of(&plans);
        reports.remove(lost.index(reports.len()));
        let written = totals(&tree, &reports);
        for node in &written.nodes {
            let json = to_json(&written.report(node), &[]);
            let alone = Tree::new(vec![
                member("上级", BodyKind::Government, Level::Prefecture, ""),
                member(&tree.member(node.body).name, BodyKind::Government, Level::County, "上级"),
            ]).unwrap();
            let mut totaller = Totaller::new(&alone, year()).unwrap();
            totaller.take(Slip::from_json(&json).unwrap(), origin("total.jsonl"));
            totaller.take(Slip::of(&zeros("上级", Some(Scope::Organ))), origin("own.html"));
            let again = totaller.finish();
            let before: Vec<(CellId, Decimal, Standing)> =
                written.cells(node).map(|(id, value)| (id, value.known, value.standing)).collect();
            let after: Vec<(CellId, Decimal, Standing)> =
                again.cells(&again.nodes[0]).map(|(id, value)| (id, value.known, value.standing)).collect();
            prop_assert_eq!(before, after);
        }
    }
}
