//! What plain text becomes.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

#[path = "blocks/grids.rs"]
mod grids;

use files::{Block, Document, Format, Grid, Limits};
use grids::grids;
use proptest::prelude::*;

fn read(text: &str) -> Document {
    let document = files::read(text.as_bytes(), Some("report.txt"), &Limits::default()).unwrap();
    assert_eq!(document.format, Format::Text);
    document
}

/// Every block in one line: a line as it stands, a grid as its rows between brackets.
fn drawn(document: &Document) -> Vec<String> {
    let row =
        |row: &files::GridRow| row.cells.iter().map(|cell| cell.text.as_str()).collect::<Vec<_>>().join("·");
    let block = |block: &Block| match block {
        Block::Line(line) => line.text.clone(),
        Block::Grid(grid) => format!("[{}]", grid.rows.iter().map(row).collect::<Vec<_>>().join("/")),
    };
    document.blocks.iter().map(block).collect()
}

fn grid(document: &Document) -> &Grid {
    grids(document)[0]
}

fn numbers(document: &Document) -> Vec<(Option<u32>, Option<u32>)> {
    let number = |part: Option<std::num::NonZeroU32>| part.map(std::num::NonZeroU32::get);
    let place = |block: &Block| match block {
        Block::Line(line) => (number(line.place.page), number(line.place.line)),
        Block::Grid(grid) => (number(grid.place.page), number(grid.place.line)),
    };
    document.blocks.iter().map(place).collect()
}

#[test]
fn every_line_stands_as_it_is_and_empty_lines_count() {
    let document = read("\n\t信息内容\n\t\n规章 \n\n\t0\n");
    assert_eq!(drawn(&document), ["", "\t信息内容", "\t", "规章 ", "", "\t0"]);
    assert_eq!(numbers(&document).last(), Some(&(None, Some(6))));
}

#[test]
fn every_kind_of_line_end_ends_a_line() {
    let document = read("甲\r\n乙\r丙\u{2028}丁\n\r\n戊");
    assert_eq!(drawn(&document), ["甲", "乙", "丙", "丁", "", "戊"]);
    let lines: Vec<_> = numbers(&document).into_iter().map(|(_, line)| line.unwrap()).collect();
    assert_eq!(lines, [1, 2, 3, 3, 4, 5], "as an editor counts them");
}

#[test]
fn a_form_feed_begins_a_page() {
    let document = read("甲\n— 1 —\n\u{c}乙\n丙\u{c}丁\n\u{c}");
    assert_eq!(drawn(&document), ["甲", "— 1 —", "乙", "丙", "丁"]);
    let pages: Vec<_> = numbers(&document).into_iter().map(|(page, _)| page.unwrap()).collect();
    assert_eq!(pages, [1, 1, 2, 2, 3]);
    assert_eq!(numbers(&read("甲"))[0].0, None, "no page without a form feed");
}

#[test]
fn a_cell_a_line_is_no_table() {
    let text = "第二十条第（一）项\n\n信息内容\n本年制发件数\n\n规章\n0\n0\n\n";
    assert_eq!(drawn(&read(text)).join("\n") + "\n", text);
}

#[test]
fn a_cell_a_line_with_a_pipe_behind_it_is_no_table_either() {
    let text =
        "第二十条第（一）项 |\n||\n信息内容 |\n本年制发件数 |\n现行有效件数 |\n|||\n\t规章 |\n0|\n0 |\n|\n";
    let expected =
        ["第二十条第（一）项", "", "信息内容", "本年制发件数", "现行有效件数", "", "\t规章", "0", "0", ""];
    assert_eq!(drawn(&read(text)), expected);
}

#[test]
fn a_row_that_strayed_among_single_cells_does_not_make_a_table() {
    let document = read("自然人 |\n||\n商业企业 | 科研机构 |\n0 |\n0 |\n0 |\n");
    assert_eq!(drawn(&document), ["自然人", "", "商业企业 | 科研机构", "0", "0", "0"]);
}

#[test]
fn pipe_rows_make_a_ragged_grid_whether_framed_or_not() {
    let framed =
        read("前\n| 信息内容 | 本年制发件数 | 现行有效件数 |\n|---|:---:|---|\n| 规章 | 0 | 3 |\n后");
    assert_eq!(drawn(&framed), ["前", "[信息内容·本年制发件数·现行有效件数/规章·0·3]", "后"]);
    let bare = read("信息内容 | 本年制发件数 | 现行有效件数\n规章 | 0 | 3");
    assert_eq!(drawn(&bare), ["[信息内容·本年制发件数·现行有效件数/规章·0·3]"]);
    assert!(!grid(&bare).aligned);
    let columns: Vec<_> =
        grid(&bare).rows[1].cells.iter().map(|cell| (cell.column, cell.columns, cell.rows)).collect();
    assert_eq!(columns, [(0, 1, 1), (1, 1, 1), (2, 1, 1)]);
}

#[test]
fn dashes_that_are_values_are_kept() {
    let document = read("| 类别 | 数量 |\n|---|---|\n| - | -- |\n| — | / |");
    assert_eq!(drawn(&document), ["[类别·数量/-·--/—·/]"]);
}

#[test]
fn rows_of_eight_nine_and_ten_cells_stay_as_long_as_they_are() {
    let document = read(
        "三、本年度办理结果 | （一）予以公开 | 6 | 0 | 0 | 0 | 0 | 1 | 7\n\
         （三）不予公开 | 1.属于国家秘密 | 0 | 0 | 0 | 0 | 0 | 0 | 0\n\
         2.其他法律行政法规禁止公开 | 0 | 0 | 0 | 0 | 0 | 0 | 0\n\
         三、本年度 | （五）不予处理 | 1.信访 | 0 | 0 | 0 | 0 | 0 | 0 | 0",
    );
    let lengths: Vec<_> = grid(&document).rows.iter().map(|row| row.cells.len()).collect();
    assert_eq!(lengths, [9, 9, 8, 10]);
}

#[test]
fn padding_on_the_right_is_no_cell_but_a_blank_total_is() {
    let document = read("信息内容 | 甲 | 乙||||\n规章 | 0 | 0||\n许可 | 0 | |\n第二十条第（六）项|||||");
    assert_eq!(drawn(&document), ["[信息内容·甲·乙/规章·0·0/许可·0·/第二十条第（六）项]"]);
}

#[test]
fn columns_that_are_empty_in_every_row_are_left_out() {
    let empty = " |".repeat(400);
    let document = read(&format!("| 规章 | 0 | 1 |{empty}\n| 规范性文件 | 2 | |{empty}\n"));
    assert_eq!(drawn(&document), ["[规章·0·1/规范性文件·2·]"]);
}

#[test]
fn a_sentence_with_a_pipe_in_it_is_a_line() {
    assert_eq!(drawn(&read("首页 | 机构 | 公开\n\n正文")), ["首页 | 机构 | 公开", "", "正文"]);
    assert_eq!(drawn(&read("| 行政许可 | 7 |")), ["[行政许可·7]"]);
}

#[test]
fn places_of_cells_name_line_table_row_and_column() {
    let document = read("甲\n\na | b\nc | d\n\n| e | f |\n");
    let grids: Vec<_> = document.blocks.iter().filter(|block| matches!(block, Block::Grid(_))).collect();
    let Block::Grid(first) = grids[0] else { unreachable!() };
    let Block::Grid(second) = grids[1] else { unreachable!() };
    let number = |part: Option<std::num::NonZeroU32>| part.map_or(0, std::num::NonZeroU32::get);
    let place = first.rows[1].cells[1].place;
    assert_eq!([place.line, place.table, place.row, place.column].map(number), [4, 1, 2, 2]);
    assert_eq!([second.place.line, second.place.table].map(number), [6, 2]);
}

#[test]
fn text_made_of_pipes_only_ends() {
    for text in [
        "|".repeat(300_000),
        "| ".repeat(300_000),
        "a|b\n".repeat(100_000),
        format!("a{}\n", "| ".repeat(1000)).repeat(300),
    ] {
        let document = read(&text);
        let cells: usize = match &document.blocks[0] {
            Block::Grid(grid) => grid.rows.iter().map(|row| row.cells.len()).sum(),
            Block::Line(_) => 0,
        };
        assert!(cells <= 200_000);
    }
}

/// The characters that no reading may lose, in order.
fn essence(text: &str) -> String {
    text.chars().filter(|&c| !c.is_whitespace() && c != '|').collect()
}

fn all_text(document: &Document) -> String {
    let mut all = String::new();
    for block in &document.blocks {
        match block {
            Block::Line(line) => all.push_str(&line.text),
            Block::Grid(grid) => {
                all.extend(grid.rows.iter().flat_map(|row| &row.cells).map(|cell| cell.text.as_str()));
            }
        }
    }
    all
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_character_is_lost_but_white_space_and_pipes(
        pieces in prop::collection::vec(prop::sample::select(vec![
            "规章", "0", "12", "（一）予以公开", "|", "||", " | ", " |", "\n", "\r\n", "\t", " ", "\u{c}", "#", "a", "，", "/",
        ]), 0..60)
    ) {
        let text = pieces.concat();
        if let Ok(document) = files::read(text.as_bytes(), Some("a.txt"), &Limits::default()) {
            prop_assert_eq!(essence(&all_text(&document)), essence(&text));
        }
    }
}

#[test]
fn a_row_with_a_label_more_than_others_keeps_its_blank_cells_at_the_end() {
    let document = read("| 新收 | 1 | 2 | 3 |\n| 不予公开 | 秘密 | 4 |   |   |\n");
    assert_eq!(drawn(&document), ["[新收·1·2·3/不予公开·秘密·4··]"]);
}
