//! Which record is which row of the form: the records and the rows, both in order, are laid side by side so that the
//! labels agree best. A record without a label of its own takes the row its neighbours leave it.

use std::collections::HashSet;

use super::atoms::{Atom, AtomKind, Record};
use super::fold::fold;
use crate::cell::Cell;

/// A row of the form as something to be recognised.
#[derive(Clone, Debug)]
pub(crate) struct Target {
    /// The label and its variants, folded, without the number before it.
    labels: Vec<String>,
    /// How many values the row has.
    values: usize,
    /// Whether a short label may stand behind or before other words.
    anywhere: bool,
}

impl Target {
    pub(crate) fn new(labels: &[&str], values: usize) -> Self {
        let mut labels: Vec<String> =
            labels.iter().map(|label| without_number(&fold(label)).to_owned()).collect();
        labels.sort_by_key(|label| std::cmp::Reverse(label.len()));
        Self { labels, values, anywhere: false }
    }

    /// Whether a folded text is one of the labels, a number or a group before it.
    pub(crate) fn is_label_of(&self, own: &str) -> bool {
        let before = self.labels.iter().find_map(|label| own.strip_suffix(label.as_str()));
        before.is_some_and(|before| before.is_empty() || before.ends_with(['.', '、', ')']))
    }

    fn weight(&self) -> f32 {
        self.labels.first().map_or(0.0, |label| weight_of(label))
    }

    /// Whether a folded text holds the label of the row.
    pub(crate) fn is_in(&self, words: &str) -> bool {
        self.labels.iter().any(|label| words.contains(label.as_str()))
    }

    /// The same row, its label known also at the end of other words (a head glued to it) or before them (a remark).
    pub(crate) fn ending_anything(mut self) -> Self {
        self.anywhere = true;
        self
    }
}

/// A record laid to a row.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Match {
    /// Index of the record.
    pub(crate) record: usize,
    /// How well the labels agree: 1 for the prescribed words, 0 for order alone.
    pub(crate) likeness: f32,
}

/// Lays records to targets; for each target the record, if there is one. A row that stands out of order is taken
/// afterwards, where its label leaves no doubt.
pub(crate) fn align(records: &[Record], targets: &[Target]) -> Vec<Option<Match>> {
    if let Some(found) = as_prescribed(records, targets) {
        return found;
    }
    let scores = Scores::new(records, targets);
    let mut found = in_order(&scores, records.len(), targets.len());
    let mut used: HashSet<usize> = found.iter().flatten().map(|m| m.record).collect();
    for (j, slot) in found.iter_mut().enumerate().filter(|(_, slot)| slot.is_none()) {
        let certain = (0..records.len()).find(|i| !used.contains(i) && scores.likeness(*i, j) >= CERTAIN);
        if let Some(record) = certain {
            used.insert(record);
            *slot = Some(Match { record, likeness: scores.likeness(record, j) });
        }
    }
    found
}

/// The common case, which needs no comparing: every record ends with the prescribed label of a row, in the order of the
/// form, and has as many values.
fn as_prescribed(records: &[Record], targets: &[Target]) -> Option<Vec<Option<Match>>> {
    let mut found = vec![None; targets.len()];
    let mut rows = targets.iter().zip(&mut found);
    for (record, row) in records.iter().enumerate() {
        let slot = rows.find_map(|(target, slot)| target.is_label_of(&row.own).then_some((target, slot)));
        let (_, slot) = slot.filter(|(target, _)| has_exactly(row, target.values))?;
        *slot = Some(Match { record, likeness: 1.0 });
    }
    Some(found)
}

/// Whether a record has so many values, and behind them nothing but blanks.
fn has_exactly(record: &Record, values: usize) -> bool {
    let blank = |atom: &Atom| atom.cell == Cell::Blank;
    record.atoms.len() >= values && record.atoms.iter().skip(values).all(blank)
}

/// The likeness from which a label counts as the prescribed one.
const CERTAIN: f32 = 0.97;

fn in_order(scores: &Scores, records: usize, targets: usize) -> Vec<Option<Match>> {
    let (r, t) = (records, targets);
    // best[i][j]: the best total for records from i on and targets from j on, and the step taken.
    let mut best = vec![(0.0f32, Step::End); (r + 1) * (t + 1)];
    let at = |i: usize, j: usize| i * (t + 1) + j;
    for i in (0..=r).rev() {
        for j in (0..=t).rev() {
            let total = |i, j| best.get(at(i, j)).map_or(0.0, |(total, _)| *total);
            let mut choice = if i == r && j == t { (0.0, Step::End) } else { (f32::MIN, Step::End) };
            if i < r {
                choice = better(choice, (total(i + 1, j) - scores.loss(i), Step::SkipRecord));
            }
            if j < t {
                choice = better(choice, (total(i, j + 1) - MISSING, Step::SkipTarget));
            }
            if i < r && j < t {
                choice = better(choice, (total(i + 1, j + 1) + scores.gain(i, j), Step::Match));
            }
            if let Some(slot) = best.get_mut(at(i, j)) {
                *slot = choice;
            }
        }
    }
    let mut found = vec![None; t];
    let (mut i, mut j) = (0, 0);
    while let Some((_, step)) = best.get(at(i, j)) {
        match step {
            Step::End => break,
            Step::SkipRecord => i += 1,
            Step::SkipTarget => j += 1,
            Step::Match => {
                if let Some(slot) = found.get_mut(j) {
                    *slot = Some(Match { record: i, likeness: scores.likeness(i, j) });
                }
                i += 1;
                j += 1;
            }
        }
    }
    found
}

/// What it costs that a row of the form has no record.
const MISSING: f32 = 1.0;

#[derive(Clone, Copy, Debug)]
enum Step {
    End,
    SkipRecord,
    SkipTarget,
    Match,
}

fn better(a: (f32, Step), b: (f32, Step)) -> (f32, Step) {
    if b.0 > a.0 { b } else { a }
}

struct Scores {
    targets: usize,
    /// Likeness of record and target, row by row.
    likeness: Vec<f32>,
    gain: Vec<f32>,
    loss: Vec<f32>,
}

impl Scores {
    fn new(records: &[Record], targets: &[Target]) -> Self {
        let mut scores = Self { targets: targets.len(), likeness: vec![], gain: vec![], loss: vec![] };
        for record in records {
            let exact = targets.iter().any(|target| target.is_label_of(&record.own));
            let of: Vec<(f32, f32)> = targets
                .iter()
                .map(|target| match exact {
                    true if target.is_label_of(&record.own) => (1.0, target.weight()),
                    true => (0.0, target.weight()),
                    false => likeness(record, target),
                })
                .collect();
            let best = of.iter().map(|(like, _)| *like).fold(0.0, f32::max);
            let fits = |target: &Target| has_as_many_values(record, target.values);
            scores.loss.push(if best >= 0.6 { 4.0 } else { 0.5 });
            for ((like, weight), target) in of.iter().zip(targets) {
                let fit = fits(target);
                let gain = match (*like >= 0.4, fit) {
                    (true, true) => like * weight,
                    (true, false) => like * weight * 0.4,
                    // Order alone places only a record that says nothing else and has the right number of values.
                    (false, true) if best < 0.4 && record.own.chars().count() < UNKNOWN_LABEL => 0.5,
                    (false, true) if best < 0.4 => -2.0,
                    (false, _) => -8.0,
                };
                scores.likeness.push(*like);
                scores.gain.push(gain);
            }
        }
        scores
    }

    fn likeness(&self, i: usize, j: usize) -> f32 {
        self.likeness.get(i * self.targets + j).copied().unwrap_or(0.0)
    }

    fn gain(&self, i: usize, j: usize) -> f32 {
        self.gain.get(i * self.targets + j).copied().unwrap_or(f32::MIN)
    }

    fn loss(&self, i: usize) -> f32 {
        self.loss.get(i).copied().unwrap_or(0.0)
    }
}

/// A label of at least so many characters that is like none of the form's is a row of its own.
const UNKNOWN_LABEL: usize = 4;

fn has_as_many_values(record: &Record, values: usize) -> bool {
    let solid = record.atoms.iter().filter(|a| a.kind != AtomKind::Gap).count();
    let glued = record.atoms.iter().any(|a| a.kind == AtomKind::Run && a.text.len() > 1);
    solid == values
        || (glued && solid < values)
        || (solid > values && solid <= values + 3)
        || record.atoms.len() >= values
}

/// How well the words of a record agree with a label, from 0 to 1, and how much that weighs: long labels more.
fn likeness(record: &Record, target: &Target) -> (f32, f32) {
    let mut best = (0.0f32, 6.0f32);
    for label in &target.labels {
        let loose = target.anywhere && (record.own.ends_with(label) || record.own.starts_with(label));
        let own = if loose { 1.0 } else { compare(&record.own, label) };
        let joined = || compare(&format!("{}{}", record.stray, record.own), label) * 0.95;
        let like = if own >= 0.99 { own } else { own.max(joined()) };
        let weight = weight_of(label);
        if like * weight > best.0 * best.1 {
            best = (like, weight);
        }
    }
    best
}

/// Long labels weigh more.
fn weight_of(label: &str) -> f32 {
    6.0 + 4.0 * share(label.chars().count().min(20), 20)
}

/// How well a text agrees with a label.
pub(crate) fn compare(text: &str, label: &str) -> f32 {
    const SHORT: usize = 3;
    if text.is_empty() {
        return 0.0;
    }
    let length = label.chars().count();
    if length <= SHORT {
        let bare = without_number(text);
        let numbered_end = text.ends_with(label)
            && text.strip_suffix(label).is_some_and(|before| before.ends_with(['.', '、', ')', '七']));
        return if bare == label || numbered_end { 1.0 } else { 0.0 };
    }
    if text.ends_with(label) {
        return 1.0;
    }
    if text.contains(label) {
        return 0.97;
    }
    let bare = without_number(text);
    let bare_length = bare.chars().count();
    if bare_length >= 4 && label.contains(bare) {
        return 0.6 + 0.35 * share(bare_length, length);
    }
    let whole = near(bare, label);
    let begun = common_beginning(text, label);
    whole.max(begun)
}

/// Agreement by edit distance, for misprints: none in a label of four characters, a third of a long one at the most.
fn near(text: &str, label: &str) -> f32 {
    let label: Vec<char> = label.chars().collect();
    let text: Vec<char> = text.chars().collect();
    if text.len() * 2 < label.len() || text.len() > label.len() + 60 {
        return 0.0;
    }
    // A label may begin anywhere in the text and end anywhere.
    let mut row: Vec<usize> = vec![0; text.len() + 1];
    for (i, want) in label.iter().enumerate() {
        let mut next = vec![i + 1; text.len() + 1];
        for (j, have) in text.iter().enumerate() {
            let substituted = row.get(j).copied().unwrap_or(i) + usize::from(want != have);
            let deleted = row.get(j + 1).copied().unwrap_or(i) + 1;
            let inserted = next.get(j).copied().unwrap_or(i) + 1;
            if let Some(slot) = next.get_mut(j + 1) {
                *slot = substituted.min(deleted).min(inserted);
            }
        }
        row = next;
    }
    let distance = row.into_iter().min().unwrap_or(label.len());
    let allowed = match label.len() {
        0..=4 => 0,
        5..=7 => 1,
        long => long / 3,
    };
    if distance <= allowed { 0.95 - share(distance, label.len()) } else { 0.0 }
}

/// Agreement of a label that the text only begins, as where it is wrapped around its numbers.
fn common_beginning(text: &str, label: &str) -> f32 {
    const LEAST: usize = 4;
    let head: String = label.chars().take(LEAST).collect();
    let Some(at) = text.rfind(&head) else { return 0.0 };
    let rest = text.get(at..).unwrap_or_default();
    let same = rest.chars().zip(label.chars()).take_while(|(a, b)| a == b).count();
    let to_the_end = same == rest.chars().count();
    let share = share(same, label.chars().count());
    if to_the_end { 0.6 + 0.35 * share } else { 0.5 * share }
}

/// A part of a label as a share of it.
#[allow(clippy::cast_precision_loss, reason = "labels are short")]
fn share(part: usize, whole: usize) -> f32 {
    part as f32 / whole as f32
}

/// A label without the number before it.
pub(crate) fn without_number(label: &str) -> &str {
    let rest = label.trim_start_matches(|c: char| c.is_ascii_digit());
    if rest.len() < label.len() {
        return rest.strip_prefix(['.', '、', ',']).unwrap_or(rest);
    }
    if let Some(rest) = label.strip_prefix('(')
        && let Some((numeral, rest)) = rest.split_once(')')
        && numeral.chars().all(|c| "一二三四五六七八九十".contains(c))
    {
        return rest;
    }
    let mut chars = label.chars();
    match (chars.next(), chars.next()) {
        (Some(n), Some('、')) if "一二三四五六七八九十".contains(n) => chars.as_str(),
        _ => label,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_is_known_whole_wrapped_torn_or_misprinted() {
        for (text, label, at_least) in [
            ("(三)不予公开1.属于国家秘密", "属于国家秘密", 1.0),
            ("2.其他法律行政止公开", "其他法律行政法规禁止公开", 0.6),
            ("5.要求行政机关确认或重新出", "要求行政机关确认或重新出具已获取信息", 0.6),
            (
                "行政机关不再处理其政府信息公",
                "申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
                0.6,
            ),
            ("3.其他", "其他", 1.0),
            ("(六)其他处理3.其他", "其他", 1.0),
            ("(七)总计", "总计", 1.0),
        ] {
            assert!(compare(text, label) >= at_least, "{text} {}", compare(text, label));
        }
    }

    #[test]
    fn other_labels_are_not_taken_for_it() {
        for (text, label) in [
            ("2.其他法律行政法规禁止公开", "其他"),
            ("(一)予以公开", "部分公开"),
            ("4.无正当理由大量反复申请", "重复申请"),
            ("法律服务机构其他", "其他"),
            ("申请人情况", "属于国家秘密"),
        ] {
            assert!(compare(text, label) < 0.4, "{text} {}", compare(text, label));
        }
    }
}
