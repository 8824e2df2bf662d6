//! The parts in words.

use std::ops::Range;

use super::atoms::is_page_number;
use super::fold::{fold, is_han};
use super::outline::{Outline, score};
use super::rows::Row;
use crate::form::PartNo;
use crate::report::{Part, Prose, Report};

/// Reads the text of the six parts and the paragraph before part one.
pub(crate) fn read(rows: &[Row], outline: &Outline, report: &mut Report) {
    let tables = [&outline.table2, &outline.table3, &outline.table4];
    let end = body_end(rows);
    for part in PartNo::ALL {
        let Some(heading) = outline.heading(part) else { continue };
        let until = outline.next_heading(part).unwrap_or(end).max(heading + 1);
        let prose = text_of(rows, heading + 1..until, &tables);
        let printed = rows.get(heading).map(Row::text).unwrap_or_default();
        let place = rows.get(heading).map(|row| row.place).unwrap_or_default();
        let mut prose = prose;
        if prose.places.is_empty() {
            prose.places.push((0, place));
        }
        report.parts.insert(part, Part { heading: clean_heading(&printed), prose });
    }
    if outline.heading(PartNo::Five).is_none() {
        read_part_without_heading(rows, outline, report, end);
    }
    let first = PartNo::ALL.into_iter().find_map(|part| outline.heading(part));
    let before = text_of(rows, 0..first.unwrap_or(0), &tables);
    report.preamble = (!before.is_blank()).then_some(before);
}

/// Prose between table four and part six belongs to part five, whose heading was forgotten.
fn read_part_without_heading(rows: &[Row], outline: &Outline, report: &mut Report, end: usize) {
    const PARAGRAPH: usize = 40;
    if outline.table4.is_empty() {
        return;
    }
    let until = outline.heading(PartNo::Six).unwrap_or(end);
    let prose = text_of(rows, outline.table4.end..until.max(outline.table4.end), &[]);
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
fn text_of(rows: &[Row], range: Range<usize>, tables: &[&Range<usize>]) -> Prose {
    let mut prose = Prose::default();
    for (at, row) in rows.iter().enumerate().take(range.end).skip(range.start) {
        let in_table = tables.iter().any(|table| table.contains(&at));
        if in_table || !(row.is_text() || row.fragments.len() == 1) {
            continue;
        }
        let text = row.text();
        let line = text.trim();
        if line.is_empty() || is_page_number(line) {
            continue;
        }
        if prose.text.is_empty() || is_continued(&prose.text, line) {
            prose.push(line, row.place);
        } else {
            prose.text.push('\n');
            prose.push(line, row.place);
        }
    }
    prose
}

/// Whether a line goes on with the sentence before it: that one is as long as a printed line and has no end.
fn is_continued(before: &str, line: &str) -> bool {
    const PRINTED_LINE: usize = 18;
    let last = before.rsplit('\n').next().unwrap_or_default();
    let ends = last.ends_with(['。', '！', '？', '：', '；', '”', '）', ')', ':', '!', '?']);
    let long = last.chars().count() >= PRINTED_LINE;
    let opens =
        fold(line).starts_with('(') && line.chars().nth(1).is_some_and(|c| "一二三四五六七八九".contains(c));
    long && !ends && !opens && PartNo::ALL.iter().all(|part| score(&fold(line), *part).is_none())
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
