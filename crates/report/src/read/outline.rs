//! The outline of a report: where its six parts begin, and where its three tables stand.

use std::ops::Range;
use std::sync::LazyLock;

use super::fold::fold;
use super::rows::Row;
use crate::form::PartNo;

/// Where things stand, as indexes into the rows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Outline {
    /// The row of each part's heading.
    pub(crate) headings: [Option<usize>; 6],
    pub(crate) table2: Range<usize>,
    pub(crate) table3: Range<usize>,
    pub(crate) table4: Range<usize>,
}

impl Outline {
    /// The row of a part's heading.
    pub(crate) fn heading(&self, part: PartNo) -> Option<usize> {
        self.headings.get(part as usize).copied().flatten()
    }

    /// The first heading behind that of a part.
    pub(crate) fn next_heading(&self, part: PartNo) -> Option<usize> {
        self.headings.iter().skip(part as usize + 1).flatten().next().copied()
    }
}

/// Finds headings and tables.
pub(crate) fn outline(rows: &[Row]) -> Outline {
    let headings = headings(rows);
    let mut outline = Outline { headings, ..Outline::default() };
    let end = rows.len();
    let at = |part| outline.heading(part);
    let from3 = at(PartNo::Three).or(at(PartNo::Two)).unwrap_or(0);
    let start3 = find_row(rows, from3..end, opens_table3);
    let from2 = at(PartNo::Two).unwrap_or(0);
    let start2 = find_row(rows, from2..start3.unwrap_or(end), opens_table2);
    let from4 = at(PartNo::Four).unwrap_or(start3.map_or(0, |s| s + 1));
    let end4 = at(PartNo::Five).or(at(PartNo::Six)).unwrap_or(end).max(from4);
    let start4 = find_row(rows, from4..end4, opens_table4);
    let end3 = at(PartNo::Four).or(start4).unwrap_or(end4).max(start3.unwrap_or(0));
    let end2 = at(PartNo::Three).or(start3).or(at(PartNo::Four)).unwrap_or(end).max(start2.unwrap_or(0));
    let behind4 = start4.map_or(end4, |start| prose_behind(rows, start..end4));
    outline.table2 = start2.map_or(end2..end2, |start| start..end2);
    outline.table3 = start3.map_or(end3..end3, |start| start..end3);
    outline.table4 = start4.map_or(end4..end4, |start| start..behind4);
    outline
}

/// The folded text of a row that says one thing, short enough for a heading.
fn short_text(row: &Row) -> Option<&str> {
    const LONGEST: usize = 200;
    let mut filled = row.fragments.iter().filter(|f| !f.is_blank());
    let (only, None) = (filled.next()?, filled.next()) else { return None };
    (only.text.len() <= LONGEST).then(|| only.folded())
}

fn find_row(rows: &[Row], range: Range<usize>, opens: fn(&Row) -> bool) -> Option<usize> {
    let from = range.start;
    rows.get(range)?.iter().position(opens).map(|at| at + from)
}

/// Whether the beginning of some cell of a row, or of a line of text, satisfies a condition.
fn some_label(row: &Row, is: impl Fn(&str) -> bool) -> bool {
    const BEGINNING: usize = 300;
    row.fragments.iter().any(|f| {
        let folded = f.folded();
        is(folded.get(..folded.floor_char_boundary(BEGINNING)).unwrap_or(folded))
    })
}

fn opens_table2(row: &Row) -> bool {
    some_label(row, |text| {
        (text.contains("第二十条第") && text.contains('项') && !text.contains('。'))
            || text.contains("本年制发件数")
            || text.contains("本年新制作数量")
            || text == "信息内容"
    })
}

fn opens_table3(row: &Row) -> bool {
    const LABELS: [&str; 3] = ["勾稽关系", "申请人情况", "本年新收政府信息公开申请"];
    some_label(row, |text| {
        (LABELS.iter().any(|label| text.contains(label)) && !text.contains('。'))
            || (text.contains("自然人") && text.contains("商业企业"))
    })
}

fn opens_table4(row: &Row) -> bool {
    some_label(row, |text| {
        let both = text.contains("行政复议") && text.contains("行政诉讼") && !text.contains('。');
        (both && !is_part_heading(text)) || text == "行政复议" || text.contains("结果维持")
    })
}

fn is_part_heading(row: &str) -> bool {
    score(row, PartNo::Four).is_some()
}

/// The first paragraph of prose behind the numbers of table four.
fn prose_behind(rows: &[Row], range: Range<usize>) -> usize {
    const PROSE: usize = 30;
    let mut seen_numbers = false;
    for (at, row) in rows.iter().enumerate().take(range.end).skip(range.start) {
        let text = row.folded();
        let digits = text.bytes().filter(u8::is_ascii_digit).count();
        let others = text.chars().filter(|c| !c.is_ascii_digit()).count();
        let sub_heading = text.starts_with("(一)");
        if seen_numbers && row.is_text() && (others >= PROSE || sub_heading) && !text.starts_with("注") {
            return at;
        }
        seen_numbers |= digits >= 5 && (digits >= others || !row.is_text() || text.starts_with("行政复议"));
    }
    range.end
}

/// Chooses one heading a part so that they follow one another: the best chain, and of equal ones the latest, since
/// a table of contents stands before the text it lists.
fn headings(rows: &[Row]) -> [Option<usize>; 6] {
    let mut candidates: Vec<(usize, usize, u32)> = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        let Some(text) = short_text(row) else { continue };
        for (number, part) in PartNo::ALL.into_iter().enumerate() {
            if let Some(points) = score(text, part) {
                candidates.push((at, number, points));
            }
        }
    }
    // best[i]: the best total of a chain that begins with candidate i, and what follows it.
    let mut best: Vec<(u32, Option<usize>)> = vec![(0, None); candidates.len()];
    for i in (0..candidates.len()).rev() {
        let Some(&(at, number, points)) = candidates.get(i) else { continue };
        let mut follow: (u32, Option<usize>) = (0, None);
        for j in i + 1..candidates.len() {
            let (Some(&(later, higher, _)), Some(&(total, _))) = (candidates.get(j), best.get(j)) else {
                continue;
            };
            if later > at && higher > number && total >= follow.0 {
                follow = (total, Some(j));
            }
        }
        if let Some(slot) = best.get_mut(i) {
            *slot = (points + follow.0, follow.1);
        }
    }
    let mut chosen = [None; 6];
    let start = best.iter().enumerate().max_by_key(|(i, (total, _))| (*total, *i)).map(|(i, _)| i);
    let mut next = start;
    while let Some(i) = next {
        if let Some(&(at, number, _)) = candidates.get(i)
            && let Some(slot) = chosen.get_mut(number)
        {
            *slot = Some(at);
        }
        next = best.get(i).and_then(|(_, follow)| *follow);
    }
    chosen
}

/// How surely a folded row heads a part: 4 for numeral and prescribed title, 3 for the title alone, 2 for the
/// numeral and a title of other words about the same subject.
pub(crate) fn score(row: &str, part: PartNo) -> Option<u32> {
    const LONGEST: usize = 45;
    let text = row.trim_start_matches('#');
    if text.len() > 4 * LONGEST || text.chars().count() > LONGEST {
        return None;
    }
    let (numeral, title) = strip_numeral(text);
    let prescribed = TITLES.get(part as usize)?.as_str();
    let title = title.trim_end_matches([':', '.', '。']);
    let bare = text.trim_start_matches(|c: char| c.is_ascii_digit() || NUMBERING.contains(c));
    match numeral {
        Some(n) if n == part.numeral() && title == prescribed => Some(4),
        Some(n) if n == part.numeral() && speaks_of(title, part) => Some(2),
        _ if title == prescribed || bare.trim_end_matches([':', '.', '。']) == prescribed => Some(3),
        _ => None,
    }
}

/// The titles of the parts, folded.
static TITLES: LazyLock<[String; 6]> = LazyLock::new(|| PartNo::ALL.map(|part| fold(part.title())));

/// What may number a heading.
const NUMBERING: &str = "第章部分一二三四五六七八九十壹贰叁肆伍陆、.,:()[]";

/// `一、`, `一.`, `第一部分` before a title.
pub(crate) fn strip_numeral(text: &str) -> (Option<char>, &str) {
    let rest = text.strip_prefix('第').unwrap_or(text);
    let mut chars = rest.chars();
    let Some(numeral) = chars.next().filter(|c| "一二三四五六".contains(*c)) else {
        return (None, text);
    };
    let rest = chars.as_str();
    let bare = rest
        .strip_prefix("部分")
        .map(|r| r.trim_start_matches(['、', ':', '.', ',']))
        .or_else(|| rest.strip_prefix(['、', '.', ',', ':', '。']));
    match bare {
        Some(title) => (Some(numeral), title),
        None => (None, text),
    }
}

/// Whether a title of other words speaks of the same subject.
fn speaks_of(title: &str, part: PartNo) -> bool {
    let has = |words: &[&str]| words.iter().any(|word| title.contains(word));
    if title.contains('。') {
        return false;
    }
    match part {
        PartNo::One => has(&["总体情况", "总体", "概述", "概况", "基本情况", "工作情况"]),
        PartNo::Two => has(&["主动公开"]),
        PartNo::Three => has(&["收到和处理", "依申请公开", "处理政府信息公开申请", "申请情况"]),
        PartNo::Four => has(&["复议", "诉讼"]),
        PartNo::Five => has(&["问题", "不足", "改进"]),
        PartNo::Six => has(&["其他", "其它", "需要报告", "需要说明"]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::rows::rows_of;
    use files::{Block, Line, Place};

    fn rows(texts: &[&str]) -> Vec<Row> {
        let line =
            |t: &&str| Block::Line(Line { text: (*t).into(), heading: false, place: Place::default() });
        rows_of(texts.iter().map(line).collect())
    }

    #[test]
    fn headings_are_known_by_numeral_and_title_or_by_subject() {
        for (row, part, points) in [
            ("一、总体情况", PartNo::One, Some(4)),
            ("总体情况", PartNo::One, Some(3)),
            ("五、政府信息公开工作存在的主要问题及改进情况", PartNo::Five, Some(2)),
            ("第三部分 收到和处理政府信息公开申请情况", PartNo::Three, Some(4)),
            ("（一） 总体情况", PartNo::One, Some(3)),
            ("五、其他需要报告的事项", PartNo::Six, Some(3)),
            ("一、本年新收政府信息公开申请数量", PartNo::One, None),
            ("四、结转下年度继续办理", PartNo::Four, None),
            ("三、本年度办理结果", PartNo::Three, None),
        ] {
            assert_eq!(score(&fold(row), part), points, "{row}");
        }
    }

    #[test]
    fn of_a_table_of_contents_and_the_text_the_text_is_taken() {
        let mut source = vec![];
        for part in PartNo::ALL {
            source.push(format!("{}、{}", part.numeral(), part.title()));
        }
        for part in PartNo::ALL {
            source.push(format!("{}、{}", part.numeral(), part.title()));
            source.push("正文。".to_owned());
        }
        let texts: Vec<&str> = source.iter().map(String::as_str).collect();
        let found = headings(&rows(&texts));
        assert_eq!(found, [Some(6), Some(8), Some(10), Some(12), Some(14), Some(16)]);
    }
}
