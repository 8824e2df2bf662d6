//! Title, year, body, signature and dates.

use jiff::civil::Date;
use law::annual::Scope;
use law::year::Year;

use super::dates::{date_in, year_in, years_in};
use super::fold::fold;
use super::outline::Outline;
use super::rows::Row;
use crate::form::PartNo;
use crate::report::{Prose, Report};

/// Reads title, year, body, signature and dates, and takes them out of the texts around them.
pub(crate) fn read(rows: &[Row], outline: &Outline, report: &mut Report) {
    let first = PartNo::ALL.into_iter().find_map(|part| outline.heading(part));
    let until = first.unwrap_or_else(|| outline.table2.start.max(outline.table3.start)).min(rows.len());
    let title = find_title(rows, until).or_else(|| title_in_metadata(report));
    report.published_on = published_on(rows, until, report);
    if let Some(title) = &title {
        report.body = body_in(&title.text);
        report.year = year_in(&title.text).and_then(Year::new);
        let office = ["人民政府办公厅", "人民政府办公室"].iter().any(|words| title.text.contains(words));
        report.scope = office.then_some(Scope::Organ);
    }
    report.year = report.year.or_else(|| year_of_period(report)).or_else(|| year_of_part_one(report));
    sign(report);
    strip_head(report, title.as_ref());
    report.title = title;
}

/// The lines that make up the title: one or two that name the report, before part one.
pub(crate) fn find_title(rows: &[Row], until: usize) -> Option<Prose> {
    let lines: Vec<&Row> = rows.iter().take(until).filter(|row| row.says_one_thing()).collect();
    let mut best: Option<(usize, &Row, String)> = None;
    for (i, row) in lines.iter().enumerate() {
        // A title that is whole needs nothing of the line below it, which is as a rule where the page says its date.
        let is_whole = |row: &&&Row| is_title(&row.folded()) && body_in(&row.text()).is_some();
        let above = i.checked_sub(1).and_then(|i| lines.get(i)).filter(|row| is_short(row) && !is_whole(row));
        let alone = (is_short(row) && is_title(&row.folded())).then(|| (*row, clean(&row.text())));
        let names_a_body = alone.as_ref().is_some_and(|(_, text)| body_in(text).is_some());
        // What stands under a whole title is no part of it: the date and source of a page.
        let above =
            above.filter(|above| !is_title(&above.folded()) || body_in(&clean(&above.text())).is_none());
        let joined = above.filter(|_| !names_a_body && is_short(row)).map(|above| {
            let text = format!("{}{}", clean(&above.text()), clean(&row.text()));
            (*above, text)
        });
        let candidates = [alone, joined.filter(|(_, text)| is_title(&fold(text)))];
        for (from, text) in candidates.into_iter().flatten() {
            let known = usize::from(body_in(&text).is_some()) * 2 + usize::from(year_in(&text).is_some());
            let points = known * 2 + usize::from(from.heading);
            // Of equals the last: lists of other years' reports stand before the text.
            if best.as_ref().is_none_or(|(most, _, _)| points >= *most) {
                best = Some((points, from, text));
            }
        }
    }
    best.map(|(_, row, text)| {
        let mut prose = Prose::default();
        prose.push(&text, row.place);
        prose
    })
}

fn is_short(row: &Row) -> bool {
    const LONGEST: usize = 300;
    row.fragments.iter().all(|f| f.text.len() <= LONGEST)
}

/// A line without what pages put around a title.
fn clean(text: &str) -> String {
    let text = text.trim().trim_start_matches('#').trim();
    let text = ["标题:", "标题：", "名称:", "名称：", "名　　称："]
        .iter()
        .find_map(|p| text.strip_prefix(p))
        .unwrap_or(text);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a folded line is the title of a report.
pub(super) fn is_title(folded: &str) -> bool {
    const LONGEST: usize = 70;
    let named = folded.contains("年度报告")
        || folded.contains("年报")
        || (folded.contains("年") && folded.contains("工作报告"));
    let subject = folded.contains("信息公开") || folded.contains("政务公开");
    named
        && subject
        && folded.chars().count() <= LONGEST
        // A slash stands in a path or in a trail of links, not in a title.
        && !folded.contains(['。', '《', '》', '〈', '〉', ',', ';', '[', '/'])
        && !folded.contains("格式")
}

/// The title less the year and the name of the report.
pub(crate) fn body_in(title: &str) -> Option<String> {
    let mut name = title.split_whitespace().collect::<String>();
    for (_, year) in years_in(&name.clone()) {
        for form in [format!("{year}年度"), format!("{year}年"), format!("{year}")] {
            name = name.replace(&form, "");
        }
    }
    for words in ["政府信息公开工作", "政府信息公开", "信息公开工作", "信息公开", "政务公开工作", "政务公开"]
    {
        if let Some(at) = name.find(words) {
            name.truncate(at);
        }
    }
    for words in ["年度工作报告", "年度报告", "关于", "年度", "(", "（", "〔"] {
        name = name.replace(words, "");
    }
    let name = name.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
    (name.chars().count() >= 2).then_some(name)
}

fn title_in_metadata(report: &Report) -> Option<Prose> {
    let named = |name: &str| ["title", "dc:title", "meta[ArticleTitle]", "Title"].contains(&name);
    let value = report.source.metadata.iter().filter(|m| named(&m.name)).find(|m| is_title(&fold(&m.value)));
    value.map(|m| Prose::from(clean(&m.value).split(['_', '|', '-']).next().unwrap_or_default()))
}

/// `发布时间: 2025-03-10`, or what the page's metadata say.
fn published_on(rows: &[Row], until: usize, report: &Report) -> Option<Date> {
    const WORDS: [&str; 6] = ["发布时间", "发布日期", "发文日期", "公开日期", "公布日期", "时间："];
    let line = rows.iter().take(until).find_map(|row| {
        let text = row.text();
        let at = WORDS.iter().find_map(|word| text.find(word))?;
        date_in(text.get(at..).unwrap_or_default())
    });
    line.or_else(|| {
        let named =
            |m: &&files::Metadatum| fold(&m.name).contains("pubdate") || m.name.contains("published_time");
        report.source.metadata.iter().filter(named).find_map(|m| date_in(&m.value))
    })
}

/// The year of `统计期限自2024年1月1日至2024年12月31日`.
fn year_of_period(report: &Report) -> Option<Year> {
    let text = &report.preamble.as_ref()?.text;
    let folded = fold(text);
    let at = folded.find("统计期限").or_else(|| folded.find("1月1日"))?;
    let from = folded.floor_char_boundary(at.saturating_sub(20));
    year_in(folded.get(from..)?).and_then(Year::new)
}

fn year_of_part_one(report: &Report) -> Option<Year> {
    year_in(report.prose(PartNo::One)).and_then(Year::new)
}

/// A signature is no longer than this.
const LONGEST: usize = 40;

/// Takes signature and date off the end of the last part.
fn sign(report: &mut Report) {
    let is_name = |line: &str| line.chars().count() <= LONGEST && !line.contains(['。', '，', '：', ':']);
    let Some(last) = report.parts.values_mut().next_back() else { return };
    let text = &mut last.prose.text;
    let Some((head, line)) = split_last_line(text) else { return };
    if let Some(on) = date_in(&line).filter(|_| is_name(&line)) {
        report.dated_on = Some(on);
        text.truncate(head);
        let Some((head, line)) = split_last_line(text) else { return };
        if is_name(&line) && line != "无" {
            report.signature = Some(line);
            text.truncate(head);
        }
    } else if report.body.as_ref() == Some(&line) {
        report.signature = Some(line);
        text.truncate(head);
    }
}

/// The last line and where the text before it ends; a text of one line stays whole.
fn split_last_line(text: &str) -> Option<(usize, String)> {
    let at = text.rfind('\n')?;
    Some((at, text.get(at + 1..)?.trim().to_owned()))
}

/// Leaves in the paragraph before part one what is a paragraph: neither the title nor the lines of the page around it.
fn strip_head(report: &mut Report, title: Option<&Prose>) {
    let Some(preamble) = report.preamble.take() else { return };
    let title = title.map(|t| fold(&t.text)).unwrap_or_default();
    let mut kept = Prose::default();
    let mut offset = 0;
    for line in preamble.text.split('\n') {
        let place = preamble.place_at(offset);
        offset += line.len() + 1;
        let folded = fold(line);
        if report.dated_on.is_none() && folded.starts_with('(') && folded.chars().count() < 20 {
            report.dated_on = date_in(line);
        }
        if !folded.is_empty() && title.contains(&folded) || !is_paragraph(&folded) {
            continue;
        }
        if !kept.text.is_empty() {
            kept.text.push('\n');
        }
        kept.push(line, place.unwrap_or_default());
    }
    report.preamble = (!kept.is_blank()).then_some(kept);
}

fn is_paragraph(folded: &str) -> bool {
    const SENTENCE: usize = 18;
    let long = folded.chars().count() >= SENTENCE;
    let says = folded.contains(['。', ',']) || folded.contains("编制") || folded.contains("统计期");
    let page = ["原文链接", "本地目录", "来源:", "信息来源", "索引号", "标题:", "当前位置", "页面链接"];
    (long && says || folded.ends_with('。')) && !page.iter().any(|word| folded.starts_with(word))
}

#[cfg(test)]
mod tests {
    use crate::read::read;

    #[test]
    fn the_date_and_source_under_a_title_are_no_part_of_it() {
        let page = include_bytes!("../../../../samples/sumu-township-2025.html");
        let document = files::read(page, Some("a.html"), &files::Limits::default()).unwrap();
        let title = read(document, None).unwrap().report.title.unwrap();
        assert_eq!(title.text, "苏木河镇人民政府2025年政府信息公开工作年度报告");
    }
}
