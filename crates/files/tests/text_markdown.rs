//! What markdown becomes, and how text, markdown and pages are told apart.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

#[path = "blocks/grids.rs"]
mod grids;

use files::{Block, Document, Format, Limits};
use grids::grids;

fn read_as(text: &str, name: Option<&str>) -> Document {
    files::read(text.as_bytes(), name, &Limits::default()).unwrap()
}

fn read(text: &str) -> Document {
    let document = read_as(text, Some("report.md"));
    assert_eq!(document.format, Format::Markdown);
    document
}

/// Every block with its line: `1#` before a heading, a grid as its rows between brackets.
fn drawn(document: &Document) -> Vec<String> {
    let row =
        |row: &files::GridRow| row.cells.iter().map(|cell| cell.text.as_str()).collect::<Vec<_>>().join("·");
    let block = |block: &Block| match block {
        Block::Line(line) => {
            format!("{}{} {}", line.place.line.unwrap(), if line.heading { "#" } else { "" }, line.text)
        }
        Block::Grid(grid) => {
            let rows: Vec<_> = grid.rows.iter().map(row).collect();
            format!("{} [{}]", grid.place.line.unwrap(), rows.join("/"))
        }
    };
    document.blocks.iter().map(block).collect()
}

#[test]
fn headings_lose_their_marks_and_are_marked() {
    let document = read("# 年度报告\n## 一、总体情况 ##\n###（一）主动公开\n#1 号\n####### 七\n正文\n");
    let expected =
        ["1# 年度报告", "2# 一、总体情况", "3# （一）主动公开", "4 #1 号", "5 ####### 七", "6 正文"];
    assert_eq!(drawn(&document), expected);
}

#[test]
fn emphasis_and_escapes_are_taken_off_and_bullets_stay() {
    let document = read("**总体**情况，2 ** 3 ** 4\n- 一\n* 二\n1\\. 三\\*\n**未完\n");
    assert_eq!(drawn(&document), ["1 总体情况，2 ** 3 ** 4", "2 - 一", "3 * 二", "4 1. 三*", "5 **未完"]);
}

#[test]
fn pipe_tables_are_grids() {
    let document = read("| **类别** | 数量 |\n| :--- | ---: |\n| 甲\\|乙<br>丙 | &nbsp; |\n");
    assert_eq!(drawn(&document), ["1 [类别·数量/甲|乙\n丙·\u{a0}]"]);
}

#[test]
fn html_tables_are_spliced_in_where_they_stand() {
    let document = read(
        "# 报告\n前文 <table><tr><td rowspan=2>甲</td><td>1</td></tr>\n<tr><td>2</td></tr></table>\n后文\n\n<TABLE>\n<tr><td>乙<td>3</table>尾\n",
    );
    assert_eq!(drawn(&document), ["1# 报告", "2 前文 ", "2 [甲·1/2]", "4 后文", "5 ", "6 [乙·3]", "7 尾"]);
    let grids = grids(&document);
    assert!(grids.iter().all(|grid| grid.aligned));
    assert_eq!(grids[1].place.table.unwrap().get(), 2);
    assert_eq!(grids[1].rows[0].cells[0].place.line.unwrap().get(), 7);
}

#[test]
fn a_code_fence_is_plain_text() {
    let document = read("```\n# 不是标题 **x**\n| a | b |\n```\n# 标题\n");
    assert_eq!(drawn(&document), ["2 # 不是标题 **x**", "3 [a·b]", "5# 标题"]);
}

#[test]
fn text_and_markdown_are_told_apart_by_name_and_then_by_content() {
    let format = |text: &str, name: Option<&str>| read_as(text, name).format;
    assert_eq!(format("# 标题\n正文", Some("a.txt")), Format::Text);
    assert_eq!(format("标题\n正文", Some("A.MD")), Format::Markdown);
    assert_eq!(format("# 标题\n正文", None), Format::Markdown);
    assert_eq!(format("| 甲 | 乙 |\n|---|---|\n| 1 | 2 |", None), Format::Markdown);
    assert_eq!(format("标题\n正文", None), Format::Text);
    assert_eq!(format("标题: 报告\n<table><tr><td>1<td>2</table>", Some("a.txt")), Format::Markdown);
    assert_eq!(format("3 < 5 且 a<b", Some("a.txt")), Format::Text);
}

#[test]
fn a_page_is_known_by_its_tags_whatever_its_name() {
    for page in [
        "<!DOCTYPE html><p>x",
        " \n<html><p>x",
        "\u{feff}<!-- 注 --><p>x",
        "<?xml version='1.0'?><html><p>x</html>",
        "<div class=a>x</div>",
        "<TABLE><tr><td>1<td>2</TABLE>",
        "导航\n<html><body><p>x",
    ] {
        for name in [None, Some("report.txt"), Some("report.doc")] {
            assert_eq!(read_as(page, name).format, Format::Html, "{page} {name:?}");
        }
    }
    assert_eq!(read_as("<p>x", Some("a.md")).format, Format::Markdown);
    assert_eq!(read_as("正文<br>x", Some("a.html")).format, Format::Html);
}

#[test]
fn markdown_full_of_marks_ends() {
    for piece in
        ["**", "**a ", "\\", "```\n", "# a\n", "<t", "<table>", "<table></table>", "<table x ", "|a|b\n"]
    {
        let document = read_as(&format!("x{}", piece.repeat(20_000)), Some("a.md"));
        assert!(!document.blocks.is_empty(), "{piece}");
    }
}
