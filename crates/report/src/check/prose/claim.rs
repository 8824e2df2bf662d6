//! What prose says in numbers about things that also stand in the tables.
//!
//! A claim is a number with its noun: `收到政府信息公开申请12件`. Numbers of another year, of a comparison, of a way of
//! applying or of a group within the whole are no claims about the whole.

use super::number::{Number, Unit, numbers};
use super::text::{clause_end, clause_start, has, last_of, plain_sentences};
use crate::check::subject::{Section, Subject};
use crate::form::{PartNo, Row2, Verdict4};

mod case;
mod document;
mod request;
mod scope;
#[cfg(test)]
mod tests;

/// What a number is said to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::check) enum Kind {
    /// Requests received.
    Received,
    /// Requests 办理, which may mean received or handled.
    Dealt,
    /// Requests answered.
    Handled,
    /// Requests carried in from last year.
    CarriedIn,
    /// Requests carried out into next year.
    CarriedOut,
    /// Requests of natural persons.
    Persons,
    /// Requests of legal persons and other organisations.
    Organisations,
    /// Requests that ended in one way.
    Outcome(Ending),
    /// Reconsiderations or suits.
    Cases(Topic, Option<Verdict4>),
    /// Rules or normative documents.
    Documents(Row2, Fate),
}

/// The groups of outcomes that prose speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::check) enum Ending {
    /// 予以公开
    Granted,
    /// 部分公开
    Partial,
    /// 予以公开及部分公开
    GrantedOrPartial,
    /// 不予公开
    Withheld,
    /// 无法提供
    Unable,
    /// 不予处理
    NotProcessed,
    /// 其他处理
    Other,
}

/// What kind of case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::check) enum Topic {
    /// 行政复议
    Reconsideration,
    /// 行政诉讼
    Litigation,
    /// 未经复议直接起诉
    Direct,
    /// 复议后起诉
    AfterReconsideration,
    /// 行政复议和行政诉讼
    Both,
}

/// What became of documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::check) enum Fate {
    /// 制发
    Issued,
    /// 公开
    Published,
    /// 废止
    Repealed,
    /// 现行有效
    InForce,
}

/// A number with what it is said to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::check) struct Claim {
    pub(in crate::check) kind: Kind,
    pub(in crate::check) value: i64,
    pub(in crate::check) section: Section,
    /// The bytes of the clause in the folded prose, up to the unit.
    pub(in crate::check) from: usize,
    pub(in crate::check) to: usize,
    /// Whether the sentence names another scope than the report's, or does not say that it speaks of disclosure.
    pub(in crate::check) weak: bool,
}

/// The surroundings of a number.
pub(in crate::check) struct Seen<'t> {
    /// The clause before the number, from the number before.
    pub(in crate::check) before: &'t str,
    /// The clause behind its unit, up to the next number.
    pub(in crate::check) after: &'t str,
    /// The sentence before that clause.
    pub(in crate::check) lead: &'t str,
    /// The sentence.
    pub(in crate::check) sentence: &'t str,
    /// The sentence before, if it is in the same paragraph.
    pub(in crate::check) earlier: &'t str,
    /// Whether another number stands in the clause behind.
    pub(in crate::check) followed: bool,
    /// The last year named before the number in the sentence.
    pub(in crate::check) year: Option<i16>,
    /// Whether it stands in part four.
    pub(in crate::check) in_part_four: bool,
}

const SECTIONS: [PartNo; 5] = [PartNo::One, PartNo::Two, PartNo::Three, PartNo::Four, PartNo::Six];
/// A sentence without one of these makes no claim.
const TRIGGERS: [&str; 8] = ["申请", "复议", "诉讼", "规范性文件", "规章", "予以公开", "无法提供", "起诉"];

/// A report makes fewer claims; a text that makes more is something else.
const MOST: usize = 300;

/// A sentence of more numbers is a list.
const MOST_NUMBERS: usize = 60;

/// Digits, or words of denial.
fn says_a_number(sentence: &str) -> bool {
    sentence.bytes().any(|byte| byte.is_ascii_digit()) || has(sentence, &["未", "没有发生"])
}

/// All claims of a report.
pub(in crate::check) fn claims(subject: &Subject<'_>) -> Vec<Claim> {
    let mut claims = Vec::new();
    for part in SECTIONS {
        let text = subject.text(Some(part));
        let mut earlier = "";
        for range in plain_sentences(text) {
            let sentence = text.get(range.clone()).unwrap_or_default();
            if says_a_number(sentence) && has(sentence, &TRIGGERS) && claims.len() < MOST {
                let found = Finder { subject, part, at: range.start, sentence, earlier };
                found.numbers(&mut claims);
                found.denials(&mut claims);
            }
            earlier = if sentence.ends_with('\n') { "" } else { sentence };
        }
    }
    claims
}

struct Finder<'s, 't> {
    subject: &'s Subject<'s>,
    part: PartNo,
    at: usize,
    sentence: &'t str,
    earlier: &'t str,
}

impl Finder<'_, '_> {
    fn numbers(&self, claims: &mut Vec<Claim>) {
        let numbers = numbers(self.sentence);
        if numbers.len() > MOST_NUMBERS {
            return;
        }
        for (i, number) in numbers.iter().enumerate().filter(|(_, n)| n.unit == Unit::Case) {
            let Some(value) = number.exact() else { continue };
            let seen = self.seen(&numbers, i);
            let kind = classify(&seen, self.subject.year());
            if let Some(kind) = kind.filter(|kind| !case::says_nothing(*kind, &seen, self.body())) {
                let from = number.start - seen.before.len();
                claims.push(self.claim(kind, value, from..number.end, &seen));
            }
        }
    }

    /// `未收到政府信息公开申请`, `未发生行政复议`: zero without a number.
    fn denials(&self, claims: &mut Vec<Claim>) {
        const WORDS: [&str; 9] =
            ["未收到", "没有收到", "未接到", "未受理", "未发生", "没有发生", "未被", "未产生", "未出现"];
        let (sentence, in_part_four) = (self.sentence, self.part == PartNo::Four);
        for word in WORDS {
            for (at, _) in sentence.match_indices(word) {
                let end = clause_end_with_lists(sentence, at);
                let after = sentence.get(at + word.len()..end).unwrap_or_default();
                let start = clause_start(sentence, at);
                let lead = sentence.get(..start).unwrap_or_default();
                let before = sentence.get(start..at).unwrap_or_default();
                let years = numbers(sentence.get(..at).unwrap_or_default());
                let year = years.iter().rev().find_map(Number::year);
                let (earlier, followed) = (self.earlier, false);
                let seen = Seen { before, after, lead, sentence, earlier, followed, year, in_part_four };
                if !is_of_year(&seen, self.subject.year()) || years_differ(before) || has(after, &["逾期"])
                {
                    continue;
                }
                for kind in denied(&seen) {
                    claims.push(self.claim(kind, 0, start..end, &seen));
                }
            }
        }
    }

    fn body(&self) -> &str {
        self.subject.report.body.as_deref().unwrap_or_default()
    }

    fn claim(&self, kind: Kind, value: i64, range: std::ops::Range<usize>, seen: &Seen<'_>) -> Claim {
        let weak = scope::is_other(seen, self.subject) || case::is_of_other_cases(kind, seen);
        let (from, to) = (self.at + range.start, self.at + range.end);
        Claim { kind, value, section: Some(self.part), from, to, weak }
    }

    fn seen(&self, numbers: &[Number], i: usize) -> Seen<'_> {
        let (sentence, earlier) = (self.sentence, self.earlier);
        let counted = |n: &&Number| n.unit != Unit::Year;
        let (here, past) = (numbers.get(i), numbers.get(..i).unwrap_or_default());
        let (start, end) = here.map_or((0, 0), |n| (n.start, n.end));
        let floor = past.iter().rev().find(counted).map_or(0, |n| n.end);
        let clause = clause_start(sentence, start);
        let from = clause.max(floor).min(start);
        let until = clause_end(sentence, end);
        let next = numbers.get(i + 1..).unwrap_or_default().iter().find(counted).map(|n| n.start);
        let followed = next.is_some_and(|next| next < until);
        Seen {
            before: sentence.get(from..start).unwrap_or_default(),
            after: sentence.get(end..next.unwrap_or(until).min(until)).unwrap_or_default(),
            lead: sentence.get(..from).unwrap_or_default(),
            sentence,
            earlier,
            followed,
            year: past.iter().rev().find_map(Number::year),
            in_part_four: self.part == PartNo::Four,
        }
    }
}

/// A denial goes on over 、: `未发生行政复议、行政诉讼`.
fn clause_end_with_lists(sentence: &str, from: usize) -> usize {
    let mut end = clause_end(sentence, from);
    while sentence.get(end..).is_some_and(|rest| rest.starts_with('、')) {
        end = clause_end(sentence, end + '、'.len_utf8());
    }
    end
}

const COMPARED: [&str; 17] = [
    "同比", "环比", "增加", "减少", "增长", "下降", "上升", "回落", "较上", "较去", "较20", "比上", "比去",
    "比20", "多了", "少了", "相比",
];
const OF_A_PERIOD: [&str; 6] = ["上半年", "下半年", "季度", "每月", "月份", "平均"];
const OF_OTHER_YEARS: [&str; 6] = ["上年", "去年", "上一年", "往年", "历年", "近年"];

fn years_differ(before: &str) -> bool {
    has(before, &COMPARED) || has(before, &OF_A_PERIOD) || has(before, &OF_OTHER_YEARS)
}

fn is_of_year(seen: &Seen<'_>, year: Option<i16>) -> bool {
    match (seen.year, year) {
        (Some(said), Some(year)) => said == year,
        _ => true,
    }
}

fn classify(seen: &Seen<'_>, year: Option<i16>) -> Option<Kind> {
    let before = seen.before;
    if has(before, &COMPARED) || has(before, &OF_A_PERIOD) || before.ends_with('等') {
        return None;
    }
    if let Some(kind) = case::carried(seen, year) {
        return Some(kind);
    }
    if !is_of_year(seen, year) || has(before, &OF_OTHER_YEARS) || before.contains("结转") {
        return None;
    }
    case::classify(seen)
        .or_else(|| request::ending(seen))
        .or_else(|| document::classify(seen))
        .or_else(|| request::classify(seen))
}

fn denied(seen: &Seen<'_>) -> Vec<Kind> {
    let mut kinds = case::denied(seen);
    kinds.extend(request::denied(seen));
    kinds
}

/// The text in which a number's subject may be named: the sentence up to the end of its clause.
fn said(seen: &Seen<'_>) -> String {
    [seen.lead, seen.before, seen.after].concat()
}

/// Whether the sentence, or the one before it, speaks of disclosure on request.
fn is_about_requests(seen: &Seen<'_>) -> bool {
    const WORDS: [&str; 3] = ["信息公开", "依申请", "公开申请"];
    has(&said(seen), &WORDS) || has(seen.earlier, &WORDS)
}

/// The word of a list that stands last in a text, with what it means.
fn last_word<T: Copy>(text: &str, words: &[(&str, T)]) -> Option<T> {
    let ends = words.iter().filter_map(|(word, meaning)| last_of(text, &[word]).map(|end| (end, *meaning)));
    ends.fold(None, |best: Option<(usize, T)>, found| match best {
        Some(best) if best.0 >= found.0 => Some(best),
        _ => Some(found),
    })
    .map(|(_, meaning)| meaning)
}
