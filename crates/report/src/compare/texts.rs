//! Sentence beside sentence: what came, what went, what stayed but for its numbers.

use crate::check::{Text, containment, masked};
use crate::form::PartNo;
use crate::read::fold::fold;
use crate::report::Report;

/// A part of both reports in its sentences.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextPair {
    /// The part.
    pub part: PartNo,
    /// How much of the second text stood in the first, in percent, numbers masked; none where one is too short to say.
    pub likeness: Option<usize>,
    /// The sentences, in an order that is that of both texts.
    pub pieces: Vec<Piece>,
}

/// A sentence and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// It stands in both.
    Same(String),
    /// It stands in both with other numbers.
    Renumbered {
        /// With the numbers of the first.
        first: String,
        /// With those of the second.
        second: String,
    },
    /// It stands in the first alone.
    Removed(String),
    /// It stands in the second alone.
    Added(String),
}

impl TextPair {
    /// How many sentences are the same but for their numbers.
    pub fn kept(&self) -> usize {
        let kept = |piece: &&Piece| matches!(piece, Piece::Same(_) | Piece::Renumbered { .. });
        self.pieces.iter().filter(kept).count()
    }
}

pub(super) fn of(part: PartNo, first: &Report, second: &Report) -> TextPair {
    let texts = [first.prose(part), second.prose(part)];
    let [was, is] = texts.map(|text| Text::of(text).folded);
    let [a, b] = texts.map(sentences);
    TextPair { part, likeness: containment(&is, &was), pieces: pieces(&a, &b) }
}

/// A sentence with what it is recognised by.
struct Line<'t> {
    text: &'t str,
    /// Folded, every run of digits one `#`.
    masked: Vec<char>,
}

fn sentences(text: &str) -> Vec<Line<'_>> {
    let pieces = text.split_inclusive(['。', '！', '？', '!', '?', '\n']).map(str::trim);
    pieces
        .filter(|sentence| !sentence.is_empty())
        .map(|sentence| Line { text: sentence, masked: masked(&fold(sentence)) })
        .collect()
}

fn pieces(first: &[Line<'_>], second: &[Line<'_>]) -> Vec<Piece> {
    let mut out = Vec::with_capacity(first.len().max(second.len()));
    let (mut a, mut b) = (0, 0);
    for (i, j) in common(first, second).into_iter().chain([(first.len(), second.len())]) {
        let gone = first.get(a..i).unwrap_or_default();
        let new = second.get(b..j).unwrap_or_default();
        out.extend(gone.iter().map(|line| Piece::Removed(line.text.to_owned())));
        out.extend(new.iter().map(|line| Piece::Added(line.text.to_owned())));
        if let (Some(one), Some(other)) = (first.get(i), second.get(j)) {
            out.push(if fold(one.text) == fold(other.text) {
                Piece::Same(other.text.to_owned())
            } else {
                Piece::Renumbered { first: one.text.to_owned(), second: other.text.to_owned() }
            });
        }
        (a, b) = (i + 1, j + 1);
    }
    out
}

/// A longest list of sentences that stand in both in the same order, as pairs of their numbers.
fn common(first: &[Line<'_>], second: &[Line<'_>]) -> Vec<(usize, usize)> {
    /// Texts that ask for a larger table are no reports; what differs between their ends is taken for rewritten.
    const LARGEST: usize = 4_000_000;
    let same = |pair: &(&Line<'_>, &Line<'_>)| pair.0.masked == pair.1.masked;
    let head = first.iter().zip(second).take_while(same).count();
    let (rest_a, rest_b) = (first.get(head..).unwrap_or_default(), second.get(head..).unwrap_or_default());
    let tail = rest_a.iter().rev().zip(rest_b.iter().rev()).take_while(same).count();
    let (n, m) = (rest_a.len() - tail, rest_b.len() - tail);
    let (middle_a, middle_b) = (rest_a.get(..n).unwrap_or_default(), rest_b.get(..m).unwrap_or_default());
    let mut found: Vec<(usize, usize)> = (0..head).map(|i| (i, i)).collect();
    if n.saturating_mul(m) <= LARGEST {
        found.extend(longest(middle_a, middle_b).into_iter().map(|(i, j)| (head + i, head + j)));
    }
    found.extend((0..tail).map(|k| (head + n + k, head + m + k)));
    found
}

fn longest(first: &[Line<'_>], second: &[Line<'_>]) -> Vec<(usize, usize)> {
    let width = second.len() + 1;
    // Of the texts from `i` and `j` on, how many sentences are common: row after row, one flat table.
    let mut table = vec![0_u32; (first.len() + 1) * width];
    let get = |table: &[u32], i: usize, j: usize| table.get(i * width + j).copied().unwrap_or_default();
    for (i, a) in first.iter().enumerate().rev() {
        for (j, b) in second.iter().enumerate().rev() {
            let best = if a.masked == b.masked {
                get(&table, i + 1, j + 1) + 1
            } else {
                get(&table, i + 1, j).max(get(&table, i, j + 1))
            };
            if let Some(slot) = table.get_mut(i * width + j) {
                *slot = best;
            }
        }
    }
    let (mut i, mut j, mut found) = (0, 0, Vec::new());
    while let (Some(a), Some(b)) = (first.get(i), second.get(j)) {
        if a.masked == b.masked {
            found.push((i, j));
            (i, j) = (i + 1, j + 1);
        } else if get(&table, i + 1, j) >= get(&table, i, j + 1) {
            i += 1;
        } else {
            j += 1;
        }
    }
    found
}
