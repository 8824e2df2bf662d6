//! Totals for programs: one object, or one report a total.

use std::collections::BTreeMap;
use std::io::{self, Write};

use law::annual::Scope;
use report::total::{Difference, Missing, Node, Origin, Standing, Totals, Value};
use report::tree::BodyNo;
use report::{Cell, CellId, Edition, Finding, Sentence, to_json};
use serde::Serialize;

use super::{Told, Unread};

/// One line a total, as reports on whole governments.
pub(super) fn lines(told: &Told<'_>, out: &mut dyn Write) -> io::Result<()> {
    for node in &told.totals.nodes {
        writeln!(out, "{}", to_json(&told.totals.report(node), &[]))?;
    }
    Ok(())
}

/// Everything in one object.
pub(super) fn object(told: &Told<'_>, out: &mut dyn Write) -> io::Result<()> {
    let totals = told.totals;
    let name = |body: BodyNo| totals.tree.member(body).name.as_str();
    let whole = Whole {
        year: totals.year.get(),
        edition: totals.edition,
        counted: totals.counted,
        other_years: totals.other_years.iter().map(|(year, reports)| (year.get(), *reports)).collect(),
        totals: totals.nodes.iter().map(|node| total(totals, node)).collect(),
        missing: totals.missing.iter().map(|one| missing(totals, *one)).collect(),
        twice: totals
            .twice
            .iter()
            .map(|twice| Twice {
                body: name(twice.body),
                scope: twice.scope,
                files: files(&twice.origins),
                counted: twice.is_counted,
            })
            .collect(),
        outside: totals
            .outside
            .iter()
            .map(|stray| Stray { body: stray.name.as_deref(), file: stray.origin.to_string() })
            .collect(),
        left_out: totals
            .left_out
            .iter()
            .map(|left| LeftOut {
                body: name(left.body),
                file: left.origin.to_string(),
                why: left.why.sentence(),
            })
            .collect(),
        vertical: totals.vertical.iter().map(|body| name(*body)).collect(),
        assumed_government: totals
            .assumed
            .iter()
            .map(|(body, origin)| Stray { body: Some(name(*body)), file: origin.to_string() })
            .collect(),
        unread: told.unread.iter().map(unread).collect(),
        differences: totals.differences.iter().map(|one| difference(totals, one)).collect(),
    };
    serde_json::to_writer_pretty(&mut *out, &whole)?;
    out.write_all(b"\n")
}

#[derive(Serialize)]
struct Whole<'a> {
    year: i16,
    edition: Edition,
    counted: usize,
    other_years: BTreeMap<i16, usize>,
    totals: Vec<Total<'a>>,
    missing: Vec<Lacking<'a>>,
    twice: Vec<Twice<'a>>,
    outside: Vec<Stray<'a>>,
    left_out: Vec<LeftOut<'a>>,
    vertical: Vec<&'a str>,
    assumed_government: Vec<Stray<'a>>,
    unread: Vec<NotRead<'a>>,
    differences: Vec<Differs<'a>>,
}

#[derive(Serialize)]
struct Total<'a> {
    body: &'a str,
    parent: Option<&'a str>,
    expected: usize,
    counted: usize,
    lacking: usize,
    has_own: bool,
    is_printed: bool,
    stands_for: usize,
    cells: BTreeMap<CellId, Figure<'a>>,
}

/// A bare number where it is exact.
#[derive(Serialize)]
#[serde(untagged)]
enum Figure<'a> {
    Exact(Cell),
    AtLeast {
        at_least: Cell,
        #[serde(skip_serializing_if = "Vec::is_empty")]
        open_in: Vec<&'a str>,
    },
    Unbounded {
        known: Cell,
        #[serde(skip_serializing_if = "Vec::is_empty")]
        open_in: Vec<&'a str>,
    },
}

fn total<'a>(totals: &'a Totals<'_>, node: &'a Node) -> Total<'a> {
    let name = |body: BodyNo| totals.tree.member(body).name.as_str();
    let open = totals.open_cells(node);
    let figure = |(id, value): (CellId, Value)| {
        let known = Cell::Amount(value.known);
        let open_in = open.get(&id).into_iter().flatten().map(|body| name(*body)).collect();
        let figure = match value.standing {
            Standing::Exact => Figure::Exact(known),
            Standing::AtLeast => Figure::AtLeast { at_least: known, open_in },
            Standing::Unbounded => Figure::Unbounded { known, open_in },
        };
        (id, figure)
    };
    Total {
        body: name(node.body),
        parent: totals.tree.parent(node.body).map(name),
        expected: node.expected,
        counted: node.counted,
        lacking: node.lacking,
        has_own: node.has_own,
        is_printed: node.is_printed,
        stands_for: node.stands_for,
        cells: totals.cells(node).map(figure).collect(),
    }
}

#[derive(Serialize)]
struct Lacking<'a> {
    body: &'a str,
    scope: Scope,
    parent: Option<&'a str>,
    contact: Option<&'a str>,
    phone: Option<&'a str>,
}

fn missing<'a>(totals: &'a Totals<'_>, missing: Missing) -> Lacking<'a> {
    let member = totals.tree.member(missing.body);
    Lacking {
        body: &member.name,
        scope: missing.scope,
        parent: totals.tree.parent(missing.body).map(|parent| totals.tree.member(parent).name.as_str()),
        contact: member.contact.as_deref(),
        phone: member.phone.as_deref(),
    }
}

#[derive(Serialize)]
struct Twice<'a> {
    body: &'a str,
    scope: Scope,
    files: Vec<String>,
    counted: bool,
}

fn files(origins: &[Origin]) -> Vec<String> {
    origins.iter().map(ToString::to_string).collect()
}

#[derive(Serialize)]
struct Stray<'a> {
    body: Option<&'a str>,
    file: String,
}

#[derive(Serialize)]
struct LeftOut<'a> {
    body: &'a str,
    file: String,
    why: Sentence,
}

#[derive(Serialize)]
struct NotRead<'a> {
    file: &'a str,
    zh: &'a str,
    en: &'a str,
}

fn unread(one: &Unread) -> NotRead<'_> {
    NotRead { file: &one.shown, zh: &one.why.zh, en: &one.why.en }
}

#[derive(Serialize)]
struct Differs<'a> {
    body: &'a str,
    cell: CellId,
    printed: Cell,
    computed: Cell,
    is_whole: bool,
    exceeded_by: Option<&'a str>,
    shares: Vec<Share<'a>>,
    finding: &'a Finding,
}

#[derive(Serialize)]
struct Share<'a> {
    body: &'a str,
    value: Cell,
    explains: bool,
}

fn difference<'a>(totals: &'a Totals<'_>, one: &'a Difference) -> Differs<'a> {
    let name = |body: BodyNo| totals.tree.member(body).name.as_str();
    let share = |share: &report::total::Share| Share {
        body: name(share.body),
        value: Cell::Amount(share.value),
        explains: share.explains,
    };
    Differs {
        body: name(one.body),
        cell: one.cell,
        printed: Cell::Amount(one.printed),
        computed: Cell::Amount(one.computed),
        is_whole: one.is_whole,
        exceeded_by: one.exceeded_by.map(name),
        shares: one.shares.iter().map(share).collect(),
        finding: &one.finding,
    }
}
