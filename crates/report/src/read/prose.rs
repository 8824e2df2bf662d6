//! The parts in words.

use std::collections::BTreeMap;
use std::ops::Range;

use super::fold::{fold, is_han};
use super::look::is_page_number;
use super::outline::{Outline, score};
use super::rows::Row;
use super::title::is_title;
use crate::form::PartNo;
use crate::report::{Part, Prose, Report};

/// Reads the text of the six parts and the paragraph before part one.
pub(crate) fn read(rows: &[Row], outline: &Outline, report: &mut Report) {
    let tables = [&outline.table2, &outline.table3, &outline.table4];
    let width = printed_width(rows);
    let end = body_end(rows);
    for part in PartNo::ALL {
        let Some(heading) = outline.heading(part) else { continue };
        let until = outline.next_heading(part).unwrap_or(end).max(heading + 1);
        let prose = text_of(rows, heading + 1..until, &tables, width);
        let printed = rows.get(heading).map(|row| row.text()).unwrap_or_default();
        let place = rows.get(heading).map(|row| row.place).unwrap_or_default();
        let mut prose = prose;
        if prose.places.is_empty() {
            prose.places.push((0, place));
        }
        report.parts.insert(part, Part { heading: clean_heading(&printed), prose });
    }
    if outline.heading(PartNo::Five).is_none() {
        read_part_without_heading(rows, outline, report, (end, width));
    }
    let first = PartNo::ALL.into_iter().find_map(|part| outline.heading(part));
    let before = text_of(rows, 0..first.unwrap_or(0), &tables, width);
    report.preamble = (!before.is_blank()).then_some(before);
}

/// Prose between table four and part six belongs to part five, whose heading was forgotten.
fn read_part_without_heading(
    rows: &[Row],
    outline: &Outline,
    report: &mut Report,
    (end, width): (usize, Option<usize>),
) {
    const PARAGRAPH: usize = 40;
    if outline.table4.is_empty() {
        return;
    }
    let until = outline.heading(PartNo::Six).unwrap_or(end);
    let prose = text_of(rows, outline.table4.end..until.max(outline.table4.end), &[], width);
    if prose.text.chars().filter(|c| is_han(*c)).count() < PARAGRAPH {
        return;
    }
    if let Some(part) = report.parts.get_mut(&PartNo::Four) {
        let keep = part.prose.text.len().saturating_sub(prose.text.len());
        part.prose.text.truncate(part.prose.text.floor_char_boundary(keep));
        part.prose.places.retain(|(at, _)| *at <= keep);
    }
    report.parts.insert(PartNo::Five, Part { heading: String::new(), prose });
}

fn clean_heading(printed: &str) -> String {
    printed.trim().trim_start_matches('#').trim().to_owned()
}

/// The text of rows that lie in no table. Lines that a page broke are joined; page numbers are dropped.
fn text_of(rows: &[Row], range: Range<usize>, tables: &[&Range<usize>], width: Option<usize>) -> Prose {
    let mut prose = Prose::default();
    for (at, row) in rows.iter().enumerate().take(range.end).skip(range.start) {
        let in_table = tables.iter().any(|table| table.contains(&at));
        if in_table || !(row.is_text() || row.says_one_thing()) {
            continue;
        }
        let text = row.text();
        let line = text.trim();
        if line.is_empty() || is_page_number(&row.folded()) {
            continue;
        }
        if prose.text.is_empty() || is_continued(&prose.text, line, width) {
            prose.push(line, row.place);
        } else {
            prose.text.push('\n');
            prose.push(line, row.place);
        }
    }
    prose
}

/// How many characters a full line has, where the text is broken into lines of equal length.
fn printed_width(rows: &[Row]) -> Option<usize> {
    const LENGTHS: std::ops::RangeInclusive<usize> = 18..=60;
    const ENOUGH: usize = 6;
    let mut tally: BTreeMap<usize, usize> = BTreeMap::new();
    for row in rows.iter().filter(|row| row.is_text()) {
        let length = row.text().trim().chars().count();
        if LENGTHS.contains(&length) {
            *tally.entry(length).or_default() += 1;
        }
    }
    let (length, count) = tally.into_iter().max_by_key(|(length, count)| (*count, *length))?;
    (count >= ENOUGH).then_some(length)
}

/// Whether a line goes on with the sentence before it: that one is a full line, has no end and is not the title.
fn is_continued(before: &str, line: &str, width: Option<usize>) -> bool {
    const RAGGED: usize = 5;
    let last = before.rsplit('\n').next().unwrap_or_default();
    let ends = last.ends_with(['。', '！', '？', '：', ':', '!', '?']);
    let full = width.is_some_and(|width| last.chars().count() + RAGGED >= width);
    let opens =
        fold(line).starts_with('(') && line.chars().nth(1).is_some_and(|c| "一二三四五六七八九".contains(c));
    full && !ends
        && !opens
        && !is_title(&fold(last))
        && PartNo::ALL.iter().all(|part| score(&fold(line), *part).is_none())
}

/// Where the report ends: before the navigation that a page has behind it.
fn body_end(rows: &[Row]) -> usize {
    const MARKS: [&str; 8] =
        ["附件下载", "相关链接", "扫一扫", "打印本页", "关闭窗口", "上一篇", "版权所有", "主办单位"];
    let from = rows.len() / 2;
    let marked = rows.iter().skip(from).position(|row| {
        let text = row.folded();
        text.chars().count() < 40 && MARKS.iter().any(|mark| text.starts_with(mark))
    });
    marked.map_or(rows.len(), |at| at + from)
}
