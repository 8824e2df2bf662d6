//! What the PDF reader promises.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail by panic")]

#[path = "../blocks/grids.rs"]
mod grids;
mod hostile;
#[path = "../blocks/lines.rs"]
mod lines;
mod paper;
#[path = "../blocks/shape.rs"]
mod shape;

use files::{Block, Document, HiddenKind, Limits};

use grids::grids;
use lines::{lines, texts};
use paper::Paper;
use shape::shape;

fn read(paper: &Paper) -> Document {
    files::read(&paper.print(), None, &Limits::default()).unwrap()
}

#[test]
fn lines_come_from_top_to_bottom_with_page_and_number() {
    let mut paper = Paper::new();
    paper.text(72.0, 130.0, "第二行");
    paper.text(72.0, 100.0, "第一行");
    paper.turn();
    paper.text(72.0, 100.0, "次页");
    let document = read(&paper);
    assert_eq!(texts(&document), ["第一行", "第二行", "次页"]);
    let place = lines(&document)[1].place;
    assert_eq!((place.page.unwrap().get(), place.line.unwrap().get()), (1, 2));
    assert_eq!(lines(&document)[2].place.page.unwrap().get(), 2);
}

#[test]
fn an_indented_line_begins_with_spaces() {
    let mut paper = Paper::new();
    paper.text(96.0, 100.0, "一、总体情况");
    paper.text(72.0, 130.0, "信息公开");
    assert_eq!(texts(&read(&paper)), ["    一、总体情况", "信息公开"]);
}

#[test]
fn ruled_cells_are_a_grid_among_the_lines() {
    let mut paper = Paper::new();
    paper.text(72.0, 60.0, "前");
    paper.table(&[72.0, 200.0, 320.0, 440.0], 80.0, &[&["信息内容", "制发", "废止"], &["规章", "1", ""]]);
    paper.text(72.0, 160.0, "后");
    let document = read(&paper);
    assert!(matches!(document.blocks.as_slice(), [Block::Line(_), Block::Grid(_), Block::Line(_)]));
    let grid = grids(&document)[0];
    assert_eq!(shape(grid), ["0:信息内容 1:制发 2:废止", "0:规章 1:1 2:"]);
    assert!(grid.aligned);
    let place = grid.rows[1].cells[1].place;
    let numbers = [place.page, place.table, place.row, place.column].map(|number| number.unwrap().get());
    assert_eq!(numbers, [1, 1, 2, 2]);
}

#[test]
fn cells_without_a_line_between_them_are_merged() {
    let mut paper = Paper::new();
    let (left, right) = (72.0, 432.0);
    for y in [100.0, 140.0] {
        paper.line((left, y), (right, y));
    }
    paper.line((192.0, 120.0), (right, 120.0));
    for (x, top) in [(left, 100.0), (192.0, 100.0), (312.0, 120.0), (right, 100.0)] {
        paper.line((x, top), (x, 140.0));
    }
    paper.text(75.0, 125.0, "结果");
    paper.text(195.0, 115.0, "申请人情况");
    paper.text(195.0, 135.0, "自然人");
    paper.text(315.0, 135.0, "总计");
    assert_eq!(shape(grids(&read(&paper))[0]), ["0+1*2:结果 1+2*1:申请人情况", "1:自然人 2:总计"]);
}

#[test]
fn a_table_over_a_page_break_is_two_grids() {
    let mut paper = Paper::new();
    paper.table(&[72.0, 200.0, 320.0, 440.0], 700.0, &[&["甲", "1", "2"]]);
    paper.turn();
    paper.table(&[72.0, 200.0, 320.0, 440.0], 60.0, &[&["乙", "3", "4"]]);
    let document = read(&paper);
    let numbers: Vec<u32> = grids(&document).iter().map(|grid| grid.place.table.unwrap().get()).collect();
    assert_eq!(numbers, [1, 2]);
}

#[test]
fn a_frame_around_text_is_no_table() {
    let mut paper = Paper::new();
    paper.table(&[72.0, 500.0], 80.0, &[&["全年受理申请，均已办结。"], &["未收取费用。"]]);
    let document = read(&paper);
    assert_eq!(texts(&document), ["全年受理申请，均已办结。", "未收取费用。"]);
    assert!(grids(&document).is_empty());
}

#[test]
fn two_columns_of_short_cells_are_a_table() {
    let mut paper = Paper::new();
    paper.table(&[72.0, 250.0, 450.0], 80.0, &[&["信息内容", "本年处理决定数量"], &["行政许可", "447228"]]);
    assert_eq!(shape(grids(&read(&paper))[0]), ["0:信息内容 1:本年处理决定数量", "0:行政许可 1:447228"]);
}

#[test]
fn framed_paragraphs_above_a_table_are_lines_and_its_title_stays() {
    let mut paper = Paper::new();
    paper.table(&[72.0, 440.0], 80.0, &[&["第一段"], &["第二段"], &["第三段"], &["第二十条第（一）项"]]);
    paper.table(&[72.0, 200.0, 320.0, 440.0], 160.0, &[&["规章", "1", "2"]]);
    let document = read(&paper);
    assert_eq!(texts(&document), ["第一段", "第二段", "第三段"]);
    assert_eq!(shape(grids(&document)[0]), ["0+3*1:第二十条第（一）项", "0:规章 1:1 2:2"]);
}

#[test]
fn columns_without_ruling_lines_stand_below_each_other() {
    let mut paper = Paper::new();
    for (y, row) in [(100.0, ["规章", "1", "11"]), (120.0, ["行政规范性文件", "26", "66"])] {
        row.iter().zip([72.0, 240.0, 360.0]).for_each(|(text, x)| paper.text(x, y, text));
    }
    let document = read(&paper);
    let rows: Vec<Vec<&str>> = texts(&document)
        .iter()
        .map(|line| line.split("  ").filter(|part| !part.is_empty()).map(str::trim).collect())
        .collect();
    assert_eq!(rows, [["规章", "1", "11"], ["行政规范性文件", "26", "66"]]);
    let width = |line: &str, stop: &str| {
        line.split(stop).next().unwrap().chars().map(|c| 1 + usize::from(c > '\u{2e80}')).sum::<usize>()
    };
    assert_eq!(width(texts(&document)[0], "1"), width(texts(&document)[1], "26"));
}

#[test]
fn page_numbers_at_the_edges_are_left_out() {
    for number in ["- 1 -", "—1—", "1", "第 1 页", "第1页 共9页", "－１－", "1/9"] {
        let mut paper = Paper::new();
        paper.text(72.0, 400.0, "正文");
        paper.text(280.0, 810.0, number);
        assert_eq!(texts(&read(&paper)), ["正文"], "{number}");
    }
}

#[test]
fn numbers_in_the_text_stay() {
    for (y, text) in [(400.0, "- 1 -"), (810.0, "2024"), (810.0, "共 1 件")] {
        let mut paper = Paper::new();
        paper.text(72.0, 100.0, "正文");
        paper.text(72.0, y, text);
        assert_eq!(texts(&read(&paper)).len(), 2, "{text}");
    }
}

#[test]
fn a_glyph_drawn_twice_for_bold_is_read_once() {
    let mut paper = Paper::new();
    paper.text(72.0, 100.0, "总计");
    paper.text(72.4, 100.0, "总计");
    assert_eq!(texts(&read(&paper)), ["总计"]);
}

#[test]
fn what_lies_off_the_page_is_hidden() {
    let mut paper = Paper::new();
    paper.text(72.0, 100.0, "正文");
    paper.text(900.0, 100.0, "页外");
    let document = read(&paper);
    assert_eq!(texts(&document), ["正文"]);
    assert_eq!((document.hidden[0].kind, document.hidden[0].text.as_str()), (HiddenKind::HiddenText, "页外"));
}

#[test]
fn metadata_in_the_wrong_byte_order_is_read() {
    let mut paper = Paper::new();
    paper.text(72.0, 100.0, "正文");
    let document = read(&paper);
    let metadata: Vec<(&str, &str)> =
        document.metadata.iter().map(|datum| (datum.name.as_str(), datum.value.as_str())).collect();
    assert_eq!(metadata, [("Title", "政府"), ("Producer", "invented")]);
}

#[test]
fn attachments_and_scripts_are_listed() {
    let mut paper = Paper::new();
    paper.text(72.0, 100.0, "正文");
    paper.catalogue = "/OpenAction<</S/JavaScript/JS(app.alert)>>".to_owned();
    paper.extra.push("<</Type/EmbeddedFile/Length 1>>stream\nx\nendstream".to_owned());
    let kinds: Vec<HiddenKind> = read(&paper).hidden.iter().map(|hidden| hidden.kind).collect();
    assert_eq!(kinds, [HiddenKind::Embedded, HiddenKind::Script]);
}
