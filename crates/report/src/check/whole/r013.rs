//! R013: a wrong year, left in from an earlier report.

use crate::check::prose::number::numbers;
use crate::check::prose::text::{has, paragraphs, sentences};
use crate::check::subject::{Section, Subject, section_en, section_zh};
use crate::check::{Check, FORM, Words};
use crate::finding::{Code, Finding, Severity};
use crate::form::PartNo;

pub(in crate::check) static CHECK: Check = Check {
    code: Code(13),
    severity: Severity::Warning,
    what: Words {
        zh: "统计期限、段首年份、“截至……年底”或落款日期与报告年度不符。",
        en: "The period, the year a paragraph begins with, 截至……年底 or the date does not fit the year of the report.",
    },
    why: Words {
        zh: "沿用上年文本最容易留下旧年份。与上年比较、文号、规划和下年打算中的年份不算。",
        en: "A text carried over from last year leaves its year behind. Years in comparisons, notice numbers, plans and next year's work do not count.",
    },
    example: "2023年度报告的统计期限写成“2022年1月1日至2022年12月31日”",
    basis: FORM,
    since: None,
    until: None,
    rules: &[],
    run: Some(run),
};

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    let Some(year) = subject.year() else { return Vec::new() };
    let mut findings: Vec<Finding> = [None, Some(PartNo::One), Some(PartNo::Five), Some(PartNo::Six)]
        .into_iter()
        .filter_map(|section| in_section(subject, section, year))
        .collect();
    findings.extend(dated(subject, year));
    findings
}

/// The first wrong year of a section.
fn in_section(subject: &Subject<'_>, section: Section, year: i16) -> Option<Finding> {
    let text = subject.text(section);
    let (at, said) =
        period(text, year).or_else(|| year_end(text, year)).or_else(|| opening(text, section, year))?;
    let (zh, en) = (section_zh(section), section_en(section));
    Some(
        CHECK
            .find(
                format!("{zh}写的是{said}年，而这是{year}年度报告；请核对是否沿用了旧文本。"),
                format!("The year {said} stands in {en} of a report on {year}; see whether an old text was carried over."),
            )
            .at(subject.place(section, at)),
    )
}

/// `统计期限自2022年1月1日起`.
fn period(text: &str, year: i16) -> Option<(usize, i16)> {
    let sentence = sentences(text).find(|range| {
        text.get(range.clone()).is_some_and(|s| has(s, &["统计期", "1月1日起", "1月1日至", "时限自"]))
    })?;
    let words = text.get(sentence.clone())?;
    let all = numbers(words);
    let first = all.iter().find(|n| n.year().is_some() && followed_by_a_day(words, n.end))?;
    let wrong = |n: &&super::super::prose::number::Number| {
        n.year().is_some_and(|said| said != year) && followed_by_a_day(words, n.end)
    };
    let wrong = all.iter().filter(|n| n.start >= first.start && n.start < first.start + 60).find(wrong)?;
    Some((sentence.start + wrong.start, wrong.year()?))
}

fn followed_by_a_day(text: &str, at: usize) -> bool {
    let rest = text.get(at..).unwrap_or_default();
    has(rest.get(..rest.floor_char_boundary(12)).unwrap_or_default(), &["月"])
}

/// `截至2022年底`, `截至2022年12月31日`.
fn year_end(text: &str, year: i16) -> Option<(usize, i16)> {
    text.match_indices("截至").chain(text.match_indices("截止")).find_map(|(at, word)| {
        let rest = text.get(at + word.len()..)?;
        let rest = rest.strip_prefix('到').unwrap_or(rest);
        let said: i16 = rest.get(..4)?.parse().ok()?;
        let after = rest.get(4..)?.strip_prefix('年')?;
        let ends = ["底", "末", "年底", "12月底", "12月31日"].iter().any(|end| after.starts_with(end));
        (ends && said != year && (1990..2100).contains(&said)).then_some((at, said))
    })
}

/// A paragraph of part one that begins with another year; in part five only if its own year is nowhere in it and the
/// other is an earlier one.
fn opening(text: &str, section: Section, year: i16) -> Option<(usize, i16)> {
    let part = section.filter(|part| matches!(part, PartNo::One | PartNo::Five))?;
    if part == PartNo::Five && text.contains(&year.to_string()) {
        return None;
    }
    paragraphs(text).find_map(|(at, paragraph)| {
        let said: i16 = paragraph.get(..4)?.parse().ok()?;
        let rest = paragraph.get(4..)?.strip_prefix('年')?;
        let rest = rest.strip_prefix('度').unwrap_or(rest).strip_prefix(',')?;
        let sentence = rest.split(['。', '\n']).next().unwrap_or_default();
        let own =
            sentence.contains(&year.to_string()) || has(sentence, &["将", "计划", "以来", "印发", "下一步"]);
        let wrong = (1990..2100).contains(&said) && said != year && said != year + 1;
        (wrong && !own).then_some((at, said))
    })
}

/// A report on a year is not dated before that year has ended.
fn dated(subject: &Subject<'_>, year: i16) -> Option<Finding> {
    let (on, what) = match (subject.report.dated_on, subject.report.published_on) {
        (Some(on), _) if on.year() <= year => (on, "落款日期"),
        (_, Some(on)) if on.year() <= year => (on, "发布日期"),
        _ => return None,
    };
    Some(CHECK.find(
        format!("{what}{on}在{year}年结束以前，而数据截至{year}年12月31日；请核对年份。"),
        format!("The date {on} lies before the end of {year}, on which the figures close; check the year."),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{PART_FIVE, codes, only, say, sound};
    use crate::report::Prose;

    fn part_one(text: &str) -> Vec<u16> {
        let mut report = sound();
        let own = report.prose(PartNo::One).to_owned();
        say(&mut report, PartNo::One, &format!("{own}\n{text}"));
        codes(&report)
    }

    #[test]
    fn a_year_left_in_is_found() {
        for text in [
            "2022年，我镇认真落实政务公开工作部署。",
            "2021年度，我镇健全工作机制。",
            "截至2022年底，我镇政务新媒体运行正常。",
            "截至2021年12月31日，专栏已全部更新。",
        ] {
            assert_eq!(part_one(text), [13], "{text}");
        }
    }

    #[test]
    fn years_of_comparisons_notices_plans_and_next_year_are_left_alone() {
        for text in [
            "与2022年相比，公开数量有所上升。",
            "按照国办公开办函〔2021〕30号和2022年印发的要点开展工作。",
            "2024年，我镇将继续推进公开。",
            "2022年，我镇印发的制度在2023年继续执行。",
            "截至2024年1月20日，整改全部完成。",
        ] {
            assert_eq!(part_one(text), [0_u16; 0], "{text}");
        }
    }

    #[test]
    fn a_wrong_period_and_a_date_before_the_year_ended_are_found() {
        let mut report = sound();
        let text =
            report.preamble.as_ref().unwrap().text.replace("2023年1月1日起至2023", "2022年1月1日起至2022");
        report.preamble = Some(Prose::from(text.as_str()));
        assert!(only(&report, 13).sentence.zh.contains("2022年"));
        let mut report = sound();
        report.dated_on = Some(jiff::civil::date(2023, 1, 20));
        assert!(only(&report, 13).sentence.zh.contains("落款日期"));
    }

    #[test]
    fn part_five_may_speak_of_last_year_and_of_next() {
        let mut report = sound();
        say(&mut report, PartNo::Five, &format!("{PART_FIVE}\n2024年，将重点做好改进工作。"));
        assert_eq!(codes(&report), [0_u16; 0]);
    }
}
