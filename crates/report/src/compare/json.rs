//! A comparison as JSON; docs/comparison.md says what stands where.

use serde::Serialize;

use super::Comparison;
use super::cells::{Change, Pair};
use super::links::{Link, State};
use super::relation::{Order, Relation};
use super::texts::{Piece, TextPair};
use crate::cell::Cell;
use crate::finding::{Code, Finding, Sentence};
use crate::form::{CellId, Edition};
use crate::report::Report;

#[derive(Serialize)]
struct Out<'a> {
    first: Side<'a>,
    second: Side<'a>,
    swapped: bool,
    relation: &'static str,
    notes: &'a [Sentence],
    links: Vec<OutLink<'a>>,
    cells: Vec<OutCell>,
    texts: Vec<OutText<'a>>,
}

#[derive(Serialize)]
struct Side<'a> {
    body: Option<&'a str>,
    year: Option<law::Year>,
    edition: Edition,
    scope: Option<law::annual::Scope>,
}

#[derive(Serialize)]
struct OutLink<'a> {
    code: Code,
    what: &'a Sentence,
    state: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    sentence: Option<&'a Sentence>,
    #[serde(skip_serializing_if = "<[Finding]>::is_empty")]
    findings: &'a [Finding],
}

#[derive(Serialize)]
struct OutCell {
    cell: CellId,
    first: Cell,
    second: Cell,
    change: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    difference: Option<Cell>,
    #[serde(skip_serializing_if = "Option::is_none")]
    percent: Option<Cell>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<Sentence>,
}

#[derive(Serialize)]
struct OutText<'a> {
    part: &'static str,
    likeness: Option<usize>,
    sentences: Vec<OutPiece<'a>>,
}

#[derive(Serialize)]
#[serde(tag = "state", rename_all = "snake_case")]
enum OutPiece<'a> {
    Same { text: &'a str },
    Renumbered { first: &'a str, second: &'a str },
    Removed { text: &'a str },
    Added { text: &'a str },
}

impl Comparison<'_> {
    /// One object on one line.
    pub fn to_json(&self) -> String {
        let out = Out {
            first: side(self.first),
            second: side(self.second),
            swapped: self.order == Order::ByYear,
            relation: relation(self.relation),
            notes: &self.notes,
            links: self.links.iter().map(link).collect(),
            cells: self.pairs.iter().map(cell).collect(),
            texts: self.texts.iter().map(text).collect(),
        };
        // Nothing in it is a map with keys that are no strings, so writing cannot fail.
        serde_json::to_string(&out).unwrap_or_default()
    }
}

fn side(report: &Report) -> Side<'_> {
    Side { body: report.body.as_deref(), year: report.year, edition: report.edition, scope: report.scope }
}

fn relation(relation: Relation) -> &'static str {
    match relation {
        Relation::Following => "following",
        Relation::Apart { .. } => "apart",
        Relation::Bodies => "bodies",
        Relation::Versions => "versions",
        Relation::Strangers => "strangers",
        Relation::Scopes => "scopes",
        Relation::Undated => "undated",
    }
}

fn link(link: &Link) -> OutLink<'_> {
    let (state, sentence, findings): (_, _, &[Finding]) = match &link.state {
        State::Holds(sentence) => ("holds", Some(sentence), &[]),
        State::Broken(findings) => ("broken", None, findings),
        State::Open(sentence) => ("open", Some(sentence), &[]),
    };
    OutLink { code: link.code, what: &link.what, state, sentence, findings }
}

fn cell(pair: &Pair) -> OutCell {
    let (change, difference, percent, reason) = match pair.change {
        Change::Same => ("same", None, None, None),
        Change::By { difference, percent } => ("by", Some(difference), percent, None),
        Change::Rewritten => ("rewritten", None, None, None),
        Change::Open => ("open", None, None, None),
        Change::Incomparable(why) => ("incomparable", None, None, Some(why.sentence())),
    };
    OutCell {
        cell: pair.id,
        first: pair.first.clone(),
        second: pair.second.clone(),
        change,
        difference: difference.map(Cell::Amount),
        percent: percent.map(Cell::Amount),
        reason,
    }
}

fn text(pair: &TextPair) -> OutText<'_> {
    OutText {
        part: pair.part.key(),
        likeness: pair.likeness,
        sentences: pair.pieces.iter().map(piece).collect(),
    }
}

fn piece(piece: &Piece) -> OutPiece<'_> {
    match piece {
        Piece::Same(text) => OutPiece::Same { text },
        Piece::Renumbered { first, second } => OutPiece::Renumbered { first, second },
        Piece::Removed(text) => OutPiece::Removed { text },
        Piece::Added(text) => OutPiece::Added { text },
    }
}
