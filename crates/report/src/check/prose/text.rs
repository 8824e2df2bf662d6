//! Folded prose and its sentences.

use std::ops::Range;

use crate::read::fold::fold_char;

/// Prose folded for matching; paragraphs still end with `\n`.
#[derive(Debug, Default)]
pub(crate) struct Text {
    pub(crate) folded: String,
}

/// No part of a report is longer; what follows is not looked at.
const LONGEST: usize = 30_000;
/// No sentence is longer, in bytes; a longer one is a table or a list run together.
const LONGEST_SENTENCE: usize = 3000;

impl Text {
    pub(crate) fn of(original: &str) -> Self {
        let mut folded = String::with_capacity(original.len().min(LONGEST * 3));
        folded.extend(original.chars().filter_map(fold_but_lines).take(LONGEST));
        Self { folded }
    }
}

fn fold_but_lines(c: char) -> Option<char> {
    if c == '\n' { Some(c) } else { fold_char(c) }
}

/// Where a stretch of the folded text stands in the original.
pub(in crate::check) fn original_range(original: &str, folded: Range<usize>) -> Range<usize> {
    let mut at = 0;
    let mut start = None;
    for (offset, c) in original.char_indices() {
        let Some(kept) = fold_but_lines(c) else { continue };
        if at >= folded.start && start.is_none() {
            start = Some(offset);
        }
        if at >= folded.end {
            return start.unwrap_or(offset)..offset;
        }
        at += kept.len_utf8();
    }
    start.unwrap_or(original.len())..original.len()
}

/// The sentences of a folded text: they end with 。, !, ? or the paragraph.
pub(in crate::check) fn sentences(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut from = 0;
    text.split_inclusive(['。', '!', '?', '\n']).map(move |sentence| {
        let range = from..from + sentence.len();
        from = range.end;
        range
    })
}

/// The sentences that are no longer than a sentence.
pub(in crate::check) fn plain_sentences(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    sentences(text).filter(|range| range.len() <= LONGEST_SENTENCE)
}

/// The paragraphs of a folded text, with the byte each begins at.
pub(in crate::check) fn paragraphs(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut from = 0;
    text.split_inclusive('\n').map(move |paragraph| {
        let at = from;
        from += paragraph.len();
        (at, paragraph)
    })
}

/// Whether a text has at least so many letters and digits; a shorter one is no text to look for words in.
pub(in crate::check) fn is_a_text(text: &str, least: usize) -> bool {
    text.chars().filter(|c| c.is_alphanumeric()).take(least).count() == least
}

/// Whether a text holds one of some words.
pub(in crate::check) fn has(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| text.contains(word))
}

/// Where the last of some words ends.
pub(in crate::check) fn last_of(text: &str, words: &[&str]) -> Option<usize> {
    words.iter().filter_map(|word| text.rfind(word).map(|at| at + word.len())).max()
}

/// Where the clause begins that a byte of a sentence stands in; brackets closed before it belong to the clause.
pub(in crate::check) fn clause_start(sentence: &str, at: usize) -> usize {
    let mut closed = 0;
    for (offset, c) in sentence.get(..at).unwrap_or_default().char_indices().rev() {
        match c {
            ')' => closed += 1,
            '(' | ',' | ';' | ':' if closed == 0 => return offset + 1,
            '(' => closed -= 1,
            _ => {}
        }
    }
    0
}

/// Where the clause ends that goes on at a byte of a sentence; an enumeration comma ends it too.
pub(in crate::check) fn clause_end(sentence: &str, from: usize) -> usize {
    let mut open = 0;
    for (offset, c) in sentence.get(from..).unwrap_or_default().char_indices() {
        match c {
            '(' => open += 1,
            ')' | ',' | ';' | ':' | '、' | '。' | '!' | '?' | '\n' if open == 0 => return from + offset,
            ')' => open -= 1,
            _ => {}
        }
    }
    sentence.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stretch_of_the_folded_text_is_found_in_the_original() {
        let original = "全年 收到“申请” １２ 件。";
        let folded = Text::of(original).folded;
        assert_eq!(folded, "全年收到申请12件。");
        let at = folded.find("申请").unwrap();
        let range = original_range(original, at..at + "申请12件".len());
        assert_eq!(&original[range], "申请” １２ 件");
    }

    #[test]
    fn a_clause_keeps_the_brackets_that_close_before_the_number() {
        let text = "答复申请,部分公开(区分处理的,只计这一情形)2件,其余";
        let at = text.find('2').unwrap();
        assert_eq!(&text[clause_start(text, at)..at], "部分公开(区分处理的,只计这一情形)");
        assert_eq!(&text[at..clause_end(text, at)], "2件");
        let inner = "答复805件(含上年结转18件,另有72件)";
        let at = inner.find("18").unwrap();
        assert_eq!(&inner[clause_start(inner, at)..at], "含上年结转");
    }

    #[test]
    fn sentences_cover_the_text() {
        let text = "一。二!三\n四";
        let all: Vec<&str> = sentences(text).map(|r| &text[r]).collect();
        assert_eq!(all, ["一。", "二!", "三\n", "四"]);
    }
}
