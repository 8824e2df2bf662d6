//! The page of a comparison: what a browser, a screen reader and our own reader find in it.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "these are all tests")]

use std::collections::HashSet;

use files::{Block, Limits};
use report::compare::{Extent, compare};
use report::form::PartNo;
use report::{Cell, CellId, Edition, Language, Reading, Report};

fn reading(year: i16, step: i64) -> Reading {
    let mut report = Report::new(Edition::Form2021);
    report.year = law::Year::new(year);
    report.body = Some("示例县<青山>镇".to_owned());
    let cells = CellId::all(Edition::Form2021).filter(|id| !id.to_string().contains(".other_handling."));
    for (id, n) in cells.zip(1..) {
        report.cells.set(id, Cell::Count(n * step));
    }
    report.cells.set(CellId::parse("table2.rules.issued").unwrap(), Cell::Absent);
    let prose = format!("公开信息{step}条。a<b&\"c\"。仅{year}有此句。");
    let part = report::Part { heading: "一、总体情况".into(), prose: prose.as_str().into() };
    report.parts.insert(PartNo::One, part);
    Reading { report, findings: Vec::new() }
}

fn page(extent: Extent, language: Language) -> String {
    compare(&reading(2023, 7), &reading(2024, 11)).to_page(extent, language)
}

/// The values of an attribute, wherever it stands.
fn values<'p>(page: &'p str, attribute: &str) -> Vec<&'p str> {
    let begin = format!(" {attribute}=\"");
    page.split(begin.as_str()).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

/// What a screen reader says of something that is named by other elements of the page.
fn spoken(page: &str, by: &str) -> String {
    let text = |id: &str| {
        let after = page.split(&format!(" id=\"{id}\"")).nth(1).and_then(|rest| rest.split_once('>'));
        after.and_then(|(_, text)| text.split('<').next()).unwrap_or_default().to_owned()
    };
    by.split(' ').map(text).collect::<Vec<_>>().join(" ")
}

#[test]
fn our_own_reader_finds_every_number_of_every_cell_in_it() {
    let (a, b) = (reading(2023, 7), reading(2024, 11));
    let comparison = compare(&a, &b);
    let html = comparison.to_page(Extent::All, Language::Chinese);
    let document = files::read(html.as_bytes(), Some("a.html"), &Limits::default()).unwrap();
    let mut rows: HashSet<Vec<String>> = HashSet::new();
    for block in document.blocks {
        let Block::Grid(grid) = block else { continue };
        for row in grid.rows {
            rows.insert(row.cells.iter().map(|cell| cell.text.trim().to_owned()).collect());
        }
    }
    for pair in &comparison.pairs {
        let (row, column) = pair.labels(comparison.edition_of(pair));
        let [first, second] = pair.values(Language::Chinese);
        let change = pair.change;
        let wanted = vec![
            row,
            column.to_owned(),
            first,
            second,
            change.difference(Language::Chinese),
            change.share(Language::Chinese),
        ];
        assert!(rows.contains(&wanted), "{wanted:?}");
    }
}

#[test]
fn it_has_one_heading_landmarks_captions_scopes_and_names_that_exist() {
    for (language, tag) in [(Language::Chinese, "zh-CN"), (Language::English, "en")] {
        let html = page(Extent::Changed, language);
        assert!(html.starts_with(&format!("<!DOCTYPE html>\n<html lang=\"{tag}\">")));
        for (element, count) in [("<h1>", 1), ("<main>", 1), ("<header>", 1), ("<footer>", 1), ("<title>", 1)]
        {
            assert_eq!(html.matches(element).count(), count, "{element}");
        }
        let tables = html.matches("<table>").count();
        assert_eq!(html.matches("<caption").count(), tables);
        assert_eq!(html.matches("role=\"region\"").count(), tables);
        let heads = html.matches("<th ").count();
        let scoped = html.matches("<th scope=\"row\"").count() + html.matches("<th scope=\"col\"").count();
        assert!(tables >= 8 && scoped == heads, "{tables} {heads} {scoped}");
        let ids = values(&html, "id");
        assert_eq!(ids.iter().collect::<HashSet<_>>().len(), ids.len(), "{ids:?}");
        for name in values(&html, "aria-labelledby").iter().flat_map(|names| names.split(' ')) {
            assert!(ids.contains(&name), "{name}");
        }
        let regions: Vec<String> =
            values(&html, "aria-labelledby").iter().map(|by| spoken(&html, by)).collect();
        assert_eq!(regions.iter().collect::<HashSet<_>>().len(), regions.len(), "{regions:?}");
        let charts = html.matches("<svg ").count();
        assert!(charts >= 5 && html.matches("<desc ").count() == charts);
        assert_eq!(html.matches("<figcaption>").count(), charts);
        assert!(!html.contains("<script") && !html.contains("http-equiv") && !html.contains(" style="));
    }
}

#[test]
fn what_the_reports_say_stays_text() {
    let html = page(Extent::All, Language::Chinese);
    assert!(html.contains("示例县&lt;青山&gt;镇") && !html.contains("<青山>"));
    assert!(html.contains("a&lt;b&amp;&quot;c&quot;。"));
    assert!(html.contains("<del>公开信息7条。</del><br/><ins>公开信息11条。</ins>"));
    assert!(html.contains("仅2023</span><del>仅2023有此句。</del>") || html.contains("数字不同"));
}
